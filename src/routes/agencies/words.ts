import type { Name } from '#form/vocabulary.ts';

export const words = {
	title: { zh: '查地方与机关', en: 'Find a place or an agency' },
	lead: {
		zh: '输入名称，或按省、市、县逐级找。每个机关有一页：历年的申请和办理结果、每一格数字和它在原文里的位置、待核实之处、同类和邻近的机关。',
		en: 'Type a name, or go by province, prefecture and county. Every agency has a page: requests and outcomes over the years, every number with its place in the source, what is to be verified, its peers and its neighbours.'
	},
	search: { zh: '地方或机关的名称', en: 'Name of a place or an agency' },
	provinces: { zh: '按地区找', en: 'By region' },
	choose: { zh: '选一个省份。', en: 'Choose a province.' },
	unplaced: { zh: '国家机关与地区不明的机关', en: 'National agencies and those of unknown region' },
	all: { zh: '全部省份', en: 'All provinces' },
	toPlace: { zh: '历年申请、零申请与缺年报', en: 'Requests by year, silent and missing' },
	own: { zh: '本级机关', en: 'Its own agencies' },
	counties: { zh: '县（市、区）', en: 'Counties and districts' },
	reports: { zh: '份年报', en: 'reports' },
	agencies: { zh: '家机关', en: 'agencies' },
	crumbs: { zh: '所在位置', en: 'You are here' }
} as const satisfies Record<string, Name>;
