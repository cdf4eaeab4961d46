import type { Name } from '#form/vocabulary.ts';
import { behindWords } from '#view/basis.ts';
import { groupingNames } from '#view/grouping.ts';
import type { ViewCell } from '#view/model.ts';
import { yearRanges } from '#view/numbers.ts';
import type { MapLevel, MapRegion } from './regions.ts';

/** What the tiles of a level are called, and the tile of what is in none. */
export const levelNames: Record<MapLevel, { label: Name; none: Name }> = {
	province: { label: groupingNames.province.label, none: groupingNames.province.unknown },
	prefecture: { label: groupingNames.prefecture.label, none: groupingNames.prefecture.unknown },
	county: {
		label: { zh: '县区', en: 'County' },
		none: { zh: '不在县区内', en: 'In no county' }
	}
};

/** What a region’s row and tile are called. */
export function nameIn({ key }: Pick<MapRegion, 'key'>, level: MapLevel, wide: boolean): ViewCell {
	if (key !== null) return key;
	return wide && level === 'prefecture' ? ofProvince : levelNames[level].none;
}

/** A consolidated report of no prefecture is its province's. */
const ofProvince: Name = {
	zh: '省级政府全域年报',
	en: 'The province’s own report on the whole'
};

/** What a county's consolidated reports cover, by year, and the years that are not added for covering less. */
export function coveredBy({ covers = [], narrower = [] }: MapRegion): Name | null {
	const words = behindWords({ places: null, covers });
	if (!words || narrower.length === 0) return words;
	const years = yearRanges(narrower);
	return {
		zh: `${words.zh}；${years.zh} 年仅有本级，未加入`,
		en: `${words.en}; ${years.en}: its own tier alone, not added`
	};
}
