import { expect, test } from 'vitest';
import { Desk } from '../../../src/routes/check/desk.svelte.ts';
import type { Examiner } from '../../../src/routes/check/examiner.ts';

test('where reading is stopped, what was not read is counted until the desk is cleared', async () => {
	let reached = () => {};
	const reading = new Promise<void>((resolve) => (reached = resolve));
	const examiner = {
		open: async (file: File) => {
			if (file.name === '2.html') {
				reached();
				await new Promise(() => {});
			}
			throw new Error('unreadable');
		},
		close: () => {}
	} as unknown as Examiner;
	const desk = new Desk(examiner);
	void desk.lay(['1.html', '2.html', '3.html', '4.html'].map((name) => new File([], name)));
	await reading;
	desk.stop();
	expect([desk.sheets.map(({ name }) => name), desk.stopped]).toEqual([['1.html'], 3]);
	desk.clear();
	expect(desk.stopped).toBe(0);
});
