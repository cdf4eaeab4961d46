import type { ReportRow } from '#corpus/schema.ts';
import { outcomes, type Name } from '#form/vocabulary.ts';
import type { AgencySide, GroupSide } from '#query/sides.ts';
import { groupValue, noReport, reportsByYear } from './agency.ts';
import { countColumn, textColumn, yearColumn } from './columns.ts';
import { shortName } from './explore.ts';
import { filledCell, filledCells, shownCellOf } from './filled.ts';
import { paletteOf, type ChartKind } from './frame.ts';
import { units, type Source, type ViewCell, type ViewColumn, type ViewModel } from './model.ts';
import { marks } from './marks.ts';
import { multiplesHeight, multiplesOption, type Stroke } from './multiples.ts';
import { printedTables } from './printed.ts';
import { count } from './numbers.ts';
import { capital } from './words.ts';

/** One side in one year: its numbers, or what stands in their place. */
interface SideYear {
	year: number;
	figures: Record<string, ViewCell>;
	/** Reports a number is of; null where it is one agency's. */
	counted: Record<string, number> | null;
	reports: number;
}

/** What stands beside others: an agency, a region or a year. */
export interface Side {
	id: string;
	name: string;
	years: SideYear[];
}

const figures: readonly { id: string; name: Name }[] = [
	{ id: 'received', name: { zh: '新收申请', en: 'Received' } },
	{ id: 'carried_in', name: { zh: '上年结转', en: 'Carried in' } },
	...outcomes.map(({ id, zh, en }) => ({ id, name: { zh, en: capital(en) } })),
	{ id: 'concluded', name: { zh: '办结总计', en: 'Concluded' } },
	{ id: 'carried_out', name: { zh: '结转下年', en: 'Carried out' } },
	{ id: 'visits', name: { zh: '网站访问量', en: 'Web visits' } }
];

const cellsOfFigures = ['received', 'carried_in', 'concluded', 'carried_out'] as const;

/** An agency as a side: its own numbers, with the marks of cells that hold none. */
export function sideOfAgency({ id, history }: AgencySide): Side {
	const last = history.at(-1);
	const years = [...reportsByYear(history)].sort(([a], [b]) => a - b);
	return {
		id,
		name: typeof last?.agency === 'string' ? last.agency : id,
		years: years.map(([year, row]) => ({
			year,
			counted: null,
			reports: 1,
			figures: {
				...Object.fromEntries(
					cellsOfFigures.map((figure) => [figure, valueOf(row, `${figure}_total`)])
				),
				...Object.fromEntries(outcomes.map((outcome) => [outcome.id, groupValue(row, outcome.id)])),
				visits: typeof row.web_visits === 'number' ? row.web_visits : null
			}
		}))
	};
}

function valueOf(row: ReportRow, cell: string): ViewCell {
	return filledCell(row, cell).value ?? shownCellOf(row, cell);
}

/** A region or a year as a side: sums over the reports whose numbers were read, and how many those are. */
export function sideOfGroup({ id, volume, outcomes: ended }: GroupSide): Side {
	return {
		id,
		name: id,
		years: volume.map((one) => {
			const how = ended.find(({ year }) => year === one.year);
			const told = how?.counted ?? 0;
			return {
				year: one.year,
				reports: one.reports,
				figures: {
					received: one.total,
					carried_in: one.carriedIn.sum,
					...(how && how.groups),
					carried_out: one.carriedOut.sum
				},
				counted: {
					received: one.counted,
					carried_in: one.carriedIn.counted,
					...Object.fromEntries(outcomes.map((outcome) => [outcome.id, told])),
					carried_out: one.carriedOut.counted
				}
			};
		})
	};
}

/** Years any side has a report of, upward. */
export function yearsOf(sides: readonly Side[]): number[] {
	return [...new Set(sides.flatMap(({ years }) => years.map(({ year }) => year)))].sort(
		(a, b) => a - b
	);
}

/** The main figures of every side in one year, or each in its only year; id `compared`. */
export function comparedModel(
	sides: readonly Side[],
	year: number | null,
	source: Source
): ViewModel {
	const shown = sides.map((side) => ({
		...side,
		one: year === null ? side.years[0] : side.years.find((one) => one.year === year)
	}));
	const grouped = shown.some(({ one }) => one?.counted);
	const kept = figures.filter(({ id }) => shown.some(({ one }) => one && id in one.figures));
	const columns = shown.flatMap(({ name }, at): ViewColumn[] => [
		{ id: `side${at + 1}`, label: { zh: name, en: name }, kind: 'amount' },
		...(grouped ? [countColumn(`n${at + 1}`, { zh: 'n', en: 'n' })] : [])
	]);
	const rows = kept.map(({ id, name }) => [
		name,
		...shown.flatMap(({ one }) => [
			one ? (one.figures[id] ?? null) : noReport,
			...(grouped ? [one?.counted?.[id] ?? null] : [])
		])
	]);
	const reports = shown.reduce((sum, { one }) => sum + (one?.reports ?? 0), 0);
	const when: Name = year === null ? { zh: '', en: '' } : { zh: `${year} 年，`, en: ` in ${year}` };
	return {
		id: 'compared',
		title: { zh: '并排的主要数字', en: 'Main figures side by side' },
		sentence: {
			zh: `${when.zh}${sides.length} 个并排，共 ${count(reports)} 份年报。`,
			en: `${sides.length} side by side${when.en}, of ${count(reports)} reports.`
		},
		definition: grouped
			? {
					zh: '各列是读出了数字的年报之和，n 是这样的年报有几份；六类结果只计各行都读出的年报。空白不是零。年报份数不同，和不能直接比大小。',
					en: 'Sums over the reports whose number was read; n is how many. The six outcomes are of the reports whose rows were all read. A blank is not a zero. Sums of unlike numbers of reports do not compare directly.'
				}
			: {
					zh: '照各机关自己的年报。没有数字的格子写明原因；“未收录”是本数据集里没有这一年的年报。网站访问量各机关口径不一。',
					en: 'As the agencies’ own reports have them. A cell without a number says why; “no report” means this corpus has none of that year. Agencies count web visits differently.'
				},
		columns: [textColumn('figure', '指标', 'Figure'), ...columns],
		rows,
		coverage: { reports, counted: reports, missing: [] },
		origin: source.origin,
		years: year === null ? null : [year, year]
	};
}

/** Requests and outcomes of every side over the years, as small multiples; id `sides`. */
export function sidesModel(sides: readonly Side[], source: Source): ViewModel {
	const years = yearsOf(sides);
	/** Only the reports that tell how many requests they received are behind the line. */
	const reports = sides
		.flatMap((side) => side.years)
		.reduce(
			(sum, { figures, counted }) =>
				sum + (counted?.received ?? Number(typeof figures.received === 'number')),
			0
		);
	const drawn = ['received', ...outcomes.map(({ id }) => id)];
	return {
		id: 'sides',
		title: { zh: '历年申请与结果', en: 'Requests and outcomes over the years' },
		sentence: {
			zh: '线是新收申请，柱是六类办理结果相叠。每格自有纵轴，看各自的走向，不比高低。',
			en: 'The line is requests received, the bars the six outcomes on top of each other. Every panel has its own scale: compare courses, not heights.'
		},
		definition: {
			zh: '没有读出数字的年份不画，表中写明原因。地区是读出了数字的年报之和，各年依据的份数见表。',
			en: 'A year whose number was not read is not drawn; the table says why. Regions are sums over the reports that state the number; the table has how many.'
		},
		columns: [
			textColumn('side', '名称', 'Name'),
			yearColumn,
			...figures
				.filter(({ id }) => drawn.includes(id))
				.map(({ id, name }) => countColumn(id, name, units.requests)),
			countColumn('reports', { zh: '年报', en: 'Reports' })
		],
		rows: sides.flatMap((side) =>
			side.years.map((one) => [
				side.name,
				one.year,
				...drawn.map((id) => one.figures[id] ?? null),
				one.reports
			])
		),
		coverage: { reports, counted: reports, missing: [] },
		origin: source.origin,
		years: years.length > 0 ? [years[0]!, years.at(-1)!] : null
	};
}

/** How the views of this page are drawn. */
export const compareCharts = {
	sides: {
		option(model, look) {
			const { outcomes: colours, ink } = paletteOf(look);
			const strokes: Stroke[] = [
				{ id: 'received', colour: ink, as: 'line' },
				...outcomes.map(({ id }): Stroke => ({ id, colour: colours[id], as: 'bar' }))
			];
			return multiplesOption(model, look, strokes, {
				by: 'side',
				axis: 'count',
				ownScale: true,
				shown: [...strokes.map(({ id }) => id), 'reports'],
				legend: strokes.map(
					({ id }) => figures.find((figure) => figure.id === id)!.name[look.language]
				)
			});
		},
		height: (model, narrow) => multiplesHeight(model, 'side', narrow)
	}
} satisfies Record<string, ChartKind>;

/** One cell in two reports. */
export interface CellPair {
	id: string;
	label: Name;
	left: Name;
	right: Name;
	/** They are not told alike: other numbers, or a number beside none. */
	differs: boolean;
	/** Right less left; null unless both are numbers. */
	difference: number | null;
}

/** Two reports cell by cell, table by table as the form prints them. */
export function cellPairs(
	left: ReportRow,
	right: ReportRow
): { id: string; caption: Name; pairs: CellPair[] }[] {
	const ids = new Set([left, right].flatMap((row) => Object.keys(filledCells(row, null))));
	return printedTables(ids).map(({ id, caption, lines }) => ({
		id,
		caption,
		pairs: lines.flatMap(({ cells }) => cells.map((cell) => pairOf(left, right, cell)))
	}));
}

function pairOf(left: ReportRow, right: ReportRow, id: string): CellPair {
	const [a, b] = [filledCell(left, id), filledCell(right, id)];
	const [shownLeft, shownRight] = [shownCellOf(left, id), shownCellOf(right, id)];
	return {
		id,
		label: shortName(id),
		left: shownLeft,
		right: shownRight,
		differs: a.value !== b.value || shownLeft.zh !== shownRight.zh,
		difference: a.value === null || b.value === null ? null : b.value - a.value
	};
}

/**
 * Such a comparison as lines of a CSV. A number that was read with doubt stays a number: the mark stands
 * in a column of its own.
 * @param doubted the cells of each report whose number was read with doubt; null where nothing is known of that
 */
export function pairsTable(
	tables: ReturnType<typeof cellPairs>,
	heads: [string, string],
	doubted: readonly (ReadonlySet<string> | null)[],
	language: keyof Name
): (string | number | null)[][] {
	const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
	return [
		[
			say('表', 'table'),
			say('代号', 'id'),
			say('名称', 'name'),
			...heads.flatMap((head, at) =>
				doubted[at] ? [head, `${head} ${say('存疑', 'doubtful')}`] : [head]
			),
			say('相差', 'difference')
		],
		...tables.flatMap(({ caption, pairs }) =>
			pairs.map(({ id, label, left, right, difference }) => [
				caption[language],
				id,
				label[language],
				...[left, right].flatMap((shown, at) => {
					const value = plain(shown[language]);
					const own = doubted[at];
					if (!own) return [value];
					return [value, own.has(id) && typeof value === 'number' ? marks.doubtful[language] : ''];
				}),
				difference
			])
		)
	];
}

/** A number as a number, a mark as text. */
function plain(shown: string): string | number {
	const number = Number(shown.replaceAll(',', ''));
	return Number.isNaN(number) ? shown : number;
}
