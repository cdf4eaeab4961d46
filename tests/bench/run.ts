import { command, WrongUsage } from '#cli/command.ts';
import { comparison } from './comparison.ts';
import { corpus } from './corpus.ts';
import { frontier } from './frontier.ts';
import { mcp } from './mcp.ts';
import { mutations } from './mutations.ts';
import { office } from './office.ts';
import { pages } from './pages.ts';
import { reader } from './reader.ts';
import { rules } from './rules.ts';
import { sentences } from './sentences.ts';
import { site } from './site.ts';
import { siteBytes } from './site-bytes.ts';
import { volume } from './volume.ts';

const benches: Record<string, (options: { count?: number }) => unknown> = {
	comparison,
	corpus,
	frontier,
	mcp,
	office,
	pages,
	reader,
	site,
	'site-bytes': siteBytes,
	mutations,
	rules,
	sentences,
	volume
};

process.exitCode = await command({
	usage: `Usage: npm run bench [-- NAME…] [--count N]

Runs every bench, or those named: ${Object.keys(benches).join(', ')}.
  --count N  how many documents or reports, for those that take a number`,
	options: { count: { type: 'string' } },
	operands: true,
	async run({ values: { count }, operands: names }) {
		for (const name of names) if (!benches[name]) throw new WrongUsage(`There is no bench ${name}`);
		const options = count === undefined ? {} : { count: Number(count) };
		for (const name of names.length > 0 ? names : Object.keys(benches))
			await benches[name]!(options);
		return 0;
	}
})(process.argv.slice(2));
