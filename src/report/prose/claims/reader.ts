import type { Amount } from '../amounts.ts';
import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import { claimsOf, isOfAllRequests, learn } from './claimed.ts';
import { afterParts, type Context } from './context.ts';
import {
	countedBy,
	isLeft,
	isOfEach,
	isOfPersons,
	isSuitor,
	isOfCourseAlone,
	isTimely,
	leastSupposed,
	supposedWhole,
	wholeOfPart
} from './counted.ts';
import { featuresOf, type Features } from './features.ts';
import { exceptedIn, isExceptedHere } from './excepted.ts';
import { guessedIn, isAdverbial } from './guesses.ts';
import { joined } from './joined.ts';
import { isHandledIn, isOfAllKinds, matterOf } from './matter.ts';
import type { Carried, Opening } from './opening.ts';
import {
	howOf,
	isByAttribute,
	isOfCourse,
	isConcluded,
	isDisclosed,
	isOutcome,
	isNumberFirst,
	isPart,
	withoutAsides,
	withoutParts
} from './parts.ts';
import { saidOfMost } from './most.ts';
import { isOfThem, isOfWhole, partOf } from './relations.ts';
import { saidOfNone, saidZero } from './denied.ts';
import { saidOfAll, saidOfOpen, type Last } from './sayings.ts';
import { scan, type Token } from './scan.ts';
import { bySeasons } from './seasons.ts';
import { ofYear } from './by-year.ts';
import { ratioIn } from './ratios.ts';
import { shareIn } from './shares.ts';
import { withoutSuitors } from './suitors.ts';

/** Reads the claims of one sentence, clause by clause. */
export class Reader {
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
	/** Why requests ended, stated in the clause before: 未补正，不再处理1件. */
	#reasons: readonly Token[] = [];
	/** What the next bare number counts. */
	#paired: Matter | null = null;
	/** Ways or applicants were counted, of which a sum may follow. */
	#listed = false;
	/** How many of them were, and whether all requests were named before. */
	#parts = 0;
	#wholeNamed = false;
	readonly #outer: { context: Context; last: Last | null }[] = [];

	constructor(sentence: Sentence, { context, last, requests, told }: Opening) {
		this.#sentence = sentence;
		this.#context = context;
		this.#last = last;
		this.#requests = requests;
		this.#told = told;
		const tokens = bySeasons(ofYear(withoutSuitors(scan(sentence)), sentence.year));
		this.#apart = tokens.some(({ is }) => is === 'already-public');
		if (isByAttribute(sentence.text, tokens)) this.#context.doubt = this.#byAttribute = true;
		this.#walk(tokens);
		this.#except();
		withoutParts(this.claims, sentence.text);
	}

	/** 除1件尚在办理外，其余均已办结: what was carried on. */
	#except(): void {
		if (!this.#requests || (this.#context.doubt && !this.#sentence.text.includes('申请'))) return;
		for (const told of exceptedIn(this.#sentence)) {
			const said = featuresOf([], this.#sentence);
			const matter = { of: 'requests', stage: 'out' } as const;
			this.claims.push(...claimsOf(matter, said, { ...told, how: 'exactly' }, this.#context));
		}
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
		for (const token of joined(withoutAsides(tokens))) {
			if (token.is !== 'mark') {
				clause.push(token);
				continue;
			}
			if (token.text === '：' && !clause.some(({ is }) => is === 'amount')) continue;
			this.#clause(clause, token.text);
			clause = [];
			if (token.text === '（')
				this.#outer.push({ context: { ...this.#context }, last: this.#last });
			// 企业申请2件：1件予以公开: what brackets and colons state is of what stands before them.
			if (/[（：]/.test(token.text) && this.#last) {
				if (isPart(this.#last.matter)) this.#takePart(this.#last.matter);
				this.#takeOutcome(this.#last.matter, this.#context.ofOutcome);
			}
			if (token.text === '）') {
				const outer = this.#outer.pop();
				if (outer) [this.#context, this.#last] = [outer.context, outer.last];
			}
			if (token.text === '；') [this.#context, this.#parts] = [afterParts(this.#context), 0];
		}
		this.#clause(clause, '。');
	}

	#clause(clause: readonly Token[], mark: string): void {
		let from = 0;
		const counts = clause.filter(({ is }) => is === 'amount');
		const numberFirst = isNumberFirst(clause, counts);
		for (const [i, count] of counts.entries()) {
			const at = clause.indexOf(count);
			const next = counts[i + 1];
			const behind = clause.slice(at + 1, next ? clause.indexOf(next) : undefined);
			// 3件复议案件中有2件被纠正: the noun before 中 is the first number's.
			const among = behind.findIndex(({ is }) => is === 'among');
			const noun =
				among > 0 && behind.slice(0, among).some(({ is }) => /^(?:review|lawsuit)$/.test(is));
			const own = !next || numberFirst ? behind : noun ? behind.slice(0, among + 1) : [];
			from = at + 1 + this.#count(clause.slice(from, at), count, own, from > 0);
		}
		const share =
			shareIn(clause, this.#sentence, this.#context, this.#last, this.claims) ??
			ratioIn(clause, this.#sentence, this.#context, this.#last);
		if (share && !this.#byAttribute) this.claims.push(...this.#sharesOf(share, clause));
		const rest = clause.slice(from);
		if (rest.length) this.#words(rest, counts.length > 0, mark);
	}

	/** One number with the words before and behind it; how many of those behind it were needed. */
	#count(
		all: readonly Token[],
		{ amount, name, start, end }: Token,
		rest: readonly Token[],
		behindCount: boolean
	): number {
		const sentence = this.#sentence;
		const { value, unit, approximate, step } = amount!;
		// 新收申请中，39件申请中有2件: of what stands before.
		const among = all.findLastIndex(({ is }) => is === 'among');
		if (among >= 0) this.#words(all.slice(0, among + 1), behindCount, '');
		const left = isLeft(sentence, start);
		const counted = countedBy(all.slice(among + 1), rest, this.#reasons, sentence, left);
		this.#reasons = [];
		const { tokens, said, used, after } = counted;
		this.#narrow(said, amount!, !all.length && after.outcomes.length > 0);
		// 申请一件也没有: none, and not one.
		const denied = /^一[件起例宗][也都均]?(?:没有?|未|无)/.test(sentence.text.slice(start));
		if (value === null || denied) return used;
		const suitor = isSuitor(sentence, amount!, said, end);
		// 除1件信访类申请外: of those excepted, there may be more.
		const excepted = isExceptedHere(sentence, start);
		const persons = isOfPersons(sentence, amount!, said);
		const matter = this.#matterOf(said, { unit: suitor || persons ? '件' : unit, value });
		const exact =
			!approximate &&
			(/^(?:of-year|summed)$/.test(name) || isTimely(sentence, amount!, said, matter)) &&
			(name === 'each' || !isOfEach(sentence, start, matter)) &&
			(!left || isOfCourse(matter) || isOfWhole(matter));
		const told = {
			value,
			...(step && { step }),
			start: tokens[0]?.start ?? start,
			end: used ? tokens.at(-1)!.end : end,
			anchor: start,
			...(name === 'summed' && { summed: true as const })
		};
		const context = this.#context;
		const how = (of: Matter) =>
			suitor ||
			persons ||
			counted.some ||
			excepted ||
			(left && isOfWhole(of)) ||
			isHandledIn(said) ||
			(context.ofConcluded && said.stages.has('in'))
				? 'at-least'
				: howOf(of, value);
		const claims =
			matter && exact && !(this.#apart && isDisclosed(matter))
				? claimsOf(matter, said, { ...told, how: how(matter) }, context)
				: [];
		this.claims.push(...claims);
		if (!matter && said.strange && exact && !this.#byAttribute) {
			const whole = wholeOfPart(counted, { unit, value }, context);
			const least = { ...told, end, how: 'at-least' as const };
			const some = whole ? claimsOf(whole, said, least, context) : [];
			this.claims.push(...some.filter(({ sure }) => sure));
		}
		const supposed =
			!matter && said.strange && exact && !this.#byAttribute
				? supposedWhole(counted, { unit, value }, context)
				: null;
		if (supposed) return this.#suppose(supposed, said, { ...told, value, unit }, used);
		this.#learn(said, persons && isOfAllRequests(matter) ? null : matter, claims[0] ?? null);
		this.#last = {
			matter,
			claim: claims[0] ?? null,
			value,
			unit,
			part: said.applicants.length + said.channels.length > 0,
			strange: said.strange,
			plain: !said.content && !said.strange && !/[剩余]/.test(said.text),
			ofCourse: isOfCourseAlone(said),
			start,
			end
		};
		this.#strangeCount = said.strange || isOfAllKinds(said);
		return used;
	}

	/** 39件申请中, 受理的39件中: whether what follows is taken to be of all requests. */
	#supposeLast(said: Features): boolean {
		const { strange, request, outcomes, reasons, applicants, channels, stages } = said;
		const { topic, doubt, subset, ofOutcome, whole } = this.#context;
		const last = this.#last;
		if (!last || last.matter || last.strange || last.part || strange || topic !== 'requests')
			return false;
		if (doubt || subset || ofOutcome || whole !== null || last.value < leastSupposed) return false;
		const parts = [outcomes, reasons, applicants, channels].some(({ length }) => length > 0);
		if (parts || stages.size || !(last.plain ? request : last.ofCourse)) return false;
		const matter: Matter = { of: 'requests', stage: 'any' };
		const { value, start, end } = last;
		this.#context.supposed = { whole: value, own: true };
		const told = { how: 'exactly' as const, value, start, end, anchor: start };
		const [claim] = claimsOf(matter, said, told, this.#context);
		this.#learn(said, matter, claim!);
		this.#last = { ...last, matter, claim: claim!, plain: false };
		return true;
	}

	/** Goes on as if all requests had been counted; what is said of them then is compared where the table has as many. */
	#suppose(
		matter: Matter,
		said: Features,
		told: Pick<Claim, 'start' | 'end' | 'anchor'> & { value: number; unit: string },
		used: number
	): number {
		const known = { ...said, strange: false, unknown: false };
		const { value, unit } = told;
		this.#context.supposed = { whole: value, own: false };
		const [claim] = claimsOf(matter, known, { ...told, how: 'exactly' }, this.#context);
		this.#learn(known, matter, claim!);
		this.#last = {
			matter,
			claim: claim!,
			value,
			unit,
			part: false,
			strange: false,
			plain: false,
			ofCourse: false,
			start: told.start,
			end: told.end
		};
		return used;
	}

	/** Takes what is counted for a part of what was stated before, where the words leave it open. */
	#narrow(said: Features, { value, unit }: Amount, numberFirst: boolean): void {
		const context = this.#context;
		const last = this.#last;
		// 其中 of a number that is a part, or of which it is not known what it counts.
		if (said.has('of-which')) {
			if (isOfThem(said, last)) return;
			if (last && ((!last.claim && !context.mixed) || isPart(last.matter)))
				this.#takePart(last.matter);
			context.ofConcluded = isConcluded(last?.claim ?? null);
			this.#takeOutcome(last?.matter ?? null, false);
		}
		// 上年结转2件，1件予以公开: the number first, of the part before.
		if (numberFirst && isPart(last?.matter)) this.#takePart(last!.matter);
		// 其他处理9件，自然人7件: who had asked for those, where there are not too many.
		const fits = last?.unit === unit && value !== null && value <= last.value;
		if (said.applicants.length && last && fits && this.#isOfLess(last))
			this.#takeOutcome(last.matter, true);
		if (last && this.#isOfLone(said, last, value)) this.#takePart(last.matter);
	}

	/** What follows is of a part of the requests, those of some who asked where it is known whose. */
	#takePart(matter: Matter | null): void {
		const context = this.#context;
		const whose = matter?.of === 'applicant' && !matter.part ? matter.columns : null;
		if (!context.subset) context.columns = whose;
		else if (whose?.join() !== context.columns?.join()) context.columns = null;
		context.subset = true;
	}

	/** What follows is of the requests that ended in one way. */
	#takeOutcome(matter: Matter | null, otherwise: boolean): void {
		const ofOutcome = isOutcome(matter);
		if (matter?.of === 'outcome') this.#context.outcome = matter;
		else if (!this.#context.ofOutcome) this.#context.outcome = null;
		this.#context.ofOutcome = ofOutcome || otherwise;
	}

	/** Whether a number is of less than all requests, and not one of a list that makes them up. */
	#isOfLess({ matter, plain }: Last): boolean {
		if (!matter) return !plain;
		if (matter.of === 'channel') return this.#parts === 1;
		return isOutcome(matter) || (isPart(matter) && matter.of !== 'applicant');
	}

	/** 企业申请22件，公开9件、结转1件: whether a number is of the one part stated before, and not too many for it. */
	#isOfLone(said: Features, last: Last, value: number | null): boolean {
		const { matter } = last;
		const ended =
			said.outcomes.length > 0 || said.reasons.length > 0 || said.stages.has('concluded');
		const fits = value !== null && value <= last.value;
		const noWhole = this.#context.whole === null;
		if (!matter && last.part) return ended && fits;
		if (matter?.of === 'requests' && matter.stage === 'in') return noWhole && ended && fits;
		if (this.#parts !== 1 || (matter?.of !== 'applicant' && matter?.of !== 'channel')) return false;
		const became = ended || said.stages.size > 0 || said.results.length > 0;
		return became && (fits || (noWhole && !this.#wholeNamed));
	}

	#matterOf(said: Features, measure: { unit: string; value: number }): Matter | null {
		const context = this.#context;
		const read = this.#byAttribute ? null : matterOf(said, measure, context);
		// 因学区调整，收到申请22件: why may say which.
		const whole = !context.guess || said.request === 'named' || isOfCourse(read);
		const matter = whole ? read : null;
		// 复议、诉讼分别为2件、1件: one number each, in their order.
		if (matter?.of === 'challenge' && matter.which === 'both' && said.text.includes('分别')) {
			const order = /(?:诉讼|应诉).*复议/.test(said.text)
				? (['lawsuit', 'review'] as const)
				: (['review', 'lawsuit'] as const);
			this.#paired = { ...matter, which: order[1] };
			return { ...matter, which: order[0] };
		}
		const paired = this.#paired;
		this.#paired = null;
		if (said.content || said.strange) return matter;
		if (paired) return paired;
		// 新收10件，结转1件，共11件: what came in and what was carried in.
		const last = this.#last;
		const both =
			last?.matter?.of === 'requests' &&
			last.matter.stage === 'in' &&
			measure.value === last.value + (context.whole ?? 0);
		return !matter && said.has('sum') && (this.#listed || both)
			? { of: 'requests', stage: 'any' }
			: matter;
	}

	#sharesOf(share: NonNullable<ReturnType<typeof shareIn>>, clause: readonly Token[]): Claim[] {
		const said = featuresOf(clause, this.#sentence);
		if (said.otherYear || said.lastYear) return [];
		return claimsOf(share.matter, said, { ...share, value: share.value! }, this.#context);
	}

	#learn(said: Features, matter: Matter | null, claim: Claim | null): void {
		learn(this.#context, said, matter, claim);
		if (isOfAllRequests(matter) && claim) [this.#requests, this.#told] = [true, true];
		if (matter?.of === 'channel' || matter?.of === 'applicant') {
			if (!this.#parts++) this.#wholeNamed = this.#listed;
			this.#listed = true;
		}
	}

	/** 政府信息公开申请中, 上述39件中: whether what follows is of all requests. */
	#isWhole(said: Features, behindCount: boolean): boolean {
		const last = this.#last;
		// 215件新申请中: of those that came in.
		if (behindCount && last?.plain && !said.strange && said.stages.has('fresh')) return true;
		if (behindCount) return last?.claim !== null && !isPart(last?.matter);
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
		const saying = { tokens, said, sentence, context, last: this.#last, behindCount };
		const supposed = said.has('among') && behindCount && this.#supposeLast(said);
		if (said.has('among') && !supposed && !this.#isWhole(said, behindCount))
			this.#takePart(partOf(said, behindCount ? this.#last : null));
		if (said.has('among') && said.stages.has('concluded')) context.ofConcluded = true;
		if (said.has('among') && behindCount && !supposed)
			this.#takeOutcome(this.#last?.matter ?? null, false);
		if (
			!said.strange &&
			!said.otherYear &&
			!(said.lastYear && !said.stages.has('over') && !said.stages.has('in'))
		) {
			for (const one of [
				...saidOfNone(saying),
				...saidOfAll(saying),
				...saidOfOpen(saying),
				...saidZero(saying),
				...saidOfMost(saying)
			])
				this.claims.push(...claimsOf(one.matter, one.said, one, context));
		}
		for (const one of guessedIn(saying))
			this.claims.push(...claimsOf(one.matter, one.said, one, context));
		if (mark === '，' && !behindCount && isAdverbial(saying)) {
			context.guess = true;
			return;
		}
		// 由自然人提出的，收到17件: what a clause names as a thing is what the next is of.
		if (!behindCount && mark === '，' && /的$/.test(said.text) && !said.has('none')) {
			if (said.applicants.length || said.channels.length) this.#takePart(partOf(said, null));
			if (said.outcomes.length || said.reasons.length) context.ofOutcome = true;
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
