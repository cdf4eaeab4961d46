import type { FaultCases } from '../cases/cases.ts';
import { rule } from './PUB-06-changed-file.ts';

export const cases: FaultCases = {
	of: 'fault',
	pass: () => rule.check('5f1c', '5f1c', [], ['', '']),
	fail: () => rule.check('5f1c', 'a07e', ['received_total'], ['2024-01-02', '2024-06-03']),
	none: () => rule.check('a07e', 'a07e', [], ['', '']),
	shown: {
		zh: '同一网址 1 月取得的文件与 6 月取得的不同。',
		en: 'A file taken from an address in January differs from that of June.'
	}
};
