import type { Kind, Level } from '#form/vocabulary.ts';
import { bureaus, government, kindOf, office, park, township, type Bureau } from './bureaus.ts';
import { chance, type Chance } from './chance.ts';
import { inventStems, provinceStems } from './names.ts';

/** An agency of the invented country. */
export interface Agency {
	/** Counts from 0; also the agency's own stream of chance. */
	ordinal: number;
	/** The name it bears in the last year. */
	name: string;
	/** The one it bore before, and the last year it did; null where it was never renamed. */
	former: { name: string; until: number } | null;
	kind: Kind;
	/**
	 * Six digits, `PPCCXX`: province PP is one of `provinceCodes`, prefecture CC and county XX count from
	 * 01; zeros stand for a province (PP0000) or a prefecture (PPCC00) itself.
	 */
	region: string;
	province: string;
	/** null for a province's own agencies. */
	prefecture: string | null;
	/** null for those of a province or a prefecture. */
	county: string | null;
	level: Level;
	bureau: Bureau;
	/** Size of its place; 1 is the ordinary one of the level. */
	size: number;
}

/** A place, its government, and the agencies that report for themselves there, its towns among them. */
export interface Seat {
	place: DemoPlace;
	/** Reports for the place as a whole, if it does; receives no request of its own. */
	government: Agency;
	/** The first is the government's office. */
	agencies: Agency[];
}

export interface DemoPlace {
	/** Counts from 0. */
	ordinal: number;
	code: string;
	/** As it stands in the names of its own agencies. */
	name: string;
	province: string;
	prefecture: string | null;
	level: Level;
	size: number;
	urban: boolean;
}

type Member = Pick<Agency, 'name' | 'bureau'> & { level?: Level; former?: Agency['former'] };

/** First digits of region codes GB/T 2260 assigns to no province. */
export const provinceCodes: readonly number[] = [
	...range(90, 99),
	...range(83, 89),
	...range(72, 79),
	...range(66, 69),
	...range(55, 59)
];

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** How widely a corpus spreads. */
interface Extent {
	provinces: number;
	/** In a province, both ends inclusive. */
	prefectures: readonly [from: number, to: number];
	/** Chance of each bureau in a county. */
	bureaus: number;
	/** Towns and streets of a county, both ends inclusive. */
	towns: readonly [from: number, to: number];
}

function extentOf(reports: number): Extent {
	if (reports < 6_000) return { provinces: 2, prefectures: [2, 2], bureaus: 0.5, towns: [3, 6] };
	if (reports < 60_000) return { provinces: 6, prefectures: [5, 5], bureaus: 0.5, towns: [3, 6] };
	if (reports < 400_000)
		return { provinces: 34, prefectures: [3, 5], bureaus: 0.8, towns: [6, 12] };
	return { provinces: 34, prefectures: [6, 14], bureaus: 0.95, towns: [9, 19] };
}

/** The agencies of the country in the order of their places, a place's government last. */
export function* agenciesOf(seed: number, reports: number): Generator<Agency> {
	for (const { agencies, government } of seatsOf(seed, reports)) {
		yield* agencies;
		yield government;
	}
}

/**
 * The places of the country from the largest to the smallest: provinces, prefectures, then a county of
 * each prefecture in turn, as many as the reader takes before codes or names run out.
 */
export function* seatsOf(seed: number, reports: number): Generator<Seat> {
	const extent = extentOf(reports);
	const luck = chance(seed, -2);
	const towns = inventStems(seed);
	const stems = [...towns];
	let ordinal = 0;
	let places = 0;

	function seat(place: DemoPlace, members: Member[]): Seat {
		const { code: region, province, prefecture, size } = place;
		const county = place.level === 'county' ? place.name : null;
		const agencyOf = ({ name, bureau, former = null, level = place.level }: Member): Agency => ({
			ordinal: ordinal++,
			name,
			former,
			kind: kindOf(bureau, name),
			region,
			province,
			prefecture,
			county,
			level,
			bureau,
			size
		});
		const agencies = members.map(agencyOf);
		return {
			place,
			agencies,
			government: agencyOf({ name: `${place.name}人民政府`, bureau: government })
		};
	}

	function found(
		code: string,
		name: string,
		level: Level,
		within: Pick<DemoPlace, 'province' | 'prefecture'>,
		urban = false
	): DemoPlace {
		const { province, prefecture } = within;
		const size = luck.logNormal(1, 0.45);
		return { ordinal: places++, code, name, province, prefecture, level, size, urban };
	}

	const cities: DemoPlace[] = [];
	for (const [at, stem] of provinceStems.slice(0, extent.provinces).entries()) {
		const name = `${stem}省`;
		const code = provinceCodes[at]!;
		const province = found(`${code}0000`, name, 'province', { province: name, prefecture: null });
		yield seat(province, ofProvince(name));
		const prefectures = luck.whole(...extent.prefectures);
		for (let c = 1; c <= prefectures; c++) {
			const city = `${stems.pop()}市`;
			const within = { province: name, prefecture: city };
			cities.push(found(`${code}${twoDigits(c)}00`, city, 'prefecture', within));
		}
	}
	for (const city of cities) yield seat(city, ofPrefecture(city.name, luck));
	for (let county = 1; county <= 99; county++)
		for (const city of cities) {
			const stem = stems.pop();
			if (!stem) return;
			const code = `${city.code.slice(0, 4)}${twoDigits(county)}`;
			const urban = county <= 2;
			const name = urban ? `${city.name}${stem}区` : `${stem}${luck.happens(0.3) ? '市' : '县'}`;
			const home = found(code, name, 'county', city, urban);
			yield seat(home, ofCounty(home, luck, extent, towns));
		}
}

function ofProvince(name: string): Member[] {
	const departments = bureaus.filter((bureau) => bureau.province !== null);
	return [office, ...departments].map((bureau) => ({
		name: entitle(name, bureau, bureau.province!),
		bureau,
		former: formerly(name, bureau)
	}));
}

function ofPrefecture(name: string, luck: Chance): Member[] {
	const local = bureaus.filter((bureau) => bureau.local !== null && luck.happens(0.85));
	const members = [office, ...local].map((bureau) => localBody(name, bureau));
	for (const zone of ['高新技术产业开发区', '经济技术开发区'])
		if (luck.happens(0.6)) members.push({ name: `${name}${zone}${park.local}`, bureau: park });
	return members;
}

function ofCounty(
	{ name, urban }: DemoPlace,
	luck: Chance,
	extent: Extent,
	stems: readonly string[]
): Member[] {
	const local = bureaus.filter((bureau) => bureau.local !== null && luck.happens(extent.bureaus));
	const members = [office, ...local].map((bureau) => localBody(name, bureau));
	if (luck.happens(0.25)) members.push({ name: `${name}经济开发区${park.local}`, bureau: park });
	const taken = new Set<string>();
	const count = luck.whole(...extent.towns);
	while (taken.size < count) taken.add(luck.pick(stems));
	for (const stem of taken) {
		const street = luck.happens(urban ? 0.8 : 0.15);
		const town = luck.happens(0.7) ? '镇人民政府' : '乡人民政府';
		const title = `${name}${stem}${street ? '街道办事处' : town}`;
		const former =
			!street && town === '镇人民政府' && luck.happens(0.08)
				? { name: `${name}${stem}乡人民政府`, until: luck.whole(2020, 2023) }
				: null;
		members.push({ name: title, bureau: township, level: 'township', former });
	}
	return members;
}

function localBody(place: string, bureau: Bureau): Member {
	return { name: entitle(place, bureau, bureau.local!), bureau, former: formerly(place, bureau) };
}

function formerly(place: string, { formerly }: Bureau): Agency['former'] {
	return formerly && { name: `${place}${formerly.name}`, until: formerly.until };
}

/** The name of a bureau of a place; tax offices belong to the national tax administration. */
function entitle(place: string, { sector }: Bureau, name: string): string {
	return sector === 'tax' ? `国家税务总局${place}${name}` : `${place}${name}`;
}

function twoDigits(count: number): string {
	return String(count).padStart(2, '0');
}
