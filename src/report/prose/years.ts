import type { Amount } from './amounts.ts';
import type { Period } from './period.ts';
import { clauseStart, type Lead, type Sentence } from './sentence.ts';

const yearWord = '(?:(?:19|20)\\d\\d年度?|[去今本上]年度?|上一年度?)';
const ofYear = new RegExp(yearWord);
/** Nothing but the year: what is counted was named with the year before. */
const bareYear = new RegExp(
	`^[，、；]?(?:以及|及|和|到)?${yearWord}(?:的|为|是|有|则|共|约|达到|达|增至|增加到|升至|降至|减至)*$`
);
/** How the numbers went, or that they follow. */
const trend =
	/(?:(?:稳步|逐年|逐步|持续|不断|连续|连年|总体|整体|基本|大幅|保持|呈现|呈|稳中有|平稳|稳定)*(?:增长|增加|上升|提升|递增|攀升|增多|下降|减少|回落|平稳|稳定|升|降)(?:的?(?:趋势|态势|势头))?|(?:的)?(?:具体)?(?:情况|数据)(?:如下|对比|为)?|分别(?:为|是|有|达)?)[，：]$/;

/** 2021年公开信息310条，2022年288条: whether a number is stated of another year in the words of the one before it. */
export function isOfNextYear(
	{ text }: Sentence,
	before: { amount: Amount; words: string; period: Period },
	{ start, unit }: Amount
): boolean {
	return (
		unit !== '' &&
		// 2022年上半年120条，2023年150条: of how much of the year is unknown.
		/other|year/.test(before.period) &&
		before.amount.unit === unit &&
		ofYear.test(before.words) &&
		bareYear.test(text.slice(before.amount.end, start))
	);
}

/**
 * 近三年公开信息数量稳步增长，2021年312条，2022年358条: for the first of a row of years, the words of the clause
 * before it; null where that names nothing or the number begins no such row.
 */
export function namedBefore(
	sentence: Sentence,
	amount: Amount
): { from: number; words: string; lead: Lead } | null {
	const { text, amounts } = sentence;
	const start = clauseStart(sentence, amount.start);
	if (start === 0 || !bareYear.test(text.slice(start, amount.start))) return null;
	const next = amounts.find((one) => one.kind === 'count' && one.start > amount.start);
	if (next?.unit !== amount.unit || !bareYear.test(text.slice(amount.end, next.start))) return null;
	const from = clauseStart(sentence, start - 1);
	const clause = text.slice(from, start);
	const words = clause.replace(trend, '');
	if (words === clause || amounts.some((one) => one.end > from && one.end <= start)) return null;
	return {
		from,
		words: text.slice(from, amount.start),
		lead: { head: words, start: from, bracket: '', colon: false }
	};
}
