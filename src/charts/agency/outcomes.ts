import type { ReportRow } from '#corpus/schema.ts';
import { type Name, outcomes } from '#form/vocabulary.ts';
import { countColumn } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { groupValue, shownValue } from '#view/history.ts';
import { type ViewCell, units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { yearStacks } from '#view/years.ts';
import { defineChart } from '../define.ts';
import { type History, cellCoverage, reasonsBelow, yearTable } from './years.ts';

function parts(row: ViewCell[], language: keyof Name): string[] {
	return outcomes.flatMap((outcome, place) => {
		const value = row[place + 1];
		return typeof value === 'number' && value > 0
			? [`${outcome[language]} ${count(value)}${language === 'zh' ? ' 件' : ''}`]
			: [];
	});
}

/** How one agency's requests ended, over the years. */
export default defineChart({
	id: 'agency/outcomes',
	heading: { zh: '历年办理结果', en: 'Outcomes over the years' },
	model(agency: History) {
		const table = yearTable(agency, [
			...outcomes.map(
				({ id, zh, en }) =>
					[
						countColumn(id, { zh, en: capital(en) }, units.requests),
						(row: ReportRow) => groupValue(row, id)
					] as const
			),
			[
				countColumn(
					'concluded',
					{ zh: '办结（表上总计）', en: 'Concluded (as printed)' },
					units.requests
				),
				(row) => shownValue(row, 'concluded_total')
			]
		]);
		const last = table.rows.findLast((row) => row.slice(1, -1).some((value) => Number(value) > 0));
		return {
			id: 'agency-outcomes',
			title: { zh: '办理结果：逐年，六类', en: 'How requests ended, by year' },
			sentence: last
				? {
						zh: `${String(last[0])} 年：${parts(last, 'zh').join('，')}。`,
						en: `${String(last[0])}: ${parts(last, 'en').join(', ')}.`
					}
				: {
						zh: '收录的年报里没有读出已办结的申请。',
						en: 'No report in the corpus shows concluded requests.'
					},
			definition: {
				zh: '表三“本年度办理结果”各行总计，按表上六类相加；一类里有一行没有读出，这一类就不相加，标出原因。“办结”是表上的（七）总计，照原文，不由六类推算。2021 年起“其他处理”由一行拆为三行。2014—2018 年统计表里相同的只有前两类和办结总计。',
				en: 'The totals of table 3’s outcome rows, added up in the form’s six groups; where one row of a group was not read, the group is not summed and the reason stands in its place. “Concluded” is the form’s own total as printed, not derived. “Otherwise closed” was one row until 2020 and is three since. The statistics table of 2014–2018 has the same as the first two groups and the total, and of no other.'
			},
			...table,
			coverage: cellCoverage(agency.history, 'concluded_total')
		};
	},
	chart: {
		option(model, look) {
			const { outcomes: colours } = paletteOf(look);
			const bars = outcomes.map(({ id }) => ({ id, colour: colours[id] }));
			return yearStacks(model, look, bars, {
				...reasonsBelow(model, 'concluded', look.language),
				shown: ['concluded']
			});
		},
		height: () => 320
	}
});
