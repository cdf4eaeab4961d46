import { parse } from 'csv-parse/browser/esm/sync';
import { regionNames } from '#report/identity/regions.ts';

/** How many people live in a province or prefecture, and who says so. */
export interface Population {
	province: string;
	/** null for the whole province. */
	prefecture: string | null;
	/** The year counted or estimated for. */
	year: number;
	people: number;
	source: string;
}

const columns = ['region', 'province', 'prefecture', 'year', 'population', 'source'] as const;

/**
 * Reads `population.csv`: a line a place and year. Places are named by their region code (GB/T 2260),
 * or as the corpus names them. Nothing is guessed: throws, with the line, on what is no such table.
 */
export function populationOf(csv: string): Population[] {
	const records = parse(csv, {
		bom: true,
		columns: true,
		skip_empty_lines: true,
		trim: true,
		info: true
	});
	const seen = new Set<string>();
	return (records as { record: Partial<Record<string, string>>; info: { lines: number } }[]).map(
		({ record, info }) => {
			const fail = (what: string): never => {
				throw new Error(`population.csv line ${info.lines}: ${what}`);
			};
			const unknown = Object.keys(record).find(
				(name) => !(columns as readonly string[]).includes(name)
			);
			if (unknown !== undefined) fail(`unknown column ${unknown}`);
			const told = (name: (typeof columns)[number]) => record[name] ?? '';
			const place = placeOf(told, fail);
			if (!/^(19|20)\d\d$/.test(told('year'))) fail(`year is no year: ${told('year')}`);
			if (!/^[1-9]\d{0,9}$/.test(told('population')))
				fail(`population is no number of people, in digits alone: ${told('population')}`);
			if (!told('source')) fail('source is empty: every figure says where it is from');
			const year = Number(told('year'));
			const key = `${place.province} ${place.prefecture} ${year}`;
			if (seen.has(key)) fail(`${place.province}${place.prefecture ?? ''} ${year} is listed twice`);
			seen.add(key);
			return { ...place, year, people: Number(told('population')), source: told('source') };
		}
	);
}

function placeOf(
	told: (name: 'region' | 'province' | 'prefecture') => string,
	fail: (what: string) => never
): Pick<Population, 'province' | 'prefecture'> {
	const region = told('region');
	if (region && !/^\d{4}00$/.test(region))
		fail(`region is no code of a province or prefecture: ${region}`);
	const names = region ? regionNames(region) : null;
	// A figure must not go to a place other than the one its code says.
	for (const tier of ['province', 'prefecture'] as const)
		if (told(tier) && names?.[tier] && told(tier) !== names[tier])
			fail(`${region} is the code of ${names[tier]}, not of ${told(tier)}`);
	if (region.endsWith('0000') && told('prefecture'))
		fail(`${region} is the code of a province, not of ${told('prefecture')}`);
	const province = told('province') || names?.province;
	const prefecture = told('prefecture') || names?.prefecture || null;
	if (!province) return fail(`no province has the code ${region}; name it in the column province`);
	if (region && !region.endsWith('0000') && !prefecture)
		return fail(`no prefecture has the code ${region}; name it in the column prefecture`);
	return { province, prefecture };
}
