import type { Name } from '#form/vocabulary.ts';
import type { Change, YearChange } from '#query/changes.ts';
import { count, ratio, share } from './numbers.ts';

/** Of fewer agencies nothing is said: a few of them are no news, and one could be known by it. */
export const leastBodies = 30;

/** Sentences at most. */
const mostNews = 3;

/** A sentence of news, and where its proof stands. */
export interface News {
	id: 'received' | 'silent' | 'missing';
	words: Name;
	/** The topic's page with the proof, the year that filters it, and the part of the page. */
	proof: { topic: 'requests' | 'zero'; year: number | null; anchor: string };
}

/**
 * What is new, by rule: how requests changed among the same agencies, how many are silent and for how long,
 * whose reports are missing. Every sentence is of `leastBodies` or more and names none.
 * @param years what changed, upward; null where that is unknown
 * @param asked the years chosen; the last of them is looked at, or the last there is
 */
export function newsOf(years: readonly YearChange[] | null, asked: readonly number[] = []): News[] {
	const now = lastOf(years ?? [], asked);
	if (!now) return [];
	const found = [receivedNews(now), silentNews(now), missingNews(years!, now)];
	return found.filter((one) => one !== null).slice(0, mostNews);
}

/** The year that is looked at: the last there is among those chosen. */
function lastOf(years: readonly YearChange[], asked: readonly number[]): YearChange | undefined {
	return years.findLast(
		({ year, judged, received }) =>
			(asked.length === 0 || asked.includes(year)) && judged + received.bodies > 0
	);
}

/** From before to now, in words; the share is left out where there was nothing before. */
export function changeWords({ before, now }: Change): Name {
	const part = ratio(now - before, before);
	if (now === before) return { zh: '不变', en: 'unchanged' };
	const size = part === null ? null : share(Math.abs(part));
	return now > before
		? { zh: `增加${size ? ` ${size}` : ''}`, en: `up${size ? ` ${size}` : ''}` }
		: { zh: `减少${size ? ` ${size}` : ''}`, en: `down${size ? ` ${size}` : ''}` };
}

function receivedNews({ year, received }: YearChange): News | null {
	const { bodies, before, now } = received;
	if (bodies < leastBodies || before === 0) return null;
	const change = changeWords(received);
	return {
		id: 'received',
		words: {
			zh: `${year} 年，两年都有年报的 ${count(bodies)} 家机关收到 ${count(now)} 件申请，比上年${change.zh}。`,
			en: `In ${year} the same ${count(bodies)} agencies received ${count(now)} requests, ${change.en}.`
		},
		proof: { topic: 'requests', year: null, anchor: 'alike' }
	};
}

function silentNews({ year, judged, silent, silent3, silence }: YearChange): News | null {
	if (judged < leastBodies) return null;
	const long: Name =
		silent3 > 0
			? {
					zh: `，其中 ${count(silent3)} 家已连续三年以上没有`,
					en: `, ${count(silent3)} of them for three years or more`
				}
			: { zh: '', en: '' };
	const turn: Name =
		silence.bodies < leastBodies || silence.before === silence.now
			? { zh: '', en: '' }
			: {
					zh: `；同一批机关里，上年是 ${count(silence.before)} 家，今年 ${count(silence.now)} 家`,
					en: `; of the same agencies ${count(silence.before)} the year before, ${count(silence.now)} now`
				};
	return {
		id: 'silent',
		words: {
			zh: `${year} 年可判定的 ${count(judged)} 家机关里，${count(silent)} 家（${share(ratio(silent, judged))}）一件申请也没有收到${long.zh}${turn.zh}。`,
			en: `In ${year}, ${count(silent)} of ${count(judged)} agencies (${share(ratio(silent, judged))}) had no request${long.en}${turn.en}.`
		},
		proof: { topic: 'zero', year, anchor: 'list' }
	};
}

/** A year between two that are there can be missing, the last one cannot: the last year with any is reported. */
function missingNews(years: readonly YearChange[], now: YearChange): News | null {
	const lost = years.findLast(({ year, missing }) => year <= now.year && missing > 0);
	if (!lost || lost.judged < leastBodies) return null;
	const gone: Name =
		now.gone > 0
			? {
					zh: `；另有 ${count(now.gone)} 家往年有、到 ${now.year} 年没有，可能已经撤并`,
					en: `; ${count(now.gone)} more reported before and not for ${now.year}, and may be gone`
				}
			: { zh: '', en: '' };
	return {
		id: 'missing',
		words: {
			zh: `${lost.year} 年应有而没有收录的年报 ${count(lost.missing)} 份${gone.zh}。`,
			en: `The corpus lacks ${count(lost.missing)} ${lost.missing === 1 ? 'report' : 'reports'} one would expect for ${lost.year}${gone.en}.`
		},
		proof: { topic: 'zero', year: lost.year, anchor: 'missing' }
	};
}
