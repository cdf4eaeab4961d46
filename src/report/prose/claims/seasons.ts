import type { Token } from './scan.ts';

const word =
	/^(?:其中)?(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<from>\d{1,2})月?(?:[-至到—–~～](?<to>\d{1,2}))?月份?)$/;
const quarters = '一二三四';
const span = /^第?[一1](?:[-至到—–~～]第?[四4])?季度$|^[四4]个季度$|^各季度$/;

/** A part of a year by its first and last month. */
interface Season {
	at: number;
	from: number;
	to: number;
}

/** 上半年收到18件，下半年21件: tokens with the sum of what is told of all parts of a year, one after the other. */
export function bySeasons(tokens: readonly Token[]): readonly Token[] {
	const seasons = tokens.flatMap(({ is, text }, at) => {
		const groups = is === 'strange' ? word.exec(text)?.groups : null;
		return groups ? [{ at, ...monthsOf(groups) }] : [];
	});
	return (isWholeYear(seasons) && inParts(tokens, seasons)) || inTurn(tokens) || tokens;
}

function monthsOf(told: Record<string, string | undefined>): Omit<Season, 'at'> {
	if (told.half) return told.half === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 };
	if (told.quarter) {
		const quarter = quarters.indexOf(told.quarter) + 1 || Number(told.quarter);
		return { from: 3 * quarter - 2, to: 3 * quarter };
	}
	return { from: Number(told.from), to: Number(told.to ?? told.from) };
}

function isWholeYear(seasons: readonly Season[]): boolean {
	return (
		seasons.length > 1 &&
		seasons.at(-1)!.to === 12 &&
		seasons.every(({ from }, i) => from === (i ? seasons[i - 1]!.to + 1 : 1))
	);
}

/** Each part of the year before its number. */
function inParts(tokens: readonly Token[], seasons: readonly Season[]): Token[] | null {
	const counts = seasons.map(({ at }, i) => {
		const own = tokens.flatMap(({ is }, n) =>
			is === 'amount' && n > at && n < (seasons[i + 1]?.at ?? Infinity) ? [n] : []
		);
		return own[0] ?? -1;
	});
	const [first, last] = [seasons[0]!, counts.at(-1)!];
	if (counts.includes(-1)) return null;
	const words = (i: number) =>
		tokens.slice(seasons[i]!.at + 1, counts[i]).filter(({ is }) => is !== 'filler');
	const noun = words(0).map(({ text }) => text);
	const same = seasons.every((_, i) => words(i).every(({ text }) => noun.includes(text)));
	// Nothing but a mark between a number and the next part.
	const close = seasons.every(
		({ at }, i) =>
			!i || tokens.slice(counts[i - 1]! + 1, at).every(({ text }) => /^[，、；和及]$/.test(text))
	);
	const sum = sumOf(counts.map((i) => tokens[i]!));
	if (!same || !close || !sum) return null;
	return [
		...tokens.slice(0, first.at),
		...tokens.slice(first.at + 1, counts[0]),
		sum,
		...tokens.slice(last + 1)
	];
}

/** 一至四季度分别收到8件、10件、9件、12件. */
function inTurn(tokens: readonly Token[]): Token[] | null {
	const at = tokens.findIndex(({ is, text }) => is === 'strange' && span.test(text));
	const each = tokens.findIndex(({ text }, i) => i > at && /^(?:分别|依次)$/.test(text));
	if (at < 0 || each < 0) return null;
	const counts: number[] = [];
	for (let i = each + 1; i < tokens.length; i++)
		if (tokens[i]!.is === 'amount') counts.push(i);
		else if (counts.length && !/^[、，和及]$/.test(tokens[i]!.text)) break;
	const sum = counts.length === 4 && sumOf(counts.map((i) => tokens[i]!));
	if (!sum) return null;
	const left = new Set([at, each, ...counts]);
	return tokens.flatMap((token, i) =>
		i === counts[0] ? [sum] : left.has(i) || (i > counts[0]! && i < counts.at(-1)!) ? [] : [token]
	);
}

/** One number for all, as many as they make together. */
function sumOf(counts: readonly Token[]): Token | null {
	const [first, ...others] = counts;
	const amounts = counts.map(({ amount }) => amount!);
	const alike = others.every(({ amount }) => amount!.unit === first!.amount!.unit);
	if (!alike || amounts.some(({ value, approximate }) => value === null || approximate))
		return null;
	const value = amounts.reduce((sum, amount) => sum + amount.value!, 0);
	return {
		...first!,
		name: 'summed',
		amount: { ...first!.amount!, value },
		end: counts.at(-1)!.end
	};
}
