import type { Name } from '#form/vocabulary.ts';

export const title: Name = { zh: '关于', en: 'About' };
export const lead: Name = {
	zh: '各级行政机关每年都要公布政府信息公开工作年度报告。格式全国统一，却散落在成千上万个网页和文档里。公开年报透视把它们逐格读出、核对，放到同一张表里，供任何人查询。',
	en: 'Every Chinese administrative agency publishes a yearly report on open government information. The form is national; the reports are scattered over many thousands of pages and documents. OGI Lens reads them cell by cell, checks them, and puts them in one table that anyone can question.'
};

/** Leads to the file the build writes of what it takes from others. */
export const notices: Name = {
	zh: '所用开源软件及其许可',
	en: 'The open source software this site is built from, and its licences'
};

/** The sections of the page, in their order. */
export const sections: readonly { heading: Name; paragraphs: readonly Name[] }[] = [
	{
		heading: { zh: '给谁用', en: 'For whom' },
		paragraphs: [
			{
				zh: '想知道本县收到多少申请、怎样答复的市民；要比较各地做法的研究者和记者；要发现填报问题的主管部门；以及想在发布之前自己先查一遍的机关。',
				en: 'For citizens who want to know how many requests their county received and how they were answered; for researchers and journalists who compare places; for supervising offices that look for faults in reporting; and for agencies that want to check a report before they publish it.'
			}
		]
	},
	{
		heading: { zh: '与机关的关系', en: 'Independence' },
		paragraphs: [
			{
				zh: '本站不是任何行政机关的网站，不代表任何机关，也不给机关打分排名。数字来自机关自己公布的报告；“对不上”指文中数字彼此矛盾，“线索”指统计上少见、有待核实，两者都不是对机关的评价。请以原报告为准。',
				en: 'This is no agency’s website, speaks for none, and neither scores nor ranks them. The numbers are those the agencies publish themselves. A finding means that numbers in a document contradict each other; a lead means that something is statistically unusual and awaits checking. Neither judges an agency. The published report prevails.'
			},
			{
				zh: '机关更正了报告，或者本站读错了，都可以登记更正：更正逐条公开，原来读到的内容不会悄悄改掉。',
				en: 'Where an agency has corrected its report, or this program misread it, a correction can be recorded: corrections are published one by one, and nothing is changed silently.'
			}
		]
	},
	{
		heading: { zh: '隐私', en: 'Privacy' },
		paragraphs: [
			{
				zh: '没有后台，没有账号，没有统计脚本，不设 Cookie。页面、查询引擎和数据都来自同一个网址，查询在您的浏览器里完成；自查的文件不会离开您的电脑。浏览器里只记住您选的语言、配色、字号和图案，以及您自己做的复核标记。',
				en: 'There is no server side, no account, no tracking and no cookie. Page, query engine and data come from one origin and queries run in your browser; a file you check never leaves your machine. Your browser remembers only the language, theme, type size and patterns you chose, and review marks you make yourself.'
			}
		]
	},
	{
		heading: { zh: '合成演示数据', en: 'Synthetic demonstration data' },
		paragraphs: [
			{
				zh: '演示数据由程序生成：省、市、机关名称和行政区划代码（90 开头）都是虚构的，数字也是。它用来展示界面能做什么，不能用来说明任何真实机关的情况。凡是它的图、表和下载文件，都标有“合成演示数据”。',
				en: 'The demonstration corpus is made by a program: provinces, cities, agencies and region codes (beginning with 90) are fictional, and so are the numbers. It shows what the site can do and says nothing about any real agency. All its charts, tables and downloads are labelled synthetic.'
			}
		]
	},
	{
		heading: { zh: '无障碍', en: 'Accessibility' },
		paragraphs: [
			{
				zh: '全站可以只用键盘操作；图表可用方向键逐项朗读，并各有一张同样数字的表格；颜色从不是唯一的区分。页面右上角的“大字”放大字号、加强对比，“显示”里可选配色并给图表加图案。按 WCAG 2.2 AA 检查。遇到用不了的地方，请告诉维护者。',
				en: 'The whole site works by keyboard. Charts are stepped through and spoken with the arrow keys, and each has a table with the same numbers; colour is never the only sign. “Large type” at the top enlarges and strengthens contrast, “Display” chooses a theme and adds patterns to charts. Pages are tested against WCAG 2.2 AA. If something does not work for you, please tell the site’s keeper.'
			}
		]
	},
	{
		heading: { zh: '自己办一个', en: 'Run your own' },
		paragraphs: [
			{
				zh: '程序开放源代码（MIT）。一条命令把一文件夹的年报读成数据集，另一条命令生成这样一个静态网站，放到任何网页空间都能用，不需要服务器程序。',
				en: 'The program is open source (MIT). One command reads a folder of reports into a corpus; another makes a static site like this one, which any web space can serve without a server program.'
			}
		]
	},
	{
		heading: { zh: '许可', en: 'Licence' },
		paragraphs: [
			{
				zh: '代码以 MIT 许可发布，汇编的数据以 CC BY 4.0 发布；原报告归发布机关所有。',
				en: 'The code is under the MIT licence, the compiled figures under CC BY 4.0; the reports remain their publishers’.'
			}
		]
	}
];
