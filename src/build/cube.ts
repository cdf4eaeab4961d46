import type { DuckDBConnection } from '@duckdb/node-api';
import { selectChanges } from '#corpus/changes.ts';
import * as cube from '#corpus/cube.ts';
import { facetsFrom, selectFacets, type Facets } from '#corpus/facets.ts';
import { selectDirectory } from '#corpus/directory.ts';
import type { CorpusFile, CubePart, Cubes } from '#corpus/manifest.ts';
import { topics } from '#corpus/topics.ts';
import type { CorpusFolder } from './folder.ts';

/**
 * Writes what is derived of all reports: its cubes, the directory of agencies, and what can be filtered
 * by. The same reports give the same bytes. A corpus of more report years than a mask has bits has no cubes; the site then asks
 * the engine.
 * @param connection has the tables `reports` and `missing`
 */
export async function writeCubes(
	folder: CorpusFolder,
	connection: DuckDBConnection
): Promise<{ facets: Facets; cubes: Cubes | null; directory: CorpusFile }> {
	const ask = async (query: string) =>
		(await connection.runAndReadAll(query)).getRowObjectsJS() as Record<string, unknown>[];
	const facets = facetsFrom(await ask(selectFacets));
	const years = (await ask(cube.selectYears)).map(({ year }) => year as number | null);
	const write = (query: string, name: string) =>
		folder.parquet(connection, `cubes/${name}-`, (file) => cube.copyPart(query, file));
	const directory = await write(selectDirectory, 'directory');
	if (years.length > cube.mostYears) return { facets, cubes: null, directory };
	const parts = cube.cubeParts.flatMap(({ by, ofProvince }) =>
		ofProvince ? facets.provinces.map(({ name }) => ({ by, province: name })) : { by }
	) as Pick<CubePart, 'by' | 'province'>[];
	const cubes: Cubes = {
		years,
		sums: [],
		agencies: [],
		told: await write(cube.selectStated, 'told'),
		untold: [],
		consolidated: [],
		changes: await write(selectChanges, 'changes')
	};
	const [{ untold }] = (await ask(cube.countUntold)) as [{ untold: number }];
	async function sumsOf(
		topic: string,
		basis: 'own' | 'untold',
		parts: readonly Pick<CubePart, 'by' | 'province'>[]
	): Promise<Cubes['sums']> {
		const any = basis === 'own' || untold > 0;
		await connection.run(any ? cube.createSumsTable(topic, basis) : cube.emptySumsTable);
		const [totals] = await ask(cube.selectTotals(topic));
		const wide = new Set(
			Object.keys(totals!).filter((id) => Math.abs(Number(totals![id])) > 2_147_483_647)
		);
		const name = basis === 'own' ? topic : `${basis}-${topic}`;
		const written: Cubes['sums'] = [];
		for (const part of parts) {
			const file = await write(cube.selectSums(topic, part, wide), name);
			written.push({ ...file, ...part, by: [...part.by], topic });
		}
		return written;
	}
	for (const topic of Object.keys(topics)) {
		for (const part of await sumsOf(topic, 'own', parts)) cubes.sums.push(part);
		for (const part of await sumsOf(topic, 'untold', cube.untoldParts)) cubes.untold.push(part);
		const places = await write(cube.selectPlaces(topic), `places-${topic}`);
		cubes.consolidated.push({ ...places, topic });
	}
	await connection.run('DROP TABLE cube');
	await connection.run(cube.createAgenciesTable(years));
	for (const part of parts)
		cubes.agencies.push({ ...(await write(cube.selectAgencies(part), 'agencies')), ...part });
	await connection.run('DROP TABLE agency_years');
	return { facets, cubes, directory };
}
