import { type ReportRow } from '#corpus/schema.ts';
import { type Name, outcomes } from '#form/vocabulary.ts';
import { type Coverage, missingReasons } from '#query/coverage.ts';
import { filledCell, shownCellOf } from '#view/filled.ts';
import {
	at,
	categoryAxis,
	countAxis,
	formBreak,
	frame,
	paletteOf,
	rowTooltip,
	yearPlaces
} from '#view/frame.ts';
import { groupValue, missingYears, noReport, reportsByYear, shownValue } from '#view/history.ts';
import {
	type ChartKind,
	type ChartLook,
	type Option,
	type Source,
	type ViewCell,
	type ViewColumn,
	type ViewModel,
	numbersOf,
	units,
	valuesOf
} from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { inUnitOf } from '#view/unit.ts';
import { capital } from '#view/words.ts';

const requestCells = [
	['received', 'received_total', '新收', 'Received'],
	['carried_in', 'carried_in_total', '上年结转', 'Carried in'],
	['concluded', 'concluded_total', '办结', 'Concluded'],
	['carried_out', 'carried_out_total', '结转下年', 'Carried out']
] as const;

const yearColumn: ViewColumn = { id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' };

const requests = (id: string, zh: string, en: string): ViewColumn => ({
	id,
	label: { zh, en },
	kind: 'count',
	unit: units.requests
});

/** Requests of one agency over the years; id `agency-requests`. */
export function agencyRequestsModel(
	history: readonly ReportRow[],
	years: readonly number[],
	source: Source
): ViewModel {
	const rows = yearRows(history, years, (row) =>
		requestCells.map(([, cell]) => shownValue(row, cell))
	);
	return {
		id: 'agency-requests',
		title: { zh: '申请：逐年', en: 'Requests, by year' },
		sentence: requestsSentence(history, years),
		definition: {
			zh: '表三各行的总计，照该机关自己的年报。空白、不适用、读不出的不当作 0，照原样标出；标“未收录”的年份，本数据集里没有它的年报，不等于没有申请，也不等于没有公布。',
			en: 'The totals of table 3 as the agency’s own reports have them. What is blank, marked not applicable or unreadable is no 0 and is marked as such. “No report” means that this corpus has none of that year: neither that there were no requests nor that nothing was published.'
		},
		columns: [yearColumn, ...requestCells.map(([id, , zh, en]) => requests(id, zh, en))],
		rows,
		coverage: cellCoverage(history, 'received_total'),
		origin: source.origin,
		chart: drawing,
		years: span(rows)
	};
}

function requestsSentence(history: readonly ReportRow[], years: readonly number[]): Name {
	const known = [...reportsByYear(history)].sort(([a], [b]) => a - b);
	const last = known.findLast(([, row]) => typeof row.received_total === 'number');
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
	const [year, row] = last;
	const concluded = shownCellOf(row, 'concluded_total');
	const carried = shownCellOf(row, 'carried_out_total');
	const told = known.flatMap(([year, row]) =>
		typeof row.received_total === 'number' ? [{ year, received: row.received_total }] : []
	);
	const most = told.reduce((a, b) => (b.received > a.received ? b : a));
	const peak: Name =
		told.length > 2 && most.year !== year && most.received > 0
			? {
					zh: `历年最多是 ${most.year} 年的 ${count(most.received)} 件`,
					en: `the most in any year was ${count(most.received)}, in ${most.year}`
				}
			: { zh: '', en: '' };
	return {
		zh: `${year} 年新收申请 ${count(Number(row.received_total))} 件，办结 ${concluded.zh} 件，结转下年 ${carried.zh} 件${peak.zh && `；${peak.zh}`}${gap.zh}。`,
		en: `In ${year} it received ${count(Number(row.received_total))} requests, concluded ${concluded.en} and carried ${carried.en} over${peak.en && `; ${peak.en}`}${gap.en}.`
	};
}

/** How one agency's requests ended, over the years; id `agency-outcomes`. */
export function agencyOutcomesModel(
	history: readonly ReportRow[],
	years: readonly number[],
	source: Source
): ViewModel {
	const rows = yearRows(history, years, (row) => [
		...outcomes.map(({ id }) => groupValue(row, id)),
		shownValue(row, 'concluded_total')
	]);
	const last = rows.findLast((row) => row.slice(1, -1).some((value) => Number(value) > 0));
	return {
		id: 'agency-outcomes',
		title: { zh: '办理结果：逐年，六类', en: 'How its requests ended, by year' },
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
			zh: '表三“本年度办理结果”各行总计，按表上六类相加；一类里有一行没有读出，这一类就不相加，标出原因。“办结”是表上的（七）总计，照原文，不由六类推算。2021 年起“其他处理”由一行拆为三行。',
			en: 'The totals of table 3’s outcome rows, added up in the form’s six groups; where one row of a group was not read, the group is not summed and the reason stands in its place. “Concluded” is the form’s own total as printed, not derived. “Otherwise closed” was one row until 2020 and is three since.'
		},
		columns: [
			yearColumn,
			...outcomes.map(({ id, zh, en }) => requests(id, zh, capital(en))),
			requests('concluded', '办结（表上总计）', 'Concluded (as printed)')
		],
		rows,
		coverage: cellCoverage(history, 'concluded_total'),
		origin: source.origin,
		chart: drawing,
		years: span(rows)
	};
}

function parts(row: ViewCell[], language: keyof Name): string[] {
	return outcomes.flatMap((outcome, place) => {
		const value = row[place + 1];
		return typeof value === 'number' && value > 0
			? [`${outcome[language]} ${count(value)}${language === 'zh' ? ' 件' : ''}`]
			: [];
	});
}

/** A row for every year of the corpus and of the agency; a year without a report says so in every column. */
function yearRows(
	history: readonly ReportRow[],
	years: readonly number[],
	values: (row: ReportRow) => ViewCell[]
): ViewCell[][] {
	const known = reportsByYear(history);
	const all = [...new Set([...years, ...known.keys()])].sort((a, b) => a - b);
	const width = known.size > 0 ? values(known.values().next().value!).length : 0;
	return all.map((year) => {
		const row = known.get(year);
		return [year, ...(row ? values(row) : Array<ViewCell>(width).fill(noReport))];
	});
}

function cellCoverage(history: readonly ReportRow[], cell: string): Coverage {
	const readings = history.map((row) => filledCell(row, cell).reading);
	return {
		reports: history.length,
		counted: readings.filter((reading) => reading === 'number').length,
		missing: missingReasons
			.map((reason) => ({
				reason,
				reports: readings.filter((reading) => reading === reason).length
			}))
			.filter(({ reports }) => reports > 0)
	};
}

function span(rows: ViewCell[][]): [number, number] | null {
	const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
	return typeof first === 'number' && typeof last === 'number' ? [first, last] : null;
}

/** Bars by year: side by side for requests, stacked for outcomes. A year without numbers says why below it. */
export function agencyOption(model: ViewModel, look: ChartLook): Option {
	const { language, narrow } = look;
	const colours = paletteOf(look);
	const places = yearPlaces(model);
	const stacked = model.id === 'agency-outcomes';
	const labels = new Map(model.columns.map((column) => [column.id, column.label[language]]));
	const drawn = stacked
		? outcomes.map(({ id }) => ({ id: id as string, colour: colours.outcomes[id] }))
		: [
				{ id: 'received', colour: colours.accent },
				{ id: 'concluded', colour: colours.activity.active },
				{ id: 'carried_out', colour: colours.applicants.business! }
			];
	const why = valuesOf(model, stacked ? 'concluded' : 'received');
	const totals = at(places, numbersOf(model, stacked ? 'concluded' : 'received'));
	return {
		...frame(
			model,
			look,
			drawn.map(({ id }) => labels.get(id)!)
		),
		xAxis: categoryAxis(
			places.map(({ label, row }) => {
				const value = row === null ? null : (why[row] ?? null);
				return typeof value === 'object' && value ? `${label}\n${value[language]}` : label;
			}),
			look,
			{
				axisLabel: {
					color: colours.soft,
					fontFamily: fonts,
					fontSize: narrow ? 10 : 12,
					lineHeight: 16,
					interval: 0
				}
			}
		),
		yAxis: countAxis(look, inUnitOf(model, drawn[0]!.id, look)),
		tooltip: rowTooltip(
			model,
			look,
			(index) => places[index]?.row ?? null,
			model.columns.slice(1).map(({ id }) => id)
		),
		series: drawn.map(({ id, colour }, place) => ({
			id,
			name: labels.get(id),
			type: 'bar',
			...(stacked && { stack: 'outcomes' }),
			barMaxWidth: stacked ? 56 : 26,
			itemStyle: { color: colour, borderColor: colours.paper, borderWidth: stacked ? 0.5 : 0 },
			data: at(places, numbersOf(model, id)).map((value, index) => ({
				value,
				label: {
					show:
						!narrow && value !== null && (stacked ? false : place < 2) && totals[index] !== null,
					position: 'top',
					formatter: count(value),
					color: colours.soft,
					fontFamily: fonts,
					fontSize: 11
				}
			})),
			...(place === 0 && { markLine: formBreak(places, look) })
		}))
	} as Option;
}

const drawing: ChartKind = { option: agencyOption, height: () => 320 };
