/** Whether a page is about the reader's own files alone: it says so, and nothing of the corpus stands next to them. */
export function isOfOwnFiles(page: Pick<Document, 'querySelector'>): boolean {
	return page.querySelector('[data-own-files]') !== null && !page.querySelector('[data-of-corpus]');
}
