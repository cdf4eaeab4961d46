import type { Manifest } from '#corpus/manifest.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Coverage } from '#query/coverage.ts';

export type Language = keyof Name;

/** How a column's values are written. A share is a fraction of one, shown in per cent. */
export type ColumnKind = 'text' | 'year' | 'count' | 'share' | 'amount';

export interface ViewColumn {
	id: string;
	label: Name;
	kind: ColumnKind;
	unit?: Name;
}

/** A value as shown: a number, a word of the corpus, a term in both languages, or nothing. */
export type ViewCell = string | number | Name | null;

/** What a chart, its table and its CSV show: one model, three faces. */
export interface ViewModel {
	/** Which view: volume, outcomes, activity-year … ; file names and chartOption go by it. */
	id: string;
	title: Name;
	/** One sentence, generated: what is to be seen, with numbers, of how many reports. */
	sentence: Name;
	/** What is counted and how. */
	definition: Name;
	columns: ViewColumn[];
	/** A row's cells in the order of `columns`. */
	rows: ViewCell[][];
	coverage: Coverage;
	origin: Manifest['origin'];
	/** First and last year shown. */
	years: [number, number] | null;
}

/** What every view needs to know of the corpus it shows. */
export type Source = Pick<Manifest, 'name' | 'origin' | 'contentHash'>;

/** The model's table as shown: words and formatted numbers in one language; null cells are an en dash. */
export interface ShownTable {
	columns: { id: string; label: string; numeric: boolean }[];
	rows: string[][];
}

export function shownTable(model: ViewModel, language: Language): ShownTable {
	throw new Error(`not yet: ${model.id} ${language}`);
}

/** Of how many reports, and how many could not be counted and why; one line below every chart. */
export function coverageNote(coverage: Coverage): Name {
	throw new Error(`not yet: ${coverage.reports}`);
}

/** The label every chart, table and export of made-up data carries; null for real data. */
export function originLabel(origin: Manifest['origin']): Name | null {
	throw new Error(`not yet: ${origin}`);
}
