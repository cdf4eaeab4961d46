import { writeSitemap } from '#site/sitemap.ts';
import { command, WrongUsage } from './command.ts';

export default command({
	usage: `Usage: npm run sitemap -- URL [--site build]

Writes sitemap.xml into a built site: every page of it, for search engines. URL is where it will be served; name
the sitemap in the robots.txt of the host.
  --site FOLDER  the built site; default build`,
	options: { site: { type: 'string', default: 'build' } },
	operands: true,
	async run({ values, operands: [address, ...rest] }) {
		if (!address || rest.length > 0) throw new WrongUsage('One address is needed.');
		if (!/^https?:\/\/[^?#]+$/.test(address) || !URL.canParse(address))
			throw new WrongUsage(`A web address is needed, not ${address}`);
		const pages = await writeSitemap(values.site, address.replace(/\/?$/, '/'));
		console.log(`${values.site}/sitemap.xml: ${pages} pages`);
		return 0;
	}
});
