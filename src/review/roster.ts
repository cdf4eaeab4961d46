import { parse } from 'csv-parse/browser/esm/sync';
import { decodeText } from '#document/decode.ts';
import { Refusal, type SourceDocument } from '#document/document.ts';
import { signatureOf, type Signature } from '#document/signature.ts';
import type { Name } from '#form/vocabulary.ts';
import { dayOf, isUnreadDay } from './day.ts';
import { refuseOther, WrongMaterial } from './materials.ts';

/** A body that is to report, as a list names it, with what the list states of its draft. */
export interface Listed {
	name: string;
	/** ISO dates, --01-31 where no year is told; null where the list states none. */
	due: string | null;
	handedIn: string | null;
	returned: string | null;
	published: string | null;
}

/** A list as it was read. */
export interface Roster {
	listed: Listed[];
	/** Lines that name no body, as they stand: headings, sums, notes. */
	skipped: string[];
	/** Cells of dates that state no day, each with its line's body. */
	undated: string[];
}

/** Longest list that is taken. */
const most = 5000;

/** Lines that may stand above the header: a title, who filled it in, a date. */
const mostAbove = 5;

const wanted: [Name, Name] = [
	{ zh: '名单', en: 'a list of bodies' },
	{
		zh: '名单可以是 Excel（xlsx）、Word、CSV 或纯文本，一行一个机关；也可以把名称粘贴进来。',
		en: 'A list is an Excel workbook (xlsx), a Word document, CSV or plain text, a body a line; or paste the names.'
	}
];

const columns: Record<keyof Listed, RegExp> = {
	name: /^(?:name|agency|机关|单位|部门|机构)(?:名称|全称)?$|^名称$|^(?:报送|填报|责任|编制)(?:单位|机关|部门)$/i,
	due: /^(?:due|deadline)$|期限|截止/i,
	handedIn: /^(?:handed[_ ]?in|received)$|报送(?:日期|时间)|收到|交稿/i,
	returned: /^returned$|退回/i,
	published: /^published$|公布|发布/i
};

/** Kinds of file a list may be a table or lines of. */
const tabled: ReadonlySet<Signature | null> = new Set(['zip', 'ole', 'rtf']);

/**
 * The bodies of a list: a name a line, CSV, or the tables and lines of a workbook (xlsx) or a Word document;
 * a header names the column of the bodies. Text is UTF-8, GBK or UTF-16. Rejects with WrongMaterial where it
 * is no such list.
 */
export async function openRoster(bytes: Uint8Array): Promise<Roster> {
	if (!tabled.has(signatureOf(bytes))) return readRoster(bytes);
	let rows: string[][];
	try {
		// What reads documents is large, and most lists are text.
		const { readDocument } = await import('#document/read.ts');
		rows = rowsOf(await readDocument(bytes, ''));
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		refuseOther(bytes, ...wanted);
		throw unreadable(cause);
	}
	const text = rows.map((cells) => cells.join(',')).join('\n');
	refuseOther(new TextEncoder().encode(text), ...wanted);
	return rosterOf(rows);
}

/** The rows of a document's tables, and its lines. A cell that reaches over several columns is in the first. */
function rowsOf({ blocks }: SourceDocument): string[][] {
	return blocks.flatMap((block) =>
		block.kind === 'table'
			? block.rows.map((cells) =>
					cells.map((cell, at) => (cells[at - 1] === cell ? '' : inOneLine(cell.text)))
				)
			: [[inOneLine(block.text)]]
	);
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/**
 * The bodies of a list: a name a line, or CSV with a header that names the column of the bodies; UTF-8,
 * GBK or UTF-16. A number before the name is no part of it. A name that stands twice is listed once.
 * Throws WrongMaterial where it is no such list.
 */
export function readRoster(bytes: Uint8Array): Roster {
	refuseOther(bytes, ...wanted);
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
		throw unreadable(cause);
	}
	return rosterOf(rows);
}

function unreadable(cause: unknown): WrongMaterial {
	const [, { zh, en }] = wanted;
	return new WrongMaterial(
		{ zh: `名单读不出：${zh}`, en: `The list cannot be read. ${en}` },
		cause
	);
}

function rosterOf(rows: readonly string[][]): Roster {
	const head = rows
		.slice(0, mostAbove)
		.findIndex((cells) => cells.some((cell) => columns.name.test(cell)));
	const header = rows[head] ?? [];
	const at = (field: keyof Listed) => header.findIndex((cell) => columns[field].test(cell));
	const place = head < 0 ? nameColumn(rows) : at('name');
	const found = new Map<string, Listed>();
	const undated: string[] = [];
	const skipped = rows.slice(0, Math.max(head, 0)).map(lineOf);
	for (const cells of rows.slice(head + 1)) {
		const several = severalNames(head < 0 ? cells.join('、') : (cells[place] ?? ''));
		const names = several.length ? several : [bareName(cells[place] ?? '')].filter(Boolean);
		if (!names.length) skipped.push(lineOf(cells));
		const fresh = names.filter((name) => !found.has(name));
		if (!fresh.length) continue;
		const day = (field: keyof Listed) => {
			const cell = head < 0 ? undefined : cells[at(field)];
			if (isUnreadDay(cell)) undated.push(`${fresh.join('、')} ${header[at(field)]} ${cell}`);
			return dayOf(cell);
		};
		const days = {
			due: day('due'),
			handedIn: day('handedIn'),
			returned: day('returned'),
			published: day('published')
		};
		for (const name of fresh) found.set(name, { name, ...days });
	}
	if (!found.size)
		throw new WrongMaterial({
			zh: '名单里没有一个机关名称，没有采用。',
			en: 'The list names no body and was not taken.'
		});
	if (found.size > most)
		throw new WrongMaterial({
			zh: `名单有 ${found.size} 行，超过 ${most} 行的上限，没有采用。`,
			en: `The list has ${found.size} lines, more than ${most}, and was not taken.`
		});
	return { listed: [...found.values()], skipped: skipped.filter(Boolean), undated };
}

function lineOf(cells: readonly string[]): string {
	return cells.filter(Boolean).join(' ');
}

/** The column of a list without a header that holds names: the first with Chinese words in most of its lines. */
function nameColumn(rows: readonly (readonly string[])[]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	for (let at = 0; at < width; at++)
		if (rows.filter((row) => /\p{Script=Han}{2}/u.test(row[at] ?? '')).length > rows.length / 2)
			return at;
	return 0;
}

/** What ends the name of a body, which has two characters more at least. */
const bodyEnd =
	/^\p{Script=Han}{2,}(?:[局委厅镇乡院队会站处所社馆园台]|街道|中心|政府|政府办|公司|集团|(?<!综合|党政)(?:办|办公室))$/u;

/** Bodies that stand in one line, with marks or tabs between them; none where a part of it reads as no body. */
function severalNames(line: string): string[] {
	const first = line.replace(/^\d{1,4}\s*[.．、]\s*/, '');
	const parts = first.split(/[、，；;,\t](?![^（()）]*[）)])/).filter((part) => part.trim());
	const names = parts.map(bareName);
	const all = names.every((name) => bodyEnd.test(name.replace(/[（(].*$/, '')));
	return all && names.length > 1 ? names : [];
}

/** What stands in brackets behind a name, 张三 or 盖章, where it is not a body's second name. */
const remark =
	/(?<=\p{Script=Han}{2})[\s　]*[（(](?![^（()）]{2,}[局委办会院站处队厅镇乡社部所][）)]$|[^（()）]*(?:街道|中心)[）)]$)[^（()）]*[）)]$/u;

function bareName(cell: string): string {
	const name = cell
		.replace(
			/^(?:[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[）)、]\s*|\d{1,4}[.．\s]*|[-•*]\s*)/,
			''
		)
		.replace(/[\s*＊※★☆√✓#。]+$/, '')
		.replace(remark, '')
		.trim();
	if (!/\p{Script=Han}{2}|[A-Za-z]{3}/u.test(name) || name.length > 60) return '';
	return isNoBody(name) ? '' : name;
}

/** Whether a line of a list is its title, a heading over kinds of bodies, a sum or a note. */
function isNoBody(line: string): boolean {
	const plain = line
		.replace(/[\s　]+/g, '')
		.replace(/[（(](?:共|计|合计)?\d*[家个所]?[）)]$|[:：]$/g, '');
	if (columns.name.test(plain)) return true;
	if (/(?:名单|一览表|清单|汇总表|登记表|通讯录|情况表|统计表|台账)$/.test(plain)) return true;
	if (
		/^(?:合计|总计|小计|共计|累计|共|计)[:：]?(?:\d+[家个份所]?(?:单位|部门|机关)?)?$/.test(plain)
	)
		return true;
	if (
		/^(?:备注|说明|注|附|附件\d*|(?:填报|填表|制表|审核|报送|联系|负责)(?:单位|部门|人)?|联系电话|电话|传真|日期|时间|截至|单位)[:：]/.test(
			line
		)
	)
		return true;
	if (/^截至.*日|年度报告|年报/.test(plain)) return true;
	// A heading: nothing is left but a kind of bodies once words for whose and which are gone.
	const rest = plain.replace(
		/[各本县市区省旗州盟级直及和与、，（）()]|人民|政府|中央(?=[驻和及、省])|组成|工作|直属|所属|下属|派出|派驻|驻|垂直|双重|双管|管理|其他|共?\d+[家个所]/g,
		''
	);
	if (/^[镇乡]$/.test(rest)) return /^各|^[镇乡]$/.test(plain);
	return /^(?:部门|单位|机构|机关|乡镇|镇|乡|街道(?:办(?:事处)?)?|企业|事业|公共|企事业|国有){1,4}$/.test(
		rest
	);
}
