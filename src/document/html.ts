import {
	noticesOfStruck,
	noticesOfUnseen,
	Refusal,
	type Notice,
	type SourceDocument
} from './document.ts';
import { blocksOf, type Flow } from './flow.ts';
import { Chrome, withoutChrome } from './html/chrome.ts';
import { linksBeside } from './html/links.ts';
import { Looks } from './html/look.ts';
import { Page } from './html/page.ts';
import { StyleSheet } from './html/sheet.ts';
import { readTree, type Meta } from './html/tree.ts';

/**
 * Reads a web page, or what Word saved as one, into blocks as a browser shows them; what stands round
 * the article is left out. Lines are numbered as they are shown, from 1.
 * @param own address of the page, where its wrapper states it
 * @throws {Refusal} `too_large` when the page has too many elements or cells, `no_text` when it shows but
 * pictures, `empty` when nothing
 */
export function readHtml(text: string, own?: string): SourceDocument {
	const { flow, notices: told, pictures } = flowOfHtml(text);
	const { blocks, notices } = blocksOf(flow);
	const links = linksBeside(blocks, text, own);
	const framed = links.filter((link) => link.framed);
	if (!blocks.length && framed.length) return { format: 'html', blocks, notices, links: framed };
	if (!blocks.length)
		throw /<img\b/i.test(text)
			? new Refusal('no_text', '网页里只有图片，没有文字。请提供可复制文字的版本，或先做文字识别。')
			: new Refusal('empty', '网页里没有任何文字。');
	notices.push(...told);
	return { format: 'html', blocks, notices, pictures, ...(links.length && { links }) };
}

/**
 * What a page shows, before tables are separated from layout.
 * @throws {Refusal} `too_large`
 */
export function flowOfHtml(text: string): { flow: Flow; notices: Notice[]; pictures: number } {
	const { root, meta, styles, linksStyles } = readTree(text);
	const looks = new Looks(new StyleSheet(styles, linksStyles), root);
	const page = new Page(new Chrome(root), looks, /^[\s\uFEFF]*</.test(text));
	page.read(root.children, {
		heading: false,
		pre: false,
		article: false,
		off: false,
		look: looks.page,
		among: false
	});
	const shown: Flow = page.finish().flatMap((item) => {
		if (item.kind === 'table') return item;
		const line = withoutChrome(item.text);
		return line === null ? [] : { ...item, text: line };
	});
	return {
		flow: [...toldInHead(meta), ...shown],
		notices: [...noticesOfStruck(page.struck), ...noticesOfUnseen(page.unseen)],
		pictures: page.pictures
	};
}

/** What the state's rules for web sites have a page say in its head. */
const headTags: [name: string, label: string][] = [
	['articletitle', '标题：'],
	['pubdate', '发布日期：'],
	['contentsource', '来源：']
];

function toldInHead(meta: Meta): Flow {
	return headTags.flatMap(([name, label]) => {
		const told = meta.get(name)?.replace(/\s+/g, ' ').slice(0, 200);
		return told ? { kind: 'line', text: label + told, heading: false } : [];
	});
}
