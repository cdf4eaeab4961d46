import type { ReportCases } from '../cases/cases.ts';
import { add, after, trial } from '../cases/report.ts';

const cites = '根据国务院办公厅政府信息与政务公开办公室国办公开办函〔2019〕60号的要求编制。';

export const cases: ReportCases = {
	of: 'report',
	fail: add(cites),
	none: after(trial, add(cites)),
	also: [
		{ what: 'square brackets', change: add('按照国办公开办函[2019]60号文件编制本报告。') },
		{ what: 'both notices', change: add(cites, '并按国办公开办函〔2021〕30号调整。'), cells: null },
		{
			what: 'what was replaced',
			change: add('原国办公开办函〔2019〕60号已经废止。'),
			cells: null
		}
	]
};
