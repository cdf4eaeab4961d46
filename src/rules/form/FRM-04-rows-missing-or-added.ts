import { distance } from 'fastest-levenshtein';
import { orderOf, precedes } from '#check/order.ts';
import { fail, notApplicable, pass, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { TableCell } from '#document/document.ts';
import { applicants, balanceNote, requestRows, resultsHeading } from '#form/requests.ts';
import type { Page, ReportRule } from '../define.ts';
import { ids } from '../ids.ts';

const knownLabels = new Set(
	requestRows
		.flatMap(({ zh, group = '', spellings }) => [zh, group, group + zh, ...spellings])
		.concat(resultsHeading, balanceNote, '小计', '合计', '总计', '其中')
		.map(letters)
);

export const rule: ReportRule = {
	id: 'FRM-04',
	on: 'report',
	severity: 'warning',
	version: 2,
	prose: true,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => [...missingRows(subject), ...foreignRows(subject)]
};

export const page: Page = {
	name: { zh: '表格缺行或多行', en: 'rows missing or added' },
	formula: {
		zh: '行名与规定一致，不缺不增',
		en: 'rows labelled as prescribed, none missing, none added'
	},
	holds: {
		zh: '表格的行名与规定一致，不缺不增',
		en: 'rows are labelled as prescribed, none missing and none added'
	},
	explanation: {
		zh: `整行未读到，且行名在全文中也不出现时，认为原文缺这一行；行名出现而数字未读到的，归入读取存疑（${ids.cellsNotFound}）。表三中带有数字而行名与规定各行都不相近的行，列为待复核。`,
		en: `Where a whole row was not read and its label stands nowhere in the text, the document lacks it; where the label is there, our reading is in doubt instead (${ids.cellsNotFound}). A row of numbers in table 3 whose label resembles none of the form’s is for review.`
	},
	benign: [
		{ zh: '机关删去了不适用的行。', en: 'The agency left out rows that do not apply to it.' },
		{ zh: '行名被改写。', en: 'The label was reworded.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：表三中多出的行。',
				en: 'Also tells rows of table 3 the form does not have.'
			}
		}
	]
};

/** Whole rows of table 3 that were not read and whose label stands nowhere in the document. */
function missingRows(subject: Subject): Verdict[] {
	if (!subject.printed('requests').length) return [notApplicable('absent')];
	const edition = subject.requestsEdition!;
	const cut = new Set(subject.noticed('text_cut').flatMap(({ cells }) => cells));
	const lost = requestRows.filter(
		({ id, editions: of }) =>
			of.includes(edition) &&
			!cut.has(`${id}_total`) &&
			applicants.every(
				({ id: column }) =>
					(subject.report.cells[`${id}_${column}`]?.reading ?? 'absent') === 'absent'
			)
	);
	if (!lost.length) return [pass()];
	const text = lettersOf(subject);
	const gone = lost.filter(
		({ spellings }) =>
			!spellings.some((spelling) => text.includes(spelling.replace(/[^\p{L}]/gu, '')))
	);
	const [first] = gone;
	return [
		passUnless(
			first && {
				cells: gone.map(({ id }) => `${id}_total`),
				message: {
					zh: `表三缺 ${gone.length} 行，如“${first.zh}”。`,
					en: `Table 3 lacks ${gone.length} rows, such as “${first.en}”.`
				}
			}
		)
	];
}

/** Rows of table 3 that the form does not have: a label it does not know before a row of numbers. */
function foreignRows(subject: Subject): Verdict[] {
	const [first, last] = ['received_total', 'carried_out_total'].map(
		(id) => subject.report.cells[id]?.place
	);
	if (!first || !last) return [];
	const [from, to] = [orderOf(first), orderOf(last)];
	for (const block of subject.document!.blocks) {
		if (block.kind !== 'table' || block.layout === 'stream') continue;
		for (const row of block.rows) {
			if (row.length < applicants.length) continue;
			const numbers = row.filter(isNumber);
			if (numbers.length < applicants.length) continue;
			const at = orderOf(numbers[0]!.place);
			if (!precedes(from, at) || !precedes(at, to)) continue;
			const labels = row.flatMap((cell) => (isNumber(cell) ? [] : letters(cell.text)));
			if (labels.some((one) => one.length > 1 && isKnown(one))) continue;
			const label = labels.findLast((one) => one.length > 1);
			if (!label) continue;
			return [
				fail({
					severity: 'review',
					text: label,
					place: numbers[0]!.place,
					message: {
						zh: `表三有规定之外的一行“${label}”。`,
						en: `Table 3 has a row the form does not know, “${label}”.`
					}
				})
			];
		}
	}
	return [];
}

function isNumber({ text }: TableCell): boolean {
	return /^\s*\d{1,9}\s*$/.test(text);
}

/** Whether a label is one of the form's, reworded a little. */
function isKnown(label: string): boolean {
	if (knownLabels.has(label)) return true;
	for (const known of knownLabels)
		if (
			known.length > 3 &&
			(label.includes(known) || known.includes(label) || distance(label, known) * 3 <= known.length)
		)
			return true;
	return false;
}

function letters(text: string): string {
	return text.replace(/[^\p{L}]/gu, '').replace(/^[一二三四五六七八九十]/, '');
}

function lettersOf({ document }: Subject): string {
	return document!.blocks
		.flatMap((block) =>
			block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : block.text
		)
		.join('')
		.replace(/[^\p{L}]/gu, '');
}
