import { families, rules } from '#rules/catalogue.ts';
import type { PageServerLoad } from './$types';

/** What rules and their families are called; everything else about a rule is fetched when one is opened. */
export const load: PageServerLoad = () => ({
	families,
	ruleNames: Object.fromEntries(rules.map(({ id, name }) => [id, name]))
});
