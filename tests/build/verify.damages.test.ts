import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#build/source.ts';
import { verifyCorpus } from '#build/verify.ts';
import { writeCorpus } from '#build/write.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { reportRow } from '../database.ts';
import { manifestOf } from '../office.ts';
import { repeats } from '../repeat.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-damages-'));
const corpus = path.join(work, 'corpora', 'mine');
const words = { zh: '试', en: 'trial' };
const ink = { cells: {}, figures: [], notices: [] };

function row(year: number, at: number): ReportRow {
	return {
		...Object.fromEntries(reportColumns.map(({ name }) => [name, null])),
		...reportRow({
			id: `0000000000${year}${at}0`,
			agency: `云台县第${at}办事处`,
			year,
			province: at % 2 ? '云州省' : '青州省',
			received_total: at
		})
	};
}

async function write(rows: ReportRow[]): Promise<void> {
	await writeCorpus({
		out: corpus,
		title: words,
		from: words,
		origin: 'synthetic' as const,
		rows,
		findings: [],
		evidence: rows.map((one): [string, typeof ink] => [String(one.id), ink]),
		refused: [{ file: 'a', code: 'empty', message: '' }],
		corrections: [
			{
				finding: null,
				report: String(rows[0]!.id),
				cell: 'received_total',
				decision: 'confirmed' as const,
				note: null,
				date: '2024-02-01',
				line: 2
			}
		],
		register: new Map(),
		versions: 'all'
	});
}

/** Every file of the corpus. */
function filesOf(): string[] {
	return fs
		.readdirSync(corpus, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)))
		.sort();
}

const at = (file: string) => path.join(corpus, file);

/** What verifying finds after something was done to the corpus, which is then put back as it was. */
async function faultsAfter(damage: () => void): Promise<string[]> {
	damage();
	try {
		return (await verifyCorpus(corpus)).faults;
	} finally {
		fs.rmSync(path.join(work, 'corpora'), { recursive: true });
		fs.cpSync(path.join(work, 'sound'), path.join(work, 'corpora'), { recursive: true });
	}
}

beforeAll(async () => {
	const years = [2021, 2022, 2023];
	await write(years.slice(0, 2).flatMap((year) => [0, 1, 2].map((one) => row(year, one))));
	await write(years.flatMap((year) => [0, 1, 2, 3].map((one) => row(year, one))));
	fs.cpSync(path.join(work, 'corpora'), path.join(work, 'sound'), { recursive: true });
});
afterAll(() => fs.rmSync(work, { recursive: true }));

test('the undamaged corpus has no fault, and every kind of file there is', async () => {
	const { files, faults } = await verifyCorpus(corpus);
	expect(faults).toEqual([]);
	expect(files).toBeGreaterThan(40);
	const folders = new Set(filesOf().map((file) => file.split('/')[0]));
	for (const kind of [
		'corpus.json',
		'corpus.json.sha256',
		'datapackage.json',
		'codebook.json',
		'refused.csv',
		'corrections.csv',
		'reports',
		'findings',
		'evidence',
		'cubes',
		'versions',
		'superseded'
	])
		expect(folders).toContain(kind);
});

/** What can happen to the bytes of a file. */
const damages: Record<string, (bytes: Buffer) => Buffer | null> = {
	'a bit turned at its beginning': (bytes) => turned(bytes, 0),
	'a bit turned in its middle': (bytes) => turned(bytes, bytes.length >> 1),
	'a bit turned at its end': (bytes) => turned(bytes, bytes.length - 1),
	'its last byte lost': (bytes) => bytes.subarray(0, -1),
	'its second half lost': (bytes) => bytes.subarray(0, bytes.length >> 1),
	'a byte more': (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
	'nothing left': () => Buffer.alloc(0),
	'zeros in its place': (bytes) => Buffer.alloc(bytes.length),
	'the file lost': () => null
};

function turned(bytes: Buffer, place: number): Buffer {
	const copy = Buffer.from(bytes);
	copy[place]! ^= 1;
	return copy;
}

test('every damage to the bytes of every file is found', async () => {
	const missed: string[] = [];
	let tried = 0;
	for (const file of filesOf()) {
		const bytes = fs.readFileSync(at(file));
		// There are many of a kind, cubes above all: by day each suffers a part, all of them everything.
		const kinds = Object.entries(damages);
		const some = repeats(file.includes('/') ? 2 : kinds.length, kinds.length);
		for (let turn = 0; turn < some; turn++) {
			const [name, damage] = kinds[(tried + turn) % kinds.length]!;
			const now = damage(bytes);
			if (now) fs.writeFileSync(at(file), now);
			else fs.rmSync(at(file));
			const { faults } = await verifyCorpus(corpus);
			if (faults.length === 0) missed.push(`${file}: ${name}`);
			fs.writeFileSync(at(file), bytes);
		}
		tried += some;
	}
	expect(missed).toEqual([]);
	expect(tried).toBeGreaterThan(200);
	expect((await verifyCorpus(corpus)).faults).toEqual([]);
});

/** Every value of a manifest by its path, with another in its stead. */
function* changes(value: unknown, where: string[] = []): Generator<[string[], unknown]> {
	if (Array.isArray(value) || (typeof value === 'object' && value !== null))
		for (const [key, inside] of Object.entries(value)) yield* changes(inside, [...where, key]);
	else if (typeof value === 'number') yield [where, value + 1];
	else if (typeof value === 'string') yield [where, value === '' ? 'x' : `${value.slice(0, -1)}~`];
	else if (typeof value === 'boolean') yield [where, !value];
}

test('every value of the manifest that is another is found, and every part that is left out', async () => {
	const text = fs.readFileSync(at('corpus.json'), 'utf8');
	const missed: string[] = [];
	let tried = 0;
	const tryOut = async (name: string, changed: Record<string, unknown>) => {
		fs.writeFileSync(at('corpus.json'), JSON.stringify(changed, null, '\t') + '\n');
		const { faults } = await verifyCorpus(corpus);
		if (faults.length === 0) missed.push(name);
		tried++;
	};
	for (const [at, [where, other]] of [...changes(JSON.parse(text))].entries()) {
		// By day every other one: those beside it are of the same kind.
		if (at % repeats(2, 1) !== 0) continue;
		const changed = JSON.parse(text);
		let inside = changed;
		for (const key of where.slice(0, -1)) inside = inside[key];
		inside[where.at(-1)!] = other;
		await tryOut(where.join('.'), changed);
	}
	for (const key of Object.keys(JSON.parse(text))) {
		await tryOut(`without ${key}`, { ...JSON.parse(text), [key]: undefined });
	}
	fs.writeFileSync(at('corpus.json'), text);
	expect(missed).toEqual([]);
	expect(tried).toBeGreaterThan(200);
});

/** Writes the manifest changed. */
function rewrite(change: (manifest: Manifest) => unknown): void {
	const manifest = manifestOf(corpus);
	change(manifest);
	fs.writeFileSync(at('corpus.json'), JSON.stringify(manifest, null, '\t') + '\n');
}

function swap(one: string, other: string): void {
	const bytes = [one, other].map((file) => fs.readFileSync(at(file)));
	fs.writeFileSync(at(one), bytes[1]!);
	fs.writeFileSync(at(other), bytes[0]!);
}

const partOf = (year: number) =>
	manifestOf(corpus).reports.find((file) => file.year === year)!.path;
const evidenceOf = (year: number) =>
	manifestOf(corpus).evidence!.find((part) => part.year === year)!.path;
const older = () =>
	fs
		.readdirSync(at('versions'))
		.find((name) => !manifestOf(corpus).contentHash.startsWith(name) && name !== 'index.json')!;

describe('structural damage', () => {
	test.each<[string, () => void, RegExp]>([
		[
			'the files of two years with each other’s names',
			() => swap(partOf(2022), partOf(2023)),
			/year=2022.* is not what/
		],
		[
			'the folders of two years with each other’s names',
			() => {
				fs.renameSync(at('reports/year=2022'), at('reports/other'));
				fs.renameSync(at('reports/year=2023'), at('reports/year=2022'));
				fs.renameSync(at('reports/other'), at('reports/year=2023'));
			},
			/: missing/
		],
		[
			'a file in the folder of another year',
			() => fs.renameSync(at(partOf(2022)), at(partOf(2022).replace('2022', '2023'))),
			/year=2022.*: missing/
		],
		[
			'a file more among the reports',
			() => fs.copyFileSync(at(partOf(2023)), at('reports/year=2023/more.parquet')),
			/more.parquet: no manifest names it/
		],
		[
			'a year more among the reports',
			() => fs.cpSync(at('reports/year=2023'), at('reports/year=2024'), { recursive: true }),
			/year=2024.*: no manifest names it/
		],
		[
			'a file more among the findings',
			() => fs.writeFileSync(at('findings/2023-0.parquet'), ''),
			/findings.*: no manifest/
		],
		[
			'a file more in the evidence',
			() => fs.writeFileSync(at(`${evidenceOf(2023)}/zz.json.gz`), ''),
			/evidence.* is not what/
		],
		[
			'evidence of another content beside that of a year',
			() => fs.cpSync(at(evidenceOf(2023)), at('evidence/year=2023/0'), { recursive: true }),
			/evidence\/year=2023\/0.*: no manifest/
		],
		[
			'the evidence of two years with each other’s names',
			() => {
				fs.renameSync(at(evidenceOf(2022)), at('evidence/other'));
				fs.renameSync(at(evidenceOf(2023)), at(evidenceOf(2022)));
				fs.renameSync(at('evidence/other'), at(evidenceOf(2023)));
			},
			/evidence.* is not what/
		],
		[
			'a folder of evidence gone',
			() => fs.rmSync(at(evidenceOf(2023)), { recursive: true }),
			/evidence.*: missing/
		],
		['all cubes gone', () => fs.rmSync(at('cubes'), { recursive: true }), /cubes.*: missing/],
		[
			'two cubes with each other’s names',
			() =>
				swap(
					...(fs
						.readdirSync(at('cubes'))
						.slice(0, 2)
						.map((name) => `cubes/${name}`) as [string, string])
				),
			/cubes.* is not what/
		],
		[
			'all findings gone',
			() => fs.rmSync(at('findings'), { recursive: true }),
			/findings.*: missing/
		],
		[
			'the codebook where the data package should be',
			() => swap('codebook.json', 'datapackage.json'),
			/codebook.json: is not what/
		],
		[
			'a folder where a file should be',
			() => {
				fs.rmSync(at('codebook.json'));
				fs.mkdirSync(at('codebook.json'));
			},
			/codebook.json: is not what/
		],
		[
			'a file where a folder should be',
			() => {
				fs.rmSync(at(evidenceOf(2023)), { recursive: true });
				fs.writeFileSync(at(evidenceOf(2023)), '');
			},
			/evidence.*: is not what/
		],
		[
			'an earlier manifest in the place of the newest',
			() => fs.copyFileSync(at(`versions/${older()}/corpus.json`), at('corpus.json')),
			/corpus.json: is not what corpus.json.sha256 names/
		],
		[
			'an earlier manifest with its hash in the place of the newest',
			() => {
				for (const file of ['corpus.json', 'corpus.json.sha256'])
					fs.copyFileSync(at(`versions/${older()}/${file}`), at(file));
			},
			/: /
		],
		[
			'the folder of an earlier version under another name',
			() => fs.renameSync(at(`versions/${older()}`), at('versions/0123456789abcdef')),
			/0123456789abcdef: is not the folder of version/
		],
		[
			'an earlier version gone from the record',
			() => fs.rmSync(at(`versions/${older()}`), { recursive: true }),
			/index.json: is not the list/
		],
		[
			'no record of versions',
			() => fs.rmSync(at('versions'), { recursive: true }),
			/versions\/index.json: missing/
		],
		[
			'a list of versions in another order',
			() => {
				const list = JSON.parse(fs.readFileSync(at('versions/index.json'), 'utf8'));
				const text = JSON.stringify(list.reverse(), null, '\t') + '\n';
				fs.writeFileSync(at('versions/index.json'), text);
			},
			/index.json: is not the list/
		],
		[
			'what an earlier version alone had gone',
			() => fs.rmSync(at('superseded'), { recursive: true }),
			/: missing/
		],
		[
			'a file more at the top',
			() => fs.writeFileSync(at('reports.parquet'), ''),
			/reports.parquet: no manifest/
		],
		[
			'a list of corpora that tells another number of reports',
			() => {
				const index = path.join(work, 'corpora', 'index.json');
				fs.writeFileSync(
					index,
					fs.readFileSync(index, 'utf8').replace(/"reports": \d+/, '"reports": 1')
				);
			},
			/index.json: does not list the corpus as it is/
		],
		[
			'a list of corpora that is none',
			() => fs.writeFileSync(path.join(work, 'corpora', 'index.json'), '[]]'),
			/index.json: does not list/
		],
		['the whole corpus gone but its manifest', emptied, /: missing/]
	])('%s is found', async (_, damage, fault) => {
		expect(await faultsAfter(damage)).toContainEqual(expect.stringMatching(fault));
	});
});

function emptied(): void {
	for (const name of fs.readdirSync(corpus))
		if (!name.startsWith('corpus.json')) fs.rmSync(at(name), { recursive: true });
}

describe('a manifest that was changed and its hash with it', () => {
	test.each<[string, (manifest: Manifest) => unknown, RegExp]>([
		['another number of reports', (told) => told.counts.reports++, /reports counted/],
		['a year less', (told) => told.years.pop(), /years .* and files of/],
		['another year summed up', (told) => told.summary[0]!.year--, /years .* and files of/],
		[
			'two years of reports swapped',
			({ reports: [one, other] }) => ([one!.year, other!.year] = [other!.year, one!.year]),
			/as a part of/
		],
		['a part less', (told) => told.findings.pop(), /content hash/],
		[
			'the hash of another file',
			(told) => (told.reports[0]!.sha256 = told.reports[1]!.sha256),
			/is not what/
		]
	])('%s is found all the same', async (_, change, fault) => {
		const faults = await faultsAfter(() => {
			rewrite(change);
			const hash = path.join(corpus, 'corpus.json.sha256');
			fs.writeFileSync(hash, `${sha256(fs.readFileSync(at('corpus.json')))}  corpus.json\n`);
		});
		expect(faults).toContainEqual(expect.stringMatching(fault));
		expect(faults).not.toContainEqual(expect.stringContaining('corpus.json.sha256'));
	});
});

describe('what is no manifest', () => {
	test.each(['null', '[]', '"corpus"', '5', '{}', '{"schema": 1.5}', '{"schema":', '', 'corpus'])(
		'%s is told to be none',
		async (text) => {
			const faults = await faultsAfter(() => fs.writeFileSync(at('corpus.json'), text));
			expect(faults).toEqual([expect.stringMatching(/^corpus.json: no manifest: /)]);
		}
	);

	test('a manifest that lacks what it must have is told to be none, and by what', async () => {
		for (const key of ['reports', 'counts', 'years', 'metadata', 'contentHash'] as const) {
			const faults = await faultsAfter(() =>
				rewrite((told) => delete (told as Partial<Manifest>)[key])
			);
			expect(faults).toEqual([expect.stringContaining(`no manifest: ${key} is missing`)]);
		}
	});
});
