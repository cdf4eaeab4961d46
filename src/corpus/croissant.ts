import { describedAs, describedTables, figuresLicence, mediaType } from './described.ts';
import type { Manifest } from './manifest.ts';
import type { Column, ColumnType } from './schema.ts';

const dataTypes: Record<ColumnType, string> = {
	VARCHAR: 'sc:Text',
	INTEGER: 'sc:Integer',
	BIGINT: 'sc:Integer',
	DOUBLE: 'sc:Float',
	BOOLEAN: 'sc:Boolean',
	DATE: 'sc:Date'
};

/** The words of Croissant 1.0, as its specification writes them. */
const context = {
	'@language': 'en',
	'@vocab': 'https://schema.org/',
	citeAs: 'cr:citeAs',
	column: 'cr:column',
	conformsTo: 'dct:conformsTo',
	cr: 'http://mlcommons.org/croissant/',
	rai: 'http://mlcommons.org/croissant/RAI/',
	data: { '@id': 'cr:data', '@type': '@json' },
	dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
	dct: 'http://purl.org/dc/terms/',
	examples: { '@id': 'cr:examples', '@type': '@json' },
	extract: 'cr:extract',
	field: 'cr:field',
	fileProperty: 'cr:fileProperty',
	fileObject: 'cr:fileObject',
	fileSet: 'cr:fileSet',
	format: 'cr:format',
	includes: 'cr:includes',
	isLiveDataset: 'cr:isLiveDataset',
	jsonPath: 'cr:jsonPath',
	key: 'cr:key',
	md5: 'cr:md5',
	parentField: 'cr:parentField',
	path: 'cr:path',
	recordSet: 'cr:recordSet',
	references: 'cr:references',
	regex: 'cr:regex',
	repeated: 'cr:repeated',
	replace: 'cr:replace',
	sc: 'https://schema.org/',
	separator: 'cr:separator',
	source: 'cr:source',
	subField: 'cr:subField',
	transform: 'cr:transform'
};

/**
 * The description of a corpus for machine learning: Croissant 1.0, https://docs.mlcommons.org/croissant/docs/croissant-spec.html.
 * Addresses are relative to the corpus folder; a table of several files is a set of them.
 */
export function croissant(manifest: Manifest) {
	const { name, made, contentHash } = manifest;
	const { title, description, keywords } = describedAs(manifest);
	const tables = describedTables(manifest);
	return {
		'@context': context,
		'@type': 'sc:Dataset',
		conformsTo: 'http://mlcommons.org/croissant/1.0',
		name,
		alternateName: [title.zh, title.en],
		description: `${description.en} ${description.zh}`,
		license: figuresLicence,
		url: './',
		version: `0.0.0+${contentHash.slice(0, 16)}`,
		datePublished: made,
		creator: { '@type': 'sc:Organization', name: 'OGI Lens' },
		citeAs: `OGI Lens: ${title.en}, version ${contentHash.slice(0, 16)}, ${made}.`,
		keywords,
		inLanguage: ['zh-CN', 'en'],
		isLiveDataset: false,
		distribution: tables.flatMap(({ name: table, files }) => [
			...files.map(({ path, bytes, sha256 }) => ({
				'@type': 'cr:FileObject',
				'@id': path,
				name: path,
				contentUrl: path,
				contentSize: `${bytes} B`,
				encodingFormat: mediaType(path),
				sha256
			})),
			{
				'@type': 'cr:FileSet',
				'@id': `${table}-files`,
				name: `${table}-files`,
				containedIn: files.map(({ path }) => ({ '@id': path })),
				encodingFormat: mediaType('.parquet'),
				includes: `${files[0]?.path.split('/')[0] ?? table}/**/*.parquet`
			}
		]),
		recordSet: tables.map(({ name: table, title, columns, key, refers }) => ({
			'@type': 'cr:RecordSet',
			'@id': table,
			name: table,
			description: `${title.en} ${title.zh}`,
			...(key && { key: { '@id': `${table}/${key}` } }),
			field: columns.map((column) => ({
				...fieldOf(table, column),
				...(refers?.column === column.name && {
					references: { field: { '@id': `${refers.table}/id` } }
				})
			}))
		}))
	};
}

function fieldOf(table: string, { name, type, label }: Column) {
	return {
		'@type': 'cr:Field',
		'@id': `${table}/${name}`,
		name: `${table}/${name}`,
		description: `${label.en} ${label.zh}`,
		dataType: dataTypes[type],
		source: { fileSet: { '@id': `${table}-files` }, extract: { column: name } }
	};
}
