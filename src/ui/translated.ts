/**
 * A browser that translates a page puts every text into an element of its own (`font`) and takes the text that
 * was there out of the page, or moves it. Whatever the page writes into that text is then not seen. Here the
 * page's own texts are remembered and put back when they change, or before the page is changed around them;
 * the browser then translates what is new.
 */

/** The page's own texts that stand no longer where they stood, and what stands there. */
const replaced = new Map<Text, HTMLElement>();
let observer: MutationObserver | null = null;

/** Follows what is done to the texts of an element, for as long as the page is there. */
export function followTranslation(root: HTMLElement): () => void {
	observer = new MutationObserver(notice);
	observer.observe(root, { childList: true, subtree: true });
	const events = ['click', 'change', 'input'];
	for (const event of events) addEventListener(event, restoreTexts, true);
	return () => {
		observer?.disconnect();
		observer = null;
		replaced.clear();
		for (const event of events) removeEventListener(event, restoreTexts, true);
	};
}

/** Puts the page's own texts back; call before what they are part of is changed. */
export function restoreTexts(): void {
	if (!observer) return;
	notice(observer.takeRecords());
	if (replaced.size === 0) return;
	for (const [text, font] of replaced) if (font.isConnected) font.replaceWith(text);
	replaced.clear();
	observer.takeRecords();
}

function notice(records: MutationRecord[]): void {
	const fresh = new Set<Node>();
	for (const { addedNodes } of records)
		for (const node of addedNodes) if (node instanceof HTMLElement && isFont(node)) fresh.add(node);
	for (const record of records) {
		if (record.type === 'characterData') putBack(record.target as Text);
		else if (fresh.size > 0)
			for (const node of record.removedNodes) {
				if (!(node instanceof Text) || node.parentNode === record.target) continue;
				const near = [...record.addedNodes, record.previousSibling, record.nextSibling];
				const font = near.find((one) => one && fresh.has(one) && one.isConnected);
				if (!font) continue;
				fresh.delete(font);
				replaced.set(node, font as HTMLElement);
				// Detached as it is, it is still observed when it is written to.
				observer?.observe(node, { characterData: true });
			}
	}
}

function putBack(text: Text): void {
	const font = replaced.get(text);
	if (!font) return;
	replaced.delete(text);
	if (font.isConnected) font.replaceWith(text);
}

function isFont({ localName }: HTMLElement): boolean {
	return localName === 'font';
}
