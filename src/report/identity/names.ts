import { regionAt, regionChain } from './regions.ts';
import { isPark } from './sector.ts';

/** Longest name of a body, in characters. */
const longest = 40;

/** What names of agencies end with. */
const organ =
	/(?:局|厅|部|署|委员会|政府|办公室|办公厅|办事处|管委会|公署|海关|中心|总队|支队|调查队|大队|监狱|学校|大学|学院|中学|小学|医院|研究院|分行|支行|集团|公司|国资委|发改委|卫健委|城管委|商务委|文旅委|住建委|经信委|教委|科委|农委|建委|镇|乡|街道|苏木|行署|兵团|政府办|公开办|人防办|外事办|金融办|扶贫办|联合会|总工会|管理处|管理所|服务处|指挥部|出版社|气象台|供销社|合作社|联合社|联社|法院|检察院|处|站|馆|委(?=$))$/;

/** What an office within a body ends with, and what it is busy with. */
const offices = '办公室 办公厅 办 科 处 股 室 组 中心 部门 岗'.split(' ');
const tasks = (
	'政务信息公开 政府信息公开 政府信息 政务公开 信息公开 政策法规 综合协调 综合事务 新闻宣传 政务服务 信息化 党政 党建 综合 行政 政务 ' +
	'信息 公开 秘书 文秘 宣传 法规 法制 法治 人事 局 厅 委 镇 乡 街道 管委会 督查 事务 服务 协调 运行 新闻 文电 保密 机要 档案 监督 指导 ' +
	'研究 政研 规划 计划 财务 审批 和 与 、 及'
).split(' ');
/** The party's side of a body, and the body itself as against those below it. */
const sides = '党委 党组 党工委 机关 本级'.split(' ');
const bodyEnd =
	/(?:局|厅|署|部|海关|支队|总队|大队|调查队|中心|医院|学校|大学|学院|公司|集团|(?<!城)[镇乡]|街道|苏木|办事处|管委会|委员会|委|兵团|分行|支行|农场|开发区|园区|高新区|经开区|示范区|度假区|保税区|人民防空办公室|国防动员办公室|外事办公室|(?:政府|行署|公署)办公[室厅])$/;
const townGovernment = /(?:(?<!城)[镇乡]|街道|苏木)(?:人民)?政府$/;

/** Commissions whose office is a body of its own, and offices that are no part of a department. */
const bodyOfItsOwn =
	/(?:编制|信息化|深化改革|外事工作|财经|国家安全|审计|依法治.|爱国卫生运动|国防动员|安全生产|绿化|军民融合.{0,4}|全面依法治.|教育工作|台湾工作|残疾人工作|语言文字工作|食品安全|交通安全)委员会$|^(?!.*(?:建|发改|卫健|卫计|教|农|经信|城管|商务|文旅|国资|科|民宗|住建|规建|体|管)委$).*(?:[省市县区州旗盟]|党|工)委$/;

/** A remark that says which part of the body reports, or that it was signed. */
const remark =
	/[（(【[](?:本级机关|本级|机关本级|局机关|委机关|厅机关|机关|本机关|本部|本局|关区|系统|汇总|盖章|公章|章|印章|以下(?:简称|统称).*|[含不].*)[）)】\]]?$/;

/** Words of what agencies do, which no name has. */
const deed =
	/公布|(?<!机构)编制(?!委|办)|发布|落实|认真|按照|根据|通过|做好|开展|加强|推进|进一步|领导(?!小组)|要求|规定|负责|高度|全面(?!深化)|积极|受理|办理|收到|答复|参加|召开|印发|邀请|报送|接受/;

const marks = /[#*_`~>|【】[\]《》〈〉“”"'‘’「」]/g;

/**
 * The name of a body out of what stands where a name should stand, freed of marks, remarks and the office
 * within it that answers for it; null where it is no body's name.
 */
export function agencyName(text: string): string | null {
	const name = withoutOffice(
		fromRegion(
			bare(text)
				.replace(/^(?:关于|本年度报告|本报告|年度|的|是|即)+/, '')
				.replace(/(?:的|20\d\d年度?)+$/, '')
		)
	);
	if (isGeneric(name) || name.length > longest || /[，。；：:、！？\d…]/.test(name)) return null;
	if (
		!regionChain(name) &&
		/^(?:在|对|与|以|为|按|从|把|被|及|和|等|据|经|向|并|或|请|可|如|若|由)/.test(name)
	)
		return null;
	if (
		/(?:各[县市区镇乡街单部]|[我本](?:[市县区镇乡局委厅办院站]|单位|机关|部门|街道)|有关|相关|上级|所属|网站|专栏|等部门)/.test(
			name
		)
	)
		return null;
	if (deed.test(name)) return null;
	if (/^(?:局|委|厅|党政|综合|党委|秘书|党政综合)?办公?[室厅]?$/.test(name)) return null;
	return isBody(name) ? name : null;
}

/** A name from its region on, where a word of the sentence still stands before that. */
function fromRegion(name: string): string {
	if (regionAt(name)) return name;
	const before = name.match(
		/^(?:\p{Script=Han}{0,4}?)(?:是|在|对|将|向|为|由|与|了|现|经|把|请|公开|公布|报告)/u
	);
	const rest = before && name.slice(before[0].length);
	return rest && regionAt(rest) ? rest : name;
}

/** Whether a name is a body's by its end, or a region's or a zone's by itself. */
function isBody(name: string): boolean {
	return organ.test(name) || regionChain(name)?.length === name.length || isPark(name);
}

/** A name without marks of markup and remarks in brackets at its end. */
export function bare(text: string): string {
	let name = text.replace(/\s+/g, '');
	while (remark.test(name)) name = name.replace(remark, '');
	return name.replace(marks, '').replace(/(?<=海关)关区$/, '');
}

/**
 * A name without the office within the body: X镇党政办公室, X局办公室 and X管委会综合科 are X镇, X局 and X管委会.
 * The office of the government of a county and above is a body of its own, as is that of a party committee.
 */
export function withoutOffice(name: string): string {
	if (name.length > longest) return name;
	const whole = wholeOf(name);
	if (!whole || whole.length < 3 || bodyOfItsOwn.test(whole)) return name;
	return withoutOffice(whole);
}

/** A town, a township or a subdistrict with whatever its office is busy with: 西关街道办事处综合与经济发展. */
const townOf =
	/^(.*(?:街道办事处|街道(?!办事处)|(?<![城乡])(?:镇(?![江海沅远平巴安雄康赉坪原宁])|乡(?![镇村土宁城]))(?:人民政府|政府)?|苏木(?:人民政府)?))(?=\p{Script=Han})[^局厅署委院校站所队司]{2,12}$/u;

/** The body that a name's last words are an office of; null where they are none. */
function wholeOf(name: string): string | null {
	const office = offices.find((end) => name.endsWith(end));
	if (!office) return null;
	let whole = name.slice(0, -office.length);
	if (townGovernment.test(whole)) return whole;
	const town = office === '中心' || /办事处$/.test(name) ? null : townOf.exec(whole);
	if (town) return town[1]!;
	let busy = '';
	for (;;) {
		const side = sides.find((word) => whole.endsWith(word));
		if (side) whole = whole.slice(0, -side.length);
		if (townGovernment.test(whole) || bodyEnd.test(whole)) break;
		const task = tasks.find((word) => whole.endsWith(word));
		if (!task) return /办公[室厅]$/.test(whole) ? wholeOf(whole) : null;
		whole = whole.slice(0, -task.length);
		busy ||= task;
	}
	// Centres are bodies of their own, those for disclosure are not.
	if (office === '中心' && !/公开$|^政府信息$/.test(busy)) return null;
	const doubled = whole.match(/(?:局|厅|委|镇|乡|街道)$/)?.[0] ?? '';
	return doubled && whole.endsWith(doubled + doubled) ? whole.slice(0, -doubled.length) : whole;
}

/** Names that identify nobody: 本局, 全县, 我镇, 政府. */
export function isGeneric(name: string): boolean {
	return (
		name.length < 2 ||
		/^(?:我|本|全|该|各|年|某|[XxＸ×_]{1,4})/.test(name) ||
		/^(?:政府|部门|单位|政府部门|行政机关|机关|关于|年度|县级|市级|区级|省级|本级|街道|乡镇|镇街|政府信息|中华人民共和国)$/.test(
			name
		)
	);
}
