import type { ReportCases } from '../cases/cases.ts';
import { afterReading, beforeTheForms } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: afterReading(({ report }) =>
		report.notices.push({ kind: 'routes_differ', text: '6 / 2', cells: ['received_person'] })
	),
	cells: ['received_person'],
	none: beforeTheForms(),
	shown: {
		zh: '新收自然人一格，按行列结构读作 6，按标签顺序读作 2。',
		en: 'The persons received are 6 by rows and columns, and 2 by the order of labels.'
	}
};
