import { comparison } from './comparison.ts';
import { reader } from './reader.ts';

const benches: Record<string, () => unknown> = { comparison, reader };

/** `npm run bench` runs every bench, `npm run bench -- NAME…` those named. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !benches[name]);
if (unknown.length) {
	console.error(
		`bench: unknown ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`
	);
	process.exitCode = 2;
} else for (const name of names.length ? names : Object.keys(benches)) await benches[name]!();
