import { type ChallengeCellId, challengeGroups, challengeResults } from './challenges.ts';
import { disclosure, type DisclosureCellId } from './disclosure.ts';
import { editions, type EditionId } from './editions.ts';
import { applicants, type RequestCellId, requestRows } from './requests.ts';
import { statistics, type StatisticsCellId } from './statistics.ts';
import type { Outcome } from './vocabulary.ts';

export type TableId = 'disclosure' | 'requests' | 'challenges' | 'statistics';

/** The three tables of the editions since 2019, with the section of the report each stands in. */
export const tables = [
	{ id: 'disclosure', section: '二', zh: '主动公开政府信息情况', en: 'proactive disclosure' },
	{
		id: 'requests',
		section: '三',
		zh: '收到和处理政府信息公开申请情况',
		en: 'requests received and handled'
	},
	{
		id: 'challenges',
		section: '四',
		zh: '政府信息公开行政复议、行政诉讼情况',
		en: 'reconsiderations and lawsuits'
	}
] as const;

/** The id of a cell of the form, derived from its rows and columns. */
export type CellId = DisclosureCellId | RequestCellId | ChallengeCellId | StatisticsCellId;

/** One place of the statutory form that takes one number. */
export interface FormCell {
	id: CellId;
	table: TableId;
	label: { zh: string; en: string };
	/** What is counted: documents, decisions, items, projects, requests, cases, or `10,000 yuan` (万元). */
	unit: string;
	editions: readonly EditionId[];
	/** The amount may have decimals; every other cell counts whole things. */
	decimal?: true;
	/** The number is a change and may be negative. */
	signed?: true;
	/** Row of table 3. */
	row?: string;
	/** Column of table 3. */
	applicant?: string;
	outcome?: Outcome;
	/** Cell of a later edition that counts the same thing; the two are never merged. */
	sameAs?: CellId;
}

/** Every cell of every edition, in codebook order; a cell two editions share stands once. */
export const cells: readonly FormCell[] = [
	...disclosureCells(),
	...requestCells(),
	...challengeCells(),
	...statisticsCells()
];

const byId = new Map<string, FormCell>(cells.map((cell) => [cell.id, cell]));

/** Whether the form has a cell of this id. */
export function isCellId(id: string): id is CellId {
	return byId.has(id);
}

/** The cell with this id. Throws on an id the form does not have. */
export function formCell(id: string): FormCell {
	const cell = byId.get(id);
	if (!cell) throw new Error(`form cell: unknown id ${id}`);
	return cell;
}

const then = new Map<string, CellId>(
	cells.flatMap(({ id, sameAs }) => (sameAs ? [[sameAs, id] as const] : []))
);

/** The cell that counts the same in an edition: of 2014 the row the form says is the same, where there is one. */
export function sameIn(edition: EditionId | null, id: CellId): CellId {
	return (edition === '2014' ? then.get(id) : undefined) ?? id;
}

/** Whether the form of a report year asks for a cell; some reports keep to an old form for a year or more. */
export function isAsked(id: string, year: number): boolean {
	const edition = editions.find(({ years: [from, to] }) => year >= from && year <= (to ?? year));
	return edition ? formCell(id).editions.includes(edition.id) : true;
}

/** The cells an edition prints, in codebook order. */
export function cellsOf(edition: EditionId): FormCell[] {
	return cells.filter((cell) => cell.editions.includes(edition));
}

function disclosureCells(): FormCell[] {
	const found = new Map<string, FormCell>();
	for (const block of disclosure) {
		for (const row of block.rows) {
			for (const column of block.columns) {
				const id = `${row.id}_${column.id}` as DisclosureCellId;
				const known = found.get(id);
				if (known) {
					found.set(id, { ...known, editions: [...known.editions, block.edition] });
					continue;
				}
				found.set(id, {
					id,
					table: 'disclosure',
					label: { zh: `${row.zh} ${column.zh}`, en: `${row.en}${column.en}` },
					unit: column.unit,
					editions: [block.edition],
					...(column.decimal && { decimal: true }),
					...(column.signed && { signed: true })
				});
			}
		}
	}
	return [...found.values()];
}

function requestCells(): FormCell[] {
	return requestRows.flatMap((row) =>
		applicants.map((applicant) => ({
			id: `${row.id}_${applicant.id}`,
			table: 'requests' as const,
			label: {
				zh: `${row.group ? `${row.group} ` : ''}${row.zh} ${applicant.zh}`,
				en: `${row.en}, ${applicant.en}`
			},
			unit: 'requests',
			editions: row.editions,
			row: row.id,
			applicant: applicant.id,
			...(row.outcome && { outcome: row.outcome })
		}))
	);
}

function challengeCells(): FormCell[] {
	return challengeGroups.flatMap((group) =>
		challengeResults.map((result) => ({
			id: `${group.id}_${result.id}`,
			table: 'challenges' as const,
			label: { zh: `${group.zh} ${result.zh}`, en: `${group.en}, ${result.en}` },
			unit: 'cases',
			editions: ['2021', '2019'] as const
		}))
	);
}

function statisticsCells(): FormCell[] {
	return statistics.map(({ id, zh, en, unit, decimal, sameAs }) => ({
		id,
		table: 'statistics' as const,
		label: { zh, en },
		unit,
		editions: ['2014'] as const,
		...(decimal && { decimal }),
		...(sameAs && { sameAs })
	}));
}
