import { parse } from 'csv-parse/browser/esm/sync';
import { decodeText } from '#document/decode.ts';

/** A body that is to report, as a list names it, with what the list tells of its draft. */
export interface Listed {
	name: string;
	/** ISO dates; null where the list tells none. */
	due: string | null;
	handedIn: string | null;
	returned: string | null;
	published: string | null;
}

/** Longest list that is taken. */
const most = 5000;

const columns: Record<keyof Listed, RegExp> = {
	name: /^(?:name|agency|机关|单位|部门|机构)(?:名称|全称)?$|^名称$|^(?:报送|填报|责任|编制)(?:单位|机关|部门)$/i,
	due: /^(?:due|deadline)$|期限|截止/i,
	handedIn: /^(?:handed[_ ]?in|received)$|报送(?:日期|时间)|收到|交稿/i,
	returned: /^returned$|退回/i,
	published: /^published$|公布|发布/i
};

/**
 * The bodies of a list: a name a line, or CSV with a header that names the column of the bodies; UTF-8,
 * GBK or UTF-16. A number before the name is no part of it. A name that stands twice is listed once.
 * @throws {Error} with a message for the person, where it is no such list
 */
export function readRoster(bytes: Uint8Array): Listed[] {
	let rows: string[][];
	try {
		const { text } = decodeText(bytes);
		const separator = /^[^\n]*\t/.test(text) ? '\t' : ',';
		rows = parse(text, {
			bom: true,
			relax_quotes: true,
			relax_column_count: true,
			delimiter: separator,
			trim: true,
			skip_empty_lines: true
		});
	} catch (cause) {
		throw new Error('名单读不出：请存成 CSV 或纯文本，一行一个机关。', { cause });
	}
	const [first = [], ...rest] = rows;
	const at = (field: keyof Listed) => first.findIndex((cell) => columns[field].test(cell));
	const headed = at('name') >= 0;
	const lines = headed ? rest : rows;
	const place = headed ? at('name') : nameColumn(rows);
	const found = new Map<string, Listed>();
	for (const cells of lines) {
		const name = bareName(cells[place] ?? '');
		if (!name || found.has(name)) continue;
		const day = (field: keyof Listed) => (headed ? dayOf(cells[at(field)]) : null);
		found.set(name, {
			name,
			due: day('due'),
			handedIn: day('handedIn'),
			returned: day('returned'),
			published: day('published')
		});
	}
	if (!found.size) throw new Error('名单里没有一个机关名称。');
	if (found.size > most) throw new Error(`名单有 ${found.size} 行，超过 ${most} 行的上限。`);
	return [...found.values()];
}

/** The column of a list without a header that holds names: the first with Chinese words in most of its lines. */
function nameColumn(rows: readonly string[][]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	for (let at = 0; at < width; at++)
		if (rows.filter((row) => /\p{Script=Han}{2}/u.test(row[at] ?? '')).length > rows.length / 2)
			return at;
	return 0;
}

function bareName(cell: string): string {
	const name = cell.replace(/^(?:[（(]?\d{1,4}[）)]?[.、．\s]*|[-•*]\s*)/, '').trim();
	if (/(?:名单|一览表|清单|汇总表|登记表|通讯录)$/.test(name)) return '';
	return /\p{Script=Han}{2}|[A-Za-z]{3}/u.test(name) && name.length <= 60 ? name : '';
}

/** 2024-01-31, 2024/1/31, 2024.1.31 and 2024年1月31日 as an ISO date; null for anything else. */
export function dayOf(text: string | undefined): string | null {
	const match = /^(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text ?? '');
	if (!match) return null;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? date.toISOString().slice(0, 10)
		: null;
}
