/* Written by `npm run rules` from the files beside it; `tests/rules/index.test.ts` holds it to them. */

import type {
	AlikeRule,
	CopyRule,
	HistoryRule,
	LeadRule,
	PairRule,
	PeerRule,
	RegisterRule,
	ReportRule,
	RepublishedRule,
	ReuseRule,
	SameRule,
	StandingRule,
	SupersededRule
} from './define.ts';
import { rule as yearConflict } from './document/DOC-01-year-conflict.ts';
import { rule as signature } from './document/DOC-02-signature.ts';
import { rule as oneContentTwice } from './document/DOC-03-one-content-twice.ts';
import { rule as cellsNotFound } from './document/DOC-04-cells-not-found.ts';
import { rule as columnsInDoubt } from './document/DOC-05-columns-in-doubt.ts';
import { rule as readingsDiffer } from './document/DOC-06-readings-differ.ts';
import { rule as residue } from './document/DOC-07-residue.ts';
import { rule as textLayer } from './document/DOC-08-text-layer.ts';
import { rule as severalOfAYear } from './document/DOC-09-several-of-a-year.ts';
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
import { rule as blankCells } from './cells/CEL-01-blank-cells.ts';
import { rule as twoWaysOfZero } from './cells/CEL-02-two-ways-of-zero.ts';
import { rule as blankAndNoneTold } from './cells/CEL-03-blank-and-none-told.ts';
import { rule as blankAndSomeTold } from './cells/CEL-04-blank-and-some-told.ts';
import { rule as wholeCounts } from './cells/CEL-05-whole-counts.ts';
import { rule as negativeCounts } from './cells/CEL-06-negative-counts.ts';
import { rule as unusualWriting } from './cells/CEL-07-unusual-writing.ts';
import { rule as notApplicable } from './cells/CEL-08-not-applicable.ts';
import { rule as oddDigits } from './cells/CEL-09-odd-digits.ts';
import { rule as zeroAsLastYear } from './cells/CEL-10-zero-as-last-year.ts';
import { rule as tooLarge } from './cells/CEL-11-too-large.ts';
import { rule as beyondPeers } from './cells/CEL-12-beyond-peers.ts';
import { rule as leastInForce } from './disclosure/T2-01-least-in-force.ts';
import { rule as issuedNoneInForce } from './disclosure/T2-02-issued-none-in-force.ts';
import { rule as powerToMakeRules } from './disclosure/T2-03-power-to-make-rules.ts';
import { rule as powerToEnforce } from './disclosure/T2-04-power-to-enforce.ts';
import { rule as compulsionAlone } from './disclosure/T2-05-compulsion-alone.ts';
import { rule as itemsAndDecisions } from './disclosure/T2-06-items-and-decisions.ts';
import { rule as disclosedInAll } from './disclosure/T2-07-disclosed-in-all.ts';
import { rule as decisionsRunDry } from './disclosure/T2-08-decisions-run-dry.ts';
import { rule as balance } from './requests/T3-01-balance.ts';
import { rule as outcomes } from './requests/T3-02-outcomes.ts';
import { rule as applicants } from './requests/T3-03-applicants.ts';
import { rule as partExceedsTotal } from './requests/T3-04-part-exceeds-total.ts';
import { rule as printedSubtotal } from './requests/T3-05-printed-subtotal.ts';
import { rule as cellInQuestion } from './requests/T3-06-cell-in-question.ts';
import { rule as slipOfThePen } from './requests/T3-07-slip-of-the-pen.ts';
import { rule as movedRow } from './requests/T3-08-moved-row.ts';
import { rule as exchangedRows } from './requests/T3-09-exchanged-rows.ts';
import { rule as muchUnderOther } from './requests/T3-10-much-under-other.ts';
import { rule as fewExcessive } from './requests/T3-11-few-excessive.ts';
import { rule as allRepeats } from './requests/T3-12-all-repeats.ts';
import { rule as totalAlone } from './requests/T3-13-total-alone.ts';
import { rule as oneOutcome } from './requests/T3-14-one-outcome.ts';
import { rule as results } from './challenges/T4-01-results.ts';
import { rule as fifteenCells } from './challenges/T4-02-fifteen-cells.ts';
import { rule as exchangedGroups } from './challenges/T4-03-exchanged-groups.ts';
import { rule as challengesWithoutRequests } from './tables/XT-01-challenges-without-requests.ts';
import { rule as suitsAfterReview } from './tables/XT-02-suits-after-review.ts';
import { rule as challengesBeyondRequests } from './tables/XT-03-challenges-beyond-requests.ts';
import { rule as unpaidWithoutNotice } from './tables/XT-04-unpaid-without-notice.ts';
import { rule as twoKindsOfFees } from './tables/XT-05-two-kinds-of-fees.ts';
import { rule as sectionFour } from './tables/XT-06-section-four.ts';
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
import { rule as changeTold } from './prose/NAR-16-change-told.ts';
import { rule as rateOfNothing } from './prose/NAR-17-rate-of-nothing.ts';
import { rule as rates } from './prose/NAR-18-rates.ts';
import { rule as anotherYearsWork } from './prose/NAR-19-another-years-work.ts';
import { rule as anotherBody } from './prose/NAR-20-another-body.ts';
import { rule as twoValues } from './prose/NAR-21-two-values.ts';
import { rule as attachedTable } from './prose/NAR-22-attached-table.ts';
import { rule as visitsAndVisitors } from './prose/NAR-23-visits-and-visitors.ts';
import { rule as carriedOver } from './years/YR-01-carried-over.ts';
import { rule as stockOfDocuments } from './years/YR-02-stock-of-documents.ts';
import { rule as changeOfForm } from './years/YR-03-change-of-form.ts';
import { rule as lastYearTold } from './years/YR-04-last-year-told.ts';
import { rule as pendingCases } from './years/YR-05-pending-cases.ts';
import { rule as copiedTable } from './years/YR-06-copied-table.ts';
import { rule as standingValue } from './years/YR-07-standing-value.ts';
import { rule as standingCarriedOut } from './years/YR-08-standing-carried-out.ts';
import { rule as missingYear } from './years/YR-09-missing-year.ts';
import { rule as renamedAgencies } from './years/YR-10-renamed-agencies.ts';
import { rule as powerOfTen } from './years/YR-11-power-of-ten.ts';
import { rule as digitsPermuted } from './years/YR-12-digits-permuted.ts';
import { rule as abruptChange } from './years/YR-13-abrupt-change.ts';
import { rule as suddenZero } from './years/YR-14-sudden-zero.ts';
import { rule as reissuedReport } from './years/YR-15-reissued-report.ts';
import { rule as lastYearsText } from './text/TXT-01-last-years-text.ts';
import { rule as anotherAgencysText } from './text/TXT-02-another-agencys-text.ts';
import { rule as lastYearsProblems } from './text/TXT-03-last-years-problems.ts';
import { rule as problemsAndMeasures } from './text/TXT-04-problems-and-measures.ts';
import { rule as placeholders } from './text/TXT-05-placeholders.ts';
import { rule as alikeInARegion } from './text/TXT-06-alike-in-a-region.ts';
import { rule as numbersUnchanged } from './text/TXT-07-numbers-unchanged.ts';
import { rule as timeLimit } from './publication/PUB-01-time-limit.ts';
import { rule as noDate } from './publication/PUB-02-no-date.ts';
import { rule as datedTooEarly } from './publication/PUB-03-dated-too-early.ts';
import { rule as wholeYear } from './publication/PUB-04-whole-year.ts';
import { rule as register } from './publication/PUB-05-register.ts';
import { rule as changedFile } from './publication/PUB-06-changed-file.ts';
import { rule as machineReadable } from './publication/PUB-07-machine-readable.ts';
import { rule as feesInText } from './units/UNI-01-fees-in-text.ts';
import { rule as feesInYuan } from './units/UNI-02-fees-in-yuan.ts';
import { rule as feesBeyondPeers } from './units/UNI-03-fees-beyond-peers.ts';
import { rule as unitsApart } from './units/UNI-04-units-apart.ts';
import { rule as multiples } from './units/UNI-05-multiples.ts';
import { rule as decimals } from './units/UNI-06-decimals.ts';
import { rule as ownOrRegion } from './agencies/HIE-01-own-or-region.ts';
import { rule as sumOfParts } from './agencies/HIE-02-sum-of-parts.ts';
import { rule as atLeastItsParts } from './agencies/HIE-03-at-least-its-parts.ts';
import { rule as ownAlone } from './agencies/HIE-04-own-alone.ts';
import { rule as nothingTwice } from './agencies/HIE-05-nothing-twice.ts';
import { rule as copiedBetweenAgencies } from './agencies/HIE-06-copied-between-agencies.ts';
import { rule as disclosed } from './leads/STA-01-disclosed.ts';
import { rule as unable } from './leads/STA-02-unable.ts';
import { rule as notProcessed } from './leads/STA-03-not-processed.ts';
import { rule as carriedOut } from './leads/STA-04-carried-out.ts';
import { rule as corrected } from './leads/STA-05-corrected.ts';
import { rule as requests } from './leads/STA-06-requests.ts';
import { rule as decisions } from './leads/STA-07-decisions.ts';
import { rule as change } from './leads/STA-08-change.ts';
import { rule as zero } from './leads/STA-09-zero.ts';
import { rule as mixOfOutcomes } from './leads/STA-10-mix-of-outcomes.ts';
import { rule as disputes } from './leads/STA-11-disputes.ts';
import { rule as silence } from './leads/STA-12-silence.ts';
import { rule as lastDigits } from './leads/STA-13-last-digits.ts';
import { rule as mixOfApplicants } from './leads/STA-14-mix-of-applicants.ts';

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

/** Rules on two consecutive years of one agency. */
export const pairRules: readonly PairRule[] = [
	zeroAsLastYear,
	decisionsRunDry,
	allRepeats,
	challengesWithoutRequests,
	suitsAfterReview,
	challengesBeyondRequests,
	changeTold,
	carriedOver,
	stockOfDocuments,
	lastYearTold,
	pendingCases,
	copiedTable,
	powerOfTen,
	digitsPermuted,
	reissuedReport
];

/** Rules on all years of one agency. */
export const historyRules: readonly HistoryRule[] = [
	standingValue,
	standingCarriedOut,
	missingYear
];

/** Rules on one year’s bodies beside their peers. */
export const peerRules: readonly PeerRule[] = [beyondPeers, feesInYuan, feesBeyondPeers];

/** What is unusual among peers. */
export const leadRules: readonly LeadRule[] = [
	muchUnderOther,
	disclosed,
	unable,
	notProcessed,
	carriedOut,
	corrected,
	requests,
	decisions,
	change,
	zero,
	mixOfOutcomes,
	disputes,
	silence,
	mixOfApplicants
];

/** Rules on a text beside last year’s. */
export const reuseRules: readonly ReuseRule[] = [
	lastYearsText,
	lastYearsProblems,
	numbersUnchanged
];

/** Rules on texts of one year that are alike. */
export const alikeRules: readonly AlikeRule[] = [anotherAgencysText, alikeInARegion];

/** Rules on tables that stand in two agencies’ reports. */
export const copyRules: readonly CopyRule[] = [copiedBetweenAgencies];

/** Rules on one content under two names or years. */
export const sameRules: readonly SameRule[] = [oneContentTwice];

/** Rules on several reports of one year. */
export const supersededRules: readonly SupersededRule[] = [severalOfAYear];

/** Rules on pages that gave two files. */
export const republishedRules: readonly RepublishedRule[] = [changedFile];

/** Rules on agencies without a report. */
export const registerRules: readonly RegisterRule[] = [register];

/** What makes no findings. */
export const standingRules: readonly StandingRule[] = [
	twoKindsOfFees,
	sectionFour,
	changeOfForm,
	renamedAgencies,
	abruptChange,
	suddenZero,
	unitsApart,
	multiples,
	ownOrRegion,
	sumOfParts,
	atLeastItsParts,
	ownAlone,
	nothingTwice,
	lastDigits
];
