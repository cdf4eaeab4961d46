import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: add('先进单位名单见附件。'),
	fail: add('收到和处理政府信息公开申请情况详见附表。'),
	none: () => {}
};
