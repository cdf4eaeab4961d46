import type { TextCases } from '../cases/cases.ts';
import { numbered, text } from '../cases/texts.ts';

export const cases: TextCases = {
	of: 'texts',
	pass: () => [text({ one: numbered(21, 9), year: 2022 }), text({ one: numbered(22, 9) })],
	fail: () => [
		text({ one: numbered(21, 9).map((line) => `2022年${line}`), year: 2022 }),
		text({ one: numbered(21, 9).map((line) => `2023年${line}`) })
	],
	none: () => [text({ one: numbered(21, 3), year: 2022 }), text({ one: numbered(21, 3) })]
};
