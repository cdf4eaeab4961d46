import type { ReportCases } from '../cases/cases.ts';
import { foreignRow, lines, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: lines(/信访举报投诉/),
	none: prose,
	also: [
		{ what: 'a row the form does not have', change: foreignRow('网站咨询答复') },
		{ what: 'a row with a reworded label', change: foreignRow('重复申请的情形'), cells: null }
	]
};
