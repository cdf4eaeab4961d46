import type { FaultCases } from '../cases/cases.ts';
import { rule } from './DOC-03-one-content-twice.ts';

export const cases: FaultCases = {
	of: 'fault',
	pass: () => rule.check({ bytes: false, text: false, busy: true }),
	fail: () => rule.check({ bytes: true, text: true, busy: true }),
	none: () => rule.check({ bytes: false, text: false, busy: false }),
	shown: {
		zh: '甲局与乙局的两份文件 SHA-256 相同，归在两个机关。',
		en: 'The files of two bureaus have one SHA-256 and stand under two agencies.'
	}
};
