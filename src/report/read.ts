import { Refusal, type SourceDocument } from '#document/document.ts';
import { tables } from '#form/form.ts';
import { readIdentity } from './identity.ts';
import { clean } from './identity/lines.ts';
import { titleIn } from './identity/title.ts';
import { readFigures } from './prose.ts';
import type { CertifiedReport } from './report.ts';
import { inSimplified } from './script.ts';
import { reportsIn } from './several.ts';
import { readForm } from './tables.ts';

/**
 * Reads the annual report out of a document: who and when, every cell of the statutory form, the figures
 * told in prose, and a notice for whatever could not be read beyond doubt. Where a document holds
 * several reports it is the one the document's own title names, else the first; see `readReports`.
 * @throws {Refusal} `not_a_report` when the document is something else
 */
export function readReport(source: SourceDocument): CertifiedReport {
	return readReports(source)[0]!.report;
}

/** A report with the part of the document it was read from. */
export interface ReadReport {
	report: CertifiedReport;
	document: SourceDocument;
}

/**
 * Reads every annual report of a document, such as a bureau's and its branches' on one page. Numbers of
 * one never become another's: each is read from its own part, with a notice `several_reports` of the
 * others. One that is printed twice is read once.
 * @returns at least one; first the one the document's own title names, the others as they are printed
 * @throws {Refusal} `not_a_report` when the document is something else
 */
export function readReports(source: SourceDocument): [ReadReport, ...ReadReport[]] {
	const [first, ...others] = reportsIn(inSimplified(source)).map((document) => ({
		report: readOne(document),
		document
	}));
	const reports = [first!];
	for (const other of others)
		if (!reports.some(({ report }) => isCopy(report, other.report))) reports.push(other);
	const named = reports.length > 1 ? namedByHead(reports, source) : 0;
	if (named > 0) reports.unshift(...reports.splice(named, 1));
	for (const { report } of reports) {
		const others = reports.filter((other) => other.report !== report);
		const names = others.slice(0, mostNamed).map((other) => nameOf(other.report));
		if (others.length > mostNamed) names.push(`共 ${others.length} 份`);
		if (names.length)
			report.notices.push({ kind: 'several_reports', text: names.join('；'), cells: [] });
	}
	return reports as [ReadReport, ...ReadReport[]];
}

/** Other reports of a document that are named in a notice; of more only the number is told. */
const mostNamed = 20;

function nameOf({ title, agency, year }: CertifiedReport): string {
	return title ?? `${agency ?? '未署名机关'}${year ?? '未知年'}年度报告`;
}

/** Whether two reports of a document are one: the same agency and year, the same in every cell. */
function isCopy(one: CertifiedReport, other: CertifiedReport): boolean {
	if (one.agency !== other.agency || one.year !== other.year) return false;
	const ids = Object.keys(one.cells);
	return (
		ids.length === Object.keys(other.cells).length &&
		ids.every((id) => one.cells[id]!.value === other.cells[id]?.value)
	);
}

/** Which of several reports the first title of the page names; 0 where none. */
function namedByHead(reports: readonly ReadReport[], { blocks }: SourceDocument): number {
	const head = blocks.slice(0, 40).flatMap((block) => (block.kind === 'table' ? [] : block.text));
	const title = head.map((text) => titleIn(clean(text))).find((found) => found !== null);
	if (!title?.agency || !title.year) return 0;
	const at = reports.findIndex(
		({ report }) => report.agency === title.agency && report.year === title.year
	);
	return Math.max(at, 0);
}

function readOne(document: SourceDocument): CertifiedReport {
	const form = readForm(document.blocks);
	const { identity, notices } = readIdentity(document);
	const cells = Object.keys(form.cells).length;
	const pictured = !cells && !!document.pictures;
	if (!isReport(document, identity.title, cells)) {
		if (pictured && identity.title)
			throw new Refusal(
				'no_text',
				'只有标题是文字，年报正文是图片。请提供可复制文字的版本，或先做文字识别。'
			);
		throw new Refusal(
			'not_a_report',
			'文中既没有政府信息公开工作年度报告的标题和章节，也没有法定表格，不是年度报告。'
		);
	}
	const prose = readFigures(document, identity.year, identity.agency);
	return {
		...identity,
		edition: form.edition,
		cells: form.cells,
		figures: prose.figures,
		certificate: form.certificate,
		notices: [
			...document.notices.map((notice) => ({ ...notice, cells: [] })),
			...notices,
			...form.notices,
			...(pictured ? [{ kind: 'pictures', text: String(document.pictures), cells: [] }] : []),
			...prose.notices
		]
	};
}

/** Headings the statutory sections have had under every edition, as they are recognised. */
const sections = [
	/^总体情况|^概述|^工作概述/,
	...tables.map((table) => new RegExp(table.zh.slice(0, 6))),
	/主动公开/,
	/依申请公开/,
	/行政复议/,
	/存在的?(?:主要)?问题/,
	/其他需要报告/
];

/** A report has its table, or a title and the sections a report is made of. */
function isReport(document: SourceDocument, title: string | null, cells: number): boolean {
	if (cells > 0) return true;
	if (!title || !/(?:信息|政务)公开/.test(title)) return false;
	const lines = document.blocks.flatMap((block) =>
		block.kind === 'table'
			? []
			: [
					block.text
						.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．\s]*/, '')
						.slice(0, 40)
				]
	);
	const length = lines.reduce((sum, line) => sum + line.length, 0);
	const found = sections.filter((section) => lines.some((line) => section.test(line)));
	return found.length >= 2 && length >= 60;
}
