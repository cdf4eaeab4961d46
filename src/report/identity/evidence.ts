import type { Line, Lines } from './lines.ts';
import { placeOfAgency, type AgencyPlace } from './place.ts';
import { liesIn, regionChain, regionOf, type Region } from './regions.ts';
import type { Place } from '#document/document.ts';
import type { Level } from '#form/vocabulary.ts';

/** First letters of document numbers that stand for one province only; 青, 宁, 新, 云, 吉, 贵, 甘 are cities' too. */
const numberLetters: Record<string, string> = {
	京: '11',
	津: '12',
	冀: '13',
	晋: '14',
	内: '15',
	辽: '21',
	黑: '23',
	沪: '31',
	苏: '32',
	浙: '33',
	皖: '34',
	闽: '35',
	赣: '36',
	鲁: '37',
	豫: '41',
	鄂: '42',
	湘: '43',
	粤: '44',
	桂: '45',
	琼: '46',
	渝: '50',
	川: '51',
	黔: '52',
	滇: '53',
	藏: '54',
	陕: '61'
};
const documentNumber =
	/([京津冀晋内辽黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕])(?:政办|政务|政公开|府办|办便|办函|办发|政发|政函|府厅)[^〔〕[\]（）()，。；]{0,8}[〔[（(﹝]20\d\d[〕\]）)﹞]/g;
const address = /(?:地址|地点|地处|坐落于|位于)(?:为|是|在)?[:：]?/g;
/** A region by its own name that the gazetteer does not know: what else is stated cannot be compared with it. */
const properName = /^(?!自治|直辖).{1,8}?[省市县区旗州盟](?!场|政)/;
const superior =
	/(?:《|根据|按照|依据|落实)(?=\p{Script=Han}{2,16}(?:人民政府|政府|政务公开|政府办公))/gu;

/** Where the region of an agency was read, where its name alone does not state it. */
export type RegionSource =
	'fuller_name' | 'opening' | 'address' | 'page' | 'superior' | 'document_number';

/** A region a line names. */
interface RegionHint {
	region: Region;
	line: Line | null;
}

/** The region of an agency, and where it was read; `at` is null where the name itself states it. */
export interface RegionReading {
	code: string;
	at: { source: RegionSource; text: string; place?: Place } | null;
	/** Of a zone whose name states none: the level of the region it lies in. */
	level: Level | null;
}

/**
 * The region of an agency, where need be by what else the report states of it: its fuller names, the contact
 * address, the superior whose notice it follows, that notice's number. Other agencies' regions are no evidence.
 * @returns null where the name is not unique and nothing decides
 */
export function regionOfReport(
	agency: string | null,
	place: AgencyPlace | null,
	level: Level | null,
	otherNames: readonly string[],
	lines: Lines
): RegionReading | null {
	if (place?.regions.length === 1) return { code: place.regions[0]!.code, at: null, level: null };
	if (level === null && place && !place.regions.length) {
		if (place.kind === 'park_committee') return regionOfZone(lines);
		if (place.sector === 'customs') return regionOfCustoms(lines);
		return regionOfSite(place, lines);
	}
	if (level === null && !place?.regions.length) return null;
	if (level === 'national') return null;
	const fuller = fullerNames(agency, place, otherNames);
	// Only its own full name identifies a place the gazetteer does not know.
	const proper = place && !place.regions.length && properName.test(place.rest);
	if (proper && !fuller.length) return null;
	const told: [RegionSource, RegionHint[]][] = [
		['fuller_name', fuller],
		['opening', opening(agency, place, lines)],
		['address', addresses(lines)],
		['page', sites(lines)],
		['superior', superiors(lines)],
		['document_number', numbers(lines)]
	];
	const candidates = place?.regions ?? [];
	for (const [source, found] of told) {
		const regions = found.map(({ region }) => region);
		const decided = candidates.length
			? candidates.filter((region) =>
					regions.some((other) => region === other || liesIn(region, other))
				)
			: [...new Set(regions.flatMap((region) => atLevel(region, level!)))];
		if (decided.length !== 1) continue;
		const line = found[0]!.line;
		const at = { source, text: line?.text ?? '', ...(line && { place: line.place }) };
		return { code: decided[0]!.code, at, level: null };
	}
	return null;
}

/** The one county a zone that does not name its own gives its address in; a city's districts share its zones. */
function regionOfZone(lines: Lines): RegionReading | null {
	const told = addresses(lines);
	const [first] = told;
	if (!first || first.region.tier !== 'county' || /区$/.test(first.region.name)) return null;
	if (told.some(({ region }) => region !== first.region && !liesIn(first.region, region)))
		return null;
	const { text, place } = first.line!;
	return { code: first.region.code, at: { source: 'address', text, place }, level: 'county' };
}

/** 市数据局 on the page of one city's government: the place its own name means. */
function regionOfSite({ rest }: AgencyPlace, lines: Lines): RegionReading | null {
	const letter = /^[市县区州旗盟](?!场|政|容)(?=.{2})/.exec(rest)?.[0];
	const told = sites(lines);
	const [first] = told;
	if (!letter || !first || told.some(({ region }) => region !== first.region)) return null;
	const { region, line } = first;
	if (region.tier === 'province' || !region.name.endsWith(letter)) return null;
	const { text, place } = line!;
	return { code: region.code, at: { source: 'page', text, place }, level: region.tier };
}

/** The city a customs gives its address in: some are named after a gate, not a city. */
function regionOfCustoms(lines: Lines): RegionReading | null {
	const [first] = addresses(lines);
	const [city] = first ? atLevel(first.region, 'prefecture') : [];
	if (!city) return null;
	const { text, place } = first!.line!;
	return { code: city.code, at: { source: 'address', text, place }, level: null };
}

/** A region the contact address states that is neither the agency's own nor in or around it; null where none. */
export function strayAddress(code: string, lines: Lines): RegionHint | null {
	const own = regionOf(code);
	if (!own) return null;
	// Two counties of one city are neighbours, and offices move.
	const near = ({ region }: RegionHint) =>
		region === own || liesIn(region, own) || liesIn(own, region) || sameCity(region, own);
	const told = addresses(lines);
	return told.length && !told.some(near) ? told[0]! : null;
}

function sameCity(one: Region, other: Region): boolean {
	return one.code.slice(0, 4) === other.code.slice(0, 4);
}

/** Other names the report gives the agency: of the same words, with a region that is unique. */
function fullerNames(
	agency: string | null,
	place: AgencyPlace | null,
	otherNames: readonly string[]
): RegionHint[] {
	return otherNames.flatMap((name) => {
		const other = placeOfAgency(name);
		if (other.regions.length !== 1) return [];
		const same = !agency || !place || sameOffice(place, other);
		return same ? { region: other.regions[0]!, line: null } : [];
	});
}

/** The level of a fuller name the report gives the same agency, or null. */
export function levelOfNames(place: AgencyPlace, otherNames: readonly string[]): Level | null {
	const others = otherNames.map(placeOfAgency);
	return others.find((other) => other.regions.length && sameOffice(place, other))?.level ?? null;
}

function sameOffice(one: AgencyPlace, other: AgencyPlace): boolean {
	const words = (rest: string) =>
		rest.replace(/^[省市县区旗州]?(?:人民)?|(?<=[镇乡道木])(?:人民政府|政府|办事处)$/g, '');
	return (
		(one.sector === other.sector &&
			(words(one.rest) === words(other.rest) || one.sector === 'government')) ||
		abbreviates(one.rest, other)
	);
}

/** 西乌旗 for 西乌珠穆沁旗: a place's own short name, its letters in order. */
function abbreviates(short: string, { regions: [region], rest }: AgencyPlace): boolean {
	if (rest.replace(/人民政府$/, '') || !region || !/^\p{Script=Han}{1,3}[县市区旗]$/u.test(short))
		return false;
	let at = -1;
	return [...short].every((letter, i) => {
		at = region.name.indexOf(letter, at + 1);
		return at >= i && (i > 0 || at === 0);
	});
}

/** The agency's name with its full region, in the preamble or the first sentences of section one. */
function opening(
	agency: string | null,
	place: AgencyPlace | null,
	{ all, body }: Lines
): RegionHint[] {
	if (!agency || !place || agency.length < 3) return [];
	const core = place.regions.length
		? agency
		: place.rest.replace(/^[省市县区旗州](?!场|政)/, '').replace(/^人民/, '');
	const found: RegionHint[] = [];
	for (const line of all.slice(0, body + 4)) {
		const { text, cells } = line;
		if (cells) continue;
		for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 1))
			for (let from = Math.max(0, at - 16); from < at; from++) {
				const upTo = place.regions.length ? at + core.length - place.rest.length : at;
				const chain = regionChain(text.slice(from, upTo));
				const between = text.slice(from + (chain?.length ?? 0), upTo);
				if (!chain || chain.regions.length !== 1 || !/^(?:人民)?$/.test(between)) continue;
				found.push({ region: chain.regions[0]!, line });
				break;
			}
	}
	return found;
}

function addresses({ all }: Lines): RegionHint[] {
	return all.flatMap((line) =>
		[...line.text.matchAll(address)].flatMap((match) =>
			one(line.text.slice(match.index + match[0].length), line)
		)
	);
}

/** The region a text begins with, where its name is unique. */
function one(text: string, line: Line): RegionHint[] {
	const chain = regionChain(text);
	return chain?.regions.length === 1 ? [{ region: chain.regions[0]!, line }] : [];
}

/** Whose site a page stands on, as its path begins: 青溪县人民政府 > 政务公开 > …. */
function sites({ all, body }: Lines): RegionHint[] {
	return all.slice(0, body).flatMap((line) => {
		const path =
			/^(?:[^>›»]{0,6}(?:位置|首页)[:：>›»]*)?([^>›»]{2,16}?(?:人民政府|政府|门户)(?:门户|网|网站)*)[>›»]/.exec(
				line.text
			);
		const chain = path && regionChain(path[1]!);
		return chain?.regions.length === 1 &&
			/^(?:人民)?(?:政府|门户)/.test(path![1]!.slice(chain.length))
			? [{ region: chain.regions[0]!, line }]
			: [];
	});
}

function superiors({ all, body }: Lines): RegionHint[] {
	return all
		.slice(0, body + 1)
		.flatMap((line) =>
			line.cells
				? []
				: [...line.text.matchAll(superior)].flatMap((match) =>
						one(line.text.slice(match.index + match[0].length), line)
					)
		);
}

function numbers({ all, body }: Lines): RegionHint[] {
	return all.slice(0, body + 1).flatMap((line) =>
		[...line.text.matchAll(documentNumber)].flatMap((match) => {
			const region = regionOf(`${numberLetters[match[1]!]}0000`);
			return region ? [{ region, line }] : [];
		})
	);
}

/** The region of a level that holds or is another; none where that other lies above it. */
function atLevel(region: Region, level: Level): Region[] {
	const digits = level === 'province' ? 2 : level === 'prefecture' ? 4 : 6;
	if (digits === 6) return region.tier === 'county' ? [region] : [];
	if (digits === 4 && region.tier === 'province') return [];
	const above = regionOf(region.code.slice(0, digits).padEnd(6, '0'));
	return above ? [above] : [];
}
