/** What a heading begins with. */
export const headingOrdinal =
	/^(?:第[一二三四五六七八九十]+[章节部分、]|[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十]+[)）]|[1-9][、.．]\s*\p{Script=Han})/u;

/** Whether a line is cut like a heading: an ordinal, few words, no sentence. */
export function readsAsHeading(text: string): boolean {
	return text.length <= 40 && headingOrdinal.test(text) && !/[。；]/.test(text);
}
