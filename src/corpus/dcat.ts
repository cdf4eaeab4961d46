import type { Name } from '#form/vocabulary.ts';
import { describedAs, describedTables, figuresLicence, mediaType } from './described.ts';
import type { Manifest, PlainFile } from './manifest.ts';

/**
 * The description of a corpus for data catalogues: DCAT 3 in JSON-LD, https://www.w3.org/TR/vocab-dcat-3/.
 * Addresses are relative to the corpus folder.
 * @param metadata files about the corpus that are not of its tables
 */
export function dcat(manifest: Manifest, metadata: readonly PlainFile[]) {
	const { made, contentHash, years } = manifest;
	const { title, description, keywords, rights } = describedAs(manifest);
	const files = [
		...describedTables(manifest).flatMap((table) =>
			table.files.map((file) => ({ ...file, title: table.title }))
		),
		...metadata.map((file) => ({ ...file, title: { zh: file.path, en: file.path } }))
	];
	return {
		'@context': {
			dcat: 'http://www.w3.org/ns/dcat#',
			dct: 'http://purl.org/dc/terms/',
			foaf: 'http://xmlns.com/foaf/0.1/',
			spdx: 'http://spdx.org/rdf/terms#',
			xsd: 'http://www.w3.org/2001/XMLSchema#'
		},
		'@id': './',
		'@type': 'dcat:Dataset',
		'dct:identifier': `sha256:${contentHash}`,
		'dct:title': inBoth(title),
		'dct:description': inBoth(description),
		'dct:issued': dated(made, 'xsd:date'),
		'dct:language': [
			{ '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
			{ '@id': 'http://publications.europa.eu/resource/authority/language/ENG' }
		],
		'dct:license': { '@id': figuresLicence },
		'dct:rights': { '@type': 'dct:RightsStatement', 'dct:description': inBoth(rights) },
		'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': 'OGI Lens' },
		...(years.length > 0 && {
			'dct:temporal': {
				'@type': 'dct:PeriodOfTime',
				'dcat:startDate': dated(String(years[0]), 'xsd:gYear'),
				'dcat:endDate': dated(String(years.at(-1)), 'xsd:gYear')
			}
		}),
		'dcat:version': contentHash.slice(0, 16),
		'dcat:keyword': keywords,
		'dcat:distribution': files.map(({ path, bytes, sha256, title }) => ({
			'@id': path,
			'@type': 'dcat:Distribution',
			'dct:title': inBoth(title),
			'dcat:accessURL': { '@id': path },
			'dcat:downloadURL': { '@id': path },
			'dcat:mediaType': {
				'@id': `https://www.iana.org/assignments/media-types/${mediaType(path)}`
			},
			'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
			'dct:license': { '@id': figuresLicence },
			'spdx:checksum': {
				'@type': 'spdx:Checksum',
				'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
				'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' }
			}
		}))
	};
}

function inBoth({ zh, en }: Name) {
	return [
		{ '@language': 'zh-CN', '@value': zh },
		{ '@language': 'en', '@value': en }
	];
}

function dated(value: string, type: string) {
	return { '@value': value, '@type': type };
}
