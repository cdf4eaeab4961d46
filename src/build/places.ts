import type { DuckDBConnection } from '@duckdb/node-api';
import { copyPart, selectPlaces } from '#corpus/cube.ts';
import type { PlainFile } from '#corpus/manifest.ts';
import { measuresIn } from '#corpus/measures.ts';
import * as places from '#corpus/places.ts';
import { topics } from '#corpus/topics.ts';
import type { CorpusFolder } from './folder.ts';
import { initialsOf } from './initials.ts';

/**
 * Writes what is kept by place: sums of counties, agencies and years of prefectures, missing reports, and
 * an index for each province, so that a manifest names one file however many places there are.
 * @param connection has the tables `reports`, `findings` and `missing`
 * @returns the index of the indexes, see `PlaceIndex`
 */
export async function writePlaces(
	folder: CorpusFolder,
	connection: DuckDBConnection
): Promise<PlainFile> {
	const ask = async <Row>(query: string) =>
		(await connection.runAndReadAll(query)).getRowObjectsJS() as Row[];
	const write = (query: string, name: string) =>
		folder.parquet(connection, `places/${name}-`, (file) => copyPart(query, file));
	type County = places.ProvincePlaces['counties'][number] & { province: string | null };
	const counties = await ask<County>(places.selectCountyNames);
	await connection.run(places.createAgencyYearsTable);
	type Prefecture = { province: string; prefecture: string | null };
	const prefectures = await ask<Prefecture>(places.selectPrefectures);
	type Named = Omit<places.PlaceName, 'initials' | 'former'> & { former: string[] | null };
	const names = await ask<Named>(places.selectPlaceNames);
	const provinceCode = (name: string | null) =>
		names.find((one) => one.name === name && one.code.endsWith('0000'))?.code ?? null;
	const prefectureCode = ({ province, prefecture }: Prefecture) =>
		names.find(
			({ name, code }) =>
				name === prefecture &&
				code.endsWith('00') &&
				code.slice(0, 2) === provinceCode(province)?.slice(0, 2)
		)?.code ?? null;
	const lost = await ask<{ province: string | null }>('SELECT DISTINCT province FROM missing');
	const found = [...counties, ...prefectures, ...lost].map(({ province }) => province);
	const provinces = [...new Set(found)].sort((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
	const kept = new Map<string | null, places.ProvincePlaces>();
	for (const province of provinces)
		kept.set(province, {
			province,
			counties: counties
				.filter((county) => county.province === province)
				.map(({ code, name, prefecture, agencies, reports, untold }) => ({
					code,
					name,
					prefecture,
					agencies,
					reports,
					...(untold && { untold })
				})),
			sums: [],
			consolidated: [],
			untold: [],
			agencies: [],
			missing: await write(places.selectMissingOf(province), 'missing')
		});
	for (const topic of Object.keys(topics)) {
		const everyMeasure = new Set(measuresIn(topics[topic]!).map(({ id }) => id));
		if (counties.some(({ untold }) => untold)) {
			await connection.run(places.createCountiesTable(topic, 'untold'));
			const untold = await ask<{ province: string }>('SELECT DISTINCT province FROM counties');
			for (const { province } of untold) {
				const sums = places.selectCounties(topic, province, everyMeasure);
				const file = await write(sums, `untold-${topic}`);
				kept.get(province)?.untold!.push({ ...file, topic });
			}
		}
		await connection.run(places.createCountiesTable(topic, 'own'));
		const [largest] = await ask<Record<string, number | null>>(places.selectLargest(topic));
		const wide = new Set(Object.keys(largest!).filter((id) => largest![id]! > 2_147_483_647));
		for (const [province, { counties, sums, consolidated }] of kept) {
			if (counties.length === 0 || province === null) continue;
			const file = await write(places.selectCounties(topic, province, wide), topic);
			sums.push({ ...file, topic });
			const whole = await write(selectPlaces(topic, province), `whole-${topic}`);
			consolidated.push({ ...whole, topic });
		}
	}
	for (const one of prefectures) {
		const { province, prefecture } = one;
		const file = await write(places.selectAgencyYears(province, prefecture), 'agencies');
		kept.get(province)!.agencies.push({ ...file, prefecture, code: prefectureCode(one) });
	}
	for (const table of ['counties', 'agency_years'])
		await connection.run(`DROP TABLE IF EXISTS ${table}`);
	const named = names.map(({ former, ...place }): places.PlaceName => ({
		...place,
		...(former?.length && { former }),
		initials: initialsOf(place.name)
	}));
	const index: places.PlaceIndex = {
		provinces: [],
		names: await folder.named('places/names-', JSON.stringify(named))
	};
	for (const [province, each] of kept)
		index.provinces.push({
			...(await folder.named('places/province-', JSON.stringify(each))),
			province,
			code: provinceCode(province),
			counties: each.counties.map(({ code }) => code)
		});
	return folder.named('places/index-', JSON.stringify(index));
}
