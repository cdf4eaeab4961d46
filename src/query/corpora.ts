import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';
import { dimensions } from '#corpus/measures.ts';
import { schemaVersion } from '#corpus/schema.ts';
import { fetchJson } from './fetch.ts';
import { DataProblem } from './problem.ts';
import {
	fields,
	insidePath,
	listOf,
	mapOf,
	nullable,
	oneOf,
	optional,
	sha256,
	text,
	whole
} from './validate.ts';

const name = fields({ zh: text, en: text });
const origin = oneOf('real', 'synthetic', 'mixed');
const file = fields({
	path: insidePath,
	rows: whole,
	bytes: whole,
	sha256,
	year: optional(nullable(whole))
});

const part = fields({
	path: insidePath,
	rows: whole,
	bytes: whole,
	sha256,
	by: listOf(oneOf(...dimensions)),
	province: optional(text)
});

const indexShape = fields({
	corpora: listOf(
		fields({
			name: insidePath,
			title: name,
			origin,
			reports: whole,
			years: listOf(whole),
			default: optional(oneOf(true))
		})
	)
});

const manifestShape = fields({
	name: insidePath,
	title: name,
	origin,
	made: text,
	from: name,
	contentHash: text,
	reports: listOf(file),
	findings: listOf(file),
	evidence: nullable(listOf(fields({ path: insidePath, packs: whole }))),
	years: listOf(whole),
	editions: mapOf(whole),
	counts: fields({
		reports: whole,
		agencies: whole,
		refused: whole,
		bases: mapOf(whole),
		findings: mapOf(whole)
	}),
	summary: listOf(
		fields({
			year: whole,
			reports: whole,
			received: fields({ counted: whole, sum: whole }),
			zeroActivity: whole,
			untold: fields({ reports: whole, counted: whole, sum: whole })
		})
	),
	facets: fields({
		years: listOf(fields({ year: whole, reports: whole })),
		provinces: listOf(
			fields({
				name: text,
				reports: whole,
				prefectures: listOf(fields({ name: text, reports: whole }))
			})
		),
		levels: listOf(fields({ id: text, reports: whole })),
		sectors: listOf(fields({ id: text, reports: whole }))
	}),
	cubes: nullable(
		fields({
			years: listOf(nullable(whole)),
			sums: listOf(part),
			agencies: listOf(part),
			told: file,
			untold: listOf(part),
			consolidated: listOf(file)
		})
	),
	places: fields({ path: insidePath }),
	directory: optional(file)
});

/** The corpora a site serves. `site` is the absolute address of the site's root, with its last slash. Throws DataProblem. */
export async function fetchIndex(site: string): Promise<CorpusIndex> {
	const found = await fetchJson(new URL('corpora/index.json', site));
	indexShape(found, 'corpora/index.json');
	return found as CorpusIndex;
}

/** The manifest of one corpus (also good for the first paint). Throws DataProblem. */
export async function fetchManifest(site: string, name: string): Promise<Manifest> {
	const found = await fetchJson(new URL('corpus.json', corpusFolder(site, name)));
	return checkedManifest(found, `corpora/${name}/corpus.json`);
}

/** The folder a corpus is served from, with its last slash. */
export function corpusFolder(site: string, name: string): URL {
	insidePath(name, 'corpus');
	return new URL(`corpora/${encodeURIComponent(name)}/`, site);
}

/** The manifest, if it is one this site can read. Throws DataProblem `wrong_schema`. */
export function checkedManifest(found: unknown, path: string): Manifest {
	fields({ schema: whole })(found, path);
	const { schema } = found as Manifest;
	if (schema !== schemaVersion)
		throw new DataProblem(
			'wrong_schema',
			`${path}: layout version ${schema}; this site reads version ${schemaVersion}`
		);
	manifestShape(found, path);
	return found as Manifest;
}
