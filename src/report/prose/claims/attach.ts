import type { Clause, Thing } from '../clause.ts';
import type { Sentence } from '../sentence.ts';
import type { Claim } from './claim.ts';

const things: Record<Claim['matter']['of'], Thing> = {
	requests: 'request',
	applicant: 'request',
	channel: 'request',
	outcome: 'outcome',
	challenge: 'reconsideration',
	document: 'other',
	decision: 'other'
};

/** The clauses of a sentence with what they say in the terms of the form; what is said without a number becomes a clause of its own. */
export function withClaims(
	sentence: Sentence,
	clauses: readonly Clause[],
	claims: readonly Claim[]
): Clause[] {
	if (!claims.length) return [...clauses];
	const all = [...clauses];
	for (const claim of claims) {
		const at = all.findIndex((clause) => clause.anchor === claim.anchor && !clause.claim);
		if (at >= 0) all[at] = { ...all[at]!, claim };
		else all.push(clauseOf(sentence, claim));
	}
	return all;
}

function clauseOf(sentence: Sentence, claim: Claim): Clause {
	const { matter, how, value, start, end, anchor } = claim;
	const lawsuit = matter.of === 'challenge' && matter.which !== 'review';
	return {
		value,
		approximate: false,
		unit: '',
		thing: lawsuit ? 'lawsuit' : things[matter.of],
		noun: sentence.text.slice(start, end),
		whose: claim.area ? 'area' : 'own',
		covers: '',
		channel: { kind: 'none', subject: '' },
		period: 'year',
		role: 'total',
		whole: null,
		denied: how === 'none',
		figure: null,
		doubts: [],
		claim,
		by: [],
		sentence,
		start,
		end,
		anchor
	};
}
