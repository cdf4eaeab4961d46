import type { Name } from './vocabulary.ts';

/** A number reports state in prose. */
export interface StatedFigure extends Name {
	id: FigureId;
	unit: string;
}

export type FigureId =
	| 'web_visits'
	| 'web_unique_visitors'
	| 'web_page_views'
	| 'proactive_items'
	| 'website_items'
	| 'social_media_items'
	| 'social_media_followers'
	| 'interpretation_items'
	| 'mailbox_messages'
	| 'requests_narrated'
	| 'reconsiderations_narrated'
	| 'litigation_narrated';

export const statedFigures: readonly StatedFigure[] = [
	told(
		'web_visits',
		'网站总访问量',
		'total visits to the agency website in the report year',
		'visits'
	),
	told(
		'web_unique_visitors',
		'独立用户访问总量',
		'unique visitors to the agency website in the report year',
		'visitors'
	),
	told(
		'web_page_views',
		'页面浏览量',
		'page views of the agency website in the report year',
		'page views'
	),
	told(
		'proactive_items',
		'主动公开政府信息条数（全部渠道总数）',
		'items of government information published proactively, all channels',
		'items'
	),
	told('website_items', '网站发布信息条数', 'items published on the website', 'items'),
	told(
		'social_media_items',
		'政务新媒体发布信息条数',
		'items published on official social media',
		'items'
	),
	told(
		'social_media_followers',
		'政务新媒体关注（粉丝）数',
		'followers of official social media',
		'followers'
	),
	told('interpretation_items', '政策解读条数', 'policy interpretations published', 'items'),
	told('mailbox_messages', '信箱、留言办理件数', 'mailbox messages handled', 'messages'),
	told(
		'requests_narrated',
		'正文所述依申请公开件数',
		'requests as told in the prose (received or handled)',
		'requests'
	),
	told(
		'reconsiderations_narrated',
		'正文所述行政复议件数',
		'administrative reviews as told in the prose',
		'cases'
	),
	told(
		'litigation_narrated',
		'正文所述行政诉讼件数',
		'administrative lawsuits as told in the prose',
		'cases'
	)
];

function told(id: FigureId, zh: string, en: string, unit: string): StatedFigure {
	return { id, zh, en, unit };
}
