import type { ApplicantId } from '#form/requests.ts';
import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import { isExcepted } from './excepted.ts';
import { featuresOf, type Features } from './features.ts';
import { challengeIn, isOfRequests, isOverDisclosure, namesExamples } from './matter.ts';
import type { Context } from './context.ts';
import type { Token } from './scan.ts';

/** The number stated just before. */
export interface Last {
	/** What it counts; `claim` where that can be compared with the table. */
	matter: Matter | null;
	claim: Claim | null;
	value: number;
	unit: string;
	/** Its words name who asked, or by what way. */
	part: boolean;
	strange: boolean;
	/** No word before it says what it counts: 39件申请全部…. */
	plain: boolean;
	/** Where it stands. */
	start: number;
	end: number;
	/** They say nothing but that it came in or was dealt with: 受理的39件. */
	ofCourse: boolean;
}

/** Words without a number, and what was stated before them. */
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

/** 有4件申请未到答复期限，转入下年办理: what became of those not answered yet. */
export function saidOfOpen({
	tokens,
	said,
	sentence,
	context,
	last,
	behindCount
}: Words): Saying[] {
	if (behindCount || last?.unit !== '件' || last.part || last.strange || last.claim) return [];
	const { stages } = said;
	if (said.strange || stages.size !== 1 || !stages.has('out')) return [];
	const plain = tokens.every(({ is }) => /^(?:stage|filler|time|in-time|all)$/.test(is));
	const { start } = tokens[0]!;
	const told = sentence.amounts.findLast((amount) => amount.end <= start);
	if (!plain || !told || context.subset || context.ofOutcome || !isOfRequests(said, context))
		return [];
	if (last.matter && (last.matter.of !== 'requests' || last.matter.stage !== 'any')) return [];
	const between = sentence.text.slice(told.end, start);
	if (told.approximate || /[。；]|，./.test(between)) return [];
	if (!/[未尚仍]/.test(between) || !/[期限时答办]/.test(between)) return [];
	const matter = { of: 'requests', stage: 'out' } as const;
	const { end } = tokens.at(-1)!;
	return [
		{ matter, how: 'exactly', value: last.value, said, start: told.start, end, anchor: told.start }
	];
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
	if (isExcepted(sentence, tokens[0]!.start)) return [];
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
	const columns = whole.of === 'requests' && whole.columns;
	if (columns && matter.of !== 'outcome') return [];
	const none = tried || told.has('none');
	if (none && matter.of !== 'challenge') return [];
	const start = tokens[0]!.start;
	return eachOf(
		columns ? ({ ...matter, columns } as Matter) : matter,
		none ? context.cases : []
	).map((of): Saying => ({
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

/** 复议4件、诉讼3件，均未被纠正: said of each group stated before it. */
function eachOf(matter: Matter, cases: Context['cases']): Matter[] {
	const groups = [...new Set(cases)];
	if (matter.of !== 'challenge' || groups.length < 2 || groups.includes('both')) return [matter];
	return groups.map((which) => ({ ...matter, which }));
}

function withDisclosure(said: Features): Features {
	return { ...said, has: (...any) => any.includes('over-disclosure') || said.has(...any) };
}

type Whole =
	| {
			of: 'requests';
			stage?: 'in' | 'out' | 'over';
			columns?: readonly ApplicantId[];
			value: number | null;
	  }
	| { of: 'challenges'; which: Claim['matter'] & { of: 'challenge' }; value: number | null };

/** What all is said of: the words before, or the number stated just before them; null for a part, or anything else. */
function wholeOf(subject: Features, words: Words): Whole | null {
	const { context, last, behindCount, said, sentence, tokens } = words;
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
	if (!last && !behindCount && isOfAnswers(subject, sentence.text.slice(0, tokens[0]!.start)))
		return context.topic === 'requests' && !context.doubt ? { of: 'requests', value: null } : null;
	if (subject.content && !subject.has('stage')) return null;
	if (counted?.of === 'requests') {
		const { stage } = counted;
		const over = stage === 'in' || stage === 'out' || stage === 'over';
		if (stage === 'in' && !behindCount && isBeside(words))
			return { of: 'requests', value: context.whole! + last!.value };
		return { of: 'requests', ...(over && { stage }), value: last!.value };
	}
	// 企业申请3件，全部予以公开: of those of some who asked.
	if (counted?.of === 'applicant' && !counted.part && last!.claim!.how === 'exactly')
		return { of: 'requests', columns: counted.columns, value: last!.value };
	if (counted?.of === 'challenge' && !counted.result)
		return { of: 'challenges', which: counted, value: last!.value };
	return null;
}

/** 办结的申请，答复结果全部为…: what is said of the answers, where nothing before narrows whose they are. */
function isOfAnswers({ text, strange }: Features, before: string): boolean {
	const plain =
		/^(?:（[一二三四五六七八九十]+）|依申请公开情况|20\d\d年度?|全年|本年度?|今年|当年|[本我](?:分?局|委|厅|办|院|镇|乡|街道|单位|机关)|对|所有|全部|各件|收到|受理|办结|答复|办理|处理|已|的|政府信息公开|依申请公开|信息公开|申请|事项|[，、。])*$/;
	return !strange && /(?:答复|办理|处理)结果$/.test(text) && plain.test(before);
}

/** 新收215件、上年结转6件，全部办结: said of both together. */
function isBeside({ context, last, sentence, tokens }: Words): boolean {
	const told =
		/(\d+)[件份宗起条](?:，|、|和|及|与|以及)(?:另有?|加上)?(?:上一?年度?|去年|20\d\d年度?)(?:未办结)?(?:结转|转结|延续|顺延)(?:来|过来|至?(?:今年|本年度?))?(?:的?(?:政府信息公开|依申请公开)?申请)?$/.exec(
			sentence.text.slice(0, last!.claim!.anchor)
		);
	return (
		context.ofNew &&
		Number(told?.[1]) === context.whole &&
		tokens.some(({ text }) => /^全[部都]/.test(text))
	);
}

function requestsAre(told: Features): Matter | null {
	const { outcomes, reasons, applicants, channels, stages } = told;
	if (told.has('review', 'lawsuit', 'decision', 'document') || channels.length) return null;
	// 因本机关不掌握，无法提供: why, and with it how.
	const [reason] = reasons;
	if (
		reason &&
		!namesExamples(told) &&
		!reason.part &&
		reasons.length === 1 &&
		outcomes.length === 1
	)
		return applicants.length ? null : { of: 'outcome', any: reason.any };
	if (namesExamples(told)) return null;
	if (outcomes.length + reasons.length === 1)
		return applicants.length ? null : { of: 'outcome', any: [...outcomes, ...reasons][0]!.any };
	if (outcomes.length || reasons.length) return null;
	if (applicants.length) return { of: 'applicant', columns: [...new Set(applicants)] };
	// 年内均已答复: none was carried on.
	const answered = stages.has('answered') && told.has('time');
	const concluded = told.has('all-concluded') || stages.has('concluded') || answered;
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
