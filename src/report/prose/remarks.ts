import { tables, type TableId } from '#form/form.ts';
import type { Row } from './rows.ts';
import { clauseStart, type Sentence } from './sentence.ts';

/** What a sentence says without counting anything of the form. */
export type Remark = {
	sentence: Sentence;
	start: number;
	end: number;
	anchor: number;
} & (
	| { says: 'no-fee-notice' | 'fee-notice' | 'no-fee' }
	/** A fee for processing information was collected, in yuan. */
	| { says: 'fee'; yuan: number }
	/** Something is said to be attached: a table of the form, or null. */
	| { says: 'attached'; table: TableId | null }
	/** Work of the agency's own is stated of a year. */
	| { says: 'work-of-year'; year: number }
);

/** Words of remarks, each with texts it must and must not be found in (`remarks.cases.ts`). */
export const remarkRows: readonly Row<Remark['says']>[] = [
	{
		name: 'no-fee-notice',
		pattern:
			/(?:未|没有|无)(?:向(?:任何)?申请人|对外)?(?:发出|出具|送达|作出|下达|开具)(?:过|任何)?(?:政府信息公开)?(?:信息处理费)?(?:收费|缴费)通知/,
		means: 'no-fee-notice'
	},
	{
		name: 'fee-notice',
		pattern:
			/(?<![未没无][^，。；]{0,12})(?:发出|出具|送达|作出|下达|开具)(?:了|过)?(?:\d+份)?(?:政府信息公开)?(?:信息处理费)?(?:收费|缴费)通知/,
		means: 'fee-notice'
	},
	{
		name: 'no-fee',
		pattern:
			/(?:未|没有|无)(?:向[^，。；]{0,10})?收取(?:过|任何)?(?:政府信息公开|依申请公开)?(?:的)?(?:信息处理费|费用)/,
		means: 'no-fee'
	},
	{
		name: 'fee-collected',
		pattern:
			/(?<![未没无][^，。；]{0,12})收(?:取|到|缴)(?:了)?(?:政府信息公开|依申请公开)?(?:的)?信息处理费(?:用)?(?:共计|合计|总计|共|计|为)?([1-9](?:\d{0,2}(?:,\d{3})+|\d{0,8})(?:\.\d{1,4})?(?:万)?)元/,
		means: 'fee'
	},
	{ name: 'see-attachment', pattern: /(?:详?见|如)附(?:表|件)/, means: 'attached' },
	{
		name: 'in-the-year',
		pattern:
			/^(?:（[一二三四五六七八九十]+）)?(20\d\d)年度?，?(?:我|本)(?:局|委|办|镇|乡|县|市|区|厅|省|街道|单位|机关|中心)/,
		means: 'work-of-year'
	}
];
/** Another year is looked back or forward to, or compared with. */
const looksElsewhere =
	/将|计划|下一步|拟|力争|比|较|同期|相比|问题|《|整改|目前|[现如]今|现已|指出|通报|反馈|不足|薄弱/;
/** 其余申请未收取费用, 对首次申请未收取, 上半年未收取: of some requests or of a part of the year. */
const ofSome =
	/其[余他它]|剩[余下]|余下|部分|个别|首次|少量|初次|除|外|符合|减免|半年|季度|\d月|对(?!(?:任何|所有|全部|各)?申请人?(?:均|都|一律)?[未没无])/;
/** 作出收费通知的流程, 明确出具收费通知的情形: of how it is to be done. */
const ruled = /制定|制订|完善|明确|规范|细化|优化|规定|要求|如[需果]|[应需须拟可]|培训|学习/;
const byRule = /(?:按照?|依照?|根据)(?:有关|相关)?规定/g;

export type RemarkOf<Says extends Remark['says']> = Extract<Remark, { says: Says }>;

/** A word without which nothing of the kind is said. */
const wordOf: Record<Remark['says'], string> = {
	'no-fee-notice': '费通知',
	'fee-notice': '费通知',
	'no-fee': '费',
	fee: '处理费',
	attached: '附',
	'work-of-year': '年'
};

/** What a sentence remarks of one kind; null where it does not. */
export function remarkIn<Says extends Remark['says']>(
	sentence: Sentence,
	says: Says
): RemarkOf<Says> | null {
	// Most sentences hold none of these words, and are not searched.
	if (!sentence.text.includes(wordOf[says])) return null;
	const row = remarkRows.find(({ means }) => means === says)!;
	const match = row.pattern.exec(sentence.text);
	const said = match && saidBy(row.means, sentence, match);
	return said as RemarkOf<Says> | null;
}

function saidBy(
	says: Remark['says'],
	sentence: Sentence,
	{ index, 0: words, 1: told }: RegExpExecArray
): Remark | null {
	const at = { sentence, start: index, end: index + words.length, anchor: index };
	if (says === 'no-fee-notice' || says === 'no-fee')
		return isOfYear(sentence) && isOfAll(sentence, at) ? { says, ...at } : null;
	if (says === 'fee-notice')
		return isOfYear(sentence) && isDone(sentence, at) ? { says, ...at } : null;
	if (says === 'fee')
		return isOfYear(sentence) && isDone(sentence, at) ? { says, yuan: yuanOf(told!), ...at } : null;
	if (says === 'attached') {
		const table = tables.find(({ zh }) => sentence.text.includes(zh.slice(0, 6)));
		return { says, table: table?.id ?? null, ...at };
	}
	return isWorkDone(sentence, at.end) ? { says, year: Number(told), ...at } : null;
}

type Span = Pick<Remark, 'start' | 'end'>;

/** Whether what was not done was done for nobody in the year. */
function isOfAll(sentence: Sentence, { start, end }: Span): boolean {
	const { text } = sentence;
	return !ofSome.test(text.slice(clauseStart(sentence, start), end)) && text[end] !== '的';
}

/** Whether something was done, and not only regulated. */
function isDone(sentence: Sentence, { start, end }: Span): boolean {
	const { text } = sentence;
	const before = text.slice(clauseStart(sentence, start), start).replace(byRule, '');
	return !ruled.test(before) && !/^的(?!\d)/.test(text.slice(end));
}

function isWorkDone({ text, paragraph, year }: Sentence, from: number): boolean {
	// 2022年收到4件，2023年增至7件: this year is stated with it.
	if (year !== null && new RegExp(`${year}年|今年|本年`).test(text.slice(from))) return false;
	return !looksElsewhere.test(text) && !/问题|改进|下一步/.test(paragraph.heading);
}

/** No other year than the report's is named. */
function isOfYear({ text, year }: Sentence): boolean {
	const named = [...text.matchAll(/20\d\d(?=年)/g)].map(([sourceText]) => Number(sourceText));
	return !/上一?年|去年/.test(text) && named.every((one) => year === null || one === year);
}

function yuanOf(sourceText: string): number {
	const text = sourceText.replaceAll(',', '');
	return text.endsWith('万') ? Math.round(Number(text.slice(0, -1)) * 10_000) : Number(text);
}
