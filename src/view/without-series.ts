import type { Name } from '#form/vocabulary.ts';
import { chartOption } from './chart.ts';
import type { ViewColumn, ViewModel } from './model.ts';
import { legendOf, type NamedSeries } from './series.ts';

/**
 * A view as it leaves the page while some series of its chart are hidden: without their columns, or their rows
 * where one column has them all. Its scope says so, and so do the totals that still include them.
 */
export function withoutSeries(model: ViewModel, hidden: readonly string[]): ViewModel {
	if (hidden.length === 0 || !model.chart || model.rows.length === 0) return model;
	const [zh, en] = (['zh', 'en'] as const).map((language) =>
		legendOf(chartOption(model, { language, theme: 'light' })).filter(({ id }) =>
			hidden.includes(id)
		)
	) as [NamedSeries[], NamedSeries[]];
	if (zh.length === 0) return model;
	const left = zh.map(({ name }, at): Name => ({ zh: name, en: en[at]!.name }));
	const own = new Set(zh.flatMap(({ id }) => [id, `${id}_share`]));
	const kept = model.columns.flatMap(({ id }, at) => (own.has(id) ? [] : [at]));
	const isOfHidden = (row: ViewModel['rows'][number]) =>
		row.some((cell) => typeof cell === 'object' && left.some((name) => name.zh === cell?.zh));
	const rows =
		kept.length < model.columns.length ? model.rows : model.rows.filter((row) => !isOfHidden(row));
	const words: Name = {
		zh: `不含${left.map((name) => name.zh).join('、')}`,
		en: `without ${left.map((name) => name.en).join(', ')}`
	};
	const still: Name = {
		zh: `图中${left.map((name) => `“${name.zh}”`).join('')}未显示；文字里的合计仍含。`,
		en: `Hidden in the chart: ${left.map((name) => name.en).join(', ')}; totals in the text still include them.`
	};
	const { scope = { words: [], years: [] }, notes = [] } = model;
	return {
		...model,
		notes: [...notes, still],
		columns: kept.map((at) => labelled(model.columns[at]!, own)),
		rows: rows.map((row) => kept.map((at) => row[at] ?? null)),
		scope: { ...scope, words: [...scope.words, words] }
	};
}

/** What a total or a share is called that is of hidden series as well. */
function labelled(column: ViewColumn, hidden: ReadonlySet<string>): ViewColumn {
	const { label, kind, of = [] } = column;
	if (!of.some((id) => hidden.has(id))) return column;
	const more: Name =
		kind === 'share'
			? { zh: '（分母含未显示的）', en: ' (of the hidden as well)' }
			: { zh: '（含未显示的）', en: ' (the hidden included)' };
	return { ...column, label: { zh: label.zh + more.zh, en: label.en + more.en } };
}
