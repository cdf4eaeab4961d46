import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { stocks } from './stocks.ts';

export const rule: ReportRule = {
	id: 'T2-07',
	on: 'report',
	severity: 'info',
	version: 1,
	basis: 'trial_form',
	editions: ['2019'],
	check: (subject) =>
		stocks.map(({ id, zh, en }) => {
			const cells = [`${id}_disclosed_total`, `${id}_newly_disclosed`] as const;
			const [all, fresh] = cells.map((cell) => subject.count(cell));
			if (all == null || fresh == null) return notApplicable('no_number', id);
			return passUnless(
				all < fresh && {
					cells,
					left: all,
					right: fresh,
					message: {
						zh: `表二“${zh}”公开的总数少于本年新公开的。对外公开总数量 ${all} · 本年新公开数量 ${fresh}。`,
						en: `Table 2, ${en}: fewer disclosed in all than newly disclosed. In all ${all} · newly ${fresh}.`
					}
				},
				id
			);
		})
};

export const page: Page = {
	name: { zh: '公开总数少于新公开数', en: 'fewer disclosed in all than newly' },
	formula: {
		zh: '对外公开总数量 ≥ 本年新公开数量',
		en: 'disclosed in total ≥ newly disclosed this year'
	},
	holds: {
		zh: '对外公开总数量不少于本年新公开数量',
		en: 'no less is disclosed in total than was newly disclosed this year'
	},
	explanation: {
		zh: '试行格式中对外公开总数量应包含本年新公开的数量。',
		en: 'In the trial form the total disclosed should include what was newly disclosed.'
	},
	benign: [
		{ zh: '总数只计现行有效的文件。', en: 'The total counts only documents still in force.' }
	]
};
