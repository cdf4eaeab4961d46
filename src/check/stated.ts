import { challengeGroups } from '#form/challenges.ts';
import { formCell } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { fail, notApplicable, pass, type Fault, type Verdict } from './outcome.ts';
import type { Subject } from './subject.ts';
import type { Claim, ClaimKind } from './words.ts';

/** Requests of a year: received, carried in, concluded. */
export const requestTotals = ['received_total', 'carried_in_total', 'concluded_total'];

/**
 * Claims of one kind against the sums of cells they can mean: outside all of them they fail.
 * @param saying what the text says, for the message; `n` is the number told
 */
export function claimsOf(kind: ClaimKind, saying: (n: number) => Name) {
	return (subject: Subject): Verdict[] => {
		const seen = new Set<string>();
		const verdicts: Verdict[] = [];
		for (const claim of subject.claims.all) {
			const key = `${claim.value} ${claim.means.join(' ')}`;
			if (claim.kind !== kind || seen.has(key)) continue;
			seen.add(key);
			verdicts.push(verdictOf(claim, saying(claim.value), subject));
		}
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

function verdictOf(claim: Claim, saying: Name, subject: Subject): Verdict {
	const of = claim.means[0]![0];
	const totals = claim.means.map((cells) => subject.total(cells));
	if (totals.includes(claim.value)) return pass(of);
	if (totals.includes(null)) return notApplicable('no_number', of);
	// Requests told beside a table without any are the matter of another rule.
	const asked = claim.kind === 'received' || claim.kind === 'concluded';
	if (asked && claim.value > 0 && subject.total(requestTotals) === 0)
		return notApplicable('other_rule', of);
	return contradiction(claim, totals[0]!, subject, saying);
}

/** A claim of the text against what the table has. */
export function contradiction(
	claim: Claim,
	table: number,
	subject: Subject,
	saying: Name
): Verdict {
	const cells = claim.means[0]!;
	const labels = cells.map((id) => formCell(id).label);
	const shown = labels.length > 3 ? labels.slice(0, 1) : labels;
	const etc = labels.length > 3;
	const swapped = claim.kind === 'challenges' ? exchangedGroups(claim, subject) : null;
	return fail(
		{
			cells,
			left: claim.value,
			right: table,
			...claim.ink(),
			message: {
				zh: `${saying.zh}，表中“${shown.map(({ zh }) => zh).join('＋')}${etc ? '等' : ''}”为 ${table}。`,
				en: `${saying.en}; the table has ${table} (${shown.map(({ en }) => en).join(' + ')}${etc ? ' and others' : ''}).`
			},
			...(swapped && { diagnosis: swapped })
		},
		cells[0]
	);
}

const [review, direct, after] = challengeGroups.map(({ id }) => `${id}_total`) as [
	string,
	string,
	string
];

/** Whether the text and table 4 agree once reconsiderations and lawsuits are exchanged. */
export function exchangedGroups(claim: Claim, subject: Subject): Fault['diagnosis'] | null {
	const others = subject.claims.all.filter(
		({ kind, means }) =>
			(kind === 'challenges' || kind === 'no_challenge') && means[0]![0] !== claim.means[0]![0]
	);
	const [reviews, lawsuits] = [subject.count(review), subject.total([direct, after])];
	const [other] = others;
	if (!other || others.length > 1) return null;
	const [own, cross] = claim.means[0]![0] === review ? [lawsuits, reviews] : [reviews, lawsuits];
	if (claim.value !== own || other.value !== cross) return null;
	return {
		kind: 'groups',
		zh: '把复议与诉讼两组对调后与正文相符：可能填错了组。',
		en: 'With reconsiderations and lawsuits exchanged text and table agree: they may have been filled into each other’s place.'
	};
}

/** What the text tells of challenges that the table contradicts. */
export function contradictedChallenges(subject: Subject): Claim[] {
	const none: Name = { zh: '', en: '' };
	return subject.claims.all.filter(
		(claim) =>
			claim.kind === 'challenges' && verdictOf(claim, none, subject).outcome.result === 'fail'
	);
}
