import { expect, test, vi } from 'vitest';
import map from '#charts/map/index.ts';
import { topicOf } from '#charts/topic.ts';
import type { Chart, PageChoices } from '#charts/define.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports, withoutFilters } from '#query/filters.ts';

const chosen: PageChoices = {
	filters: {
		...allReports,
		province: '虚州省',
		prefecture: '甲市',
		county: '900203',
		years: [2023]
	}
};

test('a page asks without the filters that have no part in it, and need not ask again when they change', async () => {
	const ask = vi.fn((_: Corpus, now: PageChoices) => Promise.resolve(now.filters));
	const chart = {
		id: 'map/map',
		choices: {},
		ask,
		question: { of: (now: PageChoices) => now.filters, ask }
	};
	const topic = topicOf({
		title: { zh: '图', en: 'Map' },
		lead: { zh: '图', en: 'Map' },
		charts: [chart as unknown as Chart],
		unasked: ['prefecture', 'county']
	});
	const { of, ask: asked } = topic.questions['map/map' as keyof typeof topic.questions] as {
		of: (now: PageChoices) => unknown;
		ask: (corpus: Corpus, now: PageChoices) => Promise<unknown>;
	};
	const wanted = { ...allReports, province: '虚州省', years: [2023] };
	expect(await asked({} as Corpus, chosen)).toEqual(wanted);
	expect(of(chosen)).toEqual(wanted);
	expect(withoutFilters(chosen.filters, topic.unasked)).toEqual(wanted);
});

test('the map is of all counties of a prefecture, and says so of none of them', () => {
	expect(map.unasked).toEqual(['county']);
});
