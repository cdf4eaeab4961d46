import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
const names = Array.from({ length: 9 }, (_, at) => `www.part${at}`);
let lines: string[];

/** A site whose one report lies on a host, and its line of the list. */
function siteOf(name: string, host: string, body: string): string {
	const site = { '/robots.txt': { status: 404 } };
	const file = gathered.web.at(host, '/r.html');
	const list = listOf([[file, `${body}2023年政府信息公开年度报告`]]);
	if (host !== name) gathered.web.site(host, { '/r.html': report(body, 2023) });
	gathered.web.site(name, { ...site, '/': list, '/r.html': report(body, 2023) });
	return `${gathered.web.at(name)},,,2023,`;
}

beforeAll(async () => {
	await gathered.web.start();
	// One leads to a host of its own, which may fall to another machine.
	lines = names.map((name, at) => siteOf(name, at ? name : 'files.part0', `云台县第${at + 1}中心`));
});
afterAll(() => gathered.close());

const share = (index: number, of: number) => ({ shard: { index, of } });
const addresses = (coverage: Record<string, string>[]) =>
	coverage.map(({ address, state }) => `${new URL(address!).host.split('.l')[0]} ${state}`).sort();
const whole = ['files.part0', ...names.slice(1)].map((name) => `${name} collected`);

test('lists are of all hosts, however many machines share them from run to run', async () => {
	await gathered.collect('machines', lines);
	const run = async (index: number, of: number) => {
		const { coverage, paths } = await gathered.collect('machines', lines, share(index, of));
		expect(addresses(coverage), `${index}/${of}`).toEqual(whole);
		return { of, asked: paths.length };
	};
	// As soon as the first of them has ended, and again by another number.
	const splits = [
		[1, 2],
		[2, 2],
		[3, 3],
		[1, 3],
		[2, 3],
		[1, 1],
		[2, 2],
		[1, 2]
	] as const;
	const runs: { of: number; asked: number }[] = [];
	for (const [index, of] of splits) runs.push(await run(index, of));
	// Every host is asked once more by each number of machines.
	const asked = (some: typeof runs) => some.reduce((sum, one) => sum + one.asked, 0);
	for (const some of [runs.slice(0, 2), runs.slice(2, 5), runs.slice(5, 6), runs.slice(6)])
		expect(asked(some)).toBe(18);
	expect(fs.readdirSync(path.join(gathered.folder, 'machines', 'lists')).sort()).toEqual([
		'1-of-2',
		'2-of-2'
	]);
});

test('what was handed to another number of machines is asked by this one', async () => {
	// A host falls to a machine by its port as well, another one each time: of so many, some fall apart.
	const far = Array.from({ length: 12 }, (_, at) =>
		siteOf(`www.far${at}`, `files.far${at}`, `云台县第${at + 1}小学`)
	);
	const first = [];
	for (const index of [1, 2, 3, 4])
		first.push(await gathered.collect('handed', far, share(index, 4)));
	const { coverage } = await gathered.collect('handed', far);
	expect(first.some(({ handedOver }) => handedOver > 0)).toBe(true);
	expect(toldOf(coverage, 'state')).toEqual(Array(12).fill('/r.html collected'));
});
