import type { ChallengeCellId } from './challenges.ts';
import type { Labelled } from './disclosure.ts';
import type { RequestCellId } from './requests.ts';

/** A row of the statistics table used for report years 2014–2018: a name, a unit and one number. */
export interface StatisticsRow<Id extends string = string> extends Labelled<Id> {
	unit: string;
	/** The section the row stands in, by its ordinal on the form. */
	section: string;
	decimal?: true;
	/** Cell of a later edition that counts the same thing; the two are never merged. */
	sameAs?: RequestCellId | ChallengeCellId;
}

/** The headings of the statistics table that carry no number of their own. */
export const statisticsHeadings: readonly string[] = [
	'一、主动公开情况',
	'（二）通过不同渠道和方式公开政府信息的情况',
	'二、回应解读情况',
	'（二）通过不同渠道和方式回应解读的情况',
	'三、依申请公开情况',
	'八、机构建设和保障经费情况',
	'九、政府信息公开会议和培训情况'
];

/** The labels of its three columns. */
export const statisticsColumns = ['指标名称', '计量单位', '统计数'] as const;

const rows = [
	...section('一', [
		row('published_items', '主动公开政府信息数', 'items published proactively', 'items'),
		row(
			'published_normative_documents',
			'其中：主动公开规范性文件数',
			'normative documents published proactively',
			'items',
			['主动公开规范性文件数']
		),
		row(
			'normative_documents_issued_all',
			'制发规范性文件总数',
			'normative documents issued',
			'documents'
		),
		row('published_by_gazette', '政府公报公开政府信息数', 'items published by gazette', 'items', [
			'政府公报公开数'
		]),
		row('published_by_website', '政府网站公开政府信息数', 'items published on websites', 'items', [
			'政府网站公开数'
		]),
		row('published_by_weibo', '政务微博公开政府信息数', 'items published on Weibo', 'items'),
		row('published_by_wechat', '政务微信公开政府信息数', 'items published on WeChat', 'items'),
		row('published_by_other', '其他方式公开政府信息数', 'items published by other means', 'items')
	]),
	...section('二', [
		row(
			'responses_total',
			'回应公众关注热点或重大舆情数',
			'responses to matters of public concern',
			'responses'
		),
		row('press_conferences', '参加或举办新闻发布会总次数', 'press conferences', 'conferences'),
		row(
			'press_conferences_by_head',
			'其中：主要负责同志参加新闻发布会次数',
			'press conferences attended by the head',
			'conferences',
			['主要负责同志参加新闻发布会次数']
		),
		row('online_interviews', '政府网站在线访谈次数', 'online interviews', 'interviews'),
		row(
			'online_interviews_by_head',
			'其中：主要负责同志参加政府网站在线访谈次数',
			'online interviews attended by the head',
			'interviews',
			['主要负责同志参加政府网站在线访谈次数']
		),
		row(
			'interpretation_articles',
			'政策解读稿件发布数',
			'policy interpretations published',
			'articles'
		),
		row(
			'responses_by_social_media',
			'微博微信回应事件数',
			'responses on Weibo and WeChat',
			'responses'
		),
		row('responses_by_other', '其他方式回应事件数', 'responses by other means', 'responses')
	]),
	...section('三', [
		{
			...row('applications_received', '收到申请数', 'applications received', 'requests'),
			sameAs: 'received_total'
		},
		row('applications_in_person', '当面申请数', 'applications in person', 'requests'),
		row('applications_by_fax', '传真申请数', 'applications by fax', 'requests'),
		row('applications_online', '网络申请数', 'applications online', 'requests', ['网上申请数']),
		row('applications_by_mail', '信函申请数', 'applications by mail', 'requests'),
		row('applications_concluded', '申请办结数', 'applications concluded', 'requests'),
		row('applications_on_time', '按时办结数', 'applications concluded in time', 'requests'),
		row(
			'applications_extended',
			'延期办结数',
			'applications concluded after an extension',
			'requests'
		),
		{
			...row('applications_answered', '申请答复数', 'applications answered', 'requests'),
			sameAs: 'concluded_total'
		},
		row(
			'answered_already_published',
			'属于已主动公开范围数',
			'answered: already published',
			'requests'
		),
		{
			...row('answered_granted', '同意公开答复数', 'answered: granted', 'requests'),
			sameAs: 'disclosed_total'
		},
		{
			...row(
				'answered_partly_granted',
				'同意部分公开答复数',
				'answered: granted in part',
				'requests'
			),
			sameAs: 'partly_disclosed_total'
		},
		row('answered_refused', '不同意公开答复数', 'answered: refused', 'requests'),
		{
			...row('refused_state_secret', '其中：涉及国家秘密', 'refused: state secret', 'requests', [
				'涉及国家秘密'
			]),
			sameAs: 'withheld_state_secret_total'
		},
		row('refused_trade_secret', '涉及商业秘密', 'refused: trade secret', 'requests'),
		row('refused_privacy', '涉及个人隐私', 'refused: personal privacy', 'requests'),
		{
			...row(
				'refused_security',
				'危及国家安全、公共安全、经济安全和社会稳定',
				'refused: endangers security or stability',
				'requests'
			),
			sameAs: 'withheld_security_total'
		},
		row(
			'refused_not_information',
			'不是《条例》所指政府信息',
			'refused: not government information under the regulations',
			'requests'
		),
		row('refused_other', '法律法规规定的其他情形', 'refused: other cases set by law', 'requests'),
		row(
			'answered_not_responsible',
			'不属于本行政机关公开数',
			'answered: not for this agency to disclose',
			'requests'
		),
		row('answered_not_existing', '申请信息不存在数', 'answered: does not exist', 'requests'),
		row('answered_to_correct', '告知作出更改补充数', 'answered: to be corrected', 'requests'),
		row(
			'answered_other_channel',
			'告知通过其他途径办理数',
			'answered: to be handled by another channel',
			'requests'
		)
	]),
	...section('四', [
		{
			...row('reviews_total', '行政复议数量', 'administrative reviews', 'cases'),
			sameAs: 'reconsideration_total'
		},
		{
			...row('reviews_upheld', '维持具体行政行为数', 'reviews, upheld', 'cases'),
			sameAs: 'reconsideration_upheld'
		},
		{
			...row('reviews_corrected', '被依法纠错数', 'reviews, corrected', 'cases'),
			sameAs: 'reconsideration_corrected'
		},
		row('reviews_other', '其他情形数', 'reviews, other', 'cases')
	]),
	...section('五', [
		row('lawsuits_total', '行政诉讼数量', 'administrative lawsuits', 'cases'),
		row(
			'lawsuits_upheld',
			'维持具体行政行为或者驳回原告诉讼请求数',
			'lawsuits, upheld or dismissed',
			'cases'
		),
		row('lawsuits_corrected', '被依法纠错数', 'lawsuits, corrected', 'cases'),
		row('lawsuits_other', '其他情形数', 'lawsuits, other', 'cases')
	]),
	...section('六', [row('complaints', '举报投诉数量', 'complaints', 'cases')]),
	...section('七', [
		money('application_fees_10k_yuan', '依申请公开信息收取的费用', 'fees charged for applications')
	]),
	...section('八', [
		row('dedicated_offices', '政府信息公开工作专门机构数', 'dedicated offices', 'offices'),
		row('reading_points', '设置政府信息公开查阅点数', 'public reading points', 'points'),
		row('staff_total', '从事政府信息公开工作人员数', 'staff', 'people'),
		row(
			'staff_full_time',
			'专职人员数（不包括政府公报及政府网站工作人员数）',
			'staff, full time',
			'people',
			['专职人员数']
		),
		row('staff_part_time', '兼职人员数', 'staff, part time', 'people'),
		money(
			'budget_10k_yuan',
			'政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
			'dedicated budget',
			['政府信息公开专项经费']
		)
	]),
	...section('九', [
		row('meetings', '召开政府信息公开工作会议或专题会议数', 'meetings', 'meetings'),
		row('trainings', '举办各类培训班数', 'training courses', 'courses'),
		row('training_participants', '接受培训人员数', 'people trained', 'people')
	])
] as const satisfies readonly StatisticsRow[];

export type StatisticsCellId = (typeof rows)[number]['id'];

/**
 * 政府信息公开情况统计表, row by row.
 * Source: 国办发〔2014〕32号 and the tables agencies printed under it.
 */
export const statistics: readonly StatisticsRow<StatisticsCellId>[] = rows;

function section<Id extends string>(id: string, rows: Unplaced<Id>[]): StatisticsRow<Id>[] {
	return rows.map((each) => ({ ...each, section: id }));
}

type Unplaced<Id extends string> = Omit<StatisticsRow<Id>, 'section'>;

function row<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	unit: string,
	spellings: string[] = []
): Unplaced<Id> {
	return { id, zh, en, unit, spellings: [zh, ...spellings] };
}

function money<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	spellings: string[] = []
): Unplaced<Id> {
	return { ...row(id, zh, en, '10,000 yuan', spellings), decimal: true };
}
