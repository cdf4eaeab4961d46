import type { Name } from '#form/vocabulary.ts';
import type { OtherBases, Places } from '#query/coverage.ts';
import { sumBases, type SumBasis } from '#query/filters.ts';
import { count } from './numbers.ts';
import { capital } from './words.ts';

/** What the sums are of: 各机关自报 or 政府汇总. */
export function basisName(basis: SumBasis): Name {
	const { zh, en } = sumBases.find(({ id }) => id === basis)!;
	return { zh, en: capital(en) };
}

/** What a sentence begins with, so that no number travels without the sum it is of. */
export function basisLead({ basis, places }: OtherBases): Name {
	const name = basisName(basis);
	const which = places && placesNote(places);
	return which
		? { zh: `${name.zh}（${which.zh}）：`, en: `${name.en} (${which.en}): ` }
		: { zh: `${name.zh}：`, en: `${name.en}: ` };
}

/** A title with the sum it is of, where that is not the one nobody changed. */
export function basisTitle(title: Name, { basis, places }: OtherBases): Name {
	if (basis === 'own') return title;
	const name = basisName(basis);
	const which = places ? placesNote(places) : null;
	return {
		zh: `${title.zh}（${name.zh}${which ? `，${which.zh}` : ''}）`,
		en: `${title.en} (${name.en.toLowerCase()}${which ? `; ${which.en}` : ''})`
	};
}

export function basisNote({ basis }: OtherBases): Name {
	const { zh, en } = basisName(basis);
	return { zh: `口径：${zh}。`, en: `Basis: ${en.toLowerCase()}.` };
}

/** The reports that are in neither sum; empty where there is none. */
export function untoldNote({ untold: { reports, sum, unit } }: OtherBases): Name {
	if (reports === 0) return { zh: '', en: '' };
	const whole: Name =
		sum === null || unit === null
			? { zh: '', en: '' }
			: { zh: `，合计 ${count(sum)} ${unit.zh}`, en: `, ${count(sum)} ${unit.en} in all` };
	return {
		zh: `另有 ${count(reports)} 份年报未写明口径${whole.zh}，未计入。`,
		en: `${count(reports)} more reports do not state what they cover${whole.en}; they are not counted.`
	};
}

/** Which places a sum of consolidated reports is of. */
function placesNote({ year, provinces, prefectures, known, tier }: Places): Name {
	const parts = [
		provinces > 0 && {
			zh: `${count(provinces)} 个省级政府的全域年报`,
			en: `whole reports of ${count(provinces)} provinces`
		},
		known > 0 && {
			zh: `${provinces > 0 ? '其余省份的 ' : ''}${count(known)} 个地市中 ${count(prefectures)} 个`,
			en: `${count(prefectures)} of ${count(known)} prefectures${provinces > 0 ? ' of the others' : ''}`
		},
		tier > 0 && {
			zh: `另 ${count(tier)} 个仅有本级`,
			en: `${count(tier)} more of their own tier alone`
		}
	].filter((part) => part !== false);
	return {
		zh: `${year} 年 ${parts.map(({ zh }) => zh).join('，')}`,
		en: `${year}: ${parts.map(({ en }) => en).join(', ')}`
	};
}

/** Of which sum several figures are, and what is in none: a line for all of them. */
export function otherBasesNote(beside: OtherBases): Name {
	const { places, basis } = beside;
	const lead = places ? basisLead(beside) : null;
	const untold = untoldNote(beside);
	const name = basisName(basis);
	return {
		zh: `口径：${(lead?.zh ?? name.zh).replace(/：$/, '')}。${untold.zh}`,
		en: `Basis: ${(lead?.en ?? name.en).replace(/: $/, '')}. ${untold.en}`.trim()
	};
}
