import { expect, test } from 'vitest';
import { Batch } from '../../../src/routes/check/batch.svelte.ts';
import { Desk } from '../../../src/routes/check/desk.svelte.ts';
import type { OpenedDocument } from '../../../src/routes/check/examine.worker.ts';
import type { Examiner } from '../../../src/routes/check/examiner.ts';
import { paper } from '../../review/papers.ts';

const papers = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => paper(at)));

/** Files of made-up bureaus, named by their number. */
const filesOf = (...at: number[]) => at.map((one) => new File([], `${one}.html`));

/** Reads what `filesOf` gives; `gate` is awaited before each. */
function reader(gate: () => Promise<void> = async () => {}) {
	const examine = async (_: File, name: string): Promise<OpenedDocument[]> => {
		await gate();
		const own = { ...papers[Number(name[0])]!, file: name };
		const examination = { file: name, status: 'read' } as OpenedDocument['examination'];
		return [{ examination, document: null, kept: null, agency: null, paper: own }];
	};
	const open = async ({ name }: File) => [name];
	return new Desk({ open, examine, close: () => {} } as unknown as Examiner);
}
const laidOn = ({ office }: Batch) => office?.kept.papers.map(({ file }) => file).sort() ?? null;

test('files that come while others are read are added to them', async () => {
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	const batch = new Batch(reader(() => gate));
	const first = batch.lay(filesOf(0, 1, 2));
	const second = batch.lay(filesOf(3, 4));
	go();
	await Promise.all([first, second]);
	expect(laidOn(batch)).toEqual(['0.html', '1.html', '2.html', '3.html', '4.html']);
	batch.close();
});

test('a file that comes after two makes a batch with them; one after one takes its place', async () => {
	const desk = reader();
	const batch = new Batch(desk);
	await batch.lay(filesOf(5));
	await batch.lay(filesOf(0));
	expect(desk.sheets.map(({ name }) => name)).toEqual(['0.html']);
	await batch.lay(filesOf(1, 2), true);
	expect(laidOn(batch)).toBeNull();
	await batch.lay(filesOf(3));
	expect(laidOn(batch)).toEqual(['1.html', '2.html', '3.html']);
	batch.close();
});

test('the next report is one of those shown, in their order', async () => {
	const batch = new Batch(reader());
	await batch.lay(filesOf(0, 1, 2, 3));
	const { listing } = batch.office!;
	const after = (file: string) => (batch.open(file), batch.next(), batch.opened);
	listing.order = { sort: 'agency', descending: true };
	const files = listing.of(batch.office!.desk.rows).map(({ file }) => file);
	expect(files.slice(0, -1).map(after)).toEqual(files.slice(1));
	listing.sought = files[3]!;
	expect(after(files[0]!)).toBe(files[3]);
	batch.close();
});
