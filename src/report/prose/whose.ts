import type { Whose } from './clause.ts';
import type { SiteOwner } from './owner.ts';
import { rowOf, type Row } from './rows.ts';

const places =
	'(?:县（市、区）|县（区）|乡镇（街道）|镇（街道）|镇（乡）|乡（镇）|苏木乡镇|乡镇苏木|苏木镇|苏木|乡镇街道|镇街道?|街镇|乡镇场|乡镇|镇乡|街道|镇|乡|县市区|县区|区县|旗县)';
const bureaus = '(?:[县市区州旗]?[直级])?各?(?:部门|单位|机关)';

/** Words for bodies other than the one that reports, as they stand before a verb. */
export const whoseRows: readonly Row<Whose>[] = [
	{
		name: 'own-with-institutions',
		pattern:
			/(?:机关|本级|街道|[镇乡](?:政府)?|[我本][局委厅办院]|[局委厅办]机关)(?:各[科股处]室)?(?:以?及|和|与|、|（含|（包括|（包含)(?:各?(?:下属|所属|直属|局属|委属|厅属)|各(?:站所?|办所?|科室|股室|内设机构))/,
		means: 'own'
	},
	{
		name: 'both-kinds-below',
		pattern: new RegExp(
			`各${places}(?:、|和|及|与|以及)${bureaus}|${bureaus}(?:、|和|及|与|以及)各?${places}|政府(?:机关|本级)?(?:、|和|及|与|以及)(?:其)?(?:所属|组成|工作|各)*(?:部门|单位)`
		),
		means: 'area'
	},
	{
		name: 'others-guided',
		pattern:
			/(?:指导|督促|督导|(?<!按|按照|符合|依|(?:按照?|根据|依照|遵照)[^，。；]{1,20})要求(?!公开|获取|提供)|协助)[^，。；]{2,16}$/,
		means: 'below'
	},
	{
		name: 'bodies-below',
		pattern:
			/各个?(?:乡镇街道|镇街道?|街镇|镇办|乡镇|镇乡|街道|镇|乡|县市区|县区|区县|市县|市州|盟市|旗县|地市|地区|县（市、区）|县（区）|学校|学院|院系|站所|分局|派出所|分中心)|各(?!级|类|项|种|方|地|界|有关|相关|科室|股室|处室|部门|单位|平台|渠道|业务)[\u4e00-\u9fff]{0,8}?(?:服务中心|服务站|卫生院|医院|支队|大队|中队|公司|管理站|工作站|管理所)(?=[另自共均都在通累合主发公开，]|全年)|(?:下属|所属|直属|局属|委属|厅属|下级)各?(?:单位|企?事业单位|二级单位|机构|学校|部门)|(?<![全各])[县市区省州旗][级直]各?(?:部门|单位|机关)|(?:^|[，、；：。])各?(?:村级|村（社区）|村居|行政村|社区)(?!人民政府|卫生|公示|公开栏|公告|宣传|微信|党群)|(?:^|[，、；：。])(?:乡镇|镇街|街道|乡镇街道|乡镇（街道）|县（市、区）|县（区）|县市区|县区|区县|旗县|部门|学校)(?:政府|[主共]|$)/,
		means: 'below'
	},
	{
		name: 'whole-place',
		pattern:
			/(?<![在向为对覆盖及于])全(?:[市县区省州盟旗国镇乡]|街道|系统)(?!统一|率先|首|前列|第|范围内?推广)|各级|各部门|各单位|\p{Script=Han}系统各|[市县区省州盟旗](?:政府|税务|水务|教育|卫生健康|公安|民政|司法|财政)?系统(?!上|中|平台|内?公开$)/u,
		means: 'area'
	}
];

/** Whom the words before a number name as doing it, and by which words. */
export function whoseOf(
	text: string,
	owner: SiteOwner | null
): { whose: Whose; covers: string; by: string } | null {
	if (!/[各全直属级部街镇乡系导督要协校县区村社]/.test(text)) return null;
	const found = rowOf(whoseRows, text);
	if (!found) return null;
	const { row, match } = found;
	const said = { covers: match[0].replace(/^[，、；：。]/, ''), by: row.name };
	if (row.means !== 'area') {
		// 街道公开…, in a street's own report.
		const itself = owner?.kind === 'town' && /^[，、；：。]?(?:乡镇|镇街|街道)/.test(match[0]);
		return itself ? null : { whose: row.means, ...said };
	}
	if (!owner) return { whose: 'own', ...said };
	if (owner.kind === 'government')
		return {
			whose: isAround(said.covers, owner) || isOfPark(row, owner) ? 'area' : 'own',
			...said
		};
	if (row.name === 'both-kinds-below') return { whose: 'area', ...said };
	const own =
		owner.kind === 'town'
			? /全(?:镇|乡|街道)|各单位|各部门/.test(match[0])
			: /各部门|各单位/.test(match[0]) && !/全[市县区省州盟旗]/.test(text);
	return { whose: own ? 'own' : 'area', ...said };
}

const order = '国省市州盟县区旗镇乡';

/** 全市, in a district's report: of the place around it. */
function isAround(covers: string, { territory }: SiteOwner): boolean {
	const place = /^全([国省市县区州盟旗])/.exec(covers)?.[1];
	if (!place || !territory) return false;
	const rank = (letter: string) =>
		'国省'.includes(letter) ? order.indexOf(letter) : '市州盟'.includes(letter) ? 2 : 3;
	return rank(place) < rank(territory.at(-1)!);
}

/** Streets in a park report by themselves. */
function isOfPark({ name }: Row<Whose>, { territory }: SiteOwner): boolean {
	return territory === null && name === 'both-kinds-below';
}
