import type { Name } from '#form/vocabulary.ts';

export const words = {
	title: { zh: '地方', en: 'Place' },
	find: { zh: '查地方与机关', en: 'Find a place or agency' },
	crumbs: { zh: '所在位置', en: 'You are here' },
	nobody: {
		zh: '这个地址没有说是哪个地方。按名称或地区找一个：',
		en: 'This address does not say which place. Find one by name or region:'
	},
	unknown: {
		zh: '这份数据里没有这个区划代码的年报。换一份数据，或重新查找：',
		en: 'This corpus has no report under that region code. Choose another corpus or search again:'
	},
	code: { zh: '区划代码', en: 'region code' },
	within: { zh: '下辖', en: 'Within it' },
	ownAgencies: { zh: '机关一览', en: 'Its agencies' },
	list: { zh: '列出', en: 'List' },
	beside: { zh: '旁边的地方', en: 'Neighbours' },
	next: { zh: '接着看什么', en: 'What to read next' },
	cells: { zh: '逐格对照', en: 'Cell by cell' },
	toZero: { zh: '零申请：历年与名单', en: 'Without requests: years and list' },
	toMissing: { zh: '缺年报：名单与 CSV', en: 'Missing reports: list and CSV' },
	toFindings: { zh: '疑点：逐条', en: 'Findings, one by one' },
	toReports: { zh: '全部年报，一份一行', en: 'Every report, a line each' },
	toMap: { zh: '在地图上', en: 'On the map' },
	toMethod: { zh: '零、空白与没有年报，怎样区分', en: 'How zero, blank and missing are told apart' }
} as const satisfies Record<string, Name>;

/** Words of about the length of those that will stand at the head of a county, and of a larger place. */
export const typical = {
	county: {
		lead: {
			zh: ' · 22 家机关，2025 年收到 2,187 件，15 家一件也没有，1 家没有年报。',
			en: ' · 22 agencies, 2,187 requests in 2025, 15 had none, 1 has no report.'
		},
		change: {
			zh: '与上年同口径相比：2024 和 2025 年都读出的 21 家，1,332 件变为 2,187 件（多 855 件）。',
			en: 'Like for like: the 21 agencies that state both years received 1,332 in 2024 and 2,187 in 2025 (+855).'
		}
	},
	larger: {
		lead: {
			zh: ' · 604 家机关，2025 年收到 6,605 件（554 家读出），297 家一件也没有，44 家没有年报。',
			en: ' · 604 agencies, 6,605 requests in 2025 (554 state them), 297 had none, 44 have no report.'
		},
		change: {
			zh: '与上年同口径相比：2024 和 2025 年都读出的 554 家，5,605 件变为 6,605 件（多 1,000 件）。',
			en: 'Like for like: the 554 agencies that state both years received 5,605 in 2024 and 6,605 in 2025 (+1,000).'
		}
	},
	missing: {
		zh: '没有年报是说本数据集没有收录，不等于没有公布；其中 7 家往年有、此后再没有，也可能已经撤并。',
		en: 'Without a report means that the corpus has none: it may have been published; 7 of them reported before and not since, and may be gone.'
	}
};
