import { editions } from '#form/editions.ts';
import type { Name } from '#form/vocabulary.ts';

const notices = editions.filter(({ id }) => id !== '2014').map(({ notice }) => notice);

/** The provisions rules rest on. */
export const bases = {
	form: { zh: notices.join('、'), en: `Notices ${notices.join(' and ')}` },
	current_form: { zh: editions[0]!.notice, en: `Notice ${editions[0]!.notice}` },
	printed: {
		zh: '表三左上角印明的勾稽关系',
		en: 'The relation printed in the corner of table 3'
	},
	article_20: {
		zh: '《政府信息公开条例》第二十条（表二按其各项分列）',
		en: 'Article 20 of the Regulations on Open Government Information, by whose items table 2 is divided'
	},
	article_49: {
		zh: '《政府信息公开条例》（国务院令第711号）第四十九条：部门为次年 1 月 31 日前，政府为 3 月 31 日前；引用前请核对条文',
		en: 'Article 49 of the Regulations on Open Government Information (State Council Decree 711): departments by 31 January, governments by 31 March of the next year; check the text before citing'
	}
} as const satisfies Record<string, Name>;

export type Basis = keyof typeof bases;
