import type { SourceDocument } from '#document/document.ts';
import { tables } from '#form/form.ts';
import type { Report } from './report.ts';

/**
 * A name for what a report says, 16 hex digits: the same for copies of one report in other formats, on
 * other sites, with other page furniture. Every number read counts, and the prose before the first and
 * after the last statutory table; how the tables are laid out, spaces, punctuation and the text round
 * the report do not. Names things, protects nothing.
 */
export function fingerprintOf(document: SourceDocument, report: Report): string {
	const numbers: string[] = [];
	for (const id in report.cells) {
		const { value } = report.cells[id]!;
		if (value !== null) numbers.push(`${id}=${value}`);
	}
	const figures = report.figures.map(({ id, value }) => `${id}=${value}`);
	return hash([prose(document), ...numbers, ...figures.sort()].join('\n'));
}

const [disclosure, , challenges] = tables.map(({ zh }) => lettersOf(zh));

/** Letters of the sections without tables; of all text outside tables where the sections are unknown. */
function prose({ blocks }: SourceDocument): string {
	const text = lettersOf(
		blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('')
	);
	const begin = text.search(/一?总体情况/);
	const tablesBegin = text.indexOf(disclosure!, begin);
	const tablesEnd = text.lastIndexOf(challenges!);
	const end = Math.max(text.lastIndexOf('其他需要报告'), text.lastIndexOf('其它需要报告'));
	if (begin < 0 || tablesBegin < begin || tablesEnd < tablesBegin || end < tablesEnd) return text;
	// Where the last table stands as text, its labels lie between its heading and the next.
	const after = text.slice(tablesEnd, end);
	return text.slice(begin, tablesBegin) + after.slice(Math.max(0, after.indexOf('存在')));
}

/** Only letters: digits of the prose come and go with page numbers, those that matter are figures. */
function lettersOf(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}]+/gu, '');
}

/** Two 32-bit FNV-1a hashes over the code units, the second begun elsewhere and stirred. */
function hash(text: string): string {
	let one = 0x811c9dc5;
	let two = 0x9e3779b9;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		one = Math.imul(one ^ unit, 0x01000193);
		two = Math.imul(two ^ unit ^ (two >>> 15), 0x85ebca6b);
	}
	return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
