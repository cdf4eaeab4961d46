import type { CorpusRule } from '#check/rule.ts';
import type { RuleId } from './ids.ts';
import * as index from './index.ts';

let byId: ReadonlyMap<string, CorpusRule<RuleId>> | undefined;

/** Every rule that takes more than one report to decide; they are applied when a corpus is made. */
export function corpusRules(): readonly CorpusRule<RuleId>[] {
	return [
		...index.pairRules,
		...index.historyRules,
		...index.peerRules,
		...index.leadRules,
		...index.reuseRules,
		...index.alikeRules,
		...index.copyRules,
		...index.sameRules,
		...index.supersededRules,
		...index.republishedRules,
		...index.registerRules
	];
}

/** The corpus-wide rule with this id; undefined for a rule of a single report, or none. */
export function corpusRule(id: string): CorpusRule<RuleId> | undefined {
	// Made when first asked for: what only reads reports does not load these rules.
	byId ??= new Map(corpusRules().map((rule) => [rule.id, rule]));
	return byId.get(id);
}
