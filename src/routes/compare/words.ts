import type { Name } from '#form/vocabulary.ts';

export const words = {
	title: { zh: '比较', en: 'Compare' },
	lead: {
		zh: '两到六个机关、地区或年份并排；两份年报还可以逐格对照。没有数字的格子写明原因，不当作零。',
		en: 'Two to six agencies, regions or years side by side, and two reports cell by cell. A cell without a number says why; it is no zero.'
	},
	kind: { zh: '比较什么', en: 'What to compare' },
	agencies: { zh: '机关', en: 'Agencies' },
	regions: { zh: '地区', en: 'Regions' },
	years: { zh: '年份', en: 'Years' },
	chosen: { zh: '已选', en: 'Chosen' },
	search: { zh: '按名称找机关', en: 'Find agencies by name' },
	add: { zh: '加入', en: 'Add' },
	full: { zh: '最多六个；先去掉一个。', en: 'Six at most; remove one first.' },
	begin: {
		agencies: {
			zh: '输入名称，挑两个以上的机关。',
			en: 'Type a name and choose two agencies or more.'
		},
		regions: { zh: '选两个以上的省份或地市。', en: 'Choose two provinces or prefectures or more.' },
		years: { zh: '选两个以上的年份。', en: 'Choose two years or more.' }
	},
	figures: { zh: '主要数字', en: 'Headline figures' },
	over: { zh: '历年申请与结果', en: 'Requests and outcomes over the years' },
	scale: { zh: '纵轴', en: 'Scale' },
	common: { zh: '同一把尺', en: 'One for all' },
	own: { zh: '各用各的', en: 'Each its own' },
	year: { zh: '年份', en: 'Year' },
	cells: { zh: '两份年报逐格对照', en: 'Two reports, cell by cell' },
	cellsHint: {
		zh: '“≠”标出不一样的格子，后面是右减左。不同年份、不同表式的数字不一样是常事；这里只对照数字，正文没有收进数据集，不能对照。',
		en: '“≠” marks cells that differ, with right less left. Years and forms differ for good reasons. Only numbers are compared: the corpus keeps no text.'
	},
	left: { zh: '左边', en: 'Left' },
	right: { zh: '右边', en: 'Right' },
	choose: { zh: '选一份年报', en: 'choose a report' },
	onlyDifferent: { zh: '只看不一样的', en: 'Only what differs' },
	item: { zh: '项目', en: 'Item' },
	difference: { zh: '相差', en: 'Difference' },
	differ: { zh: '格不一样', en: 'cells differ' },
	of: { zh: '共', en: 'of' },
	doubtful: {
		zh: '跟在数字后面：读出了数，但读法有疑问；点表头的机关，在它的页面上看原文。',
		en: 'After a number: it was read, but with doubt; follow the agency’s name above to see the source.'
	},
	same: { zh: '两份年报每一格都一样。', en: 'Every cell of the two reports is the same.' },
	gone: {
		zh: '这份数据里没有其中一份年报。',
		en: 'This corpus does not have one of the two reports.'
	}
} as const satisfies Record<string, Name | Record<string, Name>>;
