import { expect, test } from 'vitest';
import { told } from './prose.ts';

/** Sentences about what was published, followed and answered, and every figure a report of 2023 tells with them. */
const stated: [string, Record<string, number>][] = [
	// All channels
	['全年主动公开政府信息1312条。', { proactive_items: 1312 }],
	[
		'2023年，我局共主动公开各类政府信息1,312条，其中：政策文件12条，财政信息8条。',
		{ proactive_items: 1312 }
	],
	['截止2023年12月31日，全局累计主动公开政府信息5条。', { proactive_items: 5 }],
	['到2023年底累计主动公开政府信息1135条，其中本年度新增120条。', { proactive_items: 120 }],
	['累计公开政府信息4002条，其中2023年新增362条。', { proactive_items: 362 }],
	[
		'自2008年以来累计主动公开政府信息12986条，2023年新增主动公开政府信息460条。',
		{ proactive_items: 460 }
	],
	['自2008年以来累计主动公开政府信息12986条。', {}],
	['年内主动公开政务信息四十余条。', { proactive_items: 40 }],
	['全年共公开政府信息1.2万余条。', { proactive_items: 12000 }],
	['全年主动公开623条政府信息。', { proactive_items: 623 }],
	['政府信息主动公开总数为623条。', { proactive_items: 623 }],
	['通过政府网站、微信公众号、政务公开栏等渠道主动公开政府信息913条。', { proactive_items: 913 }],
	['通过门户网站等途径，主动公开政府信息913条。', { proactive_items: 913 }],
	[
		'全年主动公开政府信息1200条，其中通过门户网站公开800条，微信公众号公开400条。',
		{ proactive_items: 1200, website_items: 800, social_media_items: 400 }
	],
	['主动公开政府信息由2022年的1128条增加到1887条。', { proactive_items: 1887 }],
	['主动公开政府信息1887条，较上年增加759条。', { proactive_items: 1887 }],
	['2022年主动公开政府信息1128条，2023年主动公开政府信息1887条。', { proactive_items: 1887 }],
	['2022年主动公开政府信息1128条。', {}],
	['全年发布工作信息194条，其中政务动态58条，公示公告9条。', {}],
	[
		'通过政府网站公开信息600条、政务公开栏公开信息50条、微信公众号公开信息300条。',
		{ website_items: 600, social_media_items: 300 }
	],
	['未主动公开政府信息0条。', {}],
	['不予公开政府信息5条。', {}],
	['全年共发布政府信息4205条，其中主动公开4100条。', { proactive_items: 4100 }],
	['网站更新栏目12个。', {}],
	['“两微一端”发布信息515条。', { social_media_items: 515 }],
	['政务新媒体全年推文515篇。', { social_media_items: 515 }],
	['微信公众号新增关注1000人，累计关注5231人。', { social_media_followers: 5231 }],
	['主动公开规范性文件13件。', {}],
	['公示行政许可55条。', {}],
	['平均每月主动公开政府信息20条。', {}],
	['原则上每周公开政府信息不少于1条。', {}],
	['在20个工作日内公开政府信息。', {}],
	['根据第二十条第一项公开政府信息。', {}],
	['向县政府报送政务信息120条，被采用30条。', {}],
	['下一步，计划主动公开政府信息2000条。', {}],
	// Website
	[
		'2023年通过局门户网站累计公开信息 1508 条，平均每月公开信息 125条，其中，概况类信息 9 条，政务动态信息 201 条，信息公开目录信息 1298 条。',
		{ website_items: 1508 }
	],
	['通过局门户网站主动公开信息307条，政务公开栏目公开信息61条。', { website_items: 307 }],
	['县园林局网站全年更新信息410条。', { website_items: 410 }],
	['全年在门户网站发布各类信息1,024篇。', { website_items: 1024 }],
	['其中：门户网站120条，微信公众号80条。', {}],
	[
		'全年公开政府信息200条，其中：门户网站120条，微信公众号80条。',
		{ proactive_items: 200, website_items: 120, social_media_items: 80 }
	],
	['门户网站、微信公众号分别发布信息120条、80条。', { website_items: 120, social_media_items: 80 }],
	['科学做好门户网站工作要闻、通知公告、党务公开等9个栏目的维护。', {}],
	['开设门户网站专栏12个。', {}],
	['县政府网站公开指南1份。', {}],
	['网站检查发现错链3条，全部整改。', {}],
	// Social media
	['“青溪园林”微信公众号推送信息231条。', { social_media_items: 231 }],
	['微信订阅号及时更新工作亮点，年内更新信息133条次。', { social_media_items: 133 }],
	['全年政务新媒体发布信息902条，其中微信公众号600条，微博302条。', { social_media_items: 902 }],
	['微信公众号、微博分别发布信息120条、80条。', { social_media_items: 200 }],
	['微信公众号推送40期120条。', { social_media_items: 120 }],
	['抖音号发布短视频36个。', { social_media_items: 36 }],
	['微信公众号发布信息120条，微博发布信息80条。', { social_media_items: 200 }],
	['运营政务新媒体账号3个。', {}],
	['微信公众号总阅读量42万次。', {}],
	// Followers
	['微信公众号关注人数逾50万。', { social_media_followers: 500000 }],
	['政务微博粉丝数1.3万余人。', { social_media_followers: 13000 }],
	['微信公众号发布信息61期，订阅数39。', { social_media_items: 61, social_media_followers: 39 }],
	['微信公众号拥有2.1万名粉丝。', { social_media_followers: 21000 }],
	['微信公众号新增粉丝1200人。', {}],
	['回应公众关注热点12次。', {}],
	// Interpretation
	['主动公开政策解读类文件3份。', { interpretation_items: 3 }],
	['发布图片解读、文字解读、简明问答等文件解读信息18条次。', { interpretation_items: 18 }],
	['全年发布政策解读24篇，其中图文解读10篇、视频解读4篇。', { interpretation_items: 24 }],
	['发布政策解读材料8件。', { interpretation_items: 8 }],
	['转发重要政策解读稿件五篇。', { interpretation_items: 5 }],
	['制作图解2期。', {}],
	['政策解读率100%。', {}],
	['发布3篇政策解读。', { interpretation_items: 3 }],
	['政策文件及政策解读各6条。', { interpretation_items: 6 }],
	// Mailbox
	['县长信箱收到并回复12条。', { mailbox_messages: 12 }],
	['领导信箱办理群众来信35件。', { mailbox_messages: 35 }],
	['全年收到网民留言88条，办结88条，办结率100%。', { mailbox_messages: 88 }],
	['2023年我局书记信箱未收到群众问题。', { mailbox_messages: 0 }],
	['局长信箱收到来信0件。', { mailbox_messages: 0 }],
	['在网站首页开设局长信箱1个。', {}],
	['接听咨询电话2070人次。', {}],
	['12345热线和县长信箱共办理诉求901件。', {}],
	[
		'2023年，全县各级各部门主动公开政府信息52310条，其中县政府门户网站公开41000条，政务新媒体公开11310条。',
		{ proactive_items: 52310, website_items: 41000, social_media_items: 11310 }
	],
	['主动公开政府信息共计56条（含政策文件5条）。', { proactive_items: 56 }],
	['2023年，主动公开信息数为56条，其中政策法规3条。', { proactive_items: 56 }],
	['在区政府网站政府信息公开专栏主动公开信息81条。', { website_items: 81 }],
	[
		'微信公众号共推送文章112篇，总阅读量12万次，新增粉丝3100人，粉丝总数达2.1万人。',
		{ social_media_items: 112, social_media_followers: 21000 }
	],
	['微博发布1312条，粉丝数12.6万；微信推送图文808篇，粉丝数5.1万。', { social_media_items: 2120 }],
	[
		'两个新媒体账号累计发布信息1312条，总粉丝数12.6万人。',
		{ social_media_items: 1312, social_media_followers: 126000 }
	],
	['全年发布各类解读材料31件，其中文字解读10件、图文解读21件。', { interpretation_items: 31 }],
	['文字解读10件、图文解读15件、视频解读6件。', {}],
	['召开新闻发布会5场，发布政策解读信息31条，回应关切12次。', { interpretation_items: 31 }],
	['办理“12345”热线工单901件、局长信箱12件。', { mailbox_messages: 12 }],
	['领导信箱、咨询留言共收到65件，办结65件。', { mailbox_messages: 65 }],
	['办理“书记信箱”来信12封、“县长信箱”来信30封。', {}],
	['信箱全年无来信。', { mailbox_messages: 0 }],
	['办理人大代表建议12件、政协提案9件。', {}],
	['参加业务培训12人次，开展培训2次。', {}],
	// Several media in one paragraph
	[
		'全年通过门户网站发布信息420条，“青溪园林”公众号推送信息96条，关注人数3100人，发布政策解读5篇，网站总访问量12.4万次，局长信箱收到并回复7条。',
		{
			website_items: 420,
			social_media_items: 96,
			social_media_followers: 3100,
			interpretation_items: 5,
			web_visits: 124000,
			mailbox_messages: 7
		}
	]
];

test.each(stated)('%s', (sentence, expected) => {
	expect(told(sentence)).toEqual(expected);
});
