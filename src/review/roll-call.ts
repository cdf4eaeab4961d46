import type { Bodies, Likeness } from './bodies.ts';
import type { Listed } from './roster.ts';
import type { Row } from './row.ts';
import { isUnowned } from './whose.ts';

/** A line of the list and what came for it. */
export interface Called {
	listed: Listed;
	/** What its body is known by, and what else that may have been. */
	keys: readonly string[];
	rows: readonly Row[];
	/** null where nothing came, or where a file's name alone says whose it is. */
	how: Likeness | 'chosen' | null;
	/** Reports of which the line may mean one, and no rule says which; the office is asked. */
	asked: readonly Row[];
	/** Reports that bear another name as well as the line's; whose they are the office has not said yet. */
	misnamed: readonly Row[];
}

/** The list compared with what came. */
export interface RollCall {
	called: readonly Called[];
	missing: readonly Listed[];
	/** Lines for which nothing came but reports of another year. */
	otherYear: readonly Called[];
	/** What is neither on the list nor asked about. */
	unknown: readonly Row[];
	twice: readonly Called[];
	/** Lines whose body is to be chosen. */
	asked: readonly Called[];
}

/** What a list is compared with. */
interface CameIn {
	rows: readonly Row[];
	unread: readonly Row[];
	bodies: Bodies;
	/** The agency the office chose for a line that was asked about; empty for none. */
	meant: Readonly<Record<string, string>>;
}

/** Who of a list is missing, unknown, came twice, or is to be asked about. */
export function rollCallOf(
	listed: readonly Listed[],
	{ rows, unread, bodies, meant }: CameIn
): RollCall {
	const written = rows.flatMap(({ agency, body }) => (agency === null ? [] : [{ agency, body }]));
	const lineNames = listed.map(({ name }) => name);
	// A body counts once however its reports write it: as a line does, where one of them does.
	const names = new Map(written.map(({ agency, body }) => [body, agency]));
	for (const { agency, body } of written) if (lineNames.includes(agency)) names.set(body, agency);
	const chosen = lineNames.filter((line) => Object.hasOwn(meant, line));
	const bodyOf = (line: string) => (meant[line] ? bodies.key(meant[line]) : null);
	const taken = new Set(chosen.map(bodyOf));
	const open = lineNames.filter((line) => !chosen.includes(line));
	const free = [...names].flatMap(([body, name]) => (taken.has(body) ? [] : [name]));
	const found = bodies.match(open, free);
	const asked = bodies.asked(open, free, found);
	const rowsOf = (body: string) => rows.filter((row) => row.agency !== null && row.body === body);
	const lines = listed.map((one): Called => {
		const keys = [bodies.key(one.name), ...bodies.otherKeys(one.name)];
		const line = { listed: one, keys, asked: [], misnamed: [] };
		if (Object.hasOwn(meant, one.name)) {
			const body = bodyOf(one.name);
			return { ...line, rows: body === null ? [] : rowsOf(body), how: 'chosen' };
		}
		const match = found.get(one.name);
		if (match) return { ...line, rows: rowsOf(bodies.key(match.name)), how: match.how };
		const maybe = asked.get(one.name) ?? [];
		return {
			...line,
			rows: [],
			how: null,
			asked: maybe.flatMap((name) => rowsOf(bodies.key(name)))
		};
	});
	const nameless = [...rows.filter(({ agency }) => agency === null), ...unread];
	const called = withMisnamed(withNameless(lines, nameless), rows, bodies);
	const known = new Set(called.flatMap((line) => [...line.rows, ...line.asked]));
	return {
		called,
		missing: called.filter(isMissing).map((line) => line.listed),
		unknown: [...rows, ...unread].filter(
			(row) => !known.has(row) && row.standing !== 'consolidated'
		),
		twice: called.filter((line) => ofTheYear(line.rows).length > 1),
		otherYear: called.filter(isOfOtherYear),
		asked: called.filter(isAsked)
	};
}

function isMissing({ rows, asked, misnamed }: Called): boolean {
	return !rows.length && !asked.length && !misnamed.length;
}

/** Whether the office is to say whom a line means. */
function isAsked({ asked, misnamed }: Called): boolean {
	return asked.length + misnamed.length > 0;
}

/** What came of the year itself: a report of another one is no second report. */
export function ofTheYear(rows: readonly Row[]): Row[] {
	return rows.filter(({ standing }) => standing !== 'other_year');
}

/** Whether all that came for a line is of another year. */
export function isOfOtherYear({ rows }: Pick<Called, 'rows'>): boolean {
	return rows.length > 0 && rows.every(({ standing }) => standing === 'other_year');
}

/** Lines nothing came for, with the reports that bear their name beside another's. */
function withMisnamed(lines: readonly Called[], rows: readonly Row[], bodies: Bodies): Called[] {
	const open = rows.filter(isUnowned);
	const names = [...new Set(open.flatMap(({ whose }) => whose!.maybe))];
	const nobody = lines.filter((line) => isMissing(line) && line.how !== 'chosen');
	const found = bodies.match(
		nobody.map(({ listed }) => listed.name),
		names
	);
	return lines.map((line) => {
		const name = nobody.includes(line) && found.get(line.listed.name)?.name;
		if (!name) return line;
		const misnamed = open.filter(
			({ whose, body }) => whose!.maybe.includes(name) && body !== bodies.key(name)
		);
		return { ...line, misnamed };
	});
}

/** A file that does not state whose it is may do so by its name: it is of the line whose name in it is longest. */
function withNameless(lines: readonly Called[], nameless: readonly Row[]): Called[] {
	const of = new Map(
		nameless.map((row) => {
			const fits = lines.filter(({ keys }) => row.file.includes(keys[0]!));
			return [row, longest(fits)];
		})
	);
	return lines.map((line) => {
		if (!isMissing(line)) return line;
		return { ...line, rows: nameless.filter((row) => of.get(row) === line) };
	});
}

function longest(lines: readonly Called[]): Called | undefined {
	return [...lines].sort((a, b) => b.keys[0]!.length - a.keys[0]!.length)[0];
}
