import { at, bySentence } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

const allConcluded =
	/(?:全部|均已?|已全部|都已)(?:依法|依规|[、])*(?:办结|办理完毕|答复完毕)|(?<!按时|按期|及时)办结率(?:为|达到?|均为)?100%/;

export const rule: ReportRule = {
	id: 'NAR-13',
	on: 'report',
	severity: 'review',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: bySentence(allConcluded, (sentence, subject) => {
		const { index, 0: words } = allConcluded.exec(sentence.text)!;
		const cell = 'carried_out_total';
		const open = subject.count(cell);
		if (!open || !/依申请|公开申请|申请公开/.test(sentence.text)) return null;
		if (/(?<!无)结转|复议|诉讼|建议|提案|信箱|留言|12345/.test(sentence.text)) return null;
		return {
			cells: [cell],
			left: 0,
			right: open,
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称申请全部办结，表三结转下年 ${open} 件。`,
				en: `The text says that all requests were concluded; table 3 carries ${open} over.`
			}
		};
	})
};

export const page: Page = {
	name: {
		zh: '正文称全部办结而有结转',
		en: 'the text says all were concluded, some were carried out'
	},
	formula: {
		zh: '正文称全部办结 ⇒ 结转下年 = 0',
		en: 'the text says that all were concluded ⇒ carried out = 0'
	},
	explanation: {
		zh: '正文说申请全部办结或办结率 100%，而表三结转下年大于 0。“按时”办结的说法不算。',
		en: 'The text says that all requests were concluded while table 3 carries some over to the next year. “Concluded in time” does not count.'
	},
	benign: [{ zh: '指到期应办的申请。', en: 'It means those due this year.' }]
};
