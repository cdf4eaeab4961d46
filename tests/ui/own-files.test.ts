import { expect, test } from 'vitest';
import { isOfOwnFiles } from '#ui/own-files.ts';

const page = (...marks: string[]) => ({
	querySelector: (sought: string) => (marks.includes(sought) ? ({} as Element) : null)
});

test('a page of own files names no corpus, unless something of one stands beside them', () => {
	expect(isOfOwnFiles(page())).toBe(false);
	expect(isOfOwnFiles(page('[data-own-files]'))).toBe(true);
	expect(isOfOwnFiles(page('[data-own-files]', '[data-of-corpus]'))).toBe(false);
});
