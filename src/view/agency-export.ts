import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { cells, formCell, isCellId } from '#form/form.ts';
import { statedFigures } from '#form/figures.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import { csvOf } from './csv.ts';
import { filledCell, shownCellOf } from './filled.ts';
import { originName, type Language, type Source } from './model.ts';
import { cellName } from './printed.ts';
import { capital } from './words.ts';
import { unitName } from './units.ts';

const readingNames = new Map<string, Name>(readings.map((reading) => [reading.id, reading]));

/** Every report a line, every column of the corpus a column, by its id; a null is an empty field. */
export function wideCsv(reports: readonly ReportRow[]): string {
	const names = reportColumns.map(({ name }) => name);
	return csvOf([
		names,
		...reports.map((row) =>
			names.map((name) => {
				const value = row[name] ?? null;
				return typeof value === 'boolean' ? String(value) : value;
			})
		)
	]);
}

/** Every cell and stated figure of every report a line: the number, how it was read, and the mark shown for it. */
export function tidyCsv(reports: readonly ReportRow[], language: Language): string {
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	const header = [
		say('报告编号', 'report'),
		say('机关', 'agency'),
		say('年度', 'year'),
		say('表', 'table'),
		say('名称', 'name'),
		say('代号', 'id'),
		say('单位', 'unit'),
		say('数值', 'value'),
		say('读法', 'reading'),
		say('标记', 'mark'),
		say('数据性质', 'origin')
	];
	const lines = reports.flatMap((row) => {
		const who = [String(row.id), text(row.agency), numberOf(row.year)];
		const origin = originName(row.origin === 'synthetic' ? 'synthetic' : 'real')[language];
		return [
			...cells.flatMap(({ id, table, unit }) => {
				const { value, reading } = filledCell(row, id);
				const mark = value === null ? shownCellOf(row, id)[language] : '';
				const read = readingNames.get(reading)![language];
				return [
					[
						...who,
						table,
						cellName(id)[language],
						id,
						unitName(unit)[language],
						value,
						read,
						mark,
						origin
					]
				];
			}),
			...statedFigures.flatMap(({ id, zh, en, unit }) => {
				const value = numberOf(row[id]);
				if (value === null) return [];
				const name = say(zh, capital(en));
				const prose = say('正文', 'prose');
				return [
					[
						...who,
						prose,
						name,
						id,
						unitName(unit)[language],
						value,
						readingNames.get('number')![language],
						'',
						origin
					]
				];
			})
		];
	});
	return csvOf([header, ...lines]);
}

/** The reports with their cells by id, for programs; says what they are of. */
export function agencyJson(reports: readonly ReportRow[], source: Source): string {
	const last = reports.at(-1);
	return `${JSON.stringify(
		{
			corpus: { name: source.name, version: source.contentHash, origin: source.origin },
			licence: 'CC BY 4.0',
			agency: last && { id: last.agency_id, name: last.agency, region: last.region },
			reports: reports.map((row) => ({
				...Object.fromEntries(
					reportColumns
						.filter(({ name }) => !isCellId(name) && name !== 'readings')
						.map(({ name }) => [name, row[name] ?? null])
				),
				cells: Object.fromEntries(
					cells.map(({ id }) => {
						const { value, reading } = filledCell(row, id);
						return [id, { value, reading, unit: formCell(id).unit }];
					})
				)
			}))
		},
		null,
		'\t'
	)}\n`;
}

/** For example `ogi-lens_demo_agency_900101-0000001085_1a2b3c4d.csv`. */
export function agencyFileName(
	agency: string,
	source: Source,
	kind: string,
	extension: string
): string {
	return `${['ogi-lens', source.name, 'agency', agency, kind, source.contentHash.slice(0, 8)]
		.map((part) => part.replace(/[^\p{L}\p{N}_-]/gu, '-'))
		.join('_')}.${extension}`;
}

function text(value: ReportRow[string] | undefined): string | null {
	return typeof value === 'string' ? value : null;
}

function numberOf(value: ReportRow[string] | undefined): number | null {
	return typeof value === 'number' ? value : null;
}
