import { byTold } from '#check/each.ts';
import { claimsOf } from '#check/stated.ts';
import type { Fault } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Growth, Rate } from '#report/prose/rates.ts';
import type { Page, ReportRule } from '../define.ts';
import { ratiosRead } from '../words.ts';

/** Shares whose whole the words name are compared with the table. */
const shares = claimsOf('share', () => ({
	zh: '正文所写占比与表不符',
	en: 'A share told in the text is not that of the table'
}));

export const rule: ReportRule = {
	id: 'NAR-18',
	on: 'report',
	severity: 'warning',
	version: 11,
	prose: true,
	check: (subject) => {
		const verdicts = [
			...byTold(({ rates }) => rates, differs)(subject),
			...byTold(({ growths }) => growths, isNoSuchChange)(subject),
			...shares(subject)
		];
		const told = verdicts.filter(({ outcome }) => outcome.result !== 'not_applicable');
		return told.length ? told : verdicts.slice(0, 1);
	}
};

export const page: Page = {
	name: {
		zh: '比率超出 0–100%，或与件数不符',
		en: 'a rate outside 0–100 %, or not that of its numbers'
	},
	formula: {
		zh: '0 ≤ 比率 ≤ 100%；比率 = 所述件数之比',
		en: '0 ≤ rate ≤ 100 %; rate = ratio of the numbers told'
	},
	holds: {
		zh: '百分比在 0 至 100% 之间，并与所写的件数相符',
		en: 'a rate lies between 0 and 100 % and agrees with the numbers told'
	},
	explanation: {
		zh: '办结率、满意率、占比等不应超过 100%，增长率不在此列。紧接件数写明的办结率、答复率、占比，若以本段和各表中任何一个数为基数都算不出，列为待复核。',
		en: 'Rates of completion or satisfaction and shares cannot exceed 100 %; growth is not meant. A rate of completion or a share told right after its count is for review where no number of the paragraph or the tables is a whole it could be of.'
	},
	benign: [
		{ zh: '实为增长率。', en: 'It is a growth rate.' },
		{ zh: '基数写在别处。', en: 'The whole is told elsewhere.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：与所述件数不符的办结率、占比（待复核）。',
				en: 'Also tells rates and shares that the numbers beside them do not make, for review.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“占总数”而总数没有写出的占比不再比较。',
				en: 'Shares of a total that is not told are no longer compared.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：与所述两年件数不符的增减幅，与表不符的占比（“自然人占新收申请的…”），均待复核。',
				en: 'Also tells changes that the two numbers beside them do not make, and shares that are not those of the table, for review.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“分别占”“依次占”逐项对应，“合计占”不再只算最后一项；写在件数之后的“占…%”与本句的件数对应。',
				en: 'Percentages told in turn are held against their numbers in turn, those of a sum no longer against its last part; a percentage behind a count is of that count.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '按所述计划数算得出的超额比率（计划100条、实际120条）不再报告。',
				en: 'More than was planned, with both numbers told, is no longer told.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“8件，占办结总数20件的40%”只以所写的总数为基数；“分别占”的各项都比较。',
				en: 'A share beside its part and its whole is of that whole alone; all of several percentages in turn are compared.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“七成以上的申请由…提出”“近四成”，写在整体之前的占比。',
				en: 'Also reads shares in tenths, and shares told before their whole.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“两者合计占办结总数的五成以上”。',
				en: 'Also reads two or three outcomes together as a share in tenths.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：写明与信息公开有关的复议、诉讼的纠错率、维持率。',
				en: 'Also reads how many of the cases over disclosure were set right, or upheld, in per cent.'
			}
		},
		ratiosRead
	]
};

/** A rate above 100 %, or one that is not that of the numbers it is stated of. */
function differs(rate: Rate, subject: Subject): Fault | null {
	const { value, growth } = rate;
	if (value <= 100) return notOfItsNumbers(rate, subject);
	if (growth) return null;
	return {
		left: value,
		right: 100,
		...sourceTextOf(rate),
		message: {
			zh: `正文的比率超过 100%。正文 ${value}% · 最多 100%。`,
			en: `A rate in the text exceeds 100 %. Text ${value} % · at most 100 %.`
		}
	};
}

/**
 * A share stated of a count just before it: a fault where no other number of the paragraph, and none of
 * the table, is a whole it could be of.
 */
function notOfItsNumbers(rate: Rate, { readings }: Subject): Fault | null {
	const { value, within, approximate, of, others } = rate;
	if (!of || approximate) return null;
	const { part, whole, start, due } = of;
	const fits = (whole: number | null) =>
		whole !== null && !due && Math.abs((100 * part) / whole - value) <= within + 1e-9;
	// 应办27件，办结24件，办结率100%: the whole is stated.
	if (due && Math.abs((100 * part) / whole - value) <= within + 1e-9) return null;
	if (others.some(fits) || readings.some(([, cell]) => fits(cell.value))) return null;
	const actual = Math.round((1000 * part) / whole) / 10;
	return {
		left: value,
		right: actual,
		severity: 'review',
		...sourceTextOf({ ...rate, start: Math.min(rate.start, start) }),
		message: {
			zh: `正文的比率与所述件数不符。正文 ${value}% · ${part} 占 ${whole} 的 ${actual}%。`,
			en: `A rate in the text is not that of its numbers. Text ${value} % · ${part} of ${whole} is ${actual} %.`
		}
	};
}

/** 23件，较上年20件增长25%: another change than that between its numbers. */
function isNoSuchChange(growth: Growth): Fault | null {
	const { was, now, told, within, percent, unit } = growth;
	if (percent && was === 0) return null;
	const actual = percent ? (100 * (now - was)) / was : now - was;
	if (Math.abs(actual - told) <= within + 1e-9) return null;
	const [zh, en] = percent ? ['%', ' %'] : [unit, ''];
	const shown = percent ? Math.round(actual * 10) / 10 : actual;
	return {
		left: told,
		right: shown,
		severity: 'review',
		...sourceTextOf(growth),
		message: {
			zh: `正文所写增减与所述两数不符。正文 ${signed(told)}${zh} · 由 ${was} 到 ${now} 为 ${signed(shown)}${zh}。`,
			en: `A change in the text is not that between its two numbers. Text ${signed(told)}${en} · from ${was} to ${now} is ${signed(shown)}${en}.`
		}
	};
}

function signed(change: number): string {
	return change > 0 ? `+${change}` : String(change).replace('-', '−');
}
