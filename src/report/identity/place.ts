import type { Kind, Level, Sector } from '#form/vocabulary.ts';
import { kindOf } from './kind.ts';
import { regionAt, regionChain, shortRegionAt, type NamedRegions, type Region } from './regions.ts';
import { isPark, isTown, sectorAt, sectorOf } from './sector.ts';

/** What an agency's name states of where it stands. */
export interface AgencyPlace {
	/** Regions the name can mean: none where it states none, several where the name is not unique. */
	regions: Region[];
	level: Level | null;
	sector: Sector;
	kind: Kind;
	/** What follows the region's name. */
	rest: string;
}

/** State bodies whose local offices carry their name in front: what follows is the place. */
const state =
	/^(?:中华人民共和国|国家(?:税务总局|统计局|金融监督管理总局|矿山安全监察局|煤矿安全监察局|外汇管理局|邮政局|能源局|粮食和物资储备局|移民管理局|林业和草原局|烟草专卖局|海洋局|测绘地理信息局|安全生产监督管理总局)|财政部|水利部|交通运输部|商务部|自然资源部|生态环境部|审计署|应急管理部|工业和信息化部|教育部|公安部|海关总署|中国(?:银行保险监督管理委员会|银保监会|银监会|保监会|证券监督管理委员会|证监会|人民银行|民用航空局?|民航局?|地震局|气象局|海事局))(?:派?驻(?!马店))?/;

/** Bodies of the centre by the form of their name; ministries only where nothing stands before. */
const national =
	/^(?:国务院|中华人民共和国.{1,14}(?:部|署|委员会|总局)$|国家.{1,16}(?:局|总局|委员会|署|办公室|中心|委)$|中国(?!.{0,6}自由贸易).{1,14}(?:局|委员会|会|署|银行|总会|科学院|工程院|社会科学院)$|全国.{1,14}会$|海关总署$|审计署$|中央.{2,20}|新华通讯社$|新华社$|(?:太湖|长江|黄河|珠江|淮河|海河|松辽)流域.{0,8}管理局$|(?:长江|黄河|珠江|淮河|海河|松辽)水利委员会$|(?:外交|国防|发展改革|教育|科学技术|科技|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|国土资源|生态环境|环境保护|住房和城乡建设|交通运输|铁道|水利|农业农村|农业|商务|文化和旅游|文化|卫生健康|卫生|退役军人事务|应急管理|监察)部(?:办公厅)?$|国务院.*$)/;

/** Departments a branch is named after, and the branch: 公安局鹿城分局, 生态环境局青山区分局, 税务局第一稽查局. */
const branch =
	/^.{2,16}?(?:局|委员会|委|厅|署|队|院)(.{1,20}?)(?:分局|监督管理局|管理局|监管局|税务局|执法局|分中心|局)$/;

const corps = /^(?:(?:新疆)?生产建设兵团|兵团)?第[一二三四五六七八九十]{1,3}师/;

/** Words before a region's name that do not change whose it is. */
const prefix = /^(?:中共|中国共产党|政协|共青团|国网|中国(?=[（(].{2,4}[）)]自由贸易))/;

/** The name of a place the gazetteer does not know, before its government. */
const unknownPlace = /^\p{Script=Han}{1,12}?[省市县区州旗盟](?=(?:人民)?政府(?:办公[室厅]|办)?$)/u;

/** Offices of national systems in places the gazetteer does not know. */
const localOffice = /(?:税务局|调查队|调查总队|分局|支局|分行|支行)$/;

/** A report's names are looked at by several readers. */
const known = new Map<string, AgencyPlace>();
const mostKnown = 1000;

/**
 * Reads regions, level, sector and kind from an agency's name alone.
 * A branch of a city's bureau for a district belongs to the district; local offices of the state to the
 * place they are named after; a zone's committee to the region it is named after and, where that is
 * a county or a prefecture, to its level. What the name does not state is null.
 */
export function placeOfAgency(agency: string): AgencyPlace {
	const before = known.get(agency);
	if (before) return before;
	if (known.size >= mostKnown) known.clear();
	const place = readPlace(agency);
	known.set(agency, place);
	return place;
}

function readPlace(agency: string): AgencyPlace {
	const name = agency
		.slice(0, 80)
		.replace(prefix, '')
		.replace(/^[（(](.{2,4})[）)](?=自由贸易)/, '$1');
	const local = name.replace(state, '');
	const vertical = local !== name;
	const corpsHead = local.match(corps)?.[0] ?? '';
	const unplaced = () => national.test(name) && !found(local, vertical) && !localOffice.test(local);
	if (!local || national.test(local) || unplaced()) {
		const regional = vertical && local !== '' && !/办公厅$/.test(local);
		const kind = regional ? 'vertical' : kindOf({ rest: name, national: true });
		return { regions: [], level: 'national', sector: sectorOf(name), kind, rest: name };
	}
	let at: NamedRegions | null = corpsHead
		? regionAt(local.slice(corpsHead.length))
		: found(local, vertical);
	let rest = local.slice(corpsHead.length + (at?.length ?? 0));
	if (!at) {
		const words = rest.replace(unknownPlace, '');
		return {
			regions: [],
			level: corpsHead ? levelOfCorps(rest) : levelOfWords(rest),
			sector: sectorOf(vertical ? name : words),
			kind: kindOf({ rest: kindWords(agency, words), vertical }),
			rest
		};
	}
	const inside = insideRegion(rest, at.regions);
	// A city's bureau in one of its counties: 乐山市犍为生态环境局.
	const isSeated = inside?.regions[0]!.tier === 'county' && at.regions[0]!.tier === 'prefecture';
	if (inside) [at, rest] = [inside, rest.slice(inside.length)];
	const part = rest.match(branch)?.[1];
	const belongs = part ? branchRegion(part, at.regions) : null;
	const regions = belongs ?? at.regions;
	const sector = sectorOf(rest) === 'other' ? sectorOf(name) : sectorOf(rest);
	return {
		regions,
		level: corpsHead ? levelOfCorps(rest) : levelOf(regions, rest, Boolean(part)),
		sector,
		kind: kindOf({ rest: kindWords(agency, rest), vertical, branch: Boolean(part) || isSeated }),
		rest
	};
}

/** The words that state the kind: with the word before the region that marks a party's or a company's. */
function kindWords(agency: string, rest: string): string {
	return (agency.match(prefix)?.[0] ?? '').replace(/^中国$/, '') + rest;
}

/** What the name of a zone goes on with after its county's: 谷城经济开发区, not 天河山风景区. */
const parkHead =
	/^(?:国家级?|省级)?(?:经济|高新|工业|产业|现代|循环|综合|化工|生态|旅游|风景|名胜|农业|自由|开发|物流|食品|科技|港|临|空港|陆港|园区|新区|新城|东|西|南|北|城)/;

/** The regions at the head of a name; short names only where what follows is plainly an agency. */
function found(name: string, vertical: boolean): NamedRegions | null {
	const full = regionChain(name);
	if (full) return full;
	const short = shortRegionAt(name);
	if (!short) return null;
	const rest = name.slice(short.length);
	const regions = mostLikely(short.regions, rest);
	const inner = regionChain(rest, regions) ?? insideRegion(rest, regions);
	if (inner) return { regions: inner.regions, length: short.length + inner.length };
	const organ =
		(vertical && /^(?:.{0,16})(?:局|队|海关|分行|支行|委|办|处)/.test(rest)) ||
		sectorAt(rest) !== null ||
		isPark(rest) ||
		zoneAt(rest) !== null;
	if (!organ || regions.length !== 1) return null;
	// A county's name alone is too often a word or a place elsewhere.
	if (regions[0]!.tier === 'county' && !vertical && !(isPark(rest) && parkHead.test(rest)))
		return null;
	return { regions, length: short.length };
}

/** A short name means the largest region of the name, if one is within the other: 长沙 is the city, not 长沙县. */
function mostLikely(regions: Region[], rest: string): Region[] {
	const provinces = regions.filter(({ tier }) => tier === 'province');
	if (/^.{0,6}(?:总队|监管局|专员办)/.test(rest) && provinces.length) return provinces;
	const prefectures = regions.filter(({ tier }) => tier === 'prefecture');
	if (provinces.length && prefectures.some(({ name }) => name.endsWith('市'))) return regions;
	if (provinces.length) return provinces;
	const [first] = prefectures;
	if (
		prefectures.length === 1 &&
		// Nobody calls a district elsewhere by its short name.
		regions.every(({ code, name }) => code.startsWith(first!.code.slice(0, 4)) || /区$/.test(name))
	)
		return prefectures;
	return regions;
}

/** A county called by its short name inside a prefecture's, as in 乐山市犍为生态环境局 or 安徽霍邱经济开发区. */
function insideRegion(rest: string, within: Region[]): NamedRegions | null {
	const short = shortRegionAt(rest, within);
	if (!short || short.regions.length !== 1) return null;
	const after = rest.slice(short.length);
	const organ =
		(sectorAt(after) !== null && /(?:[局委院会厅队]|公司|集团)$/.test(after)) || isPark(after);
	return organ && sectorAt(rest) === null ? short : null;
}

/** The zone whose own bureau a name goes on with, as in 高新区财政局; null where there is none. */
function zoneAt(rest: string): string | null {
	const zone = rest.match(
		/^.{0,12}?(?:开发区|园区|高新区|经开区|示范区|保税区|度假区|合作区|港务区|新城)/
	)?.[0];
	return zone && sectorAt(rest.slice(zone.length)) ? zone : null;
}

function branchRegion(part: string, within: Region[]): Region[] | null {
	for (const lookup of [regionAt, shortRegionAt]) {
		const at = lookup(part, within);
		if (at && at.length === part.length) return at.regions;
	}
	return null;
}

function levelOf(regions: Region[], rest: string, isBranch: boolean): Level | null {
	if (isTown(rest)) return 'township';
	const tiers = new Set(regions.map(({ tier }) => tier));
	const [tier] = tiers;
	if (tiers.size !== 1 || !tier) return null;
	if (
		isBranch &&
		tier !== 'county' &&
		/分局$/.test(rest) &&
		!/(?:第[一二三四五六七八九十]|直属)[^局]*分局$/.test(rest)
	)
		return 'county';
	// Zones named after a province stand below it, and bureaus of a zone below the zone; how far, the name does not say.
	if ((tier === 'province' && isPark(rest)) || zoneAt(rest) !== null) return null;
	return tier;
}

/** A division of the corps stands as high as a prefecture, its regiments as towns do. */
function levelOfCorps(rest: string): Level {
	return /(?:^|市|[一二三四五六七八九十百\d]|农|牧)团(?:场|镇|$)/.test(rest) || isTown(rest)
		? 'township'
		: 'prefecture';
}

/** The level a name without a region states: 县教育局, 自治区水利厅, 城南镇人民政府. */
function levelOfWords(name: string): Level | null {
	if (isTown(name)) return 'township';
	if (/^(?:新疆)?生产建设兵团|^兵团/.test(name)) return 'province';
	if (/^(?:省|自治区|直辖市)|厅$/.test(name) && !/办公厅$/.test(name)) return 'province';
	if (/^省.*办公厅$|^自治区.*办公厅$/.test(name)) return 'province';
	if (isPark(name)) return null;
	// Regions the gazetteer does not know still say what they are: 某县教育局, 某市某区教育局.
	if (/^.{0,8}?(?:县|旗|(?<![治发新园范税假景合作社地])区)(?=.{2})/.test(name)) return 'county';
	if (shortRegionAt(name)) return null;
	if (/^.{0,8}?(?:州(?!市)|盟|地区行)(?=.{2})/.test(name)) return 'prefecture';
	if (/^.{1,4}省(?=.{2})/.test(name)) return 'province';
	return null;
}
