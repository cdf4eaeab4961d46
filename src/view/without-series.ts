import type { Name } from '#form/vocabulary.ts';
import { chartOption } from './chart.ts';
import type { ViewModel } from './model.ts';
import { legendOf, type NamedSeries } from './series.ts';

/**
 * A view as it leaves the page while some series of its chart are hidden: without their columns, or their rows
 * where one column has them all, and its scope says so.
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
	const { scope = { words: [], years: [] } } = model;
	return {
		...model,
		columns: kept.map((at) => model.columns[at]!),
		rows: rows.map((row) => kept.map((at) => row[at] ?? null)),
		scope: { ...scope, words: [...scope.words, words] }
	};
}
