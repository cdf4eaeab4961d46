import { holdOffices } from './prose.ts';

/** Numbers whose words are all known and that are still not the whole: told in turn, beside the rest, of a way of its own name. */
holdOffices({
	松溪市水利局: [
		['我局收到以邮寄方式提出的信息公开申请4件，通过网络提出的6件。', {}],
		['收到水权信息公开申请31件，其他申请4件。', {}],
		['收到政府信息公开申请31件，答复28件，其余3件结转。', { requests_narrated: 31 }],
		['“松溪水务”发布信息86条。', {}],
		['在政府信息公开平台主动公开政府信息86条。', { proactive_items: 86 }],
		['企业、个人分别提出信息公开申请4件、9件。', {}],
		['我局公开信息93条；累计公开信息1270条。', { proactive_items: 93 }],
		['办理依申请公开业务指导电话31个。', {}],
		['收到申请公开河道划界资料的请求3件。', { requests_narrated: 3 }],
		['按要求定期主动公开政府信息86条。', { proactive_items: 86 }],
		['“松溪水务”微信公众号用户1.4万余人。', { social_media_followers: 14000 }],
		['公众号开通至今，粉丝累计2093人。', { social_media_followers: 2093 }],
		['微信公众号粉丝只有918人。', { social_media_followers: 918 }],
		['官方微博@松溪水务全年发布604条。', { social_media_items: 604 }],
		['在内、外网发布稿件204篇。', {}],
		['局门户网站全年上新稿件517条。', { website_items: 517 }]
	],
	松溪县人民政府办公室: [
		['全年县政府及各部门收到依申请公开事项176件，其中县政府办受理29件。', { requests_narrated: 29 }]
	],
	松溪县人民政府: [
		['新收政府信息公开申请54件，上年结转3件，共计57件，办结55件。', { requests_narrated: 54 }],
		['解读政策文件41件，发布解读材料96篇，其中部门负责人解读12篇。', { interpretation_items: 96 }],
		['在线访谈5期，网民留言31条。', {}],
		['网站发布动态要闻1900条、政策文件84件、公示公告512条。', {}]
	],
	松溪县白石镇人民政府: [
		[
			'全年共发布信息71条（其中，规划计划3条，财政信息20条，工作动态48条）。',
			{ proactive_items: 71 }
		],
		['本年度未收到群众以书面或者网络方式提出的政府信息公开申请。', { requests_narrated: 0 }],
		['没有人来申请公开政府信息。', { requests_narrated: 0 }],
		['历年累计收到政府信息公开申请2件，今年未收到政府信息公开申请。', { requests_narrated: 0 }],
		['在县政府网站“乡镇街道”栏目公开信息58条。', { website_items: 58 }]
	]
});
