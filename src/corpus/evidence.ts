import type { PackedSketch } from '#check/corpus/sketch.ts';
import type { Place } from '#document/document.ts';
import type { Figure, Report, ReportNotice } from '#report/report.ts';
import type { Manifest } from './manifest.ts';
import type { ReportRow } from './schema.ts';

/**
 * The ink behind one row. A cell is its place as a list (see `placeFields`, 0 where a field does not
 * apply, trailing zeros left out), then its text where that is not simply the value.
 */
export interface Evidence {
	cells: Record<string, [place: number[], text?: string]>;
	figures: Figure[];
	notices: ReportNotice[];
	/** What the report says, the same for all its copies; see `fingerprintOf`. */
	fingerprint?: string;
	/** What is kept of its text for comparing; see `Sketch`. */
	sketch?: PackedSketch;
	/** Where else the same report was found; left out where nowhere. */
	copies?: Copy[];
}

/** Another file that gives the same report as the one a corpus keeps. */
export interface Copy {
	file: string;
	url: string | null;
	sha256: string | null;
	/** Whether all its bytes are the same, or only what it says. */
	same: 'bytes' | 'text';
}

/** One file of evidence: report id → evidence. */
export type EvidenceBucket = Record<string, Evidence>;

/** The ink of one cell, unpacked. */
export interface CellInk {
	text: string;
	place: Place;
}

const placeFields = ['page', 'line', 'table', 'row', 'column', 'start', 'end', 'ocr'] as const;

/** Reports a bucket holds on average, at most; the fullest holds about twice that. */
const bucketSize = 32;

/** The evidence of a report: every cell the document has, every told figure, every notice. */
export function evidenceOf(report: Report, fingerprint?: string, sketch?: PackedSketch): Evidence {
	const cells: Evidence['cells'] = {};
	for (const [id, { value, text, place }] of Object.entries(report.cells)) {
		if (!place) continue;
		const packed = packPlace(place);
		cells[id] = text === String(value ?? '') ? [packed] : [packed, text];
	}
	return {
		cells,
		figures: report.figures,
		notices: report.notices,
		...(fingerprint && { fingerprint }),
		...(sketch && { sketch })
	};
}

/** The ink of one cell of a report; null where the document has no such cell. */
export function cellInk(evidence: Evidence, row: ReportRow, cell: string): CellInk | null {
	const packed = evidence.cells[cell];
	if (!packed) return null;
	const [place, text = String(row[cell] ?? '')] = packed;
	return { text, place: unpackPlace(place) };
}

/** How many files the evidence of so many reports is dealt into: a power of two. */
export function bucketCount(reports: number): number {
	let buckets = 1;
	while (reports / buckets > bucketSize) buckets *= 2;
	return buckets;
}

/** The file, among so many of a year's, that holds the evidence of this report. */
export function bucketName(report: string, buckets: number): string {
	const bucket = parseInt(report.slice(-8), 16) % buckets;
	return `${bucket.toString(16).padStart((buckets - 1).toString(16).length, '0')}.json`;
}

/**
 * The file, relative to the corpus folder, that holds the evidence of a report of this year; null where
 * the corpus carries none.
 */
export function evidencePath(
	report: string,
	year: number | null,
	parts: Manifest['evidence']
): string | null {
	const part = parts?.find((one) => one.year === year);
	return part ? `${part.path}/${bucketName(report, part.buckets)}` : null;
}

function packPlace(place: Place): number[] {
	const packed = placeFields.map((field) => place[field] ?? 0);
	while (packed.at(-1) === 0) packed.pop();
	return packed;
}

function unpackPlace(packed: number[]): Place {
	const place: Place = {};
	placeFields.forEach((field, at) => {
		if (packed[at]) place[field] = packed[at];
	});
	return place;
}
