import type { Chance } from './chance.ts';
import { add, type Draft } from './draft.ts';
import { parties, rowIn, type RequestYear } from './requests.ts';

/** Share of the reports that were corrected after they were published. */
const corrected = 0.015;
/** Days between a report and its correction, at least. */
const atLeast = 3;

/**
 * The report that a draft corrects: one request it received was forgotten, in every cell that counts
 * it. Both are dated within the time limit. Null for most, and where there is no request to forget.
 */
export function uncorrected(draft: Draft, { rows }: RequestYear, luck: Chance): Draft | null {
	const { published } = draft;
	if (!luck.happens(corrected) || !published) return null;
	const last = Date.UTC(draft.year + 1, 0, 30);
	const first = Date.parse(published);
	const days = (last - first) / 86_400_000;
	const received = rows.get('received') ?? [];
	const ends = [...rows].flatMap(([row, counts]) =>
		/^(?:received|carried_in|carried_out|concluded)$/.test(row)
			? []
			: counts.flatMap((count, party) =>
					count > 0 && received[party]! > 0 ? [{ row, party }] : []
				)
	);
	if (ends.length === 0 || days < atLeast) return null;
	const { row, party } = luck.pick(ends);
	const values = { ...draft.values };
	for (const one of ['received', 'concluded', rowIn(draft.edition, row)])
		for (const column of [parties[party]!, 'total']) add(values, `${one}_${column}`, -1);
	const told = { ...draft.told };
	if (told.requests_narrated)
		told.requests_narrated = { value: values.received_total!, approximate: false };
	draft.corrects = true;
	draft.published = new Date(first + luck.whole(atLeast, days) * 86_400_000)
		.toISOString()
		.slice(0, 10);
	return { ...draft, values, told, ink: new Map(draft.ink), published, corrects: false };
}
