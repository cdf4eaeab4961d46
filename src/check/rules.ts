import type { Rule } from './rule.ts';
import { cellRules } from './rules/cells.ts';
import { disclosureRules } from './rules/disclosure.ts';
import { documentRules } from './rules/document.ts';
import { formRules } from './rules/form.ts';
import { proseRules } from './rules/prose.ts';
import { placeholderRules, publicationRules, unitRules } from './rules/publication.ts';
import { challengeRules, crossRules, requestRules } from './rules/requests.ts';

/** Every rule a single report can break, family by family. */
export const reportRules: readonly Rule[] = [
	...documentRules,
	...formRules,
	...cellRules,
	...disclosureRules,
	...requestRules,
	...challengeRules,
	...crossRules,
	...proseRules,
	...placeholderRules,
	...publicationRules,
	...unitRules
];

const byId = new Map(reportRules.map((rule) => [rule.id, rule]));

/** The rule of a single report with this id; undefined for an id that is none. */
export function reportRule(id: string): Rule | undefined {
	return byId.get(id);
}
