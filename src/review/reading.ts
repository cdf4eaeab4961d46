import { packSketch } from '#check/corpus/sketch.ts';
import { findingRows, fingerprint as hashOf, reportRow } from '#corpus/rows.ts';
import type { Sourced } from '#rules/examine.ts';
import type { ReportNotice } from '#report/report.ts';
import type { Paper, Unread } from './paper.ts';

/** Notices of a number that is no exact count as it stands. */
const doubts: ReadonlySet<string> = new Set([
	'number_approximate',
	'number_remarked',
	'number_not_whole',
	'number_split_digits',
	'number_confusable',
	'number_unit_converted'
]);

/** A reading as a paper for the desk. */
export function paperOf(
	{ examination }: Pick<Sourced, 'examination'>,
	file: string,
	sha256: string | null
): Paper | Unread {
	if (examination.status === 'refused')
		return { file, code: examination.reason.code, message: examination.reason.message };
	const { report, sketch, fingerprint } = examination;
	const row = reportRow(report, { file, sha256, url: null, origin: 'real' });
	const signer = report.provenance?.signer?.text;
	return {
		file,
		row: { ...row, scope: report.scope ?? null },
		findings: findingRows(String(row.id), report.findings),
		fingerprint,
		sketch: packSketch(sketch),
		...doubtedIn(report.notices),
		...(signer && { signer })
	};
}

/** What stands in cells whose number was read with doubt. */
export function doubtedIn(notices: readonly ReportNotice[]): Pick<Paper, 'doubted'> {
	const doubted = Object.fromEntries(
		notices
			.filter(({ kind }) => doubts.has(kind))
			.flatMap(({ cells, text }) => cells.map((id) => [id, text]))
	);
	return Object.keys(doubted).length ? { doubted } : {};
}

/** Identifies the file of a paper: by its bytes, or where they are not known by all that was read of it. */
export function sameFile({ row, findings, sketch, fingerprint: letters, file }: Paper): string {
	const part = file.match(/#\d+$/)?.[0] ?? '';
	if (typeof row.sha256 === 'string') return `${row.sha256}${part}`;
	const numbers = Object.entries(row).filter(([name]) => name !== 'id' && name !== 'file');
	return hashOf(JSON.stringify([numbers, findings, sketch, letters]));
}
