import type { FaultCases } from '../cases/cases.ts';
import { rule } from './PUB-05-register.ts';

export const cases: FaultCases = {
	of: 'fault',
	pass: () => rule.check([]),
	fail: () => rule.check([2022]),
	none: () => rule.check([]),
	shown: {
		zh: '名录中的某县水务局 2021 至 2023 年存续，语料有 2021、2023 两年。',
		en: 'The register has a bureau for 2021 to 2023, the corpus its reports for 2021 and 2023.'
	}
};
