import { expect, test } from 'vitest';
import { told, toldBy } from './prose.ts';
import type { FigureId } from '#form/figures.ts';

type Tells = Partial<Record<FigureId, number>>;

/** What a number is of when its words stand elsewhere in the sentence, and every figure a report tells with it. */
const rows: Record<string, [text: string, tells: Tells, agency?: string][]> = {
	'a sum is of all that its list is of': [
		[
			'公开规划类文件6件，解读材料4篇，其他信息190条，合计200条。',
			{ proactive_items: 200, interpretation_items: 4 }
		],
		['主动公开概况信息7条、预决算信息4条、防汛信息39条，共50条。', { proactive_items: 50 }],
		['本年公开信息：公文类20条，动态类61条，公示类9条，合计90条。', { proactive_items: 90 }],
		['第一季度公开21条，第二季度公开30条，全年达118条。', { proactive_items: 118 }],
		['网站发布通知71条、动态212条，合计发布信息283条。', { website_items: 283 }],
		['公开招标信息12条、中标信息8条，共20条。', {}],
		['予以公开12件、部分公开3件、不予公开5件，共20件。', {}],
		['公众号推送图文61期、共190篇。', { social_media_items: 190 }]
	],
	'a number behind a comparison is of the words before it': [
		['本年度依申请公开件数与上年相同，为9件。', { requests_narrated: 9 }],
		['公开政府信息条数比去年增加21条，达到160条。', { proactive_items: 160 }],
		['主动公开信息数由2022年的96条增至160条。', { proactive_items: 160 }],
		['政府信息公开申请内容多为房屋征收、规划许可，共计14件。', { requests_narrated: 14 }]
	],
	'a way is told by its own words, whatever the list knows': [
		['通过新闻媒体（报纸、电台、电视台等）发布信息310条。', {}],
		['通过政务新媒体（“青溪园林”公众号、视频号等）推送信息455条。', { social_media_items: 455 }],
		['“青溪园林”微信公众号、视频号等平台全年推送信息96条。', { social_media_items: 96 }],
		[
			'全年公开信息150条，其中县政府网站102条，电视台30条，其他18条。',
			{
				proactive_items: 150,
				website_items: 102
			}
		],
		['政务公开的主要途径有：政府网站66条、公告栏20条。', { website_items: 66 }],
		['各社区微信群转发通知1200条。', {}],
		['网站“互联网+政务”专栏更新信息33条。', { website_items: 33 }],
		['电子网站公布信息71条。', { website_items: 71 }],
		['通过政府公报、门户网站等渠道主动公开政府信息88条。', { proactive_items: 88 }],
		['医院官网发布就诊信息120条。', { website_items: 120 }, '青溪县中医医院'],
		['医院官网发布就诊信息120条。', {}, '青溪县卫生健康局'],
		['县（市、区）政府网站发布信息12万条。', {}, '澄州市人民政府'],
		[
			'县政府网站集约化平台发布信息3万条，其中县政府门户网站发布1.2万条。',
			{ website_items: 12000 },
			'青溪县人民政府'
		],
		['局网站长辈版访问量2.1万次。', {}],
		['“青溪园林”官微推送信息77条。', { social_media_items: 77 }],
		['全县各部门通过县政府门户网站公开政府信息3200条。', { website_items: 3200 }, '青溪县人民政府']
	],
	'numbers side by side are of the ways side by side': [
		[
			'在局网站、公众号发布园林资讯61条、208条。',
			{
				website_items: 61,
				social_media_items: 208
			}
		],
		[
			'通过公众号、门户网站共发布信息269条，分别为208条、61条。',
			{
				proactive_items: 269,
				social_media_items: 208,
				website_items: 61
			}
		],
		[
			'微信公众号推送图文120篇，微博发布80条，抖音号发布视频9条。',
			{
				social_media_items: 209
			}
		],
		['公众号全年群发310次、推文902篇。', { social_media_items: 902 }]
	],
	'what is published in all is told by its parts, its field or its heading': [
		[
			'全年发布信息96条，其中门户网站60条，公众号36条。',
			{
				proactive_items: 96,
				website_items: 60,
				social_media_items: 36
			}
		],
		['全年共公开水务信息130条，其中通知40条。', { proactive_items: 130 }, '青溪县水务局'],
		['全年共公开水务信息130条，其中通知40条。', {}, '青溪县财政局'],
		['围绕森林防火，通过网站、广播等渠道发布相关信息78条。', {}],
		['全镇公开党务信息20条、政务信息61条、村务信息90条。', {}],
		['门户网站发布政务类信息36条，概况类信息110条。', {}],
		['在政府信息公开目录中主动公开信息44条。', { proactive_items: 44 }],
		['主动公开政府信息、动态210条。', { proactive_items: 210 }],
		[
			'截止2023年12月，我局主动公开涉及绿化、养护、执法等方面信息301条。',
			{
				proactive_items: 301
			}
		],
		['教育系统各单位公开信息3100条。', {}, '青溪县教育局'],
		['全年公开林业草原信息共90条。', { proactive_items: 90 }, '青溪县林业和草原局'],
		[
			'全年发布信息90条（网站55条，公众号35条）。',
			{ proactive_items: 90, website_items: 55, social_media_items: 35 }
		],
		['公示处罚信息210条、许可信息80条，公开其他政府信息41条。', {}],
		[
			'主动公开警务信息300条，其中门户网站90条，公众号210条。',
			{ proactive_items: 300, website_items: 90, social_media_items: 210 },
			'青溪县公安局'
		],
		['通过网站、公众号等方式公开统计信息120条。', { proactive_items: 120 }, '青溪县统计局'],
		['企业信息公开平台公示年检信息1.2万条。', {}],
		['村级公开信息610条，镇级公开信息80条。', { proactive_items: 80 }, '青溪县龙塘镇人民政府'],
		['门户网站改版，共设栏目62个，发布信息3100条。', { website_items: 3100 }],
		['公开政府信息的总数为88条。', { proactive_items: 88 }],
		['厅网站发布信息310条，转发省政府信息42条。', { website_items: 310 }, '霁川省水利厅'],
		['镇政府及各站所公开信息66条。', { proactive_items: 66 }, '青溪县龙塘镇人民政府']
	],
	'requests are told by what was asked for': [
		['（二）依申请公开。全年申请办结数31件。', { requests_narrated: 31 }],
		['本年新收申请6件，上年结转2件，共办理政府信息公开申请8件。', { requests_narrated: 6 }],
		['收到企业、居民申请11件，全部为征收类信息公开申请。', { requests_narrated: 11 }],
		['全年共有4人次申请公开政府信息。', { requests_narrated: 4 }],
		['没有接到群众要求公开的信息。', { requests_narrated: 0 }],
		['受理档案信息查询申请260件。', {}],
		['收到取水申请46件，其中政府信息公开申请2件。', { requests_narrated: 2 }],
		['收到2位居民的信息公开申请。', {}],
		['全年收到19份政府信息依申请公开件。', { requests_narrated: 19 }],
		['收到信息公开申请：自然人11件，企业3件，总计14件。', { requests_narrated: 14 }],
		['依法办理依申请公开事项，全年办理4件。', { requests_narrated: 4 }]
	],
	'challenges are of disclosure where their own words say so': [
		[
			'因信息公开被申请复议4件、被诉1件。',
			{
				reconsiderations_narrated: 4,
				litigation_narrated: 1
			}
		],
		[
			'信息公开类复议案件2件，均维持；诉讼案件0件。',
			{
				reconsiderations_narrated: 2,
				litigation_narrated: 0
			}
		],
		['全年办理行政复议案件86件，其中涉及信息公开的5件。', {}],
		['因信息公开申请被提起行政复议的有3件。', { reconsiderations_narrated: 3 }],
		[
			'实现信息公开复议、诉讼案件“零发生”。',
			{
				reconsiderations_narrated: 0,
				litigation_narrated: 0
			}
		],
		['行政复议9件（房屋征收8件、信息公开1件）。', {}],
		['应诉案件7件，均为房屋征收类，没有信息公开类。', {}],
		['诉讼案件中涉及信息公开的有6件。', { litigation_narrated: 6 }],
		['全年行政复议0件，行政诉讼0件。', { reconsiderations_narrated: 0, litigation_narrated: 0 }],
		['新收复议3件，均为信息公开类；应诉1件，系土地征收类。', { reconsiderations_narrated: 3 }]
	],
	'who follows and who writes is told in other words': [
		['公众号累计用户1.2万人，净增800人。', { social_media_followers: 12000 }],
		['公众号粉丝由年初的0.9万增长到年末的1.2万。', { social_media_followers: 12000 }],
		['网站共办理网民诉求88件。', { mailbox_messages: 88 }],
		['制作政策文字解读及图解解读21篇。', { interpretation_items: 21 }],
		['微信公众号注册用户1900人。', { social_media_followers: 1900 }],
		['收到群众来信（局长信箱）31封。', { mailbox_messages: 31 }]
	]
};

const each = Object.entries(rows).flatMap(([name, list]) =>
	list.map(([text, tells, agency]) => ({ name, text, tells, agency }))
);

test.each(each)('$name: $text', ({ text, tells, agency }) => {
	expect(agency ? toldBy(agency, text) : told(text)).toEqual(tells);
});
