import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'HIE-01',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '口径：本机关或全地区', en: 'scope: own office or the whole region' },
	formula: { zh: '区分本机关与全地区口径', en: 'own office and whole region are told apart' },
	explanation: {
		zh: '“全市”“全县”“各级”“下属”等字样之后的数是全地区或他人的，不与本机关的表比较。',
		en: 'Numbers after words for the whole city or county, all levels or subordinates are not the agency’s own and never compared with its table.'
	},
	benign: [],
	example: {
		zh: '“全县共收到申请 812 件，本局收到 8 件”：812 是全县的，只有 8 与本局的表比较。',
		en: '“812 in the whole county, 8 at our bureau”: only the 8 is compared with the bureau’s table.'
	}
};
