import type { Sentence } from '../sentence.ts';
import type { Bound, Claim, Matter } from './claim.ts';
import { featuresOf, type Features } from './features.ts';
import { challengeIn, isOfRequests, isOverDisclosure, matterOf } from './matter.ts';
import type { Context } from './context.ts';
import type { Token } from './scan.ts';
import type { Last } from './sayings.ts';
import type { Result } from './sense.ts';

const counted = { unit: '件', value: 1 };

/**
 * 自然人申请占新收申请的82.6%, 11件，占办结总数的45.8%: a share of requests of which the words name the whole.
 * @param last the number stated before, of which a bare 占 is said
 */
export function shareIn(
	clause: readonly Token[],
	sentence: Sentence,
	context: Context,
	last: Last | null,
	claims: readonly Claim[]
): Pick<Claim, 'matter' | 'how' | 'value' | 'of' | 'start' | 'end' | 'anchor'> | null {
	const at = clause.findIndex(({ is }) => is === 'percent' || is === 'fraction');
	const percent = clause[at] && percentOf(clause[at], sentence);
	if (!percent) return null;
	if (clause.slice(at + 1).some(({ is }) => is !== 'filler'))
		return shareBefore(clause, at, percent, sentence, context);
	const whole = { ...context, subset: false, ofOutcome: false, ofConcluded: false, total: true };
	const matterIn = (tokens: readonly Token[], of: Context) =>
		matterOf(featuresOf(tokens, sentence), counted, of);
	const of = clause.findLastIndex(
		({ is }, i) =>
			(is === 'share' || is === 'rate') && i < at && !(is === 'share' && hasWhole(clause, i))
	);
	const before = clause.slice(0, Math.max(of, 0));
	const told = {
		how: 'share' as const,
		value: percent.value,
		start: clause[0]!.start,
		end: clause[at]!.end,
		anchor: clause[at]!.start
	};
	if (clause[of]?.is === 'rate') {
		const own = featuresOf(before, sentence);
		const ofAll = !own.strange && !own.has('in-time', 'none') && isOfRequests(own, context);
		const [result, ...others] = own.results;
		if (result) return others.length ? null : resultRate(own, result, percent, told, context);
		if (!ofAll || own.outcomes.length || own.applicants.length || own.channels.length) return null;
		if (own.stages.has('in') || own.stages.has('out')) return null;
		const matter: Matter = { of: 'requests', stage: 'concluded' };
		return { ...told, matter, of: { matter: { of: 'requests', stage: 'came' }, ...percent } };
	}
	if (of < 0 && clause[at]!.is === 'fraction') {
		const part = matterIn(clause.slice(0, at), whole);
		const all: Matter = { of: 'requests', stage: 'any' };
		const ofAll = context.topic === 'requests' && !context.subset && !context.ofOutcome;
		if (!part || !isPart(part) || !ofAll || !context.total) return null;
		return { ...told, matter: part, of: { matter: all, ...percent } };
	}
	if (clause[of]?.is !== 'share') return null;
	const named = clause.slice(of + 1, at).filter(({ is }) => is !== 'share');
	// 自然人申请占比82%: of all requests, where nothing stated before is less.
	const bare = named.every(({ is }) => is === 'filler') && !context.subset && !context.ofOutcome;
	const count = before.findLastIndex(({ is }) => is === 'amount');
	const own = before.slice(count + 1).some(({ is }) => is !== 'filler');
	// 企业申请8件，占17%: of what was counted just before, and of nothing else.
	const sum = clause[at]!.is === 'fraction' ? sumOf(before, sentence, claims) : null;
	if (count >= 0 && own && !sum) return null;
	const part = sum ?? (own ? matterIn(before, context) : (last?.claim?.matter ?? null));
	const all: Matter | null =
		bare && (own || part?.of === 'applicant')
			? { of: 'requests', stage: 'any' }
			: matterIn(named, whole);
	if (!all || !part || !isPart(part)) return null;
	if (!own && !sum && isOneOfSeveral(part, clause[0]!.start, sentence, claims)) return null;
	if (all.of !== 'requests' && !(all.of === 'outcome' && !all.part && part.of === 'outcome'))
		return null;
	const matter = part.of === 'outcome' ? { ...part, any: part.any.slice(0, 1) } : part;
	return { ...told, matter, of: { matter: all, ...percent } };
}

/** 复议纠错率16.7%: of the cases stated with it. */
function resultRate(
	own: Features,
	result: Result,
	percent: Percent,
	told: Pick<Claim, 'value' | 'start' | 'end' | 'anchor'>,
	context: Context
): ReturnType<typeof shareIn> {
	const which = challengeIn(own) ?? context.which;
	const sure = context.sure || isOverDisclosure(own);
	if (own.unknown) return null;
	if (!which || !sure || context.reviewer || own.has('in-time', 'none')) return null;
	const matter: Matter = { of: 'challenge', which, result };
	return {
		...told,
		how: 'share',
		matter,
		of: { matter: { ...matter, result: null, handled: true }, ...percent }
	};
}

/** 公开9件，部分公开2件，占45.8%: of the last one or of all of them, which is not told. */
function isOneOfSeveral(
	part: Matter,
	start: number,
	{ text, amounts }: Sentence,
	claims: readonly Claim[]
): boolean {
	const [first, second] = amounts.filter(({ end }) => end <= start).slice(-2);
	if (!first || !second || /[；。]/.test(text.slice(first.end, second.start))) return false;
	return [first, second].every((amount) =>
		claims.some(({ anchor, matter }) => anchor === amount.start && matter.of === part.of)
	);
}

/** 公开24件、部分公开4件，两者合计占…: the outcomes told just before, taken together. */
function sumOf(
	before: readonly Token[],
	{ text, amounts }: Sentence,
	claims: readonly Claim[]
): Matter | null {
	const words = before.map((token) => token.text).join('');
	const two = /^(?:这|上述|以上)?([两二三])[者项类种](?:合计|共计|总计|一共|共)$/.exec(words);
	if (!two) return null;
	const many = two[1] === '三' ? 3 : 2;
	const told = amounts.filter(({ end }) => end <= before[0]!.start).slice(-many);
	const parts = claims.slice(-many);
	const beside = parts.every(({ anchor }, i) => anchor === told[i]?.start);
	if (!beside || parts.length < many || /[；。]/.test(text.slice(told[0]!.end, before[0]!.start)))
		return null;
	const cells = parts.flatMap(({ matter, how }) =>
		matter.of === 'outcome' && !matter.part && !matter.columns && how === 'exactly'
			? [matter.any[0]!]
			: []
	);
	return cells.length === many ? { of: 'outcome', any: [[...new Set(cells.flat())]] } : null;
}

/** 七成以上的申请由自然人提出: the share first, then its whole, then its part. */
function shareBefore(
	clause: readonly Token[],
	at: number,
	percent: Percent,
	sentence: Sentence,
	context: Context
): ReturnType<typeof shareIn> {
	const noun = clause.findIndex(({ is }, i) => i > at && is === 'request');
	const plain = (tokens: readonly Token[]) => tokens.every(({ is }) => is === 'filler');
	const inside = clause.findLastIndex(({ is }, i) => is === 'among' && i < at);
	const lead = clause
		.slice(inside + 1, at)
		.every(({ is }) => /^(?:filler|time|self|of-which)$/.test(is));
	if (!lead || context.subset || context.ofOutcome) return null;
	const among = clause[at]!.is === 'fraction' && isOfThese(clause.slice(at), sentence, context);
	if (!among && (inside > 0 || noun < 0 || !/^(?:的|request)$/.test(nameOf(clause[at + 1]))))
		return null;
	if (!among && !plain(clause.slice(at + 1, noun))) return null;
	const request = among ? null : clause[noun]!.sense;
	const of = { ...context, topic: 'requests' as const, doubt: false, total: true };
	if (context.topic === 'challenges' || context.topic === 'decisions') return null;
	if (context.topic === 'other' && !(request?.is === 'request' && request.named)) return null;
	const said = featuresOf(clause.slice(among ? at + 1 : noun + 1), sentence);
	if (said.has('none', 'among', 'of-which', 'document', 'decision', 'review', 'lawsuit'))
		return null;
	const part = matterOf(withoutGroup(said), counted, of);
	if (!part || !isPart(part)) return null;
	const all: Matter = { of: 'requests', stage: 'any' };
	return {
		matter: part,
		how: 'share',
		value: percent.value,
		of: { matter: all, ...percent },
		start: clause[0]!.start,
		end: clause.at(-1)!.end,
		anchor: clause[at]!.start
	};
}

/** 申请中，三分之一由自然人提出: whether the share is of all requests, named or counted just before. */
function isOfThese(behind: readonly Token[], { text }: Sentence, context: Context): boolean {
	const [, next] = behind;
	if (context.topic !== 'requests' || context.doubt || !next) return false;
	if (!/^(?:由|为|是|来自|outcome)$/.test(nameOf(next)) || next.is === 'request') return false;
	const before = text.slice(0, behind[0]!.start);
	return (
		context.total || /(?:^|[，。全年局])(?:收到的?|全部|所有)?申请[之当]?[中里]，?$/.test(before)
	);
}

function nameOf(token: Token | undefined): string {
	return token?.is === 'filler' ? token.text : (token?.is ?? '');
}

/** 因行政执法案卷不予公开: the reason is what is counted. */
function withoutGroup(said: Features): Features {
	return said.reasons.length === 1 ? { ...said, outcomes: [] } : said;
}

/** 占…的比例: 比例 only closes it. */
function hasWhole(clause: readonly Token[], at: number): boolean {
	return /^比/.test(clause[at]!.text) && clause.slice(0, at).some(({ is }) => is === 'share');
}

interface Percent {
	value: number;
	within: number;
	bound?: Bound;
}

const digits = '一二三四五六七八九十';
const parts =
	/^(将?近|约|仅|超过?|逾|过|大|不[足到])?([一二三四五六七八九]成|[三四五六七八九十]分之[一二三四五六七八九]|一半|半数?)(以上|多|有余|左右|上下)?$/;

/** A percentage as printed, or 四分之一, with how far off rounding may put it; null where it is about so much. */
function percentOf({ amount, text }: Token, sentence: Sentence): Percent | null {
	if (amount) {
		const sourceText = /^\d{1,3}(?:\.(\d{1,4}))?/.exec(
			sentence.text.slice(amount.start, amount.end)
		);
		const over = /(?:超过?|逾)$/.test(sentence.text.slice(0, amount.start));
		if (!sourceText || (amount.approximate && !over)) return null;
		const value = Number(sourceText[0]);
		return over
			? { value, within: 0.5, bound: 'over' }
			: { value, within: 10 ** -(sourceText[1]?.length ?? 0) };
	}
	const [, before = '', core, behind = ''] = parts.exec(text) ?? [];
	if (!core) return null;
	const [whole, part] = core.split('分之').map((one) => digits.indexOf(one) + 1);
	const tenth = core.endsWith('成');
	const value = tenth ? 10 * (digits.indexOf(core[0]!) + 1) : part ? (100 * part) / whole! : 50;
	if (/[超逾过]|^大/.test(before) || /以上|多|余/.test(behind))
		return { value, within: 0.5, bound: 'over' };
	if (/不/.test(before)) return { value, within: 0.5, bound: 'below' };
	if (/近/.test(before)) return { value, within: 0.5, bound: 'under' };
	// Stated in words, it is rounded to the nearest share that has a word.
	return { value, within: tenth ? 6 : before ? 4 : 3 };
}

function isPart(matter: Matter): boolean {
	return matter.of === 'applicant' || (matter.of === 'outcome' && !matter.part);
}
