import type { Kind } from '#form/vocabulary.ts';
import { isOffice, isPark, isTown } from './sector.ts';

/** What an agency's name states apart from its place. */
export interface Named {
	/** The name without its regions; empty where the name is only a region's. */
	rest: string;
	/** It carries the name of a body of the state in front: 国家税务总局…税务局. */
	vertical?: boolean;
	/** It is a body of the centre itself. */
	national?: boolean;
	/** It is part of a department, named after it and its own place: 公安局鹿城分局, 市犍为生态环境局. */
	branch?: boolean;
}

const party =
	/^(?:中共|中国共产党)|^(?:.{0,3}[省市县区州旗盟]|自治区|党|党工|工)?委(?=办公|组织|宣传|统|政法|机构|编办|网|老干部|党校|巡|直属|社会工作|农村工作|国家安全|军民|外事|台湾|政策|改革|财经|金融|全面|督查|$)|^纪委|纪律检查|纪检|监察委|组织部$|宣传部$|统一战线|统战部$|政法委|机构编制|^编办|党校|行政学院|党史|直属机关工作委员会|直属机关工委|网络安全和信息化委员会|互联网信息办公室|^网信办|老干部局|巡[察视]/;
const congress = /人民代表大会|人大常委会|^人大|政治协商|^政协/;
const judiciary = /人民法院|人民检察院|^(?:法院|检察院)/;
const association =
	/总工会|^工会|共青团|妇女联合会|妇联|残疾人联合会|残联|工商业联合会|工商联|文学艺术界联合会|文联|科学技术协会|科协|红十字会|归国华侨联合会|侨联|贸易促进委员会|贸促会|作家协会|记者协会|法学会|社会科学界联合会|社科联|供销合作|供销社|计划生育协会/;
const enterprise =
	/(?:公司|集团|股份|企业|工厂|供电局|电网)(?:.{0,8}分公司)?$|^(?:.{0,8})(?:发电|钢铁)厂$/;

/** Systems that answer upwards, not to the government of the place. */
const system =
	/海关$|气象(?:局|台|中心)|海事局|海事处|边防检查|边检|调查(?:总)?队$|邮政管理局|烟草专卖|通信管理局|金融监管|金融监督管理(?:总?局.{1,12}监管|.{0,4}监管)|银保监|银监|证监|保监|人民银行|外汇管理|出入境检验检疫|煤矿安全监察|矿山安全监察|能源监管|民用航空.{0,6}管理局|民航.{0,6}(?:管理局|监管局)|(?:流域|水利委员会|河务局)|消防救援|税务局|国税局|国家税务|专员办|特派员办|地震局$|国家安全局$|铁路.{0,4}监督管理局/;

const branchEnd =
	/(?:局|厅|委|委员会|署|院|中心|总?队).{1,20}(?:分局|分中心|派出所|管理所|监管所|司法所|国土所|资源所|市场所|支队|大队|总队|中队|管理站|稽查局|执法局|直属局)$|分局$/;
const institution =
	/(?:中心|医院|学校|大学|学院|中学|小学|幼儿园|研究院|科学院|设计院|勘察院|规划院|馆|站|所|台|报社|杂志社|图书社|总?队|支队|大队|指挥部|管理处|服务处|保护处|事务处|公园|林场|水库|血库|院|管护局|基地)$/;
const department =
	/(?:局|厅|委|委员会|办公室|办公厅|办|部|署|公署|中心委|参事室|研究室|督查室|联社|机关|处|室)$/;

/** The kind of agency a name states; `other` where it states none. */
export function kindOf({ rest, vertical, national, branch }: Named): Kind {
	const name = rest.slice(0, 60);
	if (enterprise.test(name)) return 'enterprise';
	if (congress.test(name)) return 'congress';
	if (judiciary.test(name)) return 'judiciary';
	if (party.test(name)) return 'party';
	if (association.test(name)) return 'association';
	if (name === '' || isOffice(name) || /^(?:新疆)?(?:生产建设)?兵团$/.test(name))
		return 'government';
	if (isTown(name)) return /街道|街(?=办)/.test(name) ? 'subdistrict' : 'town';
	if (national) return /流域|水利委员会|海关$/.test(name) ? 'vertical' : 'department';
	if (vertical || system.test(name)) return 'vertical';
	if (isPark(name)) return 'park_committee';
	if (branch || branchEnd.test(name)) return 'branch';
	if (institution.test(name)) return 'institution';
	return department.test(name) ? 'department' : 'other';
}
