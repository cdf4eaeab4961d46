import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

const problem =
	/问题|不足|不够|不高|不强|不深|不全|不准|不及时|不到位|不规范|不完善|有待|薄弱|滞后|欠缺|缺乏|缺少|差距|单一|偏少|较少|困难|亟待/;
const measure =
	/下一步|今后|将[^来]|改进|加强|强化|进一步|完善|提升|提高|措施|健全|整改|规范|优化|推进|丰富|落实|加大/;

export const rule: ReportRule = {
	id: 'TXT-04',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: (subject) => {
		const text = subject.sections.findLast(({ number }) => number === 5)?.text ?? '';
		if ((text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < 40) return [notApplicable('not_told')];
		const [told, planned] = [problem.test(text), measure.test(text)];
		return [
			passUnless(
				told !== planned && {
					text: text.slice(0, 80),
					message: told
						? {
								zh: '第五部分说了问题，未见改进措施的用语。',
								en: 'Section five tells of problems; no word of a measure was found.'
							}
						: {
								zh: '第五部分说了措施，未见说明问题的用语。',
								en: 'Section five tells of measures; no word of a problem was found.'
							}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '有问题无措施或有措施无问题', en: 'problems without measures, or the reverse' },
	formula: { zh: '第五节既有问题又有措施', en: 'section five tells of problems and of measures' },
	holds: {
		zh: '第五节既写问题，又写改进',
		en: 'section five tells of problems and of what is done about them'
	},
	explanation: {
		zh: '第五节的标题是“存在的主要问题及改进情况”。在该节 40 字以上时查找说明问题和说明措施的用语，只见其一的列出。只看用语，不评价内容。',
		en: 'Section five is headed “main problems and improvement”. Where it has 40 characters and more, words of problems and of measures are looked for; only one of the two is told. It judges words, not content.'
	},
	benign: [{ zh: '用了别的说法。', en: 'It is told in other words.' }]
};
