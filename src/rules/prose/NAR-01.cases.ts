import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/共收到/, '全年共收到政府信息公开申请18件。'),
	cells: ['received_total'],
	none: without(
		/共收到/,
		'全年共收到政府信息公开申请近10件。',
		'全县各单位共收到政府信息公开申请95件。'
	)
};
