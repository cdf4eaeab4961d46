import type { Rule } from '../rule.ts';
import { leadRules, residueRules } from '../rules/leads.ts';
import { reuseRules } from '../rules/reuse.ts';
import { sequelRules, sizeRules } from '../rules/sequels.ts';
import { documentCorpusRules, hierarchyRules, rosterRules, yearRules } from '../rules/years.ts';

/** Every rule that takes more than one report to decide; they are applied when a corpus is made. */
export const corpusRules: readonly Rule[] = [
	...documentCorpusRules,
	...yearRules,
	...sequelRules,
	...sizeRules,
	...reuseRules,
	...rosterRules,
	...hierarchyRules,
	...leadRules,
	...residueRules
];

const byId = new Map(corpusRules.map((rule) => [rule.id, rule]));

/** The corpus-wide rule with this id; undefined for a rule of a single report, or none. */
export function corpusRule(id: string): Rule | undefined {
	return byId.get(id);
}
