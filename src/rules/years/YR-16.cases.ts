import type { FilingCases } from '../cases/cases.ts';
import { filing, two } from '../cases/filings.ts';

const trial = { edition: '2019' } as const;
const documents = (all: number) => ({ normative_documents_disclosed_total: all });

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two(documents(90), documents(70), trial),
	fail: () => two(documents(90), documents(6), trial),
	none: () => [
		filing('水务局', 2020, documents(90), trial),
		filing('水务局', 2021, { normative_documents_in_force: 6 })
	],
	cells: ['normative_documents_disclosed_total']
};
