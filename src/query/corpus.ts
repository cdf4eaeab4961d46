import { changeKeys } from '#corpus/changes.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { trafficFigures } from '#corpus/measures.ts';
import { topics } from '#corpus/topics.ts';
import type { AgencySearch } from './agencies.ts';
import { countyAggregates } from './county.ts';
import { placesOf, type LoadJson, type Places } from './places.ts';
import { databaseAggregates, type Aggregates, type Need, type Rows } from './aggregates.ts';
import { cubeAggregates, type LoadTable } from './cube.ts';
import type { Database } from './database.ts';
import { allReports } from './filters.ts';
import { DataProblem } from './problem.ts';
import type { Table } from './table.ts';

/** An open corpus: what sums can answer is there at once, single reports when they are asked for. */
export interface Corpus extends Aggregates, Rows {
	manifest: Manifest;
	/** Opens the directory of agencies; null where the corpus was made without one. */
	directory: (() => Promise<AgencySearch>) | null;
	/** What the same agencies state in two years running; null where the corpus was made without it. */
	changes(): Promise<Table | null>;
	/** Counties, and the reports the corpus does not have. */
	places: Places;
	/** Fetches ahead what the first filter will ask for; what fails is met when it is asked for. */
	warm(): Promise<void>;
}

/** A corpus whose tables and rows come from somewhere. */
export function corpusOf(
	manifest: Manifest,
	load: LoadTable,
	json: LoadJson,
	rows: (need: Need) => Promise<Database>,
	directory: Corpus['directory'] = null
): Corpus {
	const { facets, cubes } = manifest;
	const places = placesOf(manifest, load, json);
	const database = databaseAggregates({ rows }, facets);
	const summed = cubes ? cubeAggregates(cubes, facets, load, database) : database;
	const aggregates = countyAggregates(places, summed);
	let changes: Promise<Table | null> | undefined;
	return {
		...aggregates,
		manifest,
		places,
		rows,
		directory,
		changes() {
			const file = cubes?.changes;
			return (changes ??= (file ? load(file, changeKeys) : Promise.resolve(null)).catch(
				(error: unknown) => {
					changes = undefined;
					throw error;
				}
			));
		},
		warm: () => warm(aggregates, Boolean(cubes))
	};
}

/** A corpus that only sums can be asked of, as when pages are built. */
export function builtCorpus(manifest: Manifest, load: LoadTable, json: LoadJson): Corpus {
	return corpusOf(manifest, load, json, async () => {
		throw new DataProblem('engine', 'there is no engine while pages are built');
	});
}

/** Asks something of each kind of cube, so that its first part is there. */
async function warm(aggregates: Aggregates, cubes: boolean): Promise<void> {
	if (!cubes) return;
	const asked = { filters: allReports, by: ['year', 'province', 'level'] } as const;
	await Promise.allSettled([
		...([undefined, 'untold', 'consolidated'] as const).map((basis) =>
			aggregates.sums({ ...asked, measures: topics.overview!, basis })
		),
		aggregates.agencies({ ...asked, kinds: ['any'] }),
		aggregates.spreads({ ...asked, figure: trafficFigures[0] })
	]);
}
