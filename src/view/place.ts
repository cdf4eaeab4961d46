import { levels, type Name } from '#form/vocabulary.ts';
import type { Place } from '#query/places.ts';

/** A place's name without the one it lies in, which stands before it: 苇川区 of 岑汀市苇川区. */
export function ownName(name: string, within: string | null): string {
	return within && name !== within && name.startsWith(within) ? name.slice(within.length) : name;
}

/** What a place is called where its page says so. */
export function placeName({ name, level, prefecture }: Place): string {
	return level === 'county' ? ownName(name, prefecture) : name;
}

/** What its sisters are: the counties of its prefecture, the prefectures of its province, the provinces. */
export function sistersName({ level, province, prefecture }: Place): Name {
	if (level === 'province') return { zh: '各省份', en: 'the provinces' };
	if (level === 'prefecture')
		return { zh: `${province}的地市`, en: `the prefectures of ${province}` };
	return prefecture
		? { zh: `${prefecture}的县（市、区）`, en: `the counties and districts of ${prefecture}` }
		: { zh: `${province}直辖的县（市、区）`, en: `the counties directly under ${province}` };
}

/** What is special about where a place stands; null where nothing is. */
export function edgeOf({ code, level, prefecture, counties }: Place): Name | null {
	if (level === 'county' && prefecture === null)
		return {
			zh: '它直接归省级管：直辖市的区县和省直管的县市，与省之间没有地市一级。',
			en: 'It lies directly under its province: districts of municipalities and counties a province governs have no prefecture.'
		};
	if (
		level === 'prefecture' &&
		!counties.some((county) => county.code.slice(0, 4) === code.slice(0, 4))
	)
		return {
			zh: '它的名下没有县区：有的地市不设县区（如东莞、中山、儋州、嘉峪关），镇街和各局都列在这里。',
			en: 'No county is listed under it: some prefectures have none (Dongguan, Zhongshan, Danzhou, Jiayuguan), and their towns and bureaus all stand here.'
		};
	return null;
}

/** The level of a place in words. */
export function levelOf({ level }: Place): Name {
	return levels.find(({ id }) => id === level)!;
}
