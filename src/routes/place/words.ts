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
