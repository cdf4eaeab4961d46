import { changeCounts, type ChangeCount } from '#corpus/changes.ts';
import type { Corpus } from './corpus.ts';
import type { Filters } from './filters.ts';
import { groupsOf } from './group.ts';
import { numbersIn } from './table.ts';

/** A number of the same agencies in a year and the one before. */
export interface Change {
	/** Agencies that state both, with the same scope. */
	bodies: number;
	before: number;
	now: number;
}

/** What changed in a year, like for like, and what is silent or missing in it. */
export interface YearChange extends Record<ChangeCount, Change> {
	year: number;
	/** Agencies that can be judged in both years, and those of them without requests. */
	silence: Change;
	/** Agencies that can be judged in this one, those without requests, and those without for three years running. */
	judged: number;
	silent: number;
	silent3: number;
	/** Reports the corpus does not have: expected or between two that are there, and after the last. */
	missing: number;
	gone: number;
}

/**
 * Year by year what changed among the agencies of a place or level, out of the corpus's file of changes; null where the
 * file cannot say: for sectors, names, counties and consolidated reports, and in corpora without it. The years chosen
 * do not matter: a change needs the year before.
 */
export async function changesByYear(
	corpus: Pick<Corpus, 'changes'>,
	filters: Filters
): Promise<YearChange[] | null> {
	const { sectors, agency, county, basis } = filters;
	if (sectors.length > 0 || agency.trim() || county !== null || basis !== 'own') return null;
	const table = await corpus.changes();
	if (!table) return null;
	const groups = groupsOf(table, { ...filters, years: [] }, ['year']);
	const sums = (name: string) => {
		const values = numbersIn(table, name);
		const totals = groups.keys.map(() => 0);
		groups.rows.forEach((row, at) => (totals[groups.of[at]!]! += values[row]!));
		return totals;
	};
	const changeOf = (name: string) => {
		const [bodies, before, now] = ['bodies', 'before', 'now'].map((part) =>
			sums(`${name}.${part}`)
		);
		return (at: number): Change => ({ bodies: bodies![at]!, before: before![at]!, now: now![at]! });
	};
	const counts = changeCounts.map((id) => [id, changeOf(id)] as const);
	const silence = changeOf('silent');
	const [judged, silent, silent3] = ['judged', 'silent', 'silent3'].map(sums);
	const [expected, gap, gone] = ['expected', 'gap', 'no_later'].map(sums);
	return groups.keys
		.map(([year], at) => ({
			year: Number(year),
			...(Object.fromEntries(counts.map(([id, of]) => [id, of(at)])) as Record<
				ChangeCount,
				Change
			>),
			silence: silence(at),
			judged: judged![at]!,
			silent: silent![at]!,
			silent3: silent3![at]!,
			missing: expected![at]! + gap![at]!,
			gone: gone![at]!
		}))
		.sort((a, b) => a.year - b.year);
}
