import type { Amount } from './amounts.ts';
import { partOf, type Sentence } from './sentence.ts';

/** What is stated as the mean of a month, and the year's count right before it; null where there is none to compare. */
export interface MonthlyMean {
	year: number | null;
	month: number;
	unit: string;
	sentence: Sentence;
	start: number;
	end: number;
	anchor: number;
}

/** 全年公开120条，平均每月10条. */
export function monthlyMeanIn(sentence: Sentence): MonthlyMean | null {
	const { text, amounts } = sentence;
	if (!/每月|月均/.test(text)) return null;
	const at = amounts.findIndex(
		({ start, kind, value }) => kind === 'count' && value && mean.test(text.slice(0, start))
	);
	const month = amounts[at];
	if (!month?.value || month.approximate) return null;
	const [, words = ''] = mean.exec(text.slice(0, month.start))!;
	const year = yearsCount(sentence, at, words);
	return {
		year: year?.value ?? null,
		month: month.value,
		unit: month.unit,
		sentence,
		start: year?.start ?? month.start,
		end: month.end,
		anchor: year?.start ?? month.start
	};
}

const mean = /(?:平均每月|月均)([^，。；\d]{0,16})$/;
/** What is left of the words at a mean says of what it is. */
const saysNothing =
	/主动|公开|发布|公布|推送|上传|各类|政府|政务|信息|[约近达为有共了的]|完成|平均|每月/g;

/** The count right before a mean, where both are of one thing and it is no part of more. */
function yearsCount(sentence: Sentence, mean: number, words: string): Amount | null {
	const { text, amounts } = sentence;
	const [year, month] = [amounts[mean - 1], amounts[mean]!];
	if (year?.kind !== 'count' || year.unit !== month.unit || year.approximate) return null;
	const between = text.slice(year.end, month.start);
	// 公告12条，网站平均每月更新50条: of something else.
	if (!/^[，、（]?(?:全年|年内|即|约)?(?:平均每月|月均)/.test(between)) return null;
	if (partOf(sentence, year.start) >= 0) return null;
	const told = words.replace(saysNothing, '');
	return text.slice(0, year.end).includes(told) ? year : null;
}
