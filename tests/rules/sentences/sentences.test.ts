import { describe, expect, test } from 'vitest';
import * as fifth from './fifth.ts';
import * as eighth from './eighth.ts';
import * as eleventh from './eleventh.ts';
import * as first from './first.ts';
import * as fourth from './fourth.ts';
import * as ninth from './ninth.ts';
import { foundBy, type Base } from './reports.ts';
import * as second from './second.ts';
import * as seventh from './seventh.ts';
import * as sixth from './sixth.ts';
import * as tenth from './tenth.ts';
import * as third from './third.ts';
import * as twelfth from './twelfth.ts';

/** A contradiction no rule speaks of: two wide gaps in a line of plain text are the columns of a table. */
const missed = ['全年公开财政信息    条，其中预决算   条。'];

describe.each(
	Object.entries({
		first,
		second,
		third,
		fourth,
		fifth,
		sixth,
		seventh,
		eighth,
		ninth,
		tenth,
		eleventh,
		twelfth
	})
)('%s sentences', (_, { trueSentences, falseSentences }) => {
	const ofEach = Object.entries(trueSentences) as [Base, readonly string[]][];

	test.each(ofEach.flatMap(([base, texts]) => texts.map((text) => [base, text] as const)))(
		'of %s accuse nobody: %s',
		(base, text) => {
			const { requests, others } = foundBy(base, text);
			expect([...requests, ...others].map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual(
				[]
			);
		}
	);

	const contradictions = Object.entries(falseSentences) as [
		Base,
		readonly (readonly [string, string])[]
	][];

	test.each(
		contradictions.flatMap(([base, texts]) =>
			texts.map(([rule, text]) => [base, rule, text] as const)
		)
	)('of %s are told by %s: %s', (base, rule, text) => {
		const { requests, others } = foundBy(base, text);
		const rules = [...requests, ...others].map((finding) => finding.rule);
		expect(rules.includes(rule as 'NAR-01')).toBe(!missed.includes(text));
	});
});
