import table from '#report/identity/gazetteer';
import { formerNames, seldomUsedPrefectureNames } from './succession.ts';

/** A region of GB/T 2260: a province, a prefecture or a county with all that stand at their level. */
export interface Region {
	/** Six digits. */
	code: string;
	name: string;
	tier: 'province' | 'prefecture' | 'county';
}

const nations =
	/(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|各)族$|(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)$/;

const regions = new Map<string, Region>();
const byName = new Map<string, Region[]>();
const byOtherName = new Map<string, Region[]>();
const byShortName = new Map<string, Region[]>();

function enter(code: string, name: string, tier: Region['tier']): void {
	const region = { code, name, tier };
	regions.set(code, region);
	list(byName, name, region);
	const stem = stemOf(name);
	if (stem.length >= 2) list(byShortName, stem, region);
	for (const other of otherNames(name)) list(byOtherName, other, region);
}

function list(index: Map<string, Region[]>, name: string, region: Region): void {
	const known = index.get(name);
	if (!known) index.set(name, [region]);
	else if (!known.includes(region)) known.push(region);
}

/** A name without what it is called after: 凉山 of 凉山彝族自治州, 犍为 of 犍为县. */
function stemOf(name: string): string {
	const autonomous = name.match(/^(.+)自治[区州县旗]$/);
	if (!autonomous) return name.replace(/(?:特别行政区|地区|林区|特区|新区|[省市县区旗盟])$/, '');
	let stem = autonomous[1]!;
	while (nations.test(stem) && stem.replace(nations, '')) stem = stem.replace(nations, '');
	return stem.length > 2 ? stem.replace(/族$/, '') : stem;
}

/** How an autonomous region is called for short: 凉山州, 湘西自治州, 峨边县, 鄂伦春旗. */
function otherNames(name: string): string[] {
	const kind = name.match(/自治([州县旗])$/)?.[1];
	return kind ? [stemOf(name) + kind, `${stemOf(name)}自治${kind}`] : [];
}

for (const [, code, name] of table.matchAll(/^(\d{6}),(.+?)\r?$/gm))
	enter(
		code!,
		name!,
		code!.endsWith('0000') ? 'province' : code!.endsWith('00') ? 'prefecture' : 'county'
	);
for (const [name, code] of seldomUsedPrefectureNames) list(byOtherName, name, regions.get(code)!);
for (const [name, code] of formerNames)
	if (regions.has(code)) list(byOtherName, name, regions.get(code)!);

/** The region of a six-digit code, or null. */
export function regionOf(code: string): Region | null {
	return regions.get(code) ?? null;
}

/** Whether `inner` lies in `outer`; no region lies in itself. */
export function liesIn(inner: Region, outer: Region): boolean {
	if (inner === outer || outer.tier === 'county') return false;
	return inner.code.startsWith(outer.code.slice(0, outer.tier === 'province' ? 2 : 4));
}

/**
 * Names of the regions a code stands in.
 * @param code GB/T 2260, six digits
 * @returns null for what the code does not have: a province has no prefecture, a district of 北京 neither
 */
export function regionNames(code: string): {
	province: string | null;
	prefecture: string | null;
	county: string | null;
} {
	const at = regions.get(code);
	return {
		province: regions.get(`${code.slice(0, 2)}0000`)?.name ?? null,
		prefecture:
			at?.tier === 'province' ? null : (regions.get(`${code.slice(0, 4)}00`)?.name ?? null),
		county: at?.tier === 'county' ? at.name : null
	};
}

/** A region's name found at the head of a text. */
export interface NamedRegions {
	/** All regions of that name; more than one where the name is not unique. */
	regions: Region[];
	/** Characters of the name. */
	length: number;
}

const longestName = 16;

/** The first two characters of all names; few words of a text begin like one. */
const heads = new Map(
	[byName, byOtherName, byShortName].map((index) => [
		index,
		new Set([...index.keys()].map((name) => name.slice(0, 2)))
	])
);

/** A name that only begins a longer word, or that is a town of the same name, is no region. */
const goesOn = /^(?:场|域|划|位|块)|^(?:街道|镇|乡)(?:人民政府|政府|办事处|党|机关|$)/;

/**
 * The longest region name a text begins with: full, customary (凉山州) or former.
 * @param within where given, only regions inside one of these
 */
export function regionAt(text: string, within?: readonly Region[]): NamedRegions | null {
	return search(text, within, [byName, byOtherName]);
}

/** The longest name without 省, 市, 县 … a text begins with: 乐山, 鹿城. Weak evidence: look at what follows. */
export function shortRegionAt(text: string, within?: readonly Region[]): NamedRegions | null {
	return search(text, within, [byShortName]);
}

function search(
	text: string,
	within: readonly Region[] | undefined,
	indexes: Map<string, Region[]>[]
): NamedRegions | null {
	const head = text.slice(0, 2);
	if (!indexes.some((index) => heads.get(index)!.has(head))) return null;
	for (let length = Math.min(longestName, text.length); length >= 2; length--) {
		const name = text.slice(0, length);
		if (/[市区县州]$/.test(name) && goesOn.test(text.slice(length))) continue;
		for (const index of indexes) {
			const found = (index.get(name) ?? []).filter(
				(region) => !within || within.some((outer) => liesIn(region, outer))
			);
			if (found.length) return { regions: found, length };
		}
	}
	return null;
}

/**
 * The chain of regions a text begins with, as in 福州市鼓楼区: its last link, narrowed by the links before.
 * Null where it begins with none.
 * @param within where given, only regions inside one of these
 */
export function regionChain(text: string, within?: readonly Region[]): NamedRegions | null {
	let chain = regionAt(text, within);
	while (chain) {
		const next = nextLink(text, chain);
		if (!next) break;
		chain = { regions: next.regions, length: chain.length + next.length };
	}
	return chain;
}

function nextLink(text: string, { regions, length }: NamedRegions): NamedRegions | null {
	const next = regionAt(text.slice(length), regions);
	if (next || text[length - 1] !== '市') return next;
	// 乐山市中区 stands for 乐山市市中区.
	const inner = text.startsWith('中区', length) ? regionAt(text.slice(length - 1), regions) : null;
	return inner && { regions: inner.regions, length: inner.length - 1 };
}
