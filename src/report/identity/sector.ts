import type { Sector } from '#form/vocabulary.ts';

/**
 * Words of agency names and the sector they state, today's and former ones. The word that stands first in the name
 * decides; of words that begin together the longest.
 */
const words: readonly (readonly [sector: Sector, words: string])[] = [
	['development_reform', '发展和改革 发展改革 发改 发展与改革 发展计划 经济发展 能源局 物价局'],
	['education', '教育 教体 教科 体育 学校 中学 小学 大学 学院 幼儿园 招生考试'],
	['science', '科学技术 科技 外国专家 科学院'],
	[
		'industry',
		'工业和信息化 工业信息化 经济和信息化 经济信息化 经信 工信 工业信息 工业和商务 通信管理 无线电 中小企业 国防科'
	],
	['ethnic_religious', '民族 宗教 民宗'],
	['public_security', '公安 交通警察 交警'],
	['civil_affairs', '民政 老龄'],
	['justice', '司法 监狱 戒毒'],
	['finance', '财政 财金'],
	[
		'human_resources',
		'人力资源 人社局 人社厅 人事局 人事厅 劳动和社会保障 社会保险 社会保障局 就业 人才'
	],
	['natural_resources', '自然资源 国土 规划 土地 不动产 海洋局 测绘 地质 矿产'],
	['environment', '生态环境 环境保护 环保 核安全'],
	[
		'housing',
		'住房和城乡 住房城乡 城乡建设 住房和建设 住房保障 住房建设 住建 建设局 建设厅 建设委 房产 房屋 房管 住房公积金 公积金 城乡住房 城市更新'
	],
	[
		'urban_management',
		'城市管理 城管 综合行政执法 综合执法 行政执法 市容 城市综合 园林 绿化 市政 环境卫生'
	],
	[
		'transport',
		'交通运输 交通局 交通厅 交通委 公路 港口 港航 航务 海事局 铁路 民航 民用航空 邮政 道路运输 航道'
	],
	['water', '水利 水务 水文 流域 河长 防汛 河务'],
	['agriculture', '农业 农村 农牧 农委 畜牧 渔业 农机 农垦 乡村振兴 扶贫 水产 动物'],
	['forestry', '林业 林草 草原 林场 园林和林业 国家公园 林长'],
	['commerce', '商务 商业 投资促进 招商 外经贸 口岸 贸易 经济合作 经合'],
	['culture_tourism', '文化 旅游 文旅 文广 广播电视 广电 新闻出版 文物 文体 图书馆 博物馆 版权'],
	['health', '卫生 卫健 卫计 计划生育 人口和计划 中医药 疾病预防 疾控 医院 爱国卫生 血站'],
	['veterans', '退役军人 双拥'],
	['emergency', '应急 安全生产 安监 消防'],
	['audit', '审计'],
	['state_assets', '国有资产 国资'],
	[
		'market_regulation',
		'市场监督 市场监管 市监局 工商 质量技术监督 质监 食品药品 食药监 药品监督 药监 知识产权 市场和质量'
	],
	['statistics', '统计 调查队 调查总队'],
	['medical_insurance', '医疗保障 医保 医疗保险'],
	['petitions', '信访 群众来访'],
	[
		'government_services',
		'政务服务 行政审批 政务和大数据 大数据 数据局 数据管理 数据资源 数据发展 政务管理 公共资源 行政服务 便民服务 审批服务 政务数据 营商环境 数字化 政务大数据 政府服务 12345'
	],
	['government_affairs', '机关事务 机关后勤 机关服务 接待办 机关管理局 政府机关事务 直属机关事务'],
	['tax', '税务 国税 地税'],
	['customs', '海关'],
	['meteorology', '气象'],
	['other', '工商业联合 工商联 社会科学院'],
	['financial_regulation', '金融 银行 银保监 银监 保监 证监 证券 外汇 保险监督']
];

const entries = words
	.flatMap(([sector, list]) => list.split(' ').map((word) => ({ sector, word })))
	.sort((a, b) => b.word.length - a.word.length);

/** The words by their first character: a name is looked at from each of its characters. */
const byFirst = new Map<string, typeof entries>();
for (const entry of entries)
	byFirst.set(entry.word[0]!, [...(byFirst.get(entry.word[0]!) ?? []), entry]);

/** Zones that are governed by a committee of their own. */
const park =
	/(?:开发|高新|产业园?|工业园?|科技园?|示范|保税|度假|风景|名胜|旅游|合作|试验|物流园?|管理|景|港|自贸|贸易|林|农业园?|园|新|库|保护|实验|集聚|循环经济|经济)区|园区|高新|经开|新城|产业园|工业园|科技园|产业集聚|科学城|自由贸易/;

const committee =
	/(?:管理?委员?会|管委会|执行委员会|(?<=合作区|自由贸易试验区.{0,6}|开发区|高新区|示范区|度假区|园区)管理局)(?:办公室|党政办公室|综合办公室)?$/;
const town =
	/^.{0,12}(?:镇|乡|街道|街(?=办|$)|苏木|农场|牧场)(?:人民)?(?:政府|办事处|办公室|党工委|党政办公室|政府办公室|党委)*$/;
const office =
	/^(?:国务院|省|市|县|区|旗|州|盟|自治区|自治县|自治州)?(?:人民)?政府(?:办公厅|办公室|办)?$|^(?:国务院办公厅|办公厅|行政公署|行署|地区行政公署)(?:办公室)?$|^政务公开(?:领导小组)?办公室$|^政府信息公开办公室$/;

/** Whether what follows a region's name is its government or the government's office. */
export function isOffice(rest: string): boolean {
	return office.test(rest);
}

/** Whether what follows a region's name is a town, township or subdistrict. */
export function isTown(rest: string): boolean {
	return town.test(rest) && !/^(?:乡镇|城镇|镇街|乡、镇)/.test(rest);
}

/** Whether a name is of a zone or of its committee: 高新区管委会, 工业园区. */
export function isPark(rest: string): boolean {
	if (/国有资产|国资/.test(rest)) return false;
	const body = rest.replace(committee, '');
	if (body !== rest) return park.test(body) || /[区园城]$/.test(body);
	return /(?:开发区|园区|示范区|度假区|保税区|保税港区|高新区|经开区|经济区|工业区|产业区|功能区|集聚区|工业园|产业园|风景名胜区|试验区|合作区|科学城)$/.test(
		rest
	);
}

/** The sector a word at the very head of a text states, or null. */
export function sectorAt(text: string): Sector | null {
	const likely = byFirst.get(text[0] ?? '') ?? [];
	return likely.find(({ word }) => text.startsWith(word))?.sector ?? null;
}

/**
 * The sector an agency's name states.
 * @param rest the name without its regions; empty where the name is only a region's
 */
export function sectorOf(rest: string): Sector {
	// 人民政府 holds 民政.
	const name = rest.slice(0, 60).replace(/人民政府/g, '政府');
	if (name === '' || isOffice(name)) return 'government';
	if (isTown(name)) return 'township';
	if (isPark(name)) return 'park';
	// 市政府 is not 市政.
	const words = name.replace(/政府(?!服务)/g, '□');
	for (let at = 0; at < words.length; at++) {
		const sector = sectorAt(words.slice(at));
		if (sector) return sector;
	}
	return 'other';
}
