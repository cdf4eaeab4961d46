import { challengeGroups, challengeResults } from '#form/challenges.ts';
import { cell, lettersOf, missingAmong, sameCell, sameColumns } from './cells.ts';
import {
	activityMeasures,
	countIf,
	headlineMeasures,
	measuresIn,
	reasonsOf,
	reportCount,
	sumGiven,
	sumOf,
	sumsWhere,
	statedCount,
	trafficMeasures,
	volumeMeasures,
	type Measure,
	type Reasons
} from './measures.ts';
import { endingMeasures, outcomeMeasures } from './outcomes.ts';

/** The four totals of table 3 that requests come in and go out by. */
export const flowRows = ['carried_in', 'received', 'concluded', 'carried_out'] as const;
const flowCells = flowRows.map((row) => `${row}_total` as const);
const missingFlow = missingAmong(lettersOf(flowCells));

/** Requests carried in, received, concluded and carried out, over the reports that state all four. */
export const flowMeasures = {
	missing: reasonsOf('missing.flow', missingFlow, ['readings']),
	rows: sumsWhere('flow', missingFlow, flowRows),
	unequal: sumGiven(
		'flow.unequal',
		missingFlow,
		`CASE WHEN ${flowCells.slice(0, 2).map(cell).join(' + ')}
			<> ${flowCells.slice(2).map(cell).join(' + ')} THEN 1 END`,
		[...flowCells, 'readings']
	)
};

/** How many requests a report received: from ≤ requests < below, null without an end. */
export const sizes = [
	{ id: 'none', from: 0, below: 1 },
	{ id: 'ones', from: 1, below: 10 },
	{ id: 'tens', from: 10, below: 100 },
	{ id: 'hundreds', from: 100, below: 1000 },
	{ id: 'thousands', from: 1000, below: null }
] as const;
export type Size = (typeof sizes)[number]['id'];

const received = sameCell('received_total');

/** Reports by how many requests they received. */
export const sizeMeasures = {
	missing: volumeMeasures.missing,
	sizes: Object.fromEntries(
		sizes.map(({ id, from, below }) => [
			id,
			countIf(
				`size.${id}`,
				`${received} >= ${from}${below === null ? '' : ` AND ${received} < ${below}`}`,
				sameColumns(['received_total'])
			)
		])
	) as Record<Size, Measure>
};

/** The cells of table 2 shown together, by what they count. */
export const disclosureCells = {
	rules: cellsOfRow('rules', [
		'issued',
		'repealed',
		'in_force',
		'made',
		'newly_disclosed',
		'disclosed_total'
	]),
	normative_documents: cellsOfRow('normative_documents', [
		'issued',
		'repealed',
		'in_force',
		'made',
		'newly_disclosed',
		'disclosed_total'
	]),
	decisions: [
		'licensing_decisions',
		'penalty_decisions',
		'compulsion_decisions',
		'other_services_decisions'
	],
	money: ['fees_10k_yuan', 'procurement_items', 'procurement_amount_10k_yuan']
} as const satisfies Record<string, readonly string[]>;
export type DisclosureTopic = keyof typeof disclosureCells;

/** Table 2: every cell summed over the reports that state it. */
export const disclosureMeasures = Object.fromEntries(
	Object.entries(disclosureCells).map(([id, cells]) => {
		const none = cells.map((one) => `${cell(one)} IS NULL`).join(' AND ');
		return [
			id,
			{
				cells: Object.fromEntries(
					cells.map((one) => [one, { sum: sumOf(one), told: statedCount(one) }])
				),
				/** The reports that state none of the cells, by what their readings say. */
				missing: reasonsOf(
					`missing.${id}`,
					`CASE WHEN ${none} THEN coalesce(${missingAmong(lettersOf(cells))}, 'unreadable') END`,
					[...cells, 'readings']
				)
			}
		];
	})
) as unknown as Record<
	DisclosureTopic,
	{ cells: Record<string, { sum: Measure; told: Measure }>; missing: Reasons }
>;

/** Results of table 4 without their total. */
export const challengeEnds = challengeResults.filter(({ id }) => id !== 'total');
const challengeCells = challengeGroups.flatMap((group) =>
	challengeEnds.map((result) => `${group.id}_${result.id}` as const)
);
const missingChallenges = missingAmong(lettersOf(challengeCells));
const missingBurden = missingAmong(lettersOf([...challengeCells, 'concluded_total']));

/** Reconsiderations and lawsuits, over the reports that state all twelve results. */
export const challengeMeasures = {
	missing: reasonsOf('missing.challenges', missingChallenges, ['readings']),
	ends: Object.fromEntries(
		challengeCells.map((id) => [
			id,
			sumGiven(`ended.${id}`, missingChallenges, cell(id), [id, 'readings'])
		])
	),
	/** Compared with the requests concluded, over the reports that state those as well. */
	burden: {
		missing: reasonsOf('missing.burden', missingBurden, ['readings']),
		concluded: sumGiven('burden.concluded', missingBurden, cell('concluded_total'), [
			'concluded_total',
			'readings'
		]),
		groups: Object.fromEntries(
			challengeGroups.map(({ id: group }) => {
				const own = challengeEnds.map((result) => `${group}_${result.id}` as const);
				return [
					group,
					sumGiven(`burden.${group}`, missingBurden, own.map(cell).join(' + '), [
						...own,
						'readings'
					])
				];
			})
		)
	}
};

/**
 * The measures kept in cubes, by topic: a page fetches the sums of its own topic and no other's. A
 * measure that stands in none is asked of the database.
 */
export const topics: Record<string, readonly Measure[]> = {
	overview: measuresIn([
		reportCount,
		volumeMeasures,
		outcomeMeasures,
		activityMeasures,
		headlineMeasures,
		trafficMeasures
	]),
	requests: measuresIn([reportCount, volumeMeasures, flowMeasures, sizeMeasures]),
	outcomes: measuresIn([reportCount, endingMeasures]),
	disclosure: measuresIn([reportCount, disclosureMeasures]),
	challenges: measuresIn([reportCount, challengeMeasures])
};

function cellsOfRow<Row extends string, Column extends string>(
	row: Row,
	columns: readonly Column[]
): `${Row}_${Column}`[] {
	return columns.map((column) => `${row}_${column}` as const);
}
