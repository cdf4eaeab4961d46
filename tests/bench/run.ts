import { parseArgs } from 'node:util';
import { comparison } from './comparison.ts';
import { corpus } from './corpus.ts';
import { mutations } from './mutations.ts';
import { reader } from './reader.ts';
import { rules } from './rules.ts';
import { site } from './site.ts';
import { siteBytes } from './site-bytes.ts';
import { volume } from './volume.ts';

const benches: Record<string, (options: { count?: number }) => unknown> = {
	comparison,
	corpus,
	reader,
	site,
	'site-bytes': siteBytes,
	mutations,
	rules,
	volume
};

/**
 * `npm run bench` runs every bench, `npm run bench -- NAME…` those named; `--count N` is how many
 * documents or reports those take that take a number.
 */
const { positionals: names, values } = parseArgs({
	allowPositionals: true,
	options: { count: { type: 'string' } }
});
const options = values.count === undefined ? {} : { count: Number(values.count) };
const unknown = names.filter((name) => !benches[name]);
if (unknown.length) {
	console.error(
		`bench: unknown ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`
	);
	process.exitCode = 2;
} else
	for (const name of names.length ? names : Object.keys(benches)) await benches[name]!(options);
