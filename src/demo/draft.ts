import { readText } from '#document/text.ts';
import type { EditionId } from '#form/editions.ts';
import type { FigureId } from '#form/figures.ts';
import { cellsOf, type FormCell } from '#form/form.ts';
import type { Reading } from '#form/vocabulary.ts';
import { ProseReading, readProse } from '#report/prose.ts';
import type { CellReading, Report } from '#report/report.ts';
import { readScope, type ScopeReading } from '#report/scope.ts';
import type { Agency } from './country.ts';

/** Cell ids → numbers; a cell of the edition that is not named is zero. */
export type Values = Record<string, number>;

/** What is stated in prose; a figure that is not named is not stated. */
export type StatedFigures = Partial<Record<FigureId, { value: number; approximate: boolean }>>;

/** A report about to be written. */
export interface Draft {
	agency: Agency;
	year: number;
	edition: EditionId;
	/** ISO date, null where the report bears none. */
	published: string | null;
	values: Values;
	/** Cells that print no number. */
	ink: Map<string, Exclude<Reading, 'number'>>;
	told: StatedFigures;
	/** Sentences that say what it covers; empty where the report of such a body needs none. */
	text: string;
	/** It says that it corrects an earlier report of its year. */
	corrects: boolean;
}

/** Adds to a cell, zero if it is not named yet. */
export function add(values: Values, cell: string, count: number): void {
	if (count !== 0) values[cell] = (values[cell] ?? 0) + count;
}

const inEdition: Record<EditionId, readonly FormCell[]> = {
	'2021': cellsOf('2021'),
	'2019': cellsOf('2019'),
	'2014': cellsOf('2014')
};

/** The cells a draft prints, in codebook order. */
export function cellsOfDraft({ edition }: Draft): readonly FormCell[] {
	return inEdition[edition];
}

// Readings are shared between reports: 200 fresh objects a report are most of the work otherwise.
const zero = number(0);
const unread: Record<Exclude<Reading, 'number'>, CellReading> = {
	blank: silent('blank', ''),
	not_applicable: silent('not_applicable', '/'),
	unreadable: silent('unreadable', '?'),
	absent: silent('absent', '')
};

/** The report a reader would have made of the draft, had it been printed; nothing has a place. */
export function reportOf(draft: Draft): Report {
	const { agency, year, edition, published, values, ink, told, corrects } = draft;
	const name = nameIn(agency, year);
	const { scope, scope_from } = scopeOf(draft, name);
	const cells: Report['cells'] = {};
	for (const { id } of inEdition[edition]) {
		const other = ink.get(id);
		const value = values[id];
		cells[id] = other ? unread[other] : value ? number(value) : zero;
	}
	return {
		title: `${name}${year}年政府信息公开工作年度报告${corrects ? '（更正）' : ''}`,
		agency: name,
		region: agency.region,
		level: agency.level,
		sector: agency.bureau.sector,
		kind: agency.kind,
		scope,
		scope_from,
		correction: corrects,
		year,
		published,
		edition,
		cells,
		figures: Object.entries(told).map(([id, { value, approximate }]) => ({
			id: id as FigureId,
			value,
			approximate,
			text: '',
			place: {}
		})),
		notices: []
	};
}

/** What a body was called in a year. */
export function nameIn({ name, former }: Agency, year: number): string {
	return former && year <= former.until ? former.name : name;
}

/** What the reader makes of a report's text; of one without any, what it makes of who reports. */
function scopeOf({ agency, year, text, values }: Draft, name: string): ScopeReading {
	const telling = text
		? readProse(readText(`一、总体情况\n${text}\n`), year, name)
		: new ProseReading([]);
	const received = values.received_total ?? 0;
	return readScope(telling, { agency: name, kind: agency.kind, level: agency.level, received });
}

function number(value: number): CellReading {
	return Object.freeze({ value, reading: 'number' as const, text: String(value), place: null });
}

function silent(reading: Reading, text: string): CellReading {
	return Object.freeze({ value: null, reading, text, place: null });
}
