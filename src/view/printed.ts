import { challengeGroups, challengeResults, litigationHeading } from '#form/challenges.ts';
import { disclosure, type DisclosureBlock } from '#form/disclosure.ts';
import { editions, type EditionId } from '#form/editions.ts';
import { formCell, tables, type TableId } from '#form/form.ts';
import { applicantGroups, applicants, balanceNote, requestRows } from '#form/requests.ts';
import { statistics, statisticsColumns } from '#form/statistics.ts';
import { outcomes, type Name } from '#form/vocabulary.ts';
import { capital } from './words.ts';

/** A label over some columns of a printed table. */
export interface PrintedHead {
	label: Name;
	columns: number;
	rows: number;
}

/** A line of a printed table: its labels and the cells of the form next to them. */
export interface PrintedLine {
	/** The merged label it stands under, given at the first line of each. */
	group: { label: Name; lines: number } | null;
	grouped: boolean;
	label: Name;
	cells: string[];
}

/** One table as the form prints it, without what a report filled in. */
export interface PrintedTable {
	id: string;
	table: TableId;
	caption: Name;
	note: string | null;
	/** Columns its line labels take. */
	labels: number;
	head: PrintedHead[][];
	lines: PrintedLine[];
}

/**
 * The statutory tables as printed, for a report that fills these cells. A report may mix the tables of
 * two editions; each table is laid out in the edition whose cells are there.
 */
export function printedTables(ids: ReadonlySet<string>): PrintedTable[] {
	const has = (id: string) => ids.has(id);
	const printed: PrintedTable[] = [];
	for (const { id } of editions) {
		const blocks = disclosure.filter((block) => block.edition === id);
		if (blocks.length && blocks.flatMap(cellsOf).every(has))
			printed.push(...blocks.map((block, index) => disclosureTable(block, index, id)));
	}
	if (has('received_total')) printed.push(requestTable(has));
	if (has('reconsideration_total')) printed.push(challengeTable());
	if (statistics.some((row) => has(row.id))) printed.push(statisticsTable(has));
	return printed;
}

function cellsOf({ rows, columns }: DisclosureBlock): string[] {
	return rows.flatMap((row) => columns.map((column) => `${row.id}_${column.id}`));
}

function disclosureTable(block: DisclosureBlock, index: number, edition: EditionId): PrintedTable {
	const { id, zh, en } = tables[0];
	return {
		id: `${id}-${edition}-${index + 1}`,
		table: id,
		caption: {
			zh: `${zh} · ${block.clause}`,
			en: `${capital(en)} · article 20 (${clauseNumber(block.clause)})`
		},
		note: null,
		labels: 1,
		head: [
			[
				head('信息内容', 'Kind of information'),
				...block.columns.map(({ zh, en }) => head(zh, capital(en.replace(/^[,\s]+/, ''))))
			]
		],
		lines: block.rows.map((row) => ({
			group: null,
			grouped: false,
			label: { zh: row.zh, en: capital(row.en) },
			cells: block.columns.map((column) => `${row.id}_${column.id}`)
		}))
	};
}

/** The number of a clause such as 第二十条第（五）项. */
function clauseNumber(clause: string): number {
	return '一二三四五六七八九'.indexOf(/（(.)）/.exec(clause)?.[1] ?? '') + 1;
}

function requestTable(has: (id: string) => boolean): PrintedTable {
	const { id, zh, en } = tables[1];
	const rows = requestRows.filter((row) => has(`${row.id}_total`));
	const [top, legal] = applicantGroups;
	const bodies = legal.over.length;
	return {
		id,
		table: id,
		caption: { zh, en: capital(en) },
		note: balanceNote,
		labels: 2,
		head: [
			[
				{ label: { zh: '项目', en: 'Item' }, columns: 2, rows: 3 },
				{ label: { zh: top.label, en: 'Who asked' }, columns: applicants.length, rows: 1 }
			],
			[
				{ ...head(...named(applicants[0]!)), rows: 2 },
				{
					label: { zh: legal.label, en: 'Legal persons and other organisations' },
					columns: bodies,
					rows: 1
				},
				{ ...head(...named(applicants.at(-1)!)), rows: 2 }
			],
			applicants.slice(1, -1).map((one) => head(...named(one)))
		],
		lines: rows.map((row, index) => {
			const first = row.group && rows[index - 1]?.group !== row.group;
			const outcome = outcomes.find((one) => one.id === row.outcome);
			return {
				group: first
					? {
							label: { zh: row.group!, en: capital(outcome?.en ?? row.group!) },
							lines: rows.filter((other) => other.group === row.group).length
						}
					: null,
				grouped: Boolean(row.group),
				label: { zh: row.zh, en: capital(row.group ? row.en.replace(/^[^:]*: /, '') : row.en) },
				cells: applicants.map((one) => `${row.id}_${one.id}`)
			};
		})
	};
}

function challengeTable(): PrintedTable {
	const { id, zh, en } = tables[2];
	return {
		id,
		table: id,
		caption: { zh, en: capital(en) },
		note: null,
		labels: 1,
		head: [
			[head('', ''), ...challengeResults.map((result) => head(result.zh, capital(result.en)))]
		],
		lines: challengeGroups.map((group) => ({
			group: null,
			grouped: false,
			label: {
				zh: group.zh.replace(`${litigationHeading} `, `${litigationHeading}：`),
				en: capital(group.en)
			},
			cells: challengeResults.map((result) => `${group.id}_${result.id}`)
		}))
	};
}

function statisticsTable(has: (id: string) => boolean): PrintedTable {
	const [name, , number] = statisticsColumns;
	return {
		id: 'statistics',
		table: 'statistics',
		caption: { zh: '政府信息公开情况统计表', en: 'Statistics of open government information' },
		note: null,
		labels: 1,
		head: [[head(name, 'Item'), head(number, 'Number')]],
		lines: statistics
			.filter((row) => has(row.id))
			.map((row) => ({
				group: null,
				grouped: false,
				label: row.decimal
					? { zh: `${row.zh}（万元）`, en: `${capital(row.en)} (10,000 yuan)` }
					: { zh: row.zh, en: capital(row.en) },
				cells: [row.id]
			}))
	};
}

/** A cell's name as a sentence may use it. */
export function cellName(id: string): Name {
	const { label } = formCell(id);
	return { zh: label.zh, en: capital(label.en) };
}

function named({ zh, en }: Name): [string, string] {
	return [zh, capital(en)];
}

function head(zh: string, en: string): PrintedHead {
	return { label: { zh, en }, columns: 1, rows: 1 };
}
