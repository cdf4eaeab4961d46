import { expect, test } from 'vitest';
import { withoutJunk } from '../../../src/routes/check/files.ts';

test('what systems and editors leave among the files is named and not read when it is picked', () => {
	const names = [
		'教育局.docx',
		'.DS_Store',
		'thumbs.db',
		'~$教育局.docx',
		'desktop.ini',
		'局.DS_Store.pdf'
	];
	const { files, junk } = withoutJunk(names.map((name) => new File(['x'], name)));
	expect(files.map(({ name }) => name)).toEqual(['教育局.docx', '局.DS_Store.pdf']);
	expect(junk).toEqual(['.DS_Store', 'thumbs.db', '~$教育局.docx', 'desktop.ini']);
});
