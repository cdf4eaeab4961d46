import type { CellId } from '#form/form.ts';
import { requestRows } from '#form/requests.ts';
import { outcomes, readings, type Outcome } from '#form/vocabulary.ts';
import {
	cell,
	lettersOf,
	lettersOfSame,
	missingAmong,
	missingCell,
	onStatistics,
	sameCell,
	sameColumns
} from './cells.ts';
import { reasonsOf, sameEndings, sumGiven, sumsWhere, type Measure } from './measures.ts';

const endings = requestRows.filter((row) => row.outcome);
const endingCells = endings.map((row) => `${row.id}_total` as const);

/**
 * SQL: null where a report states all its outcome rows. 其他处理 is one row in the 2019 form and three in
 * the 2021 form: a report must state the rows of one of the two, and one that prints both is not guessed at.
 */
const missingOutcomes = missingAmong(
	`(${lettersOf(totals('both'))} || CASE
		WHEN ${allAbsent(totals('2019'))} THEN ${lettersOf(totals('2021'))}
		WHEN ${allAbsent(totals('2021'))} THEN ${lettersOf(totals('2019'))}
		ELSE '${readings.find(({ id }) => id === 'unreadable')!.letter}' END)`
);

function totals(edition: 'both' | '2019' | '2021'): CellId[] {
	return endings
		.filter((row) => (row.editions.length > 1 ? 'both' : row.editions[0]) === edition)
		.map((row) => `${row.id}_total` as const);
}

function allAbsent(ids: CellId[]): string {
	return `translate(${lettersOf(ids)}, 'a', '') = ''`;
}

function groupSum(outcome: Outcome): string {
	return endings
		.filter((row) => row.outcome === outcome)
		.map((row) => `coalesce(${cell(`${row.id}_total`)}, 0)`)
		.join(' + ');
}

const [granted, partly, answered] = sameEndings.map(sameCell);
const missingThen = missingAmong(lettersOfSame(sameEndings));

/** Numbers of reports on the statistics table of 2014–2018 and on table 3, each null where `missing` is not. */
function sumByForm(missing: string, columns: readonly string[]) {
	return (id: string, statistics: string, since: string): Measure =>
		sumGiven(
			id,
			missing,
			`CASE WHEN ${onStatistics} THEN ${statistics} ELSE ${since} END`,
			columns
		);
}

/** SQL: null where a report says how its requests ended, in the six groups or in what 2014–2018 had of them. */
const missingEnded = `CASE WHEN ${onStatistics} THEN ${missingThen} ELSE ${missingOutcomes} END`;
const endedColumns = [...new Set([...endingCells, ...sameColumns(sameEndings), 'readings'])];
const sumEnded = sumByForm(missingEnded, endedColumns);

/** SQL: what a group was called in 2014–2018, null where it had no row of its own. */
function sameGroup(outcome: Outcome): string {
	const total = sameEndings.find((id) => id === `${outcome}_total`);
	return total ? sameCell(total) : 'NULL';
}

/**
 * How requests ended, over the reports that state all of it. The statistics table of 2014–2018 has two of the six
 * groups and a total; what is neither stands as `undivided`.
 */
export const outcomeMeasures = {
	missing: reasonsOf('missing.ended', missingEnded, endedColumns),
	groups: Object.fromEntries(
		outcomes.map(({ id }) => [id, sumEnded(`ended.${id}`, sameGroup(id), groupSum(id))])
	) as Record<Outcome, Measure>,
	/** Answers on the statistics table that disclose neither in full nor in part. */
	undivided: sumEnded(
		'ended.undivided',
		`greatest(${answered} - ${granted} - ${partly}, 0)`,
		'NULL'
	),
	/** Reports among those counted that have the six groups. */
	grouped: sumEnded('ended.grouped', 'NULL', '1')
};

/** The rows of table 3 that say how a request ended, of both editions. */
export const outcomeRows = requestRows.flatMap((row) =>
	row.outcome ? [{ ...row, outcome: row.outcome }] : []
);

const missingRate = `CASE WHEN ${onStatistics} THEN ${missingThen}
	ELSE coalesce(${missingCell('concluded_total')}, ${missingOutcomes}) END`;
const sumRate = sumByForm(missingRate, endedColumns);
const rated = ['disclosed', 'partly_disclosed', 'withheld', 'unable'] as const;

/** How requests ended row by row, and the terms of the disclosure rate. */
export const endingMeasures = {
	missing: reasonsOf('missing.outcomes', missingOutcomes, ['readings']),
	rows: sumsWhere(
		'row',
		missingOutcomes,
		outcomeRows.map(({ id }) => id)
	),
	/** Over the reports that state every outcome row and the printed total, or what 2014–2018 had of them. */
	rate: {
		missing: reasonsOf('missing.rate', missingRate, endedColumns),
		concluded: sumRate('rate.concluded', answered!, cell('concluded_total')),
		groups: Object.fromEntries(
			rated.map((id) => [id, sumRate(`rate.${id}`, sameGroup(id), groupSum(id))])
		) as Record<(typeof rated)[number], Measure>,
		/** Reports that have the four groups, and what they disclosed in full or in part. */
		grouped: sumRate('rate.grouped', 'NULL', '1'),
		shown: sumRate(
			'rate.shown',
			'NULL',
			`${groupSum('disclosed')} + ${groupSum('partly_disclosed')}`
		)
	}
};
