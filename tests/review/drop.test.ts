import { expect, test } from 'vitest';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { dropped, redrawn } from '#review/drop.ts';
import type { Paper } from '#review/paper.ts';
import { numbers, paper } from './papers.ts';

const drop = (...papers: Paper[]) => ({ papers, unread: [] });
const files = ({ papers }: DeskInput) => papers.map(({ file }) => file).sort();
const named = (one: Paper, file: string): Paper => ({ ...one, file });

/** Drafts of one bureau, each mended a little more, and another bureau's report. */
async function drafts() {
	const [first, second, third] = await Promise.all(
		[91, 92, 93].map((received_total) => paper(0, numbers({ received_total })))
	);
	return {
		first: named(first!, '教育局.html'),
		second: named(second!, '教育局二.html'),
		third: named(third!, '教育局三.html'),
		other: await paper(1)
	};
}

test('a folder that still has the drafts before changes nothing, however often it is dropped', async () => {
	const { first, second, third, other } = await drafts();
	let laid = dropped(emptyInput, drop(first, other));
	laid = dropped(laid, drop(first, second, other));
	expect(files(laid)).toEqual([other.file, second.file].sort());
	for (const folder of [drop(first, second, other), drop(other, second, first)])
		expect(dropped(laid, folder)).toEqual(laid);
	laid = dropped(laid, drop(first, second, third, other));
	expect(files(laid)).toEqual([other.file, third.file].sort());
	expect(dropped(laid, drop(first, second, third, other))).toEqual(laid);
	expect(dropped(laid, drop(second))).toEqual(laid);
});

test('a draft that was replaced is laid again once what replaced it is off the desk', async () => {
	const { first, second, other } = await drafts();
	const laid = dropped(dropped(emptyInput, drop(first, other)), drop(second));
	const off = { ...laid, papers: laid.papers.filter(({ file }) => file !== second.file) };
	const again = dropped(off, drop(first));
	expect(files(again)).toEqual([other.file, first.file].sort());
	expect(files(dropped(again, drop(second)))).toEqual([other.file, second.file].sort());
});

test('a folder that is read anew keeps the mended draft while it lies there', async () => {
	const { first, second, other } = await drafts();
	let laid = redrawn(emptyInput, drop(first, other));
	for (let times = 0; times < 3; times++) {
		laid = redrawn(laid, drop(first, second, other));
		expect(files(laid)).toEqual([other.file, second.file].sort());
	}
	laid = redrawn(laid, drop(first, other));
	expect(files(laid)).toEqual([other.file, first.file].sort());
	laid = redrawn(laid, drop(first, second, other));
	expect(files(laid)).toEqual([other.file, second.file].sort());
});
