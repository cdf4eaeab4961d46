import { holdOffices } from './prose.ts';

/** What is counted stands in other words: a label, a clause before, a short head; and things that only sound alike. */
holdOffices({
	// A venue's own site is its site.
	南岬县档案馆: [
		['在县档案馆网站公开工作信息157条，在馆内公告栏公开23条。', { website_items: 157 }],
		['县档案馆微信公众号推送信息31条。', { social_media_items: 31 }],
		['向县档案馆送交文件31份。', {}]
	],
	南岬县图书馆: [['在县图书馆官网发布信息57条。', { website_items: 57 }]],
	南岬县人民政府: [
		// 申请 and no word of what for: in a government's report on disclosure, for information.
		['全县共收到申请86件，其中县政府办公室21件。', { requests_narrated: 86 }],
		['全县受理申请143件，当年答复139件。', { requests_narrated: 143 }],
		['各级行政机关收到的申请共52件。', { requests_narrated: 52 }],
		['县政府本级收到申请19件、部门收到申请40件，全县合计59件。', { requests_narrated: 59 }],
		['县本级收到申请19件、乡镇街道收到申请4件，合计23件。', { requests_narrated: 23 }],
		['全县受理许可申请1430件，办结1425件。', {}],
		['政务服务大厅全年受理申请3.1万件，办结率99%。', {}],
		['受理低保申请312件，批准288件。', {}],
		['残疾人两项补贴全部公示，全年受理申请412件。', {}],
		['收到申请86件，涉及宅基地审批。', {}],
		['收到公租房申请45份。', {}],
		['收到贷款贴息申请45份。', {}],
		['全县收到建议和申请45份。', {}]
	],
	南岬县司法局: [
		['全年收到申请14件，其中2件不予公开，12件予以公开。', { requests_narrated: 14 }],
		['共接到申请4件，要求公开律师事务所年检材料。', { requests_narrated: 4 }],
		['收到的申请为6件，均在法定期限内答复申请人。', { requests_narrated: 6 }],
		['依申请公开工作平稳。申请数量：9件。', { requests_narrated: 9 }],
		['受理申请814件，指派律师790人次。', {}],
		['法律援助中心受理申请814件，答复咨询2300人次。', {}],
		['公证处受理申请1200件。', {}],
		['全年受理申请814件。', {}],
		['全年受理人民调解申请55件。', {}],
		['收到申请14件，其中信息公开申请3件。', { requests_narrated: 3 }]
	],
	南岬县交通运输局: [
		// Two boxes with a number each: which is meant is not told.
		['收到县长信箱转办件402件、局长信箱来件114件，全部办结。', {}],
		['书记信箱留言8件、县长信箱留言9件，均已办复。', {}],
		['办理县长信箱、局长信箱来信67件。', { mailbox_messages: 67 }],
		// One of several ways, though the way is a platform and no site.
		['在县政府信息公开平台公开信息58条，在交通公告栏公开信息63条。', {}],
		['在县政务公开平台公开信息58条，通过宣传栏公开信息63条。', {}],
		// What was counted since long before the year.
		[
			'截至2023年底，我局网站累计发布信息8213条，其中2023年新增714条。网站点击量累计超过120万次。',
			{ website_items: 714 }
		],
		['我局网站开通以来运行平稳。总访问量12万次。', {}],
		['我局网站开通以来运行平稳。全年总访问量12万次。', { web_visits: 120_000 }],
		// A count told again as a sum of what stands before it.
		[
			'2023年1至5月在旧站发布信息120条，6月起在新站发布信息180条，全年合计300条。',
			{ website_items: 300 }
		],
		['旧站上半年发布信息120条，新站发布信息180条，两者相加共300条。', { website_items: 300 }],
		['6月起在新站发布信息180条。', {}],
		['旧站数据2600条整体迁入新站。', {}],
		['在新站区设立公告栏，发布信息180条。', {}],
		// The words of the number stand in the clause before.
		['我局定期主动公开政府信息，2023年全年共计46条。', { proactive_items: 46 }],
		['我局按要求主动公开政府信息，全年累计公开46条，历年累计1046条。', { proactive_items: 46 }],
		[
			'自2008年条例施行至2023年底，累计主动公开信息1204条，其中2023年公开96条。',
			{ proactive_items: 96 }
		],
		['自2008年条例施行至2023年底，我局累计受理信息公开申请104件。', {}],
		[
			'自2008年至2023年，我局累计受理信息公开申请104件，其中2023年受理9件。',
			{ requests_narrated: 9 }
		],
		['自2023年1月1日至2023年12月31日，我局共受理信息公开申请9件。', { requests_narrated: 9 }],
		// A bare label, and publishing of nothing named.
		['公开数量：412条。', { proactive_items: 412 }],
		['一是公开数量偏少，仅公开207条。', { proactive_items: 207 }],
		['县政府网站设有我局专栏，全年共公开207条。', { website_items: 207 }],
		['村务公开栏更换及时，全年共公开207条。', {}],
		['共公开办事指南207条。', {}],
		// A head of a few words names the way.
		[
			'1.门户网站。共发布信息213条。2.新媒体。共推送信息96条。',
			{ website_items: 213, social_media_items: 96 }
		],
		[
			'二是办好公众号。全年推送消息27期108条，关注者1530人。',
			{ social_media_items: 108, social_media_followers: 1530 }
		],
		['（三）平台建设。共发布信息213条。', {}],
		['（三）政策解读。共发布信息213条。', {}],
		['（三）门户网站建设。全年主动公开政府信息213条。', { proactive_items: 213 }],
		['微博（新浪）发布信息383条。', { social_media_items: 383 }],
		[
			'公开载体：局门户网站1655条；“畅行南岬”微博（新浪）383条。',
			{ website_items: 1655, social_media_items: 383 }
		],
		// Its own pages on another's site.
		['县政府网站群本局子站全年发布信息174条。', { website_items: 174 }],
		['县政府门户网站交通运输局页面公开信息174条。', { website_items: 174 }],
		['县政府门户网站县交通运输局部门页面公开信息174条。', { website_items: 174 }],
		['省厅网站分支机构子站公布许可公示264条。', { website_items: 264 }],
		['市局子站发布信息174条。', {}],
		['各分局子站发布信息174条。', {}],
		['县政府网站群各局子站发布信息1740条。', {}],
		['全县网站群全年发布信息1740条。', {}],
		// Reviews beside what became of requests, or of what the sentence before was on.
		[
			'答复9件，其中不予公开2件、部分公开1件。行政复议数量3件（维持2，纠错1），行政诉讼数量1件。',
			{ reconsiderations_narrated: 3, litigation_narrated: 1 }
		],
		['作出处罚9件。行政复议数量3件（维持2，纠错1），行政诉讼数量1件。', {}],
		[
			'收到政府信息公开申请2件，涉及行政处罚案卷，部分公开。全年没有因此申请复议，也没有到法院起诉的。',
			{ requests_narrated: 2, reconsiderations_narrated: 0, litigation_narrated: 0 }
		],
		['作出行政处罚20件。全年没有因此申请复议，也没有到法院起诉的。', {}],
		[
			'信息公开方面的复议和诉讼情况，与去年一样，都没有发生。',
			{ reconsiderations_narrated: 0, litigation_narrated: 0 }
		],
		[
			'行政复议受案共29件，其中信息公开5件；行政诉讼受案共8件，其中信息公开2件。',
			{ reconsiderations_narrated: 5, litigation_narrated: 2 }
		],
		['行政复议受案共29件，其中信息公开5件。', { reconsiderations_narrated: 5 }],
		[
			'信息公开行政复议8件，原告不服提起的诉讼5件。',
			{ reconsiderations_narrated: 8, litigation_narrated: 5 }
		],
		// One unit for all in turn, one list of years after another, one who asks.
		[
			'网站、微信、微博分别发布信息1203、456和78条。',
			{ website_items: 1203, social_media_items: 534 }
		],
		[
			'政府信息公开行政复议、诉讼分别为2和3件。',
			{ reconsiderations_narrated: 2, litigation_narrated: 3 }
		],
		['分别于3、6月公开信息12条。', {}],
		['我局（含局属单位）共收到政府信息公开申请6件。', { requests_narrated: 6 }],
		['局属单位共收到政府信息公开申请6件。', {}],
		[
			'近三年我局信息公开数分别为：2021年211条，2022年268条，2023年305条；依申请公开数分别为：2021年1件，2022年0件，2023年2件。',
			{ proactive_items: 305, requests_narrated: 2 }
		],
		[
			'近三年我局培训次数分别为：2021年2次，2022年3次，2023年3次；印发简报分别为：2021年11期，2022年12期，2023年9期。',
			{}
		],
		['接到一位驾校学员书面申请公开考场收费依据，当日答复。', { requests_narrated: 1 }],
		['接到一位驾校学员书面申请延期考试，当日答复。', {}],
		['接到三位驾校学员书面申请公开考场收费依据。', {}],
		// Who writes to the mailbox.
		['局长信箱收到企业来信38封。', { mailbox_messages: 38 }],
		['网站留言板答复驾驶员提问207条。', { mailbox_messages: 207 }],
		['局长信箱收到县信访局转来信件38封。', {}],
		['回复网络问政83件。', { mailbox_messages: 83 }]
	],
	南岬县信访局: [
		['受理群众来信860件、来访242批、网上信访915件。', {}],
		['局长信箱收到来信12件。', { mailbox_messages: 12 }]
	],
	南岬县粮食局: [
		// A sum of several ways is of none of them; a number of a list is no count.
		[
			'1.公开情况：在县政府网站公开信息29条，在公示栏公开151条，合计180条。2.申请情况：零申请。',
			{ website_items: 29, proactive_items: 180, requests_narrated: 0 }
		],
		[
			'局网站发布信息120条，公众号推送信息80条，合计200条。',
			{ website_items: 120, social_media_items: 80, proactive_items: 200 }
		],
		// What follows another count is of something else where it says so.
		[
			'局网站发布政策解读41条；“南岬粮食”公众号推文73篇。',
			{ interpretation_items: 41, social_media_items: 73 }
		],
		['围绕稳粮保供、减损节约等发布政策解读12篇。', { interpretation_items: 12 }],
		['围绕减损节约拍摄短片12部。', {}],
		['省粮食局门户网站本县局频道更新信息218条。', { website_items: 218 }],
		['我局按照国家粮食和物资储备局要求在局网站更新信息59条。', { website_items: 59 }],
		['我局要求各粮站公开信息59条。', {}],
		['局网站接受公众访问量8.2万次。', { web_visits: 82_000 }],
		['局网站“咨询投诉”栏目回复318条。', { mailbox_messages: 318 }],
		['回复网友咨询、投诉、建议等45条。', { mailbox_messages: 45 }]
	],
	南岬县石坪镇人民政府: [
		['在县政府网站群镇子站公布信息83条。', { website_items: 83 }],
		['各乡镇子站公布信息830条。', {}]
	]
});
