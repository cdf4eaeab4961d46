import challengesBurden from '#charts/challenges/burden.ts';
import challengesCorrected from '#charts/challenges/corrected.ts';
import challengesEndsBy from '#charts/challenges/ends-by.ts';
import challengesEnds from '#charts/challenges/ends.ts';
import disclosureDecisions from '#charts/disclosure/decisions.ts';
import disclosureDocuments from '#charts/disclosure/documents.ts';
import disclosureGroups from '#charts/disclosure/groups.ts';
import disclosureMoney from '#charts/disclosure/money.ts';
import disclosureRules from '#charts/disclosure/rules.ts';
import mapMap from '#charts/map/map.ts';
import outcomesOutcomes from '#charts/outcomes/outcomes.ts';
import outcomesRate from '#charts/outcomes/rate.ts';
import outcomesRates from '#charts/outcomes/rates.ts';
import outcomesReasons from '#charts/outcomes/reasons.ts';
import missingYears from '#charts/missing/years.ts';
import requestsAlike from '#charts/requests/alike.ts';
import requestsApplicants from '#charts/requests/applicants.ts';
import requestsFlow from '#charts/requests/flow.ts';
import requestsPerhead from '#charts/requests/perhead.ts';
import requestsReceived from '#charts/requests/received.ts';
import requestsSizes from '#charts/requests/sizes.ts';
import requestsVolume from '#charts/requests/volume.ts';
import trafficDistribution from '#charts/traffic/distribution.ts';
import trafficLevels from '#charts/traffic/levels.ts';
import trafficRatios from '#charts/traffic/ratios.ts';
import trafficTellingBy from '#charts/traffic/telling-by.ts';
import trafficTelling from '#charts/traffic/telling.ts';
import trafficTraffic from '#charts/traffic/traffic.ts';
import zeroActivityBy from '#charts/zero/activity-by.ts';
import zeroActivity from '#charts/zero/activity.ts';
import zeroStreaks from '#charts/zero/streaks.ts';
import zeroZeros from '#charts/zero/zeros.ts';
import type { Chart } from '#charts/define.ts';

/**
 * The charts that are asked of a whole corpus and need nothing else a site is built with. Pages bring theirs
 * by Vite, which is not here; a test holds the list to them.
 */
export const charts: readonly Chart[] = [
	challengesBurden,
	challengesCorrected,
	challengesEndsBy,
	challengesEnds,
	disclosureDecisions,
	disclosureDocuments,
	disclosureGroups,
	disclosureMoney,
	disclosureRules,
	mapMap,
	missingYears,
	outcomesOutcomes,
	outcomesRate,
	outcomesRates,
	outcomesReasons,
	requestsAlike,
	requestsApplicants,
	requestsFlow,
	requestsPerhead,
	requestsReceived,
	requestsSizes,
	requestsVolume,
	trafficDistribution,
	trafficLevels,
	trafficRatios,
	trafficTellingBy,
	trafficTelling,
	trafficTraffic,
	zeroActivityBy,
	zeroActivity,
	zeroStreaks,
	zeroZeros
].filter(({ question, needs }) => question !== null && needs === undefined);
