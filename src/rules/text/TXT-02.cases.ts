import type { TextCases } from '../cases/cases.ts';
import { prose, text } from '../cases/texts.ts';

export const cases: TextCases = {
	of: 'texts',
	pass: () => [text({ one: prose(1, 60) }), text({ agency: '教育局', one: prose(2, 60) })],
	fail: () => [text({ one: prose(1, 60) }), text({ agency: '教育局', one: prose(1, 60) })],
	none: () => [text({ one: prose(1, 6) }), text({ agency: '教育局', one: prose(1, 6) })]
};
