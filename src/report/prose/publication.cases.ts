import type { PatternCases } from './case.ts';

const bureau = '青溪县水务局';
const county = '青溪县人民政府';

/** What was published, and by what way. */
export const cases: Record<string, PatternCases> = {
	'all-on-site': {
		must: [
			{
				text: '全年公开政府信息31条，全部在县政府网站发布。',
				agency: '青溪县水利局',
				tells: { proactive_items: 31, website_items: 31 }
			}
		],
		mustNot: [
			{
				text: '全年公开政府信息31条，其中文件3条，全部在县政府网站发布。',
				agency: '青溪县水利局',
				tells: { proactive_items: 31 }
			},
			{
				text: '全年公开政府信息31条，全部通过网站和公示栏发布。',
				agency: '青溪县水利局',
				tells: { proactive_items: 31 }
			},
			{
				text: '全年公开政府信息31条，均在省水利厅网站公布。',
				agency: '青溪县水利局',
				tells: { proactive_items: 31 }
			}
		]
	},
	'own-pages': {
		must: [
			{
				text: '县政府网站群本局子站发布信息31条。',
				agency: '青溪县水利局',
				tells: { website_items: 31 }
			}
		],
		mustNot: [
			{ text: '县政府网站群各局子站发布信息310条。', agency: '青溪县水利局', tells: {} },
			{ text: '县政府网站教育局子站发布信息31条。', agency: '青溪县水利局', tells: {} }
		]
	},
	published: {
		must: [
			{ text: '局门户网站登载水情快报、工作动态等信息508条。', tells: { website_items: 508 } },
			{ text: '全年主动公开政府信息61条。', tells: { proactive_items: 61 } }
		],
		mustNot: [
			{ text: '门户网站开设栏目31个。', tells: {} },
			{ text: '全年召开发布会2场。', tells: {} }
		]
	},
	site: {
		must: [{ text: '在水务信息网公布各类信息77条。', tells: { website_items: 77 } }],
		mustNot: [
			{ text: '在信用中国网站公示信息64条。', tells: {} },
			{ text: '在一体化平台发布信息64条。', tells: {} }
		]
	},
	'way-behind': {
		must: [
			{
				text: '主动公开政府信息97条，其中84条通过政府网站公开。',
				tells: { proactive_items: 97, website_items: 84 }
			}
		],
		mustNot: [
			{
				text: '主动公开政府信息97条，其中84条通过其他方式公开。',
				tells: { proactive_items: 97 }
			}
		]
	},
	'way-before-bracket': {
		must: [
			{
				text: '主动公开政府信息97条，其中县政府网站（84条）、微信公众号（13条）。',
				tells: { proactive_items: 97, website_items: 84, social_media_items: 13 }
			}
		],
		mustNot: [
			{
				text: '主动公开政府信息97条，其中公示栏（84条）。',
				tells: { proactive_items: 97 }
			}
		]
	},
	account: {
		must: [
			{ text: '“青溪水务”澎湃号发布资讯56条。', tells: { social_media_items: 56 } },
			{ text: '“青溪水务”企鹅号公开信息31条。', tells: { social_media_items: 31 } }
		],
		mustNot: [{ text: '微信公众号总阅读量42万次。', tells: {} }]
	},
	'language-site': {
		must: [
			{ text: '县政府韩文网站发布信息60条，浏览量3万次。', agency: county, tells: {} },
			{ text: '政府藏文网站公开信息133条。', agency: county, tells: {} }
		],
		mustNot: [
			{ text: '县政府汉文网站发布信息133条。', agency: county, tells: { website_items: 133 } }
		]
	},
	'topic-site': {
		must: [{ text: '“青溪非遗”专题网站发布信息133条。', tells: {} }],
		mustNot: [{ text: '门户网站发布专题信息133条。', tells: { website_items: 133 } }]
	},
	'other-ways': {
		must: [{ text: '以横幅、会议等其他形式公开信息31条。', tells: {} }],
		mustNot: [{ text: '其他信息31条在门户网站公开。', tells: {} }]
	},
	'and-other-ways': {
		must: [
			{ text: '通过网站、公众号等渠道公开政府信息480条。', tells: { proactive_items: 480 } },
			{ text: '通过公示栏、广播等形式公开信息31条。', tells: {} }
		],
		mustNot: [{ text: '运用微信、微博等新媒体发布信息310条。', tells: { social_media_items: 310 } }]
	},
	'many-ways': {
		must: [{ text: '多渠道公开政府信息480条。', tells: { proactive_items: 480 } }],
		mustNot: [{ text: '公开政府信息480条。', tells: { proactive_items: 480 } }]
	},
	'ways-together': {
		must: [
			{ text: '在门户网站、微信公众号共公开政府信息310条。', tells: { proactive_items: 310 } }
		],
		mustNot: [
			{
				text: '在门户网站公开信息210条、微信公众号公开信息100条。',
				tells: { website_items: 210, social_media_items: 100 }
			}
		]
	},
	'many-sites': {
		must: [{ text: '县政府网站集约化平台发布信息3万条。', agency: county, tells: {} }],
		mustNot: [
			{ text: '县政府网站发布信息3万条。', agency: county, tells: { website_items: 30000 } }
		]
	},
	'many-accounts': {
		must: [
			{ text: '全市58个政务新媒体账号，全年发布信息3.2万条。', agency: bureau, tells: {} },
			{ text: '全县水利系统共有公众号16个，推送信息1.2万条。', agency: bureau, tells: {} }
		],
		mustNot: [
			{
				text: '我局3个政务新媒体账号发布信息520条。',
				agency: bureau,
				tells: { social_media_items: 520 }
			},
			{
				text: '全县16个政务新媒体账号发布信息1.2万条。',
				agency: county,
				tells: { social_media_items: 12000 }
			}
		]
	},
	'by-a-way': {
		must: [
			{ text: '借助大厅触摸终端公开信息66条。', tells: {} },
			{ text: '利用村村通喇叭公开政府信息120条。', tells: {} }
		],
		mustNot: [
			{ text: '以公开促服务，主动公开政府信息120条。', tells: { proactive_items: 120 } },
			{ text: '通过信息公开平台主动公开政府信息120条。', tells: { proactive_items: 120 } }
		]
	},
	'one-each': {
		must: [
			{
				text: '门户网站、微信公众号分别发布信息120条、80条。',
				tells: { website_items: 120, social_media_items: 80 }
			},
			{ text: '网站和公众号访问量分别为30万次、20万次。', tells: { web_visits: 300000 } }
		],
		mustNot: [{ text: '门户网站分别发布信息120条。', tells: { website_items: 120 } }]
	},
	'proactive-of-all': {
		must: [{ text: '全年发布政府信息50条，其中主动公开48条。', tells: { proactive_items: 48 } }],
		mustNot: [
			{
				text: '全年主动公开政府信息50条，其中主动公开公文类信息12条。',
				tells: { proactive_items: 50 }
			},
			{ text: '网站发布信息50条，其中主动公开信息12条。', tells: { website_items: 50 } }
		]
	},
	'same-thing-again': {
		must: [
			{ text: '发布政策解读50条，网站发布30条。', tells: { interpretation_items: 50 } },
			{
				text: '发布政策解读50条，网站、微信分别发布30条、20条。',
				tells: { interpretation_items: 50 }
			}
		],
		mustNot: [
			{
				text: '发布政策解读50条，网站发布信息300条。',
				tells: { interpretation_items: 50, website_items: 300 }
			},
			{
				text: '全年公开政府信息90条，其中政策解读5篇，门户网站80条。',
				tells: { proactive_items: 90, interpretation_items: 5, website_items: 80 }
			}
		]
	},
	'made-or-held': {
		must: [{ text: '全年制作、获取政府信息71条。', tells: {} }],
		mustNot: [{ text: '抖音号制作短视频36个。', tells: { social_media_items: 36 } }]
	},
	'sent-to-others': {
		must: [{ text: '向县政府报送政务信息60条。', tells: {} }],
		mustNot: [{ text: '向社会公开政务信息60条。', tells: { proactive_items: 60 } }]
	},
	'checked-or-mended': {
		must: [{ text: '网站检查发现错链3条。', tells: {} }],
		mustNot: [{ text: '审核并公开政府信息88条。', tells: { proactive_items: 88 } }]
	},
	'not-published': {
		must: [{ text: '不予公开政府信息5条。', tells: {} }],
		mustNot: [{ text: '公开政府信息5条。', tells: { proactive_items: 5 } }]
	},
	'on-inner-net': {
		must: [
			{ text: '在内、外网发布信息212篇。', tells: {} },
			{ text: '办公网发布政务信息88条。', tells: {} }
		],
		mustNot: [{ text: '在县域内网站发布信息90条。', tells: { website_items: 90 } }]
	},
	'read-or-followed': {
		must: [{ text: '网站信息阅读5条。', tells: {} }],
		mustNot: [{ text: '公众号发布文章5篇。', tells: { social_media_items: 5 } }]
	},
	'answered-or-asked': {
		must: [{ text: '网站公开建议提案复文12件。', tells: {} }],
		mustNot: [{ text: '网站公开信息12件。', tells: { website_items: 12 } }]
	},
	'pages-about-publishing': {
		must: [{ text: '网站公开指南1份。', tells: {} }],
		mustNot: [{ text: '网站公开信息1份。', tells: { website_items: 1 } }]
	},
	'own-with-institutions': {
		must: [
			{
				text: '局机关及下属单位共主动公开政府信息231条。',
				agency: bureau,
				tells: { proactive_items: 231 }
			}
		],
		mustNot: [{ text: '下属单位主动公开政府信息231条。', agency: bureau, tells: {} }]
	},
	'both-kinds-below': {
		must: [
			{
				text: '各乡镇、各部门共主动公开政府信息8012条。',
				agency: county,
				tells: { proactive_items: 8012 }
			},
			{
				text: '我县各乡镇和部门共收到政府信息公开申请31件。',
				agency: '青溪县白云镇人民政府',
				tells: {}
			}
		],
		mustNot: [{ text: '各乡镇共主动公开政府信息2999条。', agency: county, tells: {} }]
	},
	'nothing-published': {
		must: [
			{ text: '2023年我局未主动公开政府信息。', agency: bureau, tells: { proactive_items: 0 } }
		],
		mustNot: [
			{ text: '未发生应主动公开而未主动公开政府信息的情况。', agency: bureau, tells: {} },
			{ text: '2022年我局未主动公开政府信息。', agency: bureau, tells: {} }
		]
	},
	'others-guided': {
		must: [
			{ text: '指导12家医院公开政府信息1200条。', agency: bureau, tells: {} },
			{ text: '督促各企业公开政府信息120条。', agency: bureau, tells: {} }
		],
		mustNot: [
			{
				text: '加强业务指导，主动公开政府信息1200条。',
				agency: bureau,
				tells: { proactive_items: 1200 }
			}
		]
	},
	'bodies-below': {
		must: [
			{ text: '各镇街公开政府信息2999条。', agency: county, tells: {} },
			{ text: '局属各单位主动公开政府信息231条。', agency: bureau, tells: {} },
			{ text: '各乡镇共收到政府信息公开申请31件。', agency: county, tells: {} }
		],
		mustNot: [
			{
				text: '街道主动公开政府信息66条。',
				agency: '青溪县临江街道办事处',
				tells: { proactive_items: 66 }
			}
		]
	},
	'whole-place': {
		must: [
			{
				text: '全县各单位共主动公开政府信息8012条。',
				agency: county,
				tells: { proactive_items: 8012 }
			},
			{ text: '全县共收到政府信息公开申请31件。', agency: bureau, tells: {} },
			{ text: '全县教育系统主动公开政府信息901条。', agency: '青溪县教育局', tells: {} }
		],
		mustNot: [
			{ text: '我局主动公开政府信息61条。', agency: bureau, tells: { proactive_items: 61 } },
			{ text: '网站发布全县水情信息61条。', agency: bureau, tells: { website_items: 61 } }
		]
	}
};
