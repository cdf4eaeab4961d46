import { expect, test, vi } from 'vitest';
import { emptyDesk, packDesk } from '#review/saved.ts';
import { Office } from '../../../src/routes/check/office.svelte.ts';
import { numbers, paper } from '../../review/papers.ts';

test('a desk is opened in place of another only where that may go; a broken one asks nothing', async () => {
	const [laid, other] = await Promise.all([paper(0), paper(1)]);
	const saved = await packDesk({ ...emptyDesk, papers: [other] });
	const office = new Office();
	const files = () => office.kept.papers.map(({ file }) => file);
	const asked = vi.fn(() => false);
	const held = await packDesk({ ...emptyDesk, papers: [laid] });
	expect(await office.open(held, asked)).toBe(true);
	expect(asked).not.toHaveBeenCalled();
	expect(await office.open(saved, asked)).toBe(false);
	expect([asked.mock.calls.length, files()]).toEqual([1, [laid.file]]);
	expect(await office.open(saved.slice(0, saved.length / 2), asked)).toBe(false);
	expect([asked.mock.calls.length, files()]).toEqual([1, [laid.file]]);
	expect(office.trouble!.zh).toContain('不完整');
	expect(await office.open(saved, () => true)).toBe(true);
	expect(files()).toEqual([other.file]);
	office.close();
});

test('a note that was typed waits for a decision, and goes with it', async () => {
	const office = new Office();
	const wrong = await paper(0, numbers({ received_total: 99 }));
	office.drop({ papers: [wrong], unread: [] });
	const problem = () => office.desk.rows[0]!.problems[0]!;
	const { id } = problem();
	office.note(problem(), '已去电');
	office.decide(problem(), null, '');
	expect(office.notes[id]).toBe('已去电');
	office.decide(problem(), 'explained', office.notes[id]!);
	expect(problem().decided!.note).toBe('已去电');
	expect(office.notes).toEqual({});
	office.close();
});

test('the last decision is taken back, with its note, and what was decided before stands again', async () => {
	const office = new Office();
	office.drop({ papers: [await paper(0, numbers({ received_total: 99 }))], unread: [] });
	const problem = () => office.desk.rows[0]!.problems[0]!;
	expect([office.undoable, office.undo()]).toEqual([false, false]);
	office.decide(problem(), 'confirmed', '属实');
	office.decide(problem(), 'misread', '误按');
	expect(office.undo()).toBe(true);
	expect(problem().decided).toMatchObject({ decision: 'confirmed', note: '属实' });
	expect(office.told!.zh).toContain(office.desk.rows[0]!.agency);
	expect(office.undo()).toBe(false);
	office.close();
});
