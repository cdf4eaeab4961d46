import type { Claim, Matter } from './claim.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { challengeIn, isOverDisclosure } from './matter.ts';
import { isConcluded } from './parts.ts';

/** The claims that words make of a matter: of reviews and lawsuits told as one, each. */
export function claimsOf(
	matter: Matter,
	said: Features,
	told: Pick<Claim, 'how' | 'value' | 'start' | 'end' | 'anchor' | 'of'>,
	context: Context
): Claim[] {
	const { how, value, start, end, anchor, of } = told;
	const claim: Claim = {
		matter,
		how,
		value,
		start,
		end,
		anchor,
		...(of && { of }),
		sure: matter.of !== 'challenge' || isOverDisclosure(said) || context.sure,
		level: said.has('own-level'),
		area: said.has('area') || (context.area && !said.has('self')),
		whole: context.whole,
		ofNew: context.ofNew
	};
	if (matter.of !== 'challenge' || matter.which !== 'both' || matter.result) return [claim];
	if (how !== 'none' && !said.has('each', 'all')) return [];
	return (['review', 'lawsuit'] as const).map((which) => ({
		...claim,
		matter: { ...matter, which }
	}));
}

/** Adds to a context what later words of the sentence may go on with. */
export function learn(
	context: Context,
	said: Features,
	matter: Matter | null,
	claim: Claim | null
): void {
	const challenge = challengeIn(said);
	if (said.strange) context.doubt = true;
	context.reviewer ||= said.has('reviewer');
	if (said.has('area', 'self')) context.area = said.has('area');
	if (challenge) {
		context.topic = 'challenges';
		context.which = challenge;
		context.sure ||= isOverDisclosure(said) && !said.strange;
	} else if (said.has('document')) context.topic = 'documents';
	else if (said.decisions.length) context.topic = 'decisions';
	else if (said.request === 'named' || (claim && said.request)) context.topic = 'requests';
	else if (said.strange && !said.request) context.topic = 'other';
	if (isOfAllRequests(matter) && claim) {
		[context.total, context.doubt, context.topic] = [true, false, 'requests'];
		// What was concluded is told of the total before it, and is none itself.
		if (!isConcluded(claim)) {
			context.whole = claim.value;
			context.ofNew = /^(?:fresh|came)$/.test(matter.stage);
		}
	}
	if (matter?.of === 'challenge' && !matter.result && claim) context.whole = claim.value;
}

/** Whether a matter is of requests, and not only of those carried over. */
export function isOfAllRequests(
	matter: Matter | null
): matter is Extract<Matter, { of: 'requests' }> {
	return matter?.of === 'requests' && !/^(?:in|out)$/.test(matter.stage);
}
