import type { PlaceName } from '#corpus/places.ts';
import { fold } from './text-index.ts';

/** How near a place is to what was asked for; less comes first. */
const near = { exact: 0, end: 1, begin: 1, within: 2, former: 3, initials: 4 } as const;

/**
 * The places that have every word in their name, in a former one or in that of the place they lie in, or whose
 * initials are what was asked for, anywhere in the name: wcq for 苇川区 of 岑汀市. The nearest come first, among
 * these higher ones.
 */
export function placesNamed(places: readonly PlaceName[], text: string, most: number): PlaceName[] {
	const whole = fold(text).trim();
	const words = whole.split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const known = new Map(places.map((place) => [place.code, fold(place.name)]));
	const found = places.flatMap((place) => {
		const name = known.get(place.code)!;
		const how = /^[a-z]{2,12}$/.test(whole)
			? hasInitials(place.initials, whole)
			: nearness(place, name, words, aboveOf(place, known));
		return how === null ? [] : [{ place, how }];
	});
	return found
		.sort(
			(a, b) =>
				a.how - b.how ||
				rankOf(a.place) - rankOf(b.place) ||
				a.place.name.length - b.place.name.length ||
				(a.place.code < b.place.code ? -1 : 1)
		)
		.slice(0, most)
		.map(({ place }) => place);
}

/** Provinces before prefectures before counties. */
function rankOf({ code }: PlaceName): number {
	return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;
}

/** The names of the places it lies in. */
function aboveOf({ code }: PlaceName, known: ReadonlyMap<string, string>): string {
	const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
	return above.flatMap((one) => (one === code ? [] : (known.get(one) ?? []))).join(' ');
}

function nearness(
	{ former = [] }: PlaceName,
	name: string,
	words: readonly string[],
	above: string
): number | null {
	const whole = words.join('');
	if (name === whole || name.endsWith(whole)) return name === whole ? near.exact : near.end;
	if (!words.some((word) => name.includes(word))) {
		const older = former.map(fold);
		return words.every((word) => older.some((one) => one.includes(word))) ? near.former : null;
	}
	if (!words.every((word) => name.includes(word) || above.includes(word))) return null;
	return name.startsWith(words[0]!) ? near.begin : near.within;
}

/** Whether letters are the initials of characters in a row. */
function hasInitials(initials: string, letters: string): number | null {
	const groups = initials.split(' ');
	for (let from = 0; from + letters.length <= groups.length; from++)
		if ([...letters].every((letter, at) => groups[from + at]!.includes(letter)))
			return near.initials;
	return null;
}
