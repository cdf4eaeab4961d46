import type { SourceDocument } from '#document/document.ts';
import type { Finding } from './finding.ts';
import { notApplicable, type Fault, type Outcome, type Verdict } from './outcome.ts';
import { cellChecks } from './report/cells.ts';
import { claimChecks } from './report/claims.ts';
import { disclosureChecks } from './report/disclosure.ts';
import { documentChecks } from './report/document.ts';
import { formChecks } from './report/form.ts';
import { publicationChecks } from './report/publication.ts';
import { requestChecks } from './report/requests.ts';
import { statementChecks } from './report/statements.ts';
import { textChecks } from './report/text.ts';
import type { Rule } from './rule.ts';
import { reportRules } from './rules.ts';
import { Subject, type Checked } from './subject.ts';

/** How rules are applied, by rule id: a verdict for each row, column, table or statement a rule is about. */
export type Checks = Record<string, (subject: Subject) => Verdict[]>;

/** One rule applied to one row, column, table or statement of a report, whatever came of it. */
export interface Check {
	rule: Rule;
	/** Row, column, group or table; empty for the report as a whole. */
	of: string;
	outcome: Outcome;
}

const checks: Checks = {
	...documentChecks,
	...formChecks,
	...cellChecks,
	...disclosureChecks,
	...requestChecks,
	...claimChecks,
	...statementChecks,
	...textChecks,
	...publicationChecks
};

const applied = reportRules.map((rule) => {
	const apply = checks[rule.id];
	if (!apply) throw new Error(`rule ${rule.id}: nothing applies it`);
	return { rule, apply };
});

/**
 * Applies every rule of a single report, whatever comes of it.
 * @param report as read, or no more of it than its figures
 * @param document what it was read from; without it the rules on the text do not apply
 */
export function runChecks(report: Checked, document?: SourceDocument): Check[] {
	const subject = new Subject(report, document);
	const done: Check[] = [];
	for (const { rule, apply } of applied) {
		const hindered = hindrance(rule, subject);
		const verdicts = hindered ? [hindered] : apply(subject);
		for (const { of, outcome } of verdicts) done.push({ rule, of, outcome });
	}
	return done;
}

/**
 * What does not add up in a report; undetermined and passed checks leave no finding.
 * @param document what the report was read from; without it the rules on the text do not apply
 */
export function checkReport(report: Checked, document?: SourceDocument): Finding[] {
	const subject = new Subject(report, document);
	const findings: Finding[] = [];
	for (const { rule, apply } of applied) {
		if (rule.hint || hindrance(rule, subject)) continue;
		for (const { outcome } of apply(subject))
			if (outcome.result === 'fail') findings.push(finding(rule, outcome.fault, subject));
	}
	return findings;
}

/** Why a rule is not applied at all. */
function hindrance({ prose, editions }: Rule, { document, report }: Subject): Verdict | null {
	if (prose && !document) return notApplicable('no_text');
	if (editions && !(report.edition && editions.includes(report.edition)))
		return notApplicable('other_form');
	return null;
}

/** Rules about just what a notice would hold in doubt. */
const ofTheInk = new Set(['CEL-05', 'CEL-06']);

/** The finding of a failing check; an error that rests on a cell read in doubt is held to be our reading first. */
function finding(rule: Rule, fault: Fault, { doubted }: Subject): Finding {
	const { cells = [], left = null, right = null, message, severity, origin, ...more } = fault;
	const inDoubt =
		rule.severity === 'error' &&
		!ofTheInk.has(rule.id) &&
		(fault.suspect ? doubted.has(fault.suspect) : cells.some((id) => doubted.has(id)));
	const from = inDoubt ? 'parse' : origin;
	return {
		rule: rule.id,
		version: rule.version,
		severity: inDoubt ? 'review' : (severity ?? rule.severity),
		cells: [...cells],
		left,
		right,
		difference: left === null || right === null ? null : left - right,
		message,
		...(from && { origin: from }),
		...more
	};
}
