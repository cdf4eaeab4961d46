import type { Sentence } from '../sentence.ts';
import type { Claim, Matter } from './claim.ts';
import { featuresOf } from './features.ts';
import { matterOf, type Context } from './matter.ts';
import type { Token } from './scan.ts';
import type { Last } from './sayings.ts';

const counted = { unit: '件', value: 1 };

/**
 * 自然人申请占新收申请的82.6%, 11件，占办结总数的45.8%: a share of requests of which the words name the whole.
 * @param last the number told before, of which a bare 占 is said
 */
export function shareIn(
	clause: readonly Token[],
	sentence: Sentence,
	context: Context,
	last: Last | null
): Pick<Claim, 'matter' | 'how' | 'value' | 'of' | 'start' | 'end' | 'anchor'> | null {
	const at = clause.findIndex(({ is }) => is === 'percent');
	const share = clause.findLastIndex(({ is }, i) => is === 'share' && i < at);
	const amount = clause[at]?.amount;
	if (share < 0 || !amount || amount.approximate) return null;
	const ink = /^\d{1,3}(?:\.(\d{1,4}))?/.exec(sentence.text.slice(amount.start, amount.end));
	const behind = clause.slice(at + 1).some(({ is }) => is !== 'filler');
	if (!ink || behind) return null;
	const whole = matterOf(featuresOf(clause.slice(share + 1, at), sentence), counted, {
		...context,
		...{ subset: false, ofOutcome: false, ofConcluded: false, total: true }
	});
	const before = clause.slice(0, share);
	const told = before.some(({ is }) => is === 'amount');
	const part: Matter | null =
		before.length && !told
			? matterOf(featuresOf(before, sentence), counted, context)
			: (last?.claim?.matter ?? null);
	if (whole?.of !== 'requests' || !part || !isPart(part)) return null;
	const matter = part.of === 'outcome' ? { ...part, any: part.any.slice(0, 1) } : part;
	return {
		...{ matter, how: 'share', value: Number(ink[0]) },
		of: { matter: whole, within: 10 ** -(ink[1]?.length ?? 0) },
		...{ start: clause[0]!.start, end: clause[at]!.end, anchor: amount.start }
	};
}

function isPart(matter: Matter): boolean {
	return matter.of === 'applicant' || (matter.of === 'outcome' && !matter.part);
}
