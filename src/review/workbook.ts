import type { Name } from '#form/vocabulary.ts';
import { Workbook } from '#view/xlsx.ts';
import { scored, type Criterion } from './criteria.ts';
import type { Desk } from './desk.ts';
import type { Follow } from './follow.ts';
import type { Imprint } from './office.ts';
import {
	cellList,
	ledgerList,
	problemList,
	rollList,
	scoreList,
	sumList,
	workList,
	type Language,
	type List
} from './lists.ts';

/** The whole desk as one workbook: problems, sums, list, cells, ledger, and the office's own criteria. */
export function workbookOf(
	desk: Desk,
	follow: Follow,
	criteria: readonly Criterion[],
	language: Language,
	imprint: Imprint
): Uint8Array {
	const sheets: { name: Name; list: List; widths?: readonly number[] }[] = [
		{
			name: { zh: '问题', en: 'Problems' },
			list: workList(desk, language),
			widths: [28, 30, 8, 80, 12, 40, 12, 30, 12, 18]
		},
		{
			name: { zh: '汇总表', en: 'Sums' },
			list: sumList(desk, language),
			widths: [46, 34, 10, 9, 7, 10, 60, 40, 10, 10, 50]
		},
		...(desk.rollCall
			? [
					{
						name: { zh: '名单', en: 'List' },
						list: rollList(desk, language),
						widths: [30, 12, 46, 30]
					}
				]
			: []),
		{ name: { zh: '各报告数据', en: 'Cells' }, list: cellList(desk, language), widths: [28, 30] },
		{
			name: { zh: '台账', en: 'Ledger' },
			list: ledgerList(desk, follow, language),
			widths: [30, 10, 12, 12, 12, 12, 12, 10]
		},
		...(criteria.length
			? [
					{
						name: { zh: '扣分', en: 'Points' },
						list: scoreList(scored(desk, follow, criteria), language),
						widths: [30, 12, 8, 30, 70, 18]
					}
				]
			: []),
		{ name: { zh: '逐条', en: 'Findings' }, list: problemList(desk.rows) },
		{
			name: { zh: '说明', en: 'About' },
			list: aboutList(desk, language, imprint),
			widths: [24, 60]
		}
	];
	const packed: Uint8Array[] = [];
	const book = new Workbook((bytes) => packed.push(bytes));
	for (const { name, list, widths = [] } of sheets) {
		const [head = [], ...rows] = list;
		book.begin(name[language], { frozen: true, widths });
		book.rows([head], { bold: true });
		book.rows(rows);
	}
	book.end();
	return concatenated(packed);
}

/** What the workbook is of, and what made it. */
function aboutList({ year, rows, summed }: Desk, language: Language, made: Imprint): List {
	const lines: [Name, string | number | null][] = [
		[{ zh: '程序', en: 'Program' }, language === 'zh' ? '公开年报透视（OGI Lens）' : 'OGI Lens'],
		[{ zh: '程序版本', en: 'Program version' }, made.program],
		[{ zh: '生成日期', en: 'Made on' }, made.date],
		[{ zh: '年度', en: 'Year' }, year],
		[{ zh: '文件', en: 'Files' }, rows.length],
		[{ zh: '计入汇总表', en: 'Counted in the sums' }, summed.length]
	];
	return lines.map(([name, value]) => [name[language], value]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
