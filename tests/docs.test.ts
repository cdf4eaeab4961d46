import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaults } from '#demo/demo.ts';
import { requestRows } from '#form/requests.ts';
import { sources } from './pairs.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const pages = [
	...fs.readdirSync(root).filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md'),
	...fs.readdirSync(path.join(root, 'docs'), { encoding: 'utf8' }).map((file) => `docs/${file}`),
	'data/README.md',
	'tests/documents/README.md'
].filter((file) => file.endsWith('.md') && file !== 'docs/data-dictionary.md');
const folders = ['src', 'tests', 'data', 'docs', 'deploy', '.ci'];
const files = folders.flatMap((folder) =>
	fs
		.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
);
const names = new Set([...files, ...fs.readdirSync(root)].map((file) => path.basename(file)));
const code = [...sources().values(), ...testCode()].join('\n');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

function testCode(): string[] {
	return files
		.filter((file) => /^tests\/.*\.(ts|js)$/.test(file) && file !== 'tests/docs.test.ts')
		.map(read);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
	return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading!
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-')
	);
}

/** What stands between backticks, blocks of code apart. */
function quotedIn(page: string): string[] {
	return [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
		([, quoted]) => quoted!
	);
}

/** A path of something that is there, and no pattern or place to be filled in. */
const isPath = (text: string) =>
	/^(?:src|tests|data|docs|deploy|\.ci)\/[\w./[\]+-]+$/.test(text) &&
	!/[A-Z]{3,}(?!-\d)/.test(text);

test.each(pages)('the links of %s lead somewhere', (page) => {
	const broken = [...read(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)]
		.map(([, link]) => link!)
		.filter((link) => {
			const [file, anchor] = link.split('#') as [string, string?];
			const target = file ? path.join(path.dirname(page), file) : page;
			if (!fs.existsSync(path.join(root, target))) return true;
			return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
		});
	expect(broken).toEqual([]);
});

test.each(pages)('the files %s names are there', (page) => {
	const gone = quotedIn(read(page)).filter((quoted) =>
		isPath(quoted)
			? !fs.existsSync(path.join(root, quoted))
			: /^\w[\w.-]*\.(?:test\.)?(?:ts|svelte)$/.test(quoted) &&
				!names.has(quoted) &&
				!/^NAME|\*/.test(quoted)
	);
	expect(gone).toEqual([]);
});

test.each(pages)('the names %s quotes are those of the code', (page) => {
	const unknown = quotedIn(read(page))
		.map((quoted) => /^([A-Za-z]\w*[a-z][A-Z]\w*)(?:\(.*\))?$/.exec(quoted)?.[1])
		.filter((name) => name && !new RegExp(`\\b${name}\\b`).test(code));
	expect(unknown).toEqual([]);
});

test.each(pages)('the commands of %s are there, with their options', (page) => {
	const wrong: string[] = [];
	for (const [, script, rest] of read(page).matchAll(
		/\bnpm run (?:--silent )?([a-z][\w:-]*)((?: --)?[^\n`#&|]*)/g
	)) {
		const run = scripts[script!];
		if (run === undefined) {
			wrong.push(`npm run ${script}`);
			continue;
		}
		const command = /launch\.js (\w+)$/.exec(run)?.[1];
		if (!command || !rest!.startsWith(' --')) continue;
		const usage = read(`src/cli/${command}.ts`);
		for (const [option] of rest!.matchAll(/(?<=\s)--[a-z][\w-]*/g))
			if (option !== '--help' && !usage.includes(option)) wrong.push(`${script} ${option}`);
	}
	expect(wrong).toEqual([]);
});

test('tests a page tells to run are there', () => {
	const gone = pages.flatMap((page) =>
		[...read(page).matchAll(/\bvitest run ([^\n`#]*)/g)]
			.flatMap(([, args]) => args!.split(/\s+/))
			.filter((arg) => arg.startsWith('tests/') && !fs.existsSync(path.join(root, arg)))
	);
	expect(gone).toEqual([]);
});

test('every page of docs is in their list', () => {
	const list = read('docs/README.md');
	const missing = pages
		.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
		.filter((page) => !list.includes(`(${path.basename(page)})`))
		.filter((page) => page !== 'docs/performance-figures.md');
	expect(missing).toEqual([]);
});

test('the readmes list the same folders, and each is there', () => {
	const foldersOf = (page: string) =>
		[...read(page).matchAll(/^((?:src\/\w+|data|static|tests)) {2,}/gm)].map(
			([, folder]) => folder!
		);
	const listed = foldersOf('README.md');
	expect(foldersOf('README.zh.md')).toEqual(listed);
	const there = fs
		.readdirSync(path.join(root, 'src'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `src/${name}`);
	expect(listed.filter((folder) => folder.startsWith('src/')).sort()).toEqual(there.sort());
});

test('the figures of the readme are those of what ships', () => {
	const readme = read('README.md');
	const reasons = requestRows.filter(
		({ outcome, editions }) => outcome && editions.includes('2021')
	);
	const { reports } = JSON.parse(read('data/sample.json')) as { reports: unknown[] };
	expect(readme).toContain(`in ${reasons.length} reasons`);
	expect(readme).toContain(`${defaults.reports.toLocaleString('en')} synthetic reports`);
	expect([readme.includes('five real reports'), reports.length]).toEqual([true, 5]);
	expect(readme).toContain(
		`Node ${/[\d.]+/.exec(JSON.parse(read('package.json')).engines.node)![0]} or later`
	);
});

test('the page on collecting has the limits of the command', () => {
	const usage = read('src/cli/collect.ts');
	const page = read('docs/collect.md');
	const limit = (option: string) => new RegExp(`--${option} .*default (\\d+)`).exec(usage)![1]!;
	expect(page).toContain(`a pause of ${limit('pause')} seconds`);
	expect(page).toContain(`At most ${limit('pages')} addresses a host and run`);
});
