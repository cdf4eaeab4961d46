import type { EditionId } from '#form/editions.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Severity } from './finding.ts';
import { changes, type Change } from './rules/changes.ts';

/** The families of rules, as their ids begin. */
export type Family =
	| 'DOC'
	| 'FRM'
	| 'CEL'
	| 'T2'
	| 'T3'
	| 'T4'
	| 'XT'
	| 'NAR'
	| 'YR'
	| 'TXT'
	| 'PUB'
	| 'UNI'
	| 'HIE'
	| 'STA';

/** What a rule must see to be decided. */
export type Needs = 'report' | 'two years' | 'peers' | 'corpus';

/**
 * What becomes of a rule: `applied` makes findings or explains them; `built_in` is a law of the reading or
 * comparing itself, that nothing can fail; `elsewhere` is decided by another rule; `not_applied` cannot be
 * decided from what a corpus holds.
 */
export type Standing = 'applied' | 'built_in' | 'elsewhere' | 'not_applied';

/** A rule as data: what it tests, how grave a failure is, and everything a page about it says. */
export interface Rule {
	/** Family and number, such as T3-03; stable for ever. */
	id: string;
	family: Family;
	/** The gravest a failure can be; a finding may be less. */
	severity: Severity;
	/** Raised whenever the rule decides otherwise than before. */
	version: number;
	/** How it came to its version; none for a rule that is as it first was. */
	changes: readonly Change[];
	standing: Standing;
	needs: Needs;
	/** It reads the running text, which a corpus of figures does not have. */
	prose?: true;
	/** It explains the findings of other rules and makes none of its own. */
	hint?: true;
	/** Editions it applies to; null for all, and for reports whose edition no table tells. */
	editions: readonly EditionId[] | null;
	/** What must hold, short, in the notation of the form. */
	formula: Name;
	/** The provision it rests on; null where it is plain arithmetic or reading. */
	basis: Name | null;
	name: Name;
	/** One paragraph: what it tests, and how. */
	explanation: Name;
	/** Harmless reasons a report may have for failing it. */
	benign: readonly Name[];
}

/** The rules of one family from what distinguishes them. */
export function family(
	id: Family,
	rules: readonly (Omit<
		Rule,
		'family' | 'version' | 'changes' | 'standing' | 'needs' | 'editions' | 'basis'
	> &
		Partial<Rule>)[]
): Rule[] {
	return rules.map((rule) => ({
		family: id,
		version: 1 + (changes[rule.id]?.length ?? 0),
		changes: changes[rule.id] ?? [],
		standing: 'applied',
		needs: 'report',
		editions: null,
		basis: null,
		...rule
	}));
}
