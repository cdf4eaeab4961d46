import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Examination } from '#check/examine.ts';
import type { Finding } from '#check/finding.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { Place } from '#document/document.ts';
import { toldFigures } from '#form/figures.ts';
import { formCell, tables, type TableId } from '#form/form.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import { csvOf } from './csv.ts';
import { shownCellOf } from './filled.ts';
import { cellName } from './printed.ts';
import { capital } from './words.ts';

export type ReadExamination = Extract<Examination, { status: 'read' }>;

/** A finding as it is shown. */
export interface Shown extends Finding {
	/** The report it takes to see it, and what stands there; left out where it is found in one report. */
	beside?: { year: number; cells: { id: string; shown: Name }[]; note: Name | null };
}

const commonText: Name = {
	zh: '数据集里各机关通用的文字在这里没有除去，比例可能偏高。',
	en: 'Text common to many agencies of the corpus was not taken out here; the share may be too high.'
};

/** What was found by holding a report against another, `row`. */
export function besideFindings({
	row,
	found
}: {
	row: ReportRow;
	found: readonly CorpusFinding[];
}): Shown[] {
	return found.map(({ rule, severity, cells, left, right, difference, message, more }) => {
		const others = (more?.otherCells ?? []) as readonly string[];
		return {
			...{ rule, severity, cells, left, right, difference, message },
			beside: {
				year: Number(row.year),
				cells: others.map((id) => ({ id, shown: shownCellOf(row, id) })),
				note: rule === 'TXT-01' || rule === 'TXT-03' ? commonText : null
			}
		};
	});
}

/** Where something stands, in words: page 3, table 2, row 4, column 5. */
export function placeName({ page, line, table, row, column }: Place): Name {
	const inTable = table !== undefined && row !== undefined && column !== undefined;
	const zh = [
		page && `第 ${page} 页`,
		inTable ? `第 ${table} 表第 ${row} 行第 ${column} 列` : line && `第 ${line} 段`
	];
	const en = [
		page && `page ${page}`,
		inTable ? `table ${table}, row ${row}, column ${column}` : line && `paragraph ${line}`
	];
	return { zh: zh.filter(Boolean).join(''), en: en.filter(Boolean).join(', ') };
}

/** A figure told in prose, by its id. */
export function figureName(id: string): Name {
	const told = toldFigures.find((figure) => figure.id === id);
	return told ? { zh: told.zh, en: capital(told.en) } : { zh: id, en: id };
}

const tableNames = new Map<TableId, Name>([
	...tables.map(({ id, zh, en }): [TableId, Name] => [id, { zh, en: capital(en) }]),
	['statistics', { zh: '统计表', en: 'Statistics' }]
]);
const readingNames = new Map<string, Name>(readings.map((reading) => [reading.id, reading]));

/** Every cell and told figure of a report as CSV, a line each: the number, how it was read, the ink, the place. */
export function examinedCsv({ report }: ReadExamination, language: keyof Name): string {
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	const at = (place: Place | null) => (place ? placeName(place)[language] : '');
	return csvOf([
		[
			...[say('表', 'table'), say('代号', 'id'), say('名称', 'name'), say('数值', 'value')],
			...[say('读法', 'reading'), say('原文', 'text'), say('位置', 'place')]
		],
		...Object.entries(report.cells).map(([id, { value, reading, text, place }]) => [
			tableNames.get(formCell(id).table)![language],
			id,
			cellName(id)[language],
			value,
			readingNames.get(reading)![language],
			text,
			at(place)
		]),
		...report.figures.map(({ id, value, approximate, text, place }) => [
			say('正文', 'prose'),
			id,
			figureName(id)[language],
			value,
			approximate ? say('约数', 'approximate') : readingNames.get('number')![language],
			text,
			at(place)
		])
	]);
}

/**
 * What `npm run parse` prints for the file, for people to read; where the report stood beside another,
 * with that one and what the two do not agree in.
 */
export function examinedJson(
	examination: Examination,
	pair: { row: ReportRow; found: readonly CorpusFinding[] } | null = null
): string {
	const beside = pair && {
		...{ agency: pair.row.agency, agency_id: pair.row.agency_id, year: pair.row.year },
		findings: pair.found
	};
	const told = { ...examination, sketch: undefined, ...(beside && { beside }) };
	return `${JSON.stringify(told, null, '\t')}\n`;
}

/** A file name made of a document's own: `年报.docx` becomes `年报-ogi-lens.csv`. */
export function derivedName(name: string, extension: string): string {
	const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,5}$/i, '');
	return `${base.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80) || 'report'}-ogi-lens.${extension}`;
}
