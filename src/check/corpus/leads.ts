import { challengeGroups } from '#form/challenges.ts';
import { requestRows } from '#form/requests.ts';
import { changeTests, mixTests, silenceTests, zeroTests } from './changes.ts';
import type { CorpusFinding, Filing } from './filing.ts';
import { applicantCells, changing, Histories } from './history.ts';
import { leadsOf, type Test } from './lead.ts';
import { decisionTests, disputeTests, requestTests } from './levels.ts';
import { rates, rateTests } from './rates.ts';

/** Every cell and figure the leads look at. */
export const leadCells: readonly string[] = [
	...new Set([
		...rates.flatMap(({ cells, over, less = [] }) => [...cells, ...over, ...less]),
		...challengeGroups.map(({ id }) => `${id}_total`),
		...requestRows.map(({ id }) => `${id}_total`),
		...applicantCells,
		...changing
	])
];

/** How many bodies a rule was tested on in a year, and how many became leads. */
export interface Tested {
	year: number;
	rule: string;
	tested: number;
	flagged: number;
}

/**
 * Compares bodies with their peers, year by year. Holds one year's filings and a short past of every
 * body; years must come in order, a body once a year.
 */
export class LeadFinder {
	readonly tested: Tested[] = [];
	readonly #histories = new Histories();

	/** The leads of one year; `filings` in an order that does not depend on the run. */
	year(filings: readonly Filing[]): CorpusFinding[] {
		const found: CorpusFinding[] = [];
		for (const tests of this.#families(filings)) {
			const [first] = tests;
			if (!first) continue;
			const leads = leadsOf(tests);
			this.tested.push({
				...{ year: first.filing.year, rule: first.rule },
				...{ tested: tests.length, flagged: leads.length }
			});
			found.push(...leads);
		}
		for (const filing of filings) this.#histories.add(filing);
		return found;
	}

	*#families(filings: readonly Filing[]): Generator<Test[]> {
		const past = this.#histories;
		for (const rule of new Set(rates.map((rate) => rate.rule)))
			yield rates.filter((rate) => rate.rule === rule).flatMap((rate) => rateTests(filings, rate));
		yield requestTests(filings);
		yield decisionTests(filings);
		yield changeTests(filings, past);
		yield zeroTests(filings, past);
		yield mixTests(filings, past, 'outcomes');
		yield disputeTests(filings);
		yield silenceTests(filings, past);
		yield mixTests(filings, past, 'parties');
	}
}
