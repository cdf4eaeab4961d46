import { Checker } from '#check/run.ts';
import type { Checked } from '#check/subject.ts';
import type { SourceDocument } from '#document/document.ts';
import { reportRules } from './of-reports.ts';

const checker = new Checker(reportRules);

/**
 * Applies every rule of a single report, whatever comes of it.
 * @param report as read, or no more of it than its figures
 * @param document what it was read from; without it the rules on the text do not apply
 */
export function runChecks(report: Checked, document?: SourceDocument) {
	return checker.run(report, document);
}

/**
 * What does not add up in a report; undetermined and passed checks leave no finding.
 * @param document what the report was read from; without it the rules on the text do not apply
 */
export function checkReport(report: Checked, document?: SourceDocument) {
	return checker.findings(report, document);
}
