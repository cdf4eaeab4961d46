import { levels, sectors, type Level, type Name, type Sector } from '#form/vocabulary.ts';
import type { AgencyEntry } from '#query/agencies.ts';

/** A county, district or zone with its agencies. */
export interface CountyAgencies {
	region: string | null;
	name: string;
	agencies: AgencyEntry[];
}

export interface PrefectureAgencies {
	/** null is the province's own. */
	name: string | null;
	own: AgencyEntry[];
	counties: CountyAgencies[];
}

/**
 * The agencies of a province, place by place and the government first. A county is identified by its region code; its
 * name is what the names of its agencies begin with, since no column has it.
 */
export function agenciesByPlace(agencies: readonly AgencyEntry[]): PrefectureAgencies[] {
	const prefectures = new Map<string | null, AgencyEntry[]>();
	for (const agency of agencies) {
		const within = prefectures.get(agency.prefecture) ?? [];
		prefectures.set(agency.prefecture, within);
		within.push(agency);
	}
	return [...prefectures]
		.map(([name, within]): PrefectureAgencies & { code: string } => {
			const low = within.filter(({ level }) => level === 'county' || level === 'township');
			const counties = new Map<string | null, AgencyEntry[]>();
			for (const agency of low) {
				const same = counties.get(agency.region) ?? [];
				counties.set(agency.region, same);
				same.push(agency);
			}
			return {
				name,
				code: least(within.map(({ region }) => region)),
				own: within.filter((agency) => !low.includes(agency)).sort(inRank),
				counties: [...counties]
					.sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
					.map(([region, same]) => ({
						region,
						name: countyName(same, name) ?? region ?? '–',
						agencies: same.sort(inRank)
					}))
			};
		})
		.sort((a, b) => Number(a.name !== null) - Number(b.name !== null) || (a.code < b.code ? -1 : 1))
		.map(({ name, own, counties }) => ({ name, own, counties }));
}

/**
 * What the agencies of a province that lie in no prefecture are called: its own bodies, and those of the counties it
 * governs itself, as the districts of 北京市.
 */
export function provincialName(province: string, { counties }: PrefectureAgencies): Name {
	const own = province.endsWith('市') ? '市级' : province.endsWith('自治区') ? '自治区级' : '省级';
	return counties.length > 0
		? {
				zh: `${own}机关和直接管的县（市、区）`,
				en: 'Bodies of the province itself and of the counties it governs directly'
			}
		: { zh: `${own}机关`, en: 'Bodies of the province itself' };
}

/** What the names of a county's agencies begin with, up to the word for a place; null where nothing. */
function countyName(agencies: readonly AgencyEntry[], prefecture: string | null): string | null {
	const names = agencies.flatMap(({ name, level }) => (name && level === 'county' ? [name] : []));
	const all = names.length > 0 ? names : agencies.flatMap(({ name }) => name ?? []);
	const bare = all.map((name) =>
		prefecture && name.startsWith(prefecture) && name.length > prefecture.length
			? name.slice(prefecture.length)
			: name
	);
	const places = new Map<string, number>();
	for (const name of bare) {
		const place = placeWord.exec(name)?.[0];
		if (place) places.set(place, (places.get(place) ?? 0) + 1);
	}
	const [most] = [...places].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
	return most?.[0] ?? null;
}

/** A place's name: up to ten signs and the word that ends it. */
const placeWord = /^[^县区市旗]{1,10}(?:自治县|自治旗|县|区|市|旗)/u;

const levelRank = new Map<Level | null, number>(levels.map(({ id }, rank) => [id, rank]));
const sectorRank = new Map<Sector | null, number>(sectors.map(({ id }, rank) => [id, rank]));

/** By level, the government first, and in the order of the list of sectors. */
function inRank(a: AgencyEntry, b: AgencyEntry): number {
	const rank = ({ level, sector }: AgencyEntry) =>
		(levelRank.get(level) ?? 9) * 100 + (sectorRank.get(sector) ?? 99);
	return rank(a) - rank(b) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1);
}

function least(codes: readonly (string | null)[]): string {
	return codes.reduce<string>((low, code) => (code !== null && code < low ? code : low), '~');
}
