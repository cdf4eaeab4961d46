import { formCell, tables, type TableId } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import type { CellReading } from '#report/report.ts';
import type { Checks } from '../check.ts';
import { notApplicable, passUnless, type Fault, type Verdict } from '../outcome.ts';
import type { Printed, Subject } from '../subject.ts';

/** One verdict for each of the three tables that is printed. */
function byTable(
	test: (
		printed: readonly Printed[],
		table: (typeof tables)[number],
		subject: Subject
	) => Fault | null,
	among: readonly TableId[] = tables.map(({ id }) => id)
) {
	return (subject: Subject): Verdict[] =>
		tables
			.filter(({ id }) => among.includes(id))
			.map((table) => {
				const printed = subject.printed(table.id);
				if (!printed.length) return notApplicable('absent', table.id);
				return passUnless(test(printed, table, subject), table.id);
			});
}

/** One verdict for all cells with a number; the fault lists those that fail. */
function ofNumbers(
	fails: (cell: CellReading, id: string, subject: Subject) => boolean,
	message: (n: number, example: Name) => Name
) {
	return (subject: Subject): Verdict[] => {
		const { any, notable } = subject.numbers;
		if (!any) return [notApplicable('no_number')];
		const found = notable.filter(([id, cell]) => fails(cell, id, subject));
		const [first] = found;
		return [
			passUnless(
				first && {
					cells: found.map(([id]) => id),
					text: first[1].text,
					...(first[1].place && { place: first[1].place }),
					message: message(found.length, {
						zh: `${formCell(first[0]).label.zh}“${first[1].text}”`,
						en: `${formCell(first[0]).label.en} “${first[1].text}”`
					})
				}
			)
		];
	};
}

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const changeSign = /^(?:\+|增加?|减少?)\s?/;
const oddNumber = /^0\d|[oO○]|\d\s+\d/;
const grouped = /^\d{1,3}(?:[ ,，]\d{3})+$/;

function isOdd(text: string): boolean {
	return oddNumber.test(text.trim()) && !grouped.test(text.trim());
}

const enough = 10_000_000;

/** How cells are filled. */
export const cellChecks: Checks = {
	'CEL-01': byTable((printed, { id, zh, en }, subject) => {
		const blank = printed.filter(([, { reading }]) => reading === 'blank');
		if (!blank.length) return null;
		const all = blank.length === printed.length;
		// Blank tables beside prose of no request are what CEL-03 is about.
		const explained = all && subject.claims.none && subject.isBlank('requests');
		if (explained && id === 'requests') return null;
		return {
			cells: blank.map(([cell]) => cell),
			left: blank.length,
			right: 0,
			severity: blank.length * 2 > printed.length && !explained ? 'warning' : 'review',
			message: all
				? {
						zh: `“${zh}”一表全部空白；空白不当作 0。`,
						en: `The table of ${en} is blank throughout; blanks are not taken for 0.`
					}
				: {
						zh: `“${zh}”一表 ${printed.length} 格中有 ${blank.length} 格空白。`,
						en: `${blank.length} of the ${printed.length} cells of ${en} are blank.`
					}
		};
	}),
	'CEL-02': byTable((printed, { id, zh, en }) => {
		const zero = printed.find(([, { value }]) => value === 0);
		const blank = printed.find(([, { reading }]) => reading === 'blank');
		// In table 2 a body may well mark what it has no power to make.
		const marked =
			id !== 'disclosure' && printed.find(([, { reading }]) => reading === 'not_applicable');
		const other = blank ?? marked;
		if (!zero || !other) return null;
		const [, { text }] = other;
		return {
			cells: [zero[0], other[0]],
			message: blank
				? {
						zh: `“${zh}”一表中零的写法不一：既有 0，又有空白${marked ? `和“${marked[1].text}”` : ''}。`,
						en: `In ${en} some cells are 0 and others are blank${marked ? ` or “${marked[1].text}”` : ''}.`
					}
				: {
						zh: `“${zh}”一表中零的写法不一：既有 0，又有“${text}”。`,
						en: `In ${en} some cells are 0 and others “${text}”.`
					}
		};
	}),
	'CEL-03': (subject) => {
		if (!subject.printed('requests').length) return [notApplicable('absent')];
		const { none } = subject.claims;
		if (!none) return [notApplicable('not_told')];
		return [
			passUnless(
				subject.isBlank('requests') && {
					cells: ['received_total'],
					...none.ink(),
					message: {
						zh: '正文说没有收到申请，而表三全部空白：空白很可能是零，仍按空白保存。',
						en: 'The text says that no request came in and table 3 is blank throughout: most likely zeros, kept as blanks.'
					}
				}
			)
		];
	},
	'CEL-04': (subject) => {
		const told = [
			{ table: 'requests', cell: 'received_total', claim: subject.claims.some },
			{ table: 'challenges', cell: 'reconsideration_total', claim: subject.claims.challenged }
		] as const;
		return told.map(({ table, cell, claim }) => {
			if (!subject.printed(table).length) return notApplicable('absent', table);
			if (!claim) return notApplicable('not_told', table);
			return passUnless(
				subject.isBlank(table) && {
					cells: [cell],
					...claim.ink(),
					message: {
						zh: `正文说有 ${claim.value} 件，而“${tables.find(({ id }) => id === table)!.zh}”一表全部空白。`,
						en: `The text tells of ${claim.value}, yet the table is blank throughout.`
					}
				},
				table
			);
		});
	},
	'CEL-05': ofNumbers(
		({ value }, id) => !Number.isInteger(value) && !formCell(id).decimal,
		(n, example) => ({
			zh: `${n} 格件数不是整数，如${example.zh}。`,
			en: `${n} counts are not whole, such as ${example.en}.`
		})
	),
	'CEL-06': ofNumbers(
		({ value }, id) => value! < 0 && !formCell(id).signed,
		(n, example) => ({
			zh: `${n} 格件数为负，如${example.zh}。`,
			en: `${n} counts are negative, such as ${example.en}.`
		})
	),
	'CEL-07': ofNumbers(
		({ text }, id) =>
			text !== '' &&
			!plainNumber.test(formCell(id).signed ? text.replace(changeSign, '') : text) &&
			!isOdd(text),
		(n, example) => ({
			zh: `${n} 格的数字经转换读出，如${example.zh}。`,
			en: `${n} numbers were read from unusual writing, such as ${example.en}.`
		})
	),
	'CEL-08': byTable(
		(printed, { zh, en }) => {
			const marked = printed.filter(([, { reading }]) => reading === 'not_applicable');
			const [first] = marked;
			if (!first) return null;
			return {
				cells: marked.map(([id]) => id),
				text: first[1].text,
				message: {
					zh: `“${zh}”一表有 ${marked.length} 格标“${first[1].text}”；没有件数应填 0。`,
					en: `${marked.length} cells of ${en} are marked “${first[1].text}”; no cases is written 0.`
				}
			};
		},
		['requests', 'challenges']
	),
	'CEL-09': ofNumbers(
		({ text }) => isOdd(text),
		(n, example) => ({
			zh: `${n} 格的数字写法可疑，如${example.zh}。`,
			en: `${n} numbers are oddly written, such as ${example.en}.`
		})
	),
	'CEL-11': ofNumbers(
		({ value }) => Math.abs(value!) > enough,
		(n, example) => ({
			zh: `${n} 格超过一千万，如${example.zh}，请核对单位。`,
			en: `${n} cells exceed ten million, such as ${example.en}; check the unit.`
		})
	)
};
