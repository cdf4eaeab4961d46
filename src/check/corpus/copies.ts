import type { CopyRule } from '../rule.ts';
import type { CorpusFinding, Filing } from './filing.ts';
import { corpusFinding } from './finding.ts';
import { copyTables, identical, vectorOf, type CopyTable, type Vector } from './vectors.ts';

/** Least copy-forward score worth a look: about one chance in 10,000. */
export const copyThreshold = 4;

/** Score from which an identical table is likelier copied than chance, in any corpus. */
export const plainCopy = 6;

/** Tables of a report that are last year's number for number. */
export interface Repeat {
	same: { table: CopyTable; vector: Vector }[];
	/** Those of all tables together; null unless all are the same, and more than one. */
	whole: number | null;
}

/** What a report repeats of the one a year before; null where their forms differ. */
export function repeatOf(before: Filing, now: Filing): Repeat | null {
	if (before.edition !== now.edition) return null;
	const pairs = copyTables.flatMap((table) => {
		const [a, b] = [vectorOf(now, table), vectorOf(before, table)];
		return a && b ? [{ table, vector: a, same: identical(a, b) }] : [];
	});
	const same = pairs.filter((pair) => pair.same);
	const sum = same.reduce((total, { vector }) => total + vector.score, 0);
	return { same, whole: pairs.length > 1 && same.length === pairs.length ? sum : null };
}

/** Whether a report is last year's beyond chance, under a date that lies in the year reported on. */
export function isReissue({ published, year }: Filing, { whole }: Repeat): boolean {
	const stale = published !== null && published <= `${year}-11-30`;
	return stale && whole !== null && whole >= plainCopy;
}

interface Seen {
	report: string;
	agency: string;
	vector: Vector;
}

/**
 * Reports that cannot cover one another's bodies: those of bodies alone, or those of one level that cover the same.
 * Where one bureau has all the cases of a place, its government's table is the bureau's, and no copy of it.
 */
function companyOf({ scope, level, sector }: Filing): string {
	const alone = scope === undefined || scope === 'own';
	if (alone || (scope === null && sector !== 'government' && sector !== 'park')) return 'alone';
	return `${scope} ${level}`;
}

/**
 * Finds tables that stand number for number in two agencies' reports of one year, neither of which may cover the
 * other's. Holds the vectors of one year that could be found at all, about one report in ten.
 */
export class CopyFinder {
	readonly #rules: readonly CopyRule[];
	#year: number | null = null;
	readonly #seen = new Map<string, Seen[]>();
	#counted = 0;

	constructor(rules: readonly CopyRule[]) {
		this.#rules = rules;
	}

	/** Takes the filings of one year after the other; returns what a finished year had. */
	add(filing: Filing): CorpusFinding[] {
		const done = this.#year !== null && this.#year !== filing.year ? this.finish() : [];
		this.#year = filing.year;
		this.#counted++;
		for (const table of copyTables) {
			const vector = vectorOf(filing, table);
			if (!vector || vector.score < copyThreshold) continue;
			const key = `${table} ${filing.edition} ${companyOf(filing)} ${vector.values.join()}`;
			const held = this.#seen.get(key);
			const one = { report: filing.report, agency: filing.agency, vector };
			if (held) held.push(one);
			else this.#seen.set(key, [one]);
		}
		return done;
	}

	/** What the year at hand had; forgets it. */
	finish(): CorpusFinding[] {
		const found: CorpusFinding[] = [];
		for (const [key, all] of this.#seen) {
			if (all.length < 2) continue;
			const table = key.slice(0, key.indexOf(' ')) as CopyTable;
			all.sort((a, b) => (a.report < b.report ? -1 : 1));
			for (const one of all) {
				const other = all.find(({ agency }) => agency !== one.agency);
				if (!other || !identical(one.vector, other.vector)) continue;
				const copy = { table, vector: one.vector, compared: this.#counted, alike: all.length };
				for (const rule of this.#rules)
					found.push(corpusFinding(rule, one.report, other.report, rule.check(copy)));
			}
		}
		this.#seen.clear();
		this.#counted = 0;
		this.#year = null;
		return found;
	}
}
