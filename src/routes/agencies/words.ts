import type { Name } from '#form/vocabulary.ts';

export const words = {
	title: { zh: '查机关', en: 'Find an agency' },
	lead: {
		zh: '输入名称，或按省、市、县逐级找。每个机关有一页：历年的申请和办理结果、每一格数字和它在原文里的位置、待核实之处、同类和邻近的机关。',
		en: 'Type a name, or go by province, prefecture and county. Every agency has a page: requests and outcomes over the years, every number with its place in the source, what is to be verified, its peers and its neighbours.'
	},
	search: { zh: '机关名称', en: 'Agency name' },
	placeholder: { zh: '例如：云台县 教育局', en: 'For example: 云台县 教育局' },
	hint: {
		zh: '几个词用空格隔开，名称里都要有。',
		en: 'Words separated by spaces must all stand in the name (agencies have Chinese names).'
	},
	found: { zh: '找到的机关', en: 'Agencies found' },
	none: {
		zh: '没有名称含这些字的机关。少写几个字，或按地区找；也可能这份数据里没有它。',
		en: 'No agency has these words in its name. Try fewer words, or go by region; this corpus may not have it.'
	},
	more: {
		zh: '只列出前 60 个，多写几个字可以缩小范围。',
		en: 'Only the first 60 are listed; more words narrow the search.'
	},
	provinces: { zh: '按地区找', en: 'By region' },
	choose: { zh: '选一个省份。', en: 'Choose a province.' },
	unplaced: { zh: '国家机关与地区不明的机关', en: 'National agencies and those of unknown region' },
	all: { zh: '全部省份', en: 'All provinces' },
	own: { zh: '本级机关', en: 'Its own agencies' },
	counties: { zh: '县（市、区）', en: 'Counties and districts' },
	reports: { zh: '份年报', en: 'reports' },
	agencies: { zh: '家机关', en: 'agencies' },
	county: { zh: '所有机关', en: 'all agencies' },
	crumbs: { zh: '所在位置', en: 'You are here' },
	waiting: { zh: '正在查找…', en: 'Searching…' }
} as const satisfies Record<string, Name>;
