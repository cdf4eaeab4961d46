import type { ReportCases } from '../cases/cases.ts';
import { afterReading, as } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: as('pdf'),
	fail: afterReading((made) => {
		made.document.format = 'pdf';
		made.report.notices.push({ kind: 'recognised_text', text: '文字识别生成', cells: [] });
	}),
	none: () => {},
	shown: {
		zh: 'PDF 文件的文字层由文字识别生成。',
		en: 'A PDF whose text layer was recognised from a picture.'
	}
};
