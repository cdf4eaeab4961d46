import { CopyFinder } from '#check/corpus/copies.ts';
import type { CorpusFinding, Filing } from '#check/corpus/filing.ts';
import { corpusFinding } from '#check/corpus/finding.ts';
import { checkPeers } from '#check/corpus/group.ts';
import { LeadFinder } from '#check/corpus/leads.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import { TextFinder } from '#check/corpus/texts.ts';
import { checkYears } from '#check/corpus/years.ts';
import type { Outcome } from '#check/outcome.ts';
import type { CorpusRule, Rule } from '#check/rule.ts';
import { Checker } from '#check/run.ts';
import type { Cases, Change } from './cases.ts';
import { read, sound } from './sound.ts';

/** What comes of applying a rule to the sound report, with what a case does to it. */
export function outcomesOf(rule: Rule, change: Change | 'figures only'): Outcome[] {
	if (rule.on !== 'report') throw new Error(`rule ${rule.id} is not about one report`);
	const figures = change === 'figures only';
	const { document, report } = read(sound(figures ? undefined : change));
	const checks = new Checker([rule]).run(report, figures ? undefined : document);
	return checks.map(({ outcome }) => outcome);
}

/** What a rule on a corpus finds in a case. */
export function findingsOf(
	rule: CorpusRule,
	cases: Exclude<Cases, { of: 'report' }>,
	which: 'pass' | 'fail' | 'none'
): CorpusFinding[] {
	if (cases.of === 'filings') return inFilings(rule, cases[which]());
	if (cases.of === 'texts') return inTexts(rule, cases[which]());
	const fault = cases[which]();
	return fault ? [corpusFinding(rule, 'report', null, fault)] : [];
}

function inFilings(rule: CorpusRule, filings: readonly Filing[]): CorpusFinding[] {
	const years = [...new Set(filings.map(({ year }) => year))].sort();
	const yearly = years.map((year) => filings.filter((one) => one.year === year));
	const agencies = [...new Set(filings.map(({ agency }) => agency))];
	const histories = agencies.map((agency) => filings.filter((one) => one.agency === agency));
	switch (rule.on) {
		case 'pair':
			return histories.flatMap((one) => checkYears(one, { pair: [rule], history: [] }));
		case 'history':
			return histories.flatMap((one) => checkYears(one, { pair: [], history: [rule] }));
		case 'superseded':
			return histories.flatMap((history) =>
				history.flatMap((kept, at) => {
					const dropped = history[at - 1];
					if (dropped?.year !== kept.year) return [];
					return [corpusFinding(rule, dropped.report, kept.report, rule.check(dropped, kept))];
				})
			);
		case 'peers':
			return yearly.flatMap((bodies) => checkPeers(bodies, [rule]));
		case 'lead': {
			const leads = new LeadFinder([rule]);
			return yearly.flatMap((bodies) => leads.year(bodies));
		}
		case 'copy': {
			const copies = new CopyFinder([rule]);
			return [...filings.flatMap((one) => copies.add(one)), ...copies.finish()];
		}
		default:
			throw new Error(`rule ${rule.id} is not about filings`);
	}
}

function inTexts(rule: CorpusRule, texts: readonly TextOf[]): CorpusFinding[] {
	const finder = new TextFinder({
		reuse: rule.on === 'reuse' ? [rule] : [],
		alike: rule.on === 'alike' ? [rule] : []
	});
	const years = [...new Set(texts.map(({ year }) => year))].sort();
	return years.flatMap((year) => finder.year(texts.filter((one) => one.year === year)));
}
