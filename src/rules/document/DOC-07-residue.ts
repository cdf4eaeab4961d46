import { passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

const marks =
	/\[bookmark:[^\]\n]{0,80}\]|<!--\[?(?:if|end)|[\u0000-\u0008\u000E-\u001F\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/;

export const rule: ReportRule = {
	id: 'DOC-07',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: (subject) => {
		const [noticed] = subject.noticed('residue');
		const texts = subject.document!.blocks.flatMap((block) =>
			block.kind === 'table' ? [] : block.text
		);
		const marked = texts.find((text) => marks.test(text));
		const first = noticed?.text ?? (marked && marks.exec(marked)![0]);
		const shown = /^[\u0000-\u0020\u200B-\uFEFF]$/.test(first ?? '') ? '控制字符' : first;
		return [
			passUnless(
				first && {
					text: first,
					message: {
						zh: `文本中有编辑或转换的残留，如“${shown}”。`,
						en: 'The text has residue of editing or conversion.'
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '文本残留', en: 'residue in the text' },
	formula: {
		zh: '正文无书签、控制符等残留',
		en: 'no bookmarks, control characters or other residue in the text'
	},
	holds: {
		zh: '正文没有排版时留下的书签、代码等',
		en: 'nothing of the typesetting, as bookmarks or codes, is left in the text'
	},
	explanation: {
		zh: '查找书签标记、条件注释、控制字符等编辑或转换留下的痕迹。它们不影响数字，但说明文件未经清理。',
		en: 'Looks for bookmark marks, conditional comments and control characters left by editing or conversion. They do not touch the numbers but show that the file was not cleaned.'
	},
	benign: [{ zh: '发布系统自动生成。', en: 'Made by the publishing system.' }]
};
