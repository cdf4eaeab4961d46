import type { Token } from './scan.ts';

/** Bodies, and what is no person. */
const body = /[局委厅院署所队]|政府|部门|单位|法院|机关|[乡镇市](?!民|亲)|省|县|区(?!居民|群众)/;
const suit = /^(?:review|lawsuit|direct|after)$/;

/** 对…信息的答复不服，家长申请行政复议1件: tokens without who brought a case, where the ground of it is told. */
export function withoutSuitors(tokens: readonly Token[]): readonly Token[] {
	if (!tokens.some(({ is }) => is === 'ground')) return tokens;
	let ground = false;
	return tokens.map((token, i) => {
		if (token.is === 'ground') ground = true;
		if (token.text === '；') ground = false;
		if (!ground || !isSuitor(tokens, i)) return token;
		return { ...token, is: 'filler' };
	});
}

/** Whether an unknown word, or one for who asks, stands before the verb of bringing a case, at the head of its clause. */
function isSuitor(tokens: readonly Token[], at: number): boolean {
	const { is, text } = tokens[at]!;
	if (!/^(?:strange|applicant)$/.test(is) || text.length > 8 || body.test(text)) return false;
	const head = tokens.slice(0, at).findLast((one) => one.is !== 'filler');
	if (head && head.is !== 'mark' && head.is !== 'ground') return false;
	const behind = tokens.slice(at + 1);
	const noun = behind.findIndex((one) => suit.test(one.is));
	return (
		noun > 0 &&
		behind.slice(0, noun).every((one) => one.is === 'request' || one.is === 'filler') &&
		/^(?:申请|提起|提出|向)/.test(behind.find((one) => !/^(?:已|又|再|还)$/.test(one.text))!.text)
	);
}
