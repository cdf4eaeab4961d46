import { brokenMarkup, type SourceDocument } from '#document/document.ts';
import { readCorrection } from './correction.ts';
import { demandReport } from './genre.ts';
import { readIdentity } from './identity.ts';
import { clean } from './identity/lines.ts';
import { titleIn } from './identity/title.ts';
import { readFigures, readProse } from './prose.ts';
import type { CertifiedReport } from './report.ts';
import { readScope } from './scope.ts';
import { reportsIn } from './several.ts';
import { readForm } from './tables.ts';

/**
 * Reads the annual report out of a document: who and when, every cell of the statutory form, the figures
 * stated in prose, and a notice for whatever could not be read beyond doubt. Where a document holds
 * several reports it is the one the document's own title names, else the first; see `readReports`.
 * @throws {Refusal} as `demandReport` when the document is something else
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
 * @param source in simplified characters, see `inSimplified`
 * @returns at least one; first the one the document's own title names, the others as they are printed
 * @throws {Refusal} as `demandReport` when the document is something else
 */
export function readReports(source: SourceDocument): [ReadReport, ...ReadReport[]] {
	const [first, ...others] = reportsIn(source).map((document) => ({
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
		const names = others.slice(0, mostNamed).map((other) => reportName(other.report));
		if (others.length > mostNamed) names.push(`共 ${others.length} 份`);
		if (names.length)
			report.notices.push({ kind: 'several_reports', text: names.join('；'), cells: [] });
	}
	return reports as [ReadReport, ...ReadReport[]];
}

/** Other reports of a document that are named in a notice; of more only the number is given. */
const mostNamed = 20;

function reportName({ title, agency, year }: CertifiedReport): string {
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
	demandReport(document, cells);
	const pictured = !cells && !!document.pictures;
	const { year, agency, kind = null, level, provenance } = identity;
	const prose = readFigures(document, year, agency);
	const received = form.cells.received_total?.value ?? null;
	const running = readProse(document, year);
	const scope = readScope(running, { agency, kind, level, received });
	const correction = readCorrection(document, running, year);
	return {
		...identity,
		scope: scope.scope,
		scope_from: scope.scope_from,
		...(correction && { correction: true }),
		provenance: { ...provenance!, scope: scope.origin, ...(correction && { correction }) },
		edition: form.edition,
		cells: form.cells,
		figures: prose.figures,
		certificate: form.certificate,
		notices: [
			...document.notices.map((notice) => ({
				...notice,
				cells: notice.kind === brokenMarkup.kind ? Object.keys(form.cells) : []
			})),
			...notices,
			...form.notices,
			...(pictured ? [{ kind: 'pictures', text: String(document.pictures), cells: [] }] : []),
			...scope.notices,
			...prose.notices
		]
	};
}
