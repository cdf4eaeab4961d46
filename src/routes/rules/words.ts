import type { Needs, Standing } from '#rules/catalogue.ts';
import type { Name } from '#form/vocabulary.ts';

/** The sentences of the pages about rules. */
export const words = {
	title: { zh: '核对规则', en: 'Rules' },
	lead: {
		zh: '报告读出之后，逐条用这些规则核对。规则是公开的数据：检验什么、凭什么、哪些情形不算问题，都写在各自的页上。改动规则会提高版本号，并留下记录。',
		en: 'Once a report is read it is checked by these rules, one by one. They are published data: what each tests, on what grounds, and what would be no problem, stands on a page of its own. A change of a rule raises its version and leaves a record.'
	},
	undetermined: {
		zh: '等式里有空白、读不出或缺失的格，就既不算通过，也不算不符；空白从不当作零。',
		en: 'A sum with a blank, unreadable or absent cell neither passes nor fails; a blank is never taken for zero.'
	},
	severities: { zh: '轻重', en: 'Severity' },
	families: { zh: '分类', en: 'Families' },
	id: { zh: '编号', en: 'Id' },
	rule: { zh: '规则', en: 'Rule' },
	formula: { zh: '应当成立', en: 'What should hold' },
	severity: { zh: '最重记为', en: 'At most' },
	needs: { zh: '需要看到', en: 'Needs' },
	standing: { zh: '状态', en: 'State' },
	version: { zh: '版本', en: 'Version' },
	hint: { zh: '解释其他发现', en: 'explains other findings' },
	applies: { zh: '适用表式', en: 'Forms it applies to' },
	everyForm: { zh: '各种表式', en: 'every form' },
	reads: { zh: '还要读正文', en: 'reads the text as well' },
	tests: { zh: '检验什么', en: 'What is tested' },
	example: { zh: '举例', en: 'Example' },
	means: { zh: '不符说明什么', en: 'What a finding says' },
	meansNot: { zh: '不说明什么', en: 'What it does not say' },
	benign: { zh: '可能的合理解释', en: 'Harmless explanations' },
	noBenign: { zh: '没有已知的合理解释。', en: 'None is known.' },
	basis: { zh: '依据', en: 'Grounds' },
	measured: { zh: '测得的误报', en: 'How often it was wrong' },
	history: { zh: '版本记录', en: 'History' },
	all: { zh: '全部规则', en: 'All rules' },
	madeUp: { zh: '例中机关与数字均为虚构。', en: 'Agencies and numbers in examples are made up.' }
} as const satisfies Record<string, Name>;

export const needsNames: Record<Needs, Name> = {
	report: { zh: '一份报告', en: 'one report' },
	'two years': { zh: '同一机关两年', en: 'two years of an agency' },
	peers: { zh: '同类机关', en: 'peers' },
	corpus: { zh: '整个数据集', en: 'the whole corpus' }
};

export const standingNames: Record<Standing, Name> = {
	applied: { zh: '已实施', en: 'applied' },
	built_in: { zh: '读取中已保证', en: 'built into the reading' },
	elsewhere: { zh: '由其他规则检验', en: 'decided by another rule' },
	not_applied: { zh: '不能由数据判定', en: 'cannot be decided from data' }
};
