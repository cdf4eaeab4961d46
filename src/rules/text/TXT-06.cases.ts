import type { TextCases } from '../cases/cases.ts';
import { agencies, prose, text } from '../cases/texts.ts';

export const cases: TextCases = {
	of: 'texts',
	pass: () => agencies.map((agency, at) => text({ agency, one: prose(at, 60) })),
	fail: () => agencies.map((agency) => text({ agency, one: prose(1, 60) })),
	none: () => agencies.slice(1).map((agency) => text({ agency, one: prose(1, 60) }))
};
