import { topicAt } from '../challenges.ts';
import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import { featuresOf, type Features } from './features.ts';
import { challengeIn, isOfRequests, isOpen, isOverDisclosure } from './matter.ts';
import type { Context } from './context.ts';
import type { Token } from './scan.ts';

/** The number told just before. */
export interface Last {
	/** What it counts; `claim` where that can be held against the table. */
	matter: Matter | null;
	claim: Claim | null;
	value: number;
	unit: string;
	/** Its words name who asked, or by what way. */
	part: boolean;
	/** No word before it says what it counts: 39件申请全部…. */
	plain: boolean;
}

/** Words without a number, and what was told before them. */
export interface Words {
	tokens: readonly Token[];
	said: Features;
	sentence: Sentence;
	context: Context;
	last: Last | null;
	behindCount: boolean;
}

/** What words say in the terms of the form. */
export type Saying = Pick<Claim, 'how' | 'value' | 'start' | 'end' | 'anchor' | 'of'> & {
	matter: Matter;
	said: Features;
	/** The words leave it open, and only their order decides. */
	guess?: true;
};

/** 未收到申请, 无结转, 没有被纠正的复议: what there was none of. */
export function saidOfNone(words: Words): Saying[] {
	const { tokens, sentence } = words;
	const at = tokens.flatMap(({ is }, i) => (is === 'none' ? [i] : []));
	const first = at[0];
	if (first === undefined) return [];
	const before = tokens.slice(0, first);
	return at.flatMap((from, i) => {
		const object = tokens.slice(from + 1, at[i + 1]);
		return deniedIn(featuresOf(before, sentence), featuresOf(object, sentence), words).map(
			(matter): Saying => ({
				matter,
				how: 'none',
				value: 0,
				said: featuresOf(tokens, sentence),
				start: tokens[0]!.start,
				end: object.at(-1)?.end ?? tokens[from]!.end,
				anchor: tokens[from]!.start
			})
		);
	});
}

function deniedIn(
	before: Features,
	denied: Features,
	{ context, said, sentence, tokens }: Words
): Matter[] {
	if (said.has('zero') || denied.has('in-time', 'all')) return [];
	const challenge = challengeIn(denied) ?? challengeIn(before);
	const stages = new Set([...denied.stages]);
	if (challenge || (context.topic === 'challenges' && denied.results.length)) {
		const which = challenge ?? context.which;
		const results = new Set([...denied.results, ...before.results]);
		if (!which || said.decisions.length || said.has('document') || said.outcomes.length) return [];
		if (stages.size > 1 || (stages.size === 1 && !stages.has('came'))) return [];
		if (
			results.size > 1 ||
			(results.size === 1 && !results.has('corrected') && !results.has('lost'))
		)
			return [];
		// Only lawsuits are lost.
		if (results.has('lost') && which === 'review') return [];
		if (results.size === 0 && context.topic === 'other') return [];
		const sure = context.sure || isOverDisclosure(said);
		if (!sure && topicAt(sentence, tokens[0]!.start) === 'other') return [];
		const of = results.has('lost') && which === 'both' ? 'lawsuit' : which;
		return [{ of: 'challenge', which: of, result: results.size ? 'corrected' : null }];
	}
	if (denied.has('document')) {
		const cells = new Set(denied.made.map(({ cell }) => cell));
		if (cells.size !== 1 || said.request || said.outcomes.length || said.decisions.length)
			return [];
		return [{ of: 'document', cell: [...cells][0]!, rules: false }];
	}
	const [decision, ...others] = denied.decisions;
	if (decision && !others.length && said.decisions.length === 1)
		return isAct(denied) ? [{ of: 'decision', cell: decision.cell }] : [];
	if (said.decisions.length || said.made.length) return [];
	const ofRequests =
		isOfRequests(said, context) || (said.has('on-request') && !said.request && !context.doubt);
	if (!ofRequests || said.channels.length || context.subset) return [];
	if (said.results.length)
		return isOpen(denied) && !before.results.length && stages.size === 0
			? [{ of: 'requests', stage: said.lastYear ? 'in' : 'out' }]
			: [];
	const carried = ['in', 'out', 'over'].filter((stage) => stages.has(stage as 'in'));
	if (carried.length) {
		if (stages.size > 1 || denied.outcomes.length || denied.applicants.length) return [];
		const open = said.lastYear ? 'in' : 'out';
		const stage = carried[0] === 'over' ? open : (carried[0] as 'in' | 'out');
		return [{ of: 'requests', stage }];
	}
	if (denied.outcomes.length || denied.reasons.length) {
		if (denied.applicants.length || [...stages].some((stage) => !/^(?:came|answered)$/.test(stage)))
			return [];
		// 没有属于信访、不予处理的情形: what ended so for that reason.
		const none = denied.reasons.length
			? denied.reasons.filter(({ part }) => !part)
			: denied.outcomes;
		return none.map(({ any }) => ({ of: 'outcome', any: any.slice(0, 1) }));
	}
	if ([...stages].some((stage) => !['came', 'fresh', 'handled'].includes(stage))) return [];
	if (!denied.request && !denied.has('on-request') && !(before.request && denied.stages.size))
		return [];
	const columns = [...new Set([...denied.applicants, ...before.applicants])];
	if (
		columns.length &&
		!denied.has('asker') &&
		!(columns.includes('person') && columns.includes('business'))
	)
		return [{ of: 'applicant', columns }];
	return [{ of: 'requests', stage: 'came' }];
}

/** 未实施行政处罚: nothing but the decision is denied. */
function isAct({
	request,
	outcomes,
	applicants,
	channels,
	stages,
	results,
	has
}: Features): boolean {
	const other = [outcomes, applicants, channels, results].some(({ length }) => length > 0);
	return !other && !request && !stages.size && !has('review', 'lawsuit', 'document', 'in-time');
}

/** 依申请公开事项为零, 申请数为0: none, told as the value of a count. */
export function saidZero({ tokens, said, sentence, context }: Words): Saying[] {
	const at = tokens.findIndex(({ is }) => is === 'zero');
	if (at < 0) return [];
	const told = featuresOf(tokens.slice(0, at), sentence);
	if (told.channels.length || told.applicants.length || told.outcomes.length) return [];
	const challenge = challengeIn(told);
	const open = !challenge && told.results.length > 0;
	if (open && !isOpen(told)) return [];
	const matter: Matter | null = challenge
		? told.results.length || told.decisions.length
			? null
			: { of: 'challenge', which: challenge, result: null }
		: (isOfRequests(told, context) || told.has('on-request')) &&
			  (told.request || told.has('on-request')) &&
			  !told.stages.has('in') &&
			  !told.stages.has('out')
			? { of: 'requests', stage: open ? 'out' : 'came' }
			: null;
	if (!matter) return [];
	const { start, end } = tokens[at]!;
	return [{ matter, how: 'none', value: 0, said, start: tokens[0]!.start, end, anchor: start }];
}

/** 均为自然人, 全部办结, 均被纠正: what is said of all there were. */
export function saidOfAll(words: Words): Saying[] {
	const { tokens, sentence, last, context } = words;
	const at = tokens.findLastIndex(
		({ is, sense }) =>
			is === 'all' || is === 'all-concluded' || (sense?.is === 'outcome' && sense.all === true)
	);
	// 行政复议1件，被依法纠正: of one, what is said is said of all.
	const ofOne = at < 0 && last?.value === 1 && !words.behindCount && !words.said.has('none');
	if (at < 0 && !ofOne) return [];
	const predicate = tokens.slice(at >= 0 && tokens[at]!.is === 'all' ? at + 1 : Math.max(at, 0));
	const before = featuresOf(tokens.slice(0, Math.max(at, 0)), sentence);
	// 全部申请办结: what it is said of follows the word.
	const noun =
		!before.content && !last?.claim ? predicate.filter(({ is }) => is === 'request') : [];
	const subject = noun.length ? featuresOf(noun, sentence) : before;
	const told = featuresOf(predicate, sentence);
	const whole = wholeOf(subject, words);
	if (!whole) return [];
	const tried = whole.of === 'challenges' && told.has('tried') && !told.results.length;
	const matter: Matter | null = tried
		? { ...whole.which, result: 'pending' }
		: whole.of === 'requests'
			? requestsAre(told)
			: challengesAre(told, whole.which);
	if (!matter || (tried && told.has('none'))) return [];
	// 结转下年的10件均为个人申请: of what was carried over only applicants are counted.
	const stage = whole.of === 'requests' && whole.stage;
	if (stage && matter.of !== 'applicant') return [];
	const none = tried || told.has('none');
	if (none && matter.of !== 'challenge') return [];
	const start = tokens[0]!.start;
	return eachOf(matter, none ? context.cases : []).map((of): Saying => ({
		matter: of,
		start,
		end: tokens.at(-1)!.end,
		anchor: tokens[Math.max(at, 0)]!.start,
		...(none ? { how: 'none', value: 0 } : { how: 'all', value: whole.value }),
		...(stage && { of: { matter: { of: 'requests' as const, stage }, within: 0 } }),
		said:
			isOverDisclosure(subject) || (context.topic === 'requests' && whole.value === null)
				? withDisclosure(words.said)
				: words.said
	}));
}

/** 复议4件、诉讼3件，均未被纠正: said of each group told before it. */
function eachOf(matter: Matter, cases: Context['cases']): Matter[] {
	const groups = [...new Set(cases)];
	if (matter.of !== 'challenge' || groups.length < 2 || groups.includes('both')) return [matter];
	return groups.map((which) => ({ ...matter, which }));
}

function withDisclosure(said: Features): Features {
	return { ...said, has: (...any) => any.includes('over-disclosure') || said.has(...any) };
}

type Whole =
	| { of: 'requests'; stage?: 'in' | 'out'; value: number | null }
	| { of: 'challenges'; which: Claim['matter'] & { of: 'challenge' }; value: number | null };

/** What all is said of: the words before, or the number told just before them; null for a part, or anything else. */
function wholeOf(subject: Features, { context, last, behindCount, said }: Words): Whole | null {
	const { outcomes, reasons, applicants, channels, stages, results } = subject;
	if (outcomes.length || reasons.length || applicants.length || channels.length) return null;
	if (results.length || subject.has('in-time', 'document', 'decision', 'none')) return null;
	if (context.subset || context.ofOutcome || stages.has('over')) return null;
	const counted = last?.claim?.matter;
	const carried = stages.has('in') ? 'in' : stages.has('out') ? 'out' : null;
	if (carried)
		return stages.size === 1 && !behindCount
			? { of: 'requests', stage: carried, value: null }
			: null;
	const which =
		challengeIn(subject) ??
		(isOverDisclosure(subject) && !subject.request ? challengeIn(said) : null);
	if (which)
		return {
			of: 'challenges',
			which: { of: 'challenge', which, result: null },
			value: behindCount ? (last?.value ?? null) : null
		};
	if (subject.request || subject.has('asker', 'on-request')) {
		const about = isOfRequests(subject, context) || context.total;
		if (!about || (behindCount && !last?.plain)) return null;
		return { of: 'requests', value: behindCount ? (last?.value ?? null) : null };
	}
	if (subject.content && !subject.has('stage')) return null;
	if (counted?.of === 'requests') {
		const { stage } = counted;
		const over = stage === 'in' || stage === 'out';
		return { of: 'requests', ...(over && { stage }), value: last!.value };
	}
	if (counted?.of === 'challenge' && !counted.result)
		return { of: 'challenges', which: counted, value: last!.value };
	return null;
}

function requestsAre(told: Features): Matter | null {
	const { outcomes, reasons, applicants, channels, stages } = told;
	if (told.has('review', 'lawsuit', 'decision', 'document') || channels.length) return null;
	if (outcomes.length + reasons.length === 1)
		return applicants.length ? null : { of: 'outcome', any: [...outcomes, ...reasons][0]!.any };
	if (outcomes.length || reasons.length) return null;
	if (applicants.length) return { of: 'applicant', columns: [...new Set(applicants)] };
	const concluded = told.has('all-concluded') || stages.has('concluded');
	return concluded && !told.has('in-time') ? { of: 'requests', stage: 'concluded' } : null;
}

function challengesAre(
	told: Features,
	whole: Claim['matter'] & { of: 'challenge' }
): Matter | null {
	const [result, ...others] = told.results;
	// 均为直接起诉: of all lawsuits.
	const way = told.has('direct') ? 'direct' : told.has('after') ? 'after' : null;
	if (way && !result && whole.which === 'lawsuit' && !told.has('review', 'none'))
		return { of: 'challenge', which: way, result: null };
	if (!result || others.length || told.outcomes.length || told.applicants.length) return null;
	return { of: 'challenge', which: whole.which, result };
}
