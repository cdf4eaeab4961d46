import type { Identity } from '#form/identities.ts';
import { challengeGroups, challengeResults } from '#form/challenges.ts';
import { formCell } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../displaced.ts';
import { fail, notApplicable, pass, passUnless, type Verdict } from '../outcome.ts';
import type { Checks } from '../check.ts';
import type { Subject } from '../subject.ts';
import type { Sum } from '../sums.ts';
import { subtotals } from './subtotals.ts';

/** What stands on each side of an identity, for the message. */
const sides: Record<Identity['kind'], [left: Name, right: Name]> = {
	balance: [
		{ zh: '新收加上年结转', en: 'received plus carried in' },
		{ zh: '办结加结转下年', en: 'concluded plus carried out' }
	],
	outcomes: [
		{ zh: '各项办理结果之和', en: 'the outcomes' },
		{ zh: '（七）总计', en: 'the total concluded' }
	],
	applicants: [
		{ zh: '各类申请人之和', en: 'the applicants' },
		{ zh: '总计', en: 'the row total' }
	],
	results: [
		{ zh: '各类结果之和', en: 'the results' },
		{ zh: '总计', en: 'the total' }
	]
};

const diagnosesOf = new WeakMap<Subject, Map<Sum, Diagnosis>>();

function diagnoses(subject: Subject): Map<Sum, Diagnosis> {
	const known = diagnosesOf.get(subject) ?? diagnose(subject);
	diagnosesOf.set(subject, known);
	return known;
}

/** Every identity of a kind, with what probably made it fail. */
function sums(kind: Identity['kind']) {
	return (subject: Subject): Verdict[] =>
		subject.sums
			.filter(({ identity }) => identity.kind === kind)
			.map((sum) => {
				const { identity, outcome } = sum;
				if (outcome.result !== 'fail') return { of: identity.of, outcome };
				const { left, right } = outcome;
				const { suspect, origin, ...diagnosis } = diagnoses(subject).get(sum) ?? {};
				return fail(
					{
						cells: [...identity.left, ...identity.right],
						left,
						right,
						message: messageOf(identity, left, right),
						...(suspect && { suspect }),
						...(origin && { origin, severity: 'review' as const }),
						...('rule' in diagnosis && { diagnosis: diagnosis as Diagnosis })
					},
					identity.of
				);
			});
}

function messageOf(identity: Identity, left: number, right: number): Name {
	const of = nameOf(identity);
	const [a, b] = sides[identity.kind];
	const gap = Math.abs(left - right);
	return {
		zh: `${of.zh}：${a.zh}为 ${left}，${b.zh}为 ${right}，相差 ${gap}。`,
		en: `${of.en}: ${a.en} make ${left}, ${b.en} is ${right}, a difference of ${gap}.`
	};
}

/** The row, column or group an identity is stated for, as a reader of the form knows it. */
function nameOf({ kind, of }: Identity): Name {
	if (kind === 'applicants') {
		const row = requestRows.find((r) => r.id === of)!;
		return { zh: `${row.group ?? ''}${row.zh}`, en: row.en };
	}
	const list = kind === 'results' ? challengeGroups : applicants;
	const { zh, en } = list.find((entry) => entry.id === of)!;
	return kind === 'results' ? { zh, en } : { zh: `“${zh}”一列`, en: `column “${en}”` };
}

/** Where cells are absent the identity is not tested, but what is known of one side may already be too much. */
function bounds(subject: Subject): Verdict[] {
	return subject.sums
		.filter(({ identity }) => identity.kind !== 'results')
		.map(({ identity, outcome }) => {
			const { left, right, of } = identity;
			if (outcome.result !== 'not_applicable') return notApplicable('nothing_to_explain', of);
			const [a, b] = [known(subject, left), known(subject, right)];
			const exceeds = (b.whole && a.sum > b.sum) || (a.whole && b.sum > a.sum);
			if (!a.whole && !b.whole) return notApplicable('absent', of);
			return passUnless(
				exceeds && {
					cells: [...left, ...right],
					left: a.sum,
					right: b.sum,
					severity: 'review',
					origin: 'parse',
					message: messageOf(identity, a.sum, b.sum)
				},
				of
			);
		});
}

function known(subject: Subject, ids: readonly string[]): { sum: number; whole: boolean } {
	const values = ids.map((id) => subject.count(id));
	return {
		sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
		whole: values.every((value) => value !== null)
	};
}

/** Findings of other rules that a hint explains. */
function hint(rule: string) {
	return (subject: Subject): Verdict[] => {
		const failing = subject.sums.filter(({ outcome }) => outcome.result === 'fail');
		if (!failing.length) return [notApplicable('nothing_to_explain')];
		return failing.map((sum) => {
			const diagnosis = diagnoses(subject).get(sum);
			const explains =
				diagnosis && (diagnosis.rule === rule || (rule === 'T3-06' && diagnosis.suspect));
			return passUnless(
				explains && { cells: diagnosis.suspect ? [diagnosis.suspect] : [], message: diagnosis },
				`${sum.identity.kind} ${sum.identity.of}`
			);
		});
	};
}

function excessive(subject: Subject): Verdict[] {
	const cells = ['not_processed_excessive_total', 'received_total', 'carried_in_total'];
	const [excessive, ...received] = cells;
	const [closed, all] = [subject.count(excessive!), subject.total(received)];
	if (closed === null || all === null) return [notApplicable('no_number')];
	return [
		passUnless(
			closed > 0 &&
				all < 5 && {
					cells,
					left: closed,
					right: all,
					message: {
						zh: `全年收到（含结转）${all} 件，其中 ${closed} 件以大量反复申请为由不予处理。`,
						en: `${all} requests in all, ${closed} of them not processed as excessive.`
					}
				}
		)
	];
}

/** Rows of which only the total, or only the parts, are filled in. */
function lonely(subject: Subject): Verdict[] {
	const edition = subject.requestsEdition;
	const rows = requestRows.filter(({ editions }) => edition && editions.includes(edition));
	return rows.map(({ id }) => {
		const total = subject.cell(`${id}_total`)?.reading;
		const parts = applicants
			.slice(0, -1)
			.map((applicant) => subject.cell(`${id}_${applicant.id}`)?.reading);
		if (!total || total === 'absent' || parts.includes('absent'))
			return notApplicable('absent', id);
		const lone =
			(total === 'number' && parts.every((reading) => reading === 'blank')) ||
			(total === 'blank' && parts.every((reading) => reading === 'number'));
		const { zh, en } = formCell(`${id}_total`).label;
		return passUnless(
			lone && {
				cells: [`${id}_total`],
				message: {
					zh: `“${zh}”所在行${total === 'number' ? '只填了总计' : '未填总计'}，申请人合计未检验。`,
					en: `The row of “${en}” ${total === 'number' ? 'gives only its total' : 'has no total'} and was not tested.`
				}
			},
			id
		);
	});
}

function oneOutcome(subject: Subject): Verdict[] {
	const concluded = subject.count('concluded_total');
	if (concluded === null) return [notApplicable('no_number')];
	if (concluded < 20) return [pass()];
	const only = requestRows.find(
		({ id, outcome }) => outcome && subject.count(`${id}_total`) === concluded
	);
	return [
		passUnless(
			only && {
				cells: [`${only.id}_total`, 'concluded_total'],
				left: concluded,
				right: concluded,
				message: {
					zh: `办结的 ${concluded} 件全部为“${only.group ?? ''}${only.zh}”。`,
					en: `All ${concluded} requests concluded were “${only.en}”.`
				}
			}
		)
	];
}

const challengeCells = challengeGroups.flatMap((group) =>
	challengeResults.map((result) => `${group.id}_${result.id}`)
);

function fifteen(subject: Subject): Verdict[] {
	const printed = subject.printed('challenges');
	if (!printed.length) return [notApplicable('absent')];
	const lost = challengeCells.filter((id) => {
		const reading = subject.report.cells[id]?.reading ?? 'absent';
		return reading === 'absent' || reading === 'unreadable';
	});
	return [
		passUnless(
			lost.length > 0 && {
				cells: lost,
				severity: 'review',
				origin: 'parse',
				message: {
					zh: `表四有 ${lost.length} 格未能读出，请对照原文。`,
					en: `${lost.length} cells of table 4 could not be read; compare the document.`
				}
			}
		)
	];
}

/** Tables 3 and 4, and across them. */
export const requestChecks: Checks = {
	'T3-01': sums('balance'),
	'T3-02': sums('outcomes'),
	'T3-03': sums('applicants'),
	'T3-04': bounds,
	'T3-05': subtotals,
	'T3-06': hint('T3-06'),
	'T3-07': hint('T3-07'),
	'T3-08': hint('T3-08'),
	'T3-09': hint('T3-09'),
	'T3-11': excessive,
	'T3-13': lonely,
	'T3-14': oneOutcome,
	'T4-01': sums('results'),
	'T4-02': fifteen
};
