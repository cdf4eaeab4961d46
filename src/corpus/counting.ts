import type { Basis, Kind, Level, Scope, Sector } from '#form/vocabulary.ts';
import { levels } from '#form/vocabulary.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { statedFigures } from '#form/figures.ts';
import { cells } from '#form/form.ts';
import { basisOf } from './rows.ts';
import type { ReportRow } from './schema.ts';
import { quote } from './sql.ts';

/** The part of a report that decides in which sum it is counted. */
export interface Counted {
	id: string;
	agency: string | null;
	agency_id: string;
	region: string | null;
	level: Level | null;
	sector: Sector | null;
	agency_kind: Kind | null;
	scope: Scope | null;
	correction: 'text' | 'list' | null;
	published: string | null;
	url: string | null;
	/** When the page was fetched, of pages that were collected. */
	captured: string | null;
}

/** In which sum a report is counted, and which other counts instead of it. */
export interface Standing {
	id: string;
	basis: Basis;
	superseded_by: string | null;
}

const columns = [
	...(['id', 'agency', 'agency_id', 'region', 'level', 'sector', 'agency_kind'] as const),
	...(['scope', 'correction', 'url', 'captured'] as const)
];
const numbers = [...cells.map(({ id }) => id), ...statedFigures.map(({ id }) => id)];

/**
 * The reports of one year, in the table `reports`, of whose basis others may have a say: versions of one
 * report, reports of a place or a line, and the own reports of lines that one of those covers.
 */
export const selectCounted = `
	SELECT ${columns.map(quote).join(', ')}, published::VARCHAR AS published FROM reports
	WHERE scope IN ('tier', 'area', 'system')
		OR (scope = 'own' AND sector IN (SELECT sector FROM reports WHERE scope = 'system'))
		OR concat(agency_id, ' ', scope) IN (
			SELECT concat(agency_id, ' ', scope) FROM reports GROUP BY ALL HAVING count(*) > 1)
	ORDER BY id`;

/** The numbers of some reports; ids are of our making. */
export function selectNumbers(ids: readonly string[]): string {
	const list = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ');
	const values = numbers.map((id) => `${quote(id)}::DOUBLE AS ${quote(id)}`);
	return `SELECT id, ${values.join(', ')} FROM reports WHERE id IN (${list})`;
}

export const createStandings =
	'CREATE OR REPLACE TEMP TABLE standings (id VARCHAR, basis VARCHAR, superseded_by VARCHAR)';

export const standingColumns = (['id', 'basis', 'superseded_by'] as const).map((name) => ({
	name,
	type: 'VARCHAR' as const
}));

export const applyStandings = `
	UPDATE reports SET basis = standings.basis, superseded_by = standings.superseded_by
	FROM standings WHERE reports.id = standings.id`;

/** Versions of one report between which neither a correction nor a date decides. */
export function tiesAmong(reports: readonly Counted[]): Counted[][] {
	return versionsOf(reports)
		.map(lastOf)
		.filter((last) => last.length > 1);
}

/**
 * The basis of every given report of a year, see `bases`: no two that are counted in one sum cover the same body.
 * Nothing is guessed: versions that contradict each other on one day, and reports of a line that may or may not cover
 * another's, are `undecided`.
 * @param told the numbers of the reports of `tiesAmong`, by id
 */
export function standingsOf(
	reports: readonly Counted[],
	told: ReadonlyMap<string, ReportRow>
): Standing[] {
	const standings = new Map<string, Standing>();
	for (const { id, scope } of reports)
		standings.set(id, { id, basis: basisOf(scope), superseded_by: null });
	const put = ({ id }: Counted, basis: Basis, by: string | null = null) =>
		standings.set(id, { id, basis, superseded_by: by });
	for (const versions of versionsOf(reports)) {
		const kept = fullest(lastOf(versions), told);
		for (const one of versions)
			if (!kept) put(one, 'undecided');
			else if (one !== kept) put(one, 'superseded', kept.id);
	}
	const counting = reports.filter(({ id, scope }) => standings.get(id)!.basis === basisOf(scope));
	decidePlaces(counting, put);
	decideLines(counting, put);
	return [...standings.values()];
}

type Put = (report: Counted, basis: Basis) => void;

/** The groups of more than one report of a body and scope. */
function versionsOf(reports: readonly Counted[]): Counted[][] {
	const groups = new Map<string, Counted[]>();
	for (const report of reports) {
		const key = `${report.agency_id} ${report.scope}`;
		const others = groups.get(key);
		if (others) others.push(report);
		else groups.set(key, [report]);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * The versions that may be the one that counts: named by the list, else corrections, else dated last, else
 * captured last at one address.
 */
function lastOf(versions: readonly Counted[]): Counted[] {
	const named = ['list', 'text'].map((word) =>
		versions.filter(({ correction }) => correction === word)
	);
	const some = named.find(({ length }) => length > 0) ?? versions;
	const last = some.map(({ published }) => published ?? '').reduce((a, b) => (a > b ? a : b));
	return newest(some.filter(({ published }) => (published ?? '') === last));
}

/** Of what one address gave at several times the last: the agency has put it there instead. */
function newest(versions: readonly Counted[]): Counted[] {
	const times = versions.map(({ captured }) => captured ?? '');
	const last = times.reduce((a, b) => (a > b ? a : b), '');
	const one = versions[0]?.url ?? null;
	if (!last || one === null || versions.some(({ url }) => url !== one)) return [...versions];
	return versions.filter((_, at) => times[at] === last);
}

/** The version that states the most numbers; null where two contradict each other in one. */
function fullest(versions: readonly Counted[], told: ReadonlyMap<string, ReportRow>) {
	if (versions.length === 1) return versions[0]!;
	const rows = versions.map(({ id }) => told.get(id) ?? {});
	const contradict = numbers.some(
		(name) => new Set(rows.flatMap((row) => row[name] ?? [])).size > 1
	);
	if (contradict) return null;
	const counts = rows.map((row) => numbers.filter((name) => (row[name] ?? null) !== null).length);
	return versions[counts.indexOf(Math.max(...counts))]!;
}

const officeWords = /(?:人民)?政府(?:办公[室厅])?$|(?:府)?办公[室厅]$/;

/** Of the reports of a place the widest counts, the government's own before its office's. */
function decidePlaces(reports: readonly Counted[], put: Put): void {
	const places = new Map<string, Counted[]>();
	for (const report of reports) {
		if (report.scope !== 'area' && report.scope !== 'tier') continue;
		// A park is no place of the code list: what it covers is its county's and its streets'.
		if (report.agency_kind !== 'government') {
			put(report, 'aside');
			continue;
		}
		const key = report.region ?? (report.agency ?? report.agency_id).replace(officeWords, '');
		places.set(key, [...(places.get(key) ?? []), report]);
	}
	for (const all of places.values()) {
		const areas = all.filter(({ scope }) => scope === 'area');
		const widest = areas.length > 0 ? areas : all;
		const proper = widest.filter(({ agency }) => agency && !/办公[室厅]$/.test(agency));
		const kept = proper.length > 0 ? proper : widest;
		for (const one of all)
			if (!kept.includes(one)) put(one, 'aside');
			else if (kept.length > 1) put(one, 'undecided');
	}
}

const ranks = new Map<string | null, number>(levels.map(({ id }, at) => [id, at]));

/**
 * A report of a line counts where none of the bodies below has one of its own and no wider one counts;
 * branches, which are part of their bureau, do not stand in its way.
 */
function decideLines(reports: readonly Counted[], put: Put): void {
	const lines = new Map<string, Counted[]>();
	for (const report of reports) {
		if (report.scope !== 'system' && report.scope !== 'own') continue;
		const key = lineOf(report);
		lines.set(key, [...(lines.get(key) ?? []), report]);
	}
	for (const line of lines.values()) decideLine(line, put);
}

function decideLine(line: readonly Counted[], put: Put): void {
	const owns = line.filter(({ scope }) => scope === 'own');
	const systems = line
		.filter(({ scope }) => scope === 'system')
		.sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
	const decided = new Set<Counted>();
	for (const system of systems) {
		if (decided.has(system)) continue;
		const below = (other: Counted) => isBelow(other, system);
		const bodies = owns.filter((own) => own.agency_kind !== 'branch');
		if (bodies.some((own) => below(own) === 'yes')) {
			put(system, 'aside');
			continue;
		}
		if (bodies.some((own) => below(own) === 'maybe')) {
			put(system, 'undecided');
			continue;
		}
		for (const other of [...owns, ...systems]) {
			const covered = other === system || decided.has(other) ? 'no' : below(other);
			if (covered === 'no') continue;
			put(other, covered === 'yes' ? 'aside' : 'undecided');
			decided.add(other);
		}
	}
}

/** What distinguishes lines: the sector; the name without its place where there is no sector. */
function lineOf({ agency, sector }: Counted): string {
	if (sector !== null && sector !== 'other') return sector;
	return agency === null ? '' : placeOfAgency(agency).rest.replace(/^[省市县区州旗盟]/, '');
}

function rankOf({ level }: Counted): number {
	return ranks.get(level) ?? levels.length;
}

/** Whether a body is of the line below another, or that body itself. */
function isBelow(other: Counted, system: Counted): 'yes' | 'no' | 'maybe' {
	if (other.agency_id === system.agency_id) return 'yes';
	const [one, own] = [family(other), family(system)];
	if (one && own && one !== own) return 'no';
	if (other.agency && system.agency && other.agency.startsWith(system.agency)) return 'yes';
	if (system.level === 'national') return 'yes';
	if (other.region && system.region) {
		const within = system.region.replace(/(?:00){1,3}$/, '');
		if (!other.region.startsWith(within)) return 'no';
		return other.region !== system.region || other.agency_kind === 'branch' ? 'yes' : 'no';
	}
	return rankOf(other) > rankOf(system) ? 'maybe' : 'no';
}

/** Vertical bodies and departments have lines of their own; a branch may be either's. */
function family({ agency_kind }: Counted): string | null {
	if (agency_kind === null || agency_kind === 'branch') return null;
	return agency_kind === 'vertical' ? 'vertical' : 'department';
}
