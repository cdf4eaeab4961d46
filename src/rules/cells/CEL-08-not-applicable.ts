import { byTable } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-08',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: byTable(
		(printed, { zh, en }) => {
			const marked = printed.filter(([, { reading }]) => reading === 'not_applicable');
			const [first] = marked;
			if (!first) return null;
			return {
				cells: marked.map(([id]) => id),
				text: first[1].text,
				message: {
					zh: `“${zh}”一表有 ${marked.length} 格标“${first[1].text}”；没有件数应填 0。`,
					en: `${marked.length} cells of ${en} are marked “${first[1].text}”; no cases is written 0.`
				}
			};
		},
		['requests', 'challenges']
	)
};

export const page: Page = {
	name: { zh: '申请表格中标“不适用”', en: 'marked not applicable in tables 3 or 4' },
	formula: { zh: '表三、表四无“不适用”', en: 'no “not applicable” in tables 3 and 4' },
	holds: {
		zh: '表三、表四没有发生的填 0，不写“不适用”',
		en: 'what did not occur is 0 in tables 3 and 4, not “not applicable”'
	},
	explanation: {
		zh: '表三、表四没有“不适用”的填法，没有件数应填 0。',
		en: 'Tables 3 and 4 know no “not applicable”; no cases is written 0.'
	},
	benign: [{ zh: '以“/”表示零。', en: '“/” stands for zero.' }]
};
