import type { Manifest } from '#corpus/manifest.ts';
import { findingColumns, reportColumns, type Column } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import { manifests } from '../corpora.ts';
import { chartsByTopic, documents } from './told.ts';
import type { PageServerLoad } from './$types';

const units = new Map<string, string>(cells.map(({ id, unit }) => [id, unit]));

/** What each corpus consists of, and what its columns hold. */
export const load: PageServerLoad = async ({ fetch }) => ({
	corpora: (await manifests(fetch)).map(listed),
	charts: (await chartsByTopic()).map(({ topic, chart }) => ({
		path: `${topic}/${chart.anchor}`,
		heading: chart.heading
	})),
	dictionary: [
		{ table: 'reports', columns: reportColumns.map(described) },
		{ table: 'findings', columns: findingColumns.map(described) }
	]
});

function listed(manifest: Manifest) {
	const { name, title, from, origin, made, contentHash, years, counts } = manifest;
	const parquet = [...manifest.reports, ...manifest.findings].map(
		({ path, rows, bytes, sha256 }) => ({ path, rows, bytes, sha256 })
	);
	const others = (manifest.files ?? []).map(({ path, bytes, sha256 }) => ({
		path,
		rows: null,
		bytes,
		sha256
	}));
	return {
		name,
		title,
		from,
		origin,
		made,
		contentHash,
		years,
		counts: { reports: counts.reports, agencies: counts.agencies, refused: counts.refused },
		hasCharts: manifest.cubes !== null,
		documents: [...new Set(documents)],
		files: [...parquet, ...others]
	};
}

function described({ name, type, label }: Column) {
	return { name, type, label, unit: units.get(name) ?? null };
}
