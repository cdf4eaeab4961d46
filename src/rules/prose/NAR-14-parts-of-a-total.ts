import { byTold } from '#check/each.ts';
import type { Fault } from '#check/outcome.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Breakdown } from '#report/prose/breakdowns.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-14',
	on: 'report',
	severity: 'review',
	version: 7,
	prose: true,
	check: byTold(({ breakdowns }) => breakdowns, partsDiffer)
};

export const page: Page = {
	name: { zh: '各项与总数不符', en: 'the parts do not fit the total' },
	formula: {
		zh: 'Σ 其中各项 ≤ 总数；Σ 列全的各项 = 总数',
		en: 'Σ parts named ≤ whole; Σ parts where all are named = whole'
	},
	holds: {
		zh: '分项相加不超过总数；分项列全的，相加等于总数',
		en: 'parts do not exceed their whole, and make it where all are named'
	},
	explanation: {
		zh: '同一句中“共 X 条，其中（包括）a 条、b 条”，单位相同时各项之和不应超过 X；“分别为”“具体为”或冒号之后列全、不带“等”的，其和应等于 X。渠道之间可能重复，按渠道分述的只逐项比较是否超过。',
		en: 'In a sentence such as “X items, of which a and b”, the parts in the same unit cannot together exceed X; a list that names them all, “namely a and b”, without “and others”, makes X. Channels may overlap, so parts told by channel exceed it only one by one.'
	},
	benign: [
		{ zh: '各项之间有重叠。', en: 'The parts overlap.' },
		{ zh: '只列了主要的几项。', en: 'Only the main parts are listed.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“分别为”“具体为”和冒号之后列全的各项，其和不等于总数。',
				en: 'Also tells closed lists whose parts do not make the total.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '各渠道的申请之和超过所述总数时报告；收到、结转与办结不再当作同一总数的各项。',
				en: 'Tells requests by channel that exceed the total told; what came in and what became of it are no longer taken for parts of one total.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：先列各项、再说合计的，以及其中有未识别说法的各类结果；各项之和已等于总数时，其后按别的口径再列的不再计入。',
				en: 'Also tells sums behind their list, and outcomes beside one that no list knows; what follows parts that make the total is another way of parting it and no longer counted.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '括号中再分的不与各项重复相加；列举之后另起的事项、出席等可重叠的各项不再相加；并列的总数一并计入。',
				en: 'Parts of a part are not added twice; other work told behind a list is no part of it; attendance may overlap; totals told side by side count together.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：按时间先后分的各项与全年数，“按提交方式，…申请中”列举的各项，“行政许可由…组成”。',
				en: 'Also tells parts by time against the year, requests listed by how they were handed in, and what a count is made up of.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：紧接总数、不写“其中”的各渠道件数。',
				en: 'Also tells requests by channel right behind their total.'
			}
		}
	]
};

/** 共 X 条，其中 a 条、b 条: parts that exceed X, or that are stated as all of it and do not add up to it. */
function partsDiffer(told: Breakdown): Fault | null {
	const { total, parts, whole, overlap } = told;
	const sum = parts.reduce((all, value) => all + value, 0);
	const most = overlap ? Math.max(...parts) : sum;
	const short = whole && sum < total;
	if (most <= total && !short) return null;
	const largest = overlap && !short;
	const left = short ? sum : most;
	return {
		left,
		right: total,
		...sourceTextOf(told),
		message: {
			zh: `正文各项与总数不符。总数 ${total} · ${short ? '所列' : '其中'}各项${largest ? '最多的一项' : '之和'} ${left}。`,
			en: `In the text the parts do not fit the total. Total ${total} · ${largest ? 'the largest part' : 'parts together'} ${left}.`
		}
	};
}
