/**
 * The sets of bodies a phrase names: everything of a place below (`below`), a place as a whole (`whole`), the
 * departments of the same level (`tier`), an office or the government's own business (`office`), the bodies of a
 * department's line (`line`), its branches (`branch`).
 */
export type BodySet = 'below' | 'whole' | 'tier' | 'office' | 'line' | 'branch';

const place = '(?:省|自治区|市|县|区|州|旗|盟)';
/** 县（市、区）, 乡镇（街道）: places of a level below, however they are joined. */
const lower =
	'(?:地级以上市|市州|州市|盟市|地市|县（市）区|县（市、区）|县（区）|区（县）|区（市）县|市（县、区）|市（州）|县市区|市县区|县区|区县|市县|旗县|旗县区|乡镇街道|乡镇（街道）|镇（街道）|镇（街）|镇（乡）|镇街|街镇|镇办|乡（镇）|苏木镇|乡镇|街道)';
/** Places a park or a province keeps for others. */
const kept = '(?:(?:直|代|托)管|委托管理)的?';

const patterns: Record<BodySet, RegExp> = {
	below: new RegExp(
		`[省市县区州旗盟乡镇]、[省市县区州旗盟乡镇、]{1,5}[两三四]级|各级|(?:各|所辖|下辖|辖区|${kept}|[、和及与])${lower}|(?:各|所辖|下辖|${kept})(?:区|县|市|州|盟|旗|镇|乡)(?![级直本])|(?:所辖|下辖|管辖|${kept})的?[\u4E00-\u9FFF、]{1,12}?(?:街道|镇|乡)(?![级直本])|各镇|^(?:${lower}|各区县)|(?:县（市、区）|县（区）|乡镇|镇街)(?:人民)?(?:政府|街道|和|及|、|$)|园区内|范围内的?(?:镇|街|乡)|下级`
	),
	whole: new RegExp(`(?<!结合)全${place}(?!级|面)|(?:本|全|所辖)行政区域|辖区内`),
	tier: new RegExp(
		`${place}(?:直|级)(?:各|所属|属|行政|政府|组成|工作|直属|的)*(?:部门|单位|机关|机构)|${place}本级|(?<!办公[室厅])本级(?!人民政府办)|(?:政府)?各(?:部门|工作部门|组成部门|委办局|委、?办、?局|局（办）|局|直属机构)|政府(?:(?:及其?|和|与|、)?(?:所属|组成|工作|直属)*(?:各)?)(?:部门|直属机构)`
	),
	office:
		/政府办(?:公[室厅])?|办公[室厅]|以[^，。；]{0,24}政府[^，。；]{0,12}名义|本(?:单位|机关)(?!各)/,
	line: /系统|各级(?!行政机关|人民?政府|政府|党政|各?部门|单位).{1,6}(?:局|机关|部门)|各?(?:县（市、区）|县（区）|区县|县区|各县|各区|市县|旗县|各市|各州|各盟).{0,8}(?:局|委|院|中心)|(?:下级|基层)(?:局|机关|单位)|各?[市县区]、[市县区]级?.{0,6}(?:局|委|院|中心)|(?:隶属|所辖|下辖)(?:各)?(?:海关|.{0,4}局)/,
	branch: /分局|派出机构/
};

/** 14个乡镇 are the towns, 六县三区 the counties and districts. */
const counted =
	/(?:的)?(?:\d{1,4}|[一二两三四五六七八九十]{1,3})(?:个|家)(?=乡|镇|街道|县|区|市|州|部门|单位|委办局)/g;
const two = /两(?=镇|街道?|乡)/g;
const countedPlaces =
	/(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:[县市区旗乡镇]|街道)、?){2,}/g;

/** A phrase with numbers of bodies taken for all of them. */
export function allOf(phrase: string): string {
	return phrase.replace(countedPlaces, '各县区').replace(counted, '各').replace(two, '各');
}

/** Whether a phrase, as `allOf` gives it, names a set of bodies. */
export function names(phrase: string, set: BodySet): boolean {
	return patterns[set].test(phrase);
}
