import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Manifest } from '#corpus/manifest.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import { csvOf } from './csv.ts';
import {
	columnName,
	columnUnit,
	isCell,
	isFigure,
	isNumeric,
	readingOf,
	shownValue,
	writtenValue
} from './explore.ts';
import { marks } from './marks.ts';
import { originName, type Language } from './model.ts';
import { mostSheetRows, packedOn, Workbook } from './xlsx.ts';

/** What an export is of, told in every one of them. */
export interface ExportAbout {
	source: Pick<Manifest, 'name' | 'title' | 'origin' | 'contentHash' | 'made'>;
	columns: readonly string[];
	/** Reports that are exported. */
	total: number;
	/** The filters in words. */
	filters: Name;
	/** The order of the rows in words. */
	order: Name;
	/** Address of the page that shows the same. */
	address: string;
	/** ISO date of the export. */
	date: string;
	language: Language;
}

export const exportKinds = [
	{
		id: 'csv',
		name: { zh: 'CSV，一份年报一行', en: 'CSV, one line a report' },
		extension: 'zip'
	},
	{
		id: 'tidy',
		name: { zh: 'CSV，一格一行，带读法', en: 'CSV, one line a cell with its reading' },
		extension: 'zip'
	},
	{ id: 'xlsx', name: { zh: 'Excel（XLSX）', en: 'Excel (XLSX)' }, extension: 'xlsx' },
	{ id: 'json', name: { zh: 'JSON', en: 'JSON' }, extension: 'json' }
] as const satisfies { id: string; name: Name; extension: string }[];
export type ExportKind = (typeof exportKinds)[number]['id'];

/** Why a kind cannot hold so many reports; null where it can. */
export function tooMany(kind: ExportKind, { total, columns }: ExportAbout): Name | null {
	if (kind === 'xlsx' && (total >= mostSheetRows || total * columns.length > mostSheetCells))
		return {
			zh: '太大，Excel 打不开；请用 CSV，或缩小范围',
			en: 'too large for Excel; take CSV, or choose less'
		};
	return null;
}

/** Cells of a workbook beyond which spreadsheets become unusable. */
const mostSheetCells = 20_000_000;

/** For example `ogi-lens_demo_explore_1a2b3c4d.xlsx`; the wide and the tidy CSV are told apart. */
export function exportName(kind: ExportKind, { source }: Pick<ExportAbout, 'source'>): string {
	const { extension } = exportKinds.find(({ id }) => id === kind)!;
	return `${baseName(kind, source)}.${extension}`;
}

function baseName(kind: ExportKind, source: ExportAbout['source']): string {
	return [
		'ogi-lens',
		source.name,
		kind === 'tidy' ? 'cells' : 'reports',
		source.contentHash.slice(0, 8)
	]
		.map((part) => part.replace(/[^\p{L}\p{N}_-]/gu, '-'))
		.join('_');
}

/**
 * The reports as a file, in packed parts. A CSV goes in an archive beside a text that says what it is, so
 * that it holds nothing but data; XLSX has a second sheet for that, JSON fields.
 */
export async function exported(
	kind: ExportKind,
	about: ExportAbout,
	parts: AsyncIterable<ReportRow[]>,
	onReports: (reports: number) => void = () => {}
): Promise<Uint8Array<ArrayBuffer>[]> {
	const bytes: Uint8Array<ArrayBuffer>[] = [];
	const push = (part: Uint8Array) => void bytes.push(part as Uint8Array<ArrayBuffer>);
	const file = writers[kind](about, push);
	let reports = 0;
	for await (const rows of parts) {
		file.add(rows);
		onReports((reports += rows.length));
	}
	file.end();
	return bytes;
}

interface Written {
	add(rows: readonly ReportRow[]): void;
	end(): void;
}
type Writer = (about: ExportAbout, push: (bytes: Uint8Array) => void) => Written;

const writers: Record<ExportKind, Writer> = {
	csv: (about, push) =>
		archived(about, 'csv', push, wideHead(about), (rows) =>
			rows.map((row) => wideLine(row, about).map(asText))
		),
	tidy: (about, push) =>
		archived(about, 'tidy', push, tidyHead(about.language), (rows) =>
			rows.flatMap((row) => tidyLines(row, about))
		),
	xlsx(about, push) {
		const book = new Workbook(push);
		const head = wideHead(about);
		book.begin(about.language === 'zh' ? '年报' : 'Reports', {
			frozen: true,
			widths: head.map((_, at) => widthOf(about.columns[at]))
		});
		book.rows([head], { bold: true });
		return {
			add: (rows) => book.rows(rows.map((row) => wideLine(row, about))),
			end() {
				book.begin(about.language === 'zh' ? '说明' : 'About', { widths: [28, 100] });
				book.rows(notes(about));
				book.end();
			}
		};
	},
	json(about, push) {
		let first = true;
		const head = JSON.stringify(
			{
				...Object.fromEntries(facts(about)),
				columns: about.columns.map((name) => ({
					id: name,
					name: columnName(name)[about.language],
					unit: columnUnit(name)
				}))
			},
			null,
			'\t'
		);
		push(strToU8(`${head.slice(0, -2)},\n\t"reports": [`));
		return {
			add(rows) {
				const lines = rows.map((row) => JSON.stringify(jsonRow(row, about.columns)));
				push(strToU8(`${first ? '' : ','}\n\t\t${lines.join(',\n\t\t')}`));
				first = false;
			},
			end: () => push(strToU8('\n\t]\n}\n'))
		};
	}
};

function archived(
	about: ExportAbout,
	kind: ExportKind,
	push: (bytes: Uint8Array) => void,
	head: readonly string[],
	lines: (rows: readonly ReportRow[]) => (string | number | null)[][]
): Written {
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		push(bytes);
	});
	const open = (name: string) => {
		const file = new ZipDeflate(name, { level: 6 });
		file.mtime = packedOn;
		zip.add(file);
		return file;
	};
	const base = baseName(kind, about.source);
	const file = open(`${base}.csv`);
	file.push(strToU8(csvOf([head])));
	return {
		// A part has no byte order mark of its own.
		add: (rows) => file.push(strToU8(csvOf(lines(rows)).slice(1))),
		end() {
			file.push(new Uint8Array(0), true);
			const text = notes(about).map(([name, told]) => (name ? `${name}：${told}` : told));
			const suffix = about.language === 'zh' ? '说明' : 'about';
			open(`${base}-${suffix}.txt`).push(strToU8(`\uFEFF${text.join('\r\n')}\r\n`), true);
			zip.end();
		}
	};
}

/** Headings of the wide table, in the reader's language with the unit; the last tells real from synthetic. */
export function wideHead({ columns, language }: ExportAbout): string[] {
	return told(columns).map((name) => columnName(name)[language]);
}

/** One report: a number, or the mark that says why there is none. */
export function wideLine(
	row: ReportRow,
	{ columns, language }: ExportAbout
): (string | number | null)[] {
	return told(columns).map((name) => writtenValue(row, name, language));
}

/** Every export names the report and tells whether it is real. */
function told(columns: readonly string[]): string[] {
	return [...columns, ...['id', 'origin'].filter((name) => !columns.includes(name))];
}

/** An id that a spreadsheet would round or read as a power of ten is kept from it, as formulas are. */
function asText(value: string | number | null): string | number | null {
	return typeof value === 'string' && /^(?:\d{12,}|\d+[eE]\d+)$/.test(value) ? `'${value}` : value;
}

function tidyHead(language: Language): string[] {
	return language === 'zh'
		? ['报告编号', '机关', '年度', '代号', '名称', '单位', '数值', '读法', '标记', '数据性质']
		: ['report', 'agency', 'year', 'id', 'name', 'unit', 'value', 'reading', 'mark', 'origin'];
}

const readingNames = new Map<string, Name>(readings.map((reading) => [reading.id, reading]));

/** One report: a line a cell, and a line a told figure; a cell of another edition's form is left out. */
export function tidyLines(
	row: ReportRow,
	{ columns, language }: ExportAbout
): (string | number | null)[][] {
	const who = [
		asText(String(row.id)),
		typeof row.agency === 'string' ? row.agency : null,
		typeof row.year === 'number' ? row.year : null
	];
	const origin = shownValue(row, 'origin')[language];
	return columns.filter(isNumeric).flatMap((name) => {
		const value = typeof row[name] === 'number' ? row[name] : null;
		if (isFigure(name) && value === null) return [];
		const reading = isCell(name) ? readingOf(row, name) : 'number';
		const mark = value === null ? shownValue(row, name)[language] : '';
		return [
			[
				...who,
				...[name, columnName(name)[language], columnUnit(name)],
				...[value, readingNames.get(reading)![language], mark, origin]
			]
		];
	});
}

function jsonRow(row: ReportRow, columns: readonly string[]) {
	const names = told(columns);
	const cells = names.filter(isCell);
	return {
		...Object.fromEntries(
			names.filter((name) => !isCell(name)).map((name) => [name, row[name] ?? null])
		),
		...(cells.length > 0 && {
			cells: Object.fromEntries(
				cells.map((name) => [
					name,
					{ value: typeof row[name] === 'number' ? row[name] : null, reading: readingOf(row, name) }
				])
			)
		})
	};
}

/** What an export is of, and how to cite it. */
function facts(about: ExportAbout): [string, string][] {
	const { source, total, language, date } = about;
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	const version = source.contentHash.slice(0, 16);
	return [
		[
			say('内容', 'what'),
			say('政府信息公开工作年度报告的数字', 'Figures of annual open-government reports')
		],
		[say('数据集', 'corpus'), `${source.title[language]} (${source.name})`],
		[say('数据性质', 'origin'), originName(source.origin)[language]],
		[say('数据版本', 'version'), source.contentHash],
		[say('筛选', 'filters'), about.filters[language]],
		[say('排序', 'order'), about.order[language]],
		[say('年报份数', 'reports'), String(total)],
		[say('页面', 'page'), about.address],
		[
			say('许可与引用', 'licence and citation'),
			say(
				`汇编数据 CC BY 4.0；原报告归发布机关所有。引用：公开年报透视（OGI Lens），“${source.title.zh}”，版本 ${version}，${date} 取得。`,
				`Compiled figures CC BY 4.0; the reports remain their publishers’. Cite: OGI Lens, “${source.title.en}”, version ${version}, retrieved ${date}.`
			)
		]
	];
}

/** The facts, how to read the marks, and what the columns are: lines of a name and what is told. */
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
				'以单引号开头的文字：防止电子表格当作公式或改写编号，引号不是内容。',
				'Text that begins with an apostrophe is kept from being run as a formula or rewritten as a number; the apostrophe is no part of it.'
			)
		],
		['', ''],
		[say('列', 'columns'), say('名称（代号，单位）', 'name (id, unit)')],
		...told(columns).map((name): [string, string] => [
			name,
			[columnName(name)[language], columnUnit(name)].filter(Boolean).join(say('，', ', '))
		])
	];
}

function widthOf(name: string | undefined): number {
	if (name === 'agency') return 36;
	return name && isNumeric(name) ? 12 : 14;
}
