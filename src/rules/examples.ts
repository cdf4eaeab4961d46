import type { CorpusRule, Rule } from '#check/rule.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Cases } from './cases/cases.ts';
import { findingsOf, outcomesOf } from './cases/run.ts';
import { shownBy } from './cases/shown.ts';
import type { RuleId } from './ids.ts';
import * as index from './index.ts';
import { pageOf } from './page.ts';

const files = import.meta.glob<Cases>('./*/*.cases.ts', { eager: true, import: 'cases' });

/** The cases of every rule that makes findings or explains them, by its id. */
export const cases: ReadonlyMap<string, Cases> = new Map(
	Object.entries(files).map(([file, cases]) => [/([^/]+)\.cases\.ts$/.exec(file)![1]!, cases])
);

const rules = new Map<string, Rule<RuleId>>(
	Object.values(index).flatMap((list: readonly Rule<RuleId>[]) =>
		list.map((rule) => [rule.id, rule] as const)
	)
);

/**
 * The example on a rule's page: its failing case and the finding that gives. Throws where there is none,
 * so that a page cannot be built without.
 */
export function exampleOf(id: string): Name {
	const [rule, own] = [rules.get(id), cases.get(id)];
	const written = pageOf(id)?.example;
	if (written) return written;
	if (!rule || !own) throw new Error(`rule ${id}: no case to make an example of`);
	if (own.of !== 'report') {
		const [first] = findingsOf(rule as CorpusRule<RuleId>, own, 'fail');
		if (!first) throw new Error(`rule ${id}: its failing case does not fail`);
		return told(own.shown, first.message);
	}
	const fault = outcomesOf(rule, own.fail).flatMap((outcome) =>
		outcome.result === 'fail' ? [outcome.fault] : []
	)[0];
	if (!fault) throw new Error(`rule ${id}: its failing case does not fail`);
	return told(own.shown ?? shownBy(own.fail), fault.message);
}

function told(shown: Name | undefined, finding: Name): Name {
	return shown
		? { zh: `${shown.zh}结果：${finding.zh}`, en: `${shown.en} Found: ${finding.en}` }
		: finding;
}
