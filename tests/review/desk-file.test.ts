import { expect, test } from 'vitest';
import { desksAmong } from '#review/desk-file.ts';

test('a desk among the files that are laid down is told from the documents', () => {
	const names = ['教育局.docx', '2024-desk.ogidesk', '桌面.OGIDESK', '说明.ogidesk.docx'];
	const { desks, documents } = desksAmong(names.map((name) => ({ name })));
	expect(desks.map(({ name }) => name)).toEqual(['2024-desk.ogidesk', '桌面.OGIDESK']);
	expect(documents.map(({ name }) => name)).toEqual(['教育局.docx', '说明.ogidesk.docx']);
});
