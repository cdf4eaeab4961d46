import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Examination } from '#rules/examine.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { Place } from '#document/document.ts';
import { formCell, tables, type TableId } from '#form/form.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import { csvOf } from './csv.ts';
import { figureName, placeName } from './examined.ts';
import { cellName } from './printed.ts';
import { capital } from './words.ts';

export type ReadExamination = Extract<Examination, { status: 'read' }>;

const tableNames = new Map<TableId, Name>([
	...tables.map(({ id, zh, en }): [TableId, Name] => [id, { zh, en: capital(en) }]),
	['statistics', { zh: '统计表', en: 'Statistics' }]
]);
const readingNames = new Map<string, Name>(readings.map((reading) => [reading.id, reading]));

/**
 * Every cell and stated figure of a report as CSV, a line each: the number, how it was read, the source text, the
 * place.
 */
export function examinedCsv({ report }: ReadExamination, language: keyof Name): string {
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	const at = (place: Place | null) => (place ? placeName(place)[language] : '');
	return csvOf([
		[
			say('表', 'table'),
			say('名称', 'name'),
			say('代号', 'id'),
			say('数值', 'value'),
			say('读法', 'reading'),
			say('原文', 'text'),
			say('位置', 'place')
		],
		...Object.entries(report.cells).map(([id, { value, reading, text, place }]) => [
			tableNames.get(formCell(id).table)![language],
			cellName(id)[language],
			id,
			value,
			readingNames.get(reading)![language],
			text,
			at(place)
		]),
		...report.figures.map(({ id, value, approximate, text, place }) => [
			say('正文', 'prose'),
			figureName(id)[language],
			id,
			value,
			approximate ? say('约数', 'approximate') : readingNames.get('number')![language],
			text,
			at(place)
		])
	]);
}

/**
 * What `npm run parse` prints for the file, for people to read; where the report was compared with another, with that
 * one and what the two differ in.
 */
export function examinedJson(
	examination: Examination,
	pair: { row: ReportRow; found: readonly CorpusFinding[] } | null = null
): string {
	const beside = pair && {
		agency: pair.row.agency,
		agency_id: pair.row.agency_id,
		year: pair.row.year,
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
