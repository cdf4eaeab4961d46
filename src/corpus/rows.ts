import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Finding } from '#check/finding.ts';
import { isUnplaced } from '#check/placed.ts';
import { corpusRule } from '#rules/corpus.ts';
import { statedFigures } from '#form/figures.ts';
import { cells } from '#form/form.ts';
import type { Basis } from '#form/vocabulary.ts';

import { isLate, type Duty } from '#report/deadline.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { regionNames } from '#report/identity/regions.ts';
import type { CellReading, Report } from '#report/report.ts';
import { scopeOfKind } from '#report/scope.ts';
import { localMark } from './compare.ts';
import { readingLetter } from './readings.ts';
import {
	largestCount,
	reportColumns,
	type FindingDetail,
	type FindingRow,
	type Origin,
	type ReportRow
} from './schema.ts';

/** Where a report came from. */
export interface Source {
	/** Name of the source file, without its folders. */
	file: string;
	/** SHA-256 of the source file in hex; null for a report no file was read for. */
	sha256: string | null;
	url: string | null;
	/** When a collected page was fetched, as its archive writes it. */
	captured?: string | null;
	origin: Origin;
}

const notRead: CellReading = { value: null, reading: 'absent', text: '', place: null };

/**
 * The row of `reports` a report becomes: a value for every column, null where there is none.
 * A number its column cannot hold (a count with decimals, or above `largestCount`) is kept out
 * and its reading set to `unreadable`; a figure stated twice with different values stays null.
 */
export function reportRow(report: Report, source: Source): ReportRow {
	const row: ReportRow = {};
	for (const { name } of reportColumns) row[name] = null;
	let letters = '';
	for (const cell of cells) {
		const read = report.cells[cell.id] ?? notRead;
		const held = read.reading !== 'number' || holds(read.value, cell.decimal);
		row[cell.id] = held && read.reading === 'number' ? read.value : null;
		letters += readingLetter(held ? read.reading : 'unreadable');
	}
	for (const { id } of statedFigures) {
		const values = new Set(report.figures.filter((one) => one.id === id).map((one) => one.value));
		const [value] = values;
		if (values.size === 1 && Number.isSafeInteger(value)) row[id] = value!;
	}
	const id = reportId(report, source);
	const scope = scopeOf(report);
	Object.assign(row, {
		id,
		agency: report.agency,
		agency_id: agencyIdOf(report, id),
		region: report.region,
		...placeNames(report.region),
		level: report.level,
		sector: report.sector,
		agency_kind: report.kind ?? null,
		...scope,
		year: report.year,
		edition: report.edition,
		published: isDay(report.published) ? report.published : null,
		published_from: dateSourceOf(report),
		captured: instantOf(source.captured),
		url: source.url,
		file: source.file,
		sha256: source.sha256,
		origin: source.origin,
		correction: report.correction ? 'text' : null,
		basis: basisOf(scope.scope),
		zero_activity: zeroActivity(report.cells),
		readings: letters
	});
	row.late = lateOf(row);
	return row;
}

/**
 * The rows of `findings` of one report. Findings alike in rule, cells and text, as of two missing tables, are
 * distinguished by their order.
 */
export function findingRows(report: string, findings: readonly Finding[]): FindingRow[] {
	const seen = new Map<string, number>();
	function own(key: string): string {
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		return before === 0 ? key : `${key}\n${before}`;
	}
	return findings.map((finding) => {
		const { rule, severity, left, right, difference, message, version = 1 } = finding;
		const { origin, suspect, diagnosis, text, place } = finding;
		const cells = finding.cells.join(' ');
		const detail: FindingDetail = { version, message, origin, suspect, diagnosis, text, place };
		return {
			report,
			rule,
			severity,
			cells,
			left,
			right,
			difference,
			id: localMark + fingerprint(own([rule, cells, text ?? ''].join('\n'))),
			kind: 'finding',
			detail: JSON.stringify(detail)
		};
	});
}

/** The row of what was found by comparing reports. */
export function corpusFindingRow(finding: CorpusFinding): FindingRow {
	const { report, rule, severity, left, right, difference, kind, other } = finding;
	const { message, lead, more } = finding;
	const cells = finding.cells.join(' ');
	const detail: FindingDetail = { version: corpusRule(rule)!.version, message, lead, more };
	return {
		report,
		rule,
		severity,
		cells,
		left,
		right,
		difference,
		kind,
		other,
		id: localMark + fingerprint([rule, cells].join('\n')),
		detail: JSON.stringify(detail)
	};
}

/**
 * True when received and carried-in requests are both read as 0, false when either is read above 0,
 * null where the document leaves it open: a blank is not a zero.
 */
function zeroActivity(read: Report['cells']): boolean | null {
	const values = [read.received_total, read.carried_in_total].map((cell) =>
		cell?.reading === 'number' ? cell.value : null
	);
	if (values.some((value) => value !== null && value > 0)) return false;
	return values.every((value) => value === 0) ? true : null;
}

/**
 * The id an agency keeps over the years: region code (000000 where none is known), then a
 * fingerprint of its name without spaces and with one width of brackets; null without a name. A name
 * that states the region more or less fully, 四川省乐山市犍为县教育局 or 犍为县教育局, is the same name.
 */
export function agencyId(agency: string | null, region: string | null): string | null {
	const name = agency?.normalize('NFKC').replace(/\s/g, '');
	return name
		? `${region ?? '000000'}-${fingerprint(withoutRegion(name, region)).slice(-10)}`
		: null;
}

/**
 * The id of the agency of a report. One that names none, or names it without a place as many bodies are
 * named, is nobody else's: it is never joined with another.
 */
export function agencyIdOf(
	{ agency, region }: { agency: string | null; region: string | null },
	report: string
): string {
	const unplaced = region === null && agency !== null && isUnplaced(agency);
	const id = unplaced ? null : agencyId(agency, region);
	return id ?? `${region ?? '000000'}-${report.slice(-10)}`;
}

/**
 * What a report covers; one that was not read from a document covers what a body of its kind covers,
 * and a government's is not known.
 */
function scopeOf({
	scope,
	scope_from,
	kind,
	agency
}: Report): Pick<ReportRow, 'scope' | 'scope_from'> {
	if (scope !== undefined) return { scope, scope_from: scope_from ?? null };
	const own = scopeOfKind(agency, kind ?? (agency === null ? null : placeOfAgency(agency).kind));
	return { scope: own, scope_from: own && 'kind' };
}

/** Where the date was read; a report that was not read from a document is dated by whoever made it up. */
function dateSourceOf({ published, provenance }: Report): string | null {
	if (!isDay(published)) return null;
	return provenance ? (provenance.published?.source ?? null) : 'signature';
}

/** Whether a report is dated after it was due, as `isLate` has it. */
export function lateOf(row: ReportRow): boolean | null {
	const told = row as unknown as Omit<Duty, 'kind' | 'from' | 'correction'>;
	const { agency_kind, published_from, correction } = row;
	return isLate({
		...told,
		kind: agency_kind as Duty['kind'],
		from: (published_from ?? null) as string | null,
		correction: Boolean(correction)
	});
}

/** The sum that reports of a scope are counted in as long as no other report covers the same bodies. */
export function basisOf(scope: unknown): Basis {
	if (scope === 'own' || scope === 'system') return 'own';
	return scope === null ? 'untold' : 'consolidated';
}

/** A time in UTC to the second; null for what is none. */
function instantOf(text: string | null | undefined): string | null {
	const time = text && /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * The id by which a corpus knows the agency of a report over the years; null where the report names
 * none, or names it without a place as many bodies are named.
 */
export function agencyOf({ agency, agency_id, region }: ReportRow): string | null {
	if (typeof agency !== 'string') return null;
	return region === null && isUnplaced(agency) ? null : String(agency_id);
}

/** 县 of 县教育局: which county it is, is stated elsewhere in the report. */
const ofItsPlace = /^(?:自治区|[省县区州盟旗]|市(?!场|政|容))(?=.)/;

/** A name without its region; the whole name where it does not state the region. */
function withoutRegion(name: string, region: string | null): string {
	const { regions, rest, kind } = placeOfAgency(name);
	const told = regions.some(({ code }) => code === region);
	if (!rest || region === null || (regions.length && !told)) return name;
	const words = (told ? rest : rest.replace(ofItsPlace, '')).replace(/^人民政府/, '政府');
	return kind === 'vertical' ? `国家${words}` : words;
}

/** Real reports are known by their file, made-up ones by agency and year. */
function reportId(report: Report, { sha256, file }: Source): string {
	if (sha256) return sha256.slice(0, 16);
	return fingerprint([report.region, report.agency, report.year, file].join('\n'));
}

/** Names of the province, prefecture and county a region code lies in, as the row has them. */
export function placeNames(region: string | null) {
	const names = region === null ? null : regionNames(region);
	const { province = null, prefecture = null, county = null } = names ?? {};
	return { province, prefecture, county };
}

function holds(value: number | null, decimal = false): boolean {
	if (value === null || !Number.isFinite(value)) return false;
	return decimal || (Number.isInteger(value) && Math.abs(value) <= largestCount);
}

/** Whether a text is a day of the calendar in ISO 8601; the column holds nothing else. */
function isDay(text: string | null): text is string {
	const time = text === null ? NaN : Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}

const utf8 = new TextEncoder();

/** 64-bit FNV-1a of the text's UTF-8 bytes, 16 hex digits: names things, protects nothing. */
export function fingerprint(text: string): string {
	// Four limbs of 16 bits, the lowest first; the prime is 2^40 + 0x1b3. BigInt is ten times as slow.
	let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
	for (const byte of utf8.encode(text)) {
		a ^= byte;
		const low = a * 0x1b3;
		const second = b * 0x1b3 + (low >>> 16);
		const third = c * 0x1b3 + (a << 8) + (second >>> 16);
		d = (d * 0x1b3 + (b << 8) + (third >>> 16)) & 0xffff;
		[a, b, c] = [low & 0xffff, second & 0xffff, third & 0xffff];
	}
	return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
