import { pass, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

const placeholders = [
	/(?:[XＸ×]{2,6}|[xｘ]{2,6})(?=年|月|日|条|件|次|局|委|县|市|区|镇|乡|街道|单位|部门|人民政府)/,
	/[\u4e00-\u9fff][_＿]{2,20}[\u4e00-\u9fff]/,
	/此处填写|[（(【[](?:请)?(?:填写|在此填|此处|待填|待补充)[^）)】\]]{0,20}[）)】\]]/
];

export const rule: ReportRule = {
	id: 'TXT-05',
	on: 'report',
	severity: 'error',
	version: 1,
	prose: true,
	check: (subject) => {
		for (const { text, paragraph } of subject.telling!.sentences)
			for (const pattern of placeholders) {
				const match = pattern.exec(text);
				if (!match) continue;
				return [
					passUnless({
						text: text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20),
						place: paragraph.place(0, 1, 0),
						message: {
							zh: `正文留有未填写的占位“${match[0]}”。`,
							en: `The text still has the placeholder “${match[0]}”.`
						}
					})
				];
			}
		return [pass()];
	}
};

export const page: Page = {
	name: { zh: '留有模板占位', en: 'a template was not filled in' },
	formula: { zh: '正文无未填写的模板占位', en: 'no placeholder of a template is left in the text' },
	explanation: {
		zh: '正文中留有“××局”“XX条”“此处填写”一类尚未填写的占位文字。',
		en: 'The text still has placeholders of a template, such as “××” before a unit or “fill in here”.'
	},
	benign: [{ zh: '出于保密有意隐去名称。', en: 'A name was hidden on purpose.' }]
};
