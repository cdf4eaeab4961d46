import type { Language, Source, ViewModel } from './model.ts';

/**
 * The model as CSV for spreadsheets: UTF-8 with BOM, CRLF, header in the given language; text that a
 * spreadsheet would run as a formula is guarded by an apostrophe, numbers are plain, a missing value is
 * an empty field. The last column tells of every row whether it is real or synthetic.
 */
export function toCsv(model: ViewModel, language: Language): string {
	throw new Error(`not yet: ${model.id} ${language}`);
}

/** For example `ogi-lens_demo_outcomes_2019-2025_1a2b3c4d.csv`. */
export function csvName(model: ViewModel, source: Source): string {
	throw new Error(`not yet: ${model.id} ${source.name}`);
}
