import { fail, notApplicable, pass } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-10',
	on: 'report',
	severity: 'info',
	version: 2,
	prose: true,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => {
		if (!subject.printed('requests').length) return [notApplicable('absent')];
		const notes = subject.document!.blocks.flatMap((block) =>
			(block.kind === 'table'
				? block.rows.slice(0, 4).flatMap((row) => row.map(({ text }) => text))
				: [block.text]
			).filter((text) => text.includes('勾稽'))
		);
		const says = notes.map((text) => text.replace(/[^\p{L}]/gu, ''));
		if (says.some((text) => /第?一项加第?二项之?和?等于第?三项加第?四项/.test(text)))
			return [pass()];
		const [altered] = notes;
		return [
			fail(
				altered
					? {
							text: altered.slice(0, 80),
							message: {
								zh: '表三的勾稽关系说明与规定的不同。',
								en: 'The note on how table 3 adds up is not that of the form.'
							}
						}
					: {
							message: {
								zh: '表三未印勾稽关系说明。',
								en: 'Table 3 lacks the note on how it adds up.'
							}
						}
			)
		];
	}
};

export const page: Page = {
	name: {
		zh: '勾稽关系说明缺失或改动',
		en: 'the note on how table 3 adds up is missing or altered'
	},
	formula: { zh: '表三左上角印有勾稽关系', en: 'table 3 prints in its corner how it adds up' },
	holds: { zh: '表三左上角印有勾稽关系的说明', en: 'table 3 says in its corner how it adds up' },
	explanation: {
		zh: '表三左上角应印有“第一项加第二项之和，等于第三项加第四项之和”。查找这一说明是否保留，是否改动。',
		en: 'Table 3 prints in its corner that items one and two together equal items three and four. Looks whether the note was kept, and as it is.'
	},
	benign: [{ zh: '排版时删去。', en: 'Dropped in layout.' }],
	changes: [
		{
			date: '2026-11-21',
			what: { zh: '增加：勾稽说明被改动。', en: 'Also tells a note that was altered.' }
		}
	]
};
