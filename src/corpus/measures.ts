import { applicants, type RowId } from '#form/requests.ts';
import type { FigureId } from '#form/figures.ts';
import { readings, type Reading } from '#form/vocabulary.ts';
import { type CellId, formCell } from '#form/form.ts';
import {
	cell,
	lettersOf,
	lettersOfSame,
	missingAmong,
	missingSame,
	sameCell,
	sameColumns
} from './cells.ts';

/** Decimals an amount has at most: of 10,000 yuan the sixth is a fen, and money has no smaller part. */
const decimals = 6;

/**
 * SQL: the sum of an expression over rows. Amounts with decimals are added up so that the sum is the
 * number a person gets on paper, in whatever order and parts it is made: 0.4 four times is 1.6.
 */
export function sumSql({ fraction }: { fraction?: boolean }, sql: string): string {
	return fraction ? `round(fsum(${sql}), ${decimals})` : `sum(${sql})`;
}

/** A sum of amounts as `sumSql` makes it, from sums of parts. */
export function exact({ fraction }: Pick<Measure, 'fraction'>, sum: number): number {
	const rounded = Math.round(sum * 10 ** decimals) / 10 ** decimals;
	return fraction && Number.isSafeInteger(Math.round(sum * 10 ** decimals)) ? rounded : sum;
}

/** What reports are filtered and grouped by. */
export const dimensions = ['year', 'province', 'prefecture', 'level', 'sector'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * A number that every report adds to a sum: `sql` is an expression over one row of `reports`, null where
 * the report adds nothing. Sums of measures add up over any split of the reports, so that they may be
 * kept in a cube as well as asked of a database.
 */
export interface Measure {
	/** Names the column of the cube; letters, digits, dots and underscores. */
	id: string;
	sql: string;
	/** A costly expression that stands in `sql`, in brackets; where measures share one it is worked out once a row. */
	given?: string;
	/** The columns of `reports` that these read. */
	columns: readonly string[];
	/** It adds up amounts with decimals. */
	fraction?: true;
}

/** Why a report has no number, as four measures (or one): reports by reason. */
export interface Reasons {
	/** Null where the report counts, else the reason. */
	sql: string;
	measures: readonly (Measure & { reason: MissingReading | 'not_told' })[];
}

export type MissingReading = Exclude<Reading, 'number'>;

/** One of every report. */
export const reportCount: Measure = { id: 'reports', sql: '1', columns: [] };

/** The sum of a cell, or of the row of 2014–2018 that is the same, over the reports where it was read as a number. */
export function sumOf(id: CellId): Measure {
	const { decimal } = formCell(id);
	const columns = sameColumns([id]);
	return { id: `sum.${id}`, sql: sameCell(id), columns, ...(decimal && { fraction: true }) };
}

/** The reports whose cell was read as a number. */
export function statedCount(id: CellId): Measure {
	return countIf(`told.${id}`, `${sameCell(id)} IS NOT NULL`, sameColumns([id]));
}

/** The reports a condition holds for. */
export function countIf(id: string, condition: string, columns: readonly string[]): Measure {
	return { id, sql: `CASE WHEN ${condition} THEN 1 END`, columns };
}

/** A value of the reports a condition holds for. */
function sumIf(id: string, condition: string, value: string, columns: readonly string[]): Measure {
	return { id, sql: `CASE WHEN ${condition} THEN ${value} END`, columns };
}

/** A value over the reports `missing`, a costly expression, is null for. */
export function sumGiven(
	id: string,
	missing: string,
	value: string,
	columns: readonly string[]
): Measure {
	return { ...sumIf(id, `(${missing}) IS NULL`, value, columns), given: missing };
}

/** The totals of some rows of table 3, over the reports `missing` is null for. */
export function sumsWhere<Row extends RowId>(
	id: string,
	missing: string,
	rows: readonly Row[]
): Record<Row, Measure> {
	return Object.fromEntries(
		rows.map((row) => [
			row,
			sumGiven(`${id}.${row}`, missing, cell(`${row}_total`), [`${row}_total`, 'readings'])
		])
	) as Record<Row, Measure>;
}

/** The reports by the reason they are not counted for. */
export function reasonsOf(id: string, sql: string, columns: readonly string[]): Reasons {
	return {
		sql,
		measures: readings
			.map((reading) => reading.id)
			.filter((reading) => reading !== 'number')
			.map((reason) => ({
				...countIf(`${id}.${reason}`, `(${sql}) = '${reason}'`, columns),
				given: sql,
				reason
			}))
	};
}

/** The reports whose cell holds no number, by reason. */
function reasonsOfCell(id: CellId): Reasons {
	return reasonsOf(`missing.${id}`, missingSame(id), [...sameColumns([id]), 'readings']);
}

/** The columns of table 3 that say who asked, in the order of the form. */
export const askers = applicants.filter((applicant) => applicant.id !== 'total');

const askerCells = askers.map(({ id }) => `received_${id}` as const);
const askerSum = askerCells.map(cell).join(' + ');
const received = sameCell('received_total');
const divided = `${received} + ${askerSum} IS NOT NULL`;
const volumeColumns = [...sameColumns(['received_total']), ...askerCells];

/** Requests received, and by whom. */
export const volumeMeasures = {
	received: sumOf('received_total'),
	counted: statedCount('received_total'),
	missing: reasonsOfCell('received_total'),
	/** By applicant id, over the reports whose total and six columns were all read. */
	asked: Object.fromEntries(
		askers.map(({ id }) => [
			id,
			sumIf(`divided.received_${id}`, divided, cell(`received_${id}` as const), volumeColumns)
		])
	),
	divided: countIf('divided', divided, volumeColumns),
	undivided: sumIf('undivided', `NOT (${divided})`, received, volumeColumns),
	unequal: countIf('unequal', `(${divided}) AND ${askerSum} <> ${received}`, volumeColumns),
	carriedIn: sumOf('carried_in_total'),
	carriedInTold: statedCount('carried_in_total'),
	carriedOut: sumOf('carried_out_total'),
	carriedOutTold: statedCount('carried_out_total')
};

/**
 * Whether a report shows any request, from its cells 新收 and 上年结转: both read as 0, one above 0, or unknown because a
 * cell is blank, is not in the document, or is marked not applicable or unreadable.
 */
export const activityStates = [
	{ id: 'zero', zh: '零申请', en: 'no requests' },
	{ id: 'active', zh: '有申请', en: 'some requests' },
	{ id: 'blank', zh: '表格空白', en: 'cells left blank' },
	{ id: 'absent', zh: '文中无此表', en: 'table not in the document' },
	{ id: 'unreadable', zh: '标为不适用或无法读出', en: 'marked not applicable or unreadable' }
] as const;

export type ActivityState = (typeof activityStates)[number]['id'];

/** The two cells the contract of `zero_activity` speaks of. */
const activityInk = missingAmong(lettersOf(['received_total', 'carried_in_total']));

/** SQL: the activity state of a report. */
export const activityState = `CASE
	WHEN zero_activity THEN 'zero'
	WHEN NOT zero_activity THEN 'active'
	ELSE CASE ${activityInk}
		WHEN 'blank' THEN 'blank' WHEN 'absent' THEN 'absent' ELSE 'unreadable' END
	END`;

/** Columns `activityState` reads. */
export const activityColumns = ['zero_activity', 'readings'];

/** Reports without any request, and those that do not say. */
export const activityMeasures = {
	zero: countIf('zero', 'zero_activity', ['zero_activity']),
	active: countIf('active', 'NOT zero_activity', ['zero_activity']),
	/** SQL null where a report is known to be zero or active, else why it is not. */
	missing: reasonsOf(
		'missing.activity',
		`CASE WHEN zero_activity IS NULL THEN coalesce(${activityInk}, 'unreadable') END`,
		activityColumns
	)
};

/** The rows of 2014–2018 that are the same as a row of table 3 and end a request, and the total they are of. */
export const sameEndings = [
	'disclosed_total',
	'partly_disclosed_total',
	'concluded_total'
] as const;
const missingShare = missingAmong(lettersOfSame(sameEndings));

/** What only the headline asks. */
export const headlineMeasures = {
	concluded: sumOf('concluded_total'),
	missingConcluded: reasonsOfCell('concluded_total'),
	missingCarriedOut: reasonsOfCell('carried_out_total'),
	share: Object.fromEntries(
		sameEndings.map((id) => [
			id,
			sumIf(`share.${id}`, `(${missingShare}) IS NULL`, sameCell(id), [
				...sameColumns([id]),
				'readings'
			])
		])
	) as Record<(typeof sameEndings)[number], Measure>,
	missingShare: reasonsOf('missing.share', missingShare, ['readings', 'edition'])
};

/** What reports state of their website, in the order shown. */
export const trafficFigures = [
	'web_visits',
	'web_unique_visitors',
	'web_page_views'
] as const satisfies FigureId[];
export type TrafficFigure = (typeof trafficFigures)[number];

/** SQL: whether a report states at least one traffic figure. */
const anyTraffic = `(${trafficFigures.map((id) => `${id} IS NOT NULL`).join(' OR ')})`;

/** Reports that state web traffic. */
export const trafficMeasures = {
	any: countIf('traffic', anyTraffic, trafficFigures),
	told: Object.fromEntries(
		trafficFigures.map((id) => [id, countIf(`told.${id}`, `${id} IS NOT NULL`, [id])])
	) as Record<TrafficFigure, Measure>
};

/** Which agencies are counted, each once however many reports it made: SQL of the reports that count. */
export const agencyKinds = {
	any: { sql: 'true', columns: ['agency_id'] },
	zero: { sql: 'zero_activity', columns: ['agency_id', 'zero_activity'] },
	traffic: { sql: anyTraffic, columns: ['agency_id', ...trafficFigures] }
} as const;
export type AgencyKind = keyof typeof agencyKinds;

/**
 * The measures as a statement asks for them: what is worked out once a row, to be selected in addition to the row's own
 * columns, and the expression of each measure over both.
 */
export function workedOut(measures: readonly Measure[]): { given: string; sums: string[] } {
	const shared = [...new Set(measures.flatMap(({ given }) => given ?? []))];
	return {
		given: ['*', ...shared.map((sql, at) => `${sql} AS given_${at}`)].join(', '),
		sums: measures.map(({ sql }) =>
			shared.reduce((left, given, at) => left.replaceAll(`(${given})`, `given_${at}`), sql)
		)
	};
}

/** Every measure in a tree of them, each once. */
export function measuresIn(tree: object): Measure[] {
	const found = new Map<string, Measure>();
	function walk(node: object): void {
		if ('id' in node && 'sql' in node && 'columns' in node)
			found.set(String(node.id), node as Measure);
		else for (const part of Object.values(node)) if (part && typeof part === 'object') walk(part);
	}
	walk(tree);
	return [...found.values()];
}
