import {
	brokenMarkup,
	noticesOfStruck,
	noticesOfUnseen,
	Refusal,
	type SourceDocument
} from './document.ts';
import { readDocumentOf, type OfdDocument } from './ofd/document.ts';
import { OfdPage } from './ofd/page.ts';
import { assemble } from './pdf/assemble.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import type { PageInk } from './pdf/ink.ts';
import { takeStruck } from './pdf/struck.ts';
import type { ZipArchive } from './zip.ts';

/** Most pages, and most characters of all pages. */
const mostPages = 600;
const mostGlyphs = 2_000_000;

/**
 * Reads a document of the national fixed-layout format (OFD, GB/T 33190) by what its pages print: text by
 * position, tables by their lines, as a PDF is read.
 * @throws {Refusal} `corrupt`, `encrypted`, `too_large`; `no_text` for scans, `empty` where nothing is printed
 */
export function readOfd(archive: ZipArchive): SourceDocument {
	const document = readDocumentOf(archive);
	if (document.pages.length > mostPages)
		throw new Refusal(
			'too_large',
			`这份 OFD 有 ${document.pages.length} 页，超过上限 ${mostPages} 页。请只保留报告本身。`
		);
	const pages = readPages(document);
	const struck = pages.map(takeStruck);
	withoutFurniture(pages);
	const text = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
	const pictures = pages.flatMap(({ picture }, p) => (picture ? [p + 1] : []));
	if (!text && pictures.length)
		throw new Refusal(
			'no_text',
			'这份 OFD 里只有图片，没有文字，可能是扫描件。请向发布单位索取原文件（docx、doc）。'
		);
	if (!text) throw new Refusal('empty', '这份 OFD 里没有任何文字。');
	const notices = pictures.map((page) => ({
		kind: 'page_without_text',
		text: `第 ${page} 页只有图片，没有文字`,
		place: { page }
	}));
	const slanted = pages.find((page) => page.slanted)?.slanted;
	return {
		format: 'ofd',
		blocks: assemble(pages),
		notices: [
			...notices,
			...(slanted ? [{ kind: 'slanted_text', text: slanted.slice(0, 40) }] : []),
			...(document.isWhole ? [] : [brokenMarkup]),
			...noticesOfStruck(struck),
			...noticesOfUnseen(pages.flatMap((page) => page.unseen))
		]
	};
}

function readPages(document: OfdDocument): PageInk[] {
	let glyphs = 0;
	return document.pages.map((page) => {
		const ink = new OfdPage(document).read(page);
		glyphs += ink.glyphs.length;
		if (glyphs > mostGlyphs)
			throw new Refusal('too_large', '这份 OFD 的文字太多，不像一份报告。请只保留报告本身。');
		return ink;
	});
}
