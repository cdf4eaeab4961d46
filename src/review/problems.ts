import type { Severity } from '#check/finding.ts';
import { severities } from '#check/severity.ts';
import { fingerprint } from '#corpus/rows.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { Name } from '#form/vocabulary.ts';
import { causesOf, hintOf } from './causes.ts';
import { copyWords } from './copy-words.ts';
import type { Found } from './found.ts';

/** What is to be mended in one place, or to be looked at: all findings that one cause makes. */
export interface Problem {
	/** The same for the same report and cause whatever the numbers are; see `problemId`. */
	id: string;
	/** What the findings have in common: `cell received_total`, `table requests`, `rule` and its id … */
	cause: string;
	severity: Severity;
	/** The one that says most first. */
	found: readonly [Found, ...Found[]];
	/** What happened, in words. */
	words: Name;
	/** What two sides say, without the year: what explains it once explains it again. */
	sides: string;
	/** Our own reading is in doubt before the agency is. */
	doubtful: boolean;
}

const grades = Object.keys(severities) as Severity[];
const graver = (a: Severity, b: Severity) => grades.indexOf(a) - grades.indexOf(b);

/** The id of a problem: whose report, of which year, and its cause. */
export function problemId(body: string, year: number | null, cause: string): string {
	return fingerprint([body, year, cause].join('\n'));
}

/**
 * What was found of one report, by cause, the gravest first.
 * @param body the report's agency, or its file where it names none
 * @param row the report's own cells
 */
export function problemsOf(
	body: string,
	year: number | null,
	found: readonly Found[],
	row: ReportRow
): Problem[] {
	const groups = new Map<string, Found[]>();
	const causes = causesOf(found, row);
	found.forEach((one, at) => {
		const cause = causes[at]!;
		groups.set(cause, [...(groups.get(cause) ?? []), one]);
	});
	return [...groups]
		.map(([cause, members]) => problemOf(problemId(body, year, cause), cause, members))
		.sort((a, b) => graver(a.severity, b.severity) || Number(a.doubtful) - Number(b.doubtful));
}

function problemOf(id: string, cause: string, members: readonly Found[]): Problem {
	const found = [...members].sort(
		(a, b) =>
			Number(!!b.copied) - Number(!!a.copied) ||
			graver(a.severity, b.severity) ||
			Number(!!b.diagnosis) - Number(!!a.diagnosis)
	) as [Found, ...Found[]];
	const [main] = found;
	const gravest = found.map(({ severity }) => severity).sort(graver)[0]!;
	const told = found.find(({ diagnosis }) => diagnosis)?.diagnosis;
	const hint = hintOf(cause);
	return {
		id,
		cause,
		severity: gravest,
		found,
		words:
			copyWords(cause, found)?.words ?? wordsOf(main.message, hint ?? (main.diagnosis && told)),
		sides: found
			.map(({ rule, cells, left, right, text }) =>
				[rule, cells.join(' '), left, right, text?.replace(/20\d\d年?/g, '')].join('|')
			)
			.sort()
			.join('\n'),
		doubtful: found.every(({ origin }) => origin === 'parse')
	};
}

function wordsOf(what: Name, why: Name | null | undefined): Name {
	return why ? { zh: `${what.zh}${why.zh}`, en: `${what.en} ${why.en}` } : what;
}
