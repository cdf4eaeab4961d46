import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each folder of src may import of ours, itself apart. Imports go one way. */
const mayImport: Record<string, string[]> = {
	form: [],
	document: [],
	report: ['form', 'document'],
	check: ['form', 'document', 'report'],
	rules: ['form', 'document', 'report', 'check'],
	corpus: ['form', 'document', 'report', 'check', 'rules'],
	build: ['form', 'document', 'report', 'check', 'rules', 'corpus'],
	collect: ['form', 'document', 'build'],
	demo: ['form', 'document', 'report', 'check', 'rules', 'corpus', 'build'],
	site: ['form', 'document', 'report', 'check', 'rules', 'corpus', 'build', 'demo'],
	cli: [
		'form',
		'document',
		'report',
		'check',
		'rules',
		'corpus',
		'build',
		'collect',
		'demo',
		'site',
		'view',
		'review',
		'mcp'
	],
	mcp: ['form', 'check', 'rules', 'corpus', 'build', 'query', 'view', 'charts'],
	query: ['form', 'check', 'rules', 'corpus'],
	view: ['form', 'document', 'report', 'check', 'rules', 'corpus', 'query'],
	review: ['form', 'document', 'report', 'check', 'rules', 'corpus', 'view'],
	charts: ['form', 'check', 'rules', 'corpus', 'query', 'view'],
	ui: ['form', 'document', 'report', 'check', 'rules', 'corpus', 'query', 'view', 'charts'],
	routes: [
		'form',
		'document',
		'report',
		'check',
		'rules',
		'corpus',
		'query',
		'view',
		'review',
		'charts',
		'ui',
		'data'
	]
};
/** The folders that run on Node alone. */
const onNode = ['build', 'collect', 'demo', 'mcp', 'site', 'cli'];
const platform = /^(node:|fs$|path$|worker_threads$|process$)/;
const src = path.resolve(import.meta.dirname, '../src');

function importsOf(file: string): string[] {
	const text = fs.readFileSync(file, 'utf8');
	return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const files = fs
	.readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|svelte)$/.test(file) && file.includes(path.sep));

test.each(files)('%s imports only what lies before it', (file) => {
	const folder = file.split(path.sep)[0]!;
	expect(Object.keys(mayImport)).toContain(folder);
	for (const target of importsOf(path.join(src, file))) {
		// Data that ships with its provenance is shown as it is.
		if (/^[./]+\/data\/[\w-]+\.(?:csv\?raw|json)$/.test(target)) continue;
		// package.json's imports choose a *.node.ts for Node alone.
		if (platform.test(target) && !file.endsWith('.node.ts'))
			expect(onNode, target).toContain(folder);
		const [, into] = target.match(/^#([^/]+)\//) ?? [];
		const up = target.startsWith('.')
			? path
					.relative(src, path.resolve(src, path.dirname(file), target))
					.split(path.sep)
					.find((step) => step !== '..')
			: folder;
		for (const other of [into, up])
			if (other && other !== folder && !other.startsWith('$'))
				expect(mayImport[folder]).toContain(other);
	}
});

test('no file imports itself in a circle, not even a type', () => {
	const all = fs
		.readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|js|svelte)$/.test(file));
	const known = new Set(all);
	const targets = new Map(
		all.map((file) => [
			file,
			importsOf(path.join(src, file))
				.map((target) =>
					target.startsWith('#')
						? path.normalize(target.slice(1))
						: path.relative(src, path.resolve(src, path.dirname(file), target))
				)
				.filter((target) => known.has(target))
		])
	);
	const done = new Set<string>();
	const circles: string[] = [];
	function follow(file: string, way: readonly string[]): void {
		if (way.includes(file)) {
			circles.push(way.slice(way.indexOf(file)).join(' → '));
			return;
		}
		if (done.has(file)) return;
		for (const target of targets.get(file)!) follow(target, [...way, file]);
		done.add(file);
	}
	for (const file of all) follow(file, []);
	expect(circles).toEqual([]);
});

test('SQL lives in charts, query and corpus tools only', () => {
	const sql = /`\s*(SELECT|WITH|INSERT|COPY)\b/;
	const speakers = files.filter((file) => sql.test(fs.readFileSync(path.join(src, file), 'utf8')));
	expect(speakers.filter((file) => !/^(charts|query|corpus)[\\/]/.test(file))).toEqual([]);
});
