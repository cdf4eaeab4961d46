import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { decisionCells } from './stocks.ts';

export const rule: ReportRule = {
	id: 'T2-05',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	basis: 'article_20',
	check: (subject) => {
		const [licences, penalties, compulsion] = decisionCells.map((id) => subject.count(id));
		if (licences == null || penalties == null || compulsion == null)
			return [notApplicable('no_number')];
		return [
			passUnless(
				compulsion > 0 &&
					licences + penalties === 0 && {
						cells: [...decisionCells],
						left: compulsion,
						right: 0,
						message: {
							zh: `有行政强制而没有行政处罚和行政许可。表二行政强制 ${compulsion} · 行政处罚与行政许可之和 0。`,
							en: `Compulsion without any penalty or licence. Table 2, compulsion ${compulsion} · penalties and licences together 0.`
						}
					}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '只有强制而无处罚、许可', en: 'compulsion without penalties or licences' },
	formula: { zh: '强制 > 0 ⇒ 处罚 + 许可 > 0', en: 'compulsion > 0 ⇒ penalties + licensing > 0' },
	holds: {
		zh: '有行政强制的，相应的许可、处罚决定如实填写',
		en: 'where there is compulsion, the penalties and licences that go with it are filled in'
	},
	explanation: {
		zh: '行政强制多伴随处罚或许可。只有强制一项有数的，值得核对是否填错行。',
		en: 'Compulsion mostly goes with penalties or licences. Where it alone has a number, it is worth a look whether the row is right.'
	},
	benign: [{ zh: '强制执行的是以前年度的决定。', en: 'Decisions of earlier years were enforced.' }]
};
