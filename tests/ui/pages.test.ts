import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { topics } from '#charts/index.ts';
import { messages, remedies } from '#ui/messages.ts';
import { entries, entryOf, moved, pageOf, pages } from '#ui/pages.ts';

const routes = path.resolve(import.meta.dirname, '../../src/routes');

/** Routes that are reached from another page, or from elsewhere, and never from the menu. */
const unlisted = /\[|^\/(?:embed|offline)/;

describe('the menu', () => {
	test('has ten entries', () => {
		expect(entries.map(({ name }) => name.zh)).toEqual([
			'总览',
			'申请与结果',
			'零申请与缺报',
			'主动公开',
			'复议诉讼',
			'查地方与机关',
			'疑点',
			'自查',
			'取数据',
			'说明'
		]);
	});

	test('leads from addresses pages once had to pages that are there', () => {
		for (const [old, { page }] of Object.entries(moved)) {
			expect(pageOf(`/${old}`)).toBeUndefined();
			expect(pageOf(`/${page}`)?.path).toBe(`/${page}`);
		}
	});

	test.each(pages.map((page) => page.path))('%s is a page of the site', (route) => {
		const own = fs.existsSync(path.join(routes, route, '+page.svelte'));
		expect(own || route.slice(1) in topics).toBe(true);
	});

	test('every page belongs to an entry', () => {
		const found = fs
			.readdirSync(routes, { recursive: true, encoding: 'utf8' })
			.filter((file) => path.basename(file) === '+page.svelte')
			.map((file) => `/${path.dirname(file).split(path.sep).join('/')}`.replace('/.', '/'));
		expect(found.length).toBeGreaterThan(0);
		const lost = found.filter((route) => !unlisted.test(route) && !pageOf(route));
		expect(lost).toEqual([]);
	});

	test('what lies below a page belongs to it, and the overview is only itself', () => {
		expect(pageOf('/')?.path).toBe('/');
		expect(pageOf('/method/anything')?.path).toBe('/method');
		expect(pageOf('/methodical')).toBeUndefined();
		expect(entryOf('/map')).toBe(entryOf('/agency'));
		expect(entryOf('/traffic')?.name.zh).toBe('主动公开');
		expect(pageOf(null)).toBeUndefined();
	});
});

test('every sentence is there in both languages, Chinese in Chinese and English in English', () => {
	const names = [
		...Object.entries(messages),
		...Object.entries(remedies).flatMap(([code, { what, todo }]) => [
			[`${code}.what`, what] as const,
			[`${code}.todo`, todo] as const
		]),
		...[...entries, ...pages].map(({ name }) => [name.en, name] as const)
	];
	const han = /\p{Script=Han}/u;
	// The site bears its other name beside its own; a CSV is a CSV.
	const amiss = names.filter(
		([key, { zh, en }]) =>
			key !== 'siteOther' && (!han.test(zh) || !/[a-z]/i.test(en) || han.test(en))
	);
	expect(amiss).toEqual([]);
});
