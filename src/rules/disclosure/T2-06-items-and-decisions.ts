import { notApplicable, pass, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T2-06',
	on: 'report',
	severity: 'info',
	version: 1,
	basis: 'trial_form',
	editions: ['2019'],
	check: (subject) =>
		(['licensing', 'other_services', 'penalty', 'compulsion'] as const).map((row) => {
			const parts = [`${row}_items_last_year`, `${row}_items_change`] as const;
			const cells = [...parts, `${row}_decisions`] as const;
			const items = subject.total(parts);
			const made = subject.count(cells[2]);
			if (items === null || made === null) return notApplicable('no_number', row);
			if (subject.count(cells[1]!) === 0) return pass(row);
			return passUnless(
				(items < 0 || (items === made && made > 0)) && {
					cells,
					left: items,
					right: made,
					message:
						items < 0
							? {
									zh: `表二上年项目数加本年增减小于 0。项目数 ${items} · 处理决定数 ${made}。`,
									en: `Table 2: items last year and the change on them make less than 0. Items ${items} · decisions ${made}.`
								}
							: {
									zh: `表二项目数恰等于处理决定数，可能把决定当作项目填报。上年项目数加增减 ${items} · 处理决定数 ${made}。`,
									en: `Table 2: items are just as many as decisions, which may have been reported as items. Items last year and the change ${items} · decisions ${made}.`
								}
				},
				row
			);
		})
};

export const page: Page = {
	name: { zh: '项目数与决定数似为同一口径', en: 'items and decisions seem to be counted alike' },
	formula: {
		zh: '上年项目数 + 增减 ≥ 0；且一般 ≠ 处理决定数',
		en: 'items last year + change ≥ 0, and usually ≠ decisions'
	},
	holds: {
		zh: '项目数按上年项目数加减本年增减填写，处理决定数另填',
		en: 'items are last year’s with this year’s change; decisions are counted by themselves'
	},
	explanation: {
		zh: '试行格式中“上一年项目数量”是目录中的事项数，“处理决定数量”是作出的决定数。两数之和恰等于决定数的，可能把决定当作项目填报。仅供使用数据时参考，不是差错。',
		en: 'In the trial form “items last year” counts entries of a catalogue, “decisions” counts decisions. Where items and change add up to exactly the decisions, decisions may have been reported as items. It is for users of the data, and no error.'
	},
	benign: [{ zh: '对表头的理解不同。', en: 'The header was understood differently.' }]
};
