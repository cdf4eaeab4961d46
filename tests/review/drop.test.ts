import { expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { dropped, redrawn } from '#review/drop.ts';
import type { Paper } from '#review/paper.ts';
import { bodies } from '../generator/county.ts';
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
	expect(dropped(laid, drop(second, third))).toEqual(laid);
});

test('a draft that was replaced is laid again alone, and nothing was mended then', async () => {
	const { first, second, third, other } = await drafts();
	let laid = dropped(emptyInput, drop(first, other));
	for (const next of [second, third]) laid = dropped(laid, drop(next), '2025-02-01');
	const mended = ({ follow }: DeskInput) => Object.values(follow.entries).map((one) => one.mended);
	expect(mended(laid)).toEqual(['2025-02-01']);
	laid = dropped(laid, drop(first), '2025-02-02');
	expect([files(laid), mended(laid)]).toEqual([[other.file, first.file].sort(), [null]]);
	expect(laid.follow.before).toEqual({});
	expect(files(dropped(laid, drop(first, third)))).toEqual(files(laid));
});

/** Another body's report that bears the first one's name. */
const underTheFirstName = () =>
	paper(1, (draft) => {
		draft.title = draft.title?.replaceAll(draft.body.name, bodies[0]!.name);
		draft.body = { ...draft.body, name: bodies[0]!.name };
	});

test('a file that names no body takes the place of no body’s file that is called alike', async () => {
	const [named, other] = await Promise.all([paper(0), paper(1)]);
	const nameless = { ...other, file: '年报.docx', row: { ...other.row, agency: null } };
	const laid = dropped(emptyInput, drop({ ...named, file: '年报.docx' }));
	expect(files(dropped(laid, drop(nameless)))).toEqual(['年报.docx', '年报.docx (2)']);
	const third = await paper(2);
	const stranger = { ...third, file: '年报.docx', row: { ...third.row, agency: null } };
	const two = dropped(dropped(emptyInput, drop(nameless)), drop(stranger));
	expect(files(two)).toEqual(['年报.docx', '年报.docx (2)']);
	const mended = { ...nameless, row: { ...nameless.row, received_total: 1 } };
	expect(dropped(dropped(emptyInput, drop(nameless)), drop(mended)).papers).toEqual([mended]);
});

test('another body’s report under the name of one is a second one to choose from, which nothing mends', async () => {
	const good = await paper(0);
	const misnamed = await underTheFirstName();
	for (const file of ['0.html', '水利局.html', '霁川（更正）.html']) {
		const laid = dropped(
			dropped(emptyInput, drop(good)),
			drop({ ...misnamed, file }),
			'2025-02-01'
		);
		expect(files(laid)).toEqual([good.file, file].sort());
		expect(laid.follow.entries).toEqual({});
		const { rows } = deskOf(laid);
		const standing = Object.fromEntries(rows.map((row) => [row.file, row.standing]));
		expect(standing).toEqual({ [good.file]: 'counts', [file]: 'older' });
		const [asked] = rows.find((row) => row.file === file)!.problems;
		expect([asked!.severity, asked!.words.zh]).toEqual([
			'review',
			expect.stringContaining('写错了机关名称')
		]);
	}
});

test('in a folder that is read anew what has come takes the place of what is gone, however unlike', async () => {
	const [good, other] = [await paper(0), await underTheFirstName()];
	const unlike = named(other, '教育局二.html');
	const laid = redrawn(redrawn(emptyInput, drop(good)), drop(unlike));
	expect(files(laid)).toEqual([unlike.file]);
	expect(Object.keys(laid.follow.before)).toHaveLength(1);
	const both = redrawn(redrawn(emptyInput, drop(good)), drop(good, unlike));
	expect(files(both)).toEqual([good.file, unlike.file].sort());
});

test('the choice of a file goes over to the draft that takes its place', async () => {
	const { first, second } = await drafts();
	const other = await underTheFirstName();
	const laid = dropped(dropped(dropped(emptyInput, drop(first)), drop(other)), drop(second));
	expect(files(laid)).toEqual([other.file, second.file].sort());
	expect(laid.follow.counting).toEqual([second.file]);
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
