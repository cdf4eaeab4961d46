import { reportCount, type MissingReading, type Reasons } from '#corpus/measures.ts';
import { added, type SumRow } from './aggregates.ts';
import type { Name } from '#form/vocabulary.ts';
import type { SumBasis } from './filters.ts';

/**
 * Why a report could not be counted: the reading of its cell, no year to stand in, a prose figure it does not state; a
 * cell that the form of its year has not, one of several that was not read, or no report of another year to go with.
 */
export type MissingReason =
	MissingReading | 'no_year' | 'not_told' | 'other_form' | 'not_read' | 'no_pair';

/** Of how many reports a number is. `reports` = `counted` + the sum of `missing`. */
export interface Coverage {
	reports: number;
	counted: number;
	/** Reasons that occur, in the order of `missingReasons`. */
	missing: { reason: MissingReason; reports: number }[];
	/** What is counted, where it is not reports. */
	of?: 'agencies' | 'missing';
	/** Of which reports it is, and what is shown next to it. */
	beside?: OtherBases;
}

/** Of which reports a sum is, and the reports shown next to it that it does not include. */
export interface OtherBases {
	basis: SumBasis;
	/** Reports that do not state what they cover; their own sum, null where it is unknown or nothing is summed. */
	untold: { reports: number; sum: number | null; unit: Name | null; name?: Name };
	/** Of consolidated reports, the places that have one. */
	places: Places | null;
	/** Of one place's consolidated reports, what they cover, by year; left out where several are asked for. */
	covers?: readonly Covered[];
}

/** The places behind a sum of consolidated reports. */
export interface Places {
	/** Upward. */
	years: readonly YearPlaces[];
	/** Places that are in the sum of some of those years and not of all. */
	changing: readonly { name: string; years: readonly number[] }[];
}

/** The places behind one year of a sum of consolidated reports. */
export interface YearPlaces {
	year: number;
	/** Provinces with a whole report of their own. */
	provinces: number;
	/** Prefectures with one, of the other provinces; of one province, how many it has. */
	prefectures: number;
	known: number;
	/** Counties with one, where counties are asked for. */
	counties: number;
	/** Prefectures, or the counties asked for, that report on their own tier alone and are added to nothing. */
	tier: number;
}

/** What a place's consolidated report of a year covers. */
export interface Covered {
	year: number;
	scope: 'area' | 'tier';
}

export const missingReasons: readonly MissingReason[] = [
	'blank',
	'not_applicable',
	'unreadable',
	'absent',
	'not_told',
	'other_form',
	'not_read',
	'no_pair',
	'no_year'
];

/** The coverage of a question by its reasons, from sums that hold `reportCount` and the reasons' measures. */
export function coverageOf(rows: readonly SumRow[], reasons: Pick<Reasons, 'measures'>): Coverage {
	return coverage(
		added(rows, reportCount),
		reasons.measures.map((measure) => ({
			reason: measure.reason,
			reports: added(rows, measure)
		}))
	);
}

/**
 * The same for a question asked by year (the first key of the rows), where a report without a year has
 * no place to stand in.
 */
export function coverageByYear(
	rows: readonly SumRow[],
	reasons: Pick<Reasons, 'measures'>
): Coverage {
	const dated = rows.filter((row) => row.keys[0] !== null);
	const undated = rows.filter((row) => row.keys[0] === null);
	const { reports, missing } = coverageOf(dated, reasons);
	const lost = added(undated, reportCount);
	return coverage(reports + lost, [...missing, { reason: 'no_year', reports: lost }]);
}

/** The coverage of a figure `told` by some of the reports. */
export function coverageOfStated(reports: number, told: number, undated = 0): Coverage {
	return coverage(reports, [
		{ reason: 'not_told', reports: reports - told - undated },
		{ reason: 'no_year', reports: undated }
	]);
}

/** The coverage of what every report states. */
export function coverageOfAll(reports: number): Coverage {
	return { reports, counted: reports, missing: [] };
}

/**
 * The coverage of cells that only some of the counted reports state.
 * @param offForm how many do not because the form of their year has no such cell
 */
export function partOf(
	{ counted, missing, ...coverage }: Coverage,
	told: number,
	offForm: number
): Coverage {
	const untold: Coverage['missing'] = [
		{ reason: 'other_form', reports: offForm },
		{ reason: 'not_read', reports: counted - told - offForm }
	];
	const all = [...missing, ...untold].filter(({ reports }) => reports > 0);
	return {
		...coverage,
		counted: told,
		missing: missingReasons.flatMap((reason) => all.filter((one) => one.reason === reason))
	};
}

/** The coverage of reports that stand beside one of the same body. */
export function coverageOfPairs(reports: number, paired: number): Coverage {
	return coverage(reports, [{ reason: 'no_pair', reports: reports - paired }]);
}

function coverage(reports: number, reasons: Coverage['missing']): Coverage {
	const missing = missingReasons
		.map((reason) => ({
			reason,
			reports: reasons.reduce((sum, one) => sum + (one.reason === reason ? one.reports : 0), 0)
		}))
		.filter((one) => one.reports > 0);
	const lost = missing.reduce((sum, one) => sum + one.reports, 0);
	return { reports, counted: reports - lost, missing };
}
