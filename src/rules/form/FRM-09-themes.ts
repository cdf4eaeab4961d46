import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

/** Words of the five themes of section one. */
const themes: [zh: string, en: string, words: RegExp][] = [
	['主动公开', 'proactive disclosure', /主动公开|公开信息|公开政府信息|信息公开/],
	['依申请公开', 'requests', /依申请|公开申请|申请公开/],
	['政府信息管理', 'management of information', /信息管理|审核|审查|目录|管理制度|规范性文件/],
	['平台建设', 'platforms', /平台|网站|新媒体|公众号|专栏|栏目/],
	['监督保障', 'supervision', /监督|保障|考核|评议|培训|检查|责任/]
];

export const rule: ReportRule = {
	id: 'FRM-09',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	editions: ['2021'],
	basis: 'current_form',
	check: (subject) => {
		const text = subject.sections.find(({ number }) => number === 1)?.text;
		if (!text) return [notApplicable('not_told')];
		const left = themes.filter(([, , words]) => !words.test(text));
		return [
			passUnless(
				left.length > 0 && {
					message: {
						zh: `第一部分未涉及：${left.map(([zh]) => zh).join('、')}。`,
						en: `Section one does not touch: ${left.map(([, en]) => en).join(', ')}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '总体情况未涉及全部主题', en: 'section one leaves out a theme' },
	formula: {
		zh: '第一节涉及主动公开、依申请公开、信息管理、平台建设、监督保障',
		en: 'section one covers proactive disclosure, disclosure on request, information management, platforms and oversight'
	},
	holds: {
		zh: '第一节写到主动公开、依申请公开、政府信息管理、平台建设、监督保障',
		en: 'section one covers proactive disclosure, disclosure on request, information management, platforms and oversight'
	},
	explanation: {
		zh: '在正文中查找五个主题的用语，列出未见的主题。只看用语，不评价内容。',
		en: 'Looks for words of the five themes in the running text and lists those not met. It judges words, not content.'
	},
	benign: [{ zh: '用了别的说法。', en: 'It is told in other words.' }]
};
