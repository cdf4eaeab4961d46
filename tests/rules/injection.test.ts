import { describe, expect, test } from 'vitest';
import { checkReport } from '#rules/check.ts';
import type { Finding } from '#check/finding.ts';
import type { CellReading } from '#report/report.ts';
import { random } from '../generator/report.ts';

/*
 * Faults in tables of a model of its own: rows, columns and sums are written here once more, from the
 * printed form, so that what the program derives from its catalogue is held against another's reading.
 */

type Values = Record<string, number>;
type Chance = () => number;

const parts = ['person', 'business', 'research', 'public_interest', 'legal_service', 'other'];
const columns = [...parts, 'total'];
const outcomes = [
	'disclosed',
	'partly_disclosed',
	'withheld_state_secret',
	'withheld_by_law',
	'withheld_security',
	'withheld_third_party',
	'withheld_internal',
	'withheld_deliberative',
	'withheld_enforcement_file',
	'withheld_inquiry_service',
	'unable_not_held',
	'unable_not_existing',
	'unable_unclear',
	'not_processed_petition',
	'not_processed_duplicate',
	'not_processed_published',
	'not_processed_excessive',
	'not_processed_reissue',
	'otherwise_closed_uncorrected',
	'otherwise_closed_unpaid',
	'otherwise_closed_misc'
];
const rows = ['received', 'carried_in', ...outcomes, 'concluded', 'carried_out'];
const groups = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];
const results = ['upheld', 'corrected', 'other', 'pending'];

const crossed = (of: readonly string[], by: readonly string[]) =>
	of.flatMap((a) => by.map((b) => `${a}_${b}`));
const requests = crossed(rows, columns);
const challenges = crossed(groups, [...results, 'total']);

/** How full a table is, and how large its numbers. */
const kinds = {
	sparse: { share: 0.06, most: 6 },
	ordinary: { share: 0.25, most: 60 },
	dense: { share: 0.9, most: 900 }
};

function sound(seed: number, { share, most }: (typeof kinds)['sparse']): Values {
	const next = random(seed * 7919 + most);
	const some = (of: number) => (next() < share ? 1 + Math.floor(next() * next() * of) : 0);
	const v: Values = {};
	const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + v[id]!, 0);
	for (const id of crossed(outcomes, parts)) v[id] = some(most);
	for (const part of parts) {
		v[`concluded_${part}`] = sum(crossed(outcomes, [part]));
		v[`carried_out_${part}`] = some(most / 4);
		const all = v[`concluded_${part}`]! + v[`carried_out_${part}`]!;
		v[`carried_in_${part}`] = Math.min(all, some(most / 4));
		v[`received_${part}`] = all - v[`carried_in_${part}`]!;
	}
	for (const row of rows) v[`${row}_total`] = sum(crossed([row], parts));
	for (const group of groups) {
		for (const result of results) v[`${group}_${result}`] = some(most);
		v[`${group}_total`] = sum(crossed([group], results));
	}
	return v;
}

/** The sums that do not hold, by rule and what they are of. */
function broken(v: Values): string[] {
	const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + v[id]!, 0);
	const found: string[] = [];
	for (const column of columns) {
		const of = (row: string) => v[`${row}_${column}`]!;
		if (of('received') + of('carried_in') !== of('concluded') + of('carried_out'))
			found.push(`T3-01 ${column}`);
		if (sum(crossed(outcomes, [column])) !== of('concluded')) found.push(`T3-02 ${column}`);
	}
	for (const row of rows)
		if (sum(crossed([row], parts)) !== v[`${row}_total`]) found.push(`T3-03 ${row}`);
	for (const group of groups)
		if (sum(crossed([group], results)) !== v[`${group}_total`]) found.push(`T4-01 ${group}`);
	return found;
}

/** @param gaps how a cell reads that is no number */
function findingsOf(
	v: Values,
	gaps: ReadonlyMap<string, CellReading['reading']> = new Map()
): Finding[] {
	const cells = Object.fromEntries(
		Object.entries(v).map(([id, value]): [string, CellReading] => {
			const reading = gaps.get(id);
			return reading
				? [id, { value: null, reading, text: '', place: null }]
				: [id, { value, reading: 'number', text: String(value), place: null }];
		})
	);
	return checkReport({ cells, edition: '2021', year: 2023, notices: [] }).filter(({ severity }) =>
		/error|warning|review/.test(severity)
	);
}

const pick = <T>(from: readonly T[], next: Chance) => from[Math.floor(next() * from.length)]!;
const off = (cells: readonly string[], v: Values, next: Chance) => {
	const by = (next() < 0.5 ? -1 : 1) * (1 + Math.floor(next() * 9));
	const id = pick(cells, next);
	v[id] = Math.max(0, v[id]! + by);
};
/** Writes the digits of a number of two digits and more otherwise. */
const misspelt = (v: Values, next: Chance, write: (digits: string[], at: number) => void) => {
	const long = requests.filter((id) => v[id]! > 9);
	if (!long.length) return;
	const id = pick(long, next);
	const digits = [...String(v[id])];
	write(digits, Math.floor(next() * (digits.length - 1)));
	v[id] = Number(digits.join(''));
};
const exchange = (v: Values, a: string, b: string) => ([v[a], v[b]] = [v[b]!, v[a]!]);
const moved = (v: Values, ids: readonly string[], values: readonly number[]) =>
	ids.forEach((id, at) => (v[id] = values[at]!));

type Fault = (v: Values, next: Chance) => void;

const single: Record<string, Fault> = {
	'a number off': (v, next) => off(requests, v, next),
	'a row’s total off': (v, next) => off(crossed(rows, ['total']), v, next),
	'a column’s sum off': (v, next) => off(crossed(['concluded'], parts), v, next),
	'digits exchanged': (v, next) =>
		misspelt(v, next, (digits, at) => digits.splice(at, 2, digits[at + 1]!, digits[at]!)),
	'a digit dropped': (v, next) => misspelt(v, next, (digits, at) => digits.splice(at, 1)),
	'a digit written twice': (v, next) =>
		misspelt(v, next, (digits, at) => digits.splice(at, 0, digits[at]!))
};

const several: Record<string, Fault> = {
	'a number of table 4 off': (v, next) => off(challenges, v, next),
	'two numbers off': (v, next) => (off(requests, v, next), off(requests, v, next)),
	'three numbers off': (v, next) => {
		for (let left = 3; left > 0; left--) off(requests, v, next);
	},
	'two numbers off in one row': (v, next) => {
		const cells = crossed([pick(rows, next)], columns);
		off(cells, v, next);
		off(cells, v, next);
	},
	'two numbers off in one column': (v, next) => {
		const cells = crossed(rows, [pick(columns, next)]);
		off(cells, v, next);
		off(cells, v, next);
	},
	'numbers off in tables 3 and 4': (v, next) => (off(requests, v, next), off(challenges, v, next)),
	'two numbers of a row exchanged': (v, next) => {
		const row = pick(rows, next);
		exchange(v, `${row}_${pick(parts, next)}`, `${row}_${pick(parts, next)}`);
	},
	'two numbers of a column exchanged': (v, next) => {
		const part = pick(parts, next);
		exchange(v, `${pick(outcomes, next)}_${part}`, `${pick(outcomes, next)}_${part}`);
	},
	'two rows exchanged': (v, next) => {
		const at = Math.floor(next() * (rows.length - 1));
		for (const column of columns) exchange(v, `${rows[at]}_${column}`, `${rows[at + 1]}_${column}`);
	},
	'a row moved to the right': (v, next) => {
		const ids = crossed([pick(rows, next)], columns);
		moved(v, ids, [0, ...ids.slice(0, -1).map((id) => v[id]!)]);
	},
	'a row moved to the left': (v, next) => {
		const ids = crossed([pick(rows, next)], columns);
		moved(v, ids, [...ids.slice(1).map((id) => v[id]!), 0]);
	},
	'a column moved down': (v, next) => {
		const ids = crossed(rows, [pick(columns, next)]);
		moved(v, ids, [0, ...ids.slice(0, -1).map((id) => v[id]!)]);
	},
	'what was carried in counted twice': (v) => {
		for (const column of columns) v[`received_${column}`]! += v[`carried_in_${column}`]!;
	}
};

/** Tables with one fault each, where it breaks a sum: what was changed and what is found. */
function* injected(fault: Fault, seeds: number) {
	for (const kind of Object.values(kinds))
		for (let seed = 1; seed <= seeds; seed++) {
			const before = sound(seed, kind);
			const v = { ...before };
			fault(v, random(seed * 104_729 + kind.most));
			const wanted = broken(v);
			if (!wanted.length) continue;
			const changed = Object.keys(v).filter((id) => v[id] !== before[id]);
			const sums = findingsOf(v).filter(({ rule }) => /^(?:T3-0[123]|T4-01)$/.test(rule));
			yield { seed, wanted, changed, sums, others: otherRules(v, before) };
		}
}

/** Errors and warnings of other rules than those on sums that the sound table did not have. */
function otherRules(v: Values, before: Values): string[] {
	const grave = (values: Values) =>
		findingsOf(values)
			.filter(({ rule, severity }) => severity !== 'review' && !/^(?:T3-0[123]|T4-01)$/.test(rule))
			.map(({ rule }) => rule);
	const had = grave(before);
	return grave(v).filter((rule) => !had.includes(rule));
}

test('a sound table of any kind breaks no sum', () => {
	for (const kind of Object.values(kinds))
		for (let seed = 1; seed <= 60; seed++) {
			const v = sound(seed, kind);
			expect([seed, broken(v), findingsOf(v).filter(({ rule }) => /^T[34]/.test(rule))]).toEqual([
				seed,
				[],
				expect.toSatisfy((found: Finding[]) => found.every(({ severity }) => severity === 'review'))
			]);
		}
});

describe.each(Object.entries({ ...single, ...several }))('%s', (name, fault) => {
	test('is found in every sum it breaks, and no cell is named that was not changed', () => {
		let tables = 0;
		for (const { seed, wanted, changed, sums, others } of injected(fault, 40)) {
			tables++;
			expect([seed, sums.length, others]).toEqual([seed, wanted.length, []]);
			const named = new Set(sums.flatMap(({ suspect }) => suspect ?? []));
			expect([seed, [...named].filter((id) => !changed.includes(id))]).toEqual([seed, []]);
			if (name in single) expect([seed, [...named]]).toEqual([seed, changed]);
		}
		expect(tables).toBeGreaterThan(10);
	});
});

describe.each(['blank', 'not_applicable', 'unreadable', 'absent'] as const)(
	'where cells are %s',
	(reading) => {
		/** Cells of table 3 that are no number: some zeros, all zeros, or any. */
		const gapsIn = (v: Values, share: number, next: Chance) =>
			new Map(
				requests.flatMap((id) =>
					next() < (v[id] === 0 ? share : share === 1 ? 0 : share / 10) ? [[id, reading]] : []
				)
			);

		test.each([0.05, 0.3, 1])('%s of the zeros, no cell is named that was not changed', (share) => {
			let named = 0;
			for (const kind of Object.values(kinds))
				for (let seed = 1; seed <= 60; seed++) {
					const before = sound(seed, kind);
					const next = random(seed * 31_337 + kind.most);
					const gaps = gapsIn(before, share, next);
					const errors = findingsOf(before, gaps).filter(({ severity }) => severity === 'error');
					expect([seed, errors]).toEqual([seed, []]);
					const v = { ...before };
					const left = requests.filter((id) => !gaps.has(id));
					off(left, v, next);
					if (seed % 3 === 0) off(left, v, next);
					const changed = Object.keys(v).filter((id) => v[id] !== before[id]);
					const suspects = findingsOf(v, gaps).flatMap(({ suspect }) => suspect ?? []);
					expect([seed, suspects.filter((id) => !changed.includes(id))]).toEqual([seed, []]);
					named += suspects.length;
				}
			if (share < 0.1) expect(named).toBeGreaterThan(20);
		});
	}
);
