import { beforeAll, describe, expect, test } from 'vitest';
import reasons from '#charts/outcomes/reasons.ts';
import sizes from '#charts/requests/sizes.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { fileName, scopeWords } from '#view/scope.ts';
import { databaseOf, reportRow, requestTable } from '../database.ts';

const source = { name: 'trial', origin: 'real' as const, contentHash: '0123456789abcdef' };
const rows = [2019, 2022, 2024].map((year) =>
	reportRow(
		{ id: `a${year}`, agency: '甲县局', province: year === 2024 ? '西省' : '东省', year },
		requestTable(year === 2019 ? '2019' : '2021', { received_total: 3 })
	)
);

let corpus: Corpus;
beforeAll(async () => {
	corpus = (await databaseOf(rows)) as unknown as Corpus;
});

async function modelOf(chart: typeof reasons | typeof sizes, filters: Filters) {
	const choices = Object.fromEntries(
		Object.entries(chart.choices).map(([name, { field }]) => [name, field.initial])
	);
	const answer = await chart.question!.ask(corpus, { filters, ...choices });
	return (chart.model as (found: unknown, from: typeof source) => ReturnType<typeof reasons.model>)(
		answer,
		source
	);
}

describe('a sum over years names them', () => {
	test.each([
		['reasons', reasons],
		['sizes', sizes]
	])('%s, in its scope and its file', async (_, chart) => {
		const all = await modelOf(chart, allReports);
		expect(scopeWords(all).zh).toContain('2019–2024 年');
		expect(fileName(all, source, 'zh', 'csv')).toContain('_2019-2024_');
		const east = await modelOf(chart, { ...allReports, province: '东省' });
		expect(scopeWords(east).zh).toContain('2019–2022 年');
		const one = await modelOf(chart, { ...allReports, years: [2022] });
		expect(scopeWords(one).zh).toMatch(/(^|；)2022 年$/);
	});
});
