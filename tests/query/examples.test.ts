import { beforeAll, describe, expect, test } from 'vitest';
import { activityBy } from '#charts/zero/activity.ts';
import { trafficByYear } from '#charts/traffic/traffic.ts';
import { volumeByYear } from '#charts/requests/volume.ts';
import { runStatement } from '#query/console.ts';
import { examples } from '#query/examples.ts';
import { allReports } from '#query/filters.ts';
import { allFindings, findingCounts } from '#query/findings.ts';
import { databaseOf, reportRow, type Asked } from '../database.ts';

/** The same requests three times over: told by the body, by its government, and by a version that was corrected. */
let corpus: Asked;
beforeAll(async () => {
	const at = { province: '虚州省', prefecture: '甲市', level: 'county', edition: '2021' };
	const body = { ...at, agency: '甲局', agency_id: 'a', web_visits: 40 };
	const given = (received: number, carriedIn = 0, carriedOut = 0) => ({
		received_total: received,
		carried_in_total: carriedIn,
		carried_out_total: carriedOut,
		disclosed_total: received,
		partly_disclosed_total: 0
	});
	corpus = await databaseOf(
		[
			reportRow({ id: 'a22', ...body, year: 2022 }, given(3, 0, 1)),
			reportRow({ id: 'a23', ...body, year: 2023 }, given(5, 1, 0)),
			reportRow({ id: 'b23', ...at, agency: '乙局', agency_id: 'b', year: 2023 }, given(0)),
			reportRow({ id: 'old', ...body, year: 2023, basis: 'superseded' }, given(50, 9)),
			reportRow(
				{
					id: 'all',
					...body,
					agency: '甲市政府',
					year: 2023,
					level: 'prefecture',
					basis: 'consolidated',
					scope: 'area'
				},
				given(500, 7)
			),
			reportRow({ id: 'not', ...body, year: 2023, basis: 'untold' }, given(7))
		],
		['a23', 'old', 'all'].map((report) => ({
			id: `f-${report}`,
			report,
			rule: 'T3-03',
			severity: 'error',
			kind: 'finding',
			cells: 'received_total'
		}))
	);
});

const answerOf = async (name: string) => {
	const { sql } = examples.find(({ name: { en } }) => en.startsWith(name))!;
	return (await runStatement(corpus, sql, { most: 100, reports: 6 })).rows;
};

describe('an example gives what the page shows', () => {
	test('requests by year', async () => {
		const { years } = await volumeByYear(corpus, allReports);
		expect(await answerOf('Requests received')).toEqual(
			years.map(({ year, total, counted, reports }) => [year, total, counted, reports])
		);
		expect(years.map(({ total }) => total)).toEqual([3, 5]);
	});

	test('who received most', async () => {
		expect((await answerOf('Who received')).map((row) => row.slice(0, 3))).toEqual([
			['甲局', 2023, 5],
			['甲局', 2022, 3],
			['乙局', 2023, 0]
		]);
	});

	test('reports of no requests by level', async () => {
		const { groups } = await activityBy(corpus, allReports, 'level');
		expect(await answerOf('By level')).toEqual(
			groups.map(({ key, reports, states: { zero, active } }) => [
				key,
				zero,
				active,
				reports - zero - active
			])
		);
	});

	test('quartiles of web visits', async () => {
		const { years } = await trafficByYear(corpus, allReports);
		expect(
			(await answerOf('Quartiles')).map(([year, told, , median]) => [year, told, median])
		).toEqual(
			years.map(({ year, figures }) => [year, figures.web_visits.told, figures.web_visits.median])
		);
	});

	test('findings by rule', async () => {
		const counts = await findingCounts(corpus, allReports, allFindings);
		expect((await answerOf('Which rules')).map((row) => row.slice(0, 3))).toEqual(
			counts.map(({ rule, severity, findings }) => [rule, severity, findings])
		);
	});

	test('carried over between own reports', async () => {
		expect(await answerOf('Carried over')).toEqual([]);
	});
});

test('every example says which reports it counts', () => {
	for (const { sql } of examples) expect(sql).toMatch(/WHERE basis (?:= 'own'|<> 'superseded')/);
});
