import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#corpus/evidence.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { readCorrections } from '#build/corrections.ts';
import type { FindingLine, SaidFinding } from '#query/findings.ts';
import { fewestPeers, type Peers } from '#query/peers.ts';
import { agenciesByPlace, provincialName } from '#view/agencies.ts';
import { agencyFileName, agencyJson, tidyCsv, wideCsv } from '#view/agency-export.ts';
import outcomesChart from '#charts/agency/outcomes.ts';
import requestsChart from '#charts/agency/requests.ts';
import { missingYears, noReport } from '#view/history.ts';
import { cellsOfFinding, detailOf, findingsModel, leadFacts } from '#view/cases.ts';
import { chartOption } from '#view/chart.ts';
import {
	reviewedOf,
	reviewList,
	reviewsCsv,
	reviewsFrom,
	reviewsFromCsv
} from '#view/corrections.ts';
import { csvOf } from '#view/csv.ts';
import { aroundNumber, filledCells, rowTexts, shownCellOf } from '#view/filled.ts';
import leadChart from '#charts/findings/lead.ts';
import { safeLink } from '#view/link.ts';
import { marks } from '#view/marks.ts';
import { valuesOf } from '#view/model.ts';
import peersChart from '#charts/agency/peers.ts';
import { compressedTicks, quartiles } from '#view/compressed.ts';
import { reportRow, requestTable } from '../database.ts';

const source = { name: 'made-up', origin: 'synthetic', contentHash: 'c0ffee00'.repeat(8) } as const;
const look = { language: 'zh', theme: 'light', still: true } as const;
const who = { agency: '云台县教育局', agency_id: '900101-1', level: 'county', edition: '2021' };
const history: ReportRow[] = [
	reportRow(
		{ id: 'a', year: 2020, ...who, edition: '2019' },
		requestTable('2019', { received_total: 'blank', disclosed_total: 3, concluded_total: 3 })
	),
	reportRow(
		{ id: 'b', year: 2022, ...who, origin: 'synthetic', web_visits: 52_425 },
		requestTable('2021', {
			received_total: 12,
			disclosed_total: 7,
			withheld_by_law_total: 'unreadable',
			concluded_total: 11
		})
	)
];

describe('an agency over the years', () => {
	test('a year without a report is not a zero, and a blank is its own', () => {
		const model = requestsChart.model({ history, years: [2020, 2021, 2022] }, source);
		expect(valuesOf(model, 'received')).toEqual([marks.blank, noReport, 12]);
		expect(model.coverage).toEqual({
			reports: 2,
			counted: 1,
			missing: [{ reason: 'blank', reports: 1 }]
		});
		expect(model.sentence.zh).toContain('2021 年的年报未收录');
		expect(missingYears(history, [2020, 2021, 2022])).toEqual([2021]);
	});

	test('a group of outcomes with a row that was not read is not summed', () => {
		const model = outcomesChart.model({ history, years: [] }, source);
		expect(valuesOf(model, 'disclosed')).toEqual([3, 7]);
		expect(valuesOf(model, 'withheld')).toEqual([0, marks.unreadable]);
		expect(valuesOf(model, 'otherwise_closed')).toEqual([0, 0]);
		expect(valuesOf(model, 'concluded')).toEqual([3, 11]);
	});

	test('a year on the statistics table has what is the same in it, and no more', () => {
		const early = reportRow(
			{ id: 'e', agency: '某局', year: 2018, edition: '2014' },
			{
				applications_received: 30,
				applications_answered: 20,
				answered_granted: 9,
				answered_partly_granted: 2,
				refused_state_secret: 4,
				refused_security: 0
			}
		);
		const given = { history: [early, ...history], years: [] };
		const asked = requestsChart.model(given, source);
		expect(valuesOf(asked, 'received')[0]).toBe(30);
		expect(valuesOf(asked, 'carried_in')[0]).toBe(marks.other_form);
		expect(asked.sentence.zh).toMatch(/^2022 年新收申请 \d+ 件/);
		expect(asked.coverage.counted).toBe(2);
		const alone = requestsChart.model({ history: [early], years: [] }, source);
		expect(alone.sentence.zh).toMatch(/^2018 年新收申请 30 件，办结 20 件，结转下年 \[旧式\]/);
		const ended = outcomesChart.model(given, source);
		expect(valuesOf(ended, 'disclosed')[0]).toBe(9);
		expect(valuesOf(ended, 'partly_disclosed')[0]).toBe(2);
		expect(valuesOf(ended, 'withheld')[0]).toBe(marks.other_form);
		expect(valuesOf(ended, 'concluded')[0]).toBe(20);
	});

	test('its charts draw numbers only, and say below a year why there is none', () => {
		const model = requestsChart.model({ history, years: [2020, 2021, 2022] }, source);
		const { series, xAxis } = chartOption(model, look) as unknown as {
			series: { id: string; data: (number | null)[] }[];
			xAxis: { data: string[] };
		};
		expect(series[0]!.data.filter((value) => value !== null)).toEqual([12]);
		expect(xAxis.data.join(' ')).toMatch(/2020\n\[空\].*2021\n未收录.*2022/s);
	});

	test('an agency without any report has a model all the same', () => {
		const { rows } = requestsChart.model({ history: [], years: [2023] }, source);
		expect(rows).toEqual([[2023, ...Array(4).fill({ zh: '未收录', en: 'not in the corpus' })]]);
	});
});

describe('the cells of a report', () => {
	test('an item the form of the year does not have is told from one that is missing', () => {
		expect(shownCellOf(history[0]!, 'otherwise_closed_misc_total')).toBe(marks.other_form);
		expect(shownCellOf(history[1]!, 'rules_issued')).toBe(marks.absent);
		expect(shownCellOf(history[1]!, 'carried_in_total')).toEqual({ zh: '0', en: '0' });
	});

	const evidence: Evidence = {
		cells: {
			received_person: [[0, 0, 2, 4, 3]],
			received_business: [[0, 0, 2, 4, 4], '１０'],
			received_total: [[0, 0, 2, 4, 9], '<b>12</b>'],
			carried_in_total: [[0, 0, 2, 5, 9]]
		},
		figures: [],
		notices: []
	};

	test('the row of the source stands in its own order with the cell marked', () => {
		expect(rowTexts(evidence, history[1]!, 'received_total')).toEqual([
			{ cell: 'received_person', text: '0', here: false },
			{ cell: 'received_business', text: '１０', here: false },
			{ cell: 'received_total', text: '<b>12</b>', here: true }
		]);
		expect(rowTexts(evidence, history[1]!, 'received_other')).toEqual([]);
	});

	test('every cell of the edition is there, and none of another', () => {
		const filled = filledCells(history[1]!, evidence);
		expect(filled.received_business).toMatchObject({ value: 0, text: '１０' });
		expect(filled.rules_issued).toEqual({ value: null, reading: 'absent' });
		expect(filled).not.toHaveProperty('rules_made');
	});

	test.each([
		['网站总访问量 52,425 次。', 52_425, ['网站总访问量 ', '52,425', ' 次。']],
		['访问1524251次', 52_425, ['', '访问1524251次', '']],
		['约 5.2 万次', 52_000, ['', '约 5.2 万次', '']]
	])('%s: the number is marked where it stands, else all of it', (text, value, cut) => {
		expect(aroundNumber(text, value)).toEqual(cut);
	});

	test.each([
		['https://www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
		['javascript:alert(1)', null],
		['data:text/html,x', null],
		['a page', null],
		[null, null]
	])('%s as a link is %s', (url, link) => {
		expect(safeLink(url)).toBe(link);
	});
});

describe('peers', () => {
	const answer = (told: number): Peers => ({
		asked: {
			agency: '0',
			year: 2023,
			province: '云岚省',
			prefecture: null,
			level: 'county',
			sector: 'education',
			covers: 'own',
			measure: 'received_total',
			scope: null
		},
		scope: 'province',
		sizes: { prefecture: 1, province: told, country: told },
		peers: Array.from({ length: told }, (_, at) => ({
			agency: String(at),
			name: `机关${at}`,
			value: at
		})),
		coverage: { reports: told, counted: told, missing: [] }
	});

	test('too few are shown and not judged', () => {
		const few = peersChart.model(answer(fewestPeers - 1), source);
		expect(few.sentence.zh).toContain('不说高低');
		expect(few.sentence.zh).not.toContain('中位数');
		expect(JSON.stringify(chartOption(few, look))).not.toContain('markLine');
		const enough = peersChart.model(answer(fewestPeers), source);
		expect(enough.sentence.zh).toContain('中位数 9.5');
		expect(JSON.stringify(chartOption(enough, look))).toContain('markLine');
	});

	test('the agency itself is marked wherever it stands', () => {
		const model = peersChart.model(answer(30), source);
		expect(valuesOf(model, 'which').filter(Boolean)).toEqual([{ zh: '本机关', en: 'This agency' }]);
		expect(model.rows[0]![0]).toBe('机关0');
	});

	test('quartiles and ticks', () => {
		expect(quartiles([4, 1, 3, 2])).toEqual([1.75, 2.5, 3.25]);
		expect(compressedTicks(250)).toEqual([0, 1, 10, 100, 1000]);
		expect(compressedTicks(0)).toEqual([0]);
	});
});

describe('places', () => {
	const agency = (id: string, name: string, region: string, level: 'county' | 'prefecture') => ({
		id,
		name,
		region,
		level,
		province: '云岚省',
		prefecture: '槐泽市',
		sector: name.includes('政府') ? ('government' as const) : null,
		former: [],
		years: []
	});

	test('a county goes by what its agencies are called after, its government first', () => {
		const [place] = agenciesByPlace([
			agency('1', '槐泽市漪岭区教育局', '900101', 'county'),
			agency('2', '漪岭区人民政府', '900101', 'county'),
			agency('3', '翠坝自治县公安局', '900102', 'county'),
			agency('4', '槐泽市财政局', '900100', 'prefecture')
		]);
		expect(place!.own.map(({ id }) => id)).toEqual(['4']);
		expect(
			place!.counties.map(({ name, agencies }) => [name, agencies.map(({ id }) => id)])
		).toEqual([
			['漪岭区', ['2', '1']],
			['翠坝自治县', ['3']]
		]);
	});

	test('a province’s own agencies are called by its level, with the counties it governs itself', () => {
		const own = { name: null, own: [], counties: [] };
		const county = { region: '900101', name: '甲区', agencies: [] };
		expect(provincialName('云岚省', own).zh).toBe('省级机关');
		expect(provincialName('沧溟自治区', own).zh).toBe('自治区级机关');
		expect(provincialName('岚城市', { ...own, counties: [county] }).zh).toBe(
			'市级机关和直接管的县（市、区）'
		);
	});
});

describe('downloads', () => {
	test('wide is a report a line, tidy a cell a line with the mark of what is no number', () => {
		expect(wideCsv(history).trim().split('\r\n')).toHaveLength(3);
		const tidy = tidyCsv(history, 'zh');
		expect(tidy).toMatch(/a,云台县教育局,2020,requests,[^,\r]*,received_total,件,/);
		expect(tidy).toMatch(/2020,requests,[^,\r]*,received_total,件,,空白,\[空\],真实\r/);
		expect(tidy).toMatch(/2022,正文,[^,\r]*,web_visits,[^,\r]*,52425,数字,,合成演示数据\r/);
	});

	test('JSON says what it is of, cell by cell', () => {
		const { corpus, reports } = JSON.parse(agencyJson(history, source));
		expect(corpus).toMatchObject({ name: 'made-up', origin: 'synthetic' });
		expect(reports[0].cells.received_total).toEqual({
			value: null,
			reading: 'blank',
			unit: 'requests'
		});
	});

	test('a file name keeps to letters and digits', () => {
		expect(agencyFileName('../x', source, 'tidy', 'csv')).toBe(
			'ogi-lens_made-up_agency_---x_tidy_c0ffee00.csv'
		);
	});
});

describe('findings', () => {
	test('details that are no JSON of ours are none', () => {
		expect(detailOf({ detail: '{"message":{"zh":"相差","en":"off"}}' })?.message.zh).toBe('相差');
		for (const detail of [null, '', '{', '[]', '{"message":1}', 'null'])
			expect(detailOf({ detail })).toBeNull();
	});

	test('cells are those the codebook has', () => {
		expect(cellsOfFinding({ cells: 'received_total web_visits __proto__' })).toEqual([
			'received_total',
			'web_visits'
		]);
	});

	test('a lead is called a lead, a rule of another catalogue goes by its id', () => {
		const line: FindingLine = {
			id: 'x',
			report: 'r',
			rule: 'ZZ-9',
			severity: 'review',
			kind: 'lead',
			agency: '=甲',
			agencyId: 'a',
			province: null,
			prefecture: null,
			year: 2023,
			cells: '',
			left: 1,
			right: 2,
			difference: -1,
			decision: null,
			origin: 'real'
		};
		const model = findingsModel([line], 1, {}, source);
		expect(valuesOf(model, 'kind')).toEqual([{ zh: '线索', en: 'Lead' }]);
		expect(valuesOf(model, 'rule_name')).toEqual([{ zh: 'ZZ-9', en: 'ZZ-9' }]);
	});

	const lead = {
		method: 'beta-binomial',
		n: 40,
		expected: 0.4,
		limits: [0.2, 0.6] as [number, number],
		group: { year: 2023, level: 'county' as const, sector: null, bodies: 120 },
		p: 0.0001,
		q: 0.01,
		tested: 300
	};

	test('a lead says its group, method, n and limits, rates in per cent', () => {
		const facts = leadFacts({ left: 0.9 }, lead).map(({ value }) => value.zh);
		expect(facts).toEqual(
			expect.arrayContaining(['2023 年县级各领域机关 120 家', '贝塔—二项分布', '90.0%', '40'])
		);
		const model = leadChart.model({ finding: { left: 0.9, rule: 'STA-01' }, lead }, source);
		expect(model.sentence.zh).toContain('20.0% 与 60.0%');
		const { xAxis } = chartOption(model, look) as { xAxis: { max: number } };
		expect(xAxis.max).toBe(100);
	});

	test('counts of a lead are not taken for rates', () => {
		const facts = leadFacts({ left: 900 }, { ...lead, expected: 3, limits: [0, 12] });
		expect(facts.map(({ value }) => value.zh)).toContain('0 – 12');
	});
});

describe('reviews kept in the browser', () => {
	test('what was kept comes back, what is none is left out', () => {
		const kept = {
			f1: { decision: 'explained', note: '口径不同', date: '2026-01-02' },
			f2: { decision: 'guilty', note: '', date: '2026-01-02' },
			f3: { decision: 'misread', date: 'yesterday' },
			'f 4': { decision: 'misread', note: '', date: '2026-01-02' },
			f5: { decision: 'misread', date: '2026-01-01' }
		};
		const reviews = reviewsFrom(JSON.stringify(kept));
		expect(Object.keys(reviews)).toEqual(['f1', 'f5']);
		for (const text of [null, '', 'nonsense', '[]', '7']) expect(reviewsFrom(text)).toEqual({});
	});

	test('they are exported as corrections.csv, formulas guarded', () => {
		expect(
			reviewsCsv({
				b: { decision: 'confirmed', note: '=1+1, "x"', date: '2026-01-02' },
				a: { decision: 'misread', note: '', date: '2026-01-01' }
			})
		).toBe(
			'\uFEFFfinding,report,cell,decision,note,date\r\n' +
				'a,,,misread,,2026-01-01\r\n' +
				'b,,,confirmed,"\'=1+1, ""x""",2026-01-02\r\n'
		);
	});

	test.each(['zh', 'en'] as const)(
		'they are taken in again from either list, in %s',
		(language) => {
			const reviews = {
				f1: { decision: 'explained', note: '=口径，"不同"', date: '2026-01-02' },
				f2: { decision: 'misread', note: '', date: '2026-01-03' }
			} as const;
			expect(reviewsFromCsv(reviewsCsv(reviews))).toEqual({ reviews, left: [] });
			const line = { report: 'b', rule: 'T3-03', agency: null, agencyId: '9-1', year: 2022 };
			const found = ['f1', 'f2', 'f3'].map((id) => ({ ...line, detail: null, id }));
			const reviewed = reviewedOf(found as unknown as SaidFinding[], reviews, {});
			const csv = csvOf(
				reviewList(reviewed, (id) => `https://example.org/?finding=${id}`, language)
			);
			expect(reviewsFromCsv(csv).reviews).toEqual(reviews);
			expect(csv).toContain('https://example.org/?finding=f2');
		}
	);

	test('npm run ingest reads what was exported', async () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reviews-'));
		const file = path.join(folder, 'corrections.csv');
		fs.writeFileSync(
			file,
			reviewsCsv({ f1: { decision: 'explained', note: '口径，不同', date: '2026-01-02' } })
		);
		expect(await readCorrections(file)).toEqual([
			{
				finding: 'f1',
				report: null,
				cell: null,
				decision: 'explained',
				note: '口径，不同',
				date: '2026-01-02',
				line: 2
			}
		]);
		fs.rmSync(folder, { recursive: true });
	});
});
