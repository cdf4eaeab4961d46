import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { datasetLd, type Described } from '#view/dataset.ts';
import { atomFeed, type Versioned } from '#view/feed.ts';

const hostile = `</script><script>alert(1)</script><!-- ]]> & "'\u2028\u0007`;
const hash = 'ab'.repeat(32);
const version = { contentHash: hash, made: '2026-03-01', reports: 5, years: [2023, 2024] };
const corpus: Versioned = {
	name: 'a b/c',
	title: { zh: `样本${hostile}`, en: `Sample${hostile}` },
	origin: 'synthetic',
	versions: [version, { ...version, contentHash: 'cd'.repeat(32), made: '2025-12-31' }]
};

describe('the feed of versions', () => {
	const tagged = (xml: string, name: string) =>
		[...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

	test('has an entry a version, the newest first, dated and named by its content', async () => {
		const xml = await atomFeed([
			corpus,
			{
				...corpus,
				name: 'other',
				versions: [{ ...version, contentHash: 'ef'.repeat(32), made: '2026-01-15' }]
			}
		]);
		expect(tagged(xml, 'updated')).toEqual([
			'2026-03-01T00:00:00Z',
			'2026-03-01T00:00:00Z',
			'2026-01-15T00:00:00Z',
			'2025-12-31T00:00:00Z'
		]);
		const ids = tagged(xml, 'id');
		expect(new Set(ids).size).toBe(4);
		const bytes = Buffer.from(hash, 'hex');
		expect(ids[1]).toBe(`ni:///sha-256;${bytes.toString('base64url')}`);
		expect(xml).toContain('href="../corpora/a%20b%2Fc/versions/abababababababab/corpus.json"');
	});

	test('is one document whatever a corpus is called, and says what is made up', async () => {
		const xml = await atomFeed([corpus]);
		const document = parseDocument(xml, { xmlMode: true });
		const names = [...xml.matchAll(/<([a-z]+)[\s>]/g)].map(([, name]) => name);
		expect(names.filter((name) => name === 'entry')).toHaveLength(2);
		expect(names).not.toContain('script');
		expect(document.children.length).toBeGreaterThan(0);
		expect(xml).not.toMatch(/\u0007/);
		expect(xml).toContain('［合成演示数据］');
		expect(xml).toContain('[synthetic]');
	});

	test('of the same versions is the same, and of none is still a feed', async () => {
		expect(await atomFeed([corpus])).toBe(await atomFeed([corpus]));
		expect(await atomFeed([])).toMatch(/<feed[^]*<\/feed>/);
	});
});

describe('the corpora as schema.org datasets', () => {
	const described: Described = {
		name: corpus.name,
		title: corpus.title,
		from: { zh: '编造', en: 'made up' },
		origin: 'synthetic',
		made: '2026-03-01',
		contentHash: hash,
		years: [2019, 2025],
		files: [{ path: 'reports/year=2023/x.parquet' }, { path: 'refused.csv' }]
	};

	test('tell version, licence, years and files, and that made-up data is made up', () => {
		const [dataset] = JSON.parse(datasetLd([described], '/base/'))['@graph'];
		expect(dataset).toMatchObject({
			'@type': 'Dataset',
			version: hash.slice(0, 16),
			dateModified: '2026-03-01',
			license: 'https://creativecommons.org/licenses/by/4.0/',
			temporalCoverage: '2019/2025'
		});
		expect(dataset.name[1]['@value']).toMatch(/^synthetic: Sample/);
		expect(dataset.spatialCoverage).toBeUndefined();
		expect(
			dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
		).toEqual([
			'/base/corpora/a%20b%2Fc/datapackage.json',
			'/base/corpora/a%20b%2Fc/codebook.json',
			'/base/corpora/a%20b%2Fc/reports/year=2023/x.parquet'
		]);
		const [real] = JSON.parse(datasetLd([{ ...described, origin: 'real' }], '/'))['@graph'];
		expect(real.spatialCoverage.name).toBe('China');
	});

	test('never end the element they stand in, and lose nothing of a hostile name', () => {
		const json = datasetLd([described], '/');
		expect(json).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(json)['@graph'][0].name[0]['@value']).toBe(`合成演示数据：样本${hostile}`);
	});
});
