import PostalMime from 'postal-mime';
import { Refusal, type SourceDocument } from './document.ts';
import { readHtml } from './html.ts';

/**
 * Reads a web archive (MHTML), as browsers and Word save one: the page it holds, without its pictures.
 * @throws {Refusal} `corrupt` when it holds no page, or what reading the page throws
 */
export async function readMhtml(bytes: Uint8Array): Promise<SourceDocument> {
	const { page, address } = await pageOf(bytes);
	return { ...readHtml(page, address), format: 'mhtml' };
}

/**
 * The page a web archive holds, and its address where it states it.
 * @throws {Refusal} `corrupt`
 */
export async function pageOf(bytes: Uint8Array): Promise<{ page: string; address?: string }> {
	const { html, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(
		(cause: unknown) => {
			throw damaged(cause);
		}
	);
	if (!html) throw damaged();
	// Word puts the page of headers and footers behind the document's own.
	const end = html.search(/<\/html\s*>/i);
	const own = headers.find(({ key }) => /^(?:snapshot-)?content-location$/.test(key))?.value;
	return { page: end < 0 ? html : html.slice(0, end), ...(own !== undefined && { address: own }) };
}

function damaged(cause?: unknown): Refusal {
	return new Refusal(
		'corrupt',
		'这份网页归档（mht）里没有网页，或已损坏。请另存为网页或 docx 后再提供。',
		{ cause }
	);
}
