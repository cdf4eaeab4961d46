import fs from 'node:fs/promises';
import path from 'node:path';

/** Addresses of one sitemap, at most: https://www.sitemaps.org/protocol.html. */
const most = 50_000;

/**
 * Writes `sitemap.xml` into a built site: every page of it, at its address.
 * @param site folder of the built site
 * @param address where it will be served, with its last slash
 * @returns how many pages it lists
 */
export async function writeSitemap(site: string, address: string): Promise<number> {
	const names = await fs.readdir(site, { recursive: true });
	const files = names
		.map((name) => name.replaceAll(path.sep, '/'))
		.filter((name) => name === 'index.html' || name.endsWith('/index.html'));
	const listed = await Promise.all(files.map((file) => isListed(path.join(site, file))));
	const pages = files
		.filter((_, place) => listed[place])
		.map((name) => name.slice(0, -'index.html'.length))
		.filter((page) => !/^(?:_app|offline)\//.test(page))
		.sort();
	if (pages.length === 0) throw new Error(`${site}: no page; build the site first`);
	if (pages.length > most)
		throw new Error(`${site}: ${pages.length} pages, a sitemap lists ${most} at most`);
	const lines = pages.map(
		(page) => `\t<url><loc>${escaped(new URL(page, address).href)}</loc></url>\n`
	);
	await fs.writeFile(
		path.join(site, 'sitemap.xml'),
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</urlset>\n`
	);
	return pages.length;
}

/** What leads on to another page, or stands for one, asks not to be listed. */
async function isListed(file: string): Promise<boolean> {
	return !(await fs.readFile(file, 'utf8')).includes('<meta name="robots" content="noindex"');
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
