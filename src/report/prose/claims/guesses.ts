import { featuresOf } from './features.ts';
import { namesExamples } from './matter.ts';
import type { Saying, Words } from './sayings.ts';

/*
 * What a clause says although it has words no list knows, by their place alone: before a verb on what was counted just
 * before they are who did it or why, behind it what it was done to. What is read so is for review.
 */

/** What takes back, puts off or passes on what the verb says, or makes it another's or another time's. */
const unsettled =
	/[未不没无非拟待请求申又再曾原部另除仅至二终]|上[诉年]|后来|随后|要求|建议|可能|一审|(?<!所)在|期间|过程|同意|阶段|撤[回诉]|调解|和解/;
/** 随着, 因, 按照: a clause that says only why or on what ground. */
const adverbial = /^(?:受|由于|因|鉴于|随着|为|按照?|根据|依据|依照)/;

/** What the order of the words says where a clause has some no list knows. */
export function guessedIn(words: Words): Saying[] {
	const { tokens, said, last, behindCount } = words;
	if (!last?.claim || last.claim.how !== 'exactly') return [];
	const unknown = tokens.flatMap(({ is, text }) => (is === 'strange' ? [text] : [])).join(' ');
	if (said.has('none', 'zero', 'percent', 'share', 'of-which', 'among', 'area', 'each')) return [];
	const all = [...reasonOfAll(words), ...askedByAll(words)];
	return said.unknown && !behindCount ? [...resultOfOne(words, unknown), ...all] : all;
}

/** 行政复议1件，县政府审理认为程序合法，维持我局答复: of one case, whoever decided it. */
function resultOfOne({ tokens, said, last, sentence }: Words, unknown: string): Saying[] {
	const { matter, value, claim } = last!;
	if (matter?.of !== 'challenge' || matter.result || value !== 1) return [];
	const [result, ...others] = said.results;
	const rest = sentence.text.slice(tokens.at(-1)!.end);
	if (!result || others.length || result === 'pending' || unsettled.test(unknown)) return [];
	if (said.has('all', 'decision', 'document', 'direct', 'after') || said.outcomes.length) return [];
	// 一审维持，二审改判: only the last word counts.
	if (/^[^。；]*(?:审|维持|撤|纠|驳回|确认|责令|变更)/.test(rest)) return [];
	return [
		{
			matter: { ...matter, result },
			how: 'all',
			value,
			said,
			start: claim!.start,
			end: tokens.at(-1)!.end,
			anchor: tokens[0]!.start,
			guess: true
		}
	];
}

/** 不予公开5件，均因内容属于过程性信息: all that ended in one way did so for one reason. */
function reasonOfAll({ tokens, said, last, sentence }: Words): Saying[] {
	const { matter, value, claim } = last!;
	// 其他处理的1件系逾期未缴费: of one, what is said is said of all.
	const of = tokens.findIndex(({ is }) => is === 'all');
	const at = of < 0 && value === 1 ? -1 : of;
	if (matter?.of !== 'outcome' || matter.part || matter.columns) return [];
	if (of < 0 && value !== 1) return [];
	// 均剔除了涉及第三方的内容: another verb than being so.
	const verb = tokens[at + 1];
	const is = /^(?:因为?|由于|系|为|属于?|是)$/.test(verb?.text ?? '');
	if (of < 0 ? !is : verb?.is !== 'reason' && !is) return [];
	const told = featuresOf(tokens.slice(at + 1), sentence);
	const [reason, ...others] = told.reasons;
	if (!reason || others.length || reason.part || told.outcomes.length) return [];
	if (namesExamples(told)) return [];
	return [
		{
			matter: { of: 'outcome', any: reason.any },
			how: 'exactly',
			value,
			said,
			start: claim!.start,
			end: tokens.at(-1)!.end,
			anchor: tokens[Math.max(at, 0)]!.start,
			...(said.unknown && { guess: true as const })
		}
	];
}

/** 部分公开的4件均由自然人提出: who had asked for all that ended in one way. */
function askedByAll({ tokens, said, last, sentence }: Words): Saying[] {
	const { matter, value, claim } = last!;
	const at = tokens.findIndex(({ is }) => is === 'all');
	if (matter?.of !== 'outcome' || matter.part || matter.columns || at < 0 || said.strange)
		return [];
	const told = featuresOf(tokens.slice(at + 1), sentence);
	const other = [told.outcomes, told.reasons, told.channels, told.results].some(
		({ length }) => length
	);
	if (!told.applicants.length || other || told.stages.size) return [];
	return [
		{
			matter: { ...matter, columns: [...new Set(told.applicants)] },
			how: 'all',
			of: { matter, within: 0 },
			value,
			said,
			start: claim!.start,
			end: tokens.at(-1)!.end,
			anchor: tokens[at]!.start
		}
	];
}

/** Whether a clause says only why or on what ground something was done: it is no word on what was. */
export function isAdverbial({ tokens, said, sentence }: Words): boolean {
	if (!said.unknown || said.has('none', 'all', 'document', 'decision', 'review', 'lawsuit'))
		return false;
	return adverbial.test(sentence.text.slice(tokens[0]!.start, tokens.at(-1)!.end));
}
