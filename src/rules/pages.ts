/* Written by `npm run rules` from the files beside it; `tests/rules/index.test.ts` holds it to them. */

import type { Page } from './define.ts';
import type { RuleId } from './ids.ts';
import { page as yearConflict } from './document/DOC-01-year-conflict.ts';
import { page as signature } from './document/DOC-02-signature.ts';
import { page as oneContentTwice } from './document/DOC-03-one-content-twice.ts';
import { page as cellsNotFound } from './document/DOC-04-cells-not-found.ts';
import { page as columnsInDoubt } from './document/DOC-05-columns-in-doubt.ts';
import { page as readingsDiffer } from './document/DOC-06-readings-differ.ts';
import { page as residue } from './document/DOC-07-residue.ts';
import { page as textLayer } from './document/DOC-08-text-layer.ts';
import { page as severalOfAYear } from './document/DOC-09-several-of-a-year.ts';
import { page as swallowedTable } from './document/DOC-10-swallowed-table.ts';
import { page as sections } from './form/FRM-01-sections.ts';
import { page as formOfItsYear } from './form/FRM-02-form-of-its-year.ts';
import { page as missingTable } from './form/FRM-03-missing-table.ts';
import { page as rowsMissingOrAdded } from './form/FRM-04-rows-missing-or-added.ts';
import { page as formsMixed } from './form/FRM-05-forms-mixed.ts';
import { page as rowOrder } from './form/FRM-06-row-order.ts';
import { page as emptySectionFive } from './form/FRM-07-empty-section-five.ts';
import { page as feesNotMentioned } from './form/FRM-08-fees-not-mentioned.ts';
import { page as themes } from './form/FRM-09-themes.ts';
import { page as balanceNote } from './form/FRM-10-balance-note.ts';
import { page as title } from './form/FRM-11-title.ts';
import { page as governmentsReportOnOversight } from './form/FRM-12-governments-report-on-oversight.ts';
import { page as periodAndContact } from './form/FRM-13-period-and-contact.ts';
import { page as outdatedNotice } from './form/FRM-14-outdated-notice.ts';
import { page as blankCells } from './cells/CEL-01-blank-cells.ts';
import { page as twoWaysOfZero } from './cells/CEL-02-two-ways-of-zero.ts';
import { page as blankAndNoneTold } from './cells/CEL-03-blank-and-none-told.ts';
import { page as blankAndSomeTold } from './cells/CEL-04-blank-and-some-told.ts';
import { page as wholeCounts } from './cells/CEL-05-whole-counts.ts';
import { page as negativeCounts } from './cells/CEL-06-negative-counts.ts';
import { page as unusualWriting } from './cells/CEL-07-unusual-writing.ts';
import { page as notApplicable } from './cells/CEL-08-not-applicable.ts';
import { page as oddDigits } from './cells/CEL-09-odd-digits.ts';
import { page as zeroAsLastYear } from './cells/CEL-10-zero-as-last-year.ts';
import { page as tooLarge } from './cells/CEL-11-too-large.ts';
import { page as beyondPeers } from './cells/CEL-12-beyond-peers.ts';
import { page as leastInForce } from './disclosure/T2-01-least-in-force.ts';
import { page as issuedNoneInForce } from './disclosure/T2-02-issued-none-in-force.ts';
import { page as powerToMakeRules } from './disclosure/T2-03-power-to-make-rules.ts';
import { page as powerToEnforce } from './disclosure/T2-04-power-to-enforce.ts';
import { page as compulsionAlone } from './disclosure/T2-05-compulsion-alone.ts';
import { page as itemsAndDecisions } from './disclosure/T2-06-items-and-decisions.ts';
import { page as disclosedInAll } from './disclosure/T2-07-disclosed-in-all.ts';
import { page as decisionsRunDry } from './disclosure/T2-08-decisions-run-dry.ts';
import { page as balance } from './requests/T3-01-balance.ts';
import { page as outcomes } from './requests/T3-02-outcomes.ts';
import { page as applicants } from './requests/T3-03-applicants.ts';
import { page as partExceedsTotal } from './requests/T3-04-part-exceeds-total.ts';
import { page as printedSubtotal } from './requests/T3-05-printed-subtotal.ts';
import { page as cellInQuestion } from './requests/T3-06-cell-in-question.ts';
import { page as slipOfThePen } from './requests/T3-07-slip-of-the-pen.ts';
import { page as movedRow } from './requests/T3-08-moved-row.ts';
import { page as exchangedRows } from './requests/T3-09-exchanged-rows.ts';
import { page as muchUnderOther } from './requests/T3-10-much-under-other.ts';
import { page as fewExcessive } from './requests/T3-11-few-excessive.ts';
import { page as allRepeats } from './requests/T3-12-all-repeats.ts';
import { page as totalAlone } from './requests/T3-13-total-alone.ts';
import { page as oneOutcome } from './requests/T3-14-one-outcome.ts';
import { page as results } from './challenges/T4-01-results.ts';
import { page as fifteenCells } from './challenges/T4-02-fifteen-cells.ts';
import { page as exchangedGroups } from './challenges/T4-03-exchanged-groups.ts';
import { page as challengesWithoutRequests } from './tables/XT-01-challenges-without-requests.ts';
import { page as suitsAfterReview } from './tables/XT-02-suits-after-review.ts';
import { page as challengesBeyondRequests } from './tables/XT-03-challenges-beyond-requests.ts';
import { page as unpaidWithoutNotice } from './tables/XT-04-unpaid-without-notice.ts';
import { page as twoKindsOfFees } from './tables/XT-05-two-kinds-of-fees.ts';
import { page as sectionFour } from './tables/XT-06-section-four.ts';
import { page as receivedTold } from './prose/NAR-01-received-told.ts';
import { page as concludedTold } from './prose/NAR-02-concluded-told.ts';
import { page as carriedTold } from './prose/NAR-03-carried-told.ts';
import { page as outcomesTold } from './prose/NAR-04-outcomes-told.ts';
import { page as applicantsTold } from './prose/NAR-05-applicants-told.ts';
import { page as challengesTold } from './prose/NAR-06-challenges-told.ts';
import { page as noRequestTold } from './prose/NAR-07-no-request-told.ts';
import { page as requestsNotInTable } from './prose/NAR-08-requests-not-in-table.ts';
import { page as noChallengeTold } from './prose/NAR-09-no-challenge-told.ts';
import { page as noDocumentTold } from './prose/NAR-10-no-document-told.ts';
import { page as documentsTold } from './prose/NAR-11-documents-told.ts';
import { page as decisionsTold } from './prose/NAR-12-decisions-told.ts';
import { page as allConcludedTold } from './prose/NAR-13-all-concluded-told.ts';
import { page as partsOfATotal } from './prose/NAR-14-parts-of-a-total.ts';
import { page as monthlyMean } from './prose/NAR-15-monthly-mean.ts';
import { page as changeTold } from './prose/NAR-16-change-told.ts';
import { page as rateOfNothing } from './prose/NAR-17-rate-of-nothing.ts';
import { page as rates } from './prose/NAR-18-rates.ts';
import { page as anotherYearsWork } from './prose/NAR-19-another-years-work.ts';
import { page as anotherBody } from './prose/NAR-20-another-body.ts';
import { page as twoValues } from './prose/NAR-21-two-values.ts';
import { page as attachedTable } from './prose/NAR-22-attached-table.ts';
import { page as visitsAndVisitors } from './prose/NAR-23-visits-and-visitors.ts';
import { page as carriedOver } from './years/YR-01-carried-over.ts';
import { page as stockOfDocuments } from './years/YR-02-stock-of-documents.ts';
import { page as changeOfForm } from './years/YR-03-change-of-form.ts';
import { page as lastYearTold } from './years/YR-04-last-year-told.ts';
import { page as pendingCases } from './years/YR-05-pending-cases.ts';
import { page as copiedTable } from './years/YR-06-copied-table.ts';
import { page as standingValue } from './years/YR-07-standing-value.ts';
import { page as standingCarriedOut } from './years/YR-08-standing-carried-out.ts';
import { page as missingYear } from './years/YR-09-missing-year.ts';
import { page as renamedAgencies } from './years/YR-10-renamed-agencies.ts';
import { page as powerOfTen } from './years/YR-11-power-of-ten.ts';
import { page as digitsPermuted } from './years/YR-12-digits-permuted.ts';
import { page as abruptChange } from './years/YR-13-abrupt-change.ts';
import { page as suddenZero } from './years/YR-14-sudden-zero.ts';
import { page as reissuedReport } from './years/YR-15-reissued-report.ts';
import { page as disclosedInAllCollapses } from './years/YR-16-disclosed-in-all-collapses.ts';
import { page as lastYearsText } from './text/TXT-01-last-years-text.ts';
import { page as anotherAgencysText } from './text/TXT-02-another-agencys-text.ts';
import { page as lastYearsProblems } from './text/TXT-03-last-years-problems.ts';
import { page as problemsAndMeasures } from './text/TXT-04-problems-and-measures.ts';
import { page as placeholders } from './text/TXT-05-placeholders.ts';
import { page as alikeInARegion } from './text/TXT-06-alike-in-a-region.ts';
import { page as numbersUnchanged } from './text/TXT-07-numbers-unchanged.ts';
import { page as timeLimit } from './publication/PUB-01-time-limit.ts';
import { page as noDate } from './publication/PUB-02-no-date.ts';
import { page as datedTooEarly } from './publication/PUB-03-dated-too-early.ts';
import { page as wholeYear } from './publication/PUB-04-whole-year.ts';
import { page as register } from './publication/PUB-05-register.ts';
import { page as changedFile } from './publication/PUB-06-changed-file.ts';
import { page as machineReadable } from './publication/PUB-07-machine-readable.ts';
import { page as feesInText } from './units/UNI-01-fees-in-text.ts';
import { page as feesInYuan } from './units/UNI-02-fees-in-yuan.ts';
import { page as feesBeyondPeers } from './units/UNI-03-fees-beyond-peers.ts';
import { page as unitsApart } from './units/UNI-04-units-apart.ts';
import { page as multiples } from './units/UNI-05-multiples.ts';
import { page as decimals } from './units/UNI-06-decimals.ts';
import { page as ownOrRegion } from './agencies/HIE-01-own-or-region.ts';
import { page as sumOfParts } from './agencies/HIE-02-sum-of-parts.ts';
import { page as atLeastItsParts } from './agencies/HIE-03-at-least-its-parts.ts';
import { page as ownAlone } from './agencies/HIE-04-own-alone.ts';
import { page as nothingTwice } from './agencies/HIE-05-nothing-twice.ts';
import { page as copiedBetweenAgencies } from './agencies/HIE-06-copied-between-agencies.ts';
import { page as disclosed } from './leads/STA-01-disclosed.ts';
import { page as unable } from './leads/STA-02-unable.ts';
import { page as notProcessed } from './leads/STA-03-not-processed.ts';
import { page as carriedOut } from './leads/STA-04-carried-out.ts';
import { page as corrected } from './leads/STA-05-corrected.ts';
import { page as requests } from './leads/STA-06-requests.ts';
import { page as decisions } from './leads/STA-07-decisions.ts';
import { page as change } from './leads/STA-08-change.ts';
import { page as zero } from './leads/STA-09-zero.ts';
import { page as mixOfOutcomes } from './leads/STA-10-mix-of-outcomes.ts';
import { page as disputes } from './leads/STA-11-disputes.ts';
import { page as silence } from './leads/STA-12-silence.ts';
import { page as lastDigits } from './leads/STA-13-last-digits.ts';
import { page as mixOfApplicants } from './leads/STA-14-mix-of-applicants.ts';

/** What the page of each rule tells. */
export const pages: Readonly<Record<RuleId, Page>> = {
	'DOC-01': yearConflict,
	'DOC-02': signature,
	'DOC-03': oneContentTwice,
	'DOC-04': cellsNotFound,
	'DOC-05': columnsInDoubt,
	'DOC-06': readingsDiffer,
	'DOC-07': residue,
	'DOC-08': textLayer,
	'DOC-09': severalOfAYear,
	'DOC-10': swallowedTable,
	'FRM-01': sections,
	'FRM-02': formOfItsYear,
	'FRM-03': missingTable,
	'FRM-04': rowsMissingOrAdded,
	'FRM-05': formsMixed,
	'FRM-06': rowOrder,
	'FRM-07': emptySectionFive,
	'FRM-08': feesNotMentioned,
	'FRM-09': themes,
	'FRM-10': balanceNote,
	'FRM-11': title,
	'FRM-12': governmentsReportOnOversight,
	'FRM-13': periodAndContact,
	'FRM-14': outdatedNotice,
	'CEL-01': blankCells,
	'CEL-02': twoWaysOfZero,
	'CEL-03': blankAndNoneTold,
	'CEL-04': blankAndSomeTold,
	'CEL-05': wholeCounts,
	'CEL-06': negativeCounts,
	'CEL-07': unusualWriting,
	'CEL-08': notApplicable,
	'CEL-09': oddDigits,
	'CEL-10': zeroAsLastYear,
	'CEL-11': tooLarge,
	'CEL-12': beyondPeers,
	'T2-01': leastInForce,
	'T2-02': issuedNoneInForce,
	'T2-03': powerToMakeRules,
	'T2-04': powerToEnforce,
	'T2-05': compulsionAlone,
	'T2-06': itemsAndDecisions,
	'T2-07': disclosedInAll,
	'T2-08': decisionsRunDry,
	'T3-01': balance,
	'T3-02': outcomes,
	'T3-03': applicants,
	'T3-04': partExceedsTotal,
	'T3-05': printedSubtotal,
	'T3-06': cellInQuestion,
	'T3-07': slipOfThePen,
	'T3-08': movedRow,
	'T3-09': exchangedRows,
	'T3-10': muchUnderOther,
	'T3-11': fewExcessive,
	'T3-12': allRepeats,
	'T3-13': totalAlone,
	'T3-14': oneOutcome,
	'T4-01': results,
	'T4-02': fifteenCells,
	'T4-03': exchangedGroups,
	'XT-01': challengesWithoutRequests,
	'XT-02': suitsAfterReview,
	'XT-03': challengesBeyondRequests,
	'XT-04': unpaidWithoutNotice,
	'XT-05': twoKindsOfFees,
	'XT-06': sectionFour,
	'NAR-01': receivedTold,
	'NAR-02': concludedTold,
	'NAR-03': carriedTold,
	'NAR-04': outcomesTold,
	'NAR-05': applicantsTold,
	'NAR-06': challengesTold,
	'NAR-07': noRequestTold,
	'NAR-08': requestsNotInTable,
	'NAR-09': noChallengeTold,
	'NAR-10': noDocumentTold,
	'NAR-11': documentsTold,
	'NAR-12': decisionsTold,
	'NAR-13': allConcludedTold,
	'NAR-14': partsOfATotal,
	'NAR-15': monthlyMean,
	'NAR-16': changeTold,
	'NAR-17': rateOfNothing,
	'NAR-18': rates,
	'NAR-19': anotherYearsWork,
	'NAR-20': anotherBody,
	'NAR-21': twoValues,
	'NAR-22': attachedTable,
	'NAR-23': visitsAndVisitors,
	'YR-01': carriedOver,
	'YR-02': stockOfDocuments,
	'YR-03': changeOfForm,
	'YR-04': lastYearTold,
	'YR-05': pendingCases,
	'YR-06': copiedTable,
	'YR-07': standingValue,
	'YR-08': standingCarriedOut,
	'YR-09': missingYear,
	'YR-10': renamedAgencies,
	'YR-11': powerOfTen,
	'YR-12': digitsPermuted,
	'YR-13': abruptChange,
	'YR-14': suddenZero,
	'YR-15': reissuedReport,
	'YR-16': disclosedInAllCollapses,
	'TXT-01': lastYearsText,
	'TXT-02': anotherAgencysText,
	'TXT-03': lastYearsProblems,
	'TXT-04': problemsAndMeasures,
	'TXT-05': placeholders,
	'TXT-06': alikeInARegion,
	'TXT-07': numbersUnchanged,
	'PUB-01': timeLimit,
	'PUB-02': noDate,
	'PUB-03': datedTooEarly,
	'PUB-04': wholeYear,
	'PUB-05': register,
	'PUB-06': changedFile,
	'PUB-07': machineReadable,
	'UNI-01': feesInText,
	'UNI-02': feesInYuan,
	'UNI-03': feesBeyondPeers,
	'UNI-04': unitsApart,
	'UNI-05': multiples,
	'UNI-06': decimals,
	'HIE-01': ownOrRegion,
	'HIE-02': sumOfParts,
	'HIE-03': atLeastItsParts,
	'HIE-04': ownAlone,
	'HIE-05': nothingTwice,
	'HIE-06': copiedBetweenAgencies,
	'STA-01': disclosed,
	'STA-02': unable,
	'STA-03': notProcessed,
	'STA-04': carriedOut,
	'STA-05': corrected,
	'STA-06': requests,
	'STA-07': decisions,
	'STA-08': change,
	'STA-09': zero,
	'STA-10': mixOfOutcomes,
	'STA-11': disputes,
	'STA-12': silence,
	'STA-13': lastDigits,
	'STA-14': mixOfApplicants
};
