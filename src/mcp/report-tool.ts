import { cellReading } from '#corpus/readings.ts';
import { cellEvidence } from '#corpus/evidence.ts';
import { identityColumns, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import { statedFigures } from '#form/figures.ts';
import { cells } from '#form/form.ts';
import { agencyHistory, wholeReport } from '#query/agency.ts';
import { aboutCorpus, aboutReadings, addressOf, type Answer } from './about.ts';
import type { Opened } from './corpora.ts';
import { neededText, numberOf, textOf, WrongArgument } from './given.ts';
import { corpusArgument, type Tool } from './tool.ts';

const tableIds: string[] = [...new Set(cells.map(({ table }) => table))];

/** One report: every cell with its reading, its text and its place, and what does not add up in it. */
export const reportTool: Tool = {
	name: 'report',
	description:
		'One report with its evidence: every cell as a number or why there is none, the text it was read from and where, figures told in prose, notices, findings. By agency id (see find) and year, or report id. 一份年报及其依据。',
	inputSchema: {
		type: 'object',
		properties: {
			...corpusArgument,
			agency_id: { type: 'string' },
			year: { type: 'integer' },
			report_id: { type: 'string' },
			table: { enum: tableIds, description: 'cells of this table alone' }
		}
	},
	async run(given, { opened, site }) {
		const { manifest, corpus, evidence } = await opened(given);
		const row = await rowOf(corpus, given);
		const [id, year] = [String(row.id), row.year as number | null];
		const packed = await evidence(id, year);
		const table = textOf(given, 'table');
		if (table && !tableIds.includes(table))
			throw new WrongArgument(`table: one of ${tableIds.join(', ')} expected`);
		const own = cells.filter(
			(cell) =>
				(!table || cell.table === table) &&
				(row.edition === null || cell.editions.includes(row.edition as never))
		);
		const database = await corpus.rows({ columns: ['id'], findings: ['report'] });
		const findings = await database.query<FindingRow>('FROM findings WHERE report = ?', [id]);
		const choices = { id: String(row.agency_id), report: id };
		return {
			report: Object.fromEntries(identityColumns.map(({ name }) => [name, row[name] ?? null])),
			cells: Object.fromEntries(
				own.map(({ id: cell, label, unit }): [string, Answer] => [
					cell,
					{
						value: row[cell] ?? null,
						reading: cellReading(String(row.readings), cell),
						zh: label.zh,
						en: label.en,
						unit,
						...(packed && cellEvidence(packed, row, cell))
					}
				])
			),
			figures: statedFigures
				.filter(({ id: figure }) => row[figure] !== null && row[figure] !== undefined)
				.map(({ id: figure, zh, en, unit }) => {
					const from = packed?.figures.find((one) => one.id === figure);
					const { text, place, approximate } = from ?? {};
					return { id: figure, value: row[figure], zh, en, unit, text, place, approximate };
				}),
			notices: packed?.notices ?? [],
			copies: packed?.copies ?? [],
			...(packed?.gone && { gone: packed.gone }),
			evidence: packed ? 'told' : 'this corpus carries none of this report',
			findings: findings.map(({ detail, ...finding }) => ({
				...finding,
				detail: detail ? (JSON.parse(detail) as unknown) : null
			})),
			coverage: { reports: 1, counted: 1, missing: [] },
			corpus: aboutCorpus(manifest),
			readings: aboutReadings,
			address: addressOf(site, 'agency/', manifest, { choices })
		};
	}
};

async function rowOf(
	corpus: Opened['corpus'],
	given: Readonly<Record<string, unknown>>
): Promise<ReportRow> {
	const id = textOf(given, 'report_id');
	if (id) {
		const row = await wholeReport(corpus, { id, year: null });
		if (!row) throw new WrongArgument(`report_id: this corpus has no report ${id}`);
		return row;
	}
	const agency = neededText(given, 'agency_id');
	const history = await agencyHistory(corpus, agency);
	if (history.length === 0)
		throw new WrongArgument(`agency_id: this corpus has no agency ${agency}`);
	const years = history.map(({ year }) => year);
	const year = given.year === undefined ? null : numberOf(given, 'year', 0, [1900, 2200]);
	const ofYear = history.filter((row) => year === null || row.year === year);
	const chosen = ofYear.find(({ basis }) => basis === 'own') ?? ofYear.at(-1);
	if (!chosen) throw new WrongArgument(`year: this agency reports on ${years.join(', ')}`);
	const row = await wholeReport(corpus, {
		id: String(chosen.id),
		year: chosen.year as number | null
	});
	return row!;
}
