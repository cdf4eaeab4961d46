import { notApplicable, passUnless } from '#check/outcome.ts';
import { statedFigures, type FigureId } from '#form/figures.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-23',
	on: 'report',
	severity: 'review',
	version: 1,

	check: ({ report: { figures = [] } }) => {
		const order = ['web_unique_visitors', 'web_visits', 'web_page_views'] as const;
		const told = order.flatMap((id) => figures.filter((figure) => figure.id === id));
		if (told.length < 2) return [notApplicable('not_told')];
		const at = told.findIndex((figure, i) => {
			const before = told[i - 1];
			// What the source text itself rounds may be off by as much as rounding makes.
			const rounded = figure.approximate || before?.approximate;
			return before && figure.value < before.value * (rounded ? 0.9 : 1);
		});
		const [more, less] = [told[at - 1], told[at]];
		return [
			passUnless(
				more &&
					less && {
						left: less.value,
						right: more.value,
						text: less.text,
						place: less.place,
						message: {
							zh: `正文的访问量次序不合。${figureName(less.id).zh} ${less.value} · ${figureName(more.id).zh} ${more.value}，前者不应少于后者。`,
							en: `Fewer visits than visitors, or views than visits. Text: ${figureName(less.id).en} ${less.value} · ${figureName(more.id).en} ${more.value}.`
						}
					}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '访问量小于访客数', en: 'fewer visits than visitors' },
	formula: { zh: '独立用户 ≤ 访问量 ≤ 页面浏览量', en: 'unique visitors ≤ visits ≤ page views' },
	holds: {
		zh: '独立用户数不超过访问量，访问量不超过页面浏览量',
		en: 'there are no more visitors than visits, and no more visits than page views'
	},
	explanation: {
		zh: '一名访客至少访问一次，一次访问至少浏览一页。正文所述本机关网站的三个数不合此序的，值得核对单位或口径。',
		en: 'A visitor makes at least one visit, and a visit views at least one page. Where the figures the text tells of the agency’s website are in another order, unit or meaning are worth a look.'
	},
	benign: [{ zh: '各数来自不同的统计工具。', en: 'The figures come from different tools.' }]
};

function figureName(id: FigureId): Name {
	return statedFigures.find((figure) => figure.id === id)!;
}
