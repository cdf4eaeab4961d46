import type { FilingCases } from '../cases/cases.ts';
import { telling } from '../cases/texts.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => telling('做好公开，2022年收到政府信息公开申请31件', { received_total: 31 }, {}),
	fail: () => telling('做好公开，2022年收到政府信息公开申请31件', { received_total: 26 }, {}),
	none: () => telling('做好公开，2021年收到政府信息公开申请31件', { received_total: 26 }, {}),
	cells: ['received_total']
};
