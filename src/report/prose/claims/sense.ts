import type { ApplicantId } from '#form/requests.ts';

/** When in its course a request is counted. */
export type Stage = 'fresh' | 'came' | 'handled' | 'concluded' | 'answered' | 'in' | 'out' | 'over';

/** How a review or a lawsuit ended. `undone`: one way of being corrected, 撤销; `held`: upheld or dismissed, whichever word was used; `lost`: a
 * lawsuit was, 败诉; `decided`: whichever way. */
export type Result =
	'upheld' | 'corrected' | 'undone' | 'pending' | 'held' | 'lost' | 'other' | 'decided';

/** What is counted of documents; `made`, `newly_disclosed` and `disclosed_total` are columns of the form of 2019. */
export type Document =
	'issued' | 'made' | 'repealed' | 'in_force' | 'newly_disclosed' | 'disclosed_total';

/** What a word of the text means where numbers of the form's tables are stated. */
export type Sense =
	/** Says nothing that matters. */
	| { is: 'filler' }
	| { is: 'sum' }
	| { is: 'each' }
	| { is: 'of-which' }
	/** 39件中: what follows is of these. */
	| { is: 'among' }
	| { is: 'none' }
	| { is: 'zero' }
	| { is: 'all' }
	| { is: 'in-time' }
	| { is: 'area' }
	| { is: 'self' }
	/** 我县: the agency itself only where that is a government. */
	| { is: 'our-place' }
	| { is: 'time' }
	| { is: 'last-year' }
	/** `named`: the words alone say that it is a request for information. */
	| { is: 'request'; named: boolean }
	/** 依申请公开 alone: a request, or what was given on request. */
	| { is: 'on-request' }
	/** 主动公开件: a document by how open it is. */
	| { is: 'attribute' }
	/** 占: what follows is a share of what. */
	| { is: 'own-level' }
	| { is: 'rules' }
	| { is: 'share' }
	| { is: 'fraction' }
	/** 办结率: what was concluded of what was to be. */
	| { is: 'rate' }
	/** 分局: the agency itself only where it is one. */
	| { is: 'branch' }
	/** A part of the agency itself. */
	| { is: 'office' }
	| { is: 'asker' }
	| { is: 'stage'; stage: Stage }
	| { is: 'all-concluded' }
	/** Disclosed before it was asked for: some count it apart. */
	| { is: 'already-public' }
	/** Outcome groups, or rows of table 3, any one of which may be meant. */
	| { is: 'outcome'; any: readonly (readonly string[])[]; all?: true }
	/** `part`: the row of the form has others as well. */
	| { is: 'reason'; any: readonly (readonly string[])[]; part?: true }
	| { is: 'applicant'; columns: readonly ApplicantId[] }
	| { is: 'channel' }
	| { is: 'review' }
	| { is: 'lawsuit' }
	| { is: 'direct' }
	| { is: 'after' }
	| { is: 'over-disclosure' }
	/** 对…信息公开答复不服: what cases were brought over. */
	| { is: 'ground' }
	| { is: 'result'; result: Result }
	/** The agency decides reviews of others. */
	| { is: 'reviewer' }
	| { is: 'document' }
	| { is: 'made'; cell: Document; plain: boolean }
	| { is: 'decision'; cell: 'licensing' | 'penalty' | 'compulsion' }
	| { is: 'act' }
	/** A case was decided, whichever way. */
	| { is: 'tried' };
