/* Written by `npm run rules` from the files beside it; `tests/rules/index.test.ts` holds it to them. */

import type { ReportRule } from './define.ts';
import { rule as yearConflict } from './document/DOC-01-year-conflict.ts';
import { rule as signature } from './document/DOC-02-signature.ts';
import { rule as cellsNotFound } from './document/DOC-04-cells-not-found.ts';
import { rule as columnsInDoubt } from './document/DOC-05-columns-in-doubt.ts';
import { rule as readingsDiffer } from './document/DOC-06-readings-differ.ts';
import { rule as residue } from './document/DOC-07-residue.ts';
import { rule as textLayer } from './document/DOC-08-text-layer.ts';
import { rule as swallowedTable } from './document/DOC-10-swallowed-table.ts';
import { rule as sections } from './form/FRM-01-sections.ts';
import { rule as formOfItsYear } from './form/FRM-02-form-of-its-year.ts';
import { rule as missingTable } from './form/FRM-03-missing-table.ts';
import { rule as rowsMissingOrAdded } from './form/FRM-04-rows-missing-or-added.ts';
import { rule as formsMixed } from './form/FRM-05-forms-mixed.ts';
import { rule as rowOrder } from './form/FRM-06-row-order.ts';
import { rule as emptySectionFive } from './form/FRM-07-empty-section-five.ts';
import { rule as feesNotMentioned } from './form/FRM-08-fees-not-mentioned.ts';
import { rule as themes } from './form/FRM-09-themes.ts';
import { rule as balanceNote } from './form/FRM-10-balance-note.ts';
import { rule as title } from './form/FRM-11-title.ts';
import { rule as governmentsReportOnOversight } from './form/FRM-12-governments-report-on-oversight.ts';
import { rule as periodAndContact } from './form/FRM-13-period-and-contact.ts';
import { rule as outdatedNotice } from './form/FRM-14-outdated-notice.ts';
import { rule as blankCells } from './cells/CEL-01-blank-cells.ts';
import { rule as twoWaysOfZero } from './cells/CEL-02-two-ways-of-zero.ts';
import { rule as blankAndNoneTold } from './cells/CEL-03-blank-and-none-told.ts';
import { rule as blankAndSomeTold } from './cells/CEL-04-blank-and-some-told.ts';
import { rule as wholeCounts } from './cells/CEL-05-whole-counts.ts';
import { rule as negativeCounts } from './cells/CEL-06-negative-counts.ts';
import { rule as unusualWriting } from './cells/CEL-07-unusual-writing.ts';
import { rule as notApplicable } from './cells/CEL-08-not-applicable.ts';
import { rule as oddDigits } from './cells/CEL-09-odd-digits.ts';
import { rule as tooLarge } from './cells/CEL-11-too-large.ts';
import { rule as leastInForce } from './disclosure/T2-01-least-in-force.ts';
import { rule as issuedNoneInForce } from './disclosure/T2-02-issued-none-in-force.ts';
import { rule as powerToMakeRules } from './disclosure/T2-03-power-to-make-rules.ts';
import { rule as powerToEnforce } from './disclosure/T2-04-power-to-enforce.ts';
import { rule as compulsionAlone } from './disclosure/T2-05-compulsion-alone.ts';
import { rule as itemsAndDecisions } from './disclosure/T2-06-items-and-decisions.ts';
import { rule as disclosedInAll } from './disclosure/T2-07-disclosed-in-all.ts';
import { rule as balance } from './requests/T3-01-balance.ts';
import { rule as outcomes } from './requests/T3-02-outcomes.ts';
import { rule as applicants } from './requests/T3-03-applicants.ts';
import { rule as partExceedsTotal } from './requests/T3-04-part-exceeds-total.ts';
import { rule as printedSubtotal } from './requests/T3-05-printed-subtotal.ts';
import { rule as cellInQuestion } from './requests/T3-06-cell-in-question.ts';
import { rule as slipOfThePen } from './requests/T3-07-slip-of-the-pen.ts';
import { rule as movedRow } from './requests/T3-08-moved-row.ts';
import { rule as exchangedRows } from './requests/T3-09-exchanged-rows.ts';
import { rule as fewExcessive } from './requests/T3-11-few-excessive.ts';
import { rule as totalAlone } from './requests/T3-13-total-alone.ts';
import { rule as oneOutcome } from './requests/T3-14-one-outcome.ts';
import { rule as results } from './challenges/T4-01-results.ts';
import { rule as fifteenCells } from './challenges/T4-02-fifteen-cells.ts';
import { rule as exchangedGroups } from './challenges/T4-03-exchanged-groups.ts';
import { rule as unpaidWithoutNotice } from './tables/XT-04-unpaid-without-notice.ts';
import { rule as receivedTold } from './prose/NAR-01-received-told.ts';
import { rule as concludedTold } from './prose/NAR-02-concluded-told.ts';
import { rule as carriedTold } from './prose/NAR-03-carried-told.ts';
import { rule as outcomesTold } from './prose/NAR-04-outcomes-told.ts';
import { rule as applicantsTold } from './prose/NAR-05-applicants-told.ts';
import { rule as challengesTold } from './prose/NAR-06-challenges-told.ts';
import { rule as noRequestTold } from './prose/NAR-07-no-request-told.ts';
import { rule as requestsNotInTable } from './prose/NAR-08-requests-not-in-table.ts';
import { rule as noChallengeTold } from './prose/NAR-09-no-challenge-told.ts';
import { rule as noDocumentTold } from './prose/NAR-10-no-document-told.ts';
import { rule as documentsTold } from './prose/NAR-11-documents-told.ts';
import { rule as decisionsTold } from './prose/NAR-12-decisions-told.ts';
import { rule as allConcludedTold } from './prose/NAR-13-all-concluded-told.ts';
import { rule as partsOfATotal } from './prose/NAR-14-parts-of-a-total.ts';
import { rule as monthlyMean } from './prose/NAR-15-monthly-mean.ts';
import { rule as rateOfNothing } from './prose/NAR-17-rate-of-nothing.ts';
import { rule as rates } from './prose/NAR-18-rates.ts';
import { rule as anotherYearsWork } from './prose/NAR-19-another-years-work.ts';
import { rule as anotherBody } from './prose/NAR-20-another-body.ts';
import { rule as twoValues } from './prose/NAR-21-two-values.ts';
import { rule as attachedTable } from './prose/NAR-22-attached-table.ts';
import { rule as visitsAndVisitors } from './prose/NAR-23-visits-and-visitors.ts';
import { rule as problemsAndMeasures } from './text/TXT-04-problems-and-measures.ts';
import { rule as placeholders } from './text/TXT-05-placeholders.ts';
import { rule as timeLimit } from './publication/PUB-01-time-limit.ts';
import { rule as noDate } from './publication/PUB-02-no-date.ts';
import { rule as datedTooEarly } from './publication/PUB-03-dated-too-early.ts';
import { rule as wholeYear } from './publication/PUB-04-whole-year.ts';
import { rule as machineReadable } from './publication/PUB-07-machine-readable.ts';
import { rule as feesInText } from './units/UNI-01-fees-in-text.ts';
import { rule as decimals } from './units/UNI-06-decimals.ts';

/** Rules on one report. */
export const reportRules: readonly ReportRule[] = [
	yearConflict,
	signature,
	cellsNotFound,
	columnsInDoubt,
	readingsDiffer,
	residue,
	textLayer,
	swallowedTable,
	sections,
	formOfItsYear,
	missingTable,
	rowsMissingOrAdded,
	formsMixed,
	rowOrder,
	emptySectionFive,
	feesNotMentioned,
	themes,
	balanceNote,
	title,
	governmentsReportOnOversight,
	periodAndContact,
	outdatedNotice,
	blankCells,
	twoWaysOfZero,
	blankAndNoneTold,
	blankAndSomeTold,
	wholeCounts,
	negativeCounts,
	unusualWriting,
	notApplicable,
	oddDigits,
	tooLarge,
	leastInForce,
	issuedNoneInForce,
	powerToMakeRules,
	powerToEnforce,
	compulsionAlone,
	itemsAndDecisions,
	disclosedInAll,
	balance,
	outcomes,
	applicants,
	partExceedsTotal,
	printedSubtotal,
	cellInQuestion,
	slipOfThePen,
	movedRow,
	exchangedRows,
	fewExcessive,
	totalAlone,
	oneOutcome,
	results,
	fifteenCells,
	exchangedGroups,
	unpaidWithoutNotice,
	receivedTold,
	concludedTold,
	carriedTold,
	outcomesTold,
	applicantsTold,
	challengesTold,
	noRequestTold,
	requestsNotInTable,
	noChallengeTold,
	noDocumentTold,
	documentsTold,
	decisionsTold,
	allConcludedTold,
	partsOfATotal,
	monthlyMean,
	rateOfNothing,
	rates,
	anotherYearsWork,
	anotherBody,
	twoValues,
	attachedTable,
	visitsAndVisitors,
	problemsAndMeasures,
	placeholders,
	timeLimit,
	noDate,
	datedTooEarly,
	wholeYear,
	machineReadable,
	feesInText,
	decimals
];
