import fs from 'node:fs';
import { agencyIdOf, basisOf, lateOf, placeNames } from '#corpus/rows.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { levels, scopes, sectors } from '#form/vocabulary.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import type { ReportNotice } from '#report/report.ts';
import { scopeOfKind } from '#report/scope.ts';
import { readList, type ListLine } from './csv.ts';

/** What a user states of a file in the sources list; empty where nothing is stated. */
export type SourceEntry = Record<(typeof entryColumns)[number], string>;

/** Fields the list can state, `file` apart. */
const entryColumns = ['url', 'published', 'agency', 'region', 'level', 'scope', 'counts'] as const;

/** The sources list: by name of the file, NFC, what is stated of it. */
export type SourcesList = ReadonlyMap<string, SourceEntry>;

/** One agency of the register under all its names. */
interface Agency {
	id: string;
	region: string;
	level: string;
	sector: string;
	scope: string;
	/** Line of the register. */
	line: number;
	/** First and last report year, inclusive. */
	from: number;
	to: number;
}

/** The register: by name as `nameKey` has it, the agencies of that name. */
export type Register = ReadonlyMap<string, readonly Agency[]>;

const levelIds: readonly string[] = levels.map(({ id }) => id);
const sectorIds: readonly string[] = sectors.map(({ id }) => id);
const scopeIds: readonly string[] = scopes.map(({ id }) => id);

/** Reads `sources.csv`; an empty list where `file` is not there and need not be. Throws on what is no such list. */
export async function readSourcesList(file: string, needed = true): Promise<SourcesList> {
	const list = new Map<string, SourceEntry>();
	if (!needed && !fs.existsSync(file)) return list;
	for (const { line, fields: entry } of await readList(file, ['file', ...entryColumns], ['file'])) {
		const fail = failure(file, line);
		if (entry.url && !isWebAddress(entry.url)) fail(`url is no http(s) address: ${entry.url}`);
		if (entry.published && !isDay(entry.published))
			fail(`published is no day such as 2024-01-31: ${entry.published}`);
		checkPlace(entry, fail);
		if (entry.counts && entry.counts !== 'yes') fail(`counts is yes or empty: ${entry.counts}`);
		const { file: name, ...rest } = entry;
		const key = fileKey(name);
		if (list.has(key)) fail(`${name} is listed twice`);
		list.set(key, rest);
	}
	return list;
}

/** How the sources list knows a file: one spelling whatever the file system's. */
export function fileKey(name: string): string {
	return name.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
}

/** Reads `agencies.csv`; an empty register where `file` is not there and need not be. Throws on what is no such list. */
export async function readRegister(file: string, needed = true): Promise<Register> {
	const register = new Map<string, Agency[]>();
	const known = new Map<string, Agency[]>();
	if (!needed && !fs.existsSync(file)) return register;
	const columns = [
		...(['agency_id', 'name', 'former_names', 'region', 'level', 'sector', 'scope'] as const),
		...(['from', 'to'] as const)
	];
	for (const each of await readList(file, columns, ['agency_id', 'name'])) {
		const { fields: entry, line } = each;
		const fail = failure(file, line);
		if (!/^[\w-]{1,64}$/.test(entry.agency_id))
			fail(`agency_id takes letters, digits, - and _: ${entry.agency_id}`);
		checkPlace(entry, fail);
		if (entry.sector && !sectorIds.includes(entry.sector)) fail(`unknown sector ${entry.sector}`);
		const agency: Agency = {
			id: entry.agency_id,
			region: entry.region,
			level: entry.level,
			sector: entry.sector,
			scope: entry.scope,
			line,
			...yearsOf(each, fail)
		};
		const others = known.get(agency.id) ?? [];
		for (const other of others) {
			const differs = contradiction(other, agency);
			if (differs) fail(`${agency.id} has another ${differs} in line ${other.line}`);
		}
		known.set(agency.id, [...others, agency]);
		const names = [entry.name, ...entry.former_names.split(/[；;]/)].map(nameKey).filter(Boolean);
		for (const name of new Set(names)) {
			const others = register.get(name) ?? [];
			if (others.some((other) => other.id !== agency.id && collide(other, agency)))
				fail(`${name} is listed for two agencies at the same time`);
			register.set(name, [...others, agency]);
		}
	}
	return register;
}

/**
 * Overrides a row by what the sources list states of its file, then by what the register knows of its agency. The list
 * has the last word. The register fills in what the document does not state, names the agency over the years, and says
 * what its reports cover where the list does not.
 * @param row changed; of its columns those of identity are enough
 * @returns a notice `source_override` for everything the list contradicts the document in
 */
export function retell(
	row: ReportRow,
	{ sources, register }: { sources: SourcesList; register: Register }
): ReportNotice[] {
	const notices: ReportNotice[] = [];
	const put = (column: string, value: string) => {
		const before = row[column] ?? null;
		if (before !== null && before !== value)
			notices.push({ kind: 'source_override', text: `${column}：${before} → ${value}`, cells: [] });
		row[column] = value;
	};
	const entry = sources.get(fileKey(String(row.file)));
	if (entry) {
		if (entry.url) put('url', entry.url);
		if (entry.published) {
			put('published', entry.published);
			row.published_from = 'list';
		}
		if (entry.agency && nameKey(entry.agency) !== nameKey(String(row.agency ?? ''))) {
			put('agency', entry.agency);
			const { regions, level, sector, kind } = placeOfAgency(entry.agency);
			if (kind !== row.agency_kind) {
				// What the text says was read as of a body of another kind.
				const scope = scopeOfKind(entry.agency, kind);
				Object.assign(row, { scope, scope_from: scope && 'kind' });
			}
			if (regions.length === 1 && !entry.region) put('region', regions[0]!.code);
			if (level && !entry.level) put('level', level);
			Object.assign(row, { sector, agency_kind: kind });
		}
		if (entry.region) put('region', entry.region);
		if (entry.level) put('level', entry.level);
		const { agency, region } = row as Record<string, string | null>;
		Object.assign(row, placeNames(region!));
		if (entry.agency || entry.region)
			row.agency_id = agencyIdOf({ agency: agency!, region: region! }, String(row.id));
		if (entry.counts) row.correction = 'list';
	}
	const known = find(register, row);
	if (known) {
		row.agency_id = known.id;
		row.level ??= known.level || null;
		if (known.sector && (row.sector ?? 'other') === 'other') row.sector = known.sector;
	}
	const [scope, from] = entry?.scope ? [entry.scope, 'list'] : [known?.scope, 'register'];
	if (scope) {
		put('scope', scope);
		row.scope_from = from;
	}
	row.basis = basisOf(row.scope ?? null);
	row.late = lateOf(row);
	return notices;
}

/** The one agency of this name and region in the year of the report; null where none or several. */
function find(register: Register, { agency, region, year }: ReportRow): Agency | null {
	if (!agency) return null;
	const found = (register.get(nameKey(String(agency))) ?? []).filter(
		(one) =>
			(!one.region || one.region === region) &&
			(year === null || (one.from <= Number(year) && Number(year) <= one.to))
	);
	return found.every(({ id }) => id === found[0]!.id) ? (found[0] ?? null) : null;
}

/** A name without spaces and with one width of brackets. */
function nameKey(name: string): string {
	return name.normalize('NFKC').replace(/\s/g, '');
}

function collide(a: Agency, b: Agency): boolean {
	const place = !a.region || !b.region || a.region === b.region;
	return place && a.from <= b.to && b.from <= a.to;
}

/** What two lines of one agency state differently of a year; null where nothing. */
function contradiction(a: Agency, b: Agency): string | null {
	if (a.from > b.to || b.from > a.to) return null;
	const fields = ['region', 'level', 'sector', 'scope'] as const;
	return fields.find((field) => a[field] && b[field] && a[field] !== b[field]) ?? null;
}

function yearsOf(
	{ fields: entry }: ListLine<'from' | 'to'>,
	fail: (why: string) => void
): Pick<Agency, 'from' | 'to'> {
	for (const name of ['from', 'to'] as const)
		if (entry[name] && !/^(?:19|20)\d\d$/.test(entry[name]))
			fail(`${name} is no year: ${entry[name]}`);
	const from = Number(entry.from || 0);
	const to = Number(entry.to || 9999);
	if (from > to) fail(`from ${from} lies after to ${to}`);
	return { from, to };
}

function checkPlace(
	{ region, level, scope }: { region: string; level: string; scope: string },
	fail: (why: string) => void
): void {
	if (scope && !scopeIds.includes(scope))
		fail(`unknown scope ${scope}; known are ${scopeIds.join(', ')}`);
	if (region && !/^\d{6}$/.test(region)) fail(`region is no code of six digits: ${region}`);
	if (level && !levelIds.includes(level))
		fail(`unknown level ${level}; known are ${levelIds.join(', ')}`);
}

function failure(file: string, line: number): (why: string) => never {
	return (why) => {
		throw new Error(`${file}, line ${line}: ${why}`);
	};
}

function isWebAddress(text: string): boolean {
	return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}

function isDay(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
