import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { examples } from '#query/examples.ts';
import { longestStatement } from '#query/statement.ts';
import { packedStatement, statementFrom } from '#view/statement-address.ts';
import fc from '../chance.ts';

const letters = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('a statement in an address', () => {
	test.each(examples.map(({ sql }) => sql))('%s comes back as it was', (sql) => {
		expect(statementFrom(packedStatement(sql)!)).toEqual({ text: sql });
	});

	test('any text comes back as it was, or does not fit', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2000 }), (text) => {
				const packed = packedStatement(`x${text}`);
				if (packed !== null) {
					expect(packed).toMatch(/^[\w.-]{1,6000}$/);
					expect(statementFrom(packed)).toEqual({ text: `x${text}` });
				}
			})
		);
	});

	test('one that is too long for an address is not put into one', () => {
		const noise = Array.from({ length: 9000 }, (_, at) => ((at * 7919) % 65521).toString(36)).join(
			''
		);
		expect(packedStatement(noise.slice(0, longestStatement))).toBeNull();
		expect(packedStatement('x'.repeat(longestStatement + 1))).toBeNull();
		expect(packedStatement('x'.repeat(longestStatement))).not.toBeNull();
	});

	const whole = packedStatement('SELECT year, count(*) FROM reports GROUP BY year')!;
	const [, sum, packed] = whole.split('.') as [string, string, string];
	const bomb = letters(deflateSync(new Uint8Array(4_000_000).fill(120), { level: 9 }));

	test.each([
		['longer than an address may be', `1.a.${'x'.repeat(6000)}`, 'too_long'],
		['packed so that it swells without bound', `1.a.${bomb}`, 'too_long'],
		['of a form that is still to come', `2.${sum}.${packed}`, 'other_form'],
		['cut off', whole.slice(0, -6), 'damaged'],
		[
			'with one letter changed',
			`1.${sum}.${packed.slice(0, 9)}${packed[9] === 'A' ? 'B' : 'A'}${packed.slice(10)}`,
			'damaged'
		],
		['of another text than its checksum', `1.zzzzzz.${packed}`, 'damaged'],
		['of other letters', `1.${sum}.<script>`, 'damaged'],
		['without parts', 'SELECT 1', 'damaged'],
		['empty', '', 'damaged'],
		['of nothing but blanks', packedStatement('   ')!, 'damaged']
	])('one that is %s is refused', (_, text, problem) => {
		expect(statementFrom(text)).toEqual({ problem });
	});

	test('anything else is refused or read, and never fails', () => {
		fc.assert(
			fc.property(fc.string(), fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
				for (const one of [text, `1.${text}`, `1.a.${letters(bytes)}`])
					expect(Object.keys(statementFrom(one))).toHaveLength(1);
			})
		);
	});
});
