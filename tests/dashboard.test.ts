import { beforeEach, expect, test, vi } from 'vitest';
import type { Filters } from '#query/filters.ts';
import { DataProblem } from '#query/problem.ts';
import { fromSearch } from '#view/url.ts';
import { Dashboard } from '#ui/dashboard.svelte.ts';

/** What was asked, in order, and when the answer may come; every answer repeats the years it was asked for. */
const asked: { name: string; years: number[]; answer: () => void; fail: (error: Error) => void }[] =
	[];
let held = false;

function answerer(name: string) {
	return (_database: unknown, filters?: Filters) =>
		new Promise((resolve, reject) => {
			const years = filters?.years ?? [];
			const answer = () => resolve({ years, lines: [], total: 0 });
			asked.push({ name, years, answer, fail: reject });
			if (!held) answer();
		});
}

vi.mock('#query/corpora.ts', () => ({
	fetchIndex: async () => ({
		corpora: [
			{ name: 'one', title: { zh: '一', en: 'one' }, origin: 'real', reports: 1, years: [2023] },
			{ name: 'two', title: { zh: '二', en: 'two' }, origin: 'synthetic', reports: 2, years: [] }
		]
	}),
	fetchManifest: async (_site: string, name: string) => ({ name, origin: 'real', years: [2023] })
}));
const openCorpus = vi.hoisted(() => vi.fn());
vi.mock('#query/load.ts', () => ({ openCorpus }));
vi.mock('#query/facets.ts', () => ({ facets: async () => ({ years: [] }) }));
vi.mock('#query/headline.ts', () => ({ headline: answerer('headline') }));
vi.mock('#query/volume.ts', () => ({ volumeByYear: answerer('volume'), askers: [] }));
vi.mock('#query/outcomes.ts', () => ({ outcomesByYear: answerer('outcomes') }));
vi.mock('#query/activity.ts', async (original) => ({
	...(await original<object>()),
	activityBy: answerer('activity')
}));
vi.mock('#query/traffic.ts', async (original) => ({
	...(await original<object>()),
	trafficByYear: answerer('traffic'),
	trafficDistribution: answerer('distribution')
}));
vi.mock('#query/reports.ts', async (original) => ({
	...(await original<object>()),
	reportsPage: answerer('reports')
}));

const site = 'http://localhost/';
const nothing = fromSearch(new URLSearchParams());
const remember = vi.fn();

beforeEach(() => {
	held = false;
	asked.length = 0;
	remember.mockReset();
	openCorpus
		.mockReset()
		.mockImplementation(async (_site, name) => ({ manifest: { name }, database: {} }));
});

function dashboard(): Dashboard {
	return new Dashboard(nothing, remember, { index: null, manifest: null });
}

test('the first corpus of the list is opened where the address names none', async () => {
	const opened = dashboard();
	expect(opened.status).toBe('loading');
	await opened.open(site);
	expect([opened.name, opened.status]).toEqual(['one', 'ready']);
	expect(remember).not.toHaveBeenCalled();
});

test('an answer that comes after a newer question is dropped', async () => {
	const opened = dashboard();
	await opened.open(site);
	held = true;
	asked.length = 0;
	const older = opened.filter({ years: [2021] });
	const newer = opened.filter({ years: [2022] });
	held = false;
	for (const question of asked.toReversed()) question.answer();
	await Promise.all([older, newer]);
	expect(opened.answers!.headline).toMatchObject({ years: [2022] });
	expect(opened.answers!.reports).toMatchObject({ years: [2022] });
	expect(opened.asking).toBe(false);
});

test('only what a choice changes is asked again, and a new filter goes back to the first page', async () => {
	const opened = dashboard();
	await opened.open(site);
	asked.length = 0;
	await opened.choose({ page: 3 });
	expect(asked.map(({ name }) => name)).toEqual(['reports']);
	asked.length = 0;
	await opened.choose({ activityBy: 'sector' });
	expect(asked.map(({ name }) => name)).toEqual(['activity']);
	expect(opened.choices.page).toBe(3);
	await opened.filter({ agency: '财政' });
	expect(opened.choices.page).toBe(1);
	expect(remember.mock.calls).toEqual([[false], [false], [false]]);
});

test('a choice made while the corpus is being opened is what gets answered', async () => {
	const opened = dashboard();
	const opening = opened.open(site);
	await opened.filter({ years: [2023] });
	await opening;
	expect(opened.answers!.volume).toMatchObject({ years: [2023] });
});

test('another corpus starts without the filters of the last, in a step of its own in the history', async () => {
	const opened = dashboard();
	await opened.open(site);
	await opened.filter({ years: [2023] });
	await opened.turnTo(site, 'two');
	expect([opened.name, opened.choices.filters.years]).toEqual(['two', []]);
	expect(remember).toHaveBeenLastCalledWith(true);
	await opened.turnTo(site, 'one');
	expect(opened.choices.corpus).toBe(null);
});

test('a failed opening says why and can be tried again', async () => {
	openCorpus.mockRejectedValueOnce(new DataProblem('network', 'reports.parquet: connection lost'));
	const opened = dashboard();
	await opened.open(site);
	expect([opened.status, opened.problem?.code]).toEqual(['failed', 'network']);
	await opened.open(site);
	expect([opened.status, opened.problem]).toEqual(['ready', null]);
});

test('an error nobody foresaw is shown as one of the engine, not swallowed', async () => {
	const opened = dashboard();
	await opened.open(site);
	held = true;
	asked.length = 0;
	const asking = opened.filter({ years: [2020] });
	asked[0]!.fail(new Error('no such column'));
	await asking;
	expect([opened.status, opened.problem?.code]).toEqual(['failed', 'engine']);
	expect(opened.problem?.message).toContain('no such column');
});
