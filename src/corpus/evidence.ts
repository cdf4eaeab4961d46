import type { PackedSketch } from '#check/corpus/sketch.ts';
import type { Place } from '#document/document.ts';
import type { Figure, Report, ReportNotice } from '#report/report.ts';
import type { Gone } from './captured.ts';
import type { Manifest } from './manifest.ts';
import type { ReportRow } from './schema.ts';

/**
 * The source text behind one row. A cell is its place as a list (see `placeFields`, 0 where a field does not
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
	/** Who signs it, where that is not its agency as it is spelt. */
	signer?: string;
	/** Where else the same report was found; left out where nowhere. */
	copies?: Copy[];
	/** Where it is no longer where it was taken: the captured text stands in for it. */
	gone?: Gone;
}

/** Another file that gives the same report as the one a corpus keeps. */
export interface Copy {
	file: string;
	url: string | null;
	sha256: string | null;
	/** Whether all its bytes are the same, or only what it says. */
	same: 'bytes' | 'text';
}

/** What one file of evidence holds: report id → evidence; see `packText`. */
export type EvidenceBucket = Record<string, Evidence>;

/** The source text of one cell, unpacked. */
export interface CellEvidence {
	text: string;
	place: Place;
}

/** What a place has, in the order it is kept. */
export const placeFields = [
	'page',
	'line',
	'table',
	'row',
	'column',
	'start',
	'end',
	'ocr'
] as const;

/** Reports a pack holds on average, at most; where that makes one too large for a click, there are more packs. */
const packReports = 64;
/** Bytes of a pack at most, unless a single report has more. */
export const largestPack = 60_000;

/** The evidence of a report: every cell the document has, every stated figure, every notice. */
export function evidenceOf(report: Report, fingerprint?: string, sketch?: PackedSketch): Evidence {
	const cells: Evidence['cells'] = {};
	const signer = report.provenance?.signer?.text;
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
		...(sketch && { sketch }),
		...(signer && { signer })
	};
}

/** The source text of one cell of a report; null where the document has no such cell. */
export function cellEvidence(
	evidence: Evidence,
	row: ReportRow,
	cell: string
): CellEvidence | null {
	const packed = evidence.cells[cell];
	if (!packed) return null;
	const [place, text = String(row[cell] ?? '')] = packed;
	return { text, place: unpackPlace(place) };
}

/** How many packs the evidence of so many reports is split into, to begin with. */
export function packCount(reports: number): number {
	return Math.max(1, Math.ceil(reports / packReports));
}

/** The pack, among so many of a year's, that holds the evidence of this report. */
export function packName(report: string, packs: number): string {
	const pack = mixed(parseInt(report.slice(-8), 16)) % packs;
	return `${pack.toString(16).padStart((packs - 1).toString(16).length, '0')}.json.gz`;
}

/** The 32 bits of an id, each depending on all: the bits of a simple hash are not (finalizer of MurmurHash3). */
function mixed(bits: number): number {
	let hash = bits;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
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
	return part ? `${part.path}/${packName(report, part.packs)}` : null;
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
