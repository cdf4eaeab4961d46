import { afterEach, expect, test, vi } from 'vitest';
import { onKeys } from '#ui/keys.ts';

afterEach(() => vi.unstubAllGlobals());

/** Keys that reach the page while they are pressed, and then held down. */
function pressed(held?: 'once' | 'repeats'): string[] {
	const page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	Object.assign(page, { matches: () => false });
	const keys: string[] = [];
	const stop = onKeys((key) => keys.push(key) > 0, held);
	for (const [key, repeat] of [
		['1', false],
		['1', true],
		['1', true],
		['j', false],
		['j', true]
	] as const)
		page.dispatchEvent(Object.assign(new Event('keydown'), { key, repeat }));
	stop();
	page.dispatchEvent(Object.assign(new Event('keydown'), { key: '2', repeat: false }));
	return keys;
}

test('a key that is held down decides once', () => {
	expect(pressed()).toEqual(['1', 'j']);
});

test('a key that only moves goes on while it is held down', () => {
	expect(pressed('repeats')).toEqual(['1', '1', '1', 'j', 'j']);
});
