import type { Name } from '#form/vocabulary.ts';
import type { Covered, OtherBases, Places, YearPlaces } from '#query/coverage.ts';
import { sumBases, type SumBasis } from '#query/filters.ts';
import { count, yearRanges } from './numbers.ts';
import { capital } from './words.ts';

/** What the sums are of: 各机关自报 or 政府汇总. */
export function basisName(basis: SumBasis): Name {
	const { zh, en } = sumBases.find(({ id }) => id === basis)!;
	return { zh, en: capital(en) };
}

/** What a sentence begins with, so that no number travels without the sum it is of. */
export function basisLead(beside: OtherBases): Name {
	const name = basisName(beside.basis);
	const which = behindWords(beside);
	return which
		? { zh: `${name.zh}（${which.zh}）：`, en: `${name.en} (${which.en}): ` }
		: { zh: `${name.zh}：`, en: `${name.en}: ` };
}

/** A title with the sum it is of, where that is not the one nobody changed. */
export function basisTitle(title: Name, beside: OtherBases): Name {
	if (beside.basis === 'own') return title;
	const name = basisName(beside.basis);
	const which = behindWords(beside);
	return {
		zh: `${title.zh}（${name.zh}${which ? `，${which.zh}` : ''}）`,
		en: `${title.en} (${name.en.toLowerCase()}${which ? `; ${which.en}` : ''})`
	};
}

/** The sum a row of a table is of; of a row of one year, which places are in it. */
export function basisOfRow({ basis, ...behind }: OtherBases, year: number | null): Name {
	const name = basisName(basis);
	const which = behindOfYear(behind, year);
	return which ? { zh: `${name.zh}（${which.zh}）`, en: `${name.en} (${which.en})` } : name;
}

/** What the consolidated reports of a year are of, or of all years; null where there is none. */
export function behindOfYear({ places, covers = [] }: Behind, year: number | null): Name | null {
	const isOfYear = (one: { year: number }) => year === null || one.year === year;
	return places ? placesWords(places.years.filter(isOfYear)) : coversWords(covers.filter(isOfYear));
}

/** Of which sum the numbers are, and of which places in which year. */
export function basisNote(beside: OtherBases): Name {
	const { zh, en } = basisName(beside.basis);
	const which = behindWords(beside);
	const each = beside.places ? changingNote(beside.places) : nothing;
	return {
		zh: `口径：${zh}${which ? `（${which.zh}）` : ''}。${each.zh}`,
		en: `Basis: ${en.toLowerCase()}${which ? ` (${which.en})` : ''}.${each.en && ` ${each.en}`}`
	};
}

/** The reports that are in neither sum; empty where there is none. */
export function untoldNote({ untold: { reports, sum, unit, name } }: OtherBases): Name {
	if (reports === 0) return { zh: '', en: '' };
	const whole: Name =
		sum === null || unit === null
			? { zh: '', en: '' }
			: {
					zh: `，合计${name?.zh ?? ''} ${count(sum)} ${unit.zh}`,
					en: `, ${count(sum)} ${unit.en}${name ? ` ${name.en}` : ''} in all`
				};
	return {
		zh: `另有 ${count(reports)} 份年报未写明口径${whole.zh}，未计入。`,
		en: `${count(reports)} more reports do not state what they cover${whole.en}; they are not counted.`
	};
}

/** What consolidated reports are of. */
type Behind = Pick<OtherBases, 'places' | 'covers'>;

const nothing: Name = { zh: '', en: '' };

/** What the consolidated reports of a sum are of, in a few words; null where that says nothing. */
export function behindWords({ places, covers = [] }: Behind): Name | null {
	if (!places) return coversWords(covers);
	const { years, changing } = places;
	if (isOfOneKind(years)) return placesWords(years);
	return changing.length > 0 || isOfCounties(years)
		? { zh: '各年的地方不同', en: 'of different places each year' }
		: placesWords(years.map((year) => ({ ...year, tier: 0 })));
}

/** Whether the same may be said of every year. */
function isOfOneKind(years: Places['years']): boolean {
	return new Set(years.map((one) => yearWords(one).zh)).size < 2;
}

function isOfCounties(years: Places['years']): boolean {
	return years.some(({ counties }) => counties > 0);
}

/** Which places are in the sum, years of which the same is said together. */
function placesWords(years: Places['years']): Name | null {
	return perYear(years.map((one) => [one.year, yearWords(one)]));
}

function coversWords(covers: readonly Covered[]): Name | null {
	return perYear(covers.map(({ year, scope }) => [year, covering[scope]]));
}

const covering: Record<Covered['scope'], Name> = {
	area: { zh: '全域', en: 'the whole place' },
	tier: { zh: '本级', en: 'its own tier' }
};

function perYear(years: readonly (readonly [number, Name])[]): Name | null {
	if (years.length === 0) return null;
	const said = new Map<string, { words: Name; years: number[] }>();
	for (const [year, words] of years) {
		const same = said.get(words.zh) ?? { words, years: [] };
		same.years.push(year);
		said.set(words.zh, same);
	}
	const parts = [...said.values()];
	return {
		zh: parts.map(({ words, years }) => `${yearRanges(years).zh} 年${words.zh}`).join('；'),
		en: parts.map(({ words, years }) => `${yearRanges(years).en}: ${words.en}`).join('; ')
	};
}

/** Names of places at most; the list of reports has all. */
const mostNamed = 12;

/** Where a sum of several years is not of the same places: which are in which year. */
function changingNote({ years, changing }: Places): Name {
	const each = isOfOneKind(years) ? null : placesWords(years);
	const isOfOthers = changing.length > 0 || (years.length > 1 && isOfCounties(years));
	const named = changing.slice(0, mostNamed);
	const more = changing.length - named.length;
	const zh = [
		isOfOthers && '各年不是同一批地方，逐年相比或相加时须留意。',
		each && `逐年：${each.zh}。`,
		named.length > 0 &&
			`不是每年都在内的 ${count(changing.length)} 个：${named
				.map(({ name, years }) => `${name}（${yearRanges(years).zh} 年）`)
				.join('、')}${more > 0 ? `，其余 ${count(more)} 个见年报列表` : ''}。`
	];
	const en = [
		isOfOthers && 'Not of the same places each year: mind comparing or adding up years.',
		each && `By year: ${each.en}.`,
		named.length > 0 &&
			`${count(changing.length)} are not in every year: ${named
				.map(({ name, years }) => `${name} (${yearRanges(years).en})`)
				.join(', ')}${more > 0 ? `; for ${count(more)} more see the list of reports` : ''}.`
	];
	return { zh: zh.filter(Boolean).join(''), en: en.filter(Boolean).join(' ') };
}

/** Which places a year's sum of consolidated reports is of. */
function yearWords({ provinces, prefectures, known, counties, tier }: YearPlaces): Name {
	const parts = [
		provinces > 0 && {
			zh: `${count(provinces)} 个省级政府的全域年报`,
			en: `whole reports of ${count(provinces)} provinces`
		},
		known > 0 && {
			zh: `${provinces > 0 ? '其余省份的 ' : ''}${count(known)} 个地市中 ${count(prefectures)} 个`,
			en: `${count(prefectures)} of ${count(known)} prefectures${provinces > 0 ? ' of the others' : ''}`
		},
		counties > 0 && {
			zh: `${count(counties)} 个县区的全域年报`,
			en: `whole reports of ${count(counties)} counties`
		},
		tier > 0 && {
			zh: `另 ${count(tier)} 个仅有本级`,
			en: `${count(tier)} more of their own tier alone`
		}
	].filter((part) => part !== false);
	return {
		zh: ` ${parts.map(({ zh }) => zh).join('，')}`,
		en: parts.map(({ en }) => en).join(', ')
	};
}

/** Of which sum several figures are, and what is in none: a line for all of them. */
export function otherBasesNote(beside: OtherBases): Name {
	const [basis, untold] = [basisNote(beside), untoldNote(beside)];
	return { zh: basis.zh + untold.zh, en: `${basis.en} ${untold.en}`.trim() };
}
