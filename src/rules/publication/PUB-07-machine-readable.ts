import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'PUB-07',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: (subject) => {
		const { format } = subject.document!;
		if (format === 'text' || format === 'csv') return [notApplicable('other_format')];
		const cells = subject.readings.filter(([, { reading }]) => reading !== 'absent');
		if (!cells.length) return [notApplicable('absent')];
		const doubted = subject.readings.flatMap(([id, { reading }]) =>
			subject.doubted.has(id) || reading === 'unreadable' ? [id] : []
		);
		const score = Math.round(100 * (1 - doubted.length / cells.length));
		const fixed = format === 'pdf' || format === 'ofd';
		return [
			passUnless(
				(fixed || score < 95) && {
					cells: doubted,
					left: score,
					right: 95,
					message: {
						zh: `${fixed ? '以 PDF 发布，表格须由排版还原' : '部分数字读得存疑'}。${cells.length} 格中读得无疑的 ${score}% · 以网页或文档发布时应有 95% 以上。`,
						en: `${fixed ? 'Published as PDF, so that tables must be put together from their layout' : 'Some numbers were read with doubt'}. Of ${cells.length} cells read without doubt ${score} % · of pages and documents 95 % and more are expected.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '机器可读性', en: 'machine readability' },
	formula: {
		zh: '非 PDF，且读得无疑的格 ≥ 95%',
		en: 'not a PDF, and cells read without doubt ≥ 95 %'
	},
	holds: {
		zh: '年报以网页或文字版公布，表格可以读取',
		en: 'the report is published as a page or text whose tables can be read'
	},
	explanation: {
		zh: '统计各表中读得无疑的格所占比例，并看文件是否保留表格结构。PDF 只有排版位置，表格须还原；网页和文档有真正的行列。纯文本不知原件格式，不作判断。只作提示。',
		en: 'Counts the share of table cells that were read without doubt, and looks whether the file keeps its tables. A PDF has positions only; web pages and documents have real rows and columns. Of plain text the original format is not known. For information only.'
	},
	benign: [{ zh: '另有网页版或电子表格。', en: 'A page or a spreadsheet was published beside it.' }]
};
