import type { Amount } from '../amounts.ts';
import { isGrowth, isMean, isPlan, isThisYears } from '../period.ts';
import type { Sentence } from '../sentence.ts';
import type { Matter } from './claim.ts';
import { featuresOf, type Features } from './features.ts';
import { isOverDisclosure, matterOf } from './matter.ts';
import type { Context } from './context.ts';
import { isNamed, isWithin, namesThing } from './parts.ts';
import type { Token } from './scan.ts';

/** What a number counts, in words. */
export interface Counted {
	/** All words it needs, and what they name. */
	tokens: readonly Token[];
	said: Features;
	/** How many of them stand behind it. */
	used: number;
	/** 41件行政许可均已公示: it may be of some. */
	some?: true;
	/** What stands behind it, needed or not. */
	after: Features;
}

/**
 * The words that name what a number counts: those before it, and those behind where these do not.
 * @param reasons stated in the clause before: 未补正，不再处理1件
 * @param left the number is of what is left: 其余8件均为自然人 are at least so many of them
 */
export function countedBy(
	before: readonly Token[],
	rest: readonly Token[],
	reasons: readonly Token[],
	sentence: Sentence,
	left: boolean
): Counted {
	// 新收的12件申请全部办结: what is said of all of them is said of them, not in counting them.
	const stop = rest.findIndex(
		({ is }) => /^(?:all|none|among)$/.test(is) && !(left && is === 'all')
	);
	const behind = stop < 0 ? rest : rest.slice(0, stop);
	let said = featuresOf(before, sentence);
	if (said.outcomes.length && !said.reasons.length && reasons.length)
		said = featuresOf([...reasons, ...before], sentence);
	const after = featuresOf(behind, sentence);
	const noun = after.has(
		'request',
		'on-request',
		'review',
		'lawsuit',
		'document',
		'decision',
		'over-disclosure'
	);
	const needed = !said.content
		? (stop < 0 && after.content) ||
			// 3件复议案件中: those are all of them.
			(rest[stop]?.is === 'among' && (after.has('review', 'lawsuit') || isAllConcluded(after)))
		: noun &&
			!namesThing(said) &&
			// 上年留下的2件申请一并答复: what became of them is said of them.
			!(after.stages.size > 0 && (said.stages.has('in') || said.stages.has('out'))) &&
			// 收到的39件申请中: what came in; 39件申请中 may be of any.
			(stop < 0 ||
				rest[stop]!.is !== 'among' ||
				after.has('review', 'lawsuit') ||
				/^(?:came|fresh)$/.test([...said.stages].join()));
	const some = !said.content && rest[stop]?.is === 'all' && isThing(after);
	if (!needed && !some) return { tokens: before, said, used: 0, after };
	const tokens = [...before, ...behind];
	return {
		tokens,
		said: featuresOf(tokens, sentence),
		used: behind.length,
		after,
		...(some && { some })
	};
}

/** Decisions, or documents as they are counted. */
function isThing({ strange, decisions, made, has }: Features): boolean {
	return !strange && (decisions.length > 0 || (has('document') && made.length > 0));
}

/** 24件办结件中: of all that were. */
function isAllConcluded(said: Features): boolean {
	const parts = [said.outcomes, said.reasons, said.applicants, said.channels, said.results];
	if (said.strange || !said.content || parts.some(({ length }) => length > 0)) return false;
	return /^(?:concluded|fresh)$/.test([...said.stages].join());
}

/** Whether a number is of the report year; of what was carried over the words decide. */
export function isTimely(
	sentence: Sentence,
	amount: Amount,
	said: Features,
	matter: Matter | null
): boolean {
	const carriedOver = matter?.of === 'requests' && /^(?:in|out|over)$/.test(matter.stage);
	return carriedOver
		? !isMean(sentence, amount) && !isGrowth(sentence, amount) && !isPlan(sentence, amount)
		: isThisYears(sentence, amount) && !said.otherYear && !said.lastYear;
}

/** 1名申请人直接起诉: one who sued brought a case, where the court took it. */
export function isSuitor(
	sentence: Sentence,
	{ unit, value }: Pick<Amount, 'unit' | 'value'>,
	said: Features,
	end: number
): boolean {
	return (
		/^[名位人]$/.test(unit) &&
		value === 1 &&
		said.has('direct') &&
		said.has('asker', 'applicant') &&
		!/立案|受理|撤|驳回起诉|[未不]予|拟|欲|准备/.test(sentence.text.slice(end))
	);
}

/** 14名个人, 13名申请人提交了申请: each of them asked for something, alone. */
export function isOfPersons(
	{ text }: Sentence,
	{ unit }: Pick<Amount, 'unit'>,
	said: Features
): boolean {
	if (!/^[名位人家]$/.test(unit) || /联名|联合|共同|集体|多人|代表|同一/.test(text)) return false;
	const asked = said.request !== null && said.has('asker') && /[递提]交|提出|申请$/.test(said.text);
	return said.applicants.length > 0 || asked;
}

/** 余下8件: of what is left of those stated before. */
export function isLeft(sentence: Sentence, start: number): boolean {
	return /(?:余下|其余|剩余|剩下)的?$/.test(sentence.text.slice(Math.max(0, start - 4), start));
}

/** 信访、重复申请各1件: one number of each of several, where they are no reviews and lawsuits. */
export function isOfEach(sentence: Sentence, start: number, matter: Matter | null): boolean {
	const before = sentence.text.slice(Math.max(0, start - 4), start);
	return /各(?:有|为|计)?$/.test(before) && matter?.of !== 'challenge';
}

/** 受理的39件: words of what came in or was dealt with, and no others. */
export function isOfCourseAlone({ stages, strange, text, ...said }: Features): boolean {
	const parts = [said.outcomes, said.reasons, said.applicants, said.channels, said.results];
	const course = [...stages].every((stage) => /^(?:came|fresh|handled|concluded)$/.test(stage));
	if (strange || !stages.size || !course || parts.some(({ length }) => length > 0)) return false;
	return !said.lastYear && !said.otherYear && !/[剩余除]/.test(text);
}

/** Fewer may be as many as the table has by chance. */
export const leastSupposed = 5;

/** 改革前后收到的39件申请: words no list knows leave open whose they are; all there were, if the table has as many. */
export function supposedWhole(
	{ tokens, said }: Counted,
	measure: { unit: string; value: number },
	context: Context
): Matter | null {
	if (context.doubt || context.subset || context.ofOutcome || context.whole !== null) return null;
	if (measure.value < leastSupposed || context.topic !== 'requests') return null;
	const strange = tokens.flatMap(({ is, text }) => (is === 'strange' ? [text] : [])).join(' ');
	const noun = tokens.findLast(({ is }) => is !== 'filler');
	if (!/^(?:request|stage)$/.test(noun?.is ?? '') || !isWithin(said, strange)) return null;
	const plain = tokens.every(
		({ is }) => !/^(?:percent|share|fraction|rate|branch|our-place|channel|applicant)$/.test(is)
	);
	if (!plain || /[两三四五六七八九十几多][局委厅院]?年|转来|交办/.test(strange)) return null;
	const matter = matterOf({ ...said, strange: false, unknown: false }, measure, context);
	const whole = matter?.of === 'requests' && /^(?:came|fresh|handled|any)$/.test(matter.stage);
	return whole ? matter : null;
}

/** 对…下达行政处罚54件: unknown words leave a part of what the known ones name, which cannot be more. */
export function wholeOfPart(
	{ tokens, said }: Counted,
	measure: { unit: string; value: number },
	context: Context
): Matter | null {
	const strange = tokens.filter(({ is }) => is === 'strange');
	// 行政复议答复通知书14件: what is counted is the last word's, and no case.
	if (tokens.findLast(({ is }) => is !== 'filler')?.is === 'strange') return null;
	const plain = tokens.every(
		({ is }) => !/^(?:percent|share|fraction|rate|branch|our-place)$/.test(is)
	);
	if (!plain || !isWithin(said, strange.map(({ text }) => text).join(' '))) return null;
	const matter = matterOf({ ...said, strange: false }, measure, context);
	if (!matter || !isNamed(matter, said)) return null;
	// 土地征收引起的行政诉讼2件: unknown words may be what the cases are about.
	return matter.of === 'challenge' && !isOverDisclosure(said) ? null : matter;
}
