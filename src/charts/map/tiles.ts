import type { Shown } from '../define.ts';
import type { Name } from '#form/vocabulary.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	textColumn
} from '#view/columns.ts';
import type { Language, ViewCell } from '#view/model.ts';
import { axisNumber, count, nothing, ratio, share } from '#view/numbers.ts';
import { ownName } from '#view/place.ts';
import { type Tile, tiles, withoutReports } from '#view/tiles.ts';
import { capital, inNumber } from '#view/words.ts';
import { leastOf, mapFigureNames, type MapFigure } from './figures.ts';
import { type MapLevel, type MapRegion, type RegionMap, amountOf, isFew } from './regions.ts';
import { coveredBy, levelNames, nameIn } from './words.ts';

/** One tile as drawn. */
export interface MapTile {
	/** Its region; null where the corpus has none of this name. */
	region: string | null;
	/** Where it leads: one level down, or to the page of its place; null where there is nothing to see. */
	to: { province: string } | { prefecture: string } | { place: string } | null;
	name: Name;
	short: Name;
	/** 1-based places of the grid; null: after the others, in order. */
	column: number | null;
	row: number | null;
	/** 0 to 4; null without a number. */
	step: number | null;
	state: 'number' | 'zero' | 'few' | 'untold' | 'no_reports' | 'not_consolidated' | 'none_expected';
	/** As written in the tile. */
	value: Name;
	/** As read aloud. */
	words: Name;
}

export interface TileMap {
	model: Shown;
	tiles: MapTile[];
	/** Columns of the grid. */
	columns: number;
	/** Bounds of the steps, as written; one less than steps that occur. */
	legend: { step: number; name: Name }[];
}

/** The map of a figure: its tiles, and the model that its table and CSV show. */
export function tileMap(answer: RegionMap): TileMap {
	const { figure, province, prefecture, level, basis, regions, coverage } = answer;
	const { name, unit, of } = mapFigureNames[figure];
	const wide = basis === 'consolidated';
	const levelName = levelNames[level];
	const told = regions.filter(({ value }) => value !== null);
	const placed = told.filter(({ key }) => key !== null);
	const drawn = placed.filter((region) => !isFew(region));
	const bounds = boundsOf(drawn.map(amountOf).filter((value) => value > 0));
	const real =
		province === null && regions.some(({ key }) => tiles.some((one) => one.name === key));
	const step = (region: MapRegion) => {
		const value = amountOf(region);
		return value === 0 ? 0 : 1 + bounds.filter((bound) => value > bound).length;
	};
	const drawnAs = (region: MapRegion | undefined, tile: Tile | null) =>
		drawnTile(region, tile, { figure, level, within: prefecture, wide }, step);
	const isTile = ({ key }: MapRegion) => real && tiles.some((one) => one.name === key);
	const map = [
		...(real
			? tiles.map((tile) =>
					drawnAs(
						regions.find(({ key }) => key === tile.name),
						tile
					)
				)
			: []),
		// What has no place stands last, in a tile of its own: the total is of all tiles.
		...regions.filter((region) => !isTile(region)).map((region) => drawnAs(region, null))
	];
	const nowhere = told.find(({ key }) => key === null);
	const without = bothIn(nameIn({ key: null }, level, wide));
	const apart: Name = nowhere
		? {
				zh: `，另有“${without.zh}”一格 ${count(nowhere.value)} ${unit.zh}，也在合计之内`,
				en: `, and ${count(nowhere.value)} in the tile “${without.en}”, within the total as well`
			}
		: { zh: '', en: '' };
	const all = told.reduce((sum, region) => sum + region.value!, 0);
	const whole = told.reduce((sum, region) => sum + (region.of ?? 0), 0);
	const place: Name = prefecture
		? { zh: `${prefecture}的县（市、区）`, en: `counties and districts of ${prefecture}` }
		: province
			? { zh: `${province}的地市`, en: `prefectures of ${province}` }
			: { zh: '各省份', en: 'provinces' };
	const have = regions.filter(({ key, reports }) => key !== null && reports > 0).length;
	const there = regions.filter(({ key }) => key !== null).length;
	const some: Name = wide
		? {
				zh: `${count(there)} 个中 ${count(have)} 个有政府汇总年报；`,
				en: `${count(have)} of ${count(there)} have a consolidated report; `
			}
		: { zh: '', en: '' };
	const columns = [
		textColumn('region', levelName.label.zh, levelName.label.en),
		...(of
			? [
					shareColumn('share', name.zh, name.en),
					countColumn('value', { zh: '分子', en: 'Numerator' }, unit),
					countColumn('of', { zh: `分母：${of.zh}`, en: `Denominator: ${of.en}` }, unit)
				]
			: [countColumn('value', name, unit)]),
		countedColumn,
		allReportsColumn,
		...(level === 'county' ? [textColumn('county', '区划代码', 'Region code')] : []),
		...(wide && level === 'county' ? [textColumn('covers', '年报涵盖', 'What they cover')] : [])
	];
	return {
		columns: real ? Math.max(...tiles.map(({ column }) => column)) : gridColumns(map.length),
		tiles: map,
		legend: legendOf(
			bounds,
			of !== undefined,
			drawn.some((region) => amountOf(region) === 0)
		),
		model: {
			id: `map-${figure}`,
			title: { zh: `${name.zh}：${place.zh}`, en: `${name.en}, ${place.en}` },
			sentence:
				told.length === 0
					? {
							zh: '所选范围内没有一个地区给得出这个数。',
							en: 'No region among those chosen states this.'
						}
					: wide && level === 'county'
						? {
								zh: `${place.zh}：${some.zh}各看各的，不相加。`,
								en: `${capital(place.en)}: ${some.en}each by itself, not added up.`
							}
						: of
							? {
									zh: `${place.zh}${some.zh && `：${some.zh}`}合计 ${count(all)} / ${count(whole)} ${unit.zh}（${share(ratio(all, whole))}）；${count(drawn.length)} 个地区画出比例，分母不足 ${leastOf} 的不画${apart.zh}。`,
									en: `${capital(some.en)}${count(all)} of ${count(whole)} ${of.en} (${share(ratio(all, whole))}); ${count(drawn.length)} regions are coloured, those with a denominator below ${leastOf} are not${apart.en}.`
								}
							: {
									zh: `${place.zh}${some.zh && `：${some.zh}`}合计 ${count(all)} ${unit.zh}，出自 ${count(placed.length)} 个地区${apart.zh}。`,
									en: `${capital(some.en)}${count(all)} ${unit.en} in ${count(placed.length)} regions${apart.en}.`
								},
			definition: {
				zh: `一格一个地区，面积不代表什么；省下是地市和省里直接管的县（市、区），地市下是县（市、区），不在任何县区的（市级机关等）另成一格；真实地名的省级区域按大致方位摆放，含台湾、香港、澳门（不按本条例公布年报，标“无”），其余按区划代码顺序排成方阵。颜色分档，档界写在图下；零有自己的颜色，没有年报、有年报而没读出、分母不足 ${leastOf}、政府汇总里没有汇总年报各是另一种格子。所选各年合在一起。`,
				en: `One tile a region; its size means nothing. Below a province are its prefectures and the counties it governs itself, below a prefecture its counties; what is in none (bodies of the prefecture itself) is a tile of its own. Provinces of real names stand roughly where they lie, with Taiwan, Hong Kong and Macao (which publish no such reports and are marked so); others stand in the order of region codes. Colours go by steps, stated below; zero has a colour of its own, and regions without reports, with reports that do not say, with a denominator below ${leastOf}, and, of consolidated reports, without one each look different. All years chosen are taken together.`
			},
			columns,
			rows: regions.map((region) => [
				nameIn(region, level, wide),
				...(of
					? [isFew(region) ? null : ratio(region.value, region.of), region.value, region.of]
					: [region.value]),
				region.counted,
				region.reports,
				...(level === 'county' ? [region.code] : []),
				...(wide && level === 'county' ? [coveredBy(region)] : [])
			]),
			coverage,
			years: null
		}
	};
}

/** Three bounds that part values into four steps of about as many regions each. */
function boundsOf(values: readonly number[]): number[] {
	const sorted = values.toSorted((a, b) => a - b);
	const bounds = [0.25, 0.5, 0.75].map((part) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0);
	const distinct = [...new Set(bounds)];
	return sorted.length === 0 ? [] : distinct.filter((bound) => bound < sorted.at(-1)!);
}

function legendOf(bounds: readonly number[], shares: boolean, zero: boolean): TileMap['legend'] {
	const write = (value: number, language: Language) =>
		shares ? share(value) : axisNumber(value, language);
	const both = (words: (language: Language) => string): Name => ({
		zh: words('zh'),
		en: words('en')
	});
	return [
		...(zero ? [{ step: 0, name: { zh: '0', en: '0' } }] : []),
		...[...bounds, Infinity].map((bound, at) => ({
			step: at + 1,
			name: both((language) => {
				const from = bounds[at - 1];
				if (from === undefined)
					return bound === Infinity
						? language === 'zh'
							? '大于 0'
							: 'more than 0'
						: `≤ ${write(bound, language)}`;
				return bound === Infinity
					? `> ${write(from, language)}`
					: `${write(from, language)}–${write(bound, language)}`;
			})
		}))
	];
}

function gridColumns(count: number): number {
	return Math.min(Math.max(Math.ceil(Math.sqrt(count * 1.3)), 1), 8);
}

function leadsTo({ key, code, level }: MapRegion): MapTile['to'] {
	if (key === null) return null;
	if (level === 'county') return code === null ? null : { place: code };
	return level === 'province' ? { province: String(key) } : { prefecture: String(key) };
}

interface Drawing {
	figure: MapFigure;
	level: MapLevel;
	/** The prefecture whose counties these are. */
	within: string | null;
	/** Of consolidated reports. */
	wide: boolean;
}

function drawnTile(
	region: MapRegion | undefined,
	tile: Tile | null,
	{ figure, level, within, wide }: Drawing,
	step: (region: MapRegion) => number
): MapTile {
	const key = region && region.key !== null ? String(region.key) : null;
	const own = bothIn(nameIn(region ?? { key: null }, level, wide));
	const name: Name = tile
		? { zh: tile.name, en: tile.en }
		: key === null
			? own
			: bothIn(ownName(key, within));
	const short: Name = tile
		? { zh: tile.short, en: tile.en }
		: key === null
			? name
			: bothIn(shortOf(ownName(key, within)));
	const base = {
		region: key,
		to: region?.reports ? leadsTo(region) : null,
		name,
		short,
		column: tile?.column ?? null,
		row: tile?.row ?? null
	};
	const said = (state: MapTile['state'], value: Name, words: Name, own: number | null = null) => ({
		...base,
		step: own,
		state,
		value,
		words: { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` }
	});
	if (tile && withoutReports.has(tile.code) && !region?.reports)
		return said(
			'none_expected',
			{ zh: '无', en: 'none' },
			{ zh: '不按本条例公布年报', en: 'publishes no such reports' }
		);
	if (wide && region && region.key !== null && region.reports === 0)
		return said(
			'not_consolidated',
			{ zh: nothing, en: nothing },
			level === 'county'
				? { zh: '没有政府汇总年报', en: 'no consolidated report' }
				: { zh: '没有计入的全域年报', en: 'no report on the whole is counted' }
		);
	if (!region || region.reports === 0)
		return said(
			'no_reports',
			{ zh: nothing, en: nothing },
			{ zh: '本数据集没有年报', en: 'no report in this corpus' }
		);
	const covers = coveredBy(region);
	const counted = inNumber({
		zh: `${count(region.reports)} 份年报`,
		en: `${count(region.reports)} reports`
	});
	const of: Name = covers
		? { zh: `${counted.zh}；${covers.zh}`, en: `${counted.en}; ${covers.en}` }
		: counted;
	if (region.value === null)
		return said(
			'untold',
			{ zh: '?', en: '?' },
			{ zh: `${of.zh}，都没有读出这个数`, en: `${of.en}, none of which states this` }
		);
	const { unit } = mapFigureNames[figure];
	const parts: Name =
		region.of === null
			? { zh: `${count(region.value)} ${unit.zh}`, en: `${count(region.value)} ${unit.en}` }
			: {
					zh: `${count(region.value)} / ${count(region.of)} ${unit.zh}`,
					en: `${count(region.value)} of ${count(region.of)} ${unit.en}`
				};
	if (isFew(region))
		return said(
			'few',
			{ zh: `n<${leastOf}`, en: `n<${leastOf}` },
			{
				zh: `${parts.zh}，太少，不给比例；${of.zh}`,
				en: `${parts.en}, too few for a share; ${of.en}`
			}
		);
	const value: Name =
		region.of === null
			? { zh: axisNumber(region.value, 'zh'), en: axisNumber(region.value, 'en') }
			: { zh: share(ratio(region.value, region.of)), en: share(ratio(region.value, region.of)) };
	const words: Name =
		region.of === null
			? { zh: `${parts.zh}；${of.zh}`, en: `${parts.en}; ${of.en}` }
			: { zh: `${value.zh}，${parts.zh}；${of.zh}`, en: `${value.en}, ${parts.en}; ${of.en}` };
	return said(region.value === 0 ? 'zero' : 'number', value, words, step(region));
}

function bothIn(name: ViewCell): Name {
	return typeof name === 'object' && name ? name : { zh: String(name), en: String(name) };
}

/** A region's name without what kind of region it is. */
function shortOf(name: string): string {
	const short = name.replace(/(?:省|市|地区|自治州|盟)$/, '');
	return short.length > 1 ? short : name;
}
