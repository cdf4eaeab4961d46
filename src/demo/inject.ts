import type { FigureId } from '#form/figures.ts';
import type { TableId } from '#form/form.ts';
import type { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { faults, type Fault, type FaultKind, type Neighbourhood } from './faults.ts';

/** One thing done on purpose to a report that was right. */
export interface Injected {
	/** Report id. */
	report: string;
	kind: FaultKind;
	/** Whole tables that lost their ink; their cells that were not zero are named in `cells`. */
	tables?: TableId[];
	/** Cell or figure ids, `published` or `edition`. */
	cells: string[];
	/** What each of `cells` was, and is; null is no number. */
	was: Trace[];
	is: Trace[];
}

type Trace = number | string | null;

const kinds = Object.entries(faults) as [FaultKind, Fault][];

/** Largest rate `drawFault` takes: at it, a fault is tried on every report. */
export const largestRate = 1 / kinds.reduce((sum, [, { share }]) => sum + share, 0);

/** The kind of fault to try on a report, mostly none; `rate` multiplies every kind's share. */
export function drawFault(rate: number, luck: Chance): FaultKind | null {
	let at = luck.uniform();
	for (const [kind, { share }] of kinds) if ((at -= share * rate) < 0) return kind;
	return null;
}

/** Injects a fault into the draft and says what was changed; null where the draft offers no hold. */
export function inject(
	kind: FaultKind,
	draft: Draft,
	near: Neighbourhood,
	luck: Chance
): Omit<Injected, 'report'> | null {
	const { values, ink, told } = draft;
	const before = { ...draft, values: { ...values }, ink: new Map(ink), told: { ...told } };
	const done = (faults[kind] as Fault).inject(draft, near, luck);
	if (!done) return null;
	const tables = Array.isArray(done) ? done : undefined;
	const changed = [
		...new Set([...Object.keys(before.values), ...Object.keys(draft.values)]),
		...new Set([...Object.keys(before.told), ...Object.keys(draft.told)]),
		'published'
	].filter((id) => trace(before, id) !== trace(draft, id));
	return {
		kind,
		...(tables && { tables }),
		cells: changed,
		was: changed.map((id) => trace(before, id)),
		is: changed.map((id) => trace(draft, id))
	};
}

function trace({ values, ink, told, published }: Draft, id: string): Trace {
	if (id === 'published') return published;
	if (id in told) return told[id as FigureId]!.value;
	if (ink.has(id) || id.endsWith('_narrated') || id.startsWith('web_')) return null;
	return values[id] ?? 0;
}
