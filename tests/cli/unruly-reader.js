import fs from 'node:fs';

/** How often this thread was asked to wear. */
let worn = 0;

/** Stands in for the reader of documents: does to its thread what the file says. */
export default async function read({ files, at }) {
	const examined = [];
	for (const [i, { path }] of files.entries()) {
		Atomics.store(at, 0, i);
		const wish = fs.readFileSync(path, 'utf8');
		while (wish === 'hang');
		if (wish === 'throw') throw new Error('out of order');
		if (wish === 'grow') for (const hoard = []; ;) hoard.push(new Array(1_000_000).fill(1));
		if (wish === 'exit') process.exit(7);
		if (wish === 'break' || (wish === 'wear' && ++worn > 1)) await broken();
		if (wish === 'break later') setTimeout(broken);
		examined.push(`${wish};`);
	}
	return { done: files.length, examined: Buffer.from(examined.join('')) };
}

/** Ends the thread from where nobody can catch it, and never returns. */
function broken() {
	setImmediate(() => {
		throw new Error('out of order');
	});
	return new Promise(() => {});
}
