import type { CorpusFinding } from '#check/corpus/filing.ts';
import { TextFinder } from '#check/corpus/texts.ts';
import { checkYears } from '#check/corpus/years.ts';
import { filingOf, textOf } from '#corpus/previous-year.ts';
import { ids } from '#rules/ids.ts';
import { alikeRules, pairRules, reuseRules } from '#rules/index.ts';
import type { Bodies } from './bodies.ts';
import { copies, ofOffice, type Known } from './copies.ts';
import { agencyOf, yearOf, type Paper } from './paper.ts';
import { foundInComparison, type Found } from './found.ts';

/** Rules whose findings say that a report is last year's. */
const ofLastYear: ReadonlySet<string> = new Set([
	ids.lastYearsText,
	ids.lastYearsProblems,
	ids.numbersUnchanged,
	ids.copiedTable,
	ids.reissuedReport,
	ids.zeroAsLastYear
]);

/**
 * What is found by comparing the reports of an office with each other and with last year's, by the id of the report.
 * Where a table or a text stands in several reports, the finding is on those that copied it; where it is unknown which
 * did, all are asked.
 * @param now one report a body and year
 * @param isUnowned whose body nobody knows, so that there is no last year's report to compare it with
 */
export function compare(
	now: readonly Paper[],
	last: readonly Paper[],
	bodies: Bodies,
	isUnowned: (paper: Paper) => boolean = () => false
): Map<string, Found[]> {
	const own = known(now, bodies, isUnowned);
	const before = known(last, bodies);
	const byReport = new Map([...own, ...before].map((one) => [one.filing.report, one]));
	const found = new Map<string, Found[]>();
	const add = (finding: CorpusFinding, copied?: string) => {
		const other = finding.other === null ? undefined : byReport.get(finding.other);
		const tag = copied ?? (ofLastYear.has(finding.rule) ? 'last' : undefined);
		const list = found.get(finding.report) ?? [];
		list.push(foundInComparison(finding, other?.beside, tag));
		found.set(finding.report, list);
	};

	const lastOf = new Map(before.map((one) => [`${one.body} ${one.filing.year}`, one]));
	for (const one of own) {
		const earlier = lastOf.get(`${one.body} ${one.filing.year - 1}`);
		if (!earlier) continue;
		for (const finding of checkYears([earlier.filing, one.filing], {
			pair: pairRules,
			history: []
		}))
			add(finding);
	}

	const texts = new TextFinder({ reuse: reuseRules, alike: alikeRules }, ofOffice);
	const alike: CorpusFinding[] = [];
	for (const year of years([...own, ...before])) {
		const list = [...own, ...before].filter(({ filing }) => filing.year === year);
		const ids = new Set(own.map(({ filing }) => filing.report));
		for (const finding of texts.year(list.flatMap(({ paper, body }) => textOf(paper, body) ?? [])))
			if (ids.has(finding.report))
				if (ofLastYear.has(finding.rule)) add(finding);
				else alike.push(finding);
	}
	const doubts = new Map<string, number>();
	for (const one of own) {
		const { report } = one.filing;
		doubts.set(report, contradictions(one, found.get(report) ?? []));
	}
	for (const { finding, tag } of copies({ own: own, last: lastOf, alike, doubts }))
		add(finding, tag);
	return found;
}

function known(
	papers: readonly Paper[],
	bodies: Bodies,
	isUnowned: (paper: Paper) => boolean = () => false
): Known[] {
	return papers.flatMap((paper) => {
		const [agency, year] = [agencyOf(paper), yearOf(paper)];
		if (agency === null || year === null) return [];
		const body = isUnowned(paper) ? paper.file : bodies.key(agency);
		return [{ paper, body, filing: filingOf(paper, body), beside: { agency, year } }];
	});
}

function years(all: readonly Known[]): number[] {
	return [...new Set(all.map(({ filing }) => filing.year))].sort((a, b) => a - b);
}

/**
 * What speaks against a report's tables and text being its own: prose, names and last year that do not fit. Prose has
 * slips of its own: what does not follow from last year weighs double.
 */
function contradictions({ paper }: Known, beside: readonly Found[]): number {
	const own = paper.findings.filter(({ rule }) => rule.startsWith('NAR-')).length;
	return own + 2 * beside.filter(({ rule }) => /^YR-0[1245]$/.test(rule)).length;
}
