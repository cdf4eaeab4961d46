import { bases, levels, sectors, type Name, type Term } from '#form/vocabulary.ts';
import type { Origin } from '#corpus/schema.ts';
import { textColumn, type Cells } from './columns.ts';
import { originName, type ViewCell } from './model.ts';
import { capital } from './words.ts';

/** What every list of single reports says of a report, in addition to what it is a list of. */
export interface ListedReport {
	id: string;
	province: string | null;
	prefecture: string | null;
	level: string | null;
	sector: string | null;
	url: string | null;
	origin: Origin;
	/** The sum it is counted in, or why in none. */
	basis: string;
}

/** Whose report it is. */
export const bodyCells: readonly Cells<ListedReport>[] = [
	[textColumn('province', '省份', 'Province'), ({ province }) => province],
	[textColumn('prefecture', '地市', 'Prefecture'), ({ prefecture }) => prefecture],
	[textColumn('level', '层级', 'Level'), ({ level }) => named(levels, level)],
	[textColumn('sector', '领域', 'Sector'), ({ sector }) => named(sectors, sector)]
];

/** Where it is from. */
export const sourceCells: readonly Cells<ListedReport>[] = [
	[textColumn('basis', '计入的合计', 'Counted in'), ({ basis }) => named(bases, basis)],
	[textColumn('url', '来源网址', 'Source'), ({ url }) => url],
	[textColumn('id', '报告编号', 'Report id'), ({ id }) => id],
	[textColumn('origin', '数据性质', 'Origin'), ({ origin }) => originName(origin)]
];

/** A term as shown; an id nobody knows as it is. */
export function named(terms: readonly Term[], id: string | null): ViewCell {
	const term: Name | undefined = terms.find((known) => known.id === id);
	return term ? { zh: term.zh, en: capital(term.en) } : id;
}
