import type { PDFPageProxy } from 'pdfjs-dist';
import { black } from '../colour.ts';
import { apply, quarterOf, times, type Matrix } from './geometry.ts';
import type { Run } from './state.ts';

/** What pdf.js says of a field or note, as far as its text needs it. */
interface Annotation {
	subtype?: string;
	fieldType?: string;
	fieldValue?: unknown;
	options?: readonly { exportValue: string; displayValue: string }[];
	password?: boolean;
	multiLine?: boolean;
	rect?: readonly number[];
	rotation?: number;
	annotationFlags?: number;
	textAlignment?: number | null;
	defaultAppearanceData?: { fontSize?: number };
	contentsObj?: { str?: string };
}

/** Flags of what is not shown on a screen: hidden, and not viewed. */
const notShown = 0x22;
const mostFields = 5000;
const longestValue = 2000;

/**
 * What is filled into the fields of a page, and what is typed onto it, as runs where they are shown.
 * @param base the page's own map to where it is seen
 */
export async function fieldsOf(page: PDFPageProxy, base: Matrix): Promise<Run[]> {
	const annotations = (await page.getAnnotations({ intent: 'display' })) as Annotation[];
	return annotations.slice(0, mostFields).flatMap((annotation) => {
		const { rect, annotationFlags = 0 } = annotation;
		const text = textOf(annotation).slice(0, longestValue);
		if (!text.trim() || rect?.length !== 4 || annotationFlags & notShown) return [];
		return runsOf(text, annotation, rect as [number, number, number, number], base);
	});
}

function textOf({ subtype, fieldType, fieldValue, options, password, contentsObj }: Annotation) {
	if (subtype === 'FreeText') return contentsObj?.str ?? '';
	if (subtype !== 'Widget' || password) return '';
	if (fieldType === 'Tx') return typeof fieldValue === 'string' ? fieldValue : '';
	if (fieldType !== 'Ch') return '';
	const chosen = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]) as unknown[];
	return chosen
		.filter((each) => typeof each === 'string')
		.map(
			(value) => options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value
		)
		.join('\n');
}

/** The lines of a field, set as viewers set them: one in the middle, several from the top. */
function runsOf(
	text: string,
	{ subtype, multiLine, rotation = 0, textAlignment, defaultAppearanceData }: Annotation,
	[left, low, right, high]: readonly [number, number, number, number],
	base: Matrix
): Run[] {
	const lines = text.split(/\r\n?|\n/);
	const turned = rotation % 180 !== 0;
	const [wide, tall] = turned ? [high - low, right - left] : [right - left, high - low];
	const size = defaultAppearanceData?.fontSize || Math.max(4, Math.min(12, tall * 0.7));
	const angle = (rotation * Math.PI) / 180;
	const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
	const own: Matrix = [cos, sin, -sin, cos, (left + right) / 2, (low + high) / 2];
	const device = times(base, own);
	const height = size * Math.hypot(device[2], device[3]);
	const top = subtype === 'FreeText' || multiLine || lines.length > 1;
	return lines.flatMap((line, i) => {
		const widths = [...line].map((character) => (character < '\u0100' ? 0.5 : 1) * size);
		const width = widths.reduce((sum, each) => sum + each, 0);
		const spare = Math.max(0, wide - width - 4);
		let x = -wide / 2 + 2 + spare * ((textAlignment ?? 0) / 2);
		const y = top ? tall / 2 - size * (1 + 1.2 * i) : -0.35 * size;
		const glyphs = [...line].flatMap((character, c) => {
			const from = apply(device, x, y);
			x += widths[c]!;
			return character.trim()
				? [{ text: character, from, to: apply(device, x, y), size: height }]
				: [];
		});
		const ink = { colour: black, alpha: 1, invisible: false, clip: null };
		return glyphs.length
			? [{ quarter: Math.max(0, quarterOf(device, false, 1)), glyphs, vertical: false, ink }]
			: [];
	});
}
