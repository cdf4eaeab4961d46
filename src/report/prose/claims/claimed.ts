import type { SiteOwner } from '../owner.ts';
import type { Claim, Matter } from './claim.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { challengeIn, isOfAllKinds, isOverDisclosure } from './matter.ts';
import { isConcluded } from './parts.ts';

const part = /执法|中心|大厅|窗口|审批/;

/** The claims that words make of a matter: of reviews and lawsuits stated as one, each. */
export function claimsOf(
	matter: Matter,
	said: Features,
	told: Pick<Claim, 'how' | 'value' | 'step' | 'summed' | 'start' | 'end' | 'anchor' | 'of'> & {
		guess?: true;
	},
	context: Context
): Claim[] {
	const { value, step, summed, start, end, anchor, of } = told;
	const office = officeIn(said, context.owner) ?? context.office;
	// 便民服务中心受理5件: others may have had some, too.
	if (office === 'part' && told.how !== 'exactly' && told.how !== 'at-least') return [];
	const how = office === 'part' ? 'at-least' : told.how;
	const claim: Claim = {
		matter,
		how,
		value,
		start,
		end,
		anchor,
		...(step && { step }),
		...(summed && { summed }),
		...(of && { of }),
		sure: matter.of !== 'challenge' || isOverDisclosure(said) || context.sure,
		supposed: context.supposed,
		guess:
			told.guess === true ||
			summed === true ||
			context.supposed !== null ||
			office === 'lead' ||
			(context.guess && said.request !== 'named'),
		level: said.has('own-level') || (context.level && !said.has('area')),
		area: said.has('area') || (context.area && !said.has('self')),
		whole: context.whole,
		ofNew: context.ofNew
	};
	if (matter.of !== 'challenge' || matter.which !== 'both' || matter.result) return [claim];
	// 复议、诉讼共5件: of both together.
	if (how !== 'none' && !said.has('each', 'all')) return said.has('sum') ? [claim] : [];
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
	if (said.has('self', 'office')) context.office = officeIn(said, context.owner);
	// 占82.6%: a share of what was counted, and nothing else.
	const other = said.strange && (said.unknown || !said.has('percent', 'share', 'fraction', 'rate'));
	if (other) context.doubt = true;
	if (isOfAllKinds(said)) [context.mixed, context.doubt, context.topic] = [true, true, 'other'];
	context.reviewer ||= said.has('reviewer');
	// 因政府信息公开，被申请行政复议3起: the clause before says over what.
	if (isGround(said)) context.sure = true;
	if (said.has('area', 'self')) context.area = said.has('area');
	if (said.has('area', 'own-level')) context.level = said.has('own-level');
	if (challenge) {
		context.topic = 'challenges';
		context.which = challenge;
		// 因土地征收引起的行政诉讼3件: of what is named with words of its own only those words say what it is about.
		context.sure = said.strange ? false : context.sure || isOverDisclosure(said);
		if (said.strange && !isOverDisclosure(said))
			[context.which, context.whole, context.cases] = [null, null, []];
	} else if (said.has('document')) context.topic = 'documents';
	else if (said.decisions.length) {
		// 复议120件，其中行政处罚80件、行政许可12件: what the cases were about.
		if (matter || context.topic !== 'challenges') context.topic = 'decisions';
	} else if (said.request === 'named' || (claim && said.request)) context.topic = 'requests';
	else if (other && !said.request) context.topic = 'other';
	if (isOfAllRequests(matter) && claim) {
		// 各类申请260件，其中政府信息公开39件: what follows may be of either.
		[context.total, context.doubt, context.topic] = [true, context.mixed, 'requests'];
		// What was concluded is stated of the total before it, and is none itself.
		if (!isConcluded(claim)) {
			context.whole = claim.value;
			context.ofNew = /^(?:fresh|came)$/.test(matter.stage);
		}
	}
	if (matter?.of !== 'challenge') return;
	if (!matter.result && claim) context.whole = claim.value;
	if (matter.result) context.decided = true;
	else {
		context.cases = [...(context.decided ? [] : context.cases), matter.which];
		context.decided = false;
		context.groups = [...context.groups, matter.which];
	}
}

/** 因政府信息公开，: a clause that only says over what cases were brought. */
function isGround({ strange, text, has }: Features): boolean {
	if (strange) return false;
	return (
		has('ground') ||
		(has('over-disclosure') &&
			/^(?:因|由于?|就|对|不服|涉及?|针对)(?:政府|政务)?信息公开[^\d]{0,6}$/.test(text))
	);
}

/** Whether a matter is of requests, and not only of those carried over. */
export function isOfAllRequests(
	matter: Matter | null
): matter is Extract<Matter, { of: 'requests' }> {
	return matter?.of === 'requests' && !/^(?:in|out|over)$/.test(matter.stage);
}

/** What a number told of an office of the agency counts: all that was asked of it, or a part; null where no office is named. */
function officeIn(said: Features, owner: SiteOwner | null): 'lead' | 'part' | null {
	if (!said.has('office')) return null;
	return owner?.kind === 'government' || part.test(said.text) ? 'part' : 'lead';
}
