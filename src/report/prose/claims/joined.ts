import type { Token } from './scan.ts';

/** What a number may stand for where the words for it end a clause. */
const counted = /^(?:applicant|outcome|reason|channel|result|decision)$/;
/** What numbers may be told of in turn. */
const listable = /^(?:applicant|outcome|reason|channel|result|decision|stage|made)$/;
const saysNothing = /^(?:filler|sum)$/;
/** What may be said once of all that are counted in turn. */
const ofEach = /^(?:filler|sum|request|stage|outcome|act)$/;
/** What joins the members of a list. */
const joint = /^[、和及与或]$|^以及$/;

/** Tokens with words and numbers side by side that belong together, whatever stands between them. */
export function joined(tokens: readonly Token[]): Token[] {
	return inTurn(acrossMarks(tokens));
}

/** 自然人为主（226件）, 自然人最多，为157件: the number is of what stands before the mark. */
function acrossMarks(tokens: readonly Token[]): Token[] {
	const left = new Set<Token>();
	for (const [i, { text }] of tokens.entries()) {
		if (!/[（，]/.test(text) || !namesCounted(tokens, i)) continue;
		const at = tokens.findIndex(({ is }, n) => n > i && !/^(?:filler|sum)$/.test(is));
		if (tokens[at]?.is !== 'amount') continue;
		const behind = tokens[at + 1];
		if (text === '（' && at === i + 1 && behind?.text === '）') left.add(tokens[i]!).add(behind);
		const verb = at > i + 1 && /^[为是有达共]|^[总合共]计/.test(tokens[i + 1]!.text);
		if (text === '，' && verb && (!behind || behind.is === 'mark')) left.add(tokens[i]!);
	}
	return left.size ? tokens.filter((token) => !left.has(token)) : [...tokens];
}

/** Whether the clause before a mark ends with what can be counted, and counts nothing itself. */
function namesCounted(tokens: readonly Token[], mark: number): boolean {
	const from = tokens.findLastIndex(({ is }, n) => n < mark && is === 'mark') + 1;
	const clause = tokens.slice(from, mark);
	const last = clause.findLast(({ is }) => is !== 'filler');
	const plain = clause.every(({ is }) => !/^(?:amount|percent|none|all|strange)$/.test(is));
	return plain && last !== undefined && counted.test(last.is);
}

/** 行政许可、行政处罚分别为320件、45件: each number behind what it counts. */
function inTurn(tokens: readonly Token[]): Token[] {
	const at = tokens.findIndex(({ is }) => is === 'each');
	if (at < 0) return [...tokens];
	const from = tokens.findLastIndex(({ is }, n) => n < at && is === 'mark') + 1;
	const next = tokens.findIndex(({ is }, n) => n > at && is === 'mark');
	const to = next < 0 ? tokens.length : next;
	const names = parted(tokens.slice(from, at));
	const told = parted(tokens.slice(at + 1, to));
	if (from < at) names.push(...[names.pop()!].map((last) => asOther(last, names)));
	// 信访、重复申请各1件: of each as many.
	const same = tokens[at]!.text === '各' && told.length === 1;
	const numbers = same ? names.map(() => told[0]!.map(ofEachOne)) : told;
	const alike = new Set(names.map((name) => name.findLast(({ is }) => is !== 'filler')?.is));
	// 分别提交申请4件、6件: of each of them.
	const verb = numbers[0]!.slice(0, -1);
	const lone = numbers.every(
		(one, n) =>
			one.at(-1)?.is === 'amount' &&
			one.slice(0, -1).every(({ is }) => (n ? saysNothing : ofEach).test(is))
	);
	const [kind] = alike;
	const listed = names.length > 1 && alike.size === 1 && kind && listable.test(kind);
	if (!listed || !lone || names.length !== numbers.length) return [...tokens];
	const mark = (token: Token): Token => ({ ...token, is: 'mark', text: '、', end: token.end });
	return [
		...tokens.slice(0, from),
		...names.flatMap((name, n) => [
			...(n ? [mark(name[0]!)] : []),
			...name,
			...verb,
			...numbers[n]!.slice(-1)
		]),
		...tokens.slice(to)
	];
}

/** 自然人、企业及其他申请: the last of a list of those who asked. */
function asOther(last: Token[], before: readonly Token[][]): Token[] {
	const [other] = last;
	const asked = before.length && before.every((name) => name.at(-1)?.is === 'applicant');
	if (
		!asked ||
		other?.text !== '其他' ||
		last.slice(1).some(({ is }) => !/^(?:filler|request)$/.test(is))
	)
		return last;
	return [{ ...other, is: 'applicant', sense: { is: 'applicant', columns: ['other'] } }];
}

function ofEachOne(token: Token): Token {
	return token.is === 'amount' ? { ...token, name: 'each' } : token;
}

function parted(tokens: readonly Token[]): Token[][] {
	const parts: Token[][] = [[]];
	for (const token of tokens)
		if (joint.test(token.text)) parts.push([]);
		else parts.at(-1)!.push(token);
	return parts;
}
