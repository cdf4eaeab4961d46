import { pass, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-10',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	doubtsReading: true,
	check: (subject) => {
		for (const block of subject.document!.blocks) {
			if (block.kind === 'table' || block.text.length < 120) continue;
			const digits = block.text.match(/\d/g)?.length ?? 0;
			if (digits < 60 || digits * 5 < block.text.length * 2) continue;
			return [
				passUnless({
					text: block.text.slice(0, 80),
					place: block.place,
					severity: 'review',
					origin: 'parse',
					message: {
						zh: '一段文字中数字占四成以上，可能混入了表格。',
						en: 'Two fifths of a paragraph are digits: it may have swallowed a table.'
					}
				})
			];
		}
		return [pass()];
	}
};

export const page: Page = {
	name: { zh: '段落中混入表格', en: 'a paragraph has swallowed a table' },
	formula: {
		zh: '正文段落中数字占比不高于四成',
		en: 'digits make up at most two fifths of a paragraph'
	},
	holds: {
		zh: '表格按表格排，不并入正文段落',
		en: 'tables are set as tables and do not run into the text'
	},
	explanation: {
		zh: '较长的段落中若数字占四成以上，多半是表格被当作正文读入，其中的数字未进入表格。',
		en: 'A long paragraph of which two fifths are digits is most likely a table read as prose, whose numbers are missing from the tables.'
	},
	benign: [
		{
			zh: '段落列举了大量编号或网址。',
			en: 'The paragraph lists many document numbers or addresses.'
		}
	]
};
