import type { Labelled } from './disclosure.ts';
import type { EditionId } from './editions.ts';
import type { Outcome } from './vocabulary.ts';

const columns = [
	applicant('person', '自然人', 'natural person', '公民', '个人'),
	applicant('business', '商业企业', 'business enterprise', '企业'),
	applicant('research', '科研机构', 'research institution'),
	applicant('public_interest', '社会公益组织', 'public-interest organisation', '公益组织'),
	applicant('legal_service', '法律服务机构', 'legal-service organisation', '法律服务组织'),
	applicant('other', '其他', 'other organisation', '其它'),
	applicant('total', '总计', 'total', '合计', '总数')
] as const;

/** The columns of table 3: who asked. */
export const applicants: readonly Labelled<(typeof columns)[number]['id']>[] = columns;

/** The labels of table 3's header that stand over other columns, outermost first. */
export const applicantGroups = [
	{ label: '申请人情况', over: ['person', 'legal_person', 'total'] },
	{
		id: 'legal_person',
		label: '法人或其他组织',
		over: ['business', 'research', 'public_interest', 'legal_service', 'other']
	}
] as const;

/** The note the form prints in the corner of table 3. */
export const balanceNote = '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和';

export const resultsHeading = '三、本年度办理结果';

/** A row of table 3. */
export interface RequestRow<Id extends string = string> extends Labelled<Id> {
	editions: readonly EditionId[];
	/** The group of outcomes the row counts under; null for received, carried over and totals. */
	outcome: Outcome | null;
	/** The label of the merged cell the row stands in, as printed. */
	group?: string;
}

const withheld = '（三）不予公开';
const unable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const otherwiseClosed = '（六）其他处理';

/** The merged labels of table 3's rows, as printed, with the outcome group each stands for. */
export const resultGroups: readonly { zh: string; outcome: Outcome }[] = [
	{ zh: withheld, outcome: 'withheld' },
	{ zh: unable, outcome: 'unable' },
	{ zh: notProcessed, outcome: 'not_processed' },
	{ zh: otherwiseClosed, outcome: 'otherwise_closed' }
];

const rows = [
	plain('received', '一、本年新收政府信息公开申请数量', 'requests received this year', [
		'本年新收政府信息公开申请数量',
		'本年新收申请数量',
		'本年新收政府信息公开申请数',
		'本年度新收政府信息公开申请数量'
	]),
	plain('carried_in', '二、上年结转政府信息公开申请数量', 'requests carried over from last year', [
		'上年结转政府信息公开申请数量',
		'上年结转申请数量',
		'上年结转政府信息公开申请数',
		'上年度结转政府信息公开申请数量'
	]),
	result('disclosed', '（一）予以公开', 'disclosed in full', 'disclosed', ['予以公开']),
	result('partly_disclosed', '（二）部分公开', 'disclosed in part', 'partly_disclosed', [
		'部分公开',
		'部分公开（区分处理的，只计这一情形，不计其他情形）'
	]),
	reason(withheld, 'withheld_state_secret', '1.属于国家秘密', 'withheld: state secret'),
	reason(
		withheld,
		'withheld_by_law',
		'2.其他法律行政法规禁止公开',
		'withheld: barred by other law or regulation',
		['其他法律、行政法规禁止公开', '法律行政法规禁止公开']
	),
	reason(
		withheld,
		'withheld_security',
		'3.危及“三安全一稳定”',
		'withheld: endangers the "three securities and one stability"',
		['危及三安全一稳定']
	),
	reason(withheld, 'withheld_third_party', '4.保护第三方合法权益', 'withheld: third-party rights'),
	reason(withheld, 'withheld_internal', '5.属于三类内部事务信息', 'withheld: internal affairs', [
		'属于内部事务信息'
	]),
	reason(
		withheld,
		'withheld_deliberative',
		'6.属于四类过程性信息',
		'withheld: deliberative-process information',
		['属于过程性信息']
	),
	reason(
		withheld,
		'withheld_enforcement_file',
		'7.属于行政执法案卷',
		'withheld: enforcement case file',
		['属于行政执法案卷信息']
	),
	reason(
		withheld,
		'withheld_inquiry_service',
		'8.属于行政查询事项',
		'withheld: administrative query',
		['属于行政查询事项信息']
	),
	reason(
		unable,
		'unable_not_held',
		'1.本机关不掌握相关政府信息',
		'unable: not held by the agency',
		['本机关不掌握相关信息']
	),
	reason(
		unable,
		'unable_not_existing',
		'2.没有现成信息需要另行制作',
		'unable: would have to be created',
		['没有现成信息，需要另行制作']
	),
	reason(
		unable,
		'unable_unclear',
		'3.补正后申请内容仍不明确',
		'unable: still unclear after correction'
	),
	reason(
		notProcessed,
		'not_processed_petition',
		'1.信访举报投诉类申请',
		'not processed: petition or complaint',
		['信访、举报、投诉类申请']
	),
	reason(notProcessed, 'not_processed_duplicate', '2.重复申请', 'not processed: repeat request'),
	reason(
		notProcessed,
		'not_processed_published',
		'3.要求提供公开出版物',
		'not processed: asks for a publication'
	),
	reason(
		notProcessed,
		'not_processed_excessive',
		'4.无正当理由大量反复申请',
		'not processed: excessive requests without good reason'
	),
	reason(
		notProcessed,
		'not_processed_reissue',
		'5.要求行政机关确认或重新出具已获取信息',
		'not processed: asks to confirm or reissue information already obtained'
	),
	reason(
		otherwiseClosed,
		'otherwise_closed_uncorrected',
		'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
		'closed: applicant did not correct in time',
		['申请人无正当理由逾期不补正'],
		['2021']
	),
	reason(
		otherwiseClosed,
		'otherwise_closed_unpaid',
		'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
		'closed: fee not paid in time',
		['申请人逾期未按收费通知要求缴纳费用'],
		['2021']
	),
	reason(otherwiseClosed, 'otherwise_closed_misc', '3.其他', 'closed: other', ['其它'], ['2021']),
	{
		id: 'otherwise_closed_undivided',
		zh: '（六）其他处理（2019年表式不分项）',
		en: 'closed: undivided (2019 form)',
		spellings: ['其他处理', '其它处理'],
		editions: ['2019'],
		outcome: 'otherwise_closed'
	},
	plain('concluded', '（七）总计', 'concluded this year, all outcomes', ['总计', '合计']),
	plain('carried_out', '四、结转下年度继续办理', 'carried over to next year', [
		'结转下年度继续办理',
		'结转下年继续办理'
	])
] as const satisfies readonly RequestRow[];

/** The id of a row of table 3. */
export type RowId = (typeof rows)[number]['id'];

/**
 * Table 3, 收到和处理政府信息公开申请情况, row by row. `zh` is the label inside its group; `spellings`
 * leave out the ordinal, which documents renumber freely.
 * Source: 国办公开办函〔2021〕30号 and 〔2019〕60号 (where 其他处理 is a single row).
 */
export const requestRows: readonly RequestRow<RowId>[] = rows;

export type ApplicantId = (typeof columns)[number]['id'];

export type RequestCellId = `${RowId}_${ApplicantId}`;

function applicant<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	...spellings: string[]
): Labelled<Id> {
	return { id, zh, en, spellings: [zh, ...spellings] };
}

function plain<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	spellings: string[]
): RequestRow<Id> {
	return { id, zh, en, spellings, editions: ['2021', '2019'], outcome: null };
}

function result<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	outcome: Outcome,
	spellings: string[]
): RequestRow<Id> {
	return { ...plain(id, zh, en, spellings), outcome };
}

function reason<Id extends string>(
	group: string,
	id: Id,
	zh: string,
	en: string,
	spellings: string[] = [],
	editions: readonly EditionId[] = ['2021', '2019']
): RequestRow<Id> {
	const outcome = resultGroups.find((g) => g.zh === group)!.outcome;
	const core = zh.replace(/^\d\./, '');
	return { id, zh, en, spellings: [core, ...spellings], editions, outcome, group };
}
