import type { Labelled } from './disclosure.ts';

/** The three groups of columns of table 4. */
export const challengeGroups = [
	{
		id: 'reconsideration',
		zh: '行政复议',
		en: 'administrative reconsideration',
		spellings: ['行政复议']
	},
	{
		id: 'litigation_direct',
		zh: '行政诉讼 未经复议直接起诉',
		en: 'litigation without prior reconsideration',
		spellings: ['未经复议直接起诉', '直接起诉', '未经行政复议直接起诉']
	},
	{
		id: 'litigation_after_reconsideration',
		zh: '行政诉讼 复议后起诉',
		en: 'litigation after reconsideration',
		spellings: ['复议后起诉', '经复议后起诉', '行政复议后起诉']
	}
] as const satisfies readonly Labelled[];

/** The five columns inside each group of table 4. */
export const challengeResults = [
	{ id: 'upheld', zh: '结果维持', en: 'upheld', spellings: ['结果维持', '维持'] },
	{ id: 'corrected', zh: '结果纠正', en: 'corrected', spellings: ['结果纠正', '纠正'] },
	{ id: 'other', zh: '其他结果', en: 'other result', spellings: ['其他结果', '其它结果'] },
	{ id: 'pending', zh: '尚未审结', en: 'pending', spellings: ['尚未审结', '未审结'] },
	{ id: 'total', zh: '总计', en: 'total', spellings: ['总计', '合计'] }
] as const satisfies readonly Labelled[];

/** The label that stands over the two litigation groups. */
export const litigationHeading = '行政诉讼';

export type ChallengeCellId =
	`${(typeof challengeGroups)[number]['id']}_${(typeof challengeResults)[number]['id']}`;
