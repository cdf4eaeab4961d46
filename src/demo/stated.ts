import type { FigureId } from '#form/figures.ts';
import type { Level } from '#form/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { Agency } from './country.ts';
import type { StatedFigures } from './draft.ts';

/** The figures of a website's traffic. */
export const traffic = ['web_visits', 'web_unique_visitors', 'web_page_views'] as const;

/** Chance that a body of the level has a website of its own, and the visits of an ordinary one. */
const websites: Record<Level, { owned: number; visits: number }> = {
	national: { owned: 1, visits: 50_000_000 },
	province: { owned: 0.85, visits: 2_500_000 },
	prefecture: { owned: 0.35, visits: 150_000 },
	county: { owned: 0.06, visits: 30_000 },
	township: { owned: 0.02, visits: 6_000 }
};

/** Whether the body states a figure every year, and about how large it is. */
interface Habit {
	id: FigureId;
	tells: boolean;
	median: number;
}

/** What a body has to state of the year from its tables. */
export interface Counted {
	received: number;
	reconsiderations: number;
	litigation: number;
}

/** The figures a body states in prose, year by year; what it says of its tables agrees with them. */
export function statedByYear(
	agency: Agency,
	counted: readonly Counted[],
	luck: Chance
): StatedFigures[] {
	const trafficNow = trafficOf(agency, luck);
	const { level, size } = agency;
	const busy = { national: 20, province: 6, prefecture: 2.5, county: 1, township: 0.4 }[level];
	const channels: Habit[] = [
		habit('website_items', 0.55, 320 * busy, luck),
		habit('social_media_items', 0.35, 180 * busy, luck),
		habit('interpretation_items', 0.3, 6 * busy, luck),
		habit('mailbox_messages', 0.2, 25 * busy * size, luck)
	];
	const total = luck.happens(0.75);
	const elsewhere = luck.logNormal(60 * busy, 0.8);
	const follows = luck.happens(0.12) ? luck.logNormal(4_000 * busy * size, 1.3) : 0;
	const about = {
		requests_narrated: luck.happens(0.6),
		reconsiderations_narrated: luck.happens(0.35),
		litigation_narrated: luck.happens(0.3)
	};

	return counted.map(({ received, reconsiderations, litigation }, year) => {
		const told: StatedFigures = {};
		let items = Math.round(luck.logNormal(elsewhere, 0.3));
		for (const { id, tells, median } of channels) {
			const value = Math.round(luck.logNormal(median, 0.3));
			if (id === 'website_items' || id === 'social_media_items') items += value;
			if (tells) state(told, id, value);
		}
		if (total) state(told, 'proactive_items', items);
		if (follows) state(told, 'social_media_followers', follows * 1.15 ** year, true);
		if (about.requests_narrated) state(told, 'requests_narrated', received);
		if (about.reconsiderations_narrated) state(told, 'reconsiderations_narrated', reconsiderations);
		if (about.litigation_narrated) state(told, 'litigation_narrated', litigation);
		Object.assign(told, trafficNow());
		return told;
	});
}

/** The traffic a body reports, a year a call: unique visitors ≤ visits ≤ page views, always. */
function trafficOf({ level, bureau, size }: Agency, luck: Chance): () => StatedFigures {
	const government = bureau.sector === 'government';
	const { owned, visits } = websites[level];
	if (!luck.happens(government ? Math.max(owned, 0.6) : owned)) return () => ({});
	const median = luck.logNormal(visits * size * (government ? 15 : 1), 1.1);
	const tells = luck.pick([
		['web_visits'],
		['web_visits', 'web_unique_visitors'],
		['web_visits', 'web_unique_visitors'],
		['web_visits', 'web_page_views'],
		['web_page_views'],
		['web_visits', 'web_unique_visitors', 'web_page_views']
	] satisfies FigureId[][]);
	const returning = 1 + luck.gamma(2, 0.9);
	const deep = 1 + luck.gamma(2, 1.6);
	const rounds = luck.happens(0.3);
	return () => {
		const told: StatedFigures = {};
		if (luck.happens(0.12)) return told;
		const value = luck.logNormal(median, 0.3);
		const amounts = {
			web_visits: value,
			web_unique_visitors: value / (returning * luck.logNormal(1, 0.05)),
			web_page_views: value * deep * luck.logNormal(1, 0.05)
		};
		amounts.web_unique_visitors = Math.min(amounts.web_unique_visitors, value);
		amounts.web_page_views = Math.max(amounts.web_page_views, value);
		for (const id of tells) state(told, id, amounts[id], rounds);
		return told;
	};
}

function habit(id: FigureId, share: number, median: number, luck: Chance): Habit {
	return { id, tells: luck.happens(share), median: luck.logNormal(median, 0.8) };
}

/** States a figure to the unit, or rounded to three digits as 约 … . */
function state(told: StatedFigures, id: FigureId, amount: number, rounds = false): void {
	const value = rounds ? Math.round(Number(amount.toPrecision(3))) : Math.round(amount);
	told[id] = { value, approximate: rounds };
}
