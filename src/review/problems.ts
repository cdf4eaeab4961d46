import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Finding, Severity } from '#check/finding.ts';
import { severities } from '#check/severity.ts';
import { fingerprint } from '#corpus/rows.ts';
import type { FindingDetail, FindingRow } from '#corpus/schema.ts';
import { cells, formCell, isCellId, type TableId } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';

/** One thing found of a report, by itself or beside others. */
export interface Found {
	rule: string;
	severity: Severity;
	/** Cells of the report itself. */
	cells: readonly string[];
	left: number | null;
	right: number | null;
	difference: number | null;
	message: Name;
	origin?: Finding['origin'];
	suspect?: string;
	diagnosis?: Finding['diagnosis'];
	/** The words of the text it is about, and where they stand. */
	text?: string;
	place?: Finding['place'];
	/** The other report of a comparison: whose, and of which year. */
	beside?: { agency: string; year: number };
	/** Of copies: what was copied from whom, which findings of several rules tell. */
	copied?: string;
}

/** What is to be mended in one place, or to be looked at: all findings that one cause makes. */
export interface Problem {
	/** The same for the same report and cause whatever the numbers are; see `problemId`. */
	id: string;
	/** What the findings have in common: `cell received_total`, `table requests`, `rule` and its id … */
	cause: string;
	severity: Severity;
	/** The one that says most first. */
	found: readonly [Found, ...Found[]];
	/** What happened, in words. */
	words: Name;
	/** What two sides say, without the year: what explains it once explains it again. */
	sides: string;
	/** Our own reading is in doubt before the agency is. */
	doubtful: boolean;
}

const grades = Object.keys(severities) as Severity[];
const graver = (a: Severity, b: Severity) => grades.indexOf(a) - grades.indexOf(b);

/** A finding of the report by itself. */
export function foundIn(row: FindingRow): Found {
	const { rule, severity, left, right, difference } = row;
	const detail = JSON.parse(row.detail ?? '{}') as Partial<FindingDetail>;
	const { message, origin, suspect, diagnosis, text, place } = detail;
	return {
		rule,
		severity,
		left,
		right,
		difference,
		cells: row.cells ? row.cells.split(' ') : [],
		message: message ?? { zh: rule, en: rule },
		...(origin && { origin }),
		...(suspect && { suspect }),
		...(diagnosis && { diagnosis }),
		...(text && { text }),
		...(place && { place })
	};
}

/** A finding of comparing. */
export function foundInComparison(
	finding: CorpusFinding,
	beside: Found['beside'],
	copied?: string
): Found {
	const { rule, severity, cells, left, right, difference, message } = finding;
	return {
		rule,
		severity,
		cells,
		left,
		right,
		difference,
		message,
		...(beside && { beside }),
		...(copied && { copied })
	};
}

/** The id of a problem: whose report, of which year, and its cause. */
export function problemId(body: string, year: number | null, cause: string): string {
	return fingerprint([body, year, cause].join('\n'));
}

/**
 * What was found of one report, by cause, the gravest first.
 * @param body the report's agency, or its file where it names none
 */
export function problemsOf(body: string, year: number | null, found: readonly Found[]): Problem[] {
	const groups = new Map<string, Found[]>();
	const causes = causesOf(found);
	found.forEach((one, at) => {
		const cause = causes[at]!;
		groups.set(cause, [...(groups.get(cause) ?? []), one]);
	});
	return [...groups]
		.map(([cause, members]) => problemOf(problemId(body, year, cause), cause, members))
		.sort((a, b) => graver(a.severity, b.severity) || Number(a.doubtful) - Number(b.doubtful));
}

function problemOf(id: string, cause: string, members: readonly Found[]): Problem {
	const found = [...members].sort(
		(a, b) =>
			Number(!!b.copied) - Number(!!a.copied) ||
			graver(a.severity, b.severity) ||
			Number(!!b.diagnosis) - Number(!!a.diagnosis)
	) as [Found, ...Found[]];
	const [main] = found;
	const gravest = found.map(({ severity }) => severity).sort(graver)[0]!;
	const told = found.find(({ diagnosis }) => diagnosis)?.diagnosis;
	return {
		id,
		cause,
		severity: gravest,
		found,
		words: told && main.diagnosis ? both(main.message, told) : main.message,
		sides: found
			.map(({ rule, cells, left, right, text }) =>
				[rule, cells.join(' '), left, right, text?.replace(/20\d\d年?/g, '')].join('|')
			)
			.sort()
			.join('\n'),
		doubtful: found.every(({ origin }) => origin === 'parse')
	};
}

function both(a: Name, b: Name): Name {
	return { zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` };
}

/** The cause of each finding. */
function causesOf(found: readonly Found[]): string[] {
	const suspects = new Set(found.flatMap(({ suspect }) => suspect ?? []));
	const copied = copiedTables(found);
	const causes = found.map((one) => plainCause(one, suspects, copied));
	const open = (at: number) => isSum(found[at]!) && causes[at]!.startsWith('sum ');
	found.forEach((one, at) => {
		const before = open(at)
			? found.findIndex((other, i) => i < at && open(i) && alike(one, other))
			: -1;
		if (before >= 0) causes[at] = causes[before]!;
	});
	return causes;
}

/**
 * Whether two sums that nothing explains differ by one amount for one reason: they share a cell, or one is
 * the same sum of the totals.
 */
function alike(one: Found, other: Found): boolean {
	if (Math.abs(one.difference!) !== Math.abs(other.difference!)) return false;
	const ofTotals = ({ cells }: Found) => cells.every((id) => id.endsWith('_total'));
	if (one.rule === other.rule && (ofTotals(one) || ofTotals(other))) return true;
	return other.cells.some((id) => one.cells.includes(id));
}

/** Tables that are copied as a whole, with what they are copied from. */
function copiedTables(found: readonly Found[]): ReadonlyMap<TableId, string> {
	return new Map(
		found.flatMap(({ copied, cells: ids }) =>
			copied ? ids.filter(isCellId).map((id) => [formCell(id).table, copied]) : []
		)
	);
}

/** Rules that hold a table against last year's or against the text: a copied one fails them as well. */
const againstOthers = /^(?:YR|NAR)-/;

/** Most cells of a finding that is about each of them. */
const few = 3;

function plainCause(
	one: Found,
	suspects: ReadonlySet<string>,
	tables: ReadonlyMap<TableId, string>
): string {
	const { rule, suspect, diagnosis } = one;
	const [first] = one.cells.filter(isCellId);
	const copied =
		one.copied ??
		(againstOthers.test(rule) && first ? tables.get(formCell(first).table) : undefined);
	if (copied) return `copied ${copied}`;
	if (suspect) return `cell ${suspect}`;
	if (diagnosis) return `moved ${diagnosis.rule} ${fingerprint(diagnosis.zh)}`;
	const own = one.cells.length <= few && one.cells.find((id) => suspects.has(id));
	if (own) return `cell ${own}`;
	const table = tableOf(one.cells);
	if (table) return `table ${table}`;
	if (isSum(one)) return `sum ${rule} ${one.cells.at(-1)}`;
	// What several rules say of one cell first of all is one matter.
	return first ? `cell ${first}` : `rule ${rule}`;
}

/** Whether a finding is a sum that does not hold. */
function isSum({ cells, difference }: Found): boolean {
	return difference !== null && cells.length > few;
}

/** The table a finding is about as a whole; null where it is about some of its cells. */
function tableOf(ids: readonly string[]): TableId | null {
	const form = ids.filter(isCellId);
	if (form.length < 8) return null;
	const table = formCell(form[0]!).table;
	const same = form.filter((id) => formCell(id).table === table);
	const of = cells.filter((cell) => cell.table === table && cell.editions.includes('2021'));
	return same.length === form.length && same.length > of.length / 2 ? table : null;
}
