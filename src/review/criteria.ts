import { parse } from 'csv-parse/browser/esm/sync';
import { decodeText } from '#document/decode.ts';
import type { Name } from '#form/vocabulary.ts';
import { families, ruleOf } from '#rules/catalogue.ts';
import type { Desk } from './desk.ts';
import type { Row } from './row.ts';
import type { Follow } from './follow.ts';
import { ledgerOf } from './ledger.ts';
import { refuseOther, WrongMaterial } from './materials.ts';

const wanted: [Name, Name] = [
	{ zh: '扣分标准', en: 'criteria' },
	{
		zh: '表头应为 rule（或 check）、points、note。',
		en: 'Its header should be rule (or check), points, note.'
	}
];

/** What an office may deduct points for in addition to the rules. */
const checks: readonly (Name & { id: string })[] = [
	{ id: 'late', zh: '逾期报送', en: 'handed in late' },
	{ id: 'missing', zh: '未报送', en: 'not handed in' },
	{ id: 'unreadable', zh: '文件读不出', en: 'a file that could not be read' },
	{ id: 'twice', zh: '重复报送不同内容', en: 'different files handed in' },
	{ id: 'copied', zh: '照抄', en: 'copied' },
	{ id: 'returned', zh: '被退回', en: 'returned' }
];

/** A line of the office's own criteria. */
export interface Criterion {
	/** Id of a rule, a family of rules, such as T3, or one of `checks`. */
	of: string;
	points: number;
	/** Once a report, or for every problem. */
	note: string;
}

/** Points taken off, with the problem they are for. */
export interface Deduction {
	criterion: Criterion;
	points: number;
	/** Id of the problem; empty where it is no problem of the report. */
	problem: string;
	what: Name;
}

/** A body with what is taken off; never ranked. */
export interface Score {
	name: string;
	deductions: readonly Deduction[];
	points: number;
}

/**
 * The office's criteria: CSV with the columns `rule` or `check`, `points` and `note`.
 * Throws WrongMaterial, which names the line, where they are none.
 */
export function readCriteria(bytes: Uint8Array): Criterion[] {
	refuseOther(bytes, ...wanted);
	const { text } = decodeText(bytes);
	const rows = parse(text, {
		bom: true,
		relax_quotes: true,
		relax_column_count: true,
		delimiter: /^[^\n]*\t/.test(text) ? '\t' : ',',
		trim: true,
		skip_empty_lines: true
	}) as string[][];
	const [head = [], ...lines] = rows;
	const at = (name: RegExp) => head.findIndex((cell) => name.test(cell));
	const [rule, check] = [at(/^(?:rule|规则)$/i), at(/^(?:check|检查|事项)$/i)];
	const [points, note] = [at(/^(?:points|分值|扣分)$/i), at(/^(?:note|说明|备注)$/i)];
	if (points < 0 || (rule < 0 && check < 0))
		throw new WrongMaterial({
			zh: `这不是扣分标准，没有采用。${wanted[1].zh}`,
			en: `These are no criteria and were not taken. ${wanted[1].en}`
		});
	return lines.map((cells, i) => {
		const of = [cells[rule], cells[check]].find((cell) => cell) ?? '';
		const value = Number(cells[points]);
		const known = checks.some(({ id }) => id === of) || ruleOf(of) || isFamily(of);
		if (!known)
			throw new WrongMaterial({
				zh: `criteria.csv 第 ${i + 2} 行：没有规则或事项“${of}”。`,
				en: `criteria.csv, line ${i + 2}: there is no rule or check “${of}”.`
			});
		if (!Number.isFinite(value) || value < 0 || !cells[points])
			throw new WrongMaterial({
				zh: `criteria.csv 第 ${i + 2} 行：分值“${cells[points] ?? ''}”不是一个数。`,
				en: `criteria.csv, line ${i + 2}: the points “${cells[points] ?? ''}” are no number.`
			});
		return { of, points: value, note: cells[note] ?? '' };
	});
}

function isFamily(of: string): boolean {
	return families.some(({ id }) => id === of);
}

/** What the criteria take off each body, in the order of the ledger. Settled problems take nothing off. */
export function scored(desk: Desk, follow: Follow, criteria: readonly Criterion[]): Score[] {
	return ledgerOf(desk, follow).map(({ name, row, asked, entry, late }) => {
		const deductions = criteria.flatMap((criterion): Deduction[] => {
			const whole = (holds: boolean): Deduction[] => {
				const check = checks.find(({ id }) => id === criterion.of)!;
				return holds
					? [
							{
								criterion,
								points: criterion.points,
								problem: '',
								what: { zh: check.zh, en: check.en }
							}
						]
					: [];
			};
			if (criterion.of === 'late') return whole((late ?? 0) > 0);
			if (criterion.of === 'missing') return whole(row === null && !asked);
			if (criterion.of === 'unreadable') return whole(row?.state === 'unreadable');
			if (criterion.of === 'returned') return whole(entry.returned !== null);
			if (criterion.of === 'twice') return whole(cameTwice(desk, row));
			return (
				(row?.problems ?? [])
					.filter((problem) => !problem.settled && problem.severity !== 'info' && !problem.doubtful)
					// What is only asked takes nothing off until the office says it is so.
					.filter(({ severity, decided }) => severity !== 'review' || decided !== null)
					.filter(({ cause, found }) =>
						criterion.of === 'copied'
							? cause.startsWith('copied ')
							: found.some(
									({ rule }) => rule === criterion.of || rule.startsWith(`${criterion.of}-`)
								)
					)
					.map(({ id, words }) => ({
						criterion,
						points: criterion.points,
						problem: id,
						what: words
					}))
			);
		});
		const points = deductions.reduce((sum, deduction) => sum + deduction.points, 0);
		return { name, deductions, points: Math.round(points * 100) / 100 };
	});
}

function cameTwice({ rows }: Desk, row: Row | null): boolean {
	return (
		!!row &&
		rows.some(
			(one) => one.standing === 'older' && one.body === row.body && one.whose?.owner !== null
		)
	);
}
