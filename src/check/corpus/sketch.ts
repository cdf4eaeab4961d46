import type { SourceDocument } from '#document/document.ts';
import { balanceNote, requestRows } from '#form/requests.ts';
import { cells, tables } from '#form/form.ts';
import { regionNames } from '#report/identity/regions.ts';
import { readParagraphs } from '#report/prose/paragraphs.ts';
import { remarksOf } from '#report/prose/on-tables.ts';
import type { Report } from '#report/report.ts';
import { restatementsOf, type Restatement } from './restatements.ts';

/**
 * What is kept of a report's text to compare it with another's: of the hashes of its shingles
 * those below a fixed bound, in rising order. Two sketches of one bound compare without their texts, and
 * share exactly the part of the sample their texts share. Source: fractional MinHash, Irber et al. 2022,
 * doi 10.1101/2022.01.11.475838; shingles after Broder 1997, doi 10.1109/SEQUEN.1997.666900.
 */
export interface Sketch {
	/** Of the whole running text: one shingle in `proseShare`. */
	prose: number[];
	/** Of the section on problems: one shingle in `problemShare`, for it is short. */
	problems: number[];
	/** Of each sentence with a number of 10 and more: all of it but years and names. */
	claims: number[];
	/** What it states of last year, and of change since. */
	changes: Restatement[];
	/** What it remarks on the numbers of its tables. */
	remarks: string[];
}

/** A sketch as the evidence of a report keeps it: hashes as `packHashes` packs them, the rest as JSON. */
export interface PackedSketch {
	prose: string;
	problems: string;
	/** Left out where there are none. */
	claims?: string;
	changes?: string;
	remarks?: string;
}

export function packSketch({ prose, problems, claims, changes, remarks }: Sketch): PackedSketch {
	return {
		prose: packHashes(prose),
		problems: packHashes(problems),
		...(claims.length > 0 && { claims: packHashes(claims) }),
		...(changes.length > 0 && { changes: JSON.stringify(changes) }),
		...(remarks.length > 0 && { remarks: JSON.stringify(remarks) })
	};
}

/** Characters of a shingle. */
const width = 5;
const proseShare = 16;
const problemShare = 4;
/** Hashes kept of one text at most: what lies beyond a book's length is cut. */
const mostKept = 2048;

const numerals = /[\d〇零一二三四五六七八九十百千万亿]+/g;
const problemHeading = /存在.{0,6}问题|问题.{0,6}改进|不足/;

/** The sketch of a report's running text, tables, form labels, numbers and its own names apart. */
export function sketchOf(
	document: SourceDocument,
	report: Pick<Report, 'agency' | 'region'> & Partial<Pick<Report, 'year'>>
): Sketch {
	const all = readParagraphs(document);
	const paragraphs = all.some(({ inside }) => inside) ? all.filter(({ inside }) => inside) : all;
	const names = namesOf(report);
	const text = (list: typeof paragraphs) => masked(list.map((one) => one.text).join(''), names);
	return {
		prose: sample(text(paragraphs), proseShare),
		problems: sample(
			text(
				paragraphs.filter(({ text, heading }) => text !== heading && problemHeading.test(heading))
			),
			problemShare
		),
		claims: claimsOf(
			paragraphs.map((one) => one.text),
			names
		),
		changes: restatementsOf(document, report.year ?? null),
		remarks: remarksOf(document)
	};
}

/** Sentences kept of one text at most. */
const mostClaims = 256;
/** Numbers that stand in every year's report alike: laws, periods, ordinals. */
const fixed =
	/《[^》]{0,60}》|〔\d{4}〕\d+号|第\d+号|(?:19|20)\d\d年(?:度)?|\d{1,2}月(?:\d{1,2}日)?|^\d{1,2}[.、]/g;

function claimsOf(paragraphs: readonly string[], names: readonly string[]): number[] {
	const kept = new Set<number>();
	for (const text of paragraphs)
		for (const [sentence] of text.normalize('NFKC').matchAll(/[^。;!?]{12,600}/g)) {
			let plain = sentence.replace(/\s+/g, '').replace(fixed, '');
			if (!/[1-9]\d/.test(plain)) continue;
			for (const name of names) plain = plain.replaceAll(name.normalize('NFKC'), '@');
			if (kept.size < mostClaims) kept.add(hashOf(plain, 0, plain.length));
		}
	return [...kept].sort((a, b) => a - b);
}

/** Names that do not distinguish a text: the agency's own and its places', the longest first. */
function namesOf({ agency, region }: Pick<Report, 'agency' | 'region'>): string[] {
	const places = region === null ? null : regionNames(region);
	return [agency, places?.province, places?.prefecture]
		.filter((name): name is string => !!name && name.length > 1)
		.sort((a, b) => b.length - a.length);
}

/** Letters alone, every number as one mark and every own name as another. */
function masked(text: string, names: readonly string[]): string {
	let plain = text.normalize('NFKC').replace(/\s+/g, '');
	for (const name of names) plain = plain.replaceAll(name.normalize('NFKC'), '@');
	return plain.replace(numerals, '0').replace(/[^\p{L}0@]+/gu, '');
}

/** Shingles of the form's own text. */
const formShingles = new Set(
	[
		...cells.map(({ label }) => label.zh),
		...requestRows.flatMap(({ zh, group = '', spellings }) => [group + zh, ...spellings]),
		...tables.map(({ zh }) => zh),
		balanceNote
	].flatMap((label) => shingles(masked(label, [])))
);

/** Hashes of a text's shingles below the bound, each once, in rising order. */
function sample(text: string, share: number): number[] {
	const bound = 2 ** 32 / share;
	const kept = new Set(shingles(text, bound).filter((hash) => !formShingles.has(hash)));
	return [...kept].sort((a, b) => a - b).slice(0, mostKept);
}

/** The hash of each run of five code units, of those below a bound. */
function shingles(text: string, bound = Infinity): number[] {
	const hashes: number[] = [];
	for (let at = 0; at + width <= text.length; at++) {
		const hash = hashOf(text, at, at + width);
		if (hash < bound) hashes.push(hash);
	}
	return hashes;
}

/** FNV-1a of a slice's code units, stirred as MurmurHash3 ends; 32 bits. */
function hashOf(text: string, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A rising list of hashes as text: differences in groups of seven bits, Base64. */
export function packHashes(hashes: readonly number[]): string {
	const bytes: string[] = [];
	let last = 0;
	for (const hash of hashes) {
		let rest = hash - last;
		last = hash;
		for (; rest > 127; rest = Math.floor(rest / 128))
			bytes.push(String.fromCharCode((rest % 128) | 128));
		bytes.push(String.fromCharCode(rest));
	}
	return btoa(bytes.join(''));
}

/** The hashes `packHashes` packed. */
export function unpackHashes(text: string): Uint32Array {
	const bytes = atob(text);
	const hashes: number[] = [];
	let last = 0;
	let value = 0;
	let unit = 1;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes.charCodeAt(at);
		value += (byte & 127) * unit;
		unit *= 128;
		if (byte & 128) continue;
		hashes.push((last += value));
		value = 0;
		unit = 1;
	}
	return Uint32Array.from(hashes);
}

/** How much of one sampled text stands in another: the estimate, and its standard error. */
export interface Containment {
	share: number;
	error: number;
	/** Hashes it rests on. */
	hashes: number;
}

/** The share of `inner` that stands in `outer`; both rising. */
export function containment(inner: Uint32Array, outer: Uint32Array): Containment {
	let common = 0;
	let o = 0;
	for (const hash of inner) {
		while (o < outer.length && outer[o]! < hash) o++;
		if (outer[o] === hash) common++;
	}
	const share = inner.length ? common / inner.length : 0;
	// Of the sample itself the share is exact; the error is that of the sample.
	const error = inner.length ? Math.sqrt((share * (1 - share)) / inner.length) : 1;
	return { share, error, hashes: inner.length };
}
