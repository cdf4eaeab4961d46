import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { topics } from '#charts/index.ts';
import { messages, remedies } from '#ui/messages.ts';
import { pageGroups, pageOf } from '#ui/pages.ts';

const routes = path.resolve(import.meta.dirname, '../../src/routes');
const pages = pageGroups.flatMap((group) => group.pages);

/** Routes that are reached from another page, or from elsewhere, and never from the menu. */
const unlisted = /\[|^\/(?:embed|offline)/;

describe('the menu', () => {
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
		...pageGroups.flatMap(({ name, pages }) =>
			[name, ...pages.map((page) => page.name)].map((each) => [each.en, each] as const)
		)
	];
	const han = /\p{Script=Han}/u;
	// The site bears its other name beside its own; a CSV is a CSV.
	const amiss = names.filter(
		([key, { zh, en }]) =>
			key !== 'siteOther' && (!han.test(zh) || !/[a-z]/i.test(en) || han.test(en))
	);
	expect(amiss).toEqual([]);
});
