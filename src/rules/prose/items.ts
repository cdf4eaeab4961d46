import type { CellId } from '#form/form.ts';
import type { Sentence } from '#report/prose/sentence.ts';

const rows = {
	行政许可: 'licensing',
	其他对外管理服务: 'other_services',
	行政处罚: 'penalty',
	行政强制: 'compulsion',
	行政事业性收费: 'fee'
} as const;
const last = '(?:上一?年度?|去年|20\\d\\d年度?)';
const told = new RegExp(
	`(?<row>${Object.keys(rows).join('|')})(?:事项|项目)*(?:数量|数)?，?(?:由|从)${last}?的?(?<was>\\d{1,5})项(?:调整|[增减]少?加?|变|上升|下降|精简|压减)*(?:为|到|至|成)(?:了)?(?:20\\d\\d年|今年|本年)?的?(?<now>\\d{1,5})项`
);

/** Items of the form of 2019 that a text tells of two years. */
export interface ItemsTold {
	before: CellId;
	change: CellId;
	was: number;
	now: number;
	start: number;
	end: number;
}

/** 行政许可项目由上一年的23项减少为22项: items of last year and this, told in a sentence. */
export function itemsIn({ paragraph, offset, text }: Sentence): ItemsTold | null {
	// Comparisons with other years are blanked in the sentence.
	const match = told.exec(paragraph.text.slice(offset, offset + text.length));
	if (!match) return null;
	const { row, was, now } = match.groups!;
	const id = rows[row as keyof typeof rows];
	return {
		before: `${id}_items_last_year`,
		change: `${id}_items_change`,
		was: Number(was),
		now: Number(now),
		start: match.index,
		end: match.index + match[0].length
	};
}
