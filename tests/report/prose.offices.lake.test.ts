import { holdOffices } from './prose.ts';

/** Sentences of a city, a bureau and a subdistrict, every word of which is known. */
holdOffices({
	泉阳市生态环境局: [
		[
			'（一）主动公开情况。本年度，我局共通过门户网站政府信息公开专栏发布各类信息412条，其中行政执法类201条。',
			{ website_items: 412 }
		],
		['充分发挥门户网站第一平台作用，全年累计上传信息412条。', { website_items: 412 }],
		['聚焦群众关切，局门户网站全年发布信息412条。', { website_items: 412 }],
		[
			'坚持“应公开尽公开”，全年主动公开政府信息412条，办理依申请公开12件。',
			{ proactive_items: 412, requests_narrated: 12 }
		],
		[
			'我局严格落实三审三校制度，2023年度累计在市政府信息公开网公开信息88条。',
			{ website_items: 88 }
		],
		[
			'按照《条例》要求，2023年度主动公开信息412条（含政策文件21条、行政许可120条）。',
			{ proactive_items: 412 }
		],
		['2023年，市生态环境局在“中国泉阳”网站公开各类环境信息412条。', { website_items: 412 }],
		['依托泉阳市政府门户网站，共发布生态环境信息412条。', { website_items: 412 }],
		[
			'全年政府信息主动公开412条，其中网站公开300条，微信公众号公开112条。',
			{ proactive_items: 412, website_items: 300, social_media_items: 112 }
		],
		[
			'通过“泉阳生态环境”双微平台发布信息820条，其中微信512条、微博308条。',
			{ social_media_items: 820 }
		],
		['“两微一端”累计推送信息820条。', { social_media_items: 820 }],
		['官方微信发布图文消息320篇，官方微博发布博文500条。', { social_media_items: 820 }],
		['政务微信、微博全年共发布820条信息。', { social_media_items: 820 }],
		['微信公众号共编辑发布推文212篇，总阅读量32万人次。', { social_media_items: 212 }],
		[
			'微信公众号关注人数达到3.2万人，发布信息212条。',
			{ social_media_followers: 32000, social_media_items: 212 }
		],
		['截至年底，“泉阳生态环境”微信公众号粉丝32156人。', { social_media_followers: 32156 }],
		[
			'全年共收到公民、法人和其他组织提交的政府信息公开申请35件，同比下降12.5%。',
			{ requests_narrated: 35 }
		],
		[
			'2023年，我局共受理依申请公开政府信息35件，其中网上申请20件，信函申请15件。',
			{ requests_narrated: 35 }
		],
		[
			'（二）依申请公开情况。2023年新收申请35件，上年结转2件，共办结36件，结转下年1件。',
			{ requests_narrated: 35 }
		],
		[
			'2023年，通过在线平台、邮寄、当面等方式共收到政府信息公开申请35件。',
			{ requests_narrated: 35 }
		],
		['全年收到信息公开申请35宗，办结率100%。', { requests_narrated: 35 }],
		['共登记受理信息公开申请35件，均在法定期限内办结。', { requests_narrated: 35 }],
		['我局2023年依申请公开工作共接到申请35件。', { requests_narrated: 35 }],
		['2023年我局没有收到政府信息公开申请。', { requests_narrated: 0 }],
		[
			'本年度我局未收到公民、法人或其他组织要求公开政府信息的申请，未产生费用。',
			{ requests_narrated: 0 }
		],
		['2023年度，我局依申请公开受理数为0。', { requests_narrated: 0 }],
		[
			'年内未接收到依申请公开事项，亦未发生因政府信息公开引起的行政复议、行政诉讼。',
			{ requests_narrated: 0, reconsiderations_narrated: 0, litigation_narrated: 0 }
		],
		[
			'2023年，因政府信息公开引发的行政复议3件，结果维持2件，尚未审结1件；行政诉讼1件，驳回起诉。',
			{ reconsiderations_narrated: 3, litigation_narrated: 1 }
		],
		[
			'全年信息公开类行政复议案件3件，未发生信息公开类行政诉讼案件。',
			{ reconsiderations_narrated: 3, litigation_narrated: 0 }
		],
		['当事人因不服政府信息公开答复提起行政复议3件。', { reconsiderations_narrated: 3 }],
		[
			'我局涉及政府信息公开的行政复议3起，行政诉讼0起。',
			{ reconsiderations_narrated: 3, litigation_narrated: 0 }
		],
		[
			'政府信息公开工作未被提起行政复议和行政诉讼。',
			{ reconsiderations_narrated: 0, litigation_narrated: 0 }
		],
		['发布政策解读稿件18篇，采用图文、视频、专家访谈等形式。', { interpretation_items: 18 }],
		['全年通过文字、图表、视频等形式发布政策解读18篇。', { interpretation_items: 18 }],
		['严格落实文件与解读“三同步”，全年发布解读信息18条。', { interpretation_items: 18 }],
		['累计开展政策解读18次。', { interpretation_items: 18 }],
		['局长信箱、公众留言全年共收到群众来信126件，均已按时回复。', { mailbox_messages: 126 }],
		['办理网民留言126条，回复率100%。', { mailbox_messages: 126 }],
		['通过政民互动平台受理群众咨询投诉126件。', {}],
		['网站“互动交流”栏目共受理网民咨询126条，办结126条。', { mailbox_messages: 126 }],
		[
			'门户网站年访问量为86.5万人次，独立用户访问量12.3万个。',
			{ web_visits: 865000, web_unique_visitors: 123000 }
		],
		[
			'2023年，局门户网站独立用户访问总量123456个，网站总访问量865432次。',
			{ web_visits: 865432, web_unique_visitors: 123456 }
		],
		['局门户网站全年浏览量突破86.5万次。', { web_page_views: 865000 }],
		['网站全年点击量86.5万余次。', { web_page_views: 865000 }]
	],
	泉阳市临湖区东城街道办事处: [
		[
			'2023年，东城街道通过区政府门户网站主动公开政府信息176条，其中概况信息3条、工作动态120条。',
			{ website_items: 176 }
		],
		[
			'街道全年共发布各类信息176条，通过“东城发布”微信公众号推送信息320条。',
			{ social_media_items: 320 }
		],
		['街道办未收到依申请公开事项。', { requests_narrated: 0 }],
		['我街道办事处全年收到依申请公开2件，已全部答复。', { requests_narrated: 2 }],
		['东城街道办事处2023年度共收到依申请公开政府信息申请2件。', { requests_narrated: 2 }],
		[
			'街道政务公开工作未发生行政复议、诉讼。',
			{ reconsiderations_narrated: 0, litigation_narrated: 0 }
		],
		[
			'2023年度，街道共主动公开信息176条，公开内容包括财政预决算、社会救助、养老服务等方面。',
			{ proactive_items: 176 }
		],
		[
			'截止到12月31日，街道主动公开涉及社会救助、养老服务、安全生产等方面信息176条。',
			{ proactive_items: 176 }
		],
		['2023年通过《临湖区人民政府网》发布民生信息、社会管理等各类信息85条。', { website_items: 85 }]
	],
	泉阳市人民政府: [
		[
			'2023年，全市行政机关主动公开政府信息36.2万条，市政府门户网站发布信息2.1万条，政务新媒体发布信息8.3万条。',
			{ proactive_items: 362000, website_items: 21000, social_media_items: 83000 }
		],
		['全市各级行政机关共收到政府信息公开申请2310件，较上年增长8.2%。', { requests_narrated: 2310 }],
		['市政府网站年度访问量达1.2亿次。', { web_visits: 120000000 }],
		['通过市政府公报、门户网站、新闻发布会等公开政府信息2.1万条。', { proactive_items: 21000 }],
		['“市长信箱”受理来信1260件，办结率99.8%。', { mailbox_messages: 1260 }],
		[
			'全年因信息公开发生行政复议案件26件，其中维持18件、撤销3件、其他结果5件。',
			{ reconsiderations_narrated: 26 }
		]
	]
});
