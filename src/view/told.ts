import { jumpFactor, type Jump, type ToldLine } from '#query/telling.ts';
import { trafficFigures } from '#corpus/measures.ts';
import { amountColumn, countColumn, textColumn, yearColumn } from './columns.ts';
import { bodyCells, bodyColumns, sourceCells, sourceColumns } from './lines.ts';
import { type Source, type ViewModel } from './model.ts';
import { count } from './numbers.ts';
import { figureNames } from './names.ts';

/** Figures that changed tenfold in a year, as a list; id `jumps`. */
export function jumpsModel(
	{ lines, total, pairs }: { lines: readonly Jump[]; total: number; pairs: number },
	source: Source
): ViewModel {
	return {
		id: 'jumps',
		title: { zh: '一年之间变了十倍的数字', en: 'Figures that changed tenfold in a year' },
		sentence: {
			zh: `同一机关连续两年都给出的数字共 ${count(pairs)} 对，${count(total)} 对相差 ${jumpFactor} 倍以上。这是线索，待核实：多半是换了口径、换了单位或换了统计工具。`,
			en: `${count(pairs)} figures were given by the same agency in two years running; ${count(total)} of them differ ${jumpFactor} times or more. These are leads, to be verified: most likely the way of counting, the unit or the tool changed.`
		},
		definition: {
			zh: `同一机关、同一指标、相邻两个年度，大数除以小数达到 ${jumpFactor} 倍即列出；有一年为 0 的、一年有两份年报的不比。按年度和区划代码排列，不按倍数。`,
			en: `The same agency and figure in neighbouring years, listed where the larger is ${jumpFactor} times the smaller or more; years of 0 and years with two reports are not compared. In order of year and region code, not of size.`
		},
		columns: [
			textColumn('agency', '机关', 'Agency'),
			yearColumn,
			textColumn('figure', '指标', 'Figure'),
			countColumn('before', { zh: '上年', en: 'Year before' }),
			countColumn('value', { zh: '本年', en: 'This year' }),
			amountColumn('factor', { zh: '相差倍数', en: 'Times' }),
			...bodyColumns,
			...sourceColumns
		],
		rows: lines.map((line) => [
			line.agency,
			line.year,
			figureNames[line.figure],
			line.before,
			line.value,
			line.factor,
			...bodyCells(line),
			...sourceCells(line)
		]),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years: null
	};
}

/** The reports that tell web traffic, as a list; id `told`. */
export function toldModel(
	{ lines, total }: { lines: readonly ToldLine[]; total: number },
	source: Source
): ViewModel {
	return {
		id: 'told',
		title: { zh: '披露网站访问的年报', en: 'Reports that state web traffic' },
		sentence: {
			zh: `共 ${count(total)} 份年报披露了网站访问情况${lines.length < total ? `，此处 ${count(lines.length)} 份` : ''}；用上面的“机关名称”查找。`,
			en: `${count(total)} reports state web traffic${lines.length < total ? `, ${count(lines.length)} of them here` : ''}; search by agency name above.`
		},
		definition: {
			zh: '一行一份年报，数字照原文；没写的留空，不当作零。按年度和区划代码排列，不按大小：各机关口径不一，大小不能比。原句见该机关的页面。',
			en: 'One line a report, figures as stated; what is not stated is left empty and is no zero. In order of year and region code, not of size, since agencies count differently. The sentences are on each agency’s page.'
		},
		columns: [
			textColumn('agency', '机关', 'Agency'),
			yearColumn,
			...trafficFigures.map((id) => countColumn(id, figureNames[id])),
			...bodyColumns,
			...sourceColumns
		],
		rows: lines.map((line) => [
			line.agency,
			line.year,
			...trafficFigures.map((id) => line[id]),
			...bodyCells(line),
			...sourceCells(line)
		]),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years: null
	};
}
