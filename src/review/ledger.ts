import type { Name } from '#form/vocabulary.ts';
import { dateIn } from './day.ts';
import type { Desk } from './desk.ts';
import type { Row } from './row.ts';
import { entryKey, first, noEntry, type Entry, type Follow } from './follow.ts';
import type { Called } from './roll-call.ts';
import type { Listed } from './roster.ts';

/** The columns of the ledger, in their order. */
export const ledgerColumns: readonly (Name & { id: keyof Entry })[] = [
	{ id: 'due', zh: '期限', en: 'Due' },
	{ id: 'handedIn', zh: '报送', en: 'Handed in' },
	{ id: 'returned', zh: '退回', en: 'Returned' },
	{ id: 'mended', zh: '改好', en: 'Mended' },
	{ id: 'published', zh: '公布', en: 'Published' }
];

/** A body in the ledger. */
export interface LedgerLine {
	/** What is written down is kept under the first, and may be under another. */
	keys: readonly string[];
	name: string;
	row: Row | null;
	/** Something came that may be of it: the office is asked. */
	asked: boolean;
	entry: Entry;
	/** Days from the due day to the day it was handed in; null where either is not known, 0 in time. */
	late: number | null;
}

/** A line a body: those of the list in its order, then the others. */
export function ledgerOf(desk: Desk, follow: Follow): LedgerLine[] {
	const called = desk.rollCall?.called ?? [];
	const known = new Set(called.flatMap(({ rows }) => rows));
	const others = desk.rows.filter((row) => !known.has(row) && row.standing === 'counts');
	return [
		...called.map((one) => lineOf(one, desk, follow)),
		...others.map((row) =>
			lineOf({ rows: [row], listed: null, keys: [], asked: [], misnamed: [] }, desk, follow)
		)
	];
}

function lineOf(
	{
		rows,
		listed,
		keys: names,
		asked,
		misnamed
	}: Pick<Called, 'rows' | 'keys' | 'asked' | 'misnamed'> & { listed: Called['listed'] | null },
	{ year }: Desk,
	{ entries }: Follow
): LedgerLine {
	const row = rows.find(({ standing }) => standing === 'counts') ?? rows[0] ?? null;
	const name = listed?.name ?? row?.agency ?? row?.file ?? '';
	// A line nothing has come for yet is written to, and is the same line when something comes.
	const known = [...(row ? [row.body, ...row.otherNames] : []), ...names];
	const keys = [...new Set(known)].map((one) => entryKey(one, year));
	const own = first(entries, keys) ?? noEntry;
	const stated = (field: keyof Listed) => dateIn(listed?.[field] ?? null, year);
	const entry: Entry = {
		due: own.due ?? stated('due'),
		handedIn: own.handedIn ?? stated('handedIn'),
		returned: own.returned ?? stated('returned'),
		mended: own.mended,
		// A report's own date is the day it was signed, not that it was published.
		published: own.published ?? stated('published')
	};
	return {
		keys,
		name,
		row,
		asked: asked.length + misnamed.length > 0,
		entry,
		late: daysLate(entry)
	};
}

function daysLate({ due, handedIn }: Entry): number | null {
	if (!due || !handedIn) return null;
	return Math.max(0, Math.round((Date.parse(handedIn) - Date.parse(due)) / 86_400_000));
}
