import { corporaAt } from '#mcp/corpora.ts';
import { bringSdk, sdk, serveTools } from '#mcp/server.ts';
import { command, WrongUsage } from './command.ts';

const usage = `Usage: npm run --silent mcp -- CORPUS|URL [--site URL] [--time SECONDS] [--memory SIZE]

Answers programs that speak the Model Context Protocol over standard input and output: which corpora there
are, the dictionary, agencies and places, a report with its evidence, charts, read-only SQL. CORPUS is the
folder of a corpus or of several; URL a site of this program, or one of its corpora. Nothing is written.
  --site URL      address of the site that shows the same, for the addresses in answers; default is URL, or
                  http://localhost:4173/
  --time SECONDS  longest a statement may take; default 10
  --memory SIZE   most memory the engine may take; default 1GB
Needs npm install --no-save -D ${sdk}.`;

export default command({
	usage,
	options: {
		site: { type: 'string' },
		time: { type: 'string', default: '10' },
		memory: { type: 'string', default: '1GB' }
	},
	operands: true,
	async run({ values, operands: [place, ...rest] }) {
		if (!place || rest.length > 0) throw new WrongUsage('One corpus or address is needed.');
		const time = Number(values.time);
		if (!(time > 0 && time <= 600))
			throw new WrongUsage(`--time needs a number of seconds up to 600, not ${values.time}`);
		if (!/^\d{1,4}(?:\.\d)?[MG]B$/.test(values.memory))
			throw new WrongUsage(`--memory needs a size such as 512MB, not ${values.memory}`);
		const site = siteOf(values.site ?? (/^https?:/.test(place) ? place : 'http://localhost:4173/'));
		const found = await bringSdk();
		if (!found) {
			console.error(`需要 needed: npm install --no-save -D ${sdk}`);
			return 2;
		}
		const corpora = await corporaAt(place, { time: time * 1000, memory: values.memory });
		await serveTools(found, corpora, site);
		for (const name of corpora.names) await corpora.close(name);
		return 0;
	}
});

/** The address of a site, whichever of its pages or corpora is named. */
function siteOf(text: string): string {
	if (!URL.canParse(text)) throw new WrongUsage(`--site needs an address, not ${text}`);
	return text.replace(/corpora\/.*$/, '').replace(/\/?$/, '/');
}
