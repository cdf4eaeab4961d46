import { editions } from '#form/editions.ts';
import { family } from '../rule.ts';

const notices = editions.filter(({ id }) => id !== '2014').map(({ notice }) => notice);
const format = { zh: notices.join('、'), en: `Notices ${notices.join(' and ')}` };
const current = { zh: editions[0]!.notice, en: `Notice ${editions[0]!.notice}` };

/** Whether a report keeps to the form prescribed for its year. */
export const formRules = family('FRM', [
	{
		id: 'FRM-01',
		severity: 'warning',
		prose: true,
		basis: format,
		editions: ['2021', '2019'],
		formula: { zh: '一至六节齐全，次序不变', en: 'sections one to six are all there, in order' },
		name: { zh: '章节不全或次序不符', en: 'sections missing or out of order' },
		explanation: {
			zh: '按标题查找规定的六个部分。认出至少四节时，缺少的一节记为预警；次序或序号写法不同只作提示。',
			en: 'Looks for the headings of the six prescribed sections. Where at least four are recognised, a missing one is a warning; another order or style of numbering is information only.'
		},
		benign: [
			{ zh: '标题文字改动较大，未能认出。', en: 'A heading was reworded beyond recognition.' },
			{ zh: '机关把两节合写。', en: 'Two sections were written as one.' }
		]
	},
	{
		id: 'FRM-02',
		severity: 'warning',
		basis: format,
		formula: {
			zh: '表式版本 = 报告年度所适用的版本',
			en: 'form used = form for the year reported on'
		},
		name: { zh: '表式版本与年度不符', en: 'form of another period' },
		explanation: {
			zh: '2019、2020 年度用试行格式，2021 年度起用现行格式。表头和行列显示的版本与报告年度不符时报告。',
			en: 'The trial form is for the years 2019 and 2020, the current form for 2021 and later. It fails where headers and rows are those of another form than the year’s.'
		},
		benign: [
			{ zh: '沿用了上一年的模板。', en: 'Last year’s template was reused.' },
			{ zh: '标题年度读错。', en: 'The year of the title was misread.' }
		]
	},
	{
		id: 'FRM-03',
		severity: 'warning',
		basis: format,
		formula: { zh: '表二、表三、表四俱在', en: 'tables 2, 3 and 4 are all there' },
		name: { zh: '缺少法定表格', en: 'a statutory table is missing' },
		explanation: {
			zh: '在全文中查找三张法定表格。以图片或附件发布的表格读不到，也会列在这里，因此只说“文中未见”。',
			en: 'Looks for the three statutory tables. A table published as an image or an attachment cannot be read and is listed too, so it only says that the text has none.'
		},
		benign: [
			{ zh: '表格以图片或附件发布。', en: 'The table is an image or an attachment.' },
			{ zh: '转载时表格丢失。', en: 'The table was lost when the report was copied.' }
		]
	},
	{
		id: 'FRM-04',
		severity: 'warning',
		prose: true,
		basis: format,
		editions: ['2021', '2019'],
		formula: {
			zh: '行名与规定一致，不缺不增',
			en: 'rows labelled as prescribed, none missing, none added'
		},
		name: { zh: '表格缺行或多行', en: 'rows missing or added' },
		explanation: {
			zh: '整行未读到，且行名在全文中也不出现时，认为原文缺这一行；行名出现而数字未读到的，归入读取存疑（DOC-04）。表三中带有数字而行名与规定各行都不相近的行，列为待复核。',
			en: 'Where a whole row was not read and its label stands nowhere in the text, the document lacks it; where the label is there, our reading is in doubt instead (DOC-04). A row of numbers in table 3 whose label resembles none of the form’s is for review.'
		},
		benign: [
			{ zh: '机关删去了不适用的行。', en: 'The agency left out rows that do not apply to it.' },
			{ zh: '行名被改写。', en: 'The label was reworded.' }
		]
	},
	{
		id: 'FRM-05',
		severity: 'warning',
		basis: format,
		editions: ['2021', '2019'],
		formula: { zh: '全文只用一个版本的表式', en: 'one form throughout the report' },
		name: { zh: '两种表式混用', en: 'two forms mixed' },
		explanation: {
			zh: '同一份报告中出现两个版本独有的行或列，例如表二用现行格式而“其他处理”只有一行。',
			en: 'One report has rows or columns that belong to two forms, for example the current table 2 beside a single row for “otherwise closed”.'
		},
		benign: [
			{
				zh: '改版时只替换了部分表格。',
				en: 'Only some tables were replaced when the form changed.'
			}
		]
	},
	{
		id: 'FRM-06',
		severity: 'review',
		basis: format,
		editions: ['2021', '2019'],
		formula: { zh: '行的次序与规定一致', en: 'rows in the prescribed order' },
		name: { zh: '行的次序不符', en: 'rows in another order' },
		explanation: {
			zh: '按各行在原文中的位置比较次序。次序不同时数字仍按行名归位，但值得核对是否填错行。',
			en: 'Compares the order in which the rows stand in the document. Numbers are placed by label all the same, but it is worth a look whether they were filled into the right rows.'
		},
		benign: [{ zh: '转换时表格顺序被打乱。', en: 'The conversion changed the order.' }]
	},
	{
		id: 'FRM-07',
		severity: 'warning',
		prose: true,
		basis: format,
		editions: ['2021', '2019'],
		formula: { zh: '第五节有实质内容', en: 'section five has substance' },
		name: { zh: '问题与改进一节过简', en: 'section five says next to nothing' },
		explanation: {
			zh: '第五节应说明存在的主要问题及改进情况。全节为空或只写“无”的记为预警；不足 40 字的列为待核。',
			en: 'Section five is to tell of problems and improvements. It is a warning where it is empty or says “none”, and for review where it has fewer than 40 characters.'
		},
		benign: [{ zh: '问题写在其他部分。', en: 'Problems are told elsewhere in the report.' }]
	},
	{
		id: 'FRM-08',
		severity: 'review',
		prose: true,
		editions: ['2021'],
		formula: { zh: '第六节提及信息处理费', en: 'section six mentions information processing fees' },
		name: { zh: '未说明信息处理费', en: 'information processing fees not mentioned' },
		explanation: {
			zh: '2021 年度起的报告一般在第六节说明收取信息处理费的情况。查找全文是否提及信息处理费或收费；只提行政事业性收费的不算。',
			en: 'Reports for 2021 and later usually tell in section six whether information processing fees were charged. Looks for any mention of such fees; administrative fees are another thing.'
		},
		benign: [{ zh: '未发生收费，故未提及。', en: 'No fee was charged, so none is mentioned.' }]
	},
	{
		id: 'FRM-09',
		severity: 'info',
		prose: true,
		basis: current,
		editions: ['2021'],
		formula: {
			zh: '第一节涉及主动公开、依申请公开、信息管理、平台建设、监督保障',
			en: 'section one covers proactive disclosure, disclosure on request, information management, platforms and oversight'
		},
		name: { zh: '总体情况未涉及全部主题', en: 'section one leaves out a theme' },
		explanation: {
			zh: '在正文中查找五个主题的用语，列出未见的主题。只看用语，不评价内容。',
			en: 'Looks for words of the five themes in the running text and lists those not met. It judges words, not content.'
		},
		benign: [{ zh: '用了别的说法。', en: 'The theme is told in other words.' }]
	},
	{
		id: 'FRM-10',
		severity: 'info',
		prose: true,
		basis: format,
		editions: ['2021', '2019'],
		formula: { zh: '表三左上角印有勾稽关系', en: 'table 3 prints in its corner how it adds up' },
		name: {
			zh: '勾稽关系说明缺失或改动',
			en: 'the note on how table 3 adds up is missing or altered'
		},
		explanation: {
			zh: '表三左上角应印有“第一项加第二项之和，等于第三项加第四项之和”。查找这一说明是否保留，是否改动。',
			en: 'Table 3 prints in its corner that items one and two together equal items three and four. Looks whether the note was kept, and as it is.'
		},
		benign: [{ zh: '排版时删去。', en: 'Dropped in layout.' }]
	},
	{
		id: 'FRM-11',
		severity: 'info',
		prose: true,
		basis: format,
		formula: {
			zh: '标题含地区、机关与“政府信息公开工作年度报告”',
			en: 'the title has region, agency and the prescribed name of the report'
		},
		name: { zh: '标题不完整', en: 'incomplete title' },
		explanation: {
			zh: '标题应写明地区和机关，并使用规定的文种名称。缺少任何一项都会使报告难以检索和归属，这里逐项列出。',
			en: 'A title should name region and agency and call the document by its prescribed name. Each part that is missing makes the report harder to find and to attribute, and is listed.'
		},
		benign: [
			{
				zh: '报告发布在本地区网站上，故省略地区。',
				en: 'The region was left out because the report is on the region’s own site.'
			}
		]
	}
]);
