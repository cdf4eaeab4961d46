import type { Block, Link } from '../document.ts';
import { readMarkup } from '../markup.ts';

/** Most links that are kept of a page. */
const mostLinks = 400;

/** Most characters of a link's text and of an address. */
const longestText = 200;
const longestAddress = 2000;

const kept = new Set('href src data rel property name content title'.split(' '));
const frames = new Set(['iframe', 'frame', 'embed', 'object']);

/** Most text of a page whose links are kept, in characters: a page that holds a report has more. */
const mostText = 6000;

/** The document a viewer's address names: viewer.html?file=/upload/nb.pdf. */
const viewed = /[?&#](?:file|url|src|pdf)=([^&#]+\.(?:pdf|ofd|docx?|wps|xlsx?|html?))/i;

/**
 * What a page links and frames, in the order it stands; addresses are absolute where the page states its own
 * (`<base>`, `canonical`, `og:url`, or the note of a browser that saved it). Never fetched.
 * @param own address of the page, where its wrapper states it
 */
function linksOf(source: string, own?: string): Link[] {
	const found: { address: string; text: string; framed: boolean }[] = [];
	let [base, canonical] = ['', own ?? savedFrom(source)];
	let open: { address: string; text: string; framed: boolean } | null = null;
	readMarkup(source, 'html', (name) => (kept.has(name) ? name : null), {
		open(name, attributes) {
			if (name === 'base') base ||= attributes.href ?? '';
			else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
				canonical ||= attributes.href ?? '';
			else if (name === 'meta' && /^og:url$/i.test(attributes.property ?? attributes.name ?? ''))
				canonical ||= attributes.content ?? '';
			if (found.length >= mostLinks) return;
			const framed = frames.has(name);
			if (!framed && name !== 'a') return;
			const address = (attributes.href ?? attributes.src ?? attributes.data ?? '').trim();
			if (
				!address ||
				address.length > longestAddress ||
				/^(?:#|javascript:|mailto:|data:|about:|blob:)/i.test(address)
			)
				return;
			const link = { address, text: attributes.title ?? '', framed };
			found.push(link);
			if (!framed) open = { ...link, text: '' };
			if (open) found[found.length - 1] = open;
		},
		close(name) {
			if (name === 'a') open = null;
		},
		text(text) {
			if (open && open.text.length < longestText) open.text += text.trim().slice(0, longestText);
		}
	});
	const home = addressOf(base, addressOf(canonical)) ?? addressOf(canonical);
	return found.map(({ address, text, framed }) => {
		const inner = framed ? address.match(viewed)?.[1] : undefined;
		const told = inner ? decoded(inner) : address;
		return { address: addressOf(told, home) ?? told, text, framed };
	});
}

/** What a page of little text links and frames; nothing of others, whose links lead elsewhere. */
export function linksBeside(blocks: readonly Block[], source: string, own?: string): Link[] {
	let length = 0;
	for (const block of blocks)
		length += block.kind === 'table' ? block.rows.flat().length * 4 : block.text.length;
	return length < mostText ? linksOf(source, own) : [];
}

/** Where a browser says that it saved a page from. */
function savedFrom(source: string): string {
	return source.slice(0, 2000).match(/<!--\s*saved from url=\(\d+\)(https?:\S{1,500})/i)?.[1] ?? '';
}

/** An address made absolute; null where it is none of the web, or there is nothing to resolve it against. */
function addressOf(address: string, home?: string | null): string | null {
	if (!address || !URL.canParse(address, home ?? undefined)) return null;
	const { href, protocol } = new URL(address, home ?? undefined);
	return /^https?:$/.test(protocol) ? href : null;
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
