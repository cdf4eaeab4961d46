import type { Name, Reading } from '#form/vocabulary.ts';

/** How a cell stands where a number would: never an empty space, never a zero that was not printed. */
export type Mark = Exclude<Reading, 'number'> | 'doubtful' | 'other_form';

/** Words in brackets, so that they can be read aloud, searched and recognised without colour. */
export const marks: Record<Mark, Name & { meaning: Name }> = {
	blank: {
		zh: '[空]',
		en: '[blank]',
		meaning: {
			zh: '格子在，里面没有字。空白不是零，不参与求和。',
			en: 'The cell is there and empty. A blank is not a zero and is not summed.'
		}
	},
	not_applicable: {
		zh: '[/]',
		en: '[/]',
		meaning: {
			zh: '格子里是“/”“—”“无”之类的记号，同样不当作零。',
			en: 'The cell holds “/”, “—” or a word for none. It is not taken for a zero either.'
		}
	},
	absent: {
		zh: '[缺]',
		en: '[absent]',
		meaning: {
			zh: '文中找不到这张表或这一格。',
			en: 'The document has no such table or cell.'
		}
	},
	unreadable: {
		zh: '[疑]',
		en: '[?]',
		meaning: {
			zh: '格子里有内容，但读不成一个数。',
			en: 'The cell holds something that cannot be read as a number.'
		}
	},
	doubtful: {
		zh: '[疑]',
		en: '[?]',
		meaning: {
			zh: '跟在数字后面：读出了数，但读法有疑问，请对照原文。',
			en: 'After a number: it was read, but with doubt; compare it with the source.'
		}
	},
	other_form: {
		zh: '[旧式]',
		en: '[other form]',
		meaning: {
			zh: '该年的表式没有这一项。',
			en: 'The form of that year has no such item.'
		}
	}
};

const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** What was read of a cell: its number in full, or the mark that stands for it. */
export function shownReading(cell: { value: number | null; reading: Reading } | undefined): Name {
	if (!cell) return marks.absent;
	if (cell.reading !== 'number' || cell.value === null)
		return marks[cell.reading === 'number' ? 'unreadable' : cell.reading];
	const number = exact.format(cell.value);
	return { zh: number, en: number };
}
