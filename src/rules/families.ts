import type { Name } from '#form/vocabulary.ts';

/** The families in the order a report is looked at, with their names; each has a folder. */
export const families = [
	{ id: 'DOC', folder: 'document', zh: '文件与读取', en: 'document and reading' },
	{ id: 'FRM', folder: 'form', zh: '格式与章节', en: 'form and sections' },
	{ id: 'CEL', folder: 'cells', zh: '单元格的填法', en: 'how cells are filled' },
	{ id: 'T2', folder: 'disclosure', zh: '表二：主动公开', en: 'table 2, proactive disclosure' },
	{ id: 'T3', folder: 'requests', zh: '表三：依申请公开', en: 'table 3, requests' },
	{ id: 'T4', folder: 'challenges', zh: '表四：复议诉讼', en: 'table 4, challenges' },
	{ id: 'XT', folder: 'tables', zh: '跨表', en: 'across tables' },
	{ id: 'NAR', folder: 'prose', zh: '正文与表格', en: 'prose and tables' },
	{ id: 'YR', folder: 'years', zh: '跨年度', en: 'across years' },
	{ id: 'TXT', folder: 'text', zh: '文本雷同与质量', en: 'reused and unfinished text' },
	{ id: 'PUB', folder: 'publication', zh: '公布', en: 'publication' },
	{ id: 'UNI', folder: 'units', zh: '单位与金额', en: 'units and amounts' },
	{ id: 'HIE', folder: 'agencies', zh: '上下级与机关之间', en: 'between agencies' },
	{ id: 'STA', folder: 'leads', zh: '统计线索', en: 'statistical leads' }
] as const satisfies readonly ({ id: string; folder: string } & Name)[];

/** A family of rules, as their ids begin. */
export type Family = (typeof families)[number]['id'];
