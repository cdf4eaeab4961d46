import { afterEach, expect, test, vi } from 'vitest';
import { ReaderReviews } from '#ui/reviews.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser's store; with `full` it takes nothing. */
function store(full = false): Map<string, string> {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => {
			if (full) throw new Error('full');
			kept.set(name, text);
		},
		removeItem: (name: string) => kept.delete(name)
	});
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('removeEventListener', () => {});
	return kept;
}

test('a note that was typed waits for a decision of its own finding', () => {
	const reviews = new ReaderReviews();
	reviews.drafts.a = '口径不同';
	reviews.decide('b', 'confirmed', '');
	expect(reviews.drafts).toEqual({ a: '口径不同' });
	reviews.decide('a', 'explained', reviews.drafts.a!);
	expect([reviews.drafts, reviews.all.a!.note]).toEqual([{}, '口径不同']);
	reviews.drafts.a = '另一句';
	reviews.forget('a');
	expect(reviews.drafts).toEqual({});
});

test('a note that was typed is there when the page is loaded again, until it is decided', () => {
	const kept = store();
	const reviews = new ReaderReviews();
	reviews.draft('a', '口径不同');
	reviews.draft('b', '待核');
	const again = new ReaderReviews();
	again.recall();
	expect(again.drafts).toEqual({ a: '口径不同', b: '待核' });
	again.decide('a', 'explained', again.drafts.a!);
	again.forget('b');
	expect([...kept.keys()]).toEqual(['reviews']);
	expect(again.refused).toBe(false);
});

test('a note the browser does not keep is reported', () => {
	store(true);
	const reviews = new ReaderReviews();
	reviews.draft('a', '口径不同');
	expect([reviews.drafts.a, reviews.refused]).toEqual(['口径不同', true]);
});
