import { beforeAll, describe, expect, test } from 'vitest';
import alikeChart, { alikeByYear } from '#charts/requests/alike.ts';
import { missingInOrder, missingModel, type MissingOrder } from '#charts/missing/list.ts';
import { missingReports } from '#query/missing.ts';
import volumeChart, { ownVolume, volumeByYear } from '#charts/requests/volume.ts';
import { reconciledModel } from '#charts/reconcile/cells.ts';
import { volumeMeasures } from '#corpus/measures.ts';
import { otherBasesOf } from '#query/basis.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports, type Filters } from '#query/filters.ts';
import type { MissingReport } from '#query/places.ts';
import { reconcile } from '#query/reconcile.ts';
import { toCsv } from '#view/csv.ts';
import { coverageNote, numbersOf, type Source } from '#view/model.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const source: Source = { name: 'trial', origin: 'real', contentHash: '0123456789abcdef' };
const county = { province: '东省', prefecture: '甲市', county: '苇县', region: '900101' };

function report(agency: string, year: number, received: number, more: object) {
	return reportRow(
		{
			id: `${agency}${year}`,
			agency,
			agency_id: agency,
			...county,
			level: 'county',
			year,
			...more
		},
		requestTable('2021', { received_total: received })
	);
}

/** A county's whole report, its two bureaus, a tax office it does not cover, and a town that tells no scope. */
const reports = [
	report('苇县人民政府', 2023, 184, {
		scope: 'area',
		basis: 'consolidated',
		agency_kind: 'government'
	}),
	report('苇县教育局', 2023, 60, { scope: 'own', agency_kind: 'department' }),
	report('苇县民政局', 2023, 55, { scope: 'own', agency_kind: 'department' }),
	report('苇县税务局', 2023, 4, { scope: 'own', agency_kind: 'vertical' }),
	report('南塘镇人民政府', 2023, 7, { scope: null, basis: 'untold', level: 'township' }),
	report('苇县教育局', 2022, 50, { scope: 'own', agency_kind: 'department' }),
	report('苇县水务局', 2022, 900, { scope: 'own', agency_kind: 'department' })
];
const lost = (agency: string, state: string): MissingReport => ({
	agency_id: agency,
	agency,
	...county,
	level: 'county',
	sector: null,
	agency_kind: 'department',
	year: 2023,
	state,
	last_year: 2022,
	reason: null,
	why: null,
	address: null
});
const places = {
	missing: async () => [lost('苇县水务局', 'expected'), lost('苇县林业局', 'no_later')]
};

let asked: Asked;
let corpus: Corpus;
beforeAll(async () => {
	asked = await databaseOf(reports);
	corpus = { ...asked, places: { ...places, of: async () => null } } as unknown as Corpus;
});
const of = (more: Partial<Filters> = {}): Filters => ({ ...allReports, years: [2023], ...more });
const total = {
	of: [volumeMeasures.received],
	missing: volumeMeasures.missing,
	unit: { zh: '件', en: 'requests' }
};

describe('a request is counted once', () => {
	test('own reports add up to 119, the whole report tells 184, and 303 stands nowhere', async () => {
		const own = await volumeByYear(asked, of());
		const wide = await volumeByYear(asked, of({ basis: 'consolidated', county: '900101' }));
		expect([own.years[0]!.total, wide.years[0]!.total]).toEqual([119, 184]);
	});

	test('what tells no scope is in neither, and stands beside both with its sum', async () => {
		for (const basis of ['own', 'consolidated'] as const) {
			const { untold } = await otherBasesOf(asked, of({ basis }), total);
			expect(untold).toEqual({ reports: 1, sum: 7, unit: total.unit });
		}
	});

	test('the sentence, the note and the export name the sum', async () => {
		const answer = await volumeChart.question!.ask(corpus, { filters: of() });
		const model = volumeChart.model(answer, source);
		expect(model.sentence.zh).toMatch(/^各机关自报：2023 年新收申请 119 件/);
		expect(model.sentence.en).toMatch(/^Own reports: /);
		expect(coverageNote(model.coverage).zh).toContain(
			'另有 1 份年报未写明口径，合计 7 件，未计入。'
		);
		expect(toCsv(model, 'zh').split('\r\n')[1]).toMatch(/各机关自报,真实$/);
	});

	test('the whole report stands beside the own ones, in none of their bars', async () => {
		const filters = of({ province: '东省', county: '900101' });
		const answer = await volumeChart.question!.ask(corpus, { filters });
		const model = volumeChart.model(answer, source);
		expect([numbersOf(model, 'total'), numbersOf(model, 'whole')]).toEqual([[119], [184]]);
	});

	test('what is drawn before the whole report has come has the same totals and says the same', async () => {
		const filters = of({ province: '东省', county: '900101' });
		const first = volumeChart.model(await ownVolume(corpus, filters), source);
		const whole = volumeChart.model(await volumeChart.question!.ask(corpus, { filters }), source);
		expect(numbersOf(first, 'total')).toEqual(numbersOf(whole, 'total'));
		expect(first.sentence).toEqual(whole.sentence);
		expect(numbersOf(first, 'whole')).toEqual([null]);
	});
});

test('a change is of the bodies that report in both years', async () => {
	const answer = await alikeByYear(asked, of());
	expect(answer.years).toEqual([{ year: 2023, bodies: 1, before: 50, now: 60 }]);
	expect(alikeChart.model(answer, source).sentence.zh).toContain('1 家：上年 50 件，本年 60 件');
});

test('a whole report is held against the bodies it covers, and whoever is missing is named', async () => {
	const answer = await reconcile(corpus, of({ province: '东省', county: '900101' }));
	const received = answer.cells.find(({ id }) => id === 'received_total');
	expect(received).toEqual({ id: 'received_total', own: 115, told: 2 });
	expect(answer.bodies).toBe(2);
	expect(answer.missing.map(({ agency, state }) => [agency, state])).toEqual([
		['苇县水务局', 'expected'],
		['苇县林业局', 'no_later']
	]);
	const model = reconciledModel(answer, source);
	const row = answer.cells.indexOf(received!);
	expect(numbersOf(model, 'difference')[row]).toBe(69);
	expect(model.sentence.zh).toContain(
		'已知 2 家，名录与往年推知应有 3 家，缺 1 家，另有 1 家往年有、此后没有收录'
	);
});

test('without a place there is nothing to hold against each other', async () => {
	const answer = await reconcile(corpus, of());
	expect(answer.whole).toBeNull();
	const { rows, sentence } = reconciledModel(answer, source);
	expect([rows, sentence.zh]).toEqual([[], '还没有选定地方：先在筛选里选定省份、地市或县区。']);
	const none = await reconcile(corpus, of({ province: '西省' }));
	expect(reconciledModel(none, source).sentence.zh).toContain('没有政府汇总年报');
});

test('missing reports are a list with why one would look for them', async () => {
	const lines = await missingReports(corpus, of({ province: '东省', agency: '水务' }));
	expect(lines.map(({ agency }) => agency)).toEqual(['苇县水务局']);
	const csv = toCsv(missingModel(lines, 1, source), 'zh');
	expect(csv).toContain('苇县水务局,2023,名录中有，未收录,2022');
});

test('missing reports are listed by any column, what is not known last either way', () => {
	const told = [
		{ ...lost('甲局', 'gap'), year: 2021, level: 'county', county: null },
		{ ...lost('乙局', 'no_later'), year: 2023, level: 'province', county: '苇县' },
		{ ...lost('丙局', 'gap'), year: 2022, level: null, county: '岸县' }
	] as MissingReport[];
	const names = (sort: MissingOrder['sort'], descending: boolean) =>
		missingInOrder(told, { sort, descending }).map(({ agency }) => agency![0]);
	expect(names('region', false)).toEqual(['甲', '乙', '丙']);
	expect(names('year', true)).toEqual(['乙', '丙', '甲']);
	expect(names('level', false)).toEqual(['乙', '甲', '丙']);
	expect(names('level', true)).toEqual(['甲', '乙', '丙']);
	expect(names('county', true)).toEqual(['乙', '丙', '甲']);
});

test('what collecting came to is a column, a choice and part of the CSV, in both languages', async () => {
	const ends: [string, string | null, string | null][] = [
		['refused', 'no_text: 这是扫描件或图片。', '这是扫描件或图片。'],
		['blocked', 'robots.txt forbids it', 'robots.txt 不许'],
		['not_found', null, null]
	];
	const collected = ends.map(([reason, why]) => ({
		...lost('苇县水务局', 'gap'),
		...{ reason, why, address: 'http://www.wei.example/nb.html' }
	}));
	const of2023 = { places: { missing: async () => collected } } as unknown as Corpus;
	const chosen = await missingReports(of2023, of(), 'blocked');
	expect(chosen.map(({ reason }) => reason)).toEqual(['blocked']);
	const model = missingModel(collected, 3, source, 'file');
	for (const [, , zh] of ends.slice(0, 2)) expect(toCsv(model, 'zh')).toContain(zh!);
	const lines = toCsv(model, 'en').split('\r\n');
	expect(lines[0]).toContain('What collecting came to,Detail,Where it was looked for');
	expect(lines[1]).toContain(
		'"Collected, and could not be read",no text,http://www.wei.example/nb.html'
	);
	expect(lines[2]).toContain('robots.txt forbids it');
	expect(toCsv(missingModel([lost('苇县水务局', 'gap')], 1, source), 'en')).not.toContain(
		'collecting'
	);
});
