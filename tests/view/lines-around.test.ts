import { expect, test } from 'vitest';
import { linesAround } from '#view/lines-around.ts';

test.each([
	[0, false, [null, 'b']],
	[1, true, ['a', 'c']],
	[2, false, ['b', null]],
	[-1, false, [null, 'a']],
	[-1, true, [null, null]]
])('around line %d (opening: %s) are %j', (at, opening, around) => {
	expect(linesAround(['a', 'b', 'c'], at, opening)).toEqual(around);
});
