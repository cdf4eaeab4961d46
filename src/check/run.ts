import type { SourceDocument } from '#document/document.ts';
import type { Finding } from './finding.ts';
import { notApplicable, type Fault, type Outcome, type Verdict } from './outcome.ts';
import type { ReportRule } from './rule.ts';
import { Subject, type Checked } from './subject.ts';

/** One rule applied to one row, column, table or statement of a report, whatever came of it. */
export interface Check<Id extends string = string> {
	rule: ReportRule<Id>;
	/** Row, column, group or table; empty for the report as a whole. */
	of: string;
	outcome: Outcome;
}

/** The rules of single reports, as they are applied. */
export class Checker<Id extends string> {
	readonly #rules: readonly ReportRule<Id>[];
	/** The rule that explains each kind of diagnosis. */
	readonly #explaining: ReadonlyMap<string, Id>;

	constructor(rules: readonly ReportRule<Id>[]) {
		this.#rules = rules;
		this.#explaining = new Map(
			rules.flatMap(({ id, explains }) => (explains ? [[explains, id] as const] : []))
		);
	}

	/**
	 * Applies every rule, whatever comes of it.
	 * @param report as read, or no more of it than its figures
	 * @param document what it was read from; without it the rules on the text do not apply
	 */
	run(report: Checked, document?: SourceDocument): Check<Id>[] {
		const subject = new Subject(report, document);
		const done: Check<Id>[] = [];
		for (const rule of this.#rules) {
			const hindered = hindrance(rule, subject);
			const verdicts = hindered ? [hindered] : rule.check(subject);
			for (const { of, outcome } of verdicts) done.push({ rule, of, outcome });
		}
		return done;
	}

	/** What does not add up in a report; undetermined and passed checks leave no finding. */
	findings(report: Checked, document?: SourceDocument): Finding<Id>[] {
		const subject = new Subject(report, document);
		const findings: Finding<Id>[] = [];
		for (const rule of this.#rules) {
			if (rule.explains || hindrance(rule, subject)) continue;
			for (const { outcome } of rule.check(subject))
				if (outcome.result === 'fail') findings.push(this.#finding(rule, outcome.fault, subject));
		}
		return findings;
	}

	/** The finding of a failing check; an error that rests on a cell read in doubt is taken for our misreading first. */
	#finding(rule: ReportRule<Id>, fault: Fault, { doubted }: Subject): Finding<Id> {
		const { cells = [], left = null, right = null, message, severity, origin, ...more } = fault;
		const { diagnosis, ...rest } = more;
		const inDoubt =
			rule.severity === 'error' &&
			!rule.ofSourceText &&
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
			...rest,
			...(diagnosis && { diagnosis: this.#explained(diagnosis) })
		};
	}

	#explained({ kind, ...said }: NonNullable<Fault['diagnosis']>): Finding<Id>['diagnosis'] {
		const rule = this.#explaining.get(kind);
		return rule && { rule, ...said };
	}
}

/** Why a rule is not applied at all. */
function hindrance({ prose, editions }: ReportRule, { document, report }: Subject): Verdict | null {
	if (prose && !document) return notApplicable('no_text');
	if (editions && !(report.edition && editions.includes(report.edition)))
		return notApplicable('other_form');
	return null;
}
