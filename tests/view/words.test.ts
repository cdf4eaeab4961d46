import { expect, test } from 'vitest';
import { inNumber } from '#view/words.ts';

test.each([
	['1 reports are not in the corpus', '1 report is not in the corpus'],
	[
		'Based on 1 of 1 reports; not counted: blank 1.',
		'Based on 1 of 1 report; not counted: blank 1.'
	],
	['1 agencies, 2024', '1 agency, 2024'],
	['the 1 bodies state 1 requests', 'the 1 body states 1 request'],
	['1 more reports have 21 cases', '1 more report has 21 cases'],
	[
		'11 reports, 1,001 reports, 0.1 requests a report',
		'11 reports, 1,001 reports, 0.1 requests a report'
	],
	['in 1 reports-like file', 'in 1 reports-like file']
])('%j is said of one as %j', (en, said) => {
	expect(inNumber({ zh: '1 份', en })).toEqual({ zh: '1 份', en: said });
});
