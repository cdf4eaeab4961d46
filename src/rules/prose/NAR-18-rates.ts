import { at, bySentence } from '#check/each.ts';
import type { Fault } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Amount } from '#report/prose/amounts.ts';
import { isMean } from '#report/prose/period.ts';
import { clauseStart, leadOf, type Sentence } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';
import { percent, rate } from './percent.ts';

const partShare = /占(?:比|(?:全部|总数|总量|(?:申请|发布|公开|办理|办结)?总[数量件]{1,2})的?)?$/;
const doneShare = /(?<!按时|按期|及时|准时)(办结|答复|回复|办理)率$/;

export const rule: ReportRule = {
	id: 'NAR-18',
	on: 'report',
	severity: 'warning',
	version: 3,
	prose: true,
	check: bySentence(/(?:率|占)[^，。；]{0,16}\d{1,9}(?:\.\d+)?%/, shareDiffers)
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
		}
	]
};

/** A rate above 100 %, or another than that of the numbers it is told of. */
function shareDiffers(sentence: Sentence, subject: Subject): Fault | null {
	for (const amount of sentence.amounts) {
		const share = amount.kind === 'percent' && percent(sentence, amount);
		if (!share) continue;
		const { head } = leadOf(sentence, amount);
		if (share <= 100) {
			const fault = contradicted(sentence, amount, share, head, subject);
			if (fault) return fault;
			continue;
		}
		if (!rate.test(head) && !/占(?:比|总数|全部)?$/.test(head)) continue;
		if (/增长|增速|同比/.test(sentence.text.slice(clauseStart(sentence, amount.start)))) continue;
		return {
			...{ left: share, right: 100 },
			...at(sentence, clauseStart(sentence, amount.start), amount.end),
			message: {
				zh: `比率为 ${share}%，超过 100%。`,
				en: `A rate of ${share} % exceeds 100 %.`
			}
		};
	}
	return null;
}

/**
 * A share told of a count just before it: a fault where no other number of the paragraph, and none of
 * the table, is a whole it could be of.
 */
function contradicted(
	sentence: Sentence,
	amount: Amount,
	share: number,
	head: string,
	subject: Subject
): Fault | null {
	const { text, amounts, paragraph } = sentence;
	const done = doneShare.exec(head)?.[1];
	if (amount.approximate || (!done && !partShare.test(head))) return null;
	const part = amounts.findLast(({ end }) => end <= amount.start);
	if (part?.kind !== 'count' || !part.value || !part.unit || part.approximate) return null;
	// 办结18件，办结率90%: the count is of just what the rate is of.
	const between = text.slice(part.end, amount.start);
	if (!/^[^，；。（]{0,8}[，（]?[^，；。]{0,10}$/.test(between)) return null;
	if (done && !leadOf(sentence, part).head.endsWith(done)) return null;
	if (isMean(sentence, part)) return null;
	const whole = amounts.findLast(
		({ kind, unit, value, end }, i) =>
			kind === 'count' &&
			unit === part.unit &&
			end <= part.start &&
			value! > part.value! &&
			// 甲类840条，占总数的2.1%；乙类96条，占总数的0.2%: one part beside another is no whole.
			!(
				amounts[i + 1]?.kind === 'percent' &&
				/占[^，。；\d]*$/.test(text.slice(end, amounts[i + 1]!.start))
			)
	);
	if (!whole) return null;
	const within = 10 ** -(/\.(\d+)/.exec(text.slice(amount.start, amount.end))?.[1]?.length ?? 0);
	const fits = (of: number | null) =>
		of !== null && Math.abs((100 * part.value!) / of - share) <= within + 1e-9;
	let sum = 0;
	if (
		amounts.some(
			({ unit, value }) => unit === part.unit && (fits(value) || fits((sum += value ?? 0)))
		)
	)
		return null;
	for (const [ink] of paragraph.text.matchAll(/\d[\d,]{0,14}/g))
		if (fits(Number(ink.replaceAll(',', '')))) return null;
	if (Object.values(subject.report.cells).some(({ value }) => fits(value))) return null;
	const actual = Math.round((1000 * part.value) / whole.value!) / 10;
	return {
		...{ left: share, right: actual, severity: 'review' },
		...at(sentence, clauseStart(sentence, whole.start), amount.end),
		message: {
			zh: `正文称 ${share}%，而 ${part.value} 占 ${whole.value} 为 ${actual}%。`,
			en: `The text says ${share} %; ${part.value} of ${whole.value} is ${actual} %.`
		}
	};
}
