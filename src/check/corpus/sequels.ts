import { challengeGroups } from '#form/challenges.ts';
import { cells, formCell } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import type { Filing } from './filing.ts';
import { finding, sides, type PairRule } from './pair.ts';

const [review, direct, after] = challengeGroups.map(({ id }) => `${id}_total`) as [
	string,
	string,
	string
];
const letter = (id: (typeof readings)[number]['id']) =>
	readings.find((one) => one.id === id)!.letter;
const [number, blank] = [letter('number'), letter('blank')];

/** CEL-10: a cell that was 0 is blank, or the reverse. */
const emptied: PairRule = (before, now) => {
	const [a, b] = [now.readings, before.readings];
	if (!a || !b || a === b || before.edition !== now.edition) return [];
	const found: string[] = [];
	for (let at = 0; at < cells.length; at++) {
		if (a[at] === b[at]) continue;
		const { id } = cells[at]!;
		if (
			(a[at] === blank && b[at] === number && before.number(id) === 0) ||
			(b[at] === blank && a[at] === number && now.number(id) === 0)
		)
			found.push(id);
	}
	const [first] = found;
	if (!first) return [];
	const wasZero = b[cells.findIndex(({ id }) => id === first)] === number;
	return [
		finding('CEL-10', 'info', before, now, {
			cells: found,
			message: {
				zh: `${found.length} 格的零的写法与上年不同：如“${formCell(first).label.zh}”上年${wasZero ? '为 0、本年空白' : '空白、本年为 0'}。`,
				en: `${found.length} cells write zero otherwise than last year: “${formCell(first).label.en}” was ${wasZero ? '0 and is blank' : 'blank and is 0'}.`
			},
			more: { otherCells: found }
		})
	];
};

/** T3-12: every request of the year was a repeat, though the year before had none. */
const repeats: PairRule = (before, now) => {
	const repeated = now.number('not_processed_duplicate_total');
	const [received, carried] = ['received_total', 'carried_in_total'].map((id) => now.number(id));
	const last = ['received_total', 'carried_in_total'].map((id) => before.number(id));
	if (!repeated || received == null || carried == null) return [];
	if (repeated !== received + carried || last.some((count) => count !== 0)) return [];
	return [
		finding('T3-12', 'review', before, now, {
			cells: ['not_processed_duplicate_total', 'received_total', 'carried_in_total'],
			...sides(repeated, 0),
			message: {
				zh: `全部 ${repeated} 件申请以“重复申请”不予处理，而上年没有申请。`,
				en: `All ${repeated} requests were not processed as repeats, though the year before had none.`
			},
			more: { otherCells: ['received_total', 'carried_in_total'] }
		})
	];
};

const requests = ['received_total', 'carried_in_total', 'concluded_total'];

/** Whether no request was received, carried in or concluded in either year. */
function noneAsked(before: Filing, now: Filing): boolean {
	return requests.every((id) => before.number(id) === 0 && now.number(id) === 0);
}

/** XT-01: challenges though there was no request this year or last. */
const unasked: PairRule = (before, now) => {
	const groups = [review, direct, after];
	const cases = groups.map((id) => now.number(id));
	if (cases.includes(null) || !noneAsked(before, now)) return [];
	const sum = cases.reduce<number>((total, count) => total + count!, 0);
	if (sum === 0) return [];
	return [
		finding('XT-01', 'review', before, now, {
			cells: [...requests, ...groups],
			...sides(0, sum),
			message: {
				zh: `本年和上年都没有申请，本年表四却有复议、诉讼共 ${sum} 件。`,
				en: `No request this year or last, yet table 4 has ${sum} cases this year.`
			},
			more: { otherCells: requests }
		})
	];
};

/** XT-02: lawsuits after reconsideration, of which there cannot be more than reconsiderations of two years. */
const sued: PairRule = (before, now) => {
	const [lawsuits, own, last] = [now.number(after), now.number(review), before.number(review)];
	if (lawsuits === null || own === null || last === null || lawsuits <= own + last) return [];
	return [
		finding('XT-02', 'review', before, now, {
			cells: [after, review],
			...sides(lawsuits, own + last),
			message: {
				zh: `复议后起诉 ${lawsuits} 件，多于本年与上年的行政复议之和 ${own + last} 件。`,
				en: `${lawsuits} lawsuits after reconsideration, more than the ${own + last} reconsiderations of this year and last.`
			},
			more: { otherCells: [review] }
		})
	];
};

/** XT-03: more challenges than requests concluded in two years. */
const challenged: PairRule = (before, now) => {
	const numbers = [review, direct, 'concluded_total'].map((id) => now.number(id));
	const last = before.number('concluded_total');
	const [reviews, lawsuits, concluded] = numbers;
	if (reviews == null || lawsuits == null || concluded == null || last === null) return [];
	// Without any request it is the matter of XT-01.
	if (reviews + lawsuits <= concluded + last || noneAsked(before, now)) return [];
	return [
		finding('XT-03', 'review', before, now, {
			cells: [review, direct, 'concluded_total'],
			...sides(reviews + lawsuits, concluded + last),
			message: {
				zh: `复议与直接起诉共 ${reviews + lawsuits} 件，多于本年与上年办结的申请 ${concluded + last} 件。`,
				en: `${reviews + lawsuits} reconsiderations and direct lawsuits, more than the ${concluded + last} requests concluded this year and last.`
			},
			more: { otherCells: ['concluded_total'] }
		})
	];
};

/** Decisions that do not run dry from one year to the next by chance. */
const fewestDecisions = 50;

/** T2-08: a body that took many decisions takes none. */
const idle: PairRule = (before, now) =>
	['licensing_decisions', 'penalty_decisions'].flatMap((id) => {
		const [count, last] = [now.number(id), before.number(id)];
		if (count !== 0 || last === null || last < fewestDecisions) return [];
		const { zh, en } = formCell(id).label;
		return [
			finding('T2-08', 'review', before, now, {
				cells: [id],
				...sides(count, last),
				message: {
					zh: `${zh}上年 ${last} 件，本年为 0。`,
					en: `${en}: ${last} last year, none this year.`
				},
				more: { otherCells: [id] }
			})
		];
	});

/** Rules that look at a year and the one before, beside those on what is carried over. */
export const sequelRules: readonly PairRule[] = [emptied, repeats, unasked, sued, challenged, idle];
