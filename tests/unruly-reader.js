import fs from 'node:fs';

/** Stands in for the reader of documents: does to its thread what the file says. */
export default async function read({ files, at }) {
	const examined = [];
	for (const [i, { path }] of files.entries()) {
		Atomics.store(at, 0, i);
		const wish = fs.readFileSync(path, 'utf8');
		while (wish === 'hang');
		if (wish === 'throw') throw new Error('out of order');
		if (wish === 'grow') for (const hoard = []; ;) hoard.push(new Array(1_000_000).fill(1));
		examined.push(`${wish};`);
	}
	return { done: files.length, examined: Buffer.from(examined.join('')) };
}
