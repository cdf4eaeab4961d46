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
	'FRM-08': [
		{
			date: '2026-11-21',
			what: {
				zh: '“行政事业性收费”不再算作提及信息处理费。',
				en: 'Administrative fees are no longer taken for a mention of information processing fees.'
			}
		}
	],
	'FRM-10': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：勾稽说明被改动。',
				en: 'Also tells a note that was altered.'
			}
		}
	],
	'CEL-02': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：表三、表四中 0 与“/”等符号并见。',
				en: 'Also tells zeros beside marks such as “/” in tables 3 and 4.'
			}
		}
	],
	'T2-03': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：省、市级部门填有规章的，待复核。',
				en: 'Also tells rules of departments of provinces and cities, for review.'
			}
		}
	],
	'T3-06': [
		{
			date: '2026-11-21',
			what: {
				zh: '有空白或未读出的格时，至少两式不成立才指认一格；因空白只知下限的差额也一并考虑。',
				en: 'Beside cells that are no number a cell is named only where two of its sums fail; sums known only to be too much count among them.'
			}
		}
	],
	'T3-08': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：移动后空出的一格填 0 的；整表各行都移动一列的。',
				en: 'Also tells rows whose free end was filled with a 0, and tables all of whose rows moved.'
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
	'XT-01': [
		{
			date: '2026-11-21',
			what: {
				zh: '改为两年规则：上年也没有申请时才报告，只有一年的不作判断。',
				en: 'Takes two years: only told where last year had no request either, and not decided on one year.'
			}
		}
	],
	'NAR-01': [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数和转来、退回的申请不再比较；1 至 9 月一类的时段不算全年。',
				en: 'Numbers of items and times, and requests passed on or given back, are no longer compared; months such as January to September are no whole year.'
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
	'NAR-04': [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数不再比较。',
				en: 'Numbers of items and times are no longer compared.'
			}
		}
	],
	'NAR-05': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：先说总数、再按渠道分述，各渠道之和超过收到的件数。',
				en: 'Also tells channels that exceed the requests where a total is told before them.'
			}
		}
	],
	'NAR-06': [
		{
			date: '2026-11-21',
			what: {
				zh: '作为复议机关办理的案件不再比较。',
				en: 'Cases the agency reviews for others are no longer compared.'
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
		},
		{
			date: '2026-11-21',
			what: {
				zh: '1 至 6 月一类的时段不算全年；截至 12 月的算。',
				en: 'Months such as January to June are no whole year; up to December is.'
			}
		}
	],
	'NAR-08': [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数和转来、退回的申请不再比较。',
				en: 'Numbers of items and times, and requests passed on or given back, are no longer compared.'
			}
		}
	],
	'NAR-09': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“未发生行政复议、行政诉讼”，不提信息公开也算。',
				en: 'Also reads “no reconsideration or lawsuit” where disclosure is not named.'
			}
		}
	],
	'NAR-10': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“未制定规章和规范性文件”。',
				en: 'Also reads “no rules and normative documents”.'
			}
		}
	],
	'NAR-11': [
		{
			date: '2026-11-21',
			what: {
				zh: '代拟、以上级名义制定的不再比较。',
				en: 'Documents drafted for others are no longer compared.'
			}
		}
	],
	'NAR-14': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“分别为”“具体为”和冒号之后列全的各项，其和不等于总数。',
				en: 'Also tells closed lists whose parts do not make the total.'
			}
		}
	],
	'NAR-16': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“同比大幅下降”“较上年有所下降”一类带程度的说法。',
				en: 'Also reads changes with a word of degree, “fell somewhat”, “rose much”.'
			}
		}
	],
	'NAR-18': [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：与所述件数不符的办结率、占比（待复核）。',
				en: 'Also tells rates and shares that the numbers beside them do not make, for review.'
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
		},
		{
			date: '2026-11-21',
			what: {
				zh: '其他机关审查、指导、支持本机关的叙述不再报告。',
				en: 'What another body does to or for the agency is no longer told.'
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
		},
		{
			date: '2026-11-21',
			what: {
				zh: '与误用单位的金额相差千分之一以内也算单位错误。',
				en: 'A thousandth off the amount in the wrong unit is still an error of the unit.'
			}
		}
	],
	'STA-09': [
		{
			date: '2026-11-21',
			what: {
				zh: '机会不足 1% 才算线索。',
				en: 'A lead only where the chance is below 1 %.'
			}
		}
	],
	'STA-10': [
		{
			date: '2026-11-21',
			what: {
				zh: '同类各机关逐年变动大的，往年的分量相应减轻。',
				en: 'Where peers move much from year to year, the past counts for less.'
			}
		}
	],
	'STA-14': [
		{
			date: '2026-11-21',
			what: {
				zh: '同类各机关逐年变动大的，往年的分量相应减轻。',
				en: 'Where peers move much from year to year, the past counts for less.'
			}
		}
	]
};
