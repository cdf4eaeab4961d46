import type { EditionId } from '#form/editions.ts';
import { cells, type TableId } from '#form/form.ts';
import type { Level, Name, Sector } from '#form/vocabulary.ts';
import type { Severity } from '../finding.ts';

/** A report among others, as the corpus-wide checks see it: who, when, and its numbers. */
export interface Filing {
	report: string;
	/** The same over the years. */
	agency: string;
	year: number;
	level: Level | null;
	sector: Sector | null;
	edition: EditionId | null;
	/** ISO date. */
	published: string | null;
	/** What the report covers, and in which sum it is counted; left out where reports are of one agency alone. */
	scope?: string | null;
	basis?: string;
	/** The number of a cell or stated figure; null unless a number was read. */
	number(id: string): number | null;
	/** How each cell was read, a letter a cell in the form's order; left out where only numbers are at hand. */
	readings?: string | null;
	/** What the text states of last year and of change; see `Retelling`. */
	retold?: string | null;
	/** Tables whose arithmetic fails: none of their cells is compared with peers'. */
	failing?: ReadonlySet<TableId>;
}

/** Bodies a lead compares with: of one year, level and, where they are enough, sector. */
export interface PeerGroup {
	year: number;
	level: Level;
	/** null is every sector of the level. */
	sector: Sector | null;
	bodies: number;
}

/** What a lead rests on, so that a reader can judge it. */
export interface Evidence {
	method: string;
	group: PeerGroup;
	/** What the body is judged on: requests, cases or years. */
	n: number;
	/** What peers lead to expect, and the limits 998 of 1,000 lie within; in the unit of `left`. */
	expected: number;
	limits: [low: number, high: number];
	/** Drawn towards its peers' by how little it is known from its own n. */
	shrunken?: number;
	p: number;
	/** Smallest false-discovery rate at which it is still flagged. */
	q: number;
	/** Tests in the same year and rule. */
	tested: number;
}

/** What a corpus-wide check found: a contradiction between reports, or a lead, which accuses nobody. */
export interface CorpusFinding {
	report: string;
	rule: string;
	severity: Severity;
	kind: 'finding' | 'lead';
	cells: string[];
	left: number | null;
	right: number | null;
	difference: number | null;
	/** The report on the other side: last year's, or another agency's; null where there is none. */
	other: string | null;
	message: Name;
	lead?: Evidence;
	/** Whatever else a reader needs: years, score, columns. */
	more?: Record<string, unknown>;
}

/** The number of a cell to be compared with peers'; null where it is no count or its table does not add up. */
export function trusted(filing: Filing, id: string): number | null {
	if (filing.failing?.size) {
		const table = tableById.get(id);
		if (table && filing.failing.has(table)) return null;
	}
	const value = filing.number(id);
	return value !== null && value < 0 ? null : value;
}

const tableById = new Map<string, TableId>(cells.map(({ id, table }) => [id, table]));

/** The tables of some cells; a stated figure stands in none. */
export function tablesOf(ids: readonly string[]): TableId[] {
	return ids.flatMap((id) => tableById.get(id) ?? []);
}
