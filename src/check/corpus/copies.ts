import type { CorpusFinding, Filing } from './filing.ts';
import {
	copyTables,
	identical,
	telling,
	vectorOf,
	type CopyTable,
	type Vector
} from './vectors.ts';

/** Least copy-forward score worth a look: about one chance in 10,000. */
export const copyThreshold = 4;

/** Least score, beyond what so many comparisons make likely, that chance does not explain. */
const beyondChance = 3;

interface Seen {
	report: string;
	agency: string;
	vector: Vector;
}

const tableNames: Record<CopyTable, { zh: string; en: string }> = {
	disclosure: { zh: '第二部分（主动公开）表', en: 'table 2 (disclosure)' },
	requests: { zh: '第三部分（依申请公开）表', en: 'table 3 (requests)' },
	challenges: { zh: '第四部分（复议诉讼）表', en: 'table 4 (challenges)' }
};

/**
 * Finds tables that stand number for number in two agencies' reports of one year. Holds the vectors of
 * one year that could be found at all, about one report in ten.
 */
export class CopyFinder {
	#year: number | null = null;
	readonly #seen = new Map<string, Seen[]>();
	#counted = 0;

	/** Takes the filings of one year after the other; returns what a finished year had. */
	add(filing: Filing): CorpusFinding[] {
		const done = this.#year !== null && this.#year !== filing.year ? this.finish() : [];
		this.#year = filing.year;
		this.#counted++;
		for (const table of copyTables) {
			const vector = vectorOf(filing, table);
			if (!vector || vector.score < copyThreshold) continue;
			const key = `${table} ${filing.edition} ${vector.values.join()}`;
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
		const chance = Math.log10(Math.max(1, this.#counted));
		for (const [key, all] of this.#seen) {
			if (all.length < 2) continue;
			const table = key.slice(0, key.indexOf(' ')) as CopyTable;
			all.sort((a, b) => (a.report < b.report ? -1 : 1));
			for (const one of all) {
				const other = all.find(({ agency }) => agency !== one.agency);
				if (!other || !identical(one.vector, other.vector)) continue;
				const { score } = one.vector;
				found.push({
					report: one.report,
					rule: 'HIE-06',
					severity: score - chance >= beyondChance ? 'warning' : 'review',
					kind: 'finding',
					cells: telling(one.vector),
					left: null,
					right: null,
					difference: null,
					other: other.report,
					message: {
						zh: `${tableNames[table].zh}与同年另一机关逐格相同（巧合评分 ${score.toFixed(1)}，同年比较 ${this.#counted} 份）。`,
						en: `${tableNames[table].en} equals another agency's of the same year cell by cell (score ${score.toFixed(1)} among ${this.#counted} reports).`
					},
					more: { score: round(score), compared: this.#counted, alike: all.length }
				});
			}
		}
		this.#seen.clear();
		this.#counted = 0;
		this.#year = null;
		return found;
	}
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
