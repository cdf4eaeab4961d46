import type { Option } from './model.ts';

/** A series that the legend of a chart names. */
export interface NamedSeries {
	/** The column it draws, or what its rows have in common; it stays the same in every language and under every filter. */
	id: string;
	name: string;
	/** Whether it is drawn. */
	isShown: boolean;
}

interface Drawn {
	legend?: { data?: string[]; selected?: Record<string, boolean> };
	series?: { id?: string; name?: string }[];
}

/** What the legend of a chart names; nothing where it has none. */
export function legendOf(option: Option): NamedSeries[] {
	const { legend, series = [] } = option as unknown as Drawn;
	return (legend?.data ?? []).map((name) => ({
		// One of several panels has its place before and after the column's name.
		id: (series.find((one) => one.name === name)?.id ?? '').replace(/^\d+\.(.+)\.\d+$/, '$1'),
		name,
		isShown: legend?.selected?.[name] !== false
	}));
}

/** A chart with some series left out; its legend names them as such. */
export function withHidden(option: Option, hidden: readonly string[]): Option {
	const named = legendOf(option);
	if (!named.some(({ id }) => hidden.includes(id))) return option;
	const selected = Object.fromEntries(named.map(({ id, name }) => [name, !hidden.includes(id)]));
	return { ...option, legend: { ...option.legend, selected } } as Option;
}
