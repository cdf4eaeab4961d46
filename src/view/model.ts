import type { EChartsOption } from 'echarts';
import type { Manifest } from '#corpus/manifest.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import type { Coverage, MissingReason } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import type { ChartSql } from '#query/select.ts';
import { basisNote, untoldNote } from './basis.ts';
import { amount, count, exactly, nothing, share } from './numbers.ts';
import { inNumber } from './words.ts';

export type Language = keyof Name;

/**
 * How a column's values are written. A share is a fraction of one, shown in per cent; an amount is rounded, as a median
 * or mean; a sum has the decimals it has.
 */
export type ColumnKind = 'text' | 'year' | 'count' | 'share' | 'amount' | 'sum';

export interface ViewColumn {
	id: string;
	label: Name;
	kind: ColumnKind;
	unit?: Name;
	/** Series it adds up, or is a share of: it is of all of them also where a reader hides some. */
	of?: readonly string[];
}

/** A value as shown: a number, a word of the corpus, a term in both languages, or nothing. */
export type ViewCell = string | number | Name | null;

export interface ChartLook {
	language: Language;
	theme: 'light' | 'dark';
	/** No animation, for readers who asked for less motion and for pictures. */
	still?: boolean;
	/** Patterns in addition to colours. */
	patterns?: boolean;
	/** A phone's width: fewer labels. */
	narrow?: boolean;
	/** 大字: larger type and stronger contrast. */
	large?: boolean;
	/** Series the reader left out, by their ids. */
	hidden?: readonly string[];
}

export type Option = EChartsOption;

/** How a kind of view is drawn. */
export interface ChartKind {
	/** Plain data but for the formatters of axes and tooltips. */
	option: (model: ViewModel, look: ChartLook) => Option;
	/** In CSS pixels. */
	height: (model: ViewModel, narrow: boolean) => number;
}

/** What a view was asked of, in words, for whatever leaves the page. */
export interface Scope {
	/** Place, level, sector, name, choices of the chart: each in words. */
	words: readonly Name[];
	/** Years chosen; none where all are. */
	years: readonly number[];
}

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
	/** What it was asked of, in words; none where the title says it. */
	scope?: Scope;
	/** What words of its rows mean, by their Chinese. */
	meanings?: Record<string, Name>;
	/** How its numbers are asked for in SQL; none where no table has them. */
	statement?: { sql: ChartSql; filters: Filters };
	/** Lines below the chart, as why two totals of one thing differ. */
	notes?: Name[];
	/** How it is drawn; none where it is a table or its page draws it. */
	chart?: ChartKind | null;
}

/** What every view needs to know of the corpus it shows. */
export type Source = Pick<Manifest, 'name' | 'origin' | 'contentHash'>;

/** What is added up where a sum of requests is of those concluded. */
export const concludedName: Name = { zh: '办结', en: 'concluded' };

export const units = {
	reports: { zh: '份', en: 'reports' },
	requests: { zh: '件', en: 'requests' }
} as const satisfies Record<string, Name>;

/** The values of one column, row by row. Throws on a column the model does not have. */
export function valuesOf(model: ViewModel, id: string): ViewCell[] {
	const place = model.columns.findIndex((column) => column.id === id);
	if (place < 0) throw new Error(`view ${model.id}: no column ${id}`);
	return model.rows.map((row) => row[place] ?? null);
}

/** The numbers of one column; what is no number is null. */
export function numbersOf(model: ViewModel, id: string): (number | null)[] {
	return valuesOf(model, id).map((value) => (typeof value === 'number' ? value : null));
}

/** One cell as the table shows it. */
export function shownCell(cell: ViewCell, kind: ColumnKind, language: Language): string {
	if (cell === null) return nothing;
	if (typeof cell === 'object') return cell[language];
	if (typeof cell === 'string') return cell;
	switch (kind) {
		case 'count':
			return count(cell);
		case 'share':
			return share(cell);
		case 'amount':
			return amount(cell);
		case 'sum':
			return exactly(cell);
		default:
			return String(cell);
	}
}

/** The model's table as shown: words and formatted numbers in one language; null cells are an en dash. */
export interface ShownTable {
	columns: { id: string; label: string; numeric: boolean }[];
	rows: string[][];
}

export function shownTable(model: ViewModel, language: Language): ShownTable {
	return {
		columns: model.columns.map(({ id, label, kind }) => ({
			id,
			label: label[language],
			numeric: kind !== 'text' && kind !== 'year'
		})),
		rows: model.rows.map((row) =>
			model.columns.map(({ kind }, place) => shownCell(row[place] ?? null, kind, language))
		)
	};
}

const reasons: Record<MissingReason, Name> = {
	...(Object.fromEntries(readings.map(({ id, zh, en }) => [id, { zh, en }])) as Record<
		Exclude<MissingReason, 'not_told' | 'no_year' | 'other_form' | 'not_read' | 'no_pair'>,
		Name
	>),
	not_told: { zh: '文中未提及', en: 'not stated' },
	other_form: { zh: '当年表式没有', en: 'not on the form of that year' },
	not_read: { zh: '没有读出这些格', en: 'cells not read' },
	no_pair: { zh: '没有可比的另一年', en: 'no other year to compare' },
	no_year: { zh: '年度不明', en: 'year unknown' }
};

/** Of which sum, of how many reports, how many could not be counted and why, and what is in no sum; below every chart. */
export function coverageNote(coverage: Coverage): Name {
	const { beside, of } = coverage;
	const parts =
		beside && of !== 'missing'
			? [basisNote(beside), countedNote(coverage), untoldNote(beside)]
			: [countedNote(coverage)];
	const joined = (language: Language, join: string) =>
		parts
			.map((part) => part[language])
			.filter(Boolean)
			.join(join);
	return inNumber({ zh: joined('zh', ''), en: joined('en', ' ') });
}

function countedNote({ reports, counted, missing, of }: Coverage): Name {
	if (of === 'agencies')
		return {
			zh: `依据 ${count(reports)} 家机关。`,
			en: `Based on ${count(reports)} agencies.`
		};
	if (of === 'missing')
		return {
			zh: `共 ${count(reports)} 份没有收录的年报。`,
			en: `${count(reports)} reports that are not in the corpus.`
		};
	if (reports === 0) return { zh: '没有符合条件的年报。', en: 'No report matches these filters.' };
	const why = (language: Language, join: string, unit: string) =>
		missing
			.map((part) => `${reasons[part.reason][language]} ${count(part.reports)}${unit}`)
			.join(join);
	if (missing.length === 0)
		return {
			zh: `依据全部 ${count(reports)} 份年报。`,
			en: reports === 1 ? 'Based on the one report.' : `Based on all ${count(reports)} reports.`
		};
	return {
		zh: `依据 ${count(reports)} 份年报中的 ${count(counted)} 份；未计入：${why('zh', '，', ' 份')}。`,
		en: `Based on ${count(counted)} of ${count(reports)} reports; not counted: ${why('en', ', ', '')}.`
	};
}

const origins: Record<Manifest['origin'], Name> = {
	real: { zh: '真实', en: 'real' },
	synthetic: { zh: '合成演示数据', en: 'synthetic' },
	mixed: { zh: '含合成数据', en: 'partly synthetic' }
};

/** Whether data is real, in words. */
export function originName(origin: Manifest['origin']): Name {
	return origins[origin];
}

/** The label every chart, table and export of made-up data carries; null for real data. */
export function originLabel(origin: Manifest['origin']): Name | null {
	return origin === 'real' ? null : origins[origin];
}
