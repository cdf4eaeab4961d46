import type { EditionId } from '#form/editions.ts';
import type { CellId } from '#form/form.ts';
import type { Sentence } from '#report/prose/sentence.ts';

/** Money of table 2 that a text may tell of. */
export interface Money {
	cell: CellId;
	edition: EditionId;
	zh: string;
	en: string;
	/** A word without which it is not spoken of. */
	word: string;
	/** Its noun before an amount, an amount before its noun. */
	before: RegExp;
	behind: RegExp | null;
	none: RegExp | null;
}

const amount = '(?<ink>\\d[\\d,]{0,14}(?:\\.\\d{1,8})?)(?<unit>万元|元)';
const ends = '(?=[，。；）]|$|情况|收入|费用)';

/** What table 2 counts in ten thousands of yuan. */
export const moneys: readonly Money[] = [
	{
		cell: 'fees_10k_yuan',
		edition: '2021',
		zh: '收费',
		en: 'fees',
		word: '事业性收费',
		before: new RegExp(`行政事业性收费(?:金额|总额|收入)?[^，。；\\d]{0,10}?${amount}`),
		behind: new RegExp(
			`(?:收取|征收|收缴|入库|上缴)(?:了)?(?:共计?|合计)?${amount}的?行政事业性收费${ends}`
		),
		none: new RegExp(
			`(?:(?<![从再][未没无]?)(?:没有|未|无)(?:收取|征收|产生|发生|收缴)?(?:过|任何|一笔|一分钱?|的)*行政事业性收费${ends}|行政事业性收费(?:金额|总额|收入)?(?:均?为|是)(?:零|0)(?:万?元)?${ends})`
		)
	},
	{
		cell: 'procurement_amount_10k_yuan',
		edition: '2019',
		zh: '采购金额',
		en: 'purchases',
		word: '集中采购',
		before: new RegExp(
			`政府集中采购[^。；]{0,24}?(?:总?金额|总额|资金)[^，。；\\d]{0,8}?${amount}`
		),
		behind: null,
		none: null
	}
];

/** A sum of money told in a sentence, in the unit it is told in; null where none is. */
export function moneyIn(
	{ text }: Pick<Sentence, 'text'>,
	{ word, before, behind, none }: Money
): { ink: string | null; unit: string; words: string; index: number } | null {
	if (!text.includes(word)) return null;
	const found = before.exec(text) ?? behind?.exec(text);
	if (found) {
		const { ink, unit } = found.groups!;
		return { ink: ink!, unit: unit!, words: found[0], index: found.index };
	}
	const denied = none?.exec(text);
	return denied ? { ink: null, unit: '万元', words: denied[0], index: denied.index } : null;
}
