import { cells } from '#form/form.ts';
import {
	bases,
	corrections,
	dateSources,
	kinds,
	levels,
	scopes,
	scopeSources,
	sectors,
	standings
} from '#form/vocabulary.ts';
import { editions } from '#form/editions.ts';
import { describedAs, describedTables, figuresLicence, mediaType } from './described.ts';
import type { CorpusFile, Manifest } from './manifest.ts';
import type { Column, ColumnType } from './schema.ts';

const fieldTypes: Record<ColumnType, string> = {
	VARCHAR: 'string',
	INTEGER: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'number',
	BOOLEAN: 'boolean',
	DATE: 'date'
};

const enums: Record<string, readonly string[]> = {
	level: levels.map(({ id }) => id),
	sector: sectors.map(({ id }) => id),
	agency_kind: kinds.map(({ id }) => id),
	scope: scopes.map(({ id }) => id),
	scope_from: scopeSources.map(({ id }) => id),
	published_from: dateSources.map(({ id }) => id),
	correction: corrections.map(({ id }) => id),
	basis: bases.map(({ id }) => id),
	edition: editions.map(({ id }) => id),
	origin: ['real', 'synthetic'],
	standing: standings.map(({ id }) => id),
	severity: ['error', 'warning', 'review', 'info']
};

const units = new Map<string, string>(cells.map(({ id, unit }) => [id, unit]));

/** The description of a corpus for other programs: a Data Package (version 2) with Table Schemas. */
export function dataPackage(manifest: Manifest) {
	const { title, description, rights } = describedAs(manifest);
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: manifest.name,
		title: title.zh,
		title_en: title.en,
		description: `${description.zh} ${description.en}`,
		version: manifest.contentHash.slice(0, 16),
		created: `${manifest.made}T00:00:00Z`,
		licenses: [
			{
				name: 'CC-BY-4.0',
				title: 'Creative Commons Attribution 4.0 (compiled figures)',
				path: figuresLicence
			}
		],
		rights: `${rights.zh} ${rights.en}`,
		origin: manifest.origin,
		resources: describedTables(manifest).map(({ name, files, columns, key, refers }) =>
			resource(name, files, columns, {
				...(key && { primaryKey: [key] }),
				...(refers && {
					foreignKeys: [
						{ fields: [refers.column], reference: { resource: refers.table, fields: ['id'] } }
					]
				})
			})
		)
	};
}

function resource(
	name: string,
	files: readonly CorpusFile[],
	columns: readonly Column[],
	keys: Record<string, unknown>
) {
	return {
		name,
		path: files.map((file) => file.path),
		format: 'parquet',
		mediatype: mediaType('.parquet'),
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		schema: {
			$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
			fields: columns.map(({ name, type, label, required }) => ({
				name,
				type: fieldTypes[type],
				title: label.zh,
				title_en: label.en,
				...(units.has(name) && { unit: units.get(name) }),
				...((required || enums[name]) && {
					constraints: { ...(required && { required }), ...(enums[name] && { enum: enums[name] }) }
				})
			})),
			// Parquet has a null of its own: nothing written stands for a missing value.
			missingValues: [],
			...keys
		}
	};
}
