import type { Name } from '#form/vocabulary.ts';

/** A change after which a rule decides otherwise than before. */
export interface Change {
	/** ISO date. */
	date: string;
	what: Name;
}

/** When the rules began. */
export const firstDate = '2026-11-20';

/** The second and later versions of rules, by id, in their order. */
export const changes: Record<string, readonly Change[]> = {
	'DOC-02': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：同一地区而领域不同的落款机关。',
				en: 'Also tells signatures of another sector’s body in the same region.'
			}
		}
	],
	'FRM-04': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：表三中多出的行。',
				en: 'Also tells rows of table 3 the form does not have.'
			}
		}
	],
	'NAR-02': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“收到申请若干件，办结若干件”一类省略主语的说法。',
				en: 'Also reads numbers concluded that follow the requests without naming them again.'
			}
		}
	],
	'NAR-07': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“申请数为 0”及依申请公开标题下的“未收到申请”。',
				en: 'Also reads “number of requests is 0”, and “no request” under a heading on requests.'
			}
		}
	],
	'NAR-20': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：以同一地区其他领域的机关为主语。',
				en: 'Also tells a body of another sector in the same region as the subject.'
			}
		}
	],
	'T4-01': [
		{
			date: '2026-11-21',
			what: {
				zh: '表四每组只有一个等式：除正文可以印证外，不再指认可疑格，只说明可能的成因。',
				en: 'One sum a group cannot tell which cell is wrong: no cell is named in question unless the text confirms it.'
			}
		}
	],
	'UNI-01': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：金额不同但并非单位错误的，记为待复核。',
				en: 'Amounts that differ by anything else than the unit are for review.'
			}
		}
	]
};
