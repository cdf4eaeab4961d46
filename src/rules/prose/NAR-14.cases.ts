import type { ReportCases } from '../cases/cases.ts';
import { add, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/其中概况/, '公开政府信息120条，其中概况类信息90条，动态类信息60条。'),
	none: without(/其中概况/),
	also: [
		{
			what: 'a closed list that falls short',
			change: add('全年发布信息120条，分别为动态类50条、通知类60条。')
		},
		{ what: 'a closed list that is too much', change: add('发布公告405条：甲类10条、乙类400条。') },
		{
			what: 'some of many',
			change: add('全年发布信息120条，包括动态类50条、通知类60条。'),
			cells: null
		},
		{
			what: 'a fair amount of one channel',
			change: add('发布信息120条：网站110条、公众号90条。'),
			cells: null
		}
	]
};
