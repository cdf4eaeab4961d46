import type { PatternCases } from './case.ts';

/** Interpretations, messages, followers and visitors, and of what time a number is stated. */
export const cases: Record<string, PatternCases> = {
	interpretations: {
		must: [
			{ text: '共发布解读相关材料54件，其中网站发布39件。', tells: { interpretation_items: 54 } },
			{ text: '全年解读政策31件。', tells: { interpretation_items: 31 } },
			{ text: '发布政策文件及解读各6件。', tells: { interpretation_items: 6 } },
			{ text: '视频解读2个、图文解读6个，共8个。', tells: { interpretation_items: 8 } }
		],
		mustNot: [
			{ text: '制作图解2期。', tells: {} },
			{ text: '政策解读率100%。', tells: {} }
		]
	},
	'interpretations-and-more': {
		must: [{ text: '公开政策文件和解读材料46件。', tells: {} }],
		mustNot: [{ text: '发布文字解读、图文解读46件。', tells: {} }]
	},
	messages: {
		must: [{ text: '局长信箱收到来信12件。', tells: { mailbox_messages: 12 } }],
		mustNot: [{ text: '开设局长信箱1个。', tells: {} }]
	},
	'no-messages': {
		must: [{ text: '信箱全年无来信。', tells: { mailbox_messages: 0 } }],
		mustNot: [{ text: '局长信箱无故障。', tells: {} }]
	},
	followers: {
		must: [{ text: '公众号订阅用户达8123人。', tells: { social_media_followers: 8123 } }],
		mustNot: [{ text: '回应公众关注热点12次。', tells: {} }]
	},
	traffic: {
		must: [
			{ text: '网站页面总数3210个，访问次数12412次。', tells: { web_visits: 12412 } },
			{ text: '网站浏览量9041次。', tells: { web_page_views: 9041 } }
		],
		mustNot: [{ text: '网站网页总数8123页。', tells: {} }]
	},
	'share-of-year': {
		must: [{ text: '网站累计访问量512万次，其中本年度61万次。', tells: { web_visits: 610000 } }],
		mustNot: [{ text: '网站访问量61万次。', tells: { web_visits: 610000 } }]
	},
	english: {
		must: [
			{ text: 'In 2023, its website received 2.1 million visits.', tells: { web_visits: 2100000 } }
		],
		mustNot: [{ text: 'Its website has received 2.1 million visits since 2010.', tells: {} }]
	},
	'told-of-mean': {
		must: [
			{ text: '网站平均每月公开信息20条。', tells: {} },
			{ text: '通过网站每2个月发布公报1期。', tells: {} }
		],
		mustNot: [{ text: '网站全年公开信息20条。', tells: { website_items: 20 } }]
	},
	'told-of-plan': {
		must: [{ text: '下一步，网站力争发布信息2000条。', tells: {} }],
		mustNot: [{ text: '按计划在网站发布信息200条。', tells: { website_items: 200 } }]
	},
	'told-of-growth': {
		must: [{ text: '网站公开信息增加20条。', tells: {} }],
		mustNot: [{ text: '网站公开信息由12条增加到20条。', tells: { website_items: 20 } }]
	},
	'told-of-carried': {
		must: [
			{ text: '上年转结政府信息公开申请2件。', tells: {} },
			{ text: '信息公开申请顺延至下一年答复1件。', tells: {} }
		],
		mustNot: [{ text: '新收政府信息公开申请2件。', tells: { requests_narrated: 2 } }]
	},
	'told-of-months': {
		must: [
			{ text: '2023年1-6月，网站公开信息46条。', tells: {} },
			{ text: '四季度网站公开信息26条。', tells: {} }
		],
		mustNot: [{ text: '2023年1-12月，网站公开信息96条。', tells: { website_items: 96 } }]
	},
	'told-of-other': {
		must: [
			{ text: '2022年，我局网站公开信息61条，公众号推送20条。', tells: {} },
			{ text: '去年收到政府信息公开申请5件。', tells: {} }
		],
		mustNot: [
			{
				text: '2022年结转申请1件，收到信息公开申请5件，其中结转2024年度1件，发生行政复议2件。',
				tells: { requests_narrated: 5, reconsiderations_narrated: 2 }
			},
			{ text: '网站于2019年改版，全年公开信息61条。', tells: { website_items: 61 } }
		]
	},
	'told-of-since': {
		must: [{ text: '建网至今网站公开信息9600条。', tells: {} }],
		mustNot: [{ text: '今年以来网站公开信息960条。', tells: { website_items: 960 } }]
	}
};
