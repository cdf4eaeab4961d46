import type { PatternCases } from './case.ts';

const both = { reconsiderations_narrated: 0, litigation_narrated: 0 };

/** Requests for information, and reviews and lawsuits over them. */
export const cases: Record<string, PatternCases> = {
	'on-request': {
		must: [
			{ text: '共收到依申请信息公开9件。', tells: { requests_narrated: 9 } },
			{ text: '收到政府信息依申请公开办理事项4件。', tells: { requests_narrated: 4 } }
		],
		mustNot: [{ text: '主动公开政府信息9件。', tells: { proactive_items: 9 } }]
	},
	'request-for-information': {
		must: [
			{ text: '办理向我局申请的政府信息6件。', tells: { requests_narrated: 6 } },
			{ text: '收办政府信息公开申请案件23件。', tells: { requests_narrated: 23 } }
		],
		mustNot: [{ text: '受理取水许可申请46件。', tells: {} }]
	},
	'goes-with-requests': {
		must: [
			{ text: '全年受理依申请公开业务指导电话52个。', tells: {} },
			{ text: '办理依申请公开法律意见9份。', tells: {} }
		],
		mustNot: [{ text: '受理依申请公开事项9件。', tells: { requests_narrated: 9 } }]
	},
	'request-matters': {
		must: [{ text: '全年收到依申请事项5件。', tells: { requests_narrated: 5 } }],
		mustNot: [{ text: '在政务服务网展示依申请事项612项。', tells: {} }]
	},
	'implied-request': {
		must: [
			{ text: '（二）依申请公开。全年收到申请12件。', tells: { requests_narrated: 12 } },
			{ text: '（二）依申请公开。收办自然人申请7件。', tells: { requests_narrated: 7 } }
		],
		mustNot: [
			{ text: '全年收到申请12件。', tells: {} },
			{ text: '（二）依申请公开。受理教师资格认定申请312件。', tells: {} }
		]
	},
	'bare-request': {
		must: [
			{
				text: '全县收到申请12件。',
				agency: '青溪县人民政府',
				tells: { requests_narrated: 12 }
			},
			{ text: '收到申请12件，其中予以公开9件。', tells: { requests_narrated: 12 } }
		],
		mustNot: [
			{ text: '全县受理许可申请12件。', agency: '青溪县人民政府', tells: {} },
			{ text: '收到申请12件，批准9件。', tells: {} },
			{ text: '收到申请12件，其中依申请公开9件。', tells: { requests_narrated: 9 } }
		]
	},
	'sum-of-requests': {
		must: [
			{
				text: '（二）依申请公开。受理网上申请3件、邮寄申请5件，合计8件。',
				tells: { requests_narrated: 8 }
			}
		],
		mustNot: [{ text: '经网站办理信息公开申请3件、经邮寄收到的信息公开申请5件。', tells: {} }]
	},
	'service-matters': {
		must: [
			{ text: '梳理公布依申请六类行政权力事项212项。', tells: {} },
			{ text: '公布依申请办理事项35项。', tells: {} }
		],
		mustNot: [{ text: '收到依申请公开事项5项。', tells: { requests_narrated: 5 } }]
	},
	'documents-by-openness': {
		must: [
			{ text: '政府信息中作为依申请公开信息数35条。', tells: {} },
			{ text: '印发公文中属于依申请公开文件12件。', tells: {} }
		],
		mustNot: [{ text: '收到依申请公开信息12件。', tells: { requests_narrated: 12 } }]
	},
	'pages-about-requests': {
		must: [{ text: '更新依申请公开目录12条。', tells: {} }],
		mustNot: [{ text: '收到依申请公开申请表12件。', tells: { requests_narrated: 12 } }]
	},
	'challenges-and-complaints': {
		must: [{ text: '收到依申请公开咨询12件。', tells: {} }],
		mustNot: [{ text: '收到依申请公开来函12件。', tells: { requests_narrated: 12 } }]
	},
	outcomes: {
		must: [{ text: '依申请公开不予公开2件。', tells: {} }],
		mustNot: [{ text: '办结依申请公开2件。', tells: { requests_narrated: 2 } }]
	},
	'no-request': {
		must: [
			{ text: '未收到公众申请要求公开别的政府信息。', tells: { requests_narrated: 0 } },
			{ text: '全年没有收到依申请公开方面的诉求。', tells: { requests_narrated: 0 } },
			{ text: '未接到依申请公开来信。', tells: { requests_narrated: 0 } }
		],
		mustNot: [
			{ text: '未出现依申请公开答复超期情况。', tells: {} },
			{ text: '未收取信息公开申请处理费。', tells: {} },
			{ text: '未按规定答复信息公开申请的应当问责。', tells: {} },
			{ text: '2022年未收到政府信息公开申请。', tells: {} },
			{ text: '收到信息公开申请6件，无线下申请公开。', tells: { requests_narrated: 6 } }
		]
	},
	'no-such-request': {
		must: [
			{ text: '（二）依申请公开。2023年，无相关申请。', tells: { requests_narrated: 0 } },
			{ text: '（二）依申请公开。没有人提出申请。', tells: { requests_narrated: 0 } }
		],
		mustNot: [
			{ text: '全年无相关申请。', tells: {} },
			{ text: '（二）依申请公开。无补贴申请。', tells: {} }
		]
	},
	'request-count-zero': {
		must: [
			{ text: '我局依申请公开业务量为零。', tells: { requests_narrated: 0 } },
			{ text: '依申请公开实行零报告。', tells: { requests_narrated: 0 } }
		],
		mustNot: [{ text: '依申请公开投诉为零。', tells: {} }]
	},
	'no-review': {
		must: [{ text: '未发生涉及政府信息公开的行政复议。', tells: { reconsiderations_narrated: 0 } }],
		mustNot: [
			{ text: '未发生行政复议撤销案件。', tells: {} },
			{ text: '未及时答复复议机关。', tells: {} }
		]
	},
	'no-lawsuit': {
		must: [{ text: '没有因信息公开引发的行政诉讼。', tells: { litigation_narrated: 0 } }],
		mustNot: [{ text: '未发生行政诉讼败诉案件。', tells: {} }]
	},
	'review-count-zero': {
		must: [{ text: '政府信息公开行政复议为零。', tells: { reconsiderations_narrated: 0 } }],
		mustNot: [{ text: '复议纠错为零。', tells: {} }]
	},
	'lawsuit-count-zero': {
		must: [{ text: '政府信息公开行政复议和行政诉讼均为零。', tells: both }],
		mustNot: [{ text: '行政诉讼败诉为零。', tells: {} }]
	},
	'review-counted': {
		must: [
			{
				text: '结转次年办理申请2件；全县发生信息公开行政复议案件2起。',
				tells: { reconsiderations_narrated: 2 }
			}
		],
		mustNot: [{ text: '公开行政复议决定书45份。', tells: {} }]
	},
	'lawsuit-counted': {
		must: [{ text: '因信息公开被提起行政诉讼1件。', tells: { litigation_narrated: 1 } }],
		mustNot: [{ text: '行政诉讼应诉率100%。', tells: {} }]
	},
	'challenge-behind': {
		must: [
			{
				text: '有1起有关信息公开的行政复议案件发生。',
				tells: { reconsiderations_narrated: 1 }
			},
			{ text: '年内有2件与信息公开有关的行政诉讼。', tells: { litigation_narrated: 2 } }
		],
		mustNot: [{ text: '公开2件复议决定书。', tells: {} }]
	},
	'review-and-lawsuit-in-turn': {
		must: [
			{
				text: '政府信息公开行政复议、行政诉讼分别为2件、3件。',
				tells: { reconsiderations_narrated: 2, litigation_narrated: 3 }
			}
		],
		mustNot: [{ text: '政府信息公开行政复议、行政诉讼共5件。', tells: {} }]
	},
	'reviews-and-lawsuits-each': {
		must: [{ text: '信息公开行政复议、行政诉讼均为0件。', tells: both }],
		mustNot: [{ text: '信息公开行政复议、行政诉讼共5件。', tells: {} }]
	},
	'part-over-disclosure': {
		must: [
			{
				text: '发生行政复议29件，其中信息公开5件。',
				tells: { reconsiderations_narrated: 5 }
			}
		],
		mustNot: [
			{ text: '审理行政复议29件，其中信息公开5件。', tells: {} },
			{ text: '发生行政复议29件，其中信息公开类占两成。', tells: {} }
		]
	},
	'challenge-over-other': {
		must: [
			{ text: '工伤认定类行政复议12件、行政诉讼8件。', tells: {} },
			{ text: '作出行政处罚30件，发生行政复议2件。', tells: {} }
		],
		mustNot: [{ text: '因信息公开发生行政复议2件。', tells: { reconsiderations_narrated: 2 } }]
	}
};
