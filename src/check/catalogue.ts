import type { Name } from '#form/vocabulary.ts';
import { corpusRules } from './corpus/rules.ts';
import { examples } from './examples.ts';
import { meaningOf } from './meaning.ts';
import type { Family, Rule } from './rule.ts';
import { firstDate } from './rules/changes.ts';
import { standingRules } from './rules/standing.ts';
import { reportRules } from './rules.ts';
import { severities } from './severity.ts';

export { severities } from './severity.ts';

/** The families in the order a report is looked at, with their names. */
export const families: readonly ({ id: Family } & Name)[] = [
	{ id: 'DOC', zh: '文件与读取', en: 'document and reading' },
	{ id: 'FRM', zh: '格式与章节', en: 'form and sections' },
	{ id: 'CEL', zh: '单元格的填法', en: 'how cells are filled' },
	{ id: 'T2', zh: '表二：主动公开', en: 'table 2, proactive disclosure' },
	{ id: 'T3', zh: '表三：依申请公开', en: 'table 3, requests' },
	{ id: 'T4', zh: '表四：复议诉讼', en: 'table 4, challenges' },
	{ id: 'XT', zh: '跨表', en: 'across tables' },
	{ id: 'NAR', zh: '正文与表格', en: 'prose and tables' },
	{ id: 'YR', zh: '跨年度', en: 'across years' },
	{ id: 'TXT', zh: '文本雷同与质量', en: 'reused and unfinished text' },
	{ id: 'PUB', zh: '公布', en: 'publication' },
	{ id: 'UNI', zh: '单位与金额', en: 'units and amounts' },
	{ id: 'HIE', zh: '上下级与机关之间', en: 'between agencies' },
	{ id: 'STA', zh: '统计线索', en: 'statistical leads' }
];

const place = new Map(families.map(({ id }, at) => [id, at]));

/** Every rule there is, those that make no findings too, family by family and by number. */
export const rules: readonly Rule[] = [...reportRules, ...corpusRules, ...standingRules].sort(
	(a, b) => place.get(a.family)! - place.get(b.family)! || (a.id < b.id ? -1 : 1)
);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined for an id that is none. */
export function ruleOf(id: string): Rule | undefined {
	return byId.get(id);
}

/** Everything a page about a rule says. */
export interface RulePage {
	rule: Rule;
	family: Name;
	/** The gravest a finding of it can be. */
	severity: Name;
	/** An example with numbers made up by us. */
	example: Name;
	/** What a finding of it says, and what it does not. */
	means: Name;
	meansNot: Name;
	/** The provision it rests on, or that it rests on none. */
	basis: Name;
	/** Its versions, the latest first. */
	history: readonly { version: number; date: string; what: Name }[];
}

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
	const rule = byId.get(id);
	if (!rule) return undefined;
	const lead = rule.needs === 'peers' || rule.family === 'STA';
	const first = { version: 1, date: firstDate, what: { zh: '首次发布。', en: 'First version.' } };
	return {
		rule,
		family: families[place.get(rule.family)!]!,
		severity: severities[rule.severity],
		example: examples[id]!,
		...meaningOf(rule),
		basis: rule.basis ?? noBasis[lead ? 'lead' : 'arithmetic'],
		history: [
			first,
			...rule.changes.map(({ date, what }, at) => ({ version: at + 2, date, what }))
		].reverse()
	};
}
