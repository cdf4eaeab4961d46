import { expect, test } from 'vitest';
import { foundBy } from './sentences/reports.ts';

test.each([
	'作出行政许可0.06万件。',
	'作出行政许可0.064万件、行政处罚87件。',
	'不予公开4件，过程性信息3件，余下1件为第三方合法权益。',
	'重复申请、其他处理各1件。',
	'行政强制决定由5件变为3件。',
	'行政处罚决定从60件增至87件。'
])(
	'a number told by its size, of each of several, of what is left, or with what it was is not accused: %s',
	(sentence) => {
		const { requests, others } = foundBy('busy', sentence);
		expect([...requests, ...others].map(({ message }) => message.zh)).toEqual([]);
	}
);

test('a rounded number is held to what its last digit counts', () => {
	const rules = (sentence: string) => foundBy('busy', sentence).others.map(({ rule }) => rule);
	expect(rules('作出行政许可决定0.09万件。')).toEqual(['NAR-12']);
	expect(rules('作出行政许可决定0.064万件。')).toEqual([]);
	expect(rules('作出行政许可决定0.046万件。')).toEqual(['NAR-12']);
});
