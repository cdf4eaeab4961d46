import type { Token } from './scan.ts';

const joint = /^[、，和及与；]$|^以及$/;
const ofLastYear = /^(?:去年|上一?年度?)$/;
const years = /[近这]?([两二三四五2-5])年(?:来|间)?/;
const digits = '零一二三四五';

/**
 * 2021年、2022年、2023年分别收到申请12件、21件、39件: tokens with the report year's number alone, where a sentence counts one
 * thing by years in turn.
 */
export function ofYear(tokens: readonly Token[], year: number | null): readonly Token[] {
	if (year === null || !tokens.some((token) => yearOf(token, year) !== null || isSpan(token)))
		return tokens;
	return listed(tokens, year) ?? paired(tokens, year) ?? tokens;
}

/** Of which year a word is; null for one that names none, and for the plain 全年. */
function yearOf({ is, text }: Token, year: number): number | null {
	if (is === 'last-year') return ofLastYear.test(text) ? year - 1 : null;
	if (is !== 'time') return null;
	const named = /^(20\d\d)年度?$/.exec(text)?.[1];
	return named ? Number(named) : /^(?:今年|本年度?)$/.test(text) ? year : null;
}

function isSpan({ is, text }: Token): boolean {
	return is === 'strange' && years.test(text);
}

/** Years first, then 分别, then their numbers. */
function listed(tokens: readonly Token[], year: number): Token[] | null {
	const each = tokens.findIndex(({ text }) => /^(?:分别|依次)$/.test(text));
	if (each < 0) return null;
	const from =
		tokens.findLastIndex(({ is, text }, i) => i < each && is === 'mark' && text !== '，') + 1;
	const named = yearsIn(tokens.slice(from, each), year);
	const counts: number[] = [];
	for (let i = each + 1; i < tokens.length; i++)
		if (tokens[i]!.is === 'amount') counts.push(i);
		else if (counts.length && !joint.test(tokens[i]!.text)) break;
	if (!named || counts.length !== named.told.length || counts.length < 2) return null;
	const own = counts[named.told.indexOf(year)];
	if (own === undefined) return null;
	const [first, last] = [counts[0]!, counts.at(-1)!];
	return [
		...tokens.slice(0, from),
		...tokens.slice(from, each).filter((_, i) => !named.at.has(i)),
		...tokens.slice(each + 1, first),
		{ ...tokens[own]!, name: 'of-year' },
		...tokens.slice(last + 1)
	];
}

/** The years a list or a span of them names, and the places of its words. */
function yearsIn(
	tokens: readonly Token[],
	year: number
): { told: number[]; at: Set<number> } | null {
	const at = tokens.flatMap((token, i) => (yearOf(token, year) === null ? [] : [i]));
	if (!at.length) {
		const span = tokens.findIndex(isSpan);
		const many = span < 0 ? null : years.exec(tokens[span]!.text)![1]!;
		if (!many || tokens[span]!.text.replace(years, '').length > 0) return null;
		const count = Number(many) || digits.indexOf(many === '两' ? '二' : many);
		return {
			told: Array.from({ length: count }, (_, i) => year - count + 1 + i),
			at: new Set([span])
		};
	}
	const [first, last] = [at[0]!, at.at(-1)!];
	const between = tokens.slice(first, last + 1);
	const within = new Set(between.map((_, i) => first + i));
	const plain = between.every(
		({ text }, i) => at.includes(first + i) || joint.test(text) || /^[至到—–~～-]$/.test(text)
	);
	if (!plain) return null;
	const [from, to] = [yearOf(tokens[first]!, year)!, yearOf(tokens[last]!, year)!];
	const isRange = at.length === 2 && between.some(({ text }) => /^[至到—–~～-]$/.test(text));
	if (!isRange) return { told: at.map((i) => yearOf(tokens[i]!, year)!), at: within };
	if (to <= from || to - from > 9) return null;
	return { told: Array.from({ length: to - from + 1 }, (_, i) => from + i), at: within };
}

/** 行政处罚2022年92件、2023年87件; 由2022年的21件变为2023年的39件: each year right before its number. */
function paired(tokens: readonly Token[], year: number): Token[] | null {
	const pairs: { start: number; count: number; year: number }[] = [];
	for (const [i, token] of tokens.entries()) {
		const told = yearOf(token, year);
		const count = tokens[i + 1]?.text === '的' ? i + 2 : i + 1;
		if (told !== null && tokens[count]?.is === 'amount')
			pairs.push({ start: i, count, year: told });
	}
	const [first, last] = [pairs[0], pairs.at(-1)];
	const own = pairs.find((pair) => pair.year === year);
	if (!first || !last || pairs.length < 2 || !own) return null;
	const head = tokens[first.start - 1];
	// A noun stands before the first, and nothing but joints between them.
	if (!head || head.is === 'mark') return null;
	const gaps = pairs.slice(1).map((pair, i) =>
		tokens
			.slice(pairs[i]!.count + 1, pair.start)
			.map(({ text }) => text)
			.join('')
	);
	const became = pairs.length === 2 && /^[由从]$/.test(head.text);
	if (!gaps.every((gap) => (became ? /^(?:变为|变成|到|至)$/ : /^[、，和及]$/).test(gap)))
		return null;
	return [
		...tokens.slice(0, became ? first.start - 1 : first.start),
		{ ...tokens[own.count]!, name: 'of-year' },
		...tokens.slice(last.count + 1)
	];
}
