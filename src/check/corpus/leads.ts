import type { LeadRule } from '../rule.ts';
import type { CorpusFinding, Filing } from './filing.ts';
import { Histories } from './history.ts';
import { leadsOf } from './lead.ts';

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
	readonly #rules: readonly LeadRule[];
	readonly #histories = new Histories();

	constructor(rules: readonly LeadRule[]) {
		this.#rules = rules;
	}

	/** The leads of one year; `filings` in an order that does not depend on the run. */
	year(filings: readonly Filing[]): CorpusFinding[] {
		const found: CorpusFinding[] = [];
		for (const rule of this.#rules) {
			const tests = rule.check(filings, this.#histories);
			const [first] = tests;
			if (!first) continue;
			const leads = leadsOf(rule, tests);
			this.tested.push({
				year: first.filing.year,
				rule: rule.id,
				tested: tests.length,
				flagged: leads.length
			});
			found.push(...leads);
		}
		for (const filing of filings) this.#histories.add(filing);
		return found;
	}
}
