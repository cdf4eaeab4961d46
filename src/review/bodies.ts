import { placeOfAgency } from '#report/identity/place.ts';
import { agencyOf, type Paper } from './paper.ts';
import { isOneWork, maybeOneBody, shortens } from './short-names.ts';

/**
 * How a name on a list was found among others: written the same, but for its place, shortened, or of the same
 * work in another kind of body, as 发改委 and 发展和改革局.
 */
export type Likeness = 'same' | 'place' | 'short' | 'kind';

const ofPlace =
	/^.{1,8}?(?:[省县区旗州盟]|(?<=^.{2,8})市(?!场|政(?![府务法协])))(?=\p{Script=Han}{2})/u;

/** The place a body calls its own without naming it: 县教育局. */
const ofItself = /^[省市县区旗州盟](?=\p{Script=Han}{2})/u;

/** A body's name without what is written now so, now otherwise: spaces, brackets, 人民政府 of a town. */
function plain(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s·•]+/g, '')
		.replace(/(?<=[镇乡])人民政府$/, '')
		.replace(/(?<=街道)(?:办事处|办)$/, '')
		.replace(/管理委员会$/, '管委会');
}

/** The names of one county's bodies, each recognised however a list writes it. */
export class Bodies {
	/** The place most of them are of, as the names write it; null where no two names share one. */
	readonly #home: string | null;
	/** Code of the region most of them are of; null where none states one. */
	readonly #region: string | null;
	readonly #keys: ReadonlySet<string>;

	/** @param names all there are, of the desk, the list and last year */
	constructor(names: Iterable<string>) {
		const all = [...new Set([...names].map(plain))];
		const places = counted(all.flatMap(placesIn)).filter(([, times]) => times > 1);
		const most = places[0]?.[1] ?? 0;
		// A county's names have their prefecture in front, or not.
		this.#home =
			places
				.filter(([, times]) => times >= most / 2)
				.map(([place]) => place)
				.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
		const regions = all.flatMap((name) => placeOfAgency(name).regions.map(({ code }) => code));
		this.#region = counted(regions)[0]?.[0] ?? null;
		this.#keys = new Set(all.map((name) => this.#local(name)));
	}

	/** The name without its place, where that is the place of most: a neighbour's bureau is another body. */
	#local(name: string): string {
		const own = plain(name);
		const home = this.#home;
		const place = placesIn(own)
			.filter((one) => home?.endsWith(one) || (home && one.endsWith(home)))
			.at(-1);
		return (place ? own.slice(place.length) : this.#restOf(own)).replace(ofItself, '');
	}

	/** The name without its place; where it begins as a place does, as 市监局 does, also as it stands. */
	#shortForms(name: string): string[] {
		const local = this.#local(name);
		const own = plain(name);
		const begins = own.slice(0, own.lastIndexOf(local)).slice(-1);
		return ofItself.test(begins + local) && !placesIn(own).some((one) => own === one + local)
			? [local, begins + local]
			: [local];
	}

	#restOf(own: string): string {
		const { regions, rest } = placeOfAgency(own);
		return rest.length > 1 && regions.some(({ code }) => code === this.#region) ? rest : own;
	}

	/** What a body is known by over the years and on lists. */
	key(name: string): string {
		return this.#local(name);
	}

	/**
	 * What else a body may have been known by while there were other names, with its place or without;
	 * nothing that another body is known by.
	 */
	otherKeys(name: string): string[] {
		const own = plain(name);
		const { regions, rest } = placeOfAgency(own);
		const all = [own, ...placesIn(own).map((place) => own.slice(place.length))];
		if (regions.length && rest.length > 1) all.push(rest);
		const key = this.key(name);
		return [...new Set(all)].filter((one) => one !== key && !this.#keys.has(one));
	}

	/**
	 * Which of some names each line of a list means. A shortened name is taken where one name alone can be
	 * meant by it, and no other line of the list means that one.
	 */
	match(
		list: readonly string[],
		names: readonly string[]
	): Map<string, { name: string; how: Likeness }> {
		const found = new Map<string, { name: string; how: Likeness }>();
		const free = new Set(names);
		const take = (how: Likeness, same: (line: string, name: string) => boolean) => {
			const open = list.filter((line) => !found.has(line));
			const fits = new Map(
				open.map((line) => [line, [...free].filter((name) => same(line, name))])
			);
			for (const [line, fit] of fits) {
				const [name] = fit;
				if (!name || fit.length > 1) continue;
				if ([...fits].some(([other, also]) => other !== line && also.includes(name))) continue;
				found.set(line, { name, how });
				free.delete(name);
			}
		};
		take('same', (line, name) => plain(line) === plain(name));
		take('place', (line, name) => this.#local(line) === this.#local(name));
		take('short', (line, name) => this.#some(shortens, line, name));
		const unlike = this.asked(list, names, found);
		take(
			'kind',
			(line, name) => this.#some(isOneWork, line, name) && unlike.get(line)?.length === 1
		);
		return found;
	}

	/**
	 * Of lines for which no name was found, the names each may mean: several that fit it, or one that does not fit
	 * it beyond doubt.
	 */
	asked(
		list: readonly string[],
		names: readonly string[],
		found: ReadonlyMap<string, { name: string }>
	): Map<string, string[]> {
		const taken = new Set([...found.values()].map(({ name }) => name));
		const free = names.filter((name) => !taken.has(name) && !this.#isOfAnother(name));
		const open = list.filter((line) => !found.has(line));
		return new Map(
			open.flatMap((line) => {
				const fits = free.filter((name) => this.#some(maybeOneBody, line, name));
				return fits.length ? [[line, fits] as const] : [];
			})
		);
	}

	/** Whether a name begins with a place that is not the one of most. */
	#isOfAnother(name: string): boolean {
		const own = plain(name);
		return this.#home !== null && this.#local(name) === own && placesIn(own).length > 0;
	}

	/** Whether any of the short forms of two names are alike. */
	#some(alike: (a: string, b: string) => boolean, line: string, name: string): boolean {
		return this.#shortForms(line).some((one) =>
			this.#shortForms(name).some((other) => alike(one, other))
		);
	}
}

/** The places a name begins with, the longest last: 乐山市, 乐山市沙湾区. */
function placesIn(name: string): string[] {
	const places: string[] = [];
	let from = 0;
	for (let part = ofPlace.exec(name); part; part = ofPlace.exec(name.slice(from))) {
		from += part[0].length;
		places.push(name.slice(0, from));
	}
	return places;
}

/** How often each stands in a list, the commonest first. */
function counted(list: readonly string[]): [string, number][] {
	const times = new Map<string, number>();
	for (const one of list) times.set(one, (times.get(one) ?? 0) + 1);
	return [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** The names papers give themselves. */
export function namesIn(papers: readonly Paper[]): string[] {
	return papers.flatMap((paper) => agencyOf(paper) ?? []);
}
