import type { Rule } from '#check/rule.ts';
import { severities } from '#check/severity.ts';
import type { EditionId } from '#form/editions.ts';
import type { Name } from '#form/vocabulary.ts';
import { provisions, type Basis } from './bases.ts';
import type { Page } from './define.ts';
import { families, type Family } from './families.ts';
import type { RuleId } from './ids.ts';
import * as index from './index.ts';
import { meaningOf } from './meaning.ts';
import { pages } from './pages.ts';

export { families, type Family } from './families.ts';
export { severities } from '#check/severity.ts';

/** What a rule must see to be decided. */
export type Needs = 'report' | 'two years' | 'peers' | 'corpus';

/** What becomes of a rule: `applied` makes findings or explains them; for the others see `StandingRule`. */
export type Standing = 'applied' | 'built_in' | 'elsewhere' | 'not_applied';

/** A rule with everything its page says. */
export interface Entry extends Page {
	id: RuleId;
	family: Family;
	severity: Rule['severity'];
	version: number;
	standing: Standing;
	needs: Needs;
	/** It reads the running text, which a corpus of figures does not have. */
	prose: boolean;
	/** It explains the findings of other rules and makes none of its own. */
	hint: boolean;
	/** Editions it applies to; null for all, and for reports whose edition no table shows. */
	editions: readonly EditionId[] | null;
}

const needs: Record<Rule['on'], Needs> = {
	report: 'report',
	pair: 'two years',
	reuse: 'two years',
	peers: 'peers',
	lead: 'peers',
	history: 'corpus',
	alike: 'corpus',
	copy: 'corpus',
	same: 'corpus',
	superseded: 'corpus',
	republished: 'corpus',
	register: 'corpus',
	built_in: 'report',
	elsewhere: 'report',
	not_applied: 'report'
};

type Decides = Rule<RuleId> & { basis?: Basis };

const place = new Map<Family, number>(families.map(({ id }, at) => [id, at]));
const familyOf = (id: RuleId) => id.slice(0, id.indexOf('-')) as Family;

const decides: readonly Decides[] = Object.values(index)
	.flatMap((list): readonly Decides[] => list)
	.sort(
		(a, b) => place.get(familyOf(a.id))! - place.get(familyOf(b.id))! || (a.id < b.id ? -1 : 1)
	);

const decidesById = new Map<string, Decides>(decides.map((rule) => [rule.id, rule]));

/** Every rule there is, those that make no findings too, family by family and by number. */
export const rules: readonly Entry[] = decides.map((rule) => {
	const { id, severity, version, on, prose = false, editions = null } = rule;
	const standing = on === 'built_in' || on === 'elsewhere' || on === 'not_applied' ? on : 'applied';
	return {
		...pages[id],
		id,
		family: familyOf(id),
		severity,
		version,
		standing,
		needs: needs[on],
		prose,
		hint: on === 'report' && rule.explains !== undefined,
		editions
	};
});

const byId = new Map<string, Entry>(rules.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined for an id that is none. */
export function ruleOf(id: string): Entry | undefined {
	return byId.get(id);
}

/** Everything a page about a rule says, but for what an example shows. */
export interface RulePage {
	rule: Entry;
	family: Name;
	/** The gravest a finding of it can be. */
	severity: Name;
	/** What a finding of it says, and what it does not. */
	means: Name;
	meansNot: Name;
	/** The provision it rests on, or that it rests on none. */
	basis: Name;
	/** Its versions, the latest first. */
	history: readonly { version: number; date: string; what: Name }[];
}

/** When the rules began. */
const firstDate = '2026-11-20';

const noBasis: Record<'arithmetic' | 'lead', Name> = {
	arithmetic: {
		zh: '没有专门的法律依据：它只检验报告自身是否前后一致、读取是否可靠。',
		en: 'It rests on no provision: it only tests whether a report agrees with itself, and was read right.'
	},
	lead: {
		zh: '没有法律依据：它是统计方法，只提示与同类不同之处。',
		en: 'It rests on no provision: it is a statistical method and only shows what differs from peers.'
	}
};

/** The page of a rule; undefined for an id that is none. */
export function rulePage(id: string): RulePage | undefined {
	const [rule, decided] = [byId.get(id), decidesById.get(id)];
	if (!rule || !decided) return undefined;
	const statistical = rule.needs === 'peers' || rule.family === 'STA';
	const first = { version: 1, date: firstDate, what: { zh: '首次发布。', en: 'First version.' } };
	const changes = rule.changes ?? [];
	return {
		rule,
		family: families[place.get(rule.family)!]!,
		severity: severities[rule.severity],
		...meaningOf(decided),
		basis: decided.basis ? provisions[decided.basis] : noBasis[statistical ? 'lead' : 'arithmetic'],
		history: [
			first,
			...changes.map(({ date, what }, at) => ({ version: at + 2, date, what }))
		].reverse()
	};
}
