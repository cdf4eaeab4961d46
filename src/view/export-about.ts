import type { Manifest } from '#corpus/manifest.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Columns } from '#query/columns.ts';
import { columnName, columnUnit } from './explore.ts';
import { marks } from './marks.ts';
import { originName, type Language, type Scope } from './model.ts';

/** What an export is of; every export says it. */
export interface ExportAbout {
	source: Pick<Manifest, 'name' | 'title' | 'origin' | 'contentHash' | 'made'>;
	columns: readonly string[];
	/** Reports that are exported. */
	total: number;
	/** The filters in words. */
	filters: Name;
	/** How many of the rows are counted in which sum, in words. */
	bases: Name;
	/** The filters in parts, for the file's name. */
	scope: Scope;
	/** The order of the rows in words. */
	order: Name;
	/** Address of the page that shows the same. */
	address: string;
	/** ISO date of the export. */
	date: string;
	language: Language;
}

/** The columns of an export: those chosen, and always the report's id, its basis and whether it is real. */
export function toldColumns(columns: readonly string[]): string[] {
	return [...columns, ...['id', 'basis', 'origin'].filter((name) => !columns.includes(name))];
}

/** What an export is of, and how to cite it: pairs of a label and its text. */
export function facts(about: ExportAbout): [string, string][] {
	const { language } = about;
	return Object.values(factsById(about)).map(([name, told]) => [name[language], told[language]]);
}

/** The same in both languages, by ids for programs. */
export function factsById({
	source,
	filters,
	order,
	total,
	bases,
	address,
	date
}: ExportAbout): Record<string, [name: Name, told: Name]> {
	const same = (text: string): Name => ({ zh: text, en: text });
	const version = source.contentHash.slice(0, 16);
	return {
		what: [
			{ zh: '内容', en: 'what' },
			{ zh: '政府信息公开工作年度报告的数字', en: 'Figures of annual open-government reports' }
		],
		corpus: [
			{ zh: '数据集', en: 'corpus' },
			{ zh: `${source.title.zh} (${source.name})`, en: `${source.title.en} (${source.name})` }
		],
		origin: [{ zh: '数据性质', en: 'origin' }, originName(source.origin)],
		version: [{ zh: '数据版本', en: 'version' }, same(source.contentHash)],
		filters: [{ zh: '筛选', en: 'filters' }, filters],
		order: [{ zh: '排序', en: 'order' }, order],
		reports: [{ zh: '年报份数', en: 'reports' }, same(String(total))],
		bases: [
			{ zh: '计入的合计', en: 'basis' },
			{
				zh: `${bases.zh}。不同的不能相加：同一件申请可能既在机关自报里，又在政府汇总里。`,
				en: `${bases.en}. Rows of different ones must not be added up: a request may be in an agency’s own report and in a consolidated one.`
			}
		],
		page: [{ zh: '页面', en: 'page' }, same(address)],
		licence: [
			{ zh: '许可与引用', en: 'licence and citation' },
			{
				zh: `汇编数据 CC BY 4.0；原报告归发布机关所有。引用：公开年报透视（OGI Lens），“${source.title.zh}”，版本 ${version}，${date} 取得。`,
				en: `Compiled figures CC BY 4.0; the reports remain their publishers’. Cite: OGI Lens, “${source.title.en}”, version ${version}, retrieved ${date}.`
			}
		]
	};
}

/** The facts, how to read the marks, and what the columns are: lines of a label and its text. */
export function notes(about: ExportAbout): [string, string][] {
	const { columns, language } = about;
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	return [
		...facts(about),
		['', ''],
		[
			say('读法', 'readings'),
			say(
				'数字就是文中的数字，0 也是数字。没有数字的格子：',
				'A number is as printed; 0 is a number. A cell without one:'
			)
		],
		...Object.entries(marks)
			.filter(([id]) => id !== 'doubtful')
			.map(([, mark]): [string, string] => [mark[language], mark.meaning[language]]),
		[
			say('空着', 'empty'),
			say(
				'正文所述数字（网站访问量等）文中没有说，或该项不明。',
				'A figure prose does not tell, or a fact that is not known.'
			)
		],
		[
			"'",
			say(
				'以单引号开头的文字：防止电子表格当作公式运行，引号不是内容。编号等其他文字照原样；电子表格直接打开 CSV 会改写长编号，请用 XLSX，或导入时把该列设为文本。',
				'Text that begins with an apostrophe is kept from being run as a formula; the apostrophe is no part of it. Ids and other text stand as they are: a spreadsheet that opens a CSV rewrites long ids, so take the XLSX or import their columns as text.'
			)
		],
		[
			say('行数', 'rows'),
			say(
				'电子表格一张表最多 1,048,576 行；更多的行在后面的工作表里，CSV 在名字末尾带 -2、-3 的文件里，各有表头。',
				'A spreadsheet opens 1,048,576 rows at most; what is more stands in the sheets that follow, in CSV in the files whose names end in -2, -3, each with its header.'
			)
		],
		['', ''],
		[say('列', 'columns'), say('代号，单位', 'id, unit')],
		...toldColumns(columns).map((name): [string, string] => [
			columnName(name)[language],
			[name, columnUnit(name)?.[language]].filter(Boolean).join(say('，', ', '))
		])
	];
}

/** A file being written, part by part. */
export interface Written {
	add(part: Columns): void;
	end(): void;
}
