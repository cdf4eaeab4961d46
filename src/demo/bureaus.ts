import type { Kind, Level, Sector } from '#form/vocabulary.ts';

/**
 * What sets one kind of agency apart in the invented country. Amounts are of a county's bureau in an
 * ordinary year; a prefecture's and a province's are multiples of them.
 */
export interface Bureau {
	sector: Sector;
	/** Name after the province's name; null where provinces have none. */
	province: string | null;
	/** Name after a prefecture's or a county's name. */
	local: string | null;
	/** Requests received, 1 is the ordinary bureau. */
	requests: number;
	/** Median decisions: licences, penalties, compulsory measures; 0 is no such power. */
	decisions: readonly [licensing: number, penalty: number, compulsion: number];
	/** Median administrative fees, 10,000 yuan. */
	fees: number;
	/** What it was called before, and the last year it was; null where it never was anything else. */
	formerly: { name: string; until: number } | null;
}

function bureau(
	sector: Sector,
	province: string | null,
	local: string | null,
	requests: number,
	decisions: Bureau['decisions'] = [0, 0, 0],
	fees = 0,
	formerly: Bureau['formerly'] = null
): Bureau {
	return { sector, province, local, requests, decisions, fees, formerly };
}

/** The bureaus every place may have. The numbers are made up; only their order of size is lifelike. */
export const bureaus: readonly Bureau[] = [
	bureau('development_reform', '发展和改革委员会', '发展和改革局', 0.9, [60, 2, 0]),
	bureau('education', '教育厅', '教育局', 1, [40, 2, 0], 120),
	bureau('science', '科学技术厅', '科学技术局', 0.15),
	bureau('industry', '工业和信息化厅', '工业和信息化局', 0.3, [5, 1, 0]),
	bureau('ethnic_religious', '民族宗教事务委员会', '民族宗教事务局', 0.1, [6, 0, 0]),
	bureau('public_security', '公安厅', '公安局', 2.2, [12_000, 2_500, 300], 180),
	bureau('civil_affairs', '民政厅', '民政局', 0.8, [80, 2, 0]),
	bureau('justice', '司法厅', '司法局', 0.6, [30, 1, 0], 5),
	bureau('finance', '财政厅', '财政局', 0.6, [20, 1, 0]),
	bureau('human_resources', '人力资源和社会保障厅', '人力资源和社会保障局', 1.2, [60, 12, 0], 8),
	bureau('natural_resources', '自然资源厅', '自然资源和规划局', 4, [300, 25, 2], 800),
	bureau('environment', '生态环境厅', '生态环境局', 0.8, [60, 40, 6], 30),
	bureau('housing', '住房和城乡建设厅', '住房和城乡建设局', 3, [400, 30, 0], 400),
	bureau('urban_management', null, '城市管理综合执法局', 1, [150, 300, 20], 20),
	bureau('transport', '交通运输厅', '交通运输局', 1, [900, 200, 15], 5),
	bureau('water', '水利厅', '水利局', 0.5, [60, 10, 1], 90),
	bureau('agriculture', '农业农村厅', '农业农村局', 1.1, [120, 40, 1], 2),
	bureau('forestry', '林业和草原局', '林业局', 0.3, [150, 15, 0], 20),
	bureau('commerce', '商务厅', '商务局', 0.25, [15, 2, 0]),
	bureau('culture_tourism', '文化和旅游厅', '文化和旅游局', 0.3, [30, 8, 0]),
	bureau('health', '卫生健康委员会', '卫生健康局', 0.8, [250, 60, 0], 10),
	bureau('veterans', '退役军人事务厅', '退役军人事务局', 0.25),
	bureau('emergency', '应急管理厅', '应急管理局', 0.5, [60, 40, 5]),
	bureau('audit', '审计厅', '审计局', 0.25),
	bureau('state_assets', '人民政府国有资产监督管理委员会', null, 0.25),
	bureau('market_regulation', '市场监督管理局', '市场监督管理局', 2, [4_000, 150, 10], 15),
	bureau('statistics', '统计局', '统计局', 0.25, [0, 4, 0]),
	bureau('medical_insurance', '医疗保障局', '医疗保障局', 0.2, [0, 5, 0]),
	bureau('petitions', '信访局', '信访局', 0.3),
	bureau(
		'government_services',
		'政务服务和数据管理局',
		'政务服务和数据管理局',
		0.3,
		[2_500, 0, 0],
		0,
		{
			name: '政务服务管理局',
			until: 2023
		}
	),
	bureau('government_affairs', '机关事务管理局', '机关事务管理局', 0.1),
	bureau('tax', '税务局', '税务局', 0.6, [300, 60, 1]),
	bureau('meteorology', '气象局', '气象局', 0.1, [15, 1, 0]),
	bureau('financial_regulation', '地方金融管理局', null, 0.15, [0, 0, 0], 0, {
		name: '地方金融监督管理局',
		until: 2023
	})
];

/** A government's office: what is asked of the government is asked there. */
export const office = bureau('government', '人民政府办公厅', '人民政府办公室', 6);

/** A government, which reports for its place. */
export const government = bureau('government', '人民政府', '人民政府', 0);

export const park = bureau('park', null, '管理委员会', 1, [60, 5, 0]);

export const township = bureau('township', null, '人民政府', 1);

/** How much larger a level's numbers are: mean requests of the ordinary body, and everything it decides. */
export const scales: Record<Level, { requests: number; evenness: number; decisions: number }> = {
	national: { requests: 0, evenness: 1, decisions: 0 },
	province: { requests: 60, evenness: 1.2, decisions: 0.8 },
	prefecture: { requests: 5, evenness: 0.42, decisions: 1.6 },
	county: { requests: 1.4, evenness: 0.32, decisions: 1 },
	township: { requests: 0.9, evenness: 0.22, decisions: 1 }
};

/** Offices of national systems, which no government's report covers unless it names them. */
const vertical: readonly Sector[] = ['tax', 'meteorology'];

/** What sort of body bears the name; a test holds it against what the reader makes of it. */
export function kindOf({ sector }: Bureau, name: string): Kind {
	if (sector === 'government') return 'government';
	if (sector === 'park') return 'park_committee';
	if (sector === 'township') return name.endsWith('街道办事处') ? 'subdistrict' : 'town';
	return vertical.includes(sector) ? 'vertical' : 'department';
}
