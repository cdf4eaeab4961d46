import type { ApplicantId } from '#form/requests.ts';
import type { SiteOwner } from '../owner.ts';
import type { Challenge, Matter, Supposed } from './claim.ts';

/** What the words so far are about. */
type Topic = 'requests' | 'challenges' | 'documents' | 'decisions' | 'other';

/** What a sentence has stated up to a point. */
export interface Context {
	topic: Topic | null;
	/** Which challenges, where it is about them. */
	which: Challenge | null;
	/** The groups of cases that a result without a subject may be of; `decided`: a result of them was stated. */
	cases: readonly Challenge[];
	decided: boolean;
	/** All groups the sentence named. */
	groups: readonly Challenge[];
	/** The challenges are over disclosure. */
	sure: boolean;
	/** The agency decides reviews of others here. */
	reviewer: boolean;
	/** Something was counted that no list knows: what follows may be of that. */
	doubt: boolean;
	/** Requests of all kinds were counted, 各类申请, of which those for information are a part. */
	mixed: boolean;
	/** What follows is of a part of the requests. */
	subset: boolean;
	/** The last total stated, and whether it is of what came in this year. */
	whole: number | null;
	ofNew: boolean;
	/** What follows is of the requests that ended in one way, or of others counted apart. */
	ofOutcome: boolean;
	/** Whose requests the part is of; how those ended of which it is. */
	columns: readonly ApplicantId[] | null;
	outcome: Extract<Matter, { of: 'outcome' }> | null;
	/** What follows is of the requests concluded. */
	ofConcluded: boolean;
	/** All bodies of the place are counted; the agency's own level alone is. */
	area: boolean;
	level: boolean;
	/** Words no list knows said why, or on what ground. */
	guess: boolean;
	/** So many requests were counted with words no list knows: all there were, if the table has as many. */
	supposed: Supposed | null;
	/** A total of requests was stated in the sentence. */
	total: boolean;
	owner: SiteOwner | null;
	/** An office of the agency is who it is told of: `part` where others may have had some, too. */
	office: 'lead' | 'part' | null;
}

/** What is known where nothing was stated yet. */
export function freshContext({
	topic,
	sure,
	doubt,
	owner
}: Pick<Context, 'topic' | 'sure' | 'doubt' | 'owner'>): Context {
	return {
		topic,
		sure,
		doubt,
		owner,
		which: null,
		cases: [],
		groups: [],
		decided: false,
		mixed: false,
		subset: false,
		columns: null,
		outcome: null,
		reviewer: false,
		area: false,
		guess: false,
		supposed: null,
		level: false,
		whole: null,
		ofNew: false,
		ofOutcome: false,
		ofConcluded: false,
		total: false,
		office: null
	};
}

/** What a semicolon leaves: the parts before it are complete. */
export function afterParts(context: Context): Context {
	const { groups } = context;
	return {
		...context,
		subset: false,
		columns: null,
		outcome: null,
		ofOutcome: false,
		ofConcluded: false,
		cases: groups,
		decided: true
	};
}
