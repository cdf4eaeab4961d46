import { describe, expect, test } from 'vitest';
import { Refusal } from '#document/document.ts';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { readReport } from '#report/read.ts';

function refusalOf(read: () => unknown): Refusal | null {
	try {
		read();
		return null;
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

/** Documents that are no annual report, by what a reader would call them. */
const others: [name: string, text: string][] = [
	[
		'a summary',
		'青溪县2022年政府信息公开工作总结\n今年以来，我县做好公开工作，现总结如下。\n一、基本情况\n公开信息120条。\n二、主动公开情况\n按目录公开。\n三、依申请公开情况\n收到申请2件。\n四、存在问题\n更新不快。'
	],
	[
		'a summary of a bureau without a year',
		'青溪县财政局政务公开工作总结\n一、工作概述\n我局重视公开。\n二、主动公开\n120条。\n三、依申请公开\n2件。\n四、存在的问题\n不快。'
	],
	[
		'a summary and a plan',
		'青溪县教育局2022年政务公开工作总结及2023年工作计划\n一、工作开展情况\n主动公开120条，依申请公开2件。\n二、主动公开\n按目录。\n三、依申请公开\n办结。\n四、存在问题\n不快。'
	],
	[
		'half a year',
		'青溪县财政局2022年上半年政府信息公开工作情况报告\n一、总体情况\n公开信息60条。\n二、主动公开政府信息情况\n按目录。\n三、收到和处理政府信息公开申请情况\n无。'
	],
	[
		'a quarter',
		'青溪县水利局2022年第二季度政府信息公开工作报告\n一、总体情况\n公开信息60条。\n二、主动公开政府信息情况\n按目录。\n三、依申请公开情况\n无。'
	],
	[
		'half a year without a year in front',
		'青溪镇政务公开半年工作报告\n一、工作概述\n公开信息60条。\n二、主动公开\n按目录。\n三、依申请公开\n无。'
	],
	[
		'a guide',
		'青溪县水利局政府信息公开指南\n为方便公民获取信息，编制本指南。\n一、主动公开\n（一）公开范围。\n二、依申请公开\n（一）受理机构。\n三、行政复议和诉讼\n可以申请行政复议。\n四、其他需要说明的事项\n每年1月31日前公布上一年度政府信息公开工作年度报告。'
	],
	[
		'results of an assessment',
		'青溪市人民政府办公室关于2022年度政务公开工作考核情况的通报\n各县区人民政府，市直各部门：\n现将考核结果通报如下。\n一、总体情况\n主动公开、依申请公开均有进步。\n二、主动公开情况\n较好。\n三、存在的问题\n政府信息公开年度报告编制不规范。'
	],
	[
		'an assessment by others',
		'2022年青溪省政府透明度第三方评估报告\n一、总体情况\n评估了全省各市。\n二、主动公开\n得分80。\n三、依申请公开\n得分70。\n四、年度报告发布情况\n存在的问题较多。'
	],
	[
		'the rule of law',
		'青溪县2022年法治政府建设年度报告\n一、总体情况\n依法行政。\n二、主动公开政府信息\n公开120条。\n三、行政复议\n办理3件。\n四、存在的主要问题\n执法不严。'
	],
	[
		'the rule of law without a title',
		'现将青溪县司法局2022年法治政府建设情况报告如下。\n一、总体情况\n依法行政，主动公开信息。\n二、行政复议应诉情况\n3件。\n三、存在的主要问题\n执法不严。'
	],
	[
		'main points',
		'青溪县2023年政务公开工作要点\n一、总体要求\n围绕中心。\n二、主动公开\n扩大范围。\n三、依申请公开\n规范答复。\n四、年度报告\n按时发布政府信息公开工作年度报告。'
	],
	[
		'a plan',
		'青溪县政府信息公开工作年度报告编制工作方案\n一、总体要求\n按时编制。\n二、主动公开情况填报\n县直各单位。\n三、依申请公开情况填报\n各单位。'
	],
	[
		'a notice',
		'关于编制2022年度政府信息公开工作年度报告的通知\n各单位：\n请按时报送。\n一、总体情况\n概述。\n二、主动公开政府信息情况\n填表。\n三、收到和处理政府信息公开申请情况\n填表。'
	],
	[
		'a regulation',
		'青溪省政府信息公开规定\n第一章 总则\n第一条 为保障公民权利，制定本规定。\n第二章 主动公开\n第三章 依申请公开\n第四章 监督\n行政机关应当每年公布政府信息公开工作年度报告。'
	],
	[
		'a reply to a request',
		'政府信息公开申请答复书\n李某：\n本机关收到你提出的政府信息公开申请，经查，你申请公开的信息已主动公开。如不服，可以申请行政复议。\n青溪县财政局\n2023年3月1日'
	],
	[
		'a budget',
		'青溪县财政局2022年度部门决算公开\n一、部门概况\n主要职责。\n二、收支情况\n见表。\n三、其他需要说明的事项\n政务公开经费3万元。'
	],
	[
		'a compilation',
		'青溪县各部门2022年政府信息公开工作年度报告汇编\n一、概述\n县直30个部门均已发布年报。\n二、主动公开\n共公开3000条。\n三、依申请公开\n共收到20件。\n四、存在问题\n不平衡。'
	],
	[
		'a page of a library of documents',
		'《2022年县水利局信息公开工作年度报告.doc》由会员分享，可在线阅读\n县水利局信息公开工作年度报告\n一、概述\n公开信息12条。\n二、主动公开\n按目录。\n三、依申请公开\n无。'
	],
	[
		'an encyclopaedia',
		'政府信息公开工作年度报告\n政府信息公开工作年度报告是行政机关每年公布的报告。\n法律依据\n《条例》第四十九条。\n主要内容\n主动公开、收到和处理申请、行政复议、行政诉讼等情况。'
	],
	[
		'half a year, without a title',
		'按照《中华人民共和国政府信息公开条例》规定，现将青溪县民政局2022年上半年政府信息公开工作情况报告如下。统计期限为2022年1月1日至2022年6月30日。\n一、总体情况\n县民政局公开救助、养老等信息。\n二、主动公开政府信息情况\n60条。'
	],
	[
		'a report on the rule of law, without a title',
		'根据《法治政府建设与责任落实督察工作规定》，青溪县民政局编制本报告，统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n县民政局推进依法行政，公开执法信息。\n二、主要举措\n规范执法。'
	],
	[
		'a summary of the year, without a title',
		'现将青溪县民政局2022年政务公开工作总结如下。\n一、总体情况\n县民政局公开救助、养老等信息。\n二、主要做法\n专人负责，主动公开120条。'
	],
	[
		'a self-examination',
		'青溪县民政局政务公开自查报告\n一、基本情况\n我局开展自查。\n二、主动公开\n栏目完整。\n三、依申请公开\n渠道畅通。\n四、存在的问题\n个别栏目更新慢。'
	],
	[
		'a work report of the government',
		'2023年政府工作报告\n各位代表：\n一、2022年工作回顾\n经济平稳，政务公开扎实推进，主动公开信息。\n二、2023年工作安排\n依法行政。'
	],
	[
		'news of a report',
		'青溪县发布2022年政府信息公开工作年度报告\n本报讯 近日，青溪县人民政府发布了2022年政府信息公开工作年度报告。报告显示，全县主动公开信息1200条，收到申请30件。'
	],
	[
		'a notice that asks others for their reports',
		'关于公布2022年度政府信息公开工作年度报告的通知\n各单位：\n请于1月31日前公布本单位政府信息公开工作年度报告。\n一、总体情况\n概述。\n二、主动公开政府信息情况\n填表。\n三、收到和处理政府信息公开申请情况\n填表。\n四、存在的主要问题\n自查。'
	],
	[
		'a notice of how reports are written',
		'关于印发青溪县2022年政府信息公开工作年度报告编制指引的通知\n现将编制指引印发给你们，统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n概述本单位工作。\n二、主动公开政府信息情况\n按表填写。\n三、收到和处理政府信息公开申请情况\n按表填写。'
	],
	[
		'a notice of half a year',
		'关于发布2022年上半年政府信息公开工作报告的公告\n现将上半年政府信息公开工作报告公布如下。\n一、总体情况\n公开信息88条。\n二、主动公开政府信息情况\n见表，更新及时。\n三、收到和处理政府信息公开申请情况\n无。'
	],
	[
		'a speech on training',
		'青溪县召开政务公开培训会\n会议强调，要做好主动公开、依申请公开和年度报告编制工作，防范行政复议和诉讼。'
	]
];

test.each(others)('%s is no annual report', (_, text) => {
	expect(refusalOf(() => readReport(readText(text)))?.code).toBe('not_a_report');
});

/** Reports that have no statutory table in their text. */
const reports: [name: string, text: string][] = [
	[
		'of before 2019',
		'青溪县民政局2013年政府信息公开年度报告\n根据条例编制本报告。\n一、概述\n我局重视公开。\n二、主动公开政府信息情况\n公开120条。\n三、依申请公开政府信息情况\n无。'
	],
	[
		'called a report on the work',
		'青溪县民政局2016年政务公开工作报告\n一、基本情况\n我局重视公开工作，成立领导小组，明确专人负责。\n二、主动公开情况\n公开120条。\n三、依申请公开情况\n没有收到申请。\n四、存在问题\n更新不快。'
	],
	[
		'called a summary, whose preamble says that it is the annual report',
		'青溪县民政局2016年政府信息公开工作总结报告\n根据《条例》，编制2016年政府信息公开年度报告。\n一、概述\n重视公开。\n二、主动公开情况\n120条。\n三、依申请公开情况\n无。\n四、主要问题\n不快。'
	],
	[
		'without a title, by its preamble',
		'根据《中华人民共和国政府信息公开条例》，青溪县民政局编制了2021年政府信息公开工作年度报告。\n一、总体情况\n我局做好公开。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n见附表。\n四、政府信息公开行政复议、行政诉讼情况\n无。'
	],
	[
		'cut off above its first section, by its preamble',
		'根据《政府信息公开条例》，青溪县民政局特编制2022年政府信息公开工作年度报告，数据统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n2022年，青溪县民政局公开养老、救助、社会组织登记等内容。'
	],
	[
		'cut off above its first section, by the law it begins with',
		'一、总体情况\n2022年，青溪县民政局严格按照《政府信息公开条例》要求公开养老、救助、社会组织登记等内容。\n（一）主动公开。通过县政府网站发布信息。\n（二）依申请公开。未收到申请。\n二、主动公开政府信息情况'
	],
	[
		'without a title, by the six sections and who compiled it',
		'本报告由青溪县民政局编制，统计期限自2021年1月1日起至2021年12月31日止。\n一、总体情况\n我局做好公开。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n见附表。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n不快。\n六、其他需要报告的事项\n无。'
	],
	[
		'of a city, without a title, of a year long past',
		'本年度报告根据《中华人民共和国政府信息公开条例》，综合2012年青溪市各县区、各部门年度报告编制而成。如有疑问，请与青溪市人民政府办公室联系。\n一、概述\n全市重视公开。\n二、主动公开情况\n按目录。\n三、依申请公开情况\n按规定。\n四、主要问题和改进措施\n不平衡。'
	],
	[
		'that only reports its state of affairs, of a whole year and by the law',
		'各位市民：\n按照《中华人民共和国政府信息公开条例》规定，现将青溪县民政局2022年度政府信息公开工作情况报告如下。所列数据的统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n2022年，县民政局公开救助、养老等信息。\n二、主动公开政府信息情况'
	],
	[
		'cut off behind section one, whose preamble makes “this report”',
		'分享到微信\n根据《中华人民共和国政府信息公开条例》要求，结合2021年度青溪县民政局信息公开工作及有关统计数据撰写本报告。数据统计期限自2021年1月1日至2021年12月31日。\n一、总体情况\n2021年，青溪县民政局依法、及时公开政府信息，现将工作开展情况汇报如下：'
	],
	[
		'above links to other years',
		'青溪县民政局2020年政府信息公开工作年度报告\n一、总体情况\n我局做好公开，全年公开信息120条。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n见附表。\n四、存在的主要问题及改进情况\n不快。\n相关链接\n青溪县民政局2021年上半年政府信息公开工作总结'
	],
	[
		'inside the announcement that publishes it',
		'关于公布《青溪县民政局2019年政府信息公开工作年度报告》的公告\n发布日期：2020-01-21\n现将《青溪县民政局2019年政府信息公开工作年度报告》全文公布如下：\n本报告统计期限为2019年1月1日至2019年12月31日。\n一、总体情况\n2019年机构改革后，青溪县民政局落实专人负责公开。'
	],
	[
		'inside a notice to its divisions, under its own title',
		'青溪县民政局关于印发2021年政府信息公开工作年度报告的通知\n各股室：\n现将青溪县民政局2021年政府信息公开工作年度报告印发给你们。\n青溪县民政局2021年政府信息公开工作年度报告\n一、总体情况\n2021年，我局公开信息120条，落实专人负责。\n二、主动公开政府信息情况\n见表。'
	],
	[
		'inside a letter to the superior',
		'青溪县民政局关于报送2022年政府信息公开工作年度报告的函\n县政府办公室：\n现将我局2022年政府信息公开工作年度报告报送如下，统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n我局公开信息88条，重视公开。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n无。'
	],
	[
		'in one line',
		'青溪县民政局2020年政府信息公开工作年度报告  根据条例编制本报告，统计期限自2020年1月1日起至2020年12月31日止。 一、总体情况 我局做好公开，全年公开信息120条。 二、主动公开政府信息情况 见附表。 三、收到和处理政府信息公开申请情况 见附表。 四、存在的主要问题及改进情况 不快。'
	],
	[
		'on a page that offers a guide, too',
		'政府信息公开指南\n政府信息公开制度\n政府信息公开年报\n青溪县民政局2020年政府信息公开工作年度报告\n一、总体情况\n我局做好公开，全年公开信息120条。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n见附表。'
	]
];

test.each(reports)('a report %s is read', (_, text) => {
	expect(readReport(readText(text)).agency).toMatch(/^青溪[县市](?:民政局|人民政府办公室)$/);
});

describe('a page that only leads to its report', () => {
	const title = '青溪县民政局2023年政府信息公开工作年度报告';
	const page = (body: string, head = '') =>
		`<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1><p>发布时间：2024-01-18</p>${body}</body></html>`;
	const pages: [name: string, html: string, links: string[]][] = [
		['links a file', page(`<p>附件：<a href="/a/nb.docx">${title}.docx</a></p>`), ['/a/nb.docx']],
		[
			'links a file, and tells its own address',
			page(
				`<p><a href="P02024.pdf">点击下载</a></p>`,
				'<link rel="canonical" href="https://www.example.gov.cn/zwgk/nb/t1.html">'
			),
			['https://www.example.gov.cn/zwgk/nb/P02024.pdf']
		],
		[
			'frames a file, and was saved by a browser',
			`<!-- saved from url=(0031)https://www.example.gov.cn/x/1.html -->${page('<iframe src="../f/nb.pdf"></iframe>')}`,
			['https://www.example.gov.cn/f/nb.pdf']
		],
		[
			'frames a viewer',
			page('<iframe src="/js/web/viewer.html?file=%2Fupload%2Fnb.pdf"></iframe>'),
			['/upload/nb.pdf']
		],
		['embeds a file', page('<embed src="nb.pdf" type="application/pdf">'), ['nb.pdf']],
		['holds a file as an object', page('<object data="/nb.pdf"></object>'), ['/nb.pdf']],
		[
			'links a page',
			page(`<p>全文：<a href="https://www.example.gov.cn/nb.html">${title}</a></p>`),
			['https://www.example.gov.cn/nb.html']
		],
		[
			'shows nothing but a frame',
			'<html><body><iframe src="/nb.html"></iframe></body></html>',
			['/nb.html']
		],
		[
			'lists reports',
			`<html><body><ul><li><a href="/1.html">${title}</a></li><li><a href="/2.html">青溪县水利局2023年政府信息公开工作年度报告</a></li></ul></body></html>`,
			['/1.html', '/2.html']
		]
	];
	test.each(pages)('and %s is refused with the address', (_, html, links) => {
		const refusal = refusalOf(() => readReport(readHtml(html)));
		expect([refusal?.code, refusal?.links]).toEqual(['elsewhere', links]);
		expect(refusal?.message).toMatch(/附件|框架/);
	});

	test('and has lost the link is refused all the same', () => {
		const refusal = refusalOf(() =>
			readReport(readText(`${title}\n附件：${title}.pdf\n浏览次数：20`))
		);
		expect([refusal?.code, refusal?.links]).toEqual(['elsewhere', []]);
	});

	test('is told from a report with attachments', () => {
		const sections = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况']
			.map(
				(name, i) =>
					`<h2>${'一二三'[i]}、${name}</h2><p>我局按照规定做好有关工作，没有其他情况。</p>`
			)
			.join('');
		expect(readReport(readHtml(page(`${sections}<a href="/t.xls">附件.xls</a>`))).year).toBe(2023);
	});

	test('is told from a page that has nothing to do with it', () => {
		const html =
			'<html><body><p>您访问的页面不存在。</p><a href="/x.pdf">使用说明</a></body></html>';
		expect(refusalOf(() => readReport(readHtml(html)))?.code).toBe('not_a_report');
	});
});
