import { expect, test } from 'vitest';
import { ReaderReviews } from '#ui/reviews.svelte.ts';

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
