import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ReportRow } from '#corpus/schema.ts';
import type { Name } from '#form/vocabulary.ts';
import { columnsIn, columnsOf, rowsOf, type Columns } from '#query/columns.ts';
import type { ReportPart } from '#query/explore.ts';
import { csvField, csvLine, csvOf } from './csv.ts';
import { columnName, columnUnit, isCell, isNumeric, readingOf } from './explore.ts';
import { facts, notes, toldColumns, type ExportAbout, type Written } from './export-about.ts';
import { tidyHead, tidyLines, wideHead, wideLines } from './export-lines.ts';
import { fileName } from './scope.ts';
import { mostSheetRows, packedOn, Workbook, type SheetCell } from './xlsx.ts';

export const exportKinds = [
	{
		id: 'csv',
		name: { zh: 'CSV（ZIP 压缩包），一份年报一行', en: 'CSV in a ZIP, one line a report' },
		extension: 'zip'
	},
	{
		id: 'tidy',
		name: {
			zh: 'CSV（ZIP 压缩包），一格一行，带读法',
			en: 'CSV in a ZIP, one line a cell with its reading'
		},
		extension: 'zip'
	},
	{ id: 'xlsx', name: { zh: 'Excel（XLSX）', en: 'Excel (XLSX)' }, extension: 'xlsx' },
	{
		id: 'parquet',
		name: { zh: 'Parquet，带类型和读法', en: 'Parquet, typed, with readings' },
		extension: 'parquet'
	},
	{ id: 'json', name: { zh: 'JSON', en: 'JSON' }, extension: 'json' }
] as const satisfies { id: string; name: Name; extension: string }[];
export type ExportKind = (typeof exportKinds)[number]['id'];

/** Why a kind cannot hold so many reports; null where it can. */
export function tooMany(kind: ExportKind, { total, columns }: ExportAbout): Name | null {
	if (kind === 'xlsx' && total * columns.length > mostSheetCells)
		return {
			zh: '太大，Excel 打不开；请用 CSV，或缩小范围',
			en: 'too large for Excel; take CSV, or choose less'
		};
	return null;
}

/** Into how many sheets or files an export is cut, since a spreadsheet opens no more rows at once; 1 for one. */
export function partsOf(kind: ExportKind, { total, columns }: ExportAbout): number {
	if (kind !== 'csv' && kind !== 'xlsx' && kind !== 'tidy') return 1;
	const lines = kind === 'tidy' ? total * columns.filter(isNumeric).length : total;
	return Math.max(1, Math.ceil(lines / (mostSheetRows - 1)));
}

/** Cells of a workbook beyond which spreadsheets become unusable. */
const mostSheetCells = 20_000_000;

/** For example `年报_霁川省-县级_2019-2025_ogi-lens-demo-1a2b3c4d.xlsx`; wide and tidy CSV have different names. */
export function exportName(kind: ExportKind, about: Named): string {
	const { extension } = exportKinds.find(({ id }) => id === kind)!;
	return `${baseName(kind, about)}.${extension}`;
}

type Named = Pick<ExportAbout, 'source' | 'scope' | 'language'>;

function baseName(kind: ExportKind, { source, scope, language }: Named): string {
	const title =
		kind === 'tidy' ? { zh: '年报-逐格', en: 'report-cells' } : { zh: '年报', en: 'reports' };
	return fileName({ title, scope, years: null }, source, language);
}

/** The reports as a file, in packed parts; see `exportTo`. */
export async function exported(
	kind: ExportKind,
	about: ExportAbout,
	parts: AsyncIterable<ReportPart>,
	mostLines = mostSheetRows
): Promise<Uint8Array<ArrayBuffer>[]> {
	const bytes: Uint8Array<ArrayBuffer>[] = [];
	await exportTo((part) => void bytes.push(part), kind, about, parts, { mostLines });
	return bytes;
}

/**
 * Passes the reports on as a file, one packed part after the other, so that they are never all in memory. A CSV goes in
 * an archive with a text that says what it is, so that it holds nothing but data; XLSX has a second sheet for that,
 * JSON fields, Parquet metadata. What has more lines than a spreadsheet opens goes into several sheets, or files of the
 * archive, each with its header.
 * @param mostLines lines of a sheet or file, its header among them
 */
export async function exportTo(
	push: (bytes: Uint8Array<ArrayBuffer>) => void,
	kind: ExportKind,
	about: ExportAbout,
	parts: AsyncIterable<ReportPart>,
	{
		onReports = () => {},
		mostLines = mostSheetRows
	}: { onReports?: (reports: number) => void; mostLines?: number } = {}
): Promise<void> {
	const file = await writers[kind](
		about,
		(part) => push(part as Uint8Array<ArrayBuffer>),
		mostLines
	);
	let reports = 0;
	for await (const part of parts) {
		const columns = part instanceof Uint8Array ? columnsIn(part) : columnsOf(part);
		file.add(columns);
		onReports((reports += columns.length));
	}
	file.end();
}

type Writer = (
	about: ExportAbout,
	push: (bytes: Uint8Array) => void,
	mostLines: number
) => Written | Promise<Written>;

const writers: Record<ExportKind, Writer> = {
	csv(about, push, mostLines) {
		const lines = wideLines(about, csvField);
		return archived(about, 'csv', push, mostLines, wideHead(about), (part) =>
			lines(part).map((fields) => fields.join(','))
		);
	},
	tidy: (about, push, mostLines) =>
		archived(about, 'tidy', push, mostLines, tidyHead(about.language), (part) =>
			rowsOf<ReportRow>(part).flatMap((row) => tidyLines(row, about).map(csvLine))
		),
	xlsx(about, push, mostLines) {
		const book = new Workbook(push);
		const head = wideHead(about);
		const lines = wideLines(about);
		const name = about.language === 'zh' ? '年报' : 'Reports';
		const sheets = inSheets(mostLines, {
			begin(number) {
				const widths = head.map((_, at) => widthOf(about.columns[at]));
				const filters = about.filters[about.language];
				const over = `${about.source.title[about.language]} · ${filters}`;
				book.begin(number > 1 ? `${name} ${number}` : name, { frozen: true, widths, head: over });
				book.rows([head], { bold: true });
			},
			write: (lines: SheetCell[][]) => book.rows(lines)
		});
		return {
			add: (part) => sheets.add(lines(part)),
			end() {
				book.begin(about.language === 'zh' ? '说明' : 'About', { widths: [28, 100] });
				book.rows(notes(about));
				book.end();
			}
		};
	},
	async parquet(about, push) {
		const { parquetFile } = await import('./parquet.ts');
		return parquetFile(about, push);
	},
	json(about, push) {
		let first = true;
		const head = JSON.stringify(
			{
				...Object.fromEntries(facts(about)),
				columns: about.columns.map((name) => ({
					id: name,
					name: columnName(name)[about.language],
					unit: columnUnit(name)?.[about.language] ?? null
				}))
			},
			null,
			'\t'
		);
		push(strToU8(`${head.slice(0, -2)},\n\t"reports": [`));
		return {
			add(part) {
				const rows = rowsOf<ReportRow>(part);
				const lines = rows.map((row) => JSON.stringify(jsonRow(row, about.columns)));
				push(strToU8(`${first ? '' : ','}\n\t\t${lines.join(',\n\t\t')}`));
				first = false;
			},
			end: () => push(strToU8('\n\t]\n}\n'))
		};
	}
};

/**
 * Splits lines into sheets or files, the next begun when one is full.
 * @param most lines of one, its header among them
 */
function inSheets<Line>(
	most: number,
	to: { begin: (number: number) => void; write: (lines: Line[]) => void }
): { add: (lines: readonly Line[]) => void } {
	let number = 1;
	let room = most - 1;
	to.begin(number);
	return {
		add(lines) {
			for (let from = 0; from < lines.length;) {
				if (room === 0) {
					to.begin(++number);
					room = most - 1;
				}
				const some = lines.slice(from, from + room);
				to.write(some);
				room -= some.length;
				from += some.length;
			}
		}
	};
}

/** The usual 6 takes nearly three times as long for a file a twentieth smaller. */
const packing = 3;

function archived(
	about: ExportAbout,
	kind: ExportKind,
	push: (bytes: Uint8Array) => void,
	mostLines: number,
	head: readonly string[],
	lines: (part: Columns) => string[]
): Written {
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		push(bytes);
	});
	const open = (name: string) => {
		const file = new ZipDeflate(name, { level: packing });
		file.mtime = packedOn;
		zip.add(file);
		return file;
	};
	const base = baseName(kind, about);
	let file: ZipDeflate | undefined;
	const close = () => file?.push(new Uint8Array(0), true);
	const files = inSheets(mostLines, {
		begin(number) {
			close();
			file = open(number > 1 ? `${base}-${number}.csv` : `${base}.csv`);
			file.push(strToU8(csvOf([head])));
		},
		write: (some: string[]) => file!.push(strToU8(some.map((line) => `${line}\r\n`).join('')))
	});
	return {
		add: (part) => files.add(lines(part)),
		end() {
			close();
			const text = notes(about).map(([name, told]) => (name ? `${name}：${told}` : told));
			const suffix = about.language === 'zh' ? '说明' : 'about';
			open(`${base}-${suffix}.txt`).push(strToU8(`\uFEFF${text.join('\r\n')}\r\n`), true);
			zip.end();
		}
	};
}

function jsonRow(row: ReportRow, columns: readonly string[]) {
	const names = toldColumns(columns);
	const cells = names.filter(isCell);
	return {
		...Object.fromEntries(
			names.filter((name) => !isCell(name)).map((name) => [name, row[name] ?? null])
		),
		...(cells.length > 0 && {
			cells: Object.fromEntries(
				cells.map((name) => [
					name,
					{ value: typeof row[name] === 'number' ? row[name] : null, reading: readingOf(row, name) }
				])
			)
		})
	};
}

function widthOf(name: string | undefined): number {
	if (name === 'agency') return 36;
	return name && isNumeric(name) ? 12 : 14;
}
