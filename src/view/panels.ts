import type { ViewModel } from './model.ts';

/** How a reader left a panel: as a table, in which order, with which of its series hidden. */
export interface PanelView {
	asTable: boolean;
	order: TableOrder | null;
	/** Series of the chart that are not drawn, by their ids. */
	hidden: readonly string[];
}

export interface TableOrder {
	column: string;
	descending: boolean;
}

/** By the panel's name in its page. */
export type PanelViews = Readonly<Record<string, PanelView>>;

export const untouched: PanelView = { asTable: false, order: null, hidden: [] };

const mostPanels = 40;
const mostHidden = 40;

/** The panels that were touched, as an address has them: `volume:t:-total:received_person*carried_in`. */
export function writePanels(views: PanelViews): string {
	return Object.entries(views)
		.filter(([, { asTable, order, hidden }]) => asTable || order || hidden.length > 0)
		.slice(0, mostPanels)
		.map(([name, { asTable, order, hidden }]) => {
			const sort = order ? `${order.descending ? '-' : ''}${order.column}` : '';
			return [name, asTable ? 't' : '', sort, hidden.join('*')].join(':').replace(/:+$/, '');
		})
		.join(',');
}

/** What an address says of them; what it says wrongly is left out. */
export function readPanels(text: string): PanelViews {
	const views: Record<string, PanelView> = {};
	for (const one of text.slice(0, 4000).split(',').slice(0, mostPanels)) {
		const [name = '', table = '', sort = '', hidden = ''] = one.split(':');
		if (!/^[a-z][\w-]{0,60}$/.test(name)) continue;
		const column = /^-?([\w.]{1,80})$/.exec(sort)?.[1];
		views[name] = {
			asTable: table === 't',
			order: column ? { column, descending: sort.startsWith('-') } : null,
			hidden: [...new Set(hidden.split('*').filter((id) => /^[\w.]{1,80}$/.test(id)))].slice(
				0,
				mostHidden
			)
		};
	}
	return views;
}

/** The rows of a table in an order: numbers by size, words by the language, what is missing last. A column it does not have leaves them. */
export function rowsInOrder(
	{ columns, rows }: Pick<ViewModel, 'columns' | 'rows'>,
	order: TableOrder | null,
	language: 'zh' | 'en'
): number[] {
	const places = rows.map((_, place) => place);
	const at = order ? columns.findIndex(({ id }) => id === order.column) : -1;
	if (!order || at < 0) return places;
	const words = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
	const value = (place: number) => {
		const cell = rows[place]![at] ?? null;
		return typeof cell === 'object' && cell ? cell[language] : cell;
	};
	const turn = order.descending ? -1 : 1;
	return places.sort((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		if (typeof left === 'number' && typeof right === 'number') return turn * (left - right);
		// A mark in the place of a number comes after the numbers.
		if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
		return turn * words.compare(String(left), String(right));
	});
}
