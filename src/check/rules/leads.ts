import type { Name } from '#form/vocabulary.ts';
import { family, type Rule } from '../rule.ts';

const benign: Name[] = [
	{
		zh: '机构改革、职能划转。',
		en: 'The agency was reorganised or its tasks moved.'
	},
	{ zh: '个别申请人集中提交申请。', en: 'A single applicant made many requests.' },
	{ zh: '统计口径调整。', en: 'The way of counting changed.' }
];

const peers: Name = {
	zh: '只与同年、同层级、同领域机关比较（不足 20 家时与同层级机关比较，仍不足则不比较）。非数字的格、表内算术不成立的报告不参与。同一年度同一规则的全部检验按 Benjamini–Hochberg 法把错误发现率控制在 5%。结果只是线索，待核实。',
	en: 'Compared are bodies of one year, level and sector (of the level where there are fewer than 20; else none). Cells that are no numbers, and reports whose table does not add up, take no part. Over all tests of a year and rule the false-discovery rate is held to 5 % (Benjamini–Hochberg). What remains is a lead, to be verified.'
};

function lead(id: string, formula: Name, name: Name, method: Name, more: Partial<Rule> = {}) {
	return {
		id,
		severity: 'review' as const,
		needs: 'peers' as const,
		editions: ['2021', '2019'] as const,
		formula,
		name,
		explanation: { zh: `${method.zh}${peers.zh}`, en: `${method.en} ${peers.en}` },
		benign,
		...more
	};
}

const rate: Name = {
	zh: '比例按 x/n 比较：同类比例间的差异用 β-二项分布描述，极端程度取双侧 mid-p；n<5 不判断。',
	en: 'Rates x/n: peers vary as a beta-binomial, how far out a body lies is a two-sided mid-p; nothing is said below n = 5.'
};

/** What is statistically unusual: every one a lead, which accuses nobody. */
export const leadRules = family('STA', [
	lead(
		'STA-01',
		{ zh: '(予以公开 + 部分公开) / 办结', en: '(disclosed in full + in part) / concluded' },
		{ zh: '公开比例', en: 'share disclosed' },
		rate
	),
	lead(
		'STA-02',
		{ zh: '无法提供 / 办结', en: 'unable to provide / concluded' },
		{ zh: '无法提供比例', en: 'share unable to provide' },
		rate
	),
	lead(
		'STA-03',
		{ zh: '不予处理 / 办结', en: 'not processed / concluded' },
		{ zh: '不予处理比例', en: 'share not processed' },
		rate
	),
	lead(
		'STA-04',
		{ zh: '结转下年 / (新收 + 上年结转)', en: 'carried out / (received + carried in)' },
		{ zh: '结转比例', en: 'share carried over' },
		rate
	),
	lead(
		'STA-05',
		{ zh: '结果纠正 / (总计 − 尚未审结)', en: 'corrected / (total − pending)' },
		{ zh: '纠错比例', en: 'share corrected' },
		rate
	),
	lead(
		'STA-06',
		{ zh: '新收件数（> 0）', en: 'requests received (> 0)' },
		{ zh: '申请数量', en: 'requests received' },
		{
			zh: '只看有申请的机关：同类的正数按零截断负二项分布，取双侧 mid-p；零另行判断（STA-09、STA-12）。只在同领域内比较。',
			en: 'Of bodies with requests: peers follow a negative binomial truncated at zero, two-sided mid-p; zeros are judged apart (STA-09, STA-12). Within one sector only.'
		}
	),
	lead(
		'STA-07',
		{ zh: '行政许可、行政处罚处理决定数（> 0）', en: 'licensing and penalty decisions (> 0)' },
		{ zh: '许可、处罚数量', en: 'licences and penalties' },
		{
			zh: '处理决定数量随地方大小成倍变化，用对数漏斗图比较。只在同领域内比较。',
			en: 'Decisions differ by factors with the size of the place: a funnel of logarithms. Within one sector only.'
		},
		{ editions: null }
	),
	lead(
		'STA-08',
		{
			zh: 'ln((本年 + ½)/(上年 + ½))，两年合计 ≥ 10，|z| > 3',
			en: 'ln((this year + ½)/(last year + ½)), both years together ≥ 10, |z| > 3'
		},
		{ zh: '与上年相比的变化', en: 'change from last year' },
		{
			zh: '与同类机关同期变化比较的随机效应漏斗图；看新收申请、许可、处罚和网站访问量（即 YR-13）。',
			en: 'A random-effects funnel beside how peers changed; of requests, licences, penalties and website visits (YR-13 is this).'
		},
		{ editions: null }
	),
	lead(
		'STA-09',
		{ zh: "P(本年为 0) = (b'/(b'+1))^a'", en: "P(0 this year) = (b'/(b'+1))^a'" },
		{ zh: '可疑的零', en: 'a surprising zero' },
		{
			zh: '由本机关历年与同类推算本年为零的机会（即 YR-14），不足 1% 的才提示；历年全为零的机关不提示。',
			en: 'The chance of a zero, from the body’s own years and its peers (YR-14 is this), told where it is below 1 %; a body whose years were all zeros is never told.'
		}
	),
	lead(
		'STA-10',
		{ zh: '办理结果构成', en: 'mix of outcomes' },
		{ zh: '办理结果构成变化', en: 'outcomes shifted' },
		{
			zh: '由本机关往年与同类推出的狄利克雷-多项分布，抽样计算 p；同类各机关逐年变动越大，往年的分量越轻。n≥20，往年至少 20 件，同类中不足 5% 的结果合为一项。',
			en: 'A Dirichlet-multinomial predicted from the body’s past and its peers, p by simulation; the more the peers move from year to year, the less the past counts. From n = 20, with 20 in the past; outcomes below 5 % among peers count as one.'
		}
	),
	lead(
		'STA-11',
		{ zh: '(复议 + 诉讼) / 办结', en: '(reconsiderations + lawsuits) / concluded' },
		{ zh: '每百件办结的复议诉讼', en: 'challenges per 100 concluded' },
		{
			zh: '以办结件数为暴露量的伽马-泊松模型，双侧 mid-p。',
			en: 'Gamma-Poisson with requests concluded as exposure, two-sided mid-p.'
		}
	),
	lead(
		'STA-12',
		{
			zh: '连续 4 年以上零申请，同类出现的机会 < 1%',
			en: 'no request for 4 years or more, chance of it among peers < 1 %'
		},
		{ zh: '长期零申请', en: 'years without a request' },
		{
			zh: '由同类申请数量推算连续多年为零的机会。',
			en: 'The chance of so many zeros in a row, from how many requests peers receive.'
		}
	),
	lead(
		'STA-14',
		{ zh: '申请人构成', en: 'mix of applicants' },
		{ zh: '申请人构成变化', en: 'applicants shifted' },
		{
			zh: '方法同 STA-10，比较各类申请人的件数。',
			en: 'As STA-10, for who made the requests.'
		}
	)
]);

/** Requests that ended, or came, under what is left over. */
export const residueRules = family('T3', [
	lead(
		'T3-10',
		{
			zh: '“其他处理—其他” / 办结 > 30%，或“其他”申请人 / 新收 > 50%（n ≥ 20）',
			en: '“closed: other” / concluded > 30 %, or “other” applicants / received > 50 % (n ≥ 20)'
		},
		{ zh: '多归入“其他”', en: 'much is put under “other”' },
		{
			zh: '办结或新收 20 件以上，而“其他处理—其他”超过三成，或“其他”申请人超过一半，并且在同类机关的漏斗图之外。方法同 STA-01。',
			en: 'Of 20 and more, over 30 % ended as “closed: other”, or over half came from “other” applicants, and that is outside the funnel of the peers. Method as STA-01.'
		}
	)
]);
