import type { CorpusEntry } from '#corpus/manifest.ts';
import { originLabel } from './model.ts';
import { escaped } from './markup.ts';

/** A corpus of the site with the versions it had, the newest first. */
export interface Versioned extends Pick<CorpusEntry, 'name' | 'title' | 'origin'> {
	versions: { contentHash: string; made: string; reports: number; years: number[] }[];
}

/** Entries a feed has at most, the newest. */
const mostEntries = 100;

/**
 * The versions of the corpora as an Atom feed (RFC 4287) that lies in the folder of the page about data.
 * Addresses are relative to it, as the site does not know where it is served; a version is named by its
 * content (RFC 6920), the feed by the names of its corpora.
 */
export async function atomFeed(corpora: readonly Versioned[]): Promise<string> {
	const entries = corpora
		.flatMap((corpus) => corpus.versions.map((version) => ({ corpus, version })))
		.sort((a, b) => (a.version.made < b.version.made ? 1 : -1))
		.slice(0, mostEntries);
	const names = new TextEncoder().encode(corpora.map(({ name }) => name).join('\n'));
	const id = namedInformation(new Uint8Array(await crypto.subtle.digest('SHA-256', names)));
	const updated = entries[0]?.version.made ?? '1970-01-01';
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
	<title>公开年报透视：数据更新</title>
	<subtitle>OGI Lens: versions of its corpora</subtitle>
	<id>${id}</id>
	<updated>${instant(updated)}</updated>
	<author><name>公开年报透视 OGI Lens</name></author>
	<rights>CC BY 4.0</rights>
	<link rel="self" type="application/atom+xml" href="feed.xml"/>
	<link rel="alternate" type="text/html" href="./"/>
${entries.map(({ corpus, version }) => entry(corpus, version)).join('\n')}
</feed>
`;
}

function entry(
	{ name, title, origin }: Versioned,
	{ contentHash, made, reports, years }: Versioned['versions'][number]
): string {
	const label = originLabel(origin);
	const [zh, en] = [label ? `［${label.zh}］` : '', label ? `[${label.en}] ` : ''];
	const span = [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–');
	const version = contentHash.slice(0, 16);
	const folder = `../corpora/${encodeURIComponent(name)}/versions/${version}`;
	return `	<entry>
		<title>${escaped(`${zh}${title.zh}：${reports} 份年报`)}</title>
		<id>${namedInformation(bytesOf(contentHash))}</id>
		<updated>${instant(made)}</updated>
		<link rel="alternate" type="application/json" href="${escaped(folder)}/corpus.json"/>
		<category term="${escaped(origin)}"/>
		<content type="text">${escaped(
			`${zh}${title.zh}，${reports} 份年报，${span} 年，数据版本 ${version}。\n${en}${title.en}: ${reports} reports, ${span}, data version ${version}.`
		)}</content>
	</entry>`;
}

/** A day as the moment it begins. */
function instant(day: string): string {
	return `${/^\d{4}-\d\d-\d\d$/.test(day) ? day : '1970-01-01'}T00:00:00Z`;
}

function bytesOf(hex: string): Uint8Array {
	return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => parseInt(pair, 16));
}

function namedInformation(hash: Uint8Array): string {
	const text = btoa(String.fromCharCode(...hash));
	return `ni:///sha-256;${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
