import { challengeGroups } from '#form/challenges.ts';
import { cells, formCell } from '#form/form.ts';
import { applicants } from '#form/requests.ts';
import { surprise } from '../leads/surprise.ts';
import type { Severity } from '../finding.ts';
import { copyThreshold } from './copies.ts';
import type { CorpusFinding, Filing } from './filing.ts';
import { finding, round, sides, type PairRule } from './pair.ts';
import { retold } from './retelling.ts';
import { sequelRules } from './sequels.ts';
import { copyTables, identical, telling, vectorOf } from './vectors.ts';

/** Score from which an identical table is likelier copied than chance, in any corpus. */
const plainCopy = 6;
/** Years in a row a value must stand to be looked at. */
const standing = 3;
const stocks = cells
	.filter(({ id }) => id.endsWith('_in_force') || id.endsWith('_items_last_year'))
	.map(({ id }) => id);
const standingCells = cells.filter(
	({ id, table, applicant }) =>
		table !== 'statistics' &&
		(applicant === undefined || applicant === 'total') &&
		!stocks.includes(id) &&
		!/disclosed|_items_|^concluded|^carried_in/.test(id)
);
const slipCells = cells.filter(
	({ id, table, applicant }) =>
		table === 'disclosure' ||
		(table === 'requests' && applicant === 'total') ||
		id.endsWith('_total')
);
const slips = [10, 100, 1000, 10_000];

/**
 * What does not fit in one agency's reports over the years.
 * @param history one filing a year, the earliest first
 */
export function checkYears(history: readonly Filing[]): CorpusFinding[] {
	const found: CorpusFinding[] = [];
	history.forEach((now, at) => {
		const before = history[at - 1];
		if (!before) return;
		if (now.year - before.year > 1) found.push(gap(before, now));
		if (now.year - before.year !== 1) return;
		for (const rule of pairRules) found.push(...rule(before, now));
	});
	found.push(...repeated(history));
	return found;
}

const pairRules: PairRule[] = [
	carriedOver,
	stock,
	pending,
	copied,
	slipped,
	permuted,
	...sequelRules,
	retold
];

/** YR-01: what is carried in is what last year carried out, in the total and in every column. */
function carriedOver(before: Filing, now: Filing): CorpusFinding[] {
	const breaks = applicants.filter(({ id }) => {
		const [a, b] = [now.number(`carried_in_${id}`), before.number(`carried_out_${id}`)];
		return a !== null && b !== null && a !== b;
	});
	if (breaks.length === 0) return [];
	const total = breaks.find(({ id }) => id === 'total');
	const { id, zh, en } = total ?? breaks[0]!;
	const left = now.number(`carried_in_${id}`)!;
	const right = before.number(`carried_out_${id}`)!;
	const columns = breaks.map((one) => one.id);
	return [
		finding('YR-01', total ? 'warning' : 'review', before, now, {
			cells: [id, ...columns.filter((one) => one !== id)].map((one) => `carried_in_${one}`),
			...sides(left, right),
			message: {
				zh: `本年“上年结转”${total ? '' : `（${zh}）`}为 ${left}，上年“结转下年度继续办理”为 ${right}，相差 ${Math.abs(left - right)}。`,
				en: `Carried in${total ? '' : ` (${en})`} is ${left}; last year carried out ${right}, a difference of ${Math.abs(left - right)}.`
			},
			more: { columns, otherCells: columns.map((one) => `carried_out_${one}`) }
		})
	];
}

/** YR-02: documents in force change by those issued and repealed. YR-03: only within the form of 2021. */
function stock(before: Filing, now: Filing): CorpusFinding[] {
	return ['rules', 'normative_documents'].flatMap((row) => {
		const held = now.number(`${row}_in_force`);
		const last = before.number(`${row}_in_force`);
		const issued = now.number(`${row}_issued`);
		const repealed = now.number(`${row}_repealed`);
		if (held === null || last === null || issued === null || repealed === null) return [];
		const right = last + issued - repealed;
		if (held === right) return [];
		return [
			finding('YR-02', 'review', before, now, {
				cells: ['in_force', 'issued', 'repealed'].map((column) => `${row}_${column}`),
				...sides(held, right),
				message: {
					zh: `现行有效 ${held} 件；上年 ${last} 件，加本年制发 ${issued}、减本年废止 ${repealed}，应为 ${right} 件。`,
					en: `${held} in force; last year's ${last} plus ${issued} issued less ${repealed} repealed make ${right}.`
				},
				more: { otherCells: [`${row}_in_force`] }
			})
		];
	});
}

/** YR-05: cases pending at the end of a year are among the next year's. */
function pending(before: Filing, now: Filing): CorpusFinding[] {
	return challengeGroups.flatMap(({ id, zh, en }) => {
		const open = before.number(`${id}_pending`);
		const total = now.number(`${id}_total`);
		if (open === null || total === null || total >= open) return [];
		return [
			finding('YR-05', 'review', before, now, {
				cells: [`${id}_total`],
				...sides(total, open),
				message: {
					zh: `${zh}本年总计 ${total} 件，少于上年尚未审结的 ${open} 件。`,
					en: `${en}: ${total} cases in all, fewer than the ${open} pending a year before.`
				},
				more: { otherCells: [`${id}_pending`] }
			})
		];
	});
}

/** YR-06 and YR-15: tables that repeat last year's number for number. */
function copied(before: Filing, now: Filing): CorpusFinding[] {
	if (before.edition !== now.edition) return [];
	const pairs = copyTables.flatMap((table) => {
		const [a, b] = [vectorOf(now, table), vectorOf(before, table)];
		return a && b ? [{ table, vector: a, same: identical(a, b) }] : [];
	});
	const same = pairs.filter((pair) => pair.same);
	const whole = pairs.length > 1 && same.length === pairs.length;
	const sum = same.reduce((total, { vector }) => total + vector.score, 0);
	if (whole && sum >= copyThreshold) {
		const stale = now.published !== null && now.published <= `${now.year}-11-30`;
		const certain = stale && sum >= plainCopy;
		return [
			finding(certain ? 'YR-15' : 'YR-06', certain ? 'error' : grade(sum), before, now, {
				cells: same.flatMap(({ vector }) => telling(vector)),
				message: {
					zh: `各表与上年逐格相同（巧合评分 ${sum.toFixed(1)}）${certain ? `，落款日期仍在报告年度内（${now.published}）` : ''}。`,
					en: `All tables equal last year's cell by cell (score ${sum.toFixed(1)})${certain ? `, and the date still lies in the year reported on (${now.published})` : ''}.`
				},
				more: { score: round(sum), tables: same.map(({ table }) => table) }
			})
		];
	}
	return same
		.filter(({ vector }) => vector.score >= copyThreshold)
		.map(({ table, vector }) =>
			finding('YR-06', grade(vector.score), before, now, {
				cells: telling(vector),
				message: {
					zh: `${sectionOf[table]}的表与上年逐格相同（巧合评分 ${vector.score.toFixed(1)}）。`,
					en: `The table on ${table} equals last year's cell by cell (score ${vector.score.toFixed(1)}).`
				},
				more: { score: round(vector.score), tables: [table] }
			})
		);
}

const sectionOf = { disclosure: '主动公开', requests: '依申请公开', challenges: '复议诉讼' };

function grade(score: number): Severity {
	return score >= plainCopy ? 'warning' : 'review';
}

/** YR-11: a value some 10, 100, 1000 or 10,000 times last year's, as a slip of the unit makes it. */
function slipped(before: Filing, now: Filing): CorpusFinding[] {
	return slipCells.flatMap((cell) => {
		const [a, b] = [now.number(cell.id), before.number(cell.id)];
		if (a === null || b === null || a <= 0 || b <= 0) return [];
		const [small, large] = a < b ? [a, b] : [b, a];
		const factor = slips.find((one) => Math.abs(large / small / one - 1) <= 0.05);
		const fee = cell.id === 'fees_10k_yuan';
		// Small counts double and treble by chance, and ten times a few is still a few.
		if (!factor || (!fee && small < 100) || (fee && (factor < 100 || large < 100))) return [];
		return [
			finding('YR-11', fee && factor === 10_000 ? 'warning' : 'review', before, now, {
				cells: [cell.id],
				...sides(a, b),
				message: {
					zh: `${cell.label.zh}为 ${a}，上年为 ${b}，约为 ${factor} 倍${a < b ? '之一' : ''}，请核对单位。`,
					en: `${cell.label.en} is ${a}, last year ${b}: about ${a < b ? 'one part in ' : ''}${factor}${a < b ? '' : ' times'}; check the unit.`
				},
				more: { factor }
			})
		];
	});
}

/** YR-12: the digits of last year's value in another order, where the change itself is large. */
function permuted(before: Filing, now: Filing): CorpusFinding[] {
	return slipCells.flatMap((cell) => {
		const [a, b] = [now.number(cell.id), before.number(cell.id)];
		if (a === null || b === null || a === b || Math.min(a, b) < 100) return [];
		// 123 and 132 are neighbours by chance.
		if (Math.abs(a - b) < 0.5 * Math.min(a, b) || sorted(a) !== sorted(b)) return [];
		return [
			finding('YR-12', 'info', before, now, {
				cells: [cell.id],
				...sides(a, b),
				message: {
					zh: `${cell.label.zh}为 ${a}，与上年的 ${b} 数字相同、次序不同。`,
					en: `${cell.label.en} is ${a}: the digits of last year's ${b} in another order.`
				}
			})
		];
	});
}

function sorted(value: number): string {
	return [...String(value)].sort().join('');
}

/** YR-09: a year missing between two that are there. */
function gap(before: Filing, now: Filing): CorpusFinding {
	const missing = Array.from(
		{ length: now.year - before.year - 1 },
		(_, at) => before.year + 1 + at
	);
	return finding('YR-09', 'review', before, now, {
		cells: [],
		message: {
			zh: `语料中没有该机关 ${missing.join('、')} 年的年报，前后年份都有。`,
			en: `The corpus has no report of this agency for ${missing.join(', ')}, though it has those before and after.`
		},
		more: { missing }
	});
}

/** YR-07 and YR-08: a value that has stood for three years or more, and is too large to do so by chance. */
function repeated(history: readonly Filing[]): CorpusFinding[] {
	const last = history.at(-1);
	if (!last || history.length < standing) return [];
	return standingCells.flatMap(({ id, label }) => {
		const found: CorpusFinding[] = [];
		let run: Filing[] = [];
		const close = () => {
			const now = run.at(-1);
			const value = now?.number(id) ?? 0;
			const carried = id === 'carried_out_total';
			if (now && run.length >= standing && (carried || value >= 10)) {
				const score = (run.length - 1) * surprise(value);
				if (score >= copyThreshold)
					found.push(
						finding(carried ? 'YR-08' : 'YR-07', 'review', run.at(-2)!, now, {
							cells: [id],
							...sides(value, value),
							message: {
								zh: `${label.zh}连续 ${run.length} 年都是 ${value}（巧合评分 ${score.toFixed(1)}）。`,
								en: `${label.en} has been ${value} for ${run.length} years running (score ${score.toFixed(1)}).`
							},
							more: { years: run.map(({ year }) => year), score: round(score) }
						})
					);
			}
			run = [];
		};
		for (const one of history) {
			const value = one.number(id);
			const previous = run.at(-1);
			const follows = previous && previous.year === one.year - 1 && previous.number(id) === value;
			if (!follows) close();
			if (value) run.push(one);
		}
		close();
		return found;
	});
}

/** Every cell a check of the years reads. */
export const yearCells: readonly string[] = cells
	.filter(({ table }) => table !== 'statistics')
	.map(({ id }) => formCell(id).id);
