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
import { directoryColumns } from './directory.ts';
import type { Manifest } from './manifest.ts';
import { findingColumns, reportColumns, type Column, type ColumnType } from './schema.ts';

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

const units = new Map(cells.map(({ id, unit }) => [id, unit]));

/** The description of a corpus for other programs: a Data Package (version 2) with Table Schemas. */
export function dataPackage(manifest: Manifest) {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: manifest.name,
		title: manifest.title.zh,
		title_en: manifest.title.en,
		description:
			'中国政府信息公开工作年度报告的统计数字，一份报告一行。空白不是零：数值为空时，readings 列说明原因。' +
			' Figures of annual open-government reports of Chinese agencies, one row a report. ' +
			'A blank is not a zero: where a value is null, the readings column says why.',
		version: manifest.contentHash.slice(0, 16),
		created: `${manifest.made}T00:00:00Z`,
		licenses: [
			{
				name: 'CC-BY-4.0',
				title: 'Creative Commons Attribution 4.0 (compiled figures)',
				path: 'https://creativecommons.org/licenses/by/4.0/'
			}
		],
		rights:
			'汇编数据按 CC BY 4.0 提供；来源文件的权利属于其发布机关。' +
			' The compiled figures are CC BY 4.0; the source documents remain with their publishers.',
		origin: manifest.origin,
		resources: [
			resource('reports', manifest.reports, reportColumns, {
				primaryKey: ['id']
			}),
			resource('findings', manifest.findings, findingColumns, {
				foreignKeys: [{ fields: ['report'], reference: { resource: 'reports', fields: ['id'] } }]
			}),
			...(manifest.directory
				? [resource('agencies', [manifest.directory], directoryColumns, { primaryKey: ['id'] })]
				: [])
		]
	};
}

function resource(
	name: string,
	files: Manifest['reports'],
	columns: readonly Column[],
	keys: Record<string, unknown>
) {
	return {
		name,
		path: files.map((file) => file.path),
		format: 'parquet',
		mediatype: 'application/vnd.apache.parquet',
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
