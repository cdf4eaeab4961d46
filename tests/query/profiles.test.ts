import { beforeAll, describe, expect, test } from 'vitest';
import { agenciesNamed, agenciesOf } from '#query/agencies.ts';
import { agencyHistory, cellHistory, wholeHistory, wholeReport } from '#query/agency.ts';
import { fewestPeers, neighboursOf, peersOf, type PeerAsked } from '#query/peers.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const here = { province: '云岚省', prefecture: '槐泽市', region: '900101', level: 'county' };
const gov = { agency: '漪岭区人民政府', agency_id: 'g', sector: 'government', ...here };
const reports = [
	reportRow(
		{ id: 'g22', year: 2022, ...gov, agency: '漪岭区政府' },
		requestTable('2021', { received_total: 3, received_person: 3 })
	),
	reportRow(
		{ id: 'g24a', year: 2024, published: 19_800, ...gov },
		requestTable('2021', { received_total: 8 })
	),
	reportRow(
		{ id: 'g24b', year: 2024, published: 19_900, ...gov },
		requestTable('2021', { received_total: 9, received_person: 7 })
	),
	reportRow(
		{ id: 'e24', year: 2024, agency: '漪岭区教育局', agency_id: 'e', sector: 'education', ...here },
		requestTable('2021', { received_total: 'blank' })
	),
	...Array.from({ length: fewestPeers }, (_, at) =>
		reportRow(
			{
				id: `p${at}`,
				year: 2024,
				agency: `县${at}人民政府`,
				agency_id: `p${at}`,
				sector: 'government',
				level: 'county',
				province: at === 0 ? '云岚省' : '霞浦省',
				prefecture: at === 0 ? '槐泽市' : '远山市',
				region: at === 0 ? '900102' : '910101'
			},
			requestTable('2021', { received_total: at === 1 ? 'absent' : at })
		)
	),
	reportRow({ id: 'n', agency: '某办公室', agency_id: 'n', year: null, province: null })
];
const asked: PeerAsked = {
	agency: 'g',
	year: 2024,
	province: '云岚省',
	prefecture: '槐泽市',
	level: 'county',
	sector: 'government',
	covers: 'own',
	measure: 'received_total',
	scope: null
};

let database: Asked;
beforeAll(async () => {
	database = await databaseOf(reports);
});

describe('finding an agency in a corpus without a directory', () => {
	const none = { agencies: [], total: 0 };

	test.each(['  漪岭区 人民 ', '漪岭区政府'])(
		'by “%s”: any of its names, all of its years',
		async (words) => {
			const { agencies, total } = await agenciesNamed(database, words);
			expect(total).toBe(1);
			expect(agencies.map(({ id, name, years }) => [id, name, years])).toEqual([
				['g', '漪岭区人民政府', [2022, 2024]]
			]);
		}
	);

	test('every word must stand in a name', async () => {
		expect(await agenciesNamed(database, '漪岭区 没有')).toEqual(none);
		expect(await agenciesNamed(database, '   ')).toEqual(none);
	});

	test('quotation marks and wildcards are only letters', async () => {
		expect(await agenciesNamed(database, "' OR 1=1 --")).toEqual(none);
		expect(await agenciesNamed(database, '%')).toEqual(none);
	});

	test('a province has its agencies; those of none can be asked for', async () => {
		const own = await agenciesOf(database, '云岚省');
		expect(own.map(({ id }) => id).sort()).toEqual(['e', 'g', 'p0']);
		expect((await agenciesOf(database, null)).map(({ id, years }) => [id, years])).toEqual([
			['n', []]
		]);
	});
});

describe('an agency over the years', () => {
	test('its reports come year by year, of one year the last dated last', async () => {
		const history = await agencyHistory(database, 'g');
		expect(history.map(({ id, received_total }) => [id, received_total])).toEqual([
			['g22', 3],
			['g24a', 8],
			['g24b', 9]
		]);
	});

	test('a report has every cell, an unknown one is null', async () => {
		const whole = await wholeReport(database, { id: 'g24b', year: 2024 });
		expect([whole?.received_person, whole?.received_total]).toEqual([7, 9]);
		expect(await wholeReport(database, { id: 'nobody', year: null })).toBeNull();
	});

	test('one cell over the years is that cell alone', async () => {
		const rows = await cellHistory(database, 'g', 'received_person');
		expect(rows.map(({ year, received_person }) => [year, received_person])).toEqual([
			[2022, 3],
			[2024, 0],
			[2024, 7]
		]);
		expect(rows[0]).not.toHaveProperty('received_total');
		await expect(cellHistory(database, 'g', 'id; DROP TABLE reports')).rejects.toThrow('unknown');
	});

	test('everything of it can be taken away', async () => {
		expect((await wholeHistory(database, 'g')).map(({ id }) => id)).toEqual([
			'g22',
			'g24a',
			'g24b'
		]);
	});
});

describe('peers', () => {
	test('a province with too few gives way to all regions, and says what it left out', async () => {
		const answer = await peersOf(database, asked);
		expect(answer.scope).toBe('country');
		expect(answer.sizes).toEqual({ prefecture: 2, province: 2, country: fewestPeers });
		expect(answer.coverage).toEqual({
			reports: fewestPeers + 1,
			counted: fewestPeers,
			missing: [{ reason: 'absent', reports: 1 }]
		});
	});

	test('a body with two reports of the year counts by the later', async () => {
		const { peers } = await peersOf(database, asked);
		expect(peers.filter(({ agency }) => agency === 'g')).toEqual([
			{ agency: 'g', name: '漪岭区人民政府', value: 9 }
		]);
	});

	test('what covers a whole place is no peer of what covers one body', async () => {
		const covering = [1, 2, 3].map((at) =>
			reportRow(
				{
					...{ id: `w${at}`, year: 2024, agency: `区${at}人民政府`, agency_id: `w${at}` },
					...{ sector: 'government', level: 'county', province: '云岚省', prefecture: '槐泽市' },
					...{ region: '900101', scope: at === 3 ? null : 'area' },
					basis: at === 3 ? 'untold' : 'consolidated'
				},
				requestTable('2021', { received_total: 900 + at })
			)
		);
		const mixed = await databaseOf([...reports, ...covering]);
		const values = async (covers: PeerAsked['covers']) =>
			(await peersOf(mixed, { ...asked, covers, scope: 'province' })).peers.map((one) => one.value);
		expect(await values('own')).toEqual([9, 0]);
		expect(await values('area')).toEqual([901, 902]);
		expect(await values(null)).toEqual([903]);
		const { here } = await neighboursOf(mixed, { ...asked, region: '900101' });
		expect(here.map(({ agency, scope }) => [agency, scope])).toEqual([
			['e', 'own'],
			['w1', 'area'],
			['w2', 'area'],
			['w3', null]
		]);
	});

	test('of an agency with two reports the neighbours show its own', async () => {
		const body = {
			agency: '漪岭区教育局',
			agency_id: 'e',
			year: 2024,
			sector: 'education',
			...here
		};
		const line = reportRow(
			{ id: 'e24s', ...body, published: 19_990, scope: 'system', basis: 'aside' },
			requestTable('2021', { received_total: 70 })
		);
		const both = await databaseOf([...reports, line]);
		const { here: found } = await neighboursOf(both, { ...asked, region: '900101' });
		expect(found.map(({ agency, scope, received }) => [agency, scope, received])).toEqual([
			['e', 'own', null]
		]);
	});

	test('the reader may choose a smaller group; nobody stands in order of size', async () => {
		const { scope, peers } = await peersOf(database, { ...asked, scope: 'province' });
		expect(scope).toBe('province');
		expect(peers.map(({ agency }) => agency)).toEqual(['g', 'p0']);
	});

	test('a figure told in prose may be compared, an unknown name never reaches SQL', async () => {
		const { coverage } = await peersOf(database, { ...asked, measure: 'web_visits' });
		expect(coverage).toMatchObject({ counted: 0, missing: [{ reason: 'not_told' }] });
		await expect(peersOf(database, { ...asked, measure: 'x" FROM y' })).rejects.toThrow('unknown');
	});

	test('neighbours are those of the same place and those alike in the prefecture', async () => {
		const { here: same, alike } = await neighboursOf(database, { ...asked, region: '900101' });
		expect(same.map(({ agency, received }) => [agency, received])).toEqual([['e', null]]);
		expect(alike.map(({ agency, received }) => [agency, received])).toEqual([['p0', 0]]);
	});
});
