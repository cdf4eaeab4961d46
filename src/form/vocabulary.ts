/** A name in the two languages of the project, Chinese as the form prints it. */
export interface Name {
	zh: string;
	en: string;
}

/** A named term of a closed list; ids are those of the codebook. */
export interface Term<Id extends string = string> extends Name {
	id: Id;
}

export const levels = [
	{ id: 'national', zh: '国家级', en: 'national' },
	{ id: 'province', zh: '省级', en: 'province' },
	{ id: 'prefecture', zh: '地市级', en: 'prefecture' },
	{ id: 'county', zh: '县级', en: 'county' },
	{ id: 'township', zh: '乡镇级', en: 'township' }
] as const satisfies Term[];

export type Level = (typeof levels)[number]['id'];

/** How the ink of a cell was understood. Only `number` carries a value; zero is a number. */
export const readings = [
	{ id: 'number', letter: 'n', zh: '数字', en: 'number' },
	{ id: 'blank', letter: 'b', zh: '空白', en: 'blank' },
	{ id: 'not_applicable', letter: 's', zh: '标为不适用', en: 'marked not applicable' },
	{ id: 'unreadable', letter: 'u', zh: '无法读出', en: 'unreadable' },
	{ id: 'absent', letter: 'a', zh: '文中无此格', en: 'absent' }
] as const;

export type Reading = (typeof readings)[number]['id'];

/** What an agency does, taken from its name; `other` is a name that says none of these. */
export const sectors = [
	{ id: 'government', zh: '政府及办公厅（室）', en: 'government and its office' },
	{ id: 'township', zh: '乡镇街道', en: 'township or subdistrict' },
	{ id: 'park', zh: '开发区园区', en: 'development zone or park' },
	{ id: 'development_reform', zh: '发展改革', en: 'development and reform' },
	{ id: 'education', zh: '教育体育', en: 'education and sports' },
	{ id: 'science', zh: '科技', en: 'science and technology' },
	{ id: 'industry', zh: '工业和信息化', en: 'industry and IT' },
	{ id: 'ethnic_religious', zh: '民族宗教', en: 'ethnic and religious affairs' },
	{ id: 'public_security', zh: '公安', en: 'public security' },
	{ id: 'civil_affairs', zh: '民政', en: 'civil affairs' },
	{ id: 'justice', zh: '司法行政', en: 'justice' },
	{ id: 'finance', zh: '财政', en: 'finance' },
	{ id: 'human_resources', zh: '人力资源和社会保障', en: 'human resources and social security' },
	{ id: 'natural_resources', zh: '自然资源规划', en: 'natural resources and planning' },
	{ id: 'environment', zh: '生态环境', en: 'ecology and environment' },
	{ id: 'housing', zh: '住房和城乡建设', en: 'housing and construction' },
	{ id: 'urban_management', zh: '城市管理', en: 'urban management' },
	{ id: 'transport', zh: '交通运输', en: 'transport' },
	{ id: 'water', zh: '水利水务', en: 'water' },
	{ id: 'agriculture', zh: '农业农村', en: 'agriculture and rural affairs' },
	{ id: 'forestry', zh: '林业草原', en: 'forestry and grassland' },
	{ id: 'commerce', zh: '商务', en: 'commerce' },
	{ id: 'culture_tourism', zh: '文化旅游', en: 'culture and tourism' },
	{ id: 'health', zh: '卫生健康', en: 'health' },
	{ id: 'veterans', zh: '退役军人事务', en: 'veterans affairs' },
	{ id: 'emergency', zh: '应急管理', en: 'emergency management' },
	{ id: 'audit', zh: '审计', en: 'audit' },
	{ id: 'state_assets', zh: '国有资产监管', en: 'state-owned assets' },
	{ id: 'market_regulation', zh: '市场监管', en: 'market regulation' },
	{ id: 'statistics', zh: '统计', en: 'statistics' },
	{ id: 'medical_insurance', zh: '医疗保障', en: 'medical insurance' },
	{ id: 'petitions', zh: '信访', en: 'petitions' },
	{ id: 'government_services', zh: '政务服务和数据', en: 'government services and data' },
	{ id: 'government_affairs', zh: '机关事务', en: 'government offices administration' },
	{ id: 'tax', zh: '税务', en: 'tax' },
	{ id: 'customs', zh: '海关', en: 'customs' },
	{ id: 'meteorology', zh: '气象', en: 'meteorology' },
	{ id: 'financial_regulation', zh: '金融监管', en: 'financial regulation' },
	{ id: 'other', zh: '其他', en: 'other' }
] as const satisfies Term[];

export type Sector = (typeof sectors)[number]['id'];

/** What sort of body an agency is, taken from its name; `other` is a name that says none of these. */
export const kinds = [
	{ id: 'government', zh: '政府及办公厅（室）', en: 'government and its office' },
	{ id: 'department', zh: '政府部门', en: 'government department' },
	{ id: 'branch', zh: '分局、派出和直属机构', en: 'branch of a department' },
	{ id: 'vertical', zh: '垂直管理机构', en: 'local office of a national system' },
	{ id: 'town', zh: '乡镇政府', en: 'town or township government' },
	{ id: 'subdistrict', zh: '街道办事处', en: 'subdistrict office' },
	{ id: 'park_committee', zh: '开发区园区管委会', en: 'committee of a zone or park' },
	{ id: 'institution', zh: '事业单位', en: 'public institution' },
	{ id: 'party', zh: '党委机关', en: 'party organ' },
	{ id: 'congress', zh: '人大政协', en: "people's congress or consultative conference" },
	{ id: 'judiciary', zh: '法院检察院', en: 'court or procuratorate' },
	{ id: 'association', zh: '群团组织', en: 'mass organisation' },
	{ id: 'enterprise', zh: '企业', en: 'enterprise' },
	{ id: 'other', zh: '其他', en: 'other' }
] as const satisfies Term[];

export type Kind = (typeof kinds)[number]['id'];

/**
 * What a report covers: the body with what never reports by itself; the government's office and the departments of its
 * place; every body of the place and of the places below; a department with its line below.
 */
export const scopes = [
	{ id: 'own', zh: '本机关', en: 'the body with what never reports by itself' },
	{
		id: 'tier',
		zh: '本级',
		en: "the government's office and the departments of its place and level"
	},
	{ id: 'area', zh: '全域', en: 'the place with every body of the places below' },
	{ id: 'system', zh: '系统', en: 'a department with the bodies of its line below' }
] as const satisfies Term[];

export type Scope = (typeof scopes)[number]['id'];

/** Where the scope was found. */
export const scopeSources = [
	{ id: 'list', zh: '来源清单', en: 'the sources list' },
	{ id: 'register', zh: '机关名录', en: 'the register of agencies' },
	{ id: 'kind', zh: '机关类型', en: 'the kind of body' },
	{ id: 'statement', zh: '文中说明', en: 'a statement about the report or its data' },
	{ id: 'number', zh: '文中与表三相同的数', en: 'a sentence with the number of the third table' },
	{ id: 'name', zh: '机关名称', en: 'the name of the body alone' }
] as const satisfies Term[];

/** The sum a report is counted in, each report in one at most, or why it is in none. */
export const bases = [
	{ id: 'own', zh: '各机关自报', en: 'own reports' },
	{ id: 'consolidated', zh: '政府汇总', en: 'consolidated reports' },
	{
		id: 'aside',
		zh: '已由他份计入，不重复计',
		en: 'set aside: another report counts the same bodies'
	},
	{ id: 'untold', zh: '未写明口径', en: 'does not tell what it covers' },
	{
		id: 'undecided',
		zh: '无法判断计入哪一份',
		en: 'versions or bodies that cannot be told apart: counted nowhere'
	},
	{ id: 'superseded', zh: '已由更正或更晚的一份取代', en: 'superseded by another report' }
] as const satisfies Term[];

export type Basis = (typeof bases)[number]['id'];

/** What became of a finding on a report that is superseded. */
export const standings = [
	{ id: 'mended', zh: '更正后已改正', en: 'mended by the report that counts' },
	{ id: 'stays', zh: '取代它的报告里仍有', en: 'in the report that counts, too' }
] as const satisfies Term[];

/** Why one would look for a report that a corpus does not have. */
export const missingStates = [
	{ id: 'expected', zh: '名录中有，未收录', en: 'the register expects it' },
	{ id: 'gap', zh: '前后年度都有，此年未收录', en: 'between two years there are reports of' },
	{ id: 'sought', zh: '采集时找过，未收录', en: 'looked for on the web' },
	{ id: 'no_later', zh: '此后没有收录', en: 'after the last there is' }
] as const satisfies Term[];

/** What collecting came to where a report was looked for that a corpus does not have. */
export const soughtStates = [
	{ id: 'refused', zh: '采集到了，读不出', en: 'collected, and could not be read' },
	{
		id: 'collected',
		zh: '采集到了，读作别的机关或年度',
		en: 'collected, and read as another body’s or year’s'
	},
	{
		id: 'vanished',
		zh: '采集到过，网站后来撤下',
		en: 'collected once, and gone from the site since'
	},
	{
		id: 'blocked',
		zh: '网站不许或须人工打开',
		en: 'the site forbids it, or a person must open it'
	},
	{ id: 'not_found', zh: '找过，没有找到', en: 'looked for, and not found' },
	{ id: 'not_asked', zh: '知道网址，没有去取', en: 'known of, and not asked for' },
	{ id: 'not_collected', zh: '不在采集范围', en: 'not looked for' }
] as const satisfies Term[];

/** Where the date of a report was read. */
export const dateSources = [
	{ id: 'signature', zh: '落款', en: 'signature' },
	{ id: 'page', zh: '网页所示', en: 'shown by the page' },
	{ id: 'form', zh: '填报日期', en: 'filled in with the form' },
	{ id: 'list', zh: '来源清单', en: 'the sources list' }
] as const satisfies Term[];

/** What says that a report corrects an earlier one. */
export const corrections = [
	{ id: 'text', zh: '报告自称更正', en: 'the report says so' },
	{ id: 'list', zh: '来源清单指定', en: 'the sources list says so' }
] as const satisfies Term[];

/** The six groups of how a request ended, in the order of the form. */
export const outcomes = [
	{ id: 'disclosed', zh: '予以公开', en: 'disclosed in full' },
	{ id: 'partly_disclosed', zh: '部分公开', en: 'disclosed in part' },
	{ id: 'withheld', zh: '不予公开', en: 'withheld' },
	{ id: 'unable', zh: '无法提供', en: 'unable to provide' },
	{ id: 'not_processed', zh: '不予处理', en: 'not processed' },
	{ id: 'otherwise_closed', zh: '其他处理', en: 'otherwise closed' }
] as const satisfies Term[];

export type Outcome = (typeof outcomes)[number]['id'];
