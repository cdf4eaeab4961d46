import { isGrowth, isMean, isPlan, isThisYears } from '../period.ts';
import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import { featuresOf, type Features } from './features.ts';
import { challengeIn, isOverDisclosure, matterOf, type Context } from './matter.ts';
import {
	howOf,
	isConcluded,
	isDisclosed,
	isOutcome,
	isPart,
	isNamed,
	isWithin,
	namesThing,
	withoutAsides,
	isByAttribute
} from './parts.ts';
import { scan, type Token } from './scan.ts';
import { saidOfAll, saidOfNone, saidZero, type Last } from './sayings.ts';
import { shareIn } from './shares.ts';

/** Words one of which stands in every sentence that can tell of the form's tables. */
const speaks =
	/申请|复议|诉讼|应诉|[胜败]诉|官司|结转|转结|规范性文件|规章(?!制度)|行政(?:许可|处罚|强制|执法案卷|查询)|(?:予以|同意|准予|完[全整]|全文)公开|不予|不公开|部分公开|无法|自然人|企业|不掌握|过程性|内部(?:事务|管理)|现成信息|信息不存在|第三方|国家秘密|禁止公开|三安全|补正|缴费|出版物|其[他它]处理|办结/;
/** What a claim needs: a number, a denial, or what is said of all. */
const claims = /全部|全都|[均都皆无未没零]|不存在|分之|[一过]半|半数/;
const ofRequests =
	/依申请(?!类|办理|六|政务|事项|的?服务|行政)|信息公开[^，。；]{0,10}申请|申请公开|公开申请/;
const ofChallenges = /信息公开[^，。；]{0,8}(?:复议|诉讼)/;
/** What goes on with what the sentence before told. */
const goesOn = /^(?:（[一二三四五六七八九十]+）)?(?:其中|上述|以上|[这那该此][些批])/;
/** 这些: of just what was counted last. */
const these = /^[这那该此][些批]/;
/** 上述申请中: of the requests, whatever was told in between. */
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

/** Reads what a sentence says in the terms of the form, and only what it says of the agency and the whole year. */
export function readClaims(
	sentence: Sentence,
	before: Carried | null
): { claims: Claim[]; carried: Carried | null } {
	const { text, amounts } = sentence;
	if (
		(amounts.length === 0 && !claims.test(text)) ||
		!(speaks.test(text) || isUnderRequests(sentence))
	)
		return { claims: [], carried: before && { ...before, last: null } };
	const same =
		before?.paragraph === sentence.paragraph ||
		(sentence.before === null && goesOn.test(sentence.text));
	const reader = new Reader(sentence, same ? before : null, before?.told ?? false);
	return { claims: reader.claims, carried: reader.carried };
}

/** Under a heading on requests a sentence need not name them. */
function isUnderRequests({ paragraph: { heading, text } }: Sentence): boolean {
	return ofRequests.test(heading + text.slice(0, 24));
}

/** What a semicolon ends. */
const wholeAgain = { subset: false, ofOutcome: false, ofConcluded: false };
class Reader {
	readonly claims: Claim[] = [];
	readonly #sentence: Sentence;
	#context: Context;
	#last: Last | null = null;
	#requests: boolean;
	#told: boolean;
	/** What was public already is counted apart from what was disclosed. */
	#apart: boolean;
	#strangeCount = false;
	/** Documents are counted by how open they are. */
	#byAttribute = false;
	/** Why requests ended, told in the clause before: 未补正，不再处理1件. */
	#reasons: readonly Token[] = [];
	/** What the next bare number counts. */
	#paired: Matter | null = null;
	/** Ways or applicants were counted, of which a sum may follow. */
	#listed = false;
	/** No more than one of them was. */
	#lone = false;
	readonly #outer: { context: Context; last: Last | null }[] = [];

	constructor(sentence: Sentence, before: Carried | null, told: boolean) {
		this.#sentence = sentence;
		const { heading, text } = sentence.paragraph;
		const opening = heading + text.slice(0, Math.min(sentence.offset, 24));
		const on = before !== null && goesOn.test(sentence.text) && !ofThem.test(sentence.text);
		this.#told = told;
		this.#requests =
			(before?.requests ?? false) ||
			ofRequests.test(opening) ||
			(told && ofThem.test(sentence.text));
		this.#context = on
			? { ...before.context, doubt: before.doubt }
			: {
					topic: this.#requests ? 'requests' : null,
					which: null,
					sure: ofChallenges.test(opening),
					doubt: before?.doubt ?? false,
					subset: false,
					reviewer: false,
					area: false,
					whole: null,
					ofNew: false,
					ofOutcome: false,
					ofConcluded: false,
					total: false,
					owner: sentence.owner
				};
		if (on) this.#last = before.last;
		const counted = this.#last?.claim;
		if (these.test(sentence.text) && (!counted || isPart(counted) || isOutcome(counted)))
			this.#context.subset = true;
		const tokens = scan(sentence);
		this.#apart = tokens.some(({ is }) => is === 'already-public');
		if (isByAttribute(sentence.text, tokens)) this.#context.doubt = this.#byAttribute = true;
		this.#walk(tokens);
	}

	get carried(): Carried {
		return {
			paragraph: this.#sentence.paragraph,
			context: this.#context,
			last: this.#last,
			requests: this.#requests,
			told: this.#told,
			doubt: this.#strangeCount
		};
	}

	/** Takes the tokens clause by clause; a colon joins what stands before it to what follows. */
	#walk(tokens: readonly Token[]): void {
		let clause: Token[] = [];
		for (const token of withoutAsides(tokens)) {
			if (token.is !== 'mark') {
				clause.push(token);
				continue;
			}
			if (token.text === '：' && !clause.some(({ is }) => is === 'amount')) continue;
			this.#clause(clause, token.text);
			clause = [];
			if (token.text === '（')
				this.#outer.push({ context: { ...this.#context }, last: this.#last });
			// 企业申请2件：1件予以公开: what brackets and colons tell is of what stands before them.
			if (/[（：]/.test(token.text) && this.#last) {
				this.#context.subset ||= isPart(this.#last.claim);
				this.#context.ofOutcome ||= isOutcome(this.#last.claim);
			}
			if (token.text === '）') {
				const outer = this.#outer.pop();
				if (outer) [this.#context, this.#last] = [outer.context, outer.last];
			}
			if (token.text === '；') this.#context = { ...this.#context, ...wholeAgain };
		}
		this.#clause(clause, '。');
	}

	#clause(clause: readonly Token[], mark: string): void {
		const share = shareIn(clause, this.#sentence, this.#context, this.#last);
		if (share && !this.#byAttribute) this.claims.push(...this.#sharesOf(share, clause));
		let from = 0;
		const counts = clause.filter(({ is }) => is === 'amount');
		for (const [i, count] of counts.entries()) {
			const at = clause.indexOf(count);
			const next = counts[i + 1];
			const behind = clause.slice(at + 1, next ? clause.indexOf(next) : undefined);
			from = at + 1 + this.#count(clause.slice(from, at), count, next ? [] : behind, from > 0);
		}
		const rest = clause.slice(from);
		if (rest.length) this.#words(rest, counts.length > 0, mark);
	}

	/** One number with the words before and behind it; how many of those behind it were needed. */
	#count(
		all: readonly Token[],
		{ amount, start, end }: Token,
		rest: readonly Token[],
		behindCount: boolean
	): number {
		const sentence = this.#sentence;
		// 新收的12件申请全部办结: what is said of all of them is said of them, not in counting them.
		const stop = rest.findIndex(({ is }) => /^(?:all|none|among)$/.test(is));
		const behind = stop < 0 ? rest : rest.slice(0, stop);
		const { value, unit, approximate } = amount!;
		// 新收申请中，39件申请中有2件: of what stands before.
		const among = all.findLastIndex(({ is }) => is === 'among');
		if (among >= 0) this.#words(all.slice(0, among + 1), behindCount, '');
		const words = all.slice(among + 1);
		let said = featuresOf(words, sentence);
		if (said.outcomes.length && !said.reasons.length && this.#reasons.length)
			said = featuresOf([...this.#reasons, ...words], sentence);
		this.#reasons = [];
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
			? stop < 0 && after.content
			: noun &&
				!namesThing(said) &&
				// 上年留下的2件申请一并答复: what became of them is said of them.
				!(after.stages.size > 0 && (said.stages.has('in') || said.stages.has('out'))) &&
				!(stop >= 0 && rest[stop]!.is === 'among');
		if (needed) said = featuresOf([...words, ...behind], sentence);
		const context = this.#context;
		// 其中 of a number that is a part, or of which it is not known what it counts.
		if (said.has('of-which') && this.#last && (!this.#last.claim || isPart(this.#last.claim)))
			context.subset = true;
		if (said.has('of-which')) {
			context.ofConcluded = isConcluded(this.#last?.claim ?? null);
			context.ofOutcome = isOutcome(this.#last?.claim ?? null);
		}
		const used = needed ? behind.length : 0;
		// 上年结转2件，1件予以公开: the number first, of the part before.
		if (!all.length && after.outcomes.length && isPart(this.#last?.claim ?? null))
			context.subset = true;
		// 企业申请22件，公开9件: of the one part told before.
		const last = this.#last?.claim?.matter.of;
		if (said.outcomes.length && this.#lone && (last === 'applicant' || last === 'channel'))
			context.subset = true;
		// 申请一件也没有: none, and not one.
		const denied = /^一[件起例宗][也都均]?(?:没有?|未|无)/.test(sentence.text.slice(start));
		if (value === null || denied) return used;
		let matter = this.#byAttribute ? null : matterOf(said, { unit, value }, context);
		if (!matter && !said.strange && !said.content && said.has('sum') && this.#listed)
			matter = { of: 'requests', stage: 'any' };
		// 复议、诉讼分别为2件、1件: one number each, in their order.
		if (matter?.of === 'challenge' && matter.which === 'both' && said.text.includes('分别')) {
			const order = /(?:诉讼|应诉).*复议/.test(said.text)
				? (['lawsuit', 'review'] as const)
				: (['review', 'lawsuit'] as const);
			this.#paired = { ...matter, which: order[1] };
			matter = { ...matter, which: order[0] };
		} else {
			if (this.#paired && !said.content && !said.strange) matter = this.#paired;
			this.#paired = null;
		}
		const carriedOver =
			matter?.of === 'requests' && (matter.stage === 'in' || matter.stage === 'out');
		const timely = carriedOver
			? !isMean(sentence, amount!) && !isGrowth(sentence, amount!) && !isPlan(sentence, amount!)
			: isThisYears(sentence, amount!) && !said.otherYear && !said.lastYear;
		const claims =
			matter && timely && !approximate && !(this.#apart && isDisclosed(matter))
				? this.#claimsOf(matter, said, {
						how: howOf(matter, value),
						value,
						start: words[0]?.start ?? start,
						end: needed ? behind.at(-1)!.end : end,
						anchor: start
					})
				: [];
		this.claims.push(...claims);
		if (!matter && said.strange && timely && !approximate && !this.#byAttribute) {
			const all = needed ? [...words, ...behind] : words;
			this.claims.push(...this.#atMost(said, all, { unit, value, start, end }));
		}
		this.#learn(said, matter, claims[0] ?? null);
		this.#last = { claim: claims[0] ?? null, value, plain: !said.content && !said.strange };
		this.#strangeCount = said.strange;
		return used;
	}

	/** 对…下达行政处罚54件: unknown words leave a part of what the known ones name, which cannot be more. */
	#atMost(
		said: Features,
		words: readonly Token[],
		{ unit, value, start, end }: { unit: string; value: number; start: number; end: number }
	): Claim[] {
		const strange = words.filter(({ is }) => is === 'strange');
		const plain = words.every(
			({ is }) => !/^(?:percent|share|fraction|rate|branch|our-place)$/.test(is)
		);
		if (!plain || !isWithin(said, strange.map(({ text }) => text).join(' '))) return [];
		const matter = matterOf({ ...said, strange: false }, { unit, value }, this.#context);
		if (!matter || !isNamed(matter, said)) return [];
		const told = {
			how: 'at-least' as const,
			value,
			start: words[0]?.start ?? start,
			end,
			anchor: start
		};
		return this.#claimsOf(matter, said, told).filter(({ sure }) => sure);
	}

	#sharesOf(share: NonNullable<ReturnType<typeof shareIn>>, clause: readonly Token[]): Claim[] {
		const said = featuresOf(clause, this.#sentence);
		if (said.otherYear || said.lastYear) return [];
		return this.#claimsOf(share.matter, said, { ...share, value: share.value! });
	}

	#claimsOf(
		matter: Matter,
		said: Features,
		told: Pick<Claim, 'how' | 'value' | 'start' | 'end' | 'anchor' | 'of'>
	): Claim[] {
		const { how, value, start, end, anchor, of } = told;
		const context = this.#context;
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

	/** What later words of the sentence may go on with. */
	#learn(said: Features, matter: Matter | null, claim: Claim | null): void {
		const context = this.#context;
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
		if (matter?.of === 'requests' && claim && !['in', 'out'].includes(matter.stage)) {
			[context.total, context.doubt, context.topic] = [true, false, 'requests'];
			// What was concluded is told of the total before it, and is none itself.
			if (!isConcluded(claim)) {
				context.whole = claim.value;
				context.ofNew = matter.stage === 'fresh' || matter.stage === 'came';
			}
			[this.#requests, this.#told] = [true, true];
		}
		if (matter?.of === 'challenge' && !matter.result && claim) context.whole = claim.value;
		if (matter?.of === 'channel' || matter?.of === 'applicant') {
			this.#lone = !this.#listed;
			this.#listed = true;
		}
	}

	/** 政府信息公开申请中, 上述39件中: whether what follows is of all requests. */
	#isWhole(said: Features, behindCount: boolean): boolean {
		const last = this.#last;
		// 215件新申请中: of those that came in.
		if (behindCount && last?.plain && !said.strange && said.stages.has('fresh')) return true;
		if (behindCount) return last?.claim !== null && !isPart(last?.claim ?? null);
		const { outcomes, reasons, applicants, channels, stages } = said;
		const parts = [...outcomes, ...reasons, ...applicants, ...channels].length;
		return (
			!said.strange && !parts && !stages.has('in') && !stages.has('out') && !stages.has('over')
		);
	}

	/** Words without a number of their own: denials, what is said of all, and what later words go on with. */
	#words(tokens: readonly Token[], behindCount: boolean, mark: string): void {
		const among = tokens.findIndex(({ is }, i) => is === 'among' && i < tokens.length - 1);
		if (among >= 0) {
			this.#words(tokens.slice(0, among + 1), behindCount, '');
			return this.#words(tokens.slice(among + 1), false, mark);
		}
		const sentence = this.#sentence;
		const said = featuresOf(tokens, sentence);
		const context = this.#context;
		if (said.has('among') && !this.#isWhole(said, behindCount)) context.subset = true;
		if (said.has('among') && said.stages.has('concluded')) context.ofConcluded = true;
		if (said.has('among') && behindCount) context.ofOutcome = isOutcome(this.#last?.claim ?? null);
		if (
			!said.strange &&
			!said.otherYear &&
			!(said.lastYear && !said.stages.has('over') && !said.stages.has('in'))
		) {
			const saying = { tokens, said, sentence, context, last: this.#last, behindCount };
			for (const one of [...saidOfNone(saying), ...saidOfAll(saying), ...saidZero(saying)])
				this.claims.push(...this.#claimsOf(one.matter, one.said, one));
		}
		if (behindCount) {
			if (said.strange && this.#last?.plain) [context.doubt, context.topic] = [true, 'other'];
			return;
		}
		this.#learn(said, null, null);
		this.#reasons = said.reasons.length && !said.has('none') && mark === '，' ? tokens : [];
		if (!said.strange && said.request && !said.has('none')) this.#listed = true;
		if (mark === '；' || mark === '。') this.#last = null;
	}
}
