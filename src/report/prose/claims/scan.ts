import type { Amount } from '../amounts.ts';
import type { Sentence } from '../sentence.ts';
import type { Sense } from './sense.ts';
import { claimWords } from './words.ts';

/** A word of a sentence by what it means, a number, a mark, or what no list knows. */
export interface Token {
	is: Sense['is'] | 'amount' | 'percent' | 'times' | 'mark' | 'strange';
	/** Row of the list of words; empty for numbers, marks and unknown words. */
	name: string;
	sense: Sense | null;
	amount: Amount | null;
	text: string;
	start: number;
	end: number;
}

const words = new RegExp(claimWords.map(({ pattern }) => `(${pattern.source})`).join('|'), 'y');
/** 不予公开、无法提供两项共97件: no number of its own. */
const together =
	/[两二三四五六][项类种者](?=(?:情形|情况|结果)?(?:合计|共计|总计|一共|总共|共|合占|占)(?:有|为)?\d)/y;
/** 31比5, 17∶8, 6.2倍, 三倍: how many times one count is another. */
const times =
	/(?<![\d.])(?:(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])(?:[:∶：]|比)(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])(?![\d.:∶件份年月日%％])|(?:\d+(?:\.\d+)?|[两三四五六七八九十])倍(?:多|有余|以上|左右)?)/y;
const mark = /[，；。：（）！？]/;

/** The tokenizer of claims: cuts a sentence into words of the tables and what stands between them. */
export function scan({ text, amounts }: Pick<Sentence, 'text' | 'amounts'>): Token[] {
	const tokens: Token[] = [];
	let next = 0;
	const push = (is: Token['is'], start: number, end: number, more: Partial<Token> = {}) => {
		const last = tokens.at(-1);
		if (is === 'strange' && last?.is === 'strange' && last.end === start) {
			last.text += text.slice(start, end);
			last.end = end;
		} else
			tokens.push({
				is,
				name: '',
				sense: null,
				amount: null,
				text: text.slice(start, end),
				start,
				end,
				...more
			});
		return end;
	};
	for (let at = 0; at < text.length;) {
		while (amounts[next] && amounts[next]!.start < at) next++;
		const amount = amounts[next]?.start === at ? amounts[next]! : null;
		together.lastIndex = at;
		const group = amount && together.exec(text);
		if (group) {
			at = push('filler', at, at + group[0].length);
			continue;
		}
		times.lastIndex = at;
		const ratio = times.exec(text);
		if (ratio) {
			at = push('times', at, at + ratio[0].length);
			continue;
		}
		if (amount?.kind === 'count') {
			at = push('amount', at, amount.end, { amount });
			continue;
		}
		if (amount?.kind === 'percent') {
			at = push('percent', at, amount.end + 1, { amount });
			continue;
		}
		if (mark.test(text[at]!)) {
			at = push('mark', at, at + 1);
			continue;
		}
		words.lastIndex = at;
		const match = words.exec(text);
		if (match?.[0]) {
			let index = 1;
			while (match[index] === undefined) index++;
			const { name, means } = claimWords[index - 1]!;
			at = push(means.is, at, at + match[0].length, { name, sense: means });
		} else at = push('strange', at, amount ? amount.end : at + 1);
	}
	return tokens;
}
