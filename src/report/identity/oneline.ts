/** Shortest text that is looked at for headings inside it, in characters. */
const shortest = 90;

/** A heading of a statutory section inside a text: an ordinal after a space or a sentence. */
const heading =
	/(?<=[\s。；！）)”|])(?:第[一二三四五六七八]部分[、.．：:\s]?|[（(]?[一二三四五六七八][）)]?[、.．])(?=\s{0,3}(?:20\d\d年)?\p{Script=Han}{2,20})/gu;
const sectionOne =
	/[一二][、.．]\s{0,3}(?:20\d\d年)?(?:\p{Script=Han}{0,8})?(?:总体|概述|概况|基本情况|工作概述|主动公开|主要工作|工作开展|重点工作)/u;

/** What ends a title that the text goes on behind, a space between. */
const titleEnd =
	/^.{0,80}?(?:信息|政务)公开.{0,24}?(?:报告|年报)(?:\s{0,2}[（([【][^（()）]{1,20}[）)\]】])?(?=\s+\S{12,})/su;

/** A part of a text, and the offset it begins at. */
export interface Part {
	text: string;
	start: number;
}

/**
 * Cuts a text that holds several sections in one line, as a page behind a layout table does, at its title
 * and its headings; the text itself where it is no such line.
 */
export function partsOf(text: string): Part[] {
	if (text.length < shortest || !sectionOne.test(text)) return [{ text, start: 0 }];
	const cuts = new Set([0]);
	const title = text.match(titleEnd);
	if (title && !/[。；，]/.test(title[0])) cuts.add(title[0].length);
	let last = 0;
	for (const { 0: sourceText, index } of text.matchAll(heading)) {
		// Sections count upwards; what does not is another list.
		const number = '一二三四五六七八'.indexOf(sourceText.match(/[一二三四五六七八]/)![0]) + 1;
		if (/[（(]/.test(sourceText) || number < last || number > last + 2) continue;
		cuts.add(index);
		last = number;
	}
	const starts = [...cuts].sort((a, b) => a - b);
	return starts.map((start, i) => ({ text: text.slice(start, starts[i + 1]), start }));
}
