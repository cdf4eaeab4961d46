import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '#demo/demo.ts';
import { croissant } from '#corpus/croissant.ts';
import { dcat } from '#corpus/dcat.ts';
import { dataPackage } from '#corpus/datapackage.ts';
import type { Manifest } from '#corpus/manifest.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-described-'));
const corpus = path.join(folder, 'demo');
let manifest: Manifest;
beforeAll(async () => {
	manifest = await makeDemo({ out: corpus, reports: 300, seed: 2 });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A description is plain JSON. */
type Json = ReturnType<typeof JSON.parse>;
const read = (file: string): Json => JSON.parse(fs.readFileSync(path.join(corpus, file), 'utf8'));

function columnsOf(file: string): string[] {
	const bytes = fs.readFileSync(path.join(corpus, file));
	const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
	return parquetSchema(parquetMetadata(buffer)).children.map(({ element }) => element.name);
}

function expectFile({
	path: file,
	bytes,
	sha256
}: {
	path: string;
	bytes: number;
	sha256: string;
}) {
	const found = fs.readFileSync(path.join(corpus, file));
	expect([found.length, createHash('sha256').update(found).digest('hex')], file).toEqual([
		bytes,
		sha256
	]);
}

/** What the specification of Croissant 1.0 asks of each kind of node. */
const needed: Record<string, string[]> = {
	'cr:FileObject': ['@id', 'name', 'contentUrl', 'contentSize', 'encodingFormat', 'sha256'],
	'cr:FileSet': ['@id', 'name', 'containedIn', 'encodingFormat', 'includes'],
	'cr:RecordSet': ['@id', 'name', 'description', 'field'],
	'cr:Field': ['@id', 'name', 'description', 'dataType', 'source']
};

describe('Croissant', () => {
	test('has what its specification needs, every name told once and every reference leading somewhere', () => {
		const told = read('croissant.json');
		expect(told).toMatchObject({
			...{ '@type': 'sc:Dataset', conformsTo: 'http://mlcommons.org/croissant/1.0' },
			name: 'demo',
			license: expect.stringContaining('creativecommons.org'),
			url: './',
			datePublished: manifest.made,
			version: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{16}$/),
			creator: { '@type': 'sc:Organization' },
			description: expect.stringContaining('合成')
		});
		expect(told['@context']['@vocab']).toBe('https://schema.org/');
		const ids: string[] = [];
		const references: string[] = [];
		(function walk(node: Json, key = '') {
			if (typeof node !== 'object' || node === null) return;
			const type = node['@type'];
			if (needed[type]) {
				for (const name of needed[type]) expect(node, node['@id']).toHaveProperty(name);
				ids.push(node['@id']);
			} else if (node['@id'] && key !== '@context') references.push(node['@id']);
			for (const [name, inside] of Object.entries(node))
				if (name !== '@context') walk(inside, name);
		})(told);
		expect(new Set(ids).size).toBe(ids.length);
		expect(references.filter((id) => !ids.includes(id))).toEqual([]);
		const words = new Set(Object.keys(told['@context']));
		for (const word of ['recordSet', 'field', 'source', 'extract', 'fileSet', 'includes', 'key'])
			expect(words).toContain(word);
	});

	test('tells the files and the columns there are, in the types they have', () => {
		const { distribution, recordSet } = read('croissant.json');
		for (const { contentUrl, contentSize, sha256 } of distribution.filter(
			(one: Json) => one['@type'] === 'cr:FileObject'
		))
			expectFile({ path: contentUrl, bytes: parseInt(contentSize), sha256 });
		for (const { '@id': table, field } of recordSet) {
			const [file] = distribution.find((one: Json) => one['@id'] === `${table}-files`).containedIn;
			const columns = field.map(({ source }: Json) => source.extract.column);
			expect(columns, table).toEqual(columnsOf(file['@id']));
			for (const { dataType } of field)
				expect(['sc:Text', 'sc:Integer', 'sc:Float', 'sc:Boolean', 'sc:Date']).toContain(dataType);
		}
		expect(recordSet.map(({ '@id': id }: Json) => id)).toEqual(['reports', 'findings', 'agencies']);
	});
});

describe('DCAT', () => {
	test('has what the vocabulary needs, and tells every file that is there as it is', () => {
		const told = read('dcat.jsonld');
		expect(told).toMatchObject({
			'@type': 'dcat:Dataset',
			'dct:identifier': `sha256:${manifest.contentHash}`,
			'dct:publisher': { 'foaf:name': expect.any(String) },
			'dct:temporal': { 'dcat:startDate': { '@value': '2019' } }
		});
		const languages = told['dct:title'].map((one: Json) => one['@language']);
		expect(languages).toEqual(['zh-CN', 'en']);
		const prefixes = Object.keys(told['@context']);
		(function walk(node: Json) {
			if (typeof node !== 'object' || node === null) return;
			for (const [name, inside] of Object.entries(node)) {
				if (name === '@context') continue;
				if (!/^(?:@|\d+$)/.test(name)) expect(prefixes).toContain(name.split(':')[0]);
				walk(inside);
			}
		})(told);
		for (const one of told['dcat:distribution']) {
			expect(one['dcat:mediaType']['@id']).toMatch(/^https:\/\/www\.iana\.org\/.*\/\w+\/[\w.-]+$/);
			expect(one['dcat:accessURL']).toEqual(one['dcat:downloadURL']);
			expectFile({
				path: one['dcat:downloadURL']['@id'],
				bytes: Number(one['dcat:byteSize']['@value']),
				sha256: one['spdx:checksum']['spdx:checksumValue']['@value']
			});
		}
		const listed = told['dcat:distribution'].map((one: Json) => one['@id']);
		for (const { path: file } of [...manifest.reports, ...manifest.findings, ...manifest.files!])
			expect(listed).toContain(file);
	});
});

test('three descriptions tell the same tables, columns and words', () => {
	const [pack, crumbs, catalogue] = ['datapackage.json', 'croissant.json', 'dcat.jsonld'].map(read);
	const columns = pack.resources.map(({ name, schema }: Json) => [
		name,
		schema.fields.map((field: Json) => field.name)
	]);
	expect(columns).toEqual(
		crumbs.recordSet.map((table: Json) => [
			table.name,
			table.field.map(({ source }: Json) => source.extract.column)
		])
	);
	expect(pack.version).toBe(catalogue['dcat:version']);
	expect(manifest.metadata!.map((file) => file.path)).toEqual([
		'codebook.json',
		'croissant.json',
		'datapackage.json',
		'dcat.jsonld',
		'refused.csv'
	]);
	const real: Manifest = { ...manifest, origin: 'real' };
	for (const told of [dataPackage(real), croissant(real), dcat(real, [])])
		expect(JSON.stringify(told)).not.toMatch(/Synthetic:|虚构】/);
});
