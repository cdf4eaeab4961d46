import {
	agencyYearColumns,
	countyKeys,
	type PlaceIndex,
	type PlaceName,
	type ProvincePlaces
} from '#corpus/places.ts';
import { placeColumns } from '#corpus/cube.ts';
import type { Manifest, PlainFile } from '#corpus/manifest.ts';
import { missingColumns, soughtColumns } from '#corpus/missing.ts';
import { trafficFigures, type AgencyKind } from '#corpus/measures.ts';
import type { LoadTable } from './cube.ts';
import type { Filters } from './filters.ts';
import { fields, insidePath, listOf, nullable, text } from './validate.ts';
import { wordsIn, type Table } from './table.ts';

/** Fetches and reads one JSON file of a corpus. */
export type LoadJson = (file: PlainFile) => Promise<unknown>;

/** What a corpus keeps by place: counties, agencies and years, reports it does not have. Files are fetched when first asked for. */
export interface Places {
	/** The counties of a province there are reports of, by region code. */
	counties(province: string): Promise<ProvincePlaces['counties']>;
	/** The province a county lies in, with what is kept of it; null where the corpus has no such county. */
	of(county: string): Promise<CountyPlaces | null>;
	/** The place of a region code; null where the corpus has none. */
	at(code: string): Promise<Place | null>;
	/** Region codes by name: of the provinces, or of one's prefectures. What the index does not have is left out. */
	codes(province: string | null): Promise<Map<string, string>>;
	/** Agencies and years of a place and perhaps of others in the same file, without superseded reports. */
	agencyYears(place: Pick<Place, 'province' | 'prefecture' | 'level'>): Promise<Table[]>;
	/** Every place by name; null where the corpus was made before they were listed. */
	names(): Promise<PlaceName[] | null>;
	/** Reports the corpus does not have, of one province or of all, by region and agency. */
	missing(province: string | null): Promise<MissingReport[]>;
}

/** A province, prefecture or county as a place of its own. */
export interface Place {
	/** GB/T 2260, six digits. */
	code: string;
	level: 'province' | 'prefecture' | 'county';
	name: string;
	province: string;
	/** Its own name where it is one; null of a province, and of what lies in a province directly. */
	prefecture: string | null;
	/** Codes of the prefectures of its province; null where the index does not have it. */
	prefectures: { name: string; code: string | null }[];
	/** The counties of its province. */
	counties: ProvincePlaces['counties'];
}

/** Which sums of a county are asked for: own reports, consolidated ones, those that do not state what they cover. */
export type CountySums = 'sums' | 'consolidated' | 'untold';

/** A county, with what its sums lie in. */
export interface CountyPlaces {
	county: ProvincePlaces['counties'][number];
	province: ProvincePlaces;
	/** Sums of a topic of its province's counties; null where there are none, undefined where none were kept. */
	sums(of: CountySums, topic: string): Promise<Table | null | undefined>;
	/** Agencies and years of its prefecture, superseded reports apart. */
	agencies(): Promise<Table>;
}

/** A report the corpus does not have, see `missingColumns`; `soughtColumns` are null where nothing was collected. */
export interface MissingReport {
	agency_id: string;
	agency: string | null;
	region: string | null;
	province: string | null;
	prefecture: string | null;
	county: string | null;
	level: string | null;
	sector: string | null;
	agency_kind: string | null;
	year: number;
	state: string;
	last_year: number | null;
	reason: string | null;
	why: string | null;
	address: string | null;
}

const file = { path: insidePath, sha256: text };
const indexShape = fields({
	provinces: listOf(fields({ ...file, province: nullable(text), counties: listOf(text) }))
});
const namesShape = listOf(fields({ code: text, name: text, initials: text }));
const provinceShape = fields({
	counties: listOf(fields({ code: text, name: text, prefecture: nullable(text) })),
	sums: listOf(fields({ ...file, topic: text })),
	consolidated: listOf(fields({ ...file, topic: text })),
	agencies: listOf(fields({ ...file, prefecture: nullable(text) })),
	missing: fields(file)
});

/** The region code of the place that filters choose; null where they choose none, or one that is not there. */
export async function regionOf(
	places: Pick<Places, 'codes'>,
	{ province, prefecture, county }: Pick<Filters, 'province' | 'prefecture' | 'county'>
): Promise<string | null> {
	if (county !== null || province === null) return county;
	const codes = await places.codes(prefecture === null ? null : province);
	return codes.get(prefecture ?? province) ?? null;
}

/** The places of a corpus. */
export function placesOf({ places }: Manifest, load: LoadTable, json: LoadJson): Places {
	const read = new Map<string, Promise<unknown>>();
	/** A file is fetched once and cached; a failure is not, so that the next call retries. */
	async function once<T>(file: PlainFile, bring: () => Promise<T>): Promise<T> {
		let found = read.get(file.path);
		if (!found) {
			found = bring().catch((error: unknown) => {
				read.delete(file.path);
				throw error;
			});
			read.set(file.path, found);
		}
		return found as Promise<T>;
	}
	const index = () =>
		once(places, async () => {
			const found = await json(places);
			indexShape(found, places.path);
			return found as PlaceIndex;
		});
	const province = (file: PlaceIndex['provinces'][number]) =>
		once(file, async () => {
			const found = await json(file);
			provinceShape(found, file.path);
			return found as ProvincePlaces;
		});
	const missingIn = async (file: PlaceIndex['provinces'][number]) => {
		const { missing } = await province(file);
		return once(missing, async () => missingFrom(await load(missing, missingWords)));
	};
	const agenciesOf = (file: ProvincePlaces['agencies'][number]) =>
		once(file, () => load(file, agencyYearColumns));
	/** What lies under the first two digits of a code. */
	async function provinceAt(code: string): Promise<ProvincePlaces | null> {
		const { provinces } = await index();
		const own = provinces.find((one) =>
			(one.code ?? one.counties[0])?.startsWith(code.slice(0, 2))
		);
		return own ? province(own) : null;
	}
	return {
		async at(code) {
			const found = /^\d{6}$/.test(code) ? await provinceAt(code) : null;
			return found && placeIn(found, code);
		},
		async codes(name) {
			const { provinces } = await index();
			if (name === null)
				return new Map(
					provinces.flatMap((one) => {
						const code = one.code ?? one.counties[0];
						return one.province && code ? [[one.province, `${code.slice(0, 2)}0000`]] : [];
					})
				);
			const own = provinces.find((one) => one.province === name);
			const found = own ? prefecturesIn(await province(own)) : [];
			return new Map(found.flatMap(({ name, code }) => (code ? [[name, code]] : [])));
		},
		async agencyYears({ province: name, prefecture, level }) {
			const own = (await index()).provinces.find((one) => one.province === name);
			const files = own ? (await province(own)).agencies : [];
			return Promise.all(
				files
					.filter((file) => level === 'province' || file.prefecture === prefecture)
					.map(agenciesOf)
			);
		},
		async names() {
			const { names } = await index();
			if (!names) return null;
			return once(names, async () => {
				const found = await json(names);
				namesShape(found, names.path);
				return found as PlaceName[];
			});
		},
		async counties(name) {
			const own = (await index()).provinces.find((one) => one.province === name);
			return own ? (await province(own)).counties : [];
		},
		async of(code) {
			const own = (await index()).provinces.find(({ counties }) => counties.includes(code));
			if (!own) return null;
			const found = await province(own);
			const county = found.counties.find((one) => one.code === code);
			if (!county) return null;
			const agencies = found.agencies.find(({ prefecture }) => prefecture === county.prefecture);
			return {
				county,
				province: found,
				async sums(of, topic) {
					const files = found[of];
					if (!files) return undefined;
					if (of === 'untold' && !county.untold) return null;
					const file = files.find((one) => one.topic === topic);
					const words = of === 'consolidated' ? placeColumns : countyKeys;
					return file ? once(file, () => load(file, words)) : null;
				},
				agencies: () =>
					agencies ? agenciesOf(agencies) : Promise.resolve({ rows: 0, columns: {} })
			};
		},
		async missing(name) {
			const { provinces } = await index();
			const asked = name === null ? provinces : provinces.filter((one) => one.province === name);
			return (await Promise.all(asked.map(missingIn))).flat();
		}
	};
}

/** The place of a code in its province. */
function placeIn(found: ProvincePlaces, code: string): Place | null {
	const { province, counties } = found;
	if (province === null) return null;
	const prefectures = prefecturesIn(found);
	const all = { code, province, prefectures, counties };
	if (code.endsWith('0000')) return { ...all, level: 'province', name: province, prefecture: null };
	const prefecture = prefectures.find((one) => one.code === code);
	if (prefecture) {
		const { name } = prefecture;
		return { ...all, level: 'prefecture', name, prefecture: name };
	}
	const county = counties.find((one) => one.code === code);
	return county
		? { ...all, level: 'county', name: county.name, prefecture: county.prefecture }
		: null;
}

function prefecturesIn({ agencies, counties }: ProvincePlaces): Place['prefectures'] {
	return agencies.flatMap(({ prefecture: name, code }) =>
		name === null ? [] : [{ name, code: code ?? codeBy(counties, name) }]
	);
}

/** The code of a prefecture by its counties'. */
function codeBy(counties: ProvincePlaces['counties'], prefecture: string): string | null {
	const county = counties.find((one) => one.prefecture === prefecture);
	return county ? `${county.code.slice(0, 4)}00` : null;
}

const missingWords = [...missingColumns, ...soughtColumns].map(({ name }) => name);
const nothing = { codes: new Uint32Array(), words: [] };

function missingFrom(table: Table): MissingReport[] {
	const columns = missingWords.map((name) => {
		const isKept = name in table.columns || missingColumns.some((column) => column.name === name);
		return [name, isKept ? wordsIn(table, name) : nothing] as const;
	});
	return Array.from(
		{ length: table.rows },
		(_, row) =>
			Object.fromEntries(
				columns.map(([name, { codes, words }]) => [name, words[codes[row]!] ?? null])
			) as unknown as MissingReport
	);
}

/** What a row of agencies and years says of an agency that is counted. */
const isOfKind: Record<AgencyKind, (value: (name: string) => unknown) => boolean> = {
	any: () => true,
	zero: (value) => value('zero_activity') === true,
	traffic: (value) => trafficFigures.some((figure) => value(figure) !== null)
};

/** Distinct agencies of a table of agencies and years, by the rows that are chosen and their groups. */
export function agenciesIn(
	table: Table,
	{ rows, of, keys }: { rows: Uint32Array; of: Uint32Array; keys: unknown[][] },
	kinds: readonly AgencyKind[]
): Record<AgencyKind, number>[] {
	const found = keys.map(() => kinds.map(() => new Set<unknown>()));
	const columns = new Map(agencyYearColumns.map((name) => [name as string, wordsIn(table, name)]));
	for (let at = 0; at < rows.length; at++) {
		const value = (name: string) => {
			const { codes, words } = columns.get(name)!;
			return words[codes[rows[at]!]!];
		};
		kinds.forEach((kind, place) => {
			if (isOfKind[kind](value)) found[of[at]!]![place]!.add(value('agency_id'));
		});
	}
	return found.map(
		(sets) =>
			Object.fromEntries(kinds.map((kind, place) => [kind, sets[place]!.size])) as Record<
				AgencyKind,
				number
			>
	);
}
