import type { Name } from '#form/vocabulary.ts';

/** The slip by which `expected` may have been written as `printed`: digits exchanged, dropped or added; null for none. */
export function digitSlip(printed: number, expected: number): Name | null {
	const [is, was] = [String(printed), String(expected)];
	if (is === was || !/^\d+$/.test(is) || !/^\d+$/.test(was)) return null;
	if (is.length === was.length && exchanged(is, was))
		return { zh: '两数恰为相邻数位颠倒', en: 'the two differ by digits exchanged' };
	if (printed > 0 && was.length === is.length + 1 && withoutOne(was, is))
		return { zh: '恰为漏写一位', en: 'a digit may have been dropped' };
	if (expected > 0 && is.length === was.length + 1 && withoutOne(is, was))
		return { zh: '恰为多写一位', en: 'a digit may have been added' };
	return null;
}

/** Two neighbouring digits change places, nothing else differs. */
function exchanged(a: string, b: string): boolean {
	const i = [...a].findIndex((digit, at) => digit !== b[at]);
	return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

function withoutOne(long: string, short: string): boolean {
	return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
