import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from '#view/archive.ts';

test('files are brought one after the other, and packed as they come; what is not there is left out', async () => {
	const parts: Uint8Array[] = [];
	let held = 0;
	const bring = (text: string) => async () => {
		expect(++held).toBe(1);
		await Promise.resolve();
		held--;
		return strToU8(text);
	};
	const done: number[] = [];
	await archive(
		(bytes) => void parts.push(bytes),
		[
			{ name: 'demo/a.json', bring: bring('[1]') },
			{ name: 'demo/none.csv', bring: async () => null },
			{ name: 'demo/b.parquet', bring: bring('PAR1') }
		],
		(files) => void done.push(files)
	);
	const files = unzipSync(Buffer.concat(parts));
	expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
		['demo/a.json', '[1]'],
		['demo/b.parquet', 'PAR1']
	]);
	expect(done).toEqual([1, 2, 3]);
});

test('one that cannot be brought ends it', async () => {
	const broken = async () => Promise.reject(new Error('lost'));
	await expect(archive(() => {}, [{ name: 'a', bring: broken }])).rejects.toThrow('lost');
});
