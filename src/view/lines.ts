import { levels, sectors, type Name, type Term } from '#form/vocabulary.ts';
import type { Origin } from '#corpus/schema.ts';
import { textColumn } from './columns.ts';
import { originName, type ViewCell, type ViewColumn } from './model.ts';
import { capital } from './words.ts';

/** What every list of single reports says of a report, beside what it is a list of. */
export interface ListedReport {
	id: string;
	province: string | null;
	prefecture: string | null;
	level: string | null;
	sector: string | null;
	url: string | null;
	origin: Origin;
}

/** Whose report it is. */
export const bodyColumns: readonly ViewColumn[] = [
	textColumn('province', '省份', 'Province'),
	textColumn('prefecture', '地市', 'Prefecture'),
	textColumn('level', '层级', 'Level'),
	textColumn('sector', '领域', 'Sector')
];

export function bodyCells({ province, prefecture, level, sector }: ListedReport): ViewCell[] {
	return [province, prefecture, named(levels, level), named(sectors, sector)];
}

/** Where it is from. */
export const sourceColumns: readonly ViewColumn[] = [
	textColumn('url', '来源网址', 'Source'),
	textColumn('id', '报告编号', 'Report id'),
	textColumn('origin', '数据性质', 'Origin')
];

export function sourceCells({ url, id, origin }: ListedReport): ViewCell[] {
	return [url, id, originName(origin)];
}

/** A term as shown; an id nobody knows as it is. */
export function named(terms: readonly Term[], id: string | null): ViewCell {
	const term: Name | undefined = terms.find((known) => known.id === id);
	return term ? { zh: term.zh, en: capital(term.en) } : id;
}
