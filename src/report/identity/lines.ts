import type { Place, SourceDocument, TableCell } from '#document/document.ts';
import { partsOf } from './oneline.ts';

/** A line of a document as prose is searched: no space, no residue, digits half-width. */
export interface Line {
	text: string;
	place: Place;
	/** Ordinal of the line among the lines. */
	at: number;
	/** Cells of a table row, likewise cleaned; null for prose. */
	cells: string[] | null;
}

/** A document seen as lines, with where the body begins and ends. */
export interface Lines {
	all: Line[];
	/** Index of the heading of section one; where there is none, of the first table or the end. */
	body: number;
	/** Index of the heading of the last section; else after the last row of the last table; else `body`. */
	tail: number;
}

/** Longest line that is searched for names and dates, in characters; a paragraph beyond is cut. */
const longest = 2000;

const residue =
	/\[bookmark:[^\]\n]{0,80}\]|<!--.{0,80}?-->|[\u0000-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Marks of Markdown round a line or a word; a lone one is none. */
const marks = /^(?:#{1,6}|>+)|#{1,6}$|\*{2,3}|_{2,}|~{2}|^`+|`+$/g;
/** Short text that cleaning leaves as it is: a number, a label, a phrase. */
const plain = /^[\dA-Za-z\u4E00-\u9FFF、。，；：（）“”《》.%-]{0,200}$/;
const pageMark =
	/^(?:[-—–―－]{1,6}\d{1,3}[-—–―－]{1,6}|\d{1,3}|第\d{1,3}页.{0,12}|\d{1,3}[/／]\d{1,3}|Page\d{1,3}.{0,80})$/i;

const sectionOne =
	/^(?:第一部分|第一章|[（(]?[一1㈠](?:[）)][、.．]?|[、.．,，:：]))(?:总体(?!要求|目标|思路)|概述|概况|基本情况|工作概述|总结概述|工作开展|总结|20\d\d)/;
const contentsEntry = /(?:[.…·．]{2,}\d{0,3}|[^\d年]\d{1,3})$/;
const firstOrdinal = /^(?:第一部分|一[、.．])/;
const lastSection =
	/^(?:第[六七八]部分|[（(]?[六七八6-8](?:[）)][、.．]?|[、.．,，:：])).{0,4}(?:其[他它](?!处理)|需要).{0,24}$/;

/** Text without spaces, residue and marks of Markdown, full-width digits and letters made half-width; a T parts a date from an hour. */
export function clean(text: string): string {
	if (plain.test(text)) return text;
	return text
		.slice(0, longest)
		.replace(residue, '')
		.replace(/(?<=\d)\s{1,9}(?=\d{1,2}[:：]\s?\d)/g, 'T')
		.replace(/\s+/g, '')
		.replace(marks, '')
		.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * Whether a line is the heading of section one. In a table of contents it has a page number, or the next
 * heading right below.
 */
export function isSectionOne(text: string, below: string): boolean {
	if (!sectionOne.test(text)) return false;
	return !(text.length <= 60 && contentsEntry.test(text)) && !/^[二2][、.．]/.test(below);
}

/** All lines of a document in reading order; page marks and empty lines are left out. */
export function documentLines(document: SourceDocument): Lines {
	const known = read.get(document) ?? readLines(document);
	read.set(document, known);
	return known;
}

/** Whether a cell holds running text: a page behind a layout table, or a line cut where it has spaces. */
function isProse({ text }: { text: string }): boolean {
	return text.length >= 90 && text.includes('。');
}

/** The lines of a document are asked for by whoever judges what it is, and by whoever reads whose it is. */
const read = new WeakMap<SourceDocument, Lines>();

function readLines(document: SourceDocument): Lines {
	const all: Line[] = [];
	const add = (text: string, place: Place, cells: string[] | null) => {
		if (text && !(cells === null && pageMark.test(text)))
			all.push({ text, place, cells, at: all.length });
	};
	const addParts = (text: string, place: Place) => {
		const parts = partsOf(text);
		for (const part of parts)
			add(
				clean(part.text),
				parts.length > 1
					? { ...place, start: part.start, end: part.start + part.text.length }
					: place,
				null
			);
	};
	let afterTables = 0;
	for (const block of document.blocks) {
		if (block.kind !== 'table') {
			addParts(block.text, block.place);
			continue;
		}
		for (const row of block.rows) {
			const filled: TableCell[] = [];
			const cells: string[] = [];
			for (const cell of row) {
				const text = filled.includes(cell) ? '' : clean(cell.text);
				if (!text) continue;
				filled.push(cell);
				cells.push(text);
			}
			if (filled.length === 1 || filled.some(isProse)) {
				for (const { text, place } of filled) addParts(text, place);
				continue;
			}
			const text = cells.join('').slice(0, longest);
			add(text, row[0]?.place ?? block.place, cells.length > 1 ? cells : null);
		}
		afterTables = all.length;
	}
	let body = all.findIndex(({ text, at }) => isSectionOne(text, all[at + 1]?.text ?? ''));
	if (body < 0) body = all.findIndex(({ text }) => firstOrdinal.test(text));
	if (body < 0) body = Math.min(all.length, 40);
	const last = all.findLastIndex(({ text, at }) => at > body && lastSection.test(text));
	return { all, body, tail: last >= 0 ? last : Math.max(body, afterTables) };
}
