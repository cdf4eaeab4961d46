import { challengeGroups, challengeResults, litigationHeading } from '#form/challenges.ts';
import { disclosure } from '#form/disclosure.ts';
import type { EditionId } from '#form/editions.ts';
import {
	applicantGroups,
	applicants,
	balanceNote,
	requestRows,
	resultGroups,
	resultsHeading
} from '#form/requests.ts';

/** A printed cell with its spans, as HTML and Word have them. */
export interface Printed {
	text: string;
	across: number;
	down: number;
}

export type PrintedTable = Printed[][];

/** What is printed in each cell of the form, by cell id. */
export type PrintedText = (id: string) => string;

function cell(text: string, across = 1, down = 1): Printed {
	return { text, across, down };
}

/** Table 2 of an edition as it is printed. */
export function disclosureTable(edition: EditionId, text: PrintedText): PrintedTable {
	const width = 4;
	return disclosure
		.filter((block) => block.edition === edition)
		.flatMap((block) => {
			const last = width - block.columns.length;
			const across = (c: number) => (c === block.columns.length - 1 ? last : 1);
			return [
				[cell(block.clause, width)],
				[cell('信息内容'), ...block.columns.map((column, c) => cell(column.zh, across(c)))],
				...block.rows.map((row) => [
					cell(row.zh),
					...block.columns.map((column, c) => cell(text(`${row.id}_${column.id}`), across(c)))
				])
			];
		});
}

/** Table 3 of an edition as it is printed, its columns in the given order. */
export function requestsTable(
	edition: EditionId,
	text: PrintedText,
	order: readonly string[] = applicants.map((a) => a.id)
): PrintedTable {
	const name = (id: string) => applicants.find((a) => a.id === id)!.zh;
	const organisations = order.filter((id) => applicantGroups[1].over.includes(id as never));
	const second: Printed[] = [];
	for (const id of order) {
		if (!organisations.includes(id)) second.push(cell(name(id), 1, 2));
		else if (id === organisations[0])
			second.push(cell(applicantGroups[1].label, organisations.length));
	}
	const rows = requestRows.filter((row) => row.editions.includes(edition));
	const results = rows.filter((row) => row.outcome || row.id === 'concluded');
	const table: PrintedTable = [
		[cell(`（${balanceNote}）`, 3, 3), cell(applicantGroups[0].label, order.length)],
		second,
		organisations.map((id) => cell(name(id)))
	];
	let group: string | undefined;
	for (const row of rows) {
		const values = order.map((id) => cell(text(`${row.id}_${id}`)));
		const before: Printed[] = [];
		if (row === results[0]) before.push(cell(resultsHeading, 1, results.length));
		if (row.group && row.group !== group)
			before.push(cell(row.group, 1, rows.filter((r) => r.group === row.group).length));
		group = row.group;
		const label =
			row.id === 'otherwise_closed_undivided'
				? resultGroups.find((g) => g.outcome === 'otherwise_closed')!.zh
				: row.id === 'partly_disclosed'
					? row.spellings[1]!.replace(/^/, '（二）')
					: row.zh;
		table.push([...before, cell(label, row.group ? 1 : results.includes(row) ? 2 : 3), ...values]);
	}
	return table;
}

/** Table 4 as it is printed. */
export function challengesTable(text: PrintedText): PrintedTable {
	const [reconsideration, ...lawsuits] = challengeGroups;
	const results = challengeResults.map((result) => result.zh);
	return [
		[cell(reconsideration!.zh, 5), cell(litigationHeading, 10)],
		[
			...results.map((zh) => cell(zh, 1, 2)),
			...lawsuits.map((group) => cell(group.spellings[0]!, 5))
		],
		[...results, ...results].map((zh) => cell(zh)),
		challengeGroups.flatMap((group) =>
			challengeResults.map((result) => cell(text(`${group.id}_${result.id}`)))
		)
	];
}

/** The full grid of a table: every position, with the printed cell that begins there or null where one covers it. */
export function gridOf(table: PrintedTable): (Printed | null)[][] {
	const grid: (Printed | null | undefined)[][] = table.map(() => []);
	table.forEach((row, r) => {
		let c = 0;
		for (const printed of row) {
			while (grid[r]![c] !== undefined) c++;
			for (let down = 0; down < printed.down; down++)
				for (let across = 0; across < printed.across; across++)
					grid[r + down]![c + across] = down || across ? null : printed;
		}
	});
	return grid.map((row) => Array.from(row, (printed) => printed ?? null));
}
