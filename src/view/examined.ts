import type { Place } from '#document/document.ts';
import { statedFigures } from '#form/figures.ts';
import type { Name } from '#form/vocabulary.ts';
import { capital } from './words.ts';

/** Where something stands, in words: page 3, table 2, row 4, column 5. */
export function placeName({ page, line, table, row, column }: Place): Name {
	const inTable = table !== undefined && row !== undefined && column !== undefined;
	const zh = [
		page && `第 ${page} 页`,
		inTable ? `第 ${table} 表第 ${row} 行第 ${column} 列` : line && `第 ${line} 段`
	];
	const en = [
		page && `page ${page}`,
		inTable ? `table ${table}, row ${row}, column ${column}` : line && `paragraph ${line}`
	];
	return { zh: zh.filter(Boolean).join(''), en: en.filter(Boolean).join(', ') };
}

/** A figure stated in prose, by its id. */
export function figureName(id: string): Name {
	const told = statedFigures.find((figure) => figure.id === id);
	return told ? { zh: told.zh, en: capital(told.en) } : { zh: id, en: id };
}
