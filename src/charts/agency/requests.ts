import type { Name } from '#form/vocabulary.ts';
import { missingYears, reportsByYear, shownValue } from '#view/history.ts';
import { countColumn } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { type ViewCell, numbersOf, shownCell, units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { yearCounts } from '#view/years.ts';
import { defineChart } from '../define.ts';
import { type History, cellCoverage, reasonsBelow, yearTable } from './years.ts';

const cells = [
	['received', 'received_total', { zh: '新收', en: 'Received' }],
	['carried_in', 'carried_in_total', { zh: '上年结转', en: 'Carried in' }],
	['concluded', 'concluded_total', { zh: '办结', en: 'Concluded' }],
	['carried_out', 'carried_out_total', { zh: '结转下年', en: 'Carried out' }]
] as const;

function inWords(value: ViewCell): Name {
	const shown = (language: keyof Name) => shownCell(value, 'count', language);
	return { zh: shown('zh'), en: shown('en') };
}

function sentence({ history, years }: History): Name {
	const known = [...reportsByYear(history)].sort(([a], [b]) => a - b);
	const told = known.flatMap(([year, row]) => {
		const received = shownValue(row, 'received_total');
		return typeof received === 'number' ? [{ year, row, received }] : [];
	});
	const last = told.at(-1);
	const missing = missingYears(history, years);
	const gap: Name = missing.length
		? {
				zh: `；${missing.join('、')} 年的年报未收录`,
				en: `; no report of ${missing.join(', ')} is in the corpus`
			}
		: { zh: '', en: '' };
	if (!last)
		return {
			zh: `收录的 ${known.length} 份年报都没有读出新收申请数${gap.zh}。`,
			en: `None of its ${known.length} reports states how many requests were received${gap.en}.`
		};
	const { year, row, received } = last;
	const concluded = inWords(shownValue(row, 'concluded_total'));
	const carried = inWords(shownValue(row, 'carried_out_total'));
	const most = told.reduce((a, b) => (b.received > a.received ? b : a));
	const peak: Name =
		told.length > 2 && most.year !== year && most.received > 0
			? {
					zh: `历年最多是 ${most.year} 年的 ${count(most.received)} 件`,
					en: `the most in any year was ${count(most.received)}, in ${most.year}`
				}
			: { zh: '', en: '' };
	return {
		zh: `${year} 年新收申请 ${count(received)} 件，办结 ${concluded.zh} 件，结转下年 ${carried.zh} 件${peak.zh && `；${peak.zh}`}${gap.zh}。`,
		en: `In ${year} it received ${count(received)} requests, concluded ${concluded.en} and carried ${carried.en} over${peak.en && `; ${peak.en}`}${gap.en}.`
	};
}

/** Requests of one agency over the years. */
export default defineChart({
	id: 'agency/requests',
	heading: { zh: '历年申请', en: 'Requests over the years' },
	model: (agency: History) => ({
		id: 'agency-requests',
		title: { zh: '申请：逐年', en: 'Requests, by year' },
		sentence: sentence(agency),
		definition: {
			zh: '表三各行的总计，照该机关自己的年报；2014—2018 年取统计表里相同的“收到申请数”和“申请答复数”。空白、不适用、读不出的不当作 0，照原样标出；标“未收录”的年份，本数据集里没有它的年报，不等于没有申请，也不等于没有公布。',
			en: 'The totals of table 3 as the agency’s own reports have them; of 2014–2018 the statistics table’s applications received and answered, which are the same. What is blank, marked not applicable or unreadable is no 0 and is marked as such. “No report” means that this corpus has none of that year: neither that there were no requests nor that nothing was published.'
		},
		...yearTable(
			agency,
			cells.map(([id, cell, name]) => [
				countColumn(id, name, units.requests),
				(row) => shownValue(row, cell)
			])
		),
		coverage: cellCoverage(agency.history, 'received_total')
	}),
	chart: {
		option(model, look) {
			const { accent, activity, applicants } = paletteOf(look);
			const bars = [
				{ id: 'received', colour: accent },
				{ id: 'concluded', colour: activity.active },
				{ id: 'carried_out', colour: applicants.business! }
			];
			const received = numbersOf(model, 'received');
			return yearCounts(model, look, bars, {
				...reasonsBelow(model, 'received', look.language),
				shown: ['carried_in'],
				widest: 26,
				gap: null,
				label: ({ id }, place) =>
					numbersOf(model, id).map((value, row) =>
						!look.narrow && value !== null && place < 2 && received[row] !== null
							? count(value)
							: null
					)
			});
		},
		height: () => 320
	}
});
