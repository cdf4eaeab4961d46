import type { Name } from '#form/vocabulary.ts';

/** Harmless reasons a body may have for standing out among its peers. */
export const harmless: readonly Name[] = [
	{
		zh: '机构改革、职能划转。',
		en: 'The agency was reorganised or its tasks moved.'
	},
	{ zh: '个别申请人集中提交申请。', en: 'A single applicant made many requests.' },
	{ zh: '统计口径调整。', en: 'The way of counting changed.' }
];

const peers: Name = {
	zh: '只与同年、同层级、同领域机关比较（不足 20 家时与同层级机关比较，仍不足则不比较）。非数字的格、表内算术不成立的报告不参与。同一年度同一规则的全部检验按 Benjamini–Hochberg 法以错误发现率 5% 为目标，实测见下文。结果只是线索，待核实。',
	en: 'Compared are bodies of one year, level and sector (of the level where there are fewer than 20; else none). Cells that are no numbers, and reports whose table does not add up, take no part. Over all tests of a year and rule the false-discovery rate aimed at is 5 % (Benjamini–Hochberg); what was measured is told below. What remains is a lead, to be verified.'
};

/** What a lead is found by, with what all leads have in common. */
export function amongBodies(method: Name): Name {
	return { zh: `${method.zh}${peers.zh}`, en: `${method.en} ${peers.en}` };
}

/** How rates are compared. */
export const rateMethod: Name = {
	zh: '比例按 x/n 比较：同类比例间的差异用 β-二项分布描述，极端程度取双侧 mid-p；n<5 不判断。',
	en: 'Rates x/n: peers vary as a beta-binomial, how far out a body lies is a two-sided mid-p; nothing is said below n = 5.'
};
