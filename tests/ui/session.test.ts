import { beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { DataProblem } from '#query/problem.ts';
import type { Question } from '#query/question.ts';
import { overviewFields, shortText } from '#view/url.ts';
import { Asking, type Known } from '#ui/asking.svelte.ts';
import { PageChoices } from '#ui/page-choices.svelte.ts';
import { Session } from '#ui/session.svelte.ts';

const entries = [
	{ name: 'one', title: { zh: '一', en: 'one' }, origin: 'real', reports: 1, years: [2023] },
	{ name: 'two', title: { zh: '二', en: 'two' }, origin: 'synthetic', reports: 2, years: [] }
];

const fetchIndex = vi.hoisted(() => vi.fn());
const fetchManifest = vi.hoisted(() => vi.fn());
const openCorpus = vi.hoisted(() => vi.fn());
vi.mock('#query/corpora.ts', () => ({ fetchIndex, fetchManifest }));
vi.mock('#query/open.ts', () => ({ openCorpus }));

const remember = vi.fn();

beforeEach(() => {
	remember.mockReset();
	fetchIndex.mockReset().mockResolvedValue({ corpora: entries });
	fetchManifest
		.mockReset()
		.mockImplementation(async (_site: string, name: string) => manifest(name));
	openCorpus.mockReset().mockImplementation((_site: string, of: Manifest) => ({ manifest: of }));
});

function manifest(name: string, contentHash = `hash-of-${name}`): Manifest {
	return { name, contentHash, origin: 'real', years: [2023] } as unknown as Manifest;
}

function session(built = { index: null, manifest: null } as never): Session {
	return new Session(() => 'http://localhost/', remember, built);
}

test('the first corpus of the list is opened where the address names none', async () => {
	const opened = session();
	expect(opened.status).toBe('loading');
	await opened.open();
	expect([opened.name, opened.status]).toEqual(['one', 'ready']);
	expect(remember).not.toHaveBeenCalled();
});

test('what the page was built with is opened before the site is asked, and exchanged if it is older', async () => {
	const opened = session({
		index: { corpora: entries },
		manifest: manifest('one', 'older')
	} as never);
	await opened.open();
	const versions = openCorpus.mock.calls.map(([, of]) => (of as Manifest).contentHash);
	expect(versions).toEqual(['older', 'hash-of-one']);
	expect(opened.corpus?.manifest.contentHash).toBe('hash-of-one');
});

test('another corpus starts without the filters of the last, in a step of its own in the history', async () => {
	const opened = session();
	await opened.open();
	opened.filter({ years: [2023] });
	expect(remember).toHaveBeenLastCalledWith(true);
	opened.filter({ agency: '财' }, true);
	expect(remember).toHaveBeenLastCalledWith(false);
	opened.turnTo('two');
	expect([opened.name, opened.filters, opened.corpus]).toEqual(['two', allReports, null]);
	expect(remember).toHaveBeenLastCalledWith(true);
	await expect.poll(() => opened.corpus?.manifest.name).toBe('two');
	opened.turnTo('one');
	expect(opened.chosen.corpus).toBe(null);
});

test('a corpus the site does not have is told, and another can be turned to', async () => {
	const opened = session();
	opened.recall(new URLSearchParams('corpus=../nope'));
	await opened.open();
	expect([opened.status, opened.problem?.code]).toEqual(['failed', 'unknown_corpus']);
	expect(fetchManifest).not.toHaveBeenCalled();
	opened.turnTo('one');
	await vi.waitFor(() => expect(opened.corpus?.manifest.name).toBe('one'));
	expect([opened.status, opened.search('zh').toString()]).toEqual(['ready', '']);
});

test('the address of a chart has its own series first and those of every other panel, in the language it is read in', () => {
	const opened = session();
	const many = Array.from({ length: 40 }, (_, at) => [`panel${at}`, { asTable: true }] as const);
	opened.recall(new URLSearchParams('corpus=two&year=2021'));
	for (const [name, changes] of many) opened.leave(name, changes);
	opened.leave('volume', { asTable: true, hidden: ['person', 'other'] });
	const search = opened.searchOf('volume', 'zh');
	expect(search.get('lang')).toBe('zh');
	const [own, ...others] = search.get('view')!.split(',');
	expect(own).toBe('volume:::person*other');
	expect(others).toHaveLength(39);
	const again = session();
	again.recall(search);
	expect(again.panel('volume')).toEqual({
		asTable: false,
		order: null,
		hidden: ['person', 'other']
	});
	expect(again.filters.years).toEqual([2021]);
});

test('a failed opening says why and can be tried again', async () => {
	fetchManifest.mockRejectedValueOnce(new DataProblem('network', 'corpus.json: connection lost'));
	const opened = session();
	await opened.open();
	expect([opened.status, opened.problem?.code]).toEqual(['failed', 'network']);
	await opened.open();
	expect([opened.status, opened.problem]).toEqual(['ready', null]);
});

test('the address says which corpus, which filters, which language', () => {
	const opened = session();
	opened.recall(new URLSearchParams('corpus=two&year=2021,2023&level=county&page=4'));
	expect(opened.filters).toEqual({ ...allReports, years: [2021, 2023], levels: ['county'] });
	expect(opened.search('en').toString()).toBe('corpus=two&lang=en&year=2021%2C2023&level=county');
});

test('what the address says of filters and none takes is told until the reader filters', () => {
	const opened = session();
	opened.recall(new URLSearchParams('level=conuty,county&year=20255,2023&basis=all&county=12'));
	expect(opened.unknown).toEqual(['year=20255', 'county=12', 'level=conuty', 'basis=all']);
	expect(opened.filters).toEqual({ ...allReports, years: [2023], levels: ['county'] });
	expect(opened.nothing.zh).toContain('放宽筛选');
	opened.filter({ years: [], levels: [] });
	expect(opened.unknown).toEqual([]);
	expect(opened.nothing.zh).not.toContain('筛选');
	opened.recall(new URLSearchParams('level=county&year=2023&basis=own&agency=x'));
	expect(opened.unknown).toEqual([]);
});

test('a place the corpus does not have chooses nothing and is told, once its places are known', async () => {
	const provinces = [
		{ name: '东省', reports: 2, prefectures: [{ name: '甲市', reports: 1 }] },
		{ name: '西省', reports: 1, prefectures: [{ name: '乙市', reports: 1 }] }
	];
	const of = vi.fn().mockResolvedValue(null);
	fetchManifest.mockImplementation(async (_site: string, name: string) => ({
		...manifest(name),
		facets: { provinces }
	}));
	openCorpus.mockImplementation((_site: string, of_: Manifest) => ({
		manifest: of_,
		places: { of }
	}));
	const opened = session();
	opened.recall(new URLSearchParams('province=南省&year=20255&level=county'));
	await opened.open();
	expect(opened.unknown).toEqual(['year=20255', 'province=南省']);
	expect(opened.filters).toEqual({ ...allReports, levels: ['county'] });
	const asked = (search: string) => {
		opened.recall(new URLSearchParams(search));
		return [opened.filters.province, opened.filters.prefecture, ...opened.unknown];
	};
	expect(asked('province=东省&prefecture=甲市')).toEqual(['东省', '甲市']);
	expect(asked('prefecture=乙市')).toEqual([null, '乙市']);
	expect(asked('province=东省&prefecture=乙市')).toEqual(['东省', null, 'prefecture=乙市']);
	expect(asked('province=__proto__')).toEqual([null, null, 'province=__proto__']);
	asked('county=990101');
	await expect.poll(() => opened.unknown).toEqual(['county=990101']);
	expect(opened.filters).toEqual(allReports);
	// Where the places cannot be had, nothing is said of a county.
	of.mockRejectedValue(new DataProblem('network', 'places: connection lost'));
	asked('county=990101');
	await new Promise((resolve) => setTimeout(resolve));
	expect([opened.filters.county, opened.unknown]).toEqual(['990101', []]);
});

test('a filter begins the pages of a table anew and leaves other choices', () => {
	const page = new PageChoices(overviewFields, remember);
	page.choose({ page: 3, activityBy: 'sector' });
	expect(remember).toHaveBeenCalledOnce();
	expect(remember).toHaveBeenLastCalledWith(true);
	page.choose({ page: 3 });
	expect(remember).toHaveBeenLastCalledWith(false);
	const typed = new PageChoices({ words: { ...shortText('q'), passing: true } }, remember);
	typed.choose({ words: '财' });
	expect(remember).toHaveBeenLastCalledWith(false);
	page.begin();
	expect([page.now.page, page.now.activityBy]).toEqual([1, 'sector']);
});

interface Choices {
	filters: Pick<Filters, 'years'>;
	listed?: boolean;
}

/** An asking whose choices and corpus are set by hand, and whose answers come when they are let. */
function asking(
	questions: Record<string, Partial<Question<Choices, unknown>>> = { volume: {} },
	years: number[] = [],
	known: Known<Record<string, number[]>> | null = null
) {
	let choices: Choices = { filters: { years }, listed: false };
	let hash = 'a';
	const asked: { name: string; years: number[]; answer: () => void; fail: (why: Error) => void }[] =
		[];
	const map = Object.fromEntries(
		Object.entries(questions).map(([name, more]) => [
			name,
			{
				of: (c: Choices) => c.filters,
				ask: (_: unknown, c: Choices) =>
					new Promise((resolve, reject) => {
						const { years } = c.filters;
						asked.push({ name, years, answer: () => resolve(years), fail: reject });
					}),
				...more
			}
		])
	);
	const made = new Asking<Record<string, number[]>>(
		map as never,
		() => choices,
		() => ({ manifest: { contentHash: hash } }) as never,
		() => hash,
		known
	);
	made.follow();
	return {
		made,
		asked,
		choose(next: Partial<Choices>) {
			choices = { ...choices, ...next };
			made.follow();
		},
		turn(next: string) {
			hash = next;
			made.follow();
		}
	};
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

test('an answer that comes after a newer question is dropped', async () => {
	const { made, asked, choose } = asking();
	choose({ filters: { years: [2021] } });
	choose({ filters: { years: [2022] } });
	for (const one of asked.toReversed()) one.answer();
	await settled();
	expect(made.answers.volume).toEqual([2022]);
	expect(made.busy).toBe(false);
});

test('what a page was built with is of the choices nobody changed, whatever was chosen on the page before', async () => {
	const known = { contentHash: 'a', choices: { filters: { years: [] } }, answers: { volume: [1] } };
	expect(asking({ volume: {} }, [], known).asked).toEqual([]);
	const { made, asked, choose } = asking({ volume: {} }, [2021], known);
	expect([made.isOld('volume'), made.busy]).toEqual([true, true]);
	asked[0]!.answer();
	await settled();
	expect([made.answers.volume, made.busy]).toEqual([[2021], false]);
	choose({ filters: { years: [] } });
	expect(asked.length).toBe(2);
});

test('only what a choice changes is asked again', async () => {
	const { asked, choose } = asking({ volume: {}, still: { of: () => 0 } });
	for (const one of asked) one.answer();
	await settled();
	choose({ filters: { years: [2021] } });
	expect(asked.map(({ name }) => name)).toEqual(['volume', 'still', 'volume']);
});

test('answers appear together, those that need rows when they are there, and not before they are wanted', async () => {
	const { made, asked, choose } = asking({
		volume: {},
		outcomes: {},
		reports: { rows: true, when: (c) => c.listed === true }
	});
	expect(asked.map(({ name }) => name)).toEqual(['volume', 'outcomes']);
	asked[0]!.answer();
	await settled();
	expect(made.answers).toEqual({});
	asked[1]!.answer();
	await settled();
	expect(Object.keys(made.answers)).toEqual(['volume', 'outcomes']);
	choose({ listed: true });
	expect([made.busy, made.isOld('reports')]).toEqual([false, true]);
	asked[2]!.answer();
	await settled();
	expect(made.answers.reports).toEqual([]);
});

test('an answer is of one version of one corpus and is not shown with another', async () => {
	const { made, asked, turn } = asking();
	asked[0]!.answer();
	await settled();
	turn('b');
	expect(made.answers).toEqual({});
	expect(made.busy).toBe(true);
	asked[1]!.answer();
	await settled();
	expect(made.answers.volume).toEqual([]);
});

test('an error nobody foresaw is shown as one of the engine, and the question asked again when it changes', async () => {
	const { made, asked, choose } = asking();
	asked[0]!.fail(new Error('no such column'));
	await settled();
	expect(made.problem).toMatchObject({ code: 'engine', message: 'no such column' });
	choose({ filters: { years: [2020] } });
	asked[1]!.answer();
	await settled();
	expect([made.problem, made.answers.volume]).toEqual([null, [2020]]);
});

test('a county decides its province and prefecture, whatever the address says', async () => {
	const places = {
		of: async (county: string) =>
			county === '900101'
				? { county: { prefecture: '槐泽市' }, province: { province: '云岚省' } }
				: null
	};
	openCorpus.mockImplementation((_site: string, of: Manifest) => ({ manifest: of, places }));
	const opened = session();
	opened.recall(new URLSearchParams({ province: '沧溟省', county: '900101' }));
	await opened.open();
	await expect
		.poll(() => opened.filters)
		.toMatchObject({ province: '云岚省', prefecture: '槐泽市', county: '900101' });
	expect(remember).toHaveBeenCalled();
	// One the corpus does not have stays as it is asked for: nothing is there.
	opened.recall(new URLSearchParams({ province: '沧溟省', county: '999999' }));
	await Promise.resolve();
	expect(opened.filters).toMatchObject({ province: '沧溟省', county: '999999' });
});
