import { beforeAll, expect, test } from 'vitest';
import money from '#charts/disclosure/money.ts';
import groups from '#charts/disclosure/groups.ts';
import { reconciledModel } from '#charts/reconcile/cells.ts';
import type { Corpus } from '#query/corpus.ts';
import { numbersBy } from '#query/explore.ts';
import { allReports } from '#query/filters.ts';
import { reconcile } from '#query/reconcile.ts';
import { toCsv } from '#view/csv.ts';
import { groupsModel } from '#view/explore.ts';
import { shownTable, type ViewModel } from '#view/model.ts';
import { databaseOf, reportRow, requestTable, type Asked } from '../database.ts';

const source = { name: 'trial', origin: 'real' as const, contentHash: '0123456789abcdef' };
const place = { province: '东省', prefecture: '甲市', county: '苇县', region: '900101' };

function report(agency: string, year: number, fees: number, more: object = {}) {
	return reportRow(
		{ id: `${agency}${year}`, agency, agency_id: agency, ...place, level: 'county', year, ...more },
		{ ...requestTable('2021'), fees_10k_yuan: fees }
	);
}

/** Four fees of 4,000 yuan, then two that a decimal cannot tell; the government reports 2.04 of the first. */
const reports = [
	...['甲局', '乙局', '丙局', '丁局'].map((agency) => report(agency, 2022, 0.4)),
	report('甲局', 2023, 0.04),
	report('乙局', 2023, 0.35),
	report('苇县人民政府', 2022, 2.04, {
		...{ scope: 'area', basis: 'consolidated', agency_kind: 'government', edition: '2021' }
	})
];

let asked: Asked;
let corpus: Corpus;
beforeAll(async () => {
	asked = await databaseOf(reports);
	const places = { of: async () => null, missing: async () => [] };
	corpus = { ...asked, places } as unknown as Corpus;
});

const cellsOf = (model: ViewModel) => shownTable(model, 'zh').rows.flat();

test('by year, in the sentence, the table and the CSV', async () => {
	const answer = await money.question!.ask(corpus, { filters: allReports });
	const model = money.model(answer, source);
	expect(cellsOf(model)).toEqual(expect.arrayContaining(['1.6', '0.39']));
	expect(model.sentence.zh).toContain(' 0.39 万元');
	expect(toCsv(model, 'zh')).toMatch(/,2022,1\.6,.*\r\n.*,2023,0\.39,/);
});

test('by group, on the chart’s and the table’s page', async () => {
	const choices = { cell: 'fees_10k_yuan', by: 'level' };
	const answer = await groups.question!.ask(corpus, { filters: allReports, ...choices });
	const model = groups.model(answer, source);
	expect(model.sentence.zh).toContain(' 1.99 万元');
	expect(cellsOf(model)).toEqual(expect.arrayContaining(['1.6', '0.39']));
	const state = { filters: allReports, state: null };
	const found = await numbersBy(corpus, state, 'year', ['fees_10k_yuan'], []);
	const of = { basis: 'own' as const, listed: [] };
	const table = groupsModel('year', found, ['fees_10k_yuan'], source, of);
	expect(cellsOf(table)).toEqual(expect.arrayContaining(['1.6', '0.39']));
	expect(toCsv(table, 'zh')).toContain(',0.39,2,');
});

test('and beside the government’s own', async () => {
	const filters = { ...allReports, province: '东省', county: '900101', years: [2022] };
	const model = reconciledModel(await reconcile(corpus, filters), source);
	const line = model.rows.find((row) => row.at(-1) === 'fees_10k_yuan')!;
	expect(shownTable({ ...model, rows: [line] }, 'zh').rows[0]!.slice(1, 5)).toEqual([
		'2.04',
		'1.6',
		'4',
		'0.44'
	]);
	expect(toCsv(model, 'zh')).toContain(',2.04,1.6,4,0.44,');
});
