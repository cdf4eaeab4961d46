import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryColumns } from '#corpus/directory.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { levels, sectors } from '#form/vocabulary.ts';
import { writeCorpus } from '#build/write.ts';
import { agenciesNamed, agenciesOf, type AgencyEntry } from '#query/agencies.ts';
import { agencyKnown } from '#query/agency.ts';
import { Directory, readDirectory } from '#query/directory.ts';
import { fold } from '#query/text-index.ts';
import fc from '../chance.ts';
import { databaseOf, reportRow, type Asked } from '../database.ts';

/** A directory of these agencies, in their order. */
function directoryOf(agencies: readonly AgencyEntry[]): Directory {
	const rows = agencies.map(({ former, years, ...rest }): Record<string, string | null> => ({
		...rest,
		former: former.join('\n') || null,
		years: years.join(' ')
	}));
	const words = directoryColumns.filter(({ type }) => type === 'VARCHAR');
	return new Directory(
		Object.fromEntries(words.map(({ name }) => [name, rows.map((row) => row[name]!)]))
	);
}

function agency(id: string, name: string | null, more: Partial<AgencyEntry> = {}): AgencyEntry {
	return {
		id,
		name,
		former: [],
		region: null,
		province: null,
		prefecture: null,
		level: null,
		sector: null,
		years: [2023],
		...more
	};
}

/** What `Directory.find` promises, read off its sentence, without any index. */
function scanned(agencies: readonly AgencyEntry[], asked: string, most: number) {
	const words = fold(asked).split(/\s+/).filter(Boolean);
	const whole = words.join('');
	const level = new Map<string | null, number>(levels.map(({ id }, rank) => [id, rank]));
	function nearness({ name, former, province, prefecture }: AgencyEntry): number | null {
		const own = fold(name ?? '');
		const has = (texts: string[]) => words.every((word) => texts.some((t) => t.includes(word)));
		const formerly = former.map(fold);
		if (own === whole) return 0;
		if (has([own])) return own.startsWith(words[0]!) ? 1 : 2;
		if (has([own, ...formerly])) return 3;
		if (has([own, ...formerly, fold(province ?? ''), fold(prefecture ?? '')])) return 4;
		return null;
	}
	function scattered({ name }: AgencyEntry): boolean {
		let at = 0;
		for (const sign of fold(name ?? '')) if (sign === whole[at]) at++;
		return whole.length > 1 && at === whole.length;
	}
	const near = agencies.map(nearness);
	if (near.filter((how) => how !== null).length < most)
		near.forEach((how, at) => {
			if (how === null && scattered(agencies[at]!)) near[at] = 5;
		});
	const found = agencies.flatMap((entry, at) => {
		const how = near[at]!;
		if (how === null || words.length === 0) return [];
		const rank = level.get(entry.level) ?? levels.length;
		const led = entry.sector === 'government' ? 0 : 1;
		return [{ entry, key: [how, rank, led, Math.min(63, fold(entry.name ?? '').length), at] }];
	});
	found.sort((a, b) => {
		const differs = a.key.findIndex((part, at) => part !== b.key[at]);
		return differs < 0 ? 0 : a.key[differs]! - b.key[differs]!;
	});
	return { agencies: found.slice(0, most).map(({ entry }) => entry), total: found.length };
}

describe('the directory', () => {
	/** Few characters, so that names meet; of both scripts, wide, and such that mean something elsewhere. */
	const sign = fc.constantFrom(...'云臺台縣县教育局（(AＡa.*%\\');
	const text = (most: number) => fc.string({ unit: sign, minLength: 1, maxLength: most });
	const place = fc.constantFrom('云臺省', '县市', null);
	const entry = fc.record({
		name: fc.option(text(8), { freq: 9 }),
		former: fc.uniqueArray(text(6), { maxLength: 2 }),
		province: place,
		prefecture: place,
		level: fc.constantFrom(...levels.map(({ id }) => id), null),
		sector: fc.constantFrom(...sectors.slice(0, 3).map(({ id }) => id), null)
	});

	test('finds what looking at every agency finds, in the same order', () => {
		fc.assert(
			fc.property(
				fc.array(entry, { maxLength: 40 }),
				fc.array(fc.oneof(text(3), fc.constant(' ')), { maxLength: 4 }),
				fc.integer({ min: 1, max: 12 }),
				(entries, asked, most) => {
					const agencies = entries.map((one, at) => agency(String(at), one.name, one));
					const words = asked.join('');
					expect(directoryOf(agencies).find(words, most)).toEqual(scanned(agencies, words, most));
				}
			),
			{ numRuns: 600 }
		);
	});

	const known = [
		agency('1', '云台县教育局', { level: 'county', province: '云岚省' }),
		agency('2', '云台县人民政府', { level: 'county', sector: 'government', province: '云岚省' }),
		agency('3', '云岚省教育厅', { level: 'province', province: '云岚省', former: ['云岚省教委'] }),
		agency('4', '漪岭区广播电视台', { level: 'county', province: '云岚省' }),
		agency('5', '教育部', { level: 'national' })
	];
	test.each<[string, string, string[]]>([
		['the whole name', '云台县教育局', ['1']],
		['words in any order', '教育 云台', ['1']],
		['what it begins with, the government first', '云台县', ['2', '1']],
		['higher levels first', '教育', ['5', '3', '1']],
		['traditional characters', '雲臺縣教育局', ['1']],
		['wide letters and spaces', '　云台县　教育局　', ['1']],
		['a former name', '教委', ['3']],
		['its province beside its name', '云岚 广播', ['4']],
		['a name without the word for the place', '云台教育局', ['1']],
		['nothing', '   ', []],
		['what no agency has', '水务', []]
	])('by %s', (_, asked, ids) => {
		const { agencies, total } = directoryOf(known).find(asked, 20);
		expect(agencies.map(({ id }) => id)).toEqual(ids);
		expect(total).toBe(ids.length);
	});

	test('counts more than it lists', () => {
		const many = Array.from({ length: 50 }, (_, at) => agency(String(at), `第${at}局`));
		const { agencies, total } = directoryOf(many).find('局', 20);
		expect([agencies.length, total]).toEqual([20, 50]);
	});
});

describe('the directory of a corpus', () => {
	const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-directory-'));
	const out = path.join(root, 'trial');
	const place = (region: string) => ({ region, province: '云岚省', prefecture: '槐泽市' });
	const reports = [
		['a21', 'a', '槐泽市教委', 2021, place('900100')],
		['a22', 'a', '槐泽市教育局', 2022, place('900100')],
		['a22b', 'a', null, 2022, place('900100')],
		['b20', 'b', '漪岭区环保局', 2020, place('900101')],
		['b23', 'b', '漪岭区生态环境局', 2023, place('900101')],
		['c', 'c', '国务院某部', null, {}],
		['d', 'd', null, 2024, {}]
	].map(([id, agency_id, agency, year, where]) =>
		reportRow({ id, agency_id, agency, year, level: 'county', ...(where as object) } as ReportRow)
	);
	let manifest: Manifest;
	let database: Asked;
	let directory: Directory;
	beforeAll(async () => {
		const nothing = Object.fromEntries(reportColumns.map(({ name }) => [name, null]));
		const words = { zh: '试', en: 'trial' };
		manifest = await writeCorpus({
			out,
			title: words,
			from: words,
			origin: 'synthetic',
			findings: [],
			rows: reports.map((row) => ({ ...nothing, ...row }))
		});
		database = await databaseOf(reports);
		const file = fs.readFileSync(path.join(out, manifest.directory!.path));
		directory = await readDirectory(new Uint8Array(file).buffer);
	});
	afterAll(() => fs.rmSync(root, { recursive: true }));

	test('is a file of a row an agency', () => {
		expect(manifest.directory).toMatchObject({ rows: 4, sha256: expect.any(String) });
	});

	test.each(['云岚省', null])(
		'tells of the agencies of %s what the reports tell',
		async (province) => {
			const inOrder = (agencies: AgencyEntry[]) =>
				agencies.map((entry) => ({ ...entry, former: [] })).sort((a, b) => (a.id < b.id ? -1 : 1));
			expect(inOrder(directory.within(province))).toEqual(
				inOrder(await agenciesOf(database, province))
			);
		}
	);

	test('knows an agency by the name of its last report that tells one, and by its former names', () => {
		const { agencies } = directory.find('教委', 20);
		expect(agencies.map(({ id, name, former }) => [id, name, former])).toEqual([
			['a', '槐泽市教育局', ['槐泽市教委']]
		]);
		expect(directory.find('生态环境', 20).agencies[0]!.former).toEqual(['漪岭区环保局']);
	});

	test('is asked where there is one, the reports where there is none', async () => {
		const asked = { ...database, directory: null };
		expect((await agenciesNamed(asked, '漪岭区 环保')).agencies.map(({ id }) => id)).toEqual(['b']);
		const search = {
			warm: async () => {},
			find: async (text: string, most: number) => directory.find(text, most),
			within: async (province: string | null) => directory.within(province),
			known: async (id: string) => directory.known(id)
		};
		const alone = {
			directory: async () => search,
			rows: () => Promise.reject(new Error('the database was asked'))
		};
		expect((await agenciesNamed(alone, '漪岭区 环保')).agencies.map(({ id }) => id)).toEqual(['b']);
		expect(await agenciesOf(alone, null)).toHaveLength(2);
		expect((await agencyKnown(alone, 'a'))?.name).toBe('槐泽市教育局');
		expect([await agencyKnown(alone, 'nobody'), await agencyKnown(asked, 'a')]).toEqual([
			null,
			null
		]);
	});

	test('is part of its data dictionary', () => {
		const { resources } = JSON.parse(fs.readFileSync(path.join(out, 'datapackage.json'), 'utf8'));
		const told = resources.find(({ name }: { name: string }) => name === 'agencies');
		expect(told.path).toEqual([manifest.directory!.path]);
		expect(told.schema.fields.map(({ name }: { name: string }) => name)).toEqual(
			directoryColumns.map(({ name }) => name)
		);
	});
});
