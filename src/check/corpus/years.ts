import { cells } from '#form/form.ts';
import { surprise } from '../leads/surprise.ts';
import type { HistoryRule, PairRule } from '../rule.ts';
import type { CorpusFinding, Filing } from './filing.ts';
import { corpusFinding } from './finding.ts';

/** Rules on one agency's reports over the years. */
export interface YearRules {
	pair: readonly PairRule[];
	history: readonly HistoryRule[];
}

/**
 * What does not fit in one agency's reports over the years.
 * @param history one filing a year, the earliest first
 */
export function checkYears(history: readonly Filing[], rules: YearRules): CorpusFinding[] {
	const found: CorpusFinding[] = [];
	history.forEach((now, at) => {
		const before = history[at - 1];
		if (before?.year !== now.year - 1) return;
		for (const rule of rules.pair)
			for (const fault of rule.check(before, now))
				found.push(corpusFinding(rule, now.report, before.report, fault));
	});
	for (const rule of rules.history)
		for (const { report, other, ...fault } of rule.check(history))
			found.push(corpusFinding(rule, report, other, fault));
	return found;
}

/** Years in a row a value must stand to be looked at. */
const standing = 3;

/** Years in a row in which a cell had one value above 0. */
export interface Run {
	value: number;
	filings: readonly Filing[];
	/** How unlikely chance alone brings it about; see `surprise`. */
	score: number;
}

/** The runs of three years and more of a cell. */
export function runsOf(history: readonly Filing[], id: string): Run[] {
	if (history.length < standing) return [];
	const found: Run[] = [];
	let run: Filing[] = [];
	const close = () => {
		const value = run.at(-1)?.number(id) ?? 0;
		if (run.length >= standing)
			found.push({ value, filings: run, score: (run.length - 1) * surprise(value) });
		run = [];
	};
	for (const one of history) {
		const value = one.number(id);
		const previous = run.at(-1);
		const follows = previous && previous.year === one.year - 1 && previous.number(id) === value;
		if (!follows) close();
		if (value) run.push(one);
	}
	close();
	return found;
}

/** Cells in which a slip of unit or digits would show: of table 2, and totals. */
export const slipCells = cells.filter(
	({ id, table, applicant }) =>
		table === 'disclosure' ||
		(table === 'requests' && applicant === 'total') ||
		id.endsWith('_total')
);

/** Every cell a check of the years reads. */
export const yearCells: readonly string[] = cells
	.filter(({ table }) => table !== 'statistics')
	.map(({ id }) => id);
