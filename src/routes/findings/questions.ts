import type { Family } from '#rules/families.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import {
	findingCase,
	findingCounts,
	findingsPage,
	type FindingCase,
	type FindingFilters
} from '#query/findings.ts';
import { findingReports, findingsOfReport, type FindingOrder } from '#query/findings-by-report.ts';
import { questionsOf } from '#query/question.ts';
import { severities } from '#view/findings.ts';
import { reviewSorts } from '#ui/review-row.ts';
import { oneOf, pageNumber, shortText, someOf, sortedBy, type Values } from '#view/url.ts';
import { siteEvidence } from '../evidence.ts';

/** What is chosen on this page alone. */
export const fields = {
	kind: oneOf('kind', ['any', 'finding', 'lead'], 'any'),
	severities: someOf(
		'severity',
		severities.map(({ id }) => id)
	),
	/** A rule, or the family its id begins with. */
	rule: shortText('rule'),
	review: oneOf('review', ['any', 'open', 'decided'], 'any'),
	/** What a line of the list is: a report, or a finding. */
	lines: oneOf('lines', ['reports', 'findings'], 'reports'),
	order: sortedBy(reviewSorts, { sort: 'state', descending: false }),
	page: pageNumber(),
	finding: shortText('finding')
};

/**
 * Which findings the choices are of.
 * @param decided findings the reader has decided on in this browser
 */
export function findingsOf(
	{ kind, severities, rule, review }: Values<typeof fields>,
	decided: readonly string[]
): FindingFilters {
	const isFamily = rule !== null && !rule.includes('-');
	return {
		kind: kind === 'any' ? null : kind,
		severities,
		rule: isFamily ? null : rule,
		family: isFamily ? (rule as Family) : null,
		review: review === 'any' ? null : review,
		marked: review === 'any' ? [] : decided
	};
}

interface Choices {
	filters: Filters;
	of: FindingFilters;
	lines: 'reports' | 'findings';
	order: FindingOrder;
	/** Findings the reader has decided on. */
	reviewed: readonly string[];
	page: number;
	/** The finding that is open. */
	finding: string | null;
	/** That finding with its reports; known once it was answered. */
	open: FindingCase | null;
}

const question = questionsOf<Choices>();

/** What the page of findings asks. */
export const questions = {
	counts: question(
		(c) => [c.filters, { ...c.of, rule: null, family: null }],
		(corpus, c) => findingCounts(corpus, c.filters, c.of)
	),
	list: question(
		(c) => [c.filters, c.of, c.page],
		(corpus, c) => findingsPage(corpus, c.filters, c.of, c.page),
		(c) => c.lines === 'findings'
	),
	reports: question(
		(c) => [c.filters, c.of, c.reviewed, c.order, c.page],
		(corpus, c) => findingReports(corpus, c.filters, c.of, c),
		(c) => c.lines === 'reports'
	),
	/** What else was found in the report that is open. */
	own: question(
		(c) => [c.filters, c.of, c.open?.report.id],
		(corpus, c) => findingsOfReport(corpus, c.filters, c.of, String(c.open!.report.id)),
		(c) => c.open !== null
	),
	open: question(
		(c) => c.finding,
		(corpus, c) => findingCase(corpus, c.finding!),
		(c) => c.finding !== null
	),
	evidence: question(
		(c) => c.open?.report.id,
		(corpus, c) => evidenceOf(corpus, c.open!.report),
		(c) => c.open !== null
	),
	otherEvidence: question(
		(c) => c.open?.other?.id,
		(corpus, c) => evidenceOf(corpus, c.open!.other!),
		(c) => Boolean(c.open?.other)
	)
};

function evidenceOf(corpus: Corpus, { id, year }: FindingCase['report']) {
	return siteEvidence(corpus, { id: String(id), year: typeof year === 'number' ? year : null });
}
