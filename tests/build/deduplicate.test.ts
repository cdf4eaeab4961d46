import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '#rules/examine.ts';
import { deduplicate, type Given } from '#build/deduplicate.ts';
import fc from '../chance.ts';
import { run } from '../command.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { encodings } from '../generator/wear.ts';
import { bytesOf, evidenceFor, csvLines, made, manifestOf, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-duplicates-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const water = { agency: '云台县水务局', year: 2022, requests: 3 };

async function fingerprint(text: string | Uint8Array): Promise<string> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const examination = await examine(bytes, 'a.txt');
	if (examination.status === 'refused') throw new Error(examination.reason.message);
	return examination.fingerprint;
}

describe('what a report says', () => {
	const own = () => fingerprint(made(water));

	test.each(Object.keys(textLayouts))('is the same with tables printed as %s', async (layout) => {
		expect(await fingerprint(made({ ...water, layout }))).toBe(await own());
	});

	test.each(Object.entries(encodings))('is the same in %s', async (_, encode) => {
		expect(await fingerprint(encode(made(water)))).toBe(await own());
	});

	test.each<[string, (text: string) => string]>([
		['spaces and line ends', (text) => text.replaceAll('。', '。 \r\n\r\n')],
		['widths of punctuation', (text) => text.replaceAll('，', ',').replaceAll('（', '(')],
		['page marks', (text) => text.replace('五、', '— 3 —\n\f五、')],
		['invisible characters', (text) => text.replaceAll('公开形式', '公开\u200B形式')],
		['a page round it', (text) => `网站首页 > 公开\n来源：县政府\n${text}\n【打印】【关闭】\n`]
	])('is the same with other %s', async (_, change) => {
		const text = made(water);
		expect(change(text)).not.toBe(text);
		expect(await fingerprint(change(text))).toBe(await own());
	});

	test.each<[string, string]>([
		['a number of a table', made({ ...water, requests: 4 })],
		['a sentence of the first section', made(water).replace('按照要求', '依法')],
		['a sentence of the last section but one', made(water).replace('不够多样', '较为单一')]
	])('is another with another %s', async (_, text) => {
		expect(text).not.toBe(made(water));
		expect(await fingerprint(text)).not.toBe(await own());
	});

	test('leaves the agency and the year to be told apart by themselves', async () => {
		const elsewhere = await fingerprint(made({ ...water, agency: '云台县教育局' }));
		expect(elsewhere).toBe(await own());
	});
});

describe('settling what was given more than once', () => {
	const given = fc.record({
		file: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
		bytes: fc.constantFrom('0', '1', '2', '3', '4'),
		content: fc.constantFrom('x', 'y', 'z', null)
	});
	// One content is one content, and a file name stands once.
	const files = fc
		.uniqueArray(given, { selector: ({ file }) => file, maxLength: 6 })
		.map((list): Given[] => {
			const contents = new Map<string, string | null>();
			for (const { bytes, content } of list) if (!contents.has(bytes)) contents.set(bytes, content);
			return list.map(({ file, bytes }) => {
				return { file, sha256: bytes, content: contents.get(bytes)! };
			});
		});
	const shape = (list: Given[]) =>
		deduplicate(list).map(({ file, copies }) => [file.file, copies.map((copy) => copy.file.file)]);

	test('does not depend on the order the files come in', () => {
		fc.assert(
			fc.property(files, fc.nat(5), (list, turn) => {
				const turned = [...list.slice(turn), ...list.slice(0, turn)];
				expect(shape(turned)).toEqual(shape(list));
				expect(shape(turned.reverse())).toEqual(shape(list));
			}),
			{ seed: 3 }
		);
	});

	test('keeps the same files when parts were settled before', () => {
		fc.assert(
			fc.property(files, fc.integer({ min: 0, max: 63 }), (list, mask) => {
				const parts = [0, 1].map((bit) => list.filter((_, at) => ((mask >> at) & 1) === bit));
				const joined = parts.flatMap((part) =>
					deduplicate(part).flatMap(({ file, copies }): Given[] => [
						file,
						...copies.map((copy): Given => {
							const content = copy.same === 'text' ? file.content : null;
							return { ...copy.file, content, copy: true };
						})
					])
				);
				expect(shape(joined)).toEqual(shape(list));
			}),
			{ seed: 4, numRuns: 500 }
		);
	});

	test('a report that does not name agency and year is the same only byte by byte', () => {
		const nameless = (file: string, sha256: string) => ({ file, sha256, content: null });
		expect(shape([nameless('a', '1'), nameless('b', '2'), nameless('c', '1')])).toEqual([
			['a', ['c']],
			['b', []]
		]);
	});
});

describe('an ingest of one report on several hosts', () => {
	const folder = put(path.join(work, 'hosts'), {
		'b/copy.txt': made(water),
		'c/other words.txt': made({ ...water, layout: 'pipes without edges' }),
		'a/first.txt': made({ ...water, layout: 'runs of spaces, columns aligned' }),
		'd/bytes.txt': made({ ...water, layout: 'runs of spaces, columns aligned' }),
		'next year.txt': made({ ...water, year: 2023 }),
		'neighbour.txt': made({ ...water, agency: '云台县教育局' }),
		'corrected.txt': made({ ...water, requests: 5 })
	});
	const out = path.join(work, 'whole', 'corpus');
	beforeAll(async () => {
		const { stdout } = await run('ingest', folder, '--out', out);
		expect(stdout).toContain('duplicates: 3');
	});

	test('keeps the first file in order, and what only looks like it', async () => {
		expect((await reportsOf(out, 'file')).map(({ file }) => file)).toEqual([
			'a/first.txt',
			'corrected.txt',
			'neighbour.txt',
			'next year.txt'
		]);
		expect(manifestOf(out).counts).toMatchObject({ reports: 4, duplicates: 3 });
	});

	test('lists the other files, in the corpus and beside the ink of the report', async () => {
		const lines = csvLines(path.join(out, 'duplicates.csv'));
		expect(lines.map(([, kept, file, , , same]) => [kept, file, same])).toEqual([
			['a/first.txt', 'b/copy.txt', 'text'],
			['a/first.txt', 'c/other words.txt', 'text'],
			['a/first.txt', 'd/bytes.txt', 'bytes']
		]);
		const { copies } = await evidenceFor(out, 'a/first.txt');
		expect(copies!.map(({ file, same }) => [file, same])).toEqual(
			lines.map(([, , file, , , same]) => [file, same])
		);
		expect((await evidenceFor(out, 'corrected.txt')).copies).toBeUndefined();
	});

	test('names the list in the manifest with its hash', () => {
		const bytes = fs.readFileSync(path.join(out, 'duplicates.csv'));
		const [file] = manifestOf(out).files!;
		expect(file).toMatchObject({ path: 'duplicates.csv', bytes: bytes.length });
	});

	test('gives the same in shards, whatever the order they are joined in', async () => {
		const shards = await Promise.all(
			[1, 2, 3].map(async (shard) => {
				const to = path.join(work, `shard ${shard}`);
				await run('ingest', folder, '--out', to, '--shard', `${shard}/3`);
				return to;
			})
		);
		const joined = async (name: string, folders: string[]) => {
			const to = path.join(work, name, 'corpus');
			expect((await run('ingest', 'merge', ...folders, '--out', to)).code).toBe(0);
			return bytesOf(to);
		};
		const forward = await joined('forward', shards);
		expect(await joined('backward', [...shards].reverse())).toEqual(forward);
		const whole = bytesOf(out);
		for (const file of Object.keys(whole))
			if (
				/^(?:corpus\.json(?:\.sha256)?|(?:datapackage|croissant)\.json|dcat\.jsonld|versions\/.*)$/.test(
					file
				)
			)
				delete whole[file];
		expect(forward).toMatchObject(whole);
	});
});
