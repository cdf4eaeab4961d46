import type { ReportCases } from '../cases/cases.ts';
import { as } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: as('html'),
	fail: as('pdf'),
	none: () => {},
	shown: {
		zh: '报告以 PDF 发布，各格都读得无疑。',
		en: 'A report published as a PDF, every cell of which was read without doubt.'
	}
};
