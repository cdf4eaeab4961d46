import { challengeGroups } from '#form/challenges.ts';
import type { Identity } from '#form/identities.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './displaced.ts';
import type { DiagnosisKind } from './finding.ts';
import { fail, notApplicable, passUnless, type Verdict } from './outcome.ts';
import type { Subject } from './subject.ts';
import type { Sum } from './sums.ts';

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
export function sums(kind: Identity['kind']) {
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
						message: unequal(identity, left, right),
						...(suspect && { suspect }),
						...(origin && { origin, severity: 'review' as const }),
						...('kind' in diagnosis && { diagnosis })
					},
					identity.of
				);
			});
}

/** That the two sides of an identity differ, in words. */
export function unequal(identity: Identity, left: number, right: number): Name {
	const of = identityName(identity);
	const [a, b] = sides[identity.kind];
	const gap = Math.abs(left - right);
	return {
		zh: `${of.zh}：${a.zh} ${left} · ${b.zh} ${right}，相差 ${gap}。`,
		en: `${of.en}: ${a.en} ${left} · ${b.en} ${right}, a difference of ${gap}.`
	};
}

/** The row, column or group an identity is stated for, as a reader of the form knows it. */
function identityName({ kind, of }: Identity): Name {
	if (kind === 'applicants') {
		const row = requestRows.find((r) => r.id === of)!;
		return { zh: `表三“${row.group ?? ''}${row.zh}”一行`, en: `Table 3, row “${row.en}”` };
	}
	const list = kind === 'results' ? challengeGroups : applicants;
	const { zh, en } = list.find((entry) => entry.id === of)!;
	return kind === 'results'
		? { zh: `表四“${zh}”`, en: `Table 4, ${en}` }
		: { zh: `表三“${zh}”一列`, en: `Table 3, column “${en}”` };
}

/** The check of a rule that explains failing sums; that of kind `number` explains every sum with a suspect cell. */
export function explained(kind: DiagnosisKind) {
	return (subject: Subject): Verdict[] => {
		const failing = subject.sums.filter(({ outcome }) => outcome.result === 'fail');
		if (!failing.length) return [notApplicable('nothing_to_explain')];
		return failing.map((sum) => {
			const diagnosis = diagnoses(subject).get(sum);
			const explains =
				diagnosis && (diagnosis.kind === kind || (kind === 'number' && diagnosis.suspect));
			return passUnless(
				explains && {
					cells: diagnosis.suspect ? [diagnosis.suspect] : [],
					message: { zh: diagnosis.zh, en: diagnosis.en }
				},
				`${sum.identity.kind} ${sum.identity.of}`
			);
		});
	};
}
