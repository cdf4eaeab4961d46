/* Written by `npm run rules` from the files beside it; `tests/rules/index.test.ts` holds it to them. */

import type {
	AlikeRule,
	CopyRule,
	HistoryRule,
	LeadRule,
	PairRule,
	PeerRule,
	RegisterRule,
	RepublishedRule,
	ReuseRule,
	SameRule,
	StandingRule,
	SupersededRule
} from './define.ts';
import { rule as oneContentTwice } from './document/DOC-03-one-content-twice.ts';
import { rule as severalOfAYear } from './document/DOC-09-several-of-a-year.ts';
import { rule as zeroAsLastYear } from './cells/CEL-10-zero-as-last-year.ts';
import { rule as beyondPeers } from './cells/CEL-12-beyond-peers.ts';
import { rule as decisionsRunDry } from './disclosure/T2-08-decisions-run-dry.ts';
import { rule as muchUnderOther } from './requests/T3-10-much-under-other.ts';
import { rule as allRepeats } from './requests/T3-12-all-repeats.ts';
import { rule as challengesWithoutRequests } from './tables/XT-01-challenges-without-requests.ts';
import { rule as suitsAfterReview } from './tables/XT-02-suits-after-review.ts';
import { rule as challengesBeyondRequests } from './tables/XT-03-challenges-beyond-requests.ts';
import { rule as twoKindsOfFees } from './tables/XT-05-two-kinds-of-fees.ts';
import { rule as sectionFour } from './tables/XT-06-section-four.ts';
import { rule as changeTold } from './prose/NAR-16-change-told.ts';
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
import { rule as disclosedInAllCollapses } from './years/YR-16-disclosed-in-all-collapses.ts';
import { rule as lastYearsText } from './text/TXT-01-last-years-text.ts';
import { rule as anotherAgencysText } from './text/TXT-02-another-agencys-text.ts';
import { rule as lastYearsProblems } from './text/TXT-03-last-years-problems.ts';
import { rule as alikeInARegion } from './text/TXT-06-alike-in-a-region.ts';
import { rule as numbersUnchanged } from './text/TXT-07-numbers-unchanged.ts';
import { rule as register } from './publication/PUB-05-register.ts';
import { rule as changedFile } from './publication/PUB-06-changed-file.ts';
import { rule as feesInYuan } from './units/UNI-02-fees-in-yuan.ts';
import { rule as feesBeyondPeers } from './units/UNI-03-fees-beyond-peers.ts';
import { rule as unitsApart } from './units/UNI-04-units-apart.ts';
import { rule as multiples } from './units/UNI-05-multiples.ts';
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
	reissuedReport,
	disclosedInAllCollapses
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

export { reportRules } from './of-reports.ts';
