import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import type { Context } from './context.ts';
import { featuresOf } from './features.ts';
import { matterOf } from './matter.ts';
import type { Last } from './sayings.ts';
import type { Token } from './scan.ts';

const counted = { unit: '件', value: 1 };
const joint = /^(?:与|和|同|跟)$/;
const digits = '零一二三四五六七八九十';

type Ratio = Pick<Claim, 'matter' | 'how' | 'value' | 'of' | 'start' | 'end' | 'anchor'>;

/** 自然人申请与企业申请之比为31比5, 行政许可是行政处罚的7倍: how many times what one thing is counted another is. */
export function ratioIn(
	clause: readonly Token[],
	sentence: Sentence,
	context: Context,
	last: Last | null
): Ratio | null {
	const at = clause.findIndex(({ is }) => is === 'times');
	if (at < 0 || clause.slice(at + 1).some(({ is }) => is !== 'filler')) return null;
	if (context.doubt || context.subset || context.ofOutcome || context.reviewer) return null;
	const told = timesOf(clause[at]!.text);
	const sides = told && (told.pair ? pairOf(clause.slice(0, at)) : timesWhat(clause.slice(0, at)));
	if (!sides) return null;
	const of = { ...context, total: true };
	const matter = (tokens: readonly Token[]) => matterOf(featuresOf(tokens, sentence), counted, of);
	const noun = sides.shared;
	const first = sides.first.length
		? matter([...sides.first, ...noun])
		: (last?.claim?.matter ?? null);
	const second = matter([...sides.second, ...noun]);
	if (!first || !second || !isWhole(first) || !isWhole(second)) return null;
	// 12倍于…的: of one table only, and of one thing.
	if (familyOf(first) !== familyOf(second)) return null;
	return {
		matter: single(first),
		how: 'share',
		value: told.value,
		of: {
			matter: single(second),
			value: told.value,
			within: told.within,
			times: true,
			...(told.bound && { bound: told.bound })
		} as Ratio['of'] & object,
		start: clause[0]!.start,
		end: clause[at]!.end,
		anchor: clause[at]!.start
	};
}

/** 31比5 as per cent, with how far off rounding may put it. */
function timesOf(
	text: string
): { value: number; within: number; pair: boolean; bound?: 'over' } | null {
	const [first, second] = text.split(/[:∶：比]|倍/).map(numberOf);
	if (!first) return null;
	if (text.includes('倍')) {
		const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
		const value = 100 * first;
		if (/多|余|以上/.test(text)) return { value, within: 2, pair: false, bound: 'over' };
		return { value, within: (/左右/.test(text) ? 100 : 60) * 10 ** -decimals, pair: false };
	}
	if (!second) return null;
	return { value: (100 * first) / second, within: 60 / second, pair: true };
}

function numberOf(text: string): number {
	return text === '两' ? 2 : Math.max(Number(text) || 0, digits.indexOf(text));
}

interface Sides {
	first: readonly Token[];
	second: readonly Token[];
	shared: readonly Token[];
}

/** 自然人与企业的申请量之比为. */
function pairOf(tokens: readonly Token[]): Sides | null {
	const end = tokens.findIndex(({ text }) => /^(?:之比|的?比例|比值|比)$/.test(text));
	const at = tokens.findIndex(({ text }) => joint.test(text));
	if (end < 0 || at <= 0 || at > end) return null;
	if (tokens.slice(end + 1).some(({ is }) => is !== 'filler')) return null;
	const [first, second] = [tokens.slice(0, at), tokens.slice(at + 1, end)];
	const named = second.findLastIndex(({ is }) => is === 'applicant' || is === 'outcome');
	const shared = first.some(({ is }) => is === 'request') ? [] : second.slice(named + 1);
	return { first, second: shared.length ? second.slice(0, named + 1) : second, shared };
}

/** 行政许可决定数量是行政处罚的…倍. */
function timesWhat(tokens: readonly Token[]): Sides | null {
	const at = tokens.findLastIndex(({ text }) => /^(?:是|为|相当于|达到?)$/.test(text));
	if (at < 0 || tokens.at(-1)?.text.endsWith('的') !== true) return null;
	return { first: tokens.slice(0, at), second: tokens.slice(at + 1), shared: [] };
}

function isWhole(matter: Matter): boolean {
	if (matter.of === 'applicant' || matter.of === 'decision') return !matter.part;
	if (matter.of === 'outcome') return !matter.part && !matter.columns;
	return matter.of === 'requests' && matter.stage !== 'over';
}

function familyOf(matter: Matter): string {
	return matter.of === 'decision' ? 'decision' : 'requests';
}

/** What the words say most plainly. */
function single(matter: Matter): Matter {
	return matter.of === 'outcome' ? { ...matter, any: matter.any.slice(0, 1) } : matter;
}
