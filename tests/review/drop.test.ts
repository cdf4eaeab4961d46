import { expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { calledBack, draftsBefore, dropped, redrawn, takenOff } from '#review/drop.ts';
import type { Paper } from '#review/paper.ts';
import { sameFile } from '#review/reading.ts';
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

test('a draft that was replaced is called back, and what replaced it in turn', async () => {
	const { first, second, third, other } = await drafts();
	let laid = dropped(emptyInput, drop(first, other));
	for (const next of [second, third]) laid = dropped(laid, drop(next), '2025-02-01');
	const before = (one: Paper) => draftsBefore(laid, one).map(({ file }) => file);
	expect(before(third)).toEqual([first.file, second.file]);
	laid = calledBack(laid, first, '2025-02-02');
	expect(files(laid)).toEqual([other.file, first.file].sort());
	expect(before(first)).toEqual([second.file, third.file]);
	expect(Object.values(laid.follow.entries).map(({ mended }) => mended)).toEqual([null]);
	laid = calledBack(laid, third, '2025-02-03');
	expect(files(laid)).toEqual([other.file, third.file].sort());
	expect(before(third)).toEqual([second.file, first.file]);
	const desk = deskOf(laid);
	expect(desk.rows.find(({ file }) => file === third.file)).toMatchObject({ standing: 'counts' });
	expect(desk.sums.find(({ cell }) => cell.id === 'received_total')!.sum).toBe(
		93 + Number(other.row.received_total)
	);
});

test('a draft is called back however little the last of those after it has left of it', async () => {
	const [good, unlike] = [await paper(0), named(await underTheFirstName(), '教育局二.html')];
	const replaced = { [sameFile(good)]: sameFile(unlike) };
	const laid = { ...emptyInput, papers: [unlike], aside: [good], replaced };
	const back = calledBack(laid, good);
	expect(files(back)).toEqual([good.file]);
	expect(files(calledBack(back, unlike))).toEqual([unlike.file]);
});

test('with a file that is taken off goes what it is, and the draft before it lies there again', async () => {
	const { first, second, third, other } = await drafts();
	let laid = dropped(emptyInput, drop(first, other));
	for (const next of [second, third]) laid = dropped(laid, drop(next), '2025-02-01');
	const row = (file: string) => deskOf(laid).rows.find((one) => one.file === file)!;
	for (const [gone, back] of [
		[third, second],
		[second, first],
		[first, null]
	] as const) {
		const now = takenOff(laid, row(gone.file), '2025-02-02');
		expect(now.back?.file).toBe(back?.file);
		laid = now.laid;
		expect(files(laid)).toEqual([other.file, ...(back ? [back.file] : [])].sort());
	}
	expect([laid.aside, laid.replaced]).toEqual([[], {}]);
	expect(files(dropped(laid, drop(second)))).toEqual([other.file, second.file].sort());
});

test('of a folder that is read anew only drafts that still lie there can be called back', async () => {
	const { first, second, other } = await drafts();
	let laid = redrawn(redrawn(emptyInput, drop(first, other)), drop(first, second, other));
	expect(laid.aside.map(({ file }) => file)).toEqual([first.file]);
	laid = redrawn(laid, drop(first, second, other));
	expect(laid.aside.map(({ file }) => file)).toEqual([first.file]);
	expect(redrawn(laid, drop(second, other)).aside).toEqual([]);
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

test('a file that lies beside the one that counts is not held against the draft before', async () => {
	const { first, second, other } = await drafts();
	const beside = named(await underTheFirstName(), '另一份.html');
	let laid = dropped(emptyInput, drop(first, other));
	for (const next of [second, beside]) laid = dropped(laid, drop(next));
	const { rows } = deskOf(laid);
	const held = Object.fromEntries(rows.map((row) => [row.standing, row.held !== null]));
	expect(held.older).toBe(false);
	const { held: own } = rows.find(({ file }) => file === second.file)!;
	expect(own).not.toBeNull();
});

test('a desk the page saved with mended drafts tells what is mended, wherever the folder is read again', async () => {
	const wrong = await paper(0, numbers({ received_total: 987 }));
	const right = { ...(await paper(0)), file: '改.html' };
	const onPage = dropped(
		{ ...emptyInput, papers: [wrong] },
		{ papers: [right], unread: [] },
		'2025-01-20'
	);
	// The command knows the bytes of what it reads; the page does not.
	const read = (one: Paper): Paper => ({ ...one, row: { ...one.row, sha256: one.file } });
	for (const folder of [[read(right)], [read(wrong), read(right)]]) {
		const desk = deskOf(redrawn(onPage, { papers: folder, unread: [] }));
		expect(desk.rows.map(({ held }) => held?.mended.length)).toEqual([1]);
	}
});
