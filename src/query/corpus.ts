import type { Manifest } from '#corpus/manifest.ts';
import { databaseAggregates, type Aggregates, type Need, type Rows } from './aggregates.ts';
import { cubeAggregates, type LoadTable } from './cube.ts';
import type { Database } from './database.ts';
import { DataProblem } from './problem.ts';

/** An open corpus: what sums can answer is there at once, single reports when they are asked for. */
export interface Corpus extends Aggregates, Rows {
	manifest: Manifest;
}

/** A corpus whose tables and rows come from somewhere. */
export function corpusOf(
	manifest: Manifest,
	load: LoadTable,
	rows: (need: Need) => Promise<Database>
): Corpus {
	const { facets, cubes } = manifest;
	const database = databaseAggregates({ rows }, facets);
	const aggregates = cubes ? cubeAggregates(cubes, facets, load, database) : database;
	return { ...aggregates, manifest, rows };
}

/** A corpus that only sums can be asked of, as when pages are built. */
export function builtCorpus(manifest: Manifest, load: LoadTable): Corpus {
	return corpusOf(manifest, load, async () => {
		throw new DataProblem('engine', 'there is no engine while pages are built');
	});
}
