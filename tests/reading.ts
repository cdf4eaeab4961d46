import type { Block } from '#document/document.ts';
import { readForm } from '#report/tables.ts';
import type { Draft } from './generator/report.ts';

/** Every cell as read that is not what was printed: id, printed, read. */
export function misread(draft: Draft, blocks: readonly Block[]): string[] {
	const { cells } = readForm(blocks);
	return Object.entries(draft.ink).flatMap(([id, ink]) => {
		const reading = ink === '' ? 'blank' : ink === '/' ? 'not_applicable' : 'number';
		const value = reading === 'number' ? Number(ink) : null;
		const got = cells[id];
		return got?.reading === reading && got.value === value
			? []
			: [`${id}: printed '${ink}', read ${got?.reading} ${got?.value}`];
	});
}
