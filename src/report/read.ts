import { Refusal, type SourceDocument } from '#document/document.ts';
import { tables } from '#form/form.ts';
import { readIdentity } from './identity.ts';
import { readFigures } from './prose.ts';
import type { CertifiedReport } from './report.ts';
import { inSimplified } from './script.ts';
import { readForm } from './tables.ts';

/**
 * Reads an annual report out of a document: who and when, every cell of the statutory form, the figures
 * told in prose, and a notice for whatever could not be read beyond doubt.
 * @throws {Refusal} `not_a_report` when the document is something else
 */
export function readReport(source: SourceDocument): CertifiedReport {
	const document = inSimplified(source);
	const form = readForm(document.blocks);
	const { identity, notices } = readIdentity(document);
	if (!isReport(document, identity.title, Object.keys(form.cells).length))
		throw new Refusal(
			'not_a_report',
			'文中既没有政府信息公开工作年度报告的标题和章节，也没有法定表格，不是年度报告。'
		);
	const prose = readFigures(document, identity.year);
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
