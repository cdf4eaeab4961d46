import type { Sentence } from '../sentence.ts';
import { freshContext, type Context } from './context.ts';
import { isOutcome, isPart } from './parts.ts';
import type { Last } from './sayings.ts';

const ofRequests =
	/依申请(?!类|办理|六|政务|事项|的?服务|行政)|信息公开[^，。；]{0,10}申请|申请公开|公开申请/;
const ofChallenges = /信息公开[^，。；]{0,8}(?:复议|诉讼)/;
/** What goes on with what the sentence before stated. */
const goesOn = /^(?:（[一二三四五六七八九十]+）)?(?:其中|上述|以上|[这那该此][些批])/;
/** 这些: of just what was counted last. */
const these = /^[这那该此][些批]/;
/** 上述申请中: of the requests, whatever was stated in between. */
const ofThem = /^(?:（[一二三四五六七八九十]+）)?(?:上述|以上|收到的)[^，。；]{0,8}申请/;

/** What the reading of a paragraph carries from one sentence to the next. */
export interface Carried {
	paragraph: Sentence['paragraph'];
	context: Context;
	last: Last | null;
	/** Requests were counted in the paragraph, and anywhere before. */
	requests: boolean;
	told: boolean;
	/** The last count was of something no list knows. */
	doubt: boolean;
}

/** What is known of a sentence before its first word. */
export type Opening = Pick<Carried, 'context' | 'last' | 'requests' | 'told'>;

/** Under a heading on requests a sentence need not name them. */
export function isUnderRequests({ paragraph: { heading, text } }: Sentence): boolean {
	return ofRequests.test(heading + text.slice(0, 24));
}

/** What a sentence takes over: from the one before where it is of the same paragraph or goes on with it, else from its heading. */
export function openingOf(sentence: Sentence, carried: Carried | null): Opening {
	const same =
		carried?.paragraph === sentence.paragraph ||
		(sentence.before === null && goesOn.test(sentence.text));
	const before = same ? carried : null;
	const told = carried?.told ?? false;
	const { heading, text } = sentence.paragraph;
	const first = heading + text.slice(0, Math.min(sentence.offset, 24));
	const requests =
		(before?.requests ?? false) || ofRequests.test(first) || (told && ofThem.test(sentence.text));
	if (!before || !goesOn.test(sentence.text) || ofThem.test(sentence.text))
		return {
			requests,
			told,
			last: null,
			context: freshContext({
				topic: requests ? 'requests' : null,
				sure: ofChallenges.test(first),
				doubt: before?.doubt ?? false,
				owner: sentence.owner
			})
		};
	const { last } = before;
	const context = { ...before.context, doubt: before.doubt };
	if (these.test(sentence.text) && (!last?.claim || isPart(last.matter) || isOutcome(last.matter)))
		context.subset = true;
	return { requests, told, last, context };
}
