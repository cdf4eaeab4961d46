import type { Name } from '#form/vocabulary.ts';
import { type PlaceBodies, reportIn, stateIn } from '#query/place.ts';
import { count } from '#view/numbers.ts';
import { placeName } from '#view/place.ts';
import { inNumber } from '#view/words.ts';
import type { BodyGroup } from './choices.ts';

/** The first sentence of a place, in parts, so that each number can lead to what it counts. */
export interface PlaceLead {
	year: number;
	agencies: number;
	/** Requests received, over the `told` agencies whose number was read; null where none was. */
	received: number | null;
	told: number;
	silent: number;
	missing: number;
	/** Those of the missing that may have been dissolved: no later report than an earlier year's. */
	gone: number;
	/** The year before, like for like: agencies that state both years. */
	alike: { bodies: number; before: number; now: number } | null;
}

/** What the first sentence of a place says; null where the corpus has no own report of it. */
export function placeLead({ bodies, year }: PlaceBodies): PlaceLead | null {
	if (year === null) return null;
	const lead = { year, agencies: 0, received: 0, told: 0, silent: 0, missing: 0, gone: 0 };
	const alike = { bodies: 0, before: 0, now: 0 };
	for (const body of bodies) {
		const state = stateIn(body, year);
		if (!state) continue;
		lead.agencies++;
		const report = reportIn(body, year);
		if (!report) {
			const lost = body.missing.find((one) => one.year === year);
			lead.missing++;
			if (lost?.state === 'no_later') lead.gone++;
			continue;
		}
		if (state === 'silent') lead.silent++;
		if (report.received_total === null) continue;
		lead.told++;
		lead.received += report.received_total;
		const before = reportIn(body, year - 1);
		if (before?.received_total == null || before.scope !== report.scope) continue;
		alike.bodies++;
		alike.before += before.received_total;
		alike.now += report.received_total;
	}
	return {
		...lead,
		received: lead.told > 0 ? lead.received : null,
		alike: alike.bodies > 0 ? alike : null
	};
}

/** A part of the sentence; what it counts is listed in the table of agencies. */
export interface LeadPart {
	words: Name;
	lists?: BodyGroup;
	/** It is the place's name. */
	place?: true;
}

/** 苇川区 · 20 家机关，2025 年收到 79 件，6 家一件也没有，1 家没有年报。 */
export function leadParts(lead: PlaceLead | null, { place }: PlaceBodies): LeadPart[] {
	const name = placeName(place);
	if (!lead)
		return [
			{
				words: {
					zh: `${name}：没有收录各机关自己的年报。`,
					en: `${name}: no agency’s own report is in the corpus.`
				}
			}
		];
	const { year, agencies, received, told, silent, missing } = lead;
	const some = received !== null && told < agencies - missing;
	return [
		{ words: { zh: name, en: name }, place: true },
		{ words: { zh: ' · ', en: ' · ' } },
		{
			words: inNumber({ zh: `${count(agencies)} 家机关`, en: `${count(agencies)} agencies` }),
			lists: 'all'
		},
		{
			words:
				received === null
					? { zh: `，${year} 年没有读出收到多少件`, en: `; none states its requests of ${year}` }
					: {
							zh: `，${year} 年收到 ${count(received)} 件${some ? `（${count(told)} 家读出）` : ''}`,
							en: `, ${count(received)} ${received === 1 ? 'request' : 'requests'} in ${year}${some ? ` (${count(told)} ${told === 1 ? 'states' : 'state'} them)` : ''}`
						}
		},
		{ words: { zh: '，', en: ', ' } },
		{
			words: { zh: `${count(silent)} 家一件也没有`, en: `${count(silent)} had none` },
			lists: 'silent'
		},
		{ words: { zh: '，', en: ', ' } },
		{
			words: {
				zh: `${count(missing)} 家没有年报`,
				en: `${count(missing)} ${missing === 1 ? 'has' : 'have'} no report`
			},
			lists: 'missing'
		},
		{ words: { zh: '。', en: '.' } }
	];
}

/** What stands below the first sentence: the change from the year before, and what missing means. */
export function leadNotes(lead: PlaceLead): Name[] {
	const { alike, year, missing, gone } = lead;
	const change = alike && alike.now - alike.before;
	return [
		...(alike && change !== null
			? [
					{
						zh: `与上年同口径相比：${year - 1} 和 ${year} 年都读出的 ${count(alike.bodies)} 家，${count(alike.before)} 件变为 ${count(alike.now)} 件（${change > 0 ? '多' : change < 0 ? '少' : '相差'} ${count(Math.abs(change))} 件）。`,
						en: `Like for like: the ${count(alike.bodies)} agencies that state both years received ${count(alike.before)} in ${year - 1} and ${count(alike.now)} in ${year} (${change > 0 ? '+' : ''}${count(change)}).`
					}
				]
			: []),
		...(missing > 0
			? [
					{
						zh: `没有年报是说本数据集没有收录，不等于没有公布${gone > 0 ? `；其中 ${count(gone)} 家往年有、此后再没有，也可能已经撤并` : ''}。`,
						en: `Without a report means that the corpus has none: it may have been published${gone > 0 ? `; ${count(gone)} of them reported before and not since, and may be gone` : ''}.`
					}
				]
			: [])
	];
}
