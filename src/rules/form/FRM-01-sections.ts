import { fail, notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

const ordinals = '一二三四五六';

export const rule: ReportRule = {
	id: 'FRM-01',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => {
		const numbers = subject.sections.map(({ number }) => number);
		const present = new Set(numbers);
		if (present.size < 4) return [notApplicable('not_told')];
		const missing = [...ordinals].filter((_, i) => !present.has(i + 1));
		if (missing.length)
			return [
				fail({
					left: present.size,
					right: 6,
					message: {
						zh: `未见第${missing.join('、')}部分的标题。`,
						en: `The heading of section ${missing.map((zh) => ordinals.indexOf(zh) + 1).join(', ')} was not found.`
					}
				})
			];
		const ordered = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
		const odd = subject.sections.find(({ usual }) => !usual);
		return [
			passUnless(
				(!ordered || odd) && {
					severity: 'info',
					...(odd && { text: odd.heading }),
					message: ordered
						? {
								zh: `章节序号写法不同，如“${odd!.heading}”。`,
								en: 'A section is numbered in another way.'
							}
						: { zh: '六个部分的次序与规定不同。', en: 'The six sections stand in another order.' }
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '章节不全或次序不符', en: 'sections missing or out of order' },
	formula: { zh: '一至六节齐全，次序不变', en: 'sections one to six are all there, in order' },
	holds: { zh: '一至六节齐全，次序不变', en: 'sections one to six are all there, in order' },
	explanation: {
		zh: '按标题查找规定的六个部分。认出至少四节时，缺少的一节记为预警；次序或序号写法不同只作提示。',
		en: 'Looks for the headings of the six prescribed sections. Where at least four are recognised, a missing one is a warning; another order or style of numbering is information only.'
	},
	benign: [
		{ zh: '标题文字改动较大，未能认出。', en: 'A heading was reworded beyond recognition.' },
		{ zh: '机关把两节合写。', en: 'Two sections were written as one.' }
	]
};
