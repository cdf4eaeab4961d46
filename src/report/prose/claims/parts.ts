import type { Claim, Matter } from './claim.ts';
import type { Features } from './features.ts';
import type { Token } from './scan.ts';

/** Tokens without the marks of a bracket that only says more of the word before it: 行政复议案件（信息公开类）8件. */
export function withoutAsides(tokens: readonly Token[]): Token[] {
	const left = new Set<Token>();
	for (const [i, { text }] of tokens.entries()) {
		if (text !== '（') continue;
		const end = tokens.findIndex((token, at) => at > i && /amount|mark/.test(token.is));
		if (tokens[end]?.text === '）' && tokens[end + 1]?.is === 'amount')
			left.add(tokens[i]!).add(tokens[end]!);
	}
	return left.size ? tokens.filter((token) => !left.has(token)) : [...tokens];
}

/** A number of something less than all requests. */
export function isPart(claim: Claim | null): boolean {
	const matter = claim?.matter;
	if (!matter) return false;
	return (
		matter.of === 'applicant' ||
		matter.of === 'channel' ||
		(matter.of === 'requests' && (matter.stage === 'in' || matter.stage === 'out'))
	);
}

/** A number of requests that ended in one way. */
export function isOutcome(claim: Claim | null): boolean {
	return claim?.matter.of === 'outcome';
}

/** A number of requests that were concluded or answered. */
export function isConcluded(claim: Claim | null): boolean {
	const matter = claim?.matter;
	return matter?.of === 'requests' && /^(?:concluded|answered)$/.test(matter.stage);
}

/** Requests that were disclosed. */
export function isDisclosed(matter: Matter): boolean {
	return matter.of === 'outcome' && matter.any.some((ids) => ids.includes('disclosed'));
}

/** How a number told of a matter is meant. */
export function howOf(matter: Matter, value: number): Claim['how'] {
	if (matter.of === 'challenge' && /^(?:undone|lost)$/.test(matter.result ?? '')) return 'at-least';
	if ((matter.of === 'outcome' || matter.of === 'decision') && matter.part) return 'at-least';
	// Answered may leave out what was not taken up.
	if (matter.of === 'requests' && matter.stage === 'answered') return 'at-least';
	return value === 0 && canBeNone(matter) ? 'none' : 'exactly';
}

function canBeNone(matter: Matter): boolean {
	if (matter.of === 'requests') return /^(?:any|came|fresh|handled)$/.test(matter.stage);
	return matter.of === 'challenge' ? matter.result === null : matter.of === 'document';
}

/** Whether words name what is counted. */
export function namesThing(said: Features): boolean {
	return (
		said.request !== null || said.has('review', 'lawsuit', 'document', 'decision', 'on-request')
	);
}

const attributes = /公开(?:属性|方式|类别)|(?:标注|标识|划定|定|认定)为?“?(?:依申请|不予)公开/;

/** 主动公开28件、依申请公开17件: whether documents are counted by how open they are. */
export function isByAttribute(text: string, tokens: readonly Token[]): boolean {
	if (attributes.test(text)) return true;
	const at = tokens.findIndex(({ is }) => is === 'attribute');
	const unit = tokens[at + 1]?.amount?.unit;
	return (
		at >= 0 &&
		tokens.some(
			({ is, sense }, i) =>
				(is === 'on-request' ||
					is === 'request' ||
					(sense?.is === 'outcome' && !/^部分/.test(tokens[i]!.text))) &&
				tokens.slice(i + 1, i + 4).some(({ amount }) => amount?.unit === unit)
		)
	);
}
