import {
	applicantGroups,
	applicants,
	requestRows,
	resultGroups,
	resultsHeading
} from '#form/requests.ts';
import { alignRow, type AlignedRow } from './align.ts';
import { challengeLabel } from './challenges.ts';
import { disclosureLabel } from './disclosure.ts';
import { labelKey, labelOrdinal, Lexicon } from './labels.ts';
import { readNumber } from './numbers.ts';
import { isProse, isValue, type Token } from './tokens.ts';
import { matchLabel, type TableReading } from './walk.ts';

type Label =
	| { kind: 'row'; id: string }
	| { kind: 'group'; id: string }
	| { kind: 'results' }
	| { kind: 'applicant'; id: string }
	| { kind: 'applicants'; id: string };

const rowLabels = requestRows.map(
	(row) => [{ kind: 'row', id: row.id } as Label, row.spellings] as const
);
const headerLabels = [
	...applicants.map((a) => [{ kind: 'applicant', id: a.id } as Label, a.spellings] as const),
	...applicantGroups.map(
		(group) =>
			[
				{ kind: 'applicants', id: 'id' in group ? group.id : 'all' } as Label,
				[group.label]
			] as const
	)
];
/** 其他 and 总计 name a row in the body and a column in the header; the lexicon asked first decides. */
const groupLabels = [
	...resultGroups
		.filter((group) => group.outcome !== 'otherwise_closed')
		.map((group) => [{ kind: 'group', id: group.outcome } as Label, [group.zh]] as const),
	[{ kind: 'results' } as Label, [resultsHeading]] as const
];
const body = new Lexicon<Label>([...rowLabels, ...groupLabels, ...headerLabels]);
const header = new Lexicon<Label>([...headerLabels, ...rowLabels, ...groupLabels]);

const shared = new Set(
	[...applicants]
		.flatMap((a) => a.spellings.map(labelKey))
		.filter((key) => {
			const label = body.exact(key);
			return label?.kind === 'row';
		})
);

const formOrder = applicants.map((applicant) => applicant.id);

interface Row {
	id: string;
	label: Token;
	tokens: Token[];
}

/**
 * Reads table 3, 收到和处理政府信息公开申请情况: rows located by label and group, columns by the
 * order the header gives them. Null when the document has no such table.
 */
export function readRequests(tokens: readonly Token[]): TableReading | null {
	const start = tokens.findIndex((_, i) => {
		const match = matchLabel(tokens, i, body);
		return match?.entry.kind === 'row' && ['received', 'carried_in'].includes(match.entry.id);
	});
	if (start < 0) return null;
	const order = columnOrder(tokens, start);
	const { rows, end } = collectRows(tokens, start);
	return { ...place(rows, order ?? formOrder), headerFound: order !== null, from: start, to: end };
}

/** Whether a token names a row of table 3 that no other text would be. */
export function isRequestLabel(tokens: readonly Token[], at: number): boolean {
	const match = matchLabel(tokens, at, body);
	return match?.entry.kind === 'row' && match.edits === 0 && !shared.has(tokens[at]!.key);
}

/** Rows with the tokens that follow each label, up to the next label, prose, or another table. */
function collectRows(tokens: readonly Token[], start: number): { rows: Row[]; end: number } {
	const rows: Row[] = [];
	let current: Row | null = null;
	let inHeader = false;
	let i = start;
	while (i < tokens.length) {
		const token = tokens[i]!;
		const lexicon: Lexicon<Label> = inHeader && !decisive(token) ? header : body;
		const match = matchLabel(tokens, i, lexicon);
		if (match) {
			const label: Label = match.entry;
			dropFillers(current, token);
			inHeader = label.kind === 'applicant' || label.kind === 'applicants';
			current = label.kind === 'row' ? { id: label.id, label: token, tokens: [] } : null;
			if (current) rows.push(current);
			i = match.next;
			continue;
		}
		if (challengeLabel(tokens, i) || disclosureLabel(token)) break;
		if (isProse(token)) current = null;
		else if (current && belongs(current, token)) current.tokens.push(token);
		i++;
	}
	return { rows, end: i };
}

/** 3.其他 and （七）总计 are rows even where a header repeated after a page break was being read. */
function decisive({ text }: Token): boolean {
	const ordinal = labelOrdinal(text);
	return ordinal === '3' || ordinal === '七';
}

/** Blank cells that stand before the label of their own row are not values of the row above. */
function dropFillers(row: Row | null, label: Token): void {
	if (!row || label.row === null || label.row === row.label.row) return;
	while (row.tokens.length && row.tokens.at(-1)!.row === label.row) row.tokens.pop();
}

/** Values stand in the row of their label; only a row without any takes them from the lines after it. */
function belongs(row: Row, token: Token): boolean {
	if (token.row === row.label.row || row.label.row === null) return true;
	const inked = row.tokens.filter((t) => t.text !== '');
	return (
		inked.every((t) => t.row !== row.label.row) &&
		row.tokens.length < formOrder.length * 2 &&
		(inked.length > 0 || isValue(token))
	);
}

/** The applicants in the order their values are printed, from the header's labels; null if it does not tell. */
function columnOrder(tokens: readonly Token[], bodyStart: number): string[] | null {
	const seen: { id: string; row: number | null }[] = [];
	for (let i = Math.max(0, bodyStart - 40); i < bodyStart;) {
		const match = matchLabel(tokens, i, header);
		const label = match?.entry;
		if (label?.kind === 'applicant' || label?.kind === 'applicants')
			seen.push({ id: label.id, row: tokens[i]!.row });
		i = match && match.next <= bodyStart ? match.next : i + 1;
	}
	return orderOf(seen);
}

/**
 * Expands the header as printed, level by level, into the order of the leaf columns: the organisations
 * stand under 法人或其他组织, and 总计 printed above or before them still comes where its cell stands.
 */
export function orderOf(seen: { id: string; row: number | null }[]): string[] | null {
	const organisations = applicantGroups[1].over as readonly string[];
	const first = new Map<string, number>();
	seen.forEach(({ id }, i) => first.has(id) || first.set(id, i));
	if (!formOrder.every((id) => first.has(id))) return null;
	const inner = seen
		.filter(({ id }, i) => organisations.includes(id) && first.get(id) === i)
		.map(({ id }) => id);
	const group = first.get('legal_person');
	const where = (id: string) =>
		organisations.includes(id) && group !== undefined ? group : first.get(id)!;
	const outer = ['person', inner[0]!].sort((a, b) => where(a) - where(b));
	const order = outer.flatMap((id) => (id === 'person' ? [id] : inner));
	if (inner.length !== organisations.length) return null;
	const all = first.get('all');
	const total = first.get('total')!;
	const besideAll = all !== undefined && seen[all]!.row === seen[total]!.row;
	const anchor = besideAll || all === undefined ? all : undefined;
	const isFirst =
		anchor !== undefined
			? total < anchor
			: total < Math.min(where('person'), where(inner[0]!)) &&
				!(all !== undefined && seen[total]!.row === null);
	if (isFirst) return ['total', ...order];
	if (total > where('person') && group !== undefined && total < group) return null;
	return [...order, 'total'];
}

function place(
	rows: readonly Row[],
	order: readonly string[]
): Pick<TableReading, 'cells' | 'troubles'> {
	const reading: Pick<TableReading, 'cells' | 'troubles'> = { cells: new Map(), troubles: [] };
	const leads = commonLeads(rows, order.length);
	const holds = (values: readonly Token[]) => sumHolds(values, order);
	const filled = new Map<string, Row>();
	for (const row of rows) {
		const before = filled.get(row.id);
		if (before) {
			if (inkOf(row) && inkOf(row) !== inkOf(before))
				reading.troubles.push({ kind: 'row_repeated', token: row.label, cells: idsOf(row.id) });
			if (inkOf(before) || !inkOf(row)) continue;
		}
		if (row.id === 'otherwise_closed_undivided' && !standsAlone(row, rows)) continue;
		filled.set(row.id, row);
		const aligned = alignRow(row.tokens, order.length, leads.get(row.tokens.length), holds);
		order.forEach((applicant, c) => {
			reading.cells.set(`${row.id}_${applicant}`, {
				token: aligned.values[c] ?? null,
				label: row.label,
				lost: aligned.doubt === 'short' || aligned.doubt === 'long' ? inkOf(row) : null
			});
		});
		if (aligned.doubt) reading.troubles.push(trouble(row, aligned));
	}
	return reading;
}

/** 其他处理 is a row of its own in the 2019 form, where its three parts are not printed. */
function standsAlone(row: Row, rows: readonly Row[]): boolean {
	const parts = requestRows.filter((r) => r.outcome === 'otherwise_closed' && r.group);
	return !rows.some((other) => parts.some((part) => part.id === other.id)) || inkOf(row) !== '';
}

function trouble(row: Row, { doubt }: AlignedRow): TableReading['troubles'][number] {
	return { kind: `row_${doubt!}`, token: row.label, text: inkOf(row), cells: idsOf(row.id) };
}

function idsOf(row: string): string[] {
	return formOrder.map((applicant) => `${row}_${applicant}`);
}

function inkOf(row: Row): string {
	return row.tokens
		.map((token) => token.text)
		.filter(Boolean)
		.join(' ');
}

/** Fillers before the values, by length of row, where all rows of that length that leave no choice agree. */
function commonLeads(rows: readonly Row[], width: number): Map<number, number> {
	const leads = new Map<number, number | null>();
	for (const { tokens } of rows) {
		const first = tokens.findIndex((token) => token.text !== '');
		const last = tokens.findLastIndex((token) => token.text !== '');
		if (first < 0 || last - first + 1 !== width) continue;
		const known = leads.get(tokens.length);
		leads.set(tokens.length, known === undefined || known === first ? first : null);
	}
	return new Map([...leads].filter((entry): entry is [number, number] => entry[1] !== null));
}

function sumHolds(values: readonly Token[], order: readonly string[]): boolean {
	let sum = 0;
	let total: number | null = null;
	for (const [i, token] of values.entries()) {
		const { value, reading } = readNumber(token.text);
		if (reading === 'unreadable') return false;
		if (order[i] === 'total') total = value;
		else sum += value ?? 0;
	}
	return total !== null && sum === total;
}
