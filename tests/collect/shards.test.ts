import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
const names = Array.from({ length: 9 }, (_, at) => `www.part${at}`);
let lines: string[];

beforeAll(async () => {
	await gathered.web.start();
	for (const [at, name] of names.entries()) {
		const body = `云台县第${at + 1}中心`;
		// One leads to a host of its own, which may fall to another machine.
		const file = gathered.web.at(at ? name : 'files.part0', '/r.html');
		gathered.web.site(name, {
			'/robots.txt': { status: 404 },
			'/': listOf([[file, `${body}2023年政府信息公开年度报告`]]),
			'/r.html': report(body, 2023)
		});
	}
	gathered.web.site('files.part0', { '/r.html': report('云台县第1中心', 2023) });
	lines = names.map((name) => `${gathered.web.at(name)},,,2023,`);
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
	const first = [];
	for (const index of [1, 2, 3, 4])
		first.push(await gathered.collect('handed', lines, share(index, 4)));
	const { coverage } = await gathered.collect('handed', lines);
	expect(first.some(({ handedOver }) => handedOver > 0)).toBe(true);
	expect(toldOf(coverage, 'state')).toEqual(Array(9).fill('/r.html collected'));
});
