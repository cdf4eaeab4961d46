import { holdOffices } from './prose.ts';

/** Numbers in brackets, years told in turn, notes in brackets and other ways to write a count, and every figure a report of 2023 tells with them. */
holdOffices({
	河渡县人民政府: [
		// A number in brackets is the number.
		['通过县政府门户网站发布政务信息（1326）条。', { website_items: 1326 }],
		['全年主动公开政府信息（438）条，其中概况类信息（21）条。', { proactive_items: 438 }],
		['全年共有（87200）人次访问县政府门户网站。', { web_visits: 87_200 }],
		['收到政府信息公开申请（12）件，均已答复。', { requests_narrated: 12 }],
		[
			'因政府信息公开发生行政复议（2）起，行政诉讼（0）起。',
			{
				reconsiderations_narrated: 2,
				litigation_narrated: 0
			}
		],
		['按照《条例》第二十条（3）项，主动公开政府信息438条。', { proactive_items: 438 }],
		['（3）条目清晰，主动公开政府信息438条。', { proactive_items: 438 }],
		['（2）次年继续推进，主动公开政府信息438条。', { proactive_items: 438 }],
		['较上年增加（40）条。', {}],
		['2022年主动公开政府信息（390）条。', {}]
	],
	河渡县水利局: [
		// Years in turn, of which only the first names what is counted, or the words before them.
		['2021年主动公开信息310条，2022年288条，2023年305条。', { proactive_items: 305 }],
		[
			'2022年主动公开政府信息288条，2023年305条，同比增加17条，增长5.9%。',
			{ proactive_items: 305 }
		],
		[
			'近三年我局主动公开政府信息数量逐年增加，2021年210条，2022年288条，2023年305条。',
			{
				proactive_items: 305
			}
		],
		['近三年收到政府信息公开申请情况：2021年3件、2022年5件、2023年9件。', { requests_narrated: 9 }],
		['2022年收到政府信息公开申请5件，今年9件。', { requests_narrated: 9 }],
		['2022年门户网站发布信息288条，2023年305条。', { website_items: 305 }],
		['2023年主动公开政府信息305条，2022年288条，2021年210条。', { proactive_items: 305 }],
		['2021年主动公开信息310条，2022年288条。', {}],
		['2022年上半年主动公开信息120条，2023年150条。', {}],
		['2022年月均主动公开信息12条，2023年15条。', {}],
		['2022年计划公开政府信息100条，2023年120条。', {}],
		['2022年县教育局公开政府信息2880条，2023年3050条。', {}],
		['2022年主动公开信息288条，2023年9期。', {}],
		['2022年修建水库3座，2023年5座。', {}],
		['近三年举办培训场次稳步增加，2021年2次，2022年3次，2023年5次。', {}],
		['2022年微信公众号推送信息288条，2023年门户网站305条。', { website_items: 305 }],
		// None, behind a colon.
		[
			'全年受理政府信息公开申请两件，行政复议、行政诉讼：无。',
			{
				requests_narrated: 2,
				reconsiderations_narrated: 0,
				litigation_narrated: 0
			}
		],
		[
			'因政府信息公开引发的行政复议：无；行政诉讼：无。',
			{
				reconsiderations_narrated: 0,
				litigation_narrated: 0
			}
		],
		['政府信息公开行政复议情况：无。', { reconsiderations_narrated: 0 }],
		['行政复议、行政诉讼：无正当理由不得拒绝公开。', {}],
		// Chinese numerals.
		['由此引起行政复议一件，没有行政诉讼。', { litigation_narrated: 0 }],
		[
			'收到政府信息公开申请十五件，由此引发行政复议一件，无行政诉讼。',
			{ requests_narrated: 15, reconsiderations_narrated: 1, litigation_narrated: 0 }
		],
		[
			'收到政府信息公开申请二十一件，因此引起行政诉讼两起。',
			{ requests_narrated: 21, litigation_narrated: 2 }
		],
		['收到政府信息公开申请3件，均系公民以挂号信方式提出。', { requests_narrated: 3 }],
		[
			'当年新收到申请3件，均系自然人以挂号信、特快专递方式提出，已按期答复。',
			{ requests_narrated: 3 }
		],
		['当年新收到申请3件，均系自然人以书面方式提出的补贴申请，已按期答复。', {}]
	],
	河渡县沙洲镇人民政府: [
		// A note in brackets on how it was counted.
		[
			'采用电子屏幕、公告栏等方式主动发布政府信息共计64条（同一信息在不同渠道发布的计为1条）。',
			{ proactive_items: 64 }
		],
		['全年主动公开政府信息64条（多渠道重复发布的按1条统计）。', { proactive_items: 64 }],
		['全年主动公开政府信息共计64条（不含转载信息20条）。', { proactive_items: 64 }],
		['通过公告栏、广播等方式主动发布信息64条。', {}],
		['采用宣传单、公告栏等方式主动公开政府信息64条。', {}],
		['局信息被市级采用64条。', {}]
	],
	河渡县第三中学: [
		// Groups of parents or classes are no official account.
		[
			'学校借助校园网发布信息180条，“河渡三中”公众号推送文章92篇，家长群转发通知300余条。',
			{ website_items: 180, social_media_items: 92 }
		],
		['“河渡三中”公众号推送文章92篇，各班级群发布通知410条。', { social_media_items: 92 }],
		['通过班级微信群发布通知410条。', {}],
		['家长群、班级群发布通知410条。', {}],
		['校园网发布信息180条，校园广播播出55次。', { website_items: 180 }]
	]
});
