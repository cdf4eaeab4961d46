import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-08',
	on: 'report',
	severity: 'review',
	version: 1,
	prose: true,
	doubtsReading: true,
	check: (subject) => {
		const { format } = subject.document!;
		if (format !== 'pdf') return [notApplicable('other_format')];
		const doubtful = subject.report.notices.find(({ kind }) =>
			/^(?:recognised_text|read_by_ocr|font_unreadable|slanted_text)$/.test(kind)
		);
		return [
			passUnless(
				doubtful && {
					text: doubtful.text,
					...(doubtful.place && { place: doubtful.place }),
					origin: 'parse',
					message: {
						zh: `PDF 的文字层不可靠：${doubtful.text}。数字请对照原件。`,
						en: `The text layer of the PDF is not reliable (“${doubtful.text}”); compare its numbers with the pages.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '文字层由识别生成或残缺', en: 'recognised or incomplete text layer' },
	formula: { zh: 'PDF 有可靠的文字层', en: 'a PDF has a reliable text layer' },
	holds: { zh: 'PDF 里的文字可以选取和复制', en: 'the text of a PDF can be selected and copied' },
	explanation: {
		zh: '没有文字层的扫描件不予读取，列入拒收清单。有文字层但由文字识别生成、部分字体无法读取或文字倾斜的 PDF，可以读取，但数字须对照原件，因此归于读取存疑。',
		en: 'Scans without a text layer are refused and listed. A PDF whose text layer was made by recognition, or has unreadable fonts or slanted text, is read, but its numbers must be compared with the pages: the doubt is about our reading.'
	},
	benign: [{ zh: '文字识别结果经过人工校对。', en: 'The recognised text was proof-read.' }]
};
