import { formCell, type TableId } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { FigureId } from '#form/figures.ts';
import type { Chance } from './chance.ts';
import { cellsOfDraft, type Draft } from './draft.ts';
import { traffic } from './stated.ts';

export type FaultKind = keyof typeof faults;

/** What a fault may borrow from. */
export interface Neighbourhood {
	/** Last year's report of the same agency, null where there is none without a fault. */
	last: Draft | null;
	/** Another agency's faultless report of the same level, year and edition, with many requests. */
	neighbour: Draft | null;
}

/** A kind of fault, and the share of reports it is tried on. */
export interface Fault {
	share: number;
	inject: Inject;
}

/** Changes the draft; returns false where it offers no hold, and the tables that lost ink where some did. */
type Inject = (draft: Draft, near: Neighbourhood, luck: Chance) => boolean | TableId[];

const narrated: Record<TableId, readonly FigureId[]> = {
	disclosure: [],
	requests: ['requests_narrated'],
	challenges: ['reconsiderations_narrated', 'litigation_narrated'],
	statistics: []
};

/** Every kind of fault; a report that offers it no hold stays right. */
export const faults = {
	/** A row of table 3 whose total is not the sum of its applicants. */
	row_sum: {
		share: 0.015,
		inject: ({ values }, _, luck) => {
			const totals = requestRows
				.map(({ id }) => `${id}_total`)
				.filter((id) => (values[id] ?? 0) > 9);
			const cell = totals.length > 0 && luck.pick(totals);
			if (!cell) return false;
			values[cell]! += luck.whole(2, 9) * (luck.happens(0.5) ? 1 : -1);
			return true;
		}
	},
	/** Received and carried in no longer equal concluded and carried out. */
	balance: {
		share: 0.008,
		inject: ({ values }, _, luck) => {
			const busy = parties.filter((party) => (values[`concluded_${party}`] ?? 0) > 0);
			if (busy.length === 0) return false;
			const extra = luck.whole(1, 6);
			for (const column of [luck.pick(busy), 'total'])
				values[`carried_out_${column}`] = (values[`carried_out_${column}`] ?? 0) + extra;
			return true;
		}
	},
	transposed_digits: {
		share: 0.02,
		inject: (draft, _, luck) => misprint(draft, luck, transpositions)
	},
	dropped_digit: {
		share: 0.015,
		inject: (draft, _, luck) => misprint(draft, luck, droppings)
	},
	total_off_by_one: {
		share: 0.008,
		inject: ({ values }, _, luck) => {
			const totals = Object.keys(values).filter(
				(id) => id.endsWith('_total') && ['requests', 'challenges'].includes(formCell(id).table)
			);
			if (totals.length === 0) return false;
			values[luck.pick(totals)]! += luck.happens(0.5) ? 1 : -1;
			return true;
		}
	},
	/** Carried in is not what last year carried out, though the table adds up. */
	carried_over_break: {
		share: 0.008,
		inject: ({ values, told }, { last }, luck) => {
			const received = values.received_person ?? 0;
			if (!last || received === 0) return false;
			const moved = luck.whole(1, Math.min(5, received));
			for (const column of ['person', 'total']) {
				values[`received_${column}`]! -= moved;
				values[`carried_in_${column}`] = (values[`carried_in_${column}`] ?? 0) + moved;
			}
			retell(told, 'requests_narrated', values.received_total!);
			return true;
		}
	},
	copied_from_last_year: {
		share: 0.06,
		inject: (draft, { last }) => copyRequests(draft, last)
	},
	copied_from_neighbour: {
		share: 0.02,
		inject: (draft, { neighbour }) => copyRequests(draft, neighbour)
	},
	/** The prose says that nobody asked, the table that somebody did. */
	zero_prose: {
		share: 0.006,
		inject: ({ values, told }) => {
			if (!values.received_total) return false;
			told.requests_narrated = { value: 0, approximate: false };
			return true;
		}
	},
	visits_below_visitors: {
		share: 0.015,
		inject: ({ told }) => {
			const { web_visits: visits, web_unique_visitors: visitors } = told;
			if (!visits || !visitors || visits.value <= visitors.value) return false;
			Object.assign(told, { web_visits: visitors, web_unique_visitors: visits });
			return true;
		}
	},
	/** Visits ten or more times last year's: something else is counted from now on. */
	visits_jump: {
		share: 0.015,
		inject: ({ told }, { last }, luck) => {
			const before = last?.told.web_visits?.value;
			const now = told.web_visits?.value;
			if (!before || !now) return false;
			const factor = Math.ceil(luck.whole(12, 40) * Math.max(1, before / now));
			for (const id of traffic) if (told[id]) retell(told, id, told[id].value * factor);
			return true;
		}
	},
	late_publication: {
		share: 0.022,
		inject: (draft, _, luck) => {
			if (!draft.published) return false;
			const government = draft.agency.bureau.sector === 'government';
			const month = luck.whole(government ? 4 : 2, 8);
			const day = luck.whole(11, 28);
			draft.published = `${draft.year + 1}-0${month}-${day}`;
			return true;
		}
	},
	/** The tables of the form before; only its cells are printed. */
	late_form: { share: 0.008, inject: () => true },
	blank_tables: {
		share: 0.007,
		inject: (draft, _, luck) =>
			silence(
				draft,
				luck.happens(0.6) ? ['requests'] : ['disclosure', 'requests', 'challenges'],
				'blank'
			)
	},
	/** A blank table 3, and prose that says there was no request. */
	blank_beside_zero_prose: {
		share: 0.006,
		inject: (draft) => {
			if (draft.values.received_total || draft.values.carried_in_total) return false;
			const silenced = silence(draft, ['requests'], 'blank');
			draft.told.requests_narrated = { value: 0, approximate: false };
			return silenced;
		}
	},
	absent_tables: {
		share: 0.006,
		inject: (draft, _, luck) =>
			silence(
				draft,
				luck.pick<TableId[]>([['requests'], ['challenges'], ['requests', 'challenges']]),
				'absent'
			)
	},
	/** Zeros of table 3 left blank, totals apart. */
	blank_zeros: {
		share: 0.012,
		inject: (draft) => {
			for (const { id, applicant } of cellsOfDraft(draft))
				if (applicant && applicant !== 'total' && !draft.values[id]) draft.ink.set(id, 'blank');
			return ['requests'];
		}
	}
} satisfies Record<string, Fault>;

const parties = applicants.filter(({ id }) => id !== 'total').map(({ id }) => id);

/** Puts other digits into a number of two or more digits in table 3 or 4. */
function misprint(
	{ values }: Draft,
	luck: Chance,
	variants: (digits: string) => string[]
): boolean {
	const cells = Object.keys(values).filter(
		(id) => formCell(id).table !== 'disclosure' && variants(String(values[id])).length > 0
	);
	if (cells.length === 0) return false;
	const cell = luck.pick(cells);
	values[cell] = Number(luck.pick(variants(String(values[cell]))));
	return true;
}

/** The number with two neighbouring digits in each other's place. */
function transpositions(digits: string): string[] {
	return [...digits.slice(1)]
		.map((digit, at) => digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2))
		.filter((other) => other !== digits && !other.startsWith('0'));
}

/** The number without one of its digits. */
function droppings(digits: string): string[] {
	if (digits.length < 2) return [];
	return [...digits]
		.map((_, at) => digits.slice(0, at) + digits.slice(at + 1))
		.filter((other) => !other.startsWith('0'));
}

function copyRequests(draft: Draft, from: Draft | null): boolean {
	if (!from || from.edition !== draft.edition) return false;
	const own = draft.values.received_total ?? 0;
	const other = from.values.received_total ?? 0;
	if (Math.min(own, other) < 20 || Math.max(own, other) > 5 * Math.min(own, other)) return false;
	for (const { id, table } of cellsOfDraft(draft)) {
		if (table !== 'requests') continue;
		const copied = from.values[id];
		if (copied) draft.values[id] = copied;
		else delete draft.values[id];
	}
	retell(draft.told, 'requests_narrated', draft.values.received_total!);
	return true;
}

/** Takes the ink of whole tables away, with what the prose says of a blank one. */
function silence(draft: Draft, tables: TableId[], reading: 'blank' | 'absent'): TableId[] {
	for (const { id, table } of cellsOfDraft(draft))
		if (tables.includes(table)) draft.ink.set(id, reading);
	if (reading === 'blank')
		for (const table of tables) for (const id of narrated[table]) delete draft.told[id];
	return tables;
}

/** Changes a figure where it is stated. */
function retell(told: Draft['told'], id: FigureId, value: number): void {
	const figure = told[id];
	if (figure) told[id] = { ...figure, value };
}
