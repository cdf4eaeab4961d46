import { isReissue, repeatOf } from '#check/corpus/copies.ts';
import { round } from '#check/corpus/finding.ts';
import { nonZeroCells } from '#check/corpus/vectors.ts';
import type { Page, PairRule } from '../define.ts';

export const rule: PairRule = {
	id: 'YR-15',
	on: 'pair',
	severity: 'error',
	version: 1,

	check: (before, now) => {
		const repeat = repeatOf(before, now);
		if (!repeat || !isReissue(now, repeat)) return [];
		const { same, whole } = repeat;
		return [
			{
				cells: same.flatMap(({ vector }) => nonZeroCells(vector)),
				message: {
					zh: `可能把上年的年报当作本年的发布：三张表与上年逐格相同（评分 ${whole!.toFixed(1)}）。所示日期 ${now.published} · 报告年度 ${now.year}，尚未结束。`,
					en: `Last year’s report may have been published as this year’s: all tables are equal cell by cell (score ${whole!.toFixed(1)}). Dated ${now.published} · year reported on ${now.year}, not yet over.`
				},
				more: { score: round(whole!), tables: same.map(({ table }) => table) }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '疑为上年年报重发', en: 'last year’s report under a new year' },
	formula: {
		zh: '各表与上年逐格相同（评分 ≥ 6）且所示日期仍在报告年度内',
		en: 'every table equals last year’s cell by cell (score ≥ 6), and the date shown lies within the year reported on'
	},
	holds: { zh: '交来的是本年度的年报', en: 'the report is this year’s and not last year’s again' },
	explanation: {
		zh: '全部表格与上年逐格相同，且文中日期早于报告年度结束，内容应属上一年度。',
		en: 'All tables equal last year’s and the date lies before the end of the year reported on: what is told is the year before.'
	},
	benign: [{ zh: '文件归档时年份标错。', en: 'The file was put under the wrong year.' }]
};
