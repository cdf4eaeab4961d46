import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-07',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => {
		const at = subject.sections.findLastIndex(({ number }) => number === 5);
		const section = subject.sections[at];
		if (!section || subject.sections[at + 1]?.number !== 6) return [notApplicable('not_told')];
		const said = section.text.match(/[\u4e00-\u9fff\d]/g)?.length ?? 0;
		const nothing = said === 0 || /^(?:无|暂无|没有|不存在|无问题)[。.]?$/.test(section.text);
		return [
			passUnless(
				(nothing || said < 40) && {
					left: said,
					right: 40,
					severity: nothing ? 'warning' : 'review',
					text: section.text.slice(0, 80),
					message: nothing
						? { zh: '第五部分没有内容。', en: 'Section five says nothing.' }
						: { zh: `第五部分只有 ${said} 字。`, en: `Section five has ${said} characters.` }
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '问题与改进一节过简', en: 'section five says next to nothing' },
	formula: { zh: '第五节有实质内容', en: 'section five has substance' },
	holds: {
		zh: '第五节写明本机关存在的主要问题和改进情况',
		en: 'section five tells of the body’s main problems and what is done about them'
	},
	explanation: {
		zh: '第五节应说明存在的主要问题及改进情况。全节为空或只写“无”的记为预警；不足 40 字的列为待核。',
		en: 'Section five is to tell of problems and improvements. It is a warning where it is empty or says “none”, and for review where it has fewer than 40 characters.'
	},
	benign: [{ zh: '问题写在其他部分。', en: 'Problems are told elsewhere in the report.' }]
};
