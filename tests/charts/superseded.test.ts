import { expect, test } from 'vitest';
import streaksChart from '#charts/zero/streaks.ts';
import { byRegion, zeroForExport } from '#charts/zero/list.ts';
import { trafficJumps } from '#charts/traffic/jumps.ts';
import { agenciesNamed } from '#query/agencies.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports } from '#query/filters.ts';
import { neighboursOf, peersOf } from '#query/peers.ts';
import { chartStatement } from '#query/select.ts';
import type { Source } from '#view/model.ts';
import { databaseOf, reportRow, requestTable } from '../database.ts';

const place = { province: '东省', prefecture: '甲市', region: '900101', level: 'county' };
const source: Source = { name: 'trial', origin: 'real', contentHash: '0123456789abcdef' };

function report(id: string, year: number, received: number, more: object = {}) {
	return reportRow(
		{ id, agency: '甲县静局', ...place, sector: 'water', year, ...more },
		requestTable('2021', { received_total: received })
	);
}

/** A body silent in 2022 and 2023, whose first report of 2021 read zero and was put right: 5 requests. */
const reports = [
	report('first2021', 2021, 0, {
		basis: 'superseded',
		superseded_by: 'right2021',
		agency: '甲县旧静局',
		web_visits: 10
	}),
	report('right2021', 2021, 5, { agency_id: '甲县旧静局', web_visits: 900 }),
	report('first2022', 2022, 8, {
		basis: 'superseded',
		superseded_by: 'right2022',
		published: Date.parse('2023-03-01') / 86_400_000,
		agency_id: '甲县旧静局',
		web_visits: 11
	}),
	report('right2022', 2022, 0, { agency_id: '甲县旧静局', web_visits: 1000 }),
	report('right2023', 2023, 0, { agency_id: '甲县旧静局', web_visits: 50 }),
	report('other2022', 2022, 3, { agency: '甲县动局' })
];
const asked = {
	agency: '甲县动局',
	...place,
	level: 'county',
	sector: 'water',
	year: 2022,
	covers: 'own',
	measure: 'received_total',
	scope: 'province'
} as const;

test('a report that another supersedes makes no streak longer, in the chart, the list and the statement', async () => {
	const corpus = await databaseOf(reports);
	const answer = await streaksChart.question!.ask(corpus as unknown as Corpus, {
		filters: allReports
	});
	expect(answer).toMatchObject({ streaks: [{ years: 2, agencies: 1 }] });
	const { sql } = streaksChart.model(answer, source).statement!;
	expect(await corpus.query(chartStatement(sql, allReports, []))).toEqual([
		{ years: 2, agencies: 1, share: 1 }
	]);
	const lines = await zeroForExport(corpus, allReports, 'zero', byRegion);
	expect(lines.map(({ id, run }) => [id, run])).toEqual([
		['right2023', 2],
		['right2022', 1]
	]);
});

test('nor is it compared with the year before, with peers or with neighbours, or listed by its name', async () => {
	const corpus = await databaseOf(reports);
	const { lines } = await trafficJumps(corpus, allReports, null);
	expect(lines.map(({ id, before }) => [id, before])).toEqual([['right2023', 1000]]);
	const { peers } = await peersOf(corpus, asked);
	expect(peers.map(({ value }) => value)).toEqual([3, 0]);
	const { here } = await neighboursOf(corpus, asked);
	expect(here.map(({ received }) => received)).toEqual([0]);
	const found = await agenciesNamed(corpus, '静局');
	expect(found.agencies.map(({ name, years }) => [name, years])).toEqual([
		['甲县静局', [2021, 2022, 2023]]
	]);
});
