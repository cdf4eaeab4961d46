import type { SourceDocument } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { type CellId, cells, type TableId } from '#form/form.ts';
import { readProse, type ProseReading } from '#report/prose.ts';
import type { CellReading, Report, ReportNotice } from '#report/report.ts';
import { claimsIn, claimsOfFigures, type Claims } from './claims.ts';
import { sectionsOf, type Section } from './sections.ts';
import { sumsOf, type Sum } from './sums.ts';

/** What is checked: a report, or no more of it than its figures. */
export type Checked = Pick<Report, 'cells' | 'edition' | 'notices'> & Partial<Report>;

/** A cell the document prints, by its id. */
export type Printed = [id: string, cell: CellReading];

const doubts = /^(?:row_|routes_differ$|number_|header_unread$)/;
const byTable = new Map<TableId, string[]>();
for (const { id, table } of cells) byTable.set(table, [...(byTable.get(table) ?? []), id]);

/** A report prepared for its checks: what several rules ask for is read once, and only when asked for. */
export class Subject {
	readonly report: Checked;
	readonly document: SourceDocument | null;
	/** Cells a notice says were read with doubt. */
	readonly doubted = new Set<string>();
	readonly #approximate = new Set<string>();
	readonly #printed = new Map<TableId, Printed[]>();
	#readings: readonly Printed[] | undefined;
	#lines: readonly string[] | undefined;
	#numbers: Subject['numbers'] | undefined;
	#sums: Sum[] | undefined;
	#telling: ProseReading | undefined;
	#sections: Section[] | undefined;
	#claims: Claims | undefined;

	constructor(report: Checked, document?: SourceDocument) {
		this.report = report;
		this.document = document ?? null;
		for (const { kind, cells: ids } of report.notices) {
			if (doubts.test(kind)) for (const id of ids) this.doubted.add(id);
			if (kind === 'number_approximate') for (const id of ids) this.#approximate.add(id);
		}
	}

	/** Every cell of the report, those that were not found among them. */
	get readings(): readonly Printed[] {
		return (this.#readings ??= Object.entries(this.report.cells));
	}

	/** The text outside tables, block by block without spaces; none without a document. */
	get lines(): readonly string[] {
		return (this.#lines ??= (this.document?.blocks ?? []).flatMap((block) =>
			block.kind === 'table' ? [] : block.text.replace(/\s+/g, '')
		));
	}

	/** The reading of a cell; one whose source text says 约 20 is no number to reckon with. */
	cell(id: CellId): CellReading | undefined {
		const cell = this.report.cells[id];
		if (!cell || !this.#approximate.has(id)) return cell;
		return { ...cell, value: null, reading: 'unreadable' };
	}

	/** The number in a cell, null where there is none. */
	count(id: CellId): number | null {
		return this.#approximate.has(id) ? null : (this.report.cells[id]?.value ?? null);
	}

	/** The sum of cells, null where one of them has no number. */
	total(ids: readonly CellId[]): number | null {
		let sum = 0;
		for (const id of ids) {
			const value = this.count(id);
			if (value === null) return null;
			sum += value;
		}
		return sum;
	}

	/** Cells of a table the document prints. */
	printed(table: TableId): readonly Printed[] {
		const known = this.#printed.get(table);
		if (known) return known;
		const found: Printed[] = [];
		for (const id of byTable.get(table)!) {
			const cell = this.report.cells[id];
			if (cell && cell.reading !== 'absent') found.push([id, cell]);
		}
		this.#printed.set(table, found);
		return found;
	}

	/** Cells with a number that is not 0, or that is written in more than digits; and whether there is any number. */
	get numbers(): { any: boolean; notable: readonly Printed[] } {
		if (this.#numbers) return this.#numbers;
		const notable: Printed[] = [];
		let any = false;
		for (const table of byTable.keys())
			for (const printed of this.printed(table)) {
				const { reading, text, value } = printed[1];
				if (reading !== 'number') continue;
				any = true;
				if (value !== 0 || (text !== '0' && text !== '')) notable.push(printed);
			}
		return (this.#numbers = { any, notable });
	}

	/** Whether a table is printed and nothing stands in it. */
	isBlank(table: TableId): boolean {
		const printed = this.printed(table);
		return printed.length > 0 && printed.every(([, { reading }]) => reading === 'blank');
	}

	noticed(kind: string): ReportNotice[] {
		return this.report.notices.filter((notice) => notice.kind === kind);
	}

	/** The edition table 3 is printed in: in a hybrid it can be another than the report's. */
	get requestsEdition(): EditionId | null {
		const { edition, cells } = this.report;
		const present = (id: string) => (cells[id]?.reading ?? 'absent') !== 'absent';
		const undivided = present('otherwise_closed_undivided_total');
		const divided = present('otherwise_closed_misc_total');
		if (!edition || undivided === divided) return edition;
		return undivided ? '2019' : '2021';
	}

	/** The identities of the form, tested. */
	get sums(): Sum[] {
		return (this.#sums ??= sumsOf(this.requestsEdition, (id) => this.cell(id)));
	}

	/** The running text, read; null where there is none. */
	get prose(): ProseReading | null {
		if (!this.document) return null;
		return (this.#telling ??= readProse(this.document, this.report.year ?? null));
	}

	/** What the text claims that the tables can confirm; where only figures are at hand, what they claim. */
	get claims(): Claims {
		return (this.#claims ??= this.prose
			? claimsIn(this.prose, this.requestsEdition, this.report.scope)
			: claimsOfFigures(this.report.figures ?? []));
	}

	/** The statutory sections found in the text, in the order they stand; none without a text. */
	get sections(): Section[] {
		return (this.#sections ??= this.document ? sectionsOf(this.document) : []);
	}
}
