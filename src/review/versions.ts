import { filingOf } from '#corpus/previous-year.ts';
import { cells } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { ids } from '#rules/ids.ts';
import { supersededRules } from '#rules/index.ts';
import type { Bodies } from './bodies.ts';
import { agencyOf, isConsolidated, yearOf, type Paper, baseOf } from './paper.ts';
import type { Found } from './found.ts';
import { sameFile } from './reading.ts';
import { isSameReport } from './same-report.ts';

/**
 * What a file is among the others: `counts`; `older`, another of its body counts instead; `copy`, the same
 * as another; `consolidated`, it speaks for others; `other_year`; `unread`.
 */
export type Standing = 'counts' | 'older' | 'copy' | 'consolidated' | 'other_year' | 'unread';

/** What decides the standing of a file. */
export interface VersionContext {
	bodies: Bodies;
	last: readonly Paper[];
	/** The year of the batch. */
	year: number | null;
	/** Files the office has chosen. */
	counting: ReadonlySet<string>;
	/** Whether a paper's names disagree about whose it is. */
	isUnowned: (paper: Paper) => boolean;
}

/** The year most reports are of. */
export function theYear(papers: readonly Paper[]): number | null {
	const times = new Map<number, number>();
	for (const paper of papers) {
		const year = yearOf(paper);
		if (year !== null) times.set(year, (times.get(year) ?? 0) + 1);
	}
	const [most] = [...times].sort(([a, n], [b, m]) => m - n || b - a);
	return most?.[0] ?? null;
}

/**
 * What each file is. Of several of one body the one the office chose counts, else one whose names agree, else one that has numbers before
 * one that has none, else one that says that it corrects another, else the one dated last, else one whose file is called so.
 */
export function versions(
	papers: readonly Paper[],
	{ bodies, year, counting, isUnowned }: VersionContext
): Map<Paper, Standing> {
	const standings = new Map<Paper, Standing>();
	const groups = new Map<string, Paper[]>();
	for (const paper of papers) {
		const [agency, own] = [agencyOf(paper), yearOf(paper)];
		if (isConsolidated(paper)) standings.set(paper, 'consolidated');
		else if (own !== year && own !== null && !doubtsYear(paper)) standings.set(paper, 'other_year');
		else {
			// Without a name a file is the same as another byte by byte alone.
			const key = agency === null ? ` ${sameFile(paper)}` : bodies.key(agency);
			groups.set(key, [...(groups.get(key) ?? []), paper]);
		}
	}
	for (const group of groups.values()) {
		const order = [...group].sort(
			(a, b) =>
				Number(counting.has(b.file)) - Number(counting.has(a.file)) ||
				Number(isUnowned(a)) - Number(isUnowned(b)) ||
				Number(hasNumbers(b)) - Number(hasNumbers(a)) ||
				Number(!!b.row.correction) - Number(!!a.row.correction) ||
				dated(b).localeCompare(dated(a)) ||
				turnOf(b) - turnOf(a) ||
				(a.file < b.file ? 1 : -1)
		);
		const [first, ...others] = order;
		standings.set(first!, 'counts');
		for (const other of others) standings.set(other, sameNumbers(first!, other) ? 'copy' : 'older');
	}
	return standings;
}

/** What is to be said of files that do not count: that another does, or that they are of another year. */
export function otherYears(
	papers: readonly Paper[],
	{
		bodies,
		last,
		year,
		standings
	}: Omit<VersionContext, 'counting' | 'isUnowned'> & { standings: ReadonlyMap<Paper, Standing> }
): Map<Paper, Found[]> {
	const found = new Map<Paper, Found[]>();
	for (const paper of papers) {
		const standing = standings.get(paper);
		const agency = agencyOf(paper);
		if (standing === 'older') {
			const kept = papers.find(
				(one) =>
					standings.get(one) === 'counts' &&
					agencyOf(one) !== null &&
					bodies.key(agencyOf(one)!) === bodies.key(agency!)
			)!;
			found.set(
				paper,
				supersededRules.map((rule) => {
					const { cells } = rule.check(filingOf(paper), filingOf(kept));
					return {
						...plain(rule.id, 'review'),
						cells,
						message: supersededBy(kept, paper, cells.length)
					};
				})
			);
		} else if (standing === 'other_year' || (yearOf(paper) !== year && yearOf(paper) !== null)) {
			const before = last.find(
				(one) =>
					agency !== null &&
					agencyOf(one) !== null &&
					yearOf(one) === yearOf(paper) &&
					bodies.key(agencyOf(one)!) === bodies.key(agency)
			);
			found.set(paper, [ofOtherYear(paper, year, before)]);
		}
	}
	return found;
}

/** What is said of a file another one counts instead of. */
function supersededBy(kept: Paper, paper: Paper, differing: number): Name {
	const { file } = kept;
	if (!isSameReport(kept, paper))
		return {
			zh: `写的是同一机关、同一年度，但与“${file}”的数字和正文大多不同：可能有一份写错了机关名称，也可能是另一份报告。现以“${file}”为准，请核实。`,
			en: `It names the same body and year as “${file}”, but most of its numbers and text are others: one of them may bear the wrong name, or be another report. “${file}” counts; please confirm.`
		};
	const [zh, en] = differing
		? [
				`两份表格有 ${differing} 格不同`,
				`their tables differ in ${differing} ${differing === 1 ? 'cell' : 'cells'}`
			]
		: ['两份表格相同，文字或日期不同', 'their tables are the same, their text or date is not'];
	return {
		zh: `同一年度交来不止一份，现以“${file}”为准；${zh}。如应以本份为准，请告知。`,
		en: `More than one came for the year, and “${file}” counts; ${en}. Please say so if this one should.`
	};
}

function ofOtherYear(paper: Paper, year: number | null, before: Paper | undefined): Found {
	const own = yearOf(paper);
	const same = before && sameNumbers(before, paper);
	return {
		...plain(same ? ids.reissuedReport : ids.yearConflict, 'error'),
		...(same && { copied: 'last' }),
		message: {
			zh: `写的是 ${own} 年度，这一批是 ${year} 年度${same ? '；各格与上年交来的那一份相同，可能交错了文件' : ''}。`,
			en: `It is of ${own}, the batch of ${year}${same ? '; every cell is that of the report handed in last year: the wrong file, perhaps' : ''}.`
		}
	};
}

function plain(rule: string, severity: Found['severity']): Found {
	return {
		rule,
		severity,
		cells: [],
		left: null,
		right: null,
		difference: null,
		message: { zh: '', en: '' }
	};
}

function dated({ row }: Paper): string {
	return typeof row.published === 'string' ? row.published : '';
}

/** What a file is called: a mended one, …（更正）.docx, 1; one from before that, …（修改前）.docx, −1; else 0. */
function turnOf(paper: Paper): number {
	const name = baseOf(paper);
	const before =
		/(?:[改正误订]|[修更]改)(?:之|以)?前|[未没](?:经)?(?:修|更|改|订|勘)|原[稿件版]|旧[稿版]|[初草]稿|作废|(?<!统)[一1]稿/;
	if (before.test(name)) return -1;
	return /更正|订正|修正|勘误|修订|修改|改后|改正|定稿|终稿/.test(name) ? 1 : 0;
}

function doubtsYear({ findings }: Paper): boolean {
	return findings.some(({ rule }) => rule === ids.yearConflict);
}

/** Whether any cell of a paper has a number: a note about a report has none. */
function hasNumbers({ row }: Paper): boolean {
	return cells.some(({ id }) => typeof row[id] === 'number');
}

/** Whether two papers have the same tables; where there is no number in them, whether they are one file. */
function sameNumbers(a: Paper, b: Paper): boolean {
	if (!hasNumbers(a)) return sameFile(a) === sameFile(b);
	return cells.every(({ id }) => a.row[id] === b.row[id]) && a.row.readings === b.row.readings;
}
