import { type Name, levels, sectors } from '#form/vocabulary.ts';
import {
	type BodyState,
	type PlaceBodies,
	type PlaceBody,
	reportIn,
	silentYears,
	stateIn
} from '#query/place.ts';
import { type Cells, countColumn, tableOf, textColumn } from '#view/columns.ts';
import { yearRanges } from '#view/numbers.ts';
import { named } from '#view/lines.ts';
import { type Source, type ViewModel, units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { placeName } from '#view/place.ts';
import { listOf } from '../define.ts';
import type { BodyGroup, BodyOrder, BodySort } from './choices.ts';

export const bodyGroupNames: Record<BodyGroup, Name> = {
	all: { zh: '全部', en: 'All' },
	silent: { zh: '一件也没有的', en: 'Without any request' },
	missing: { zh: '没有年报的', en: 'Without a report' }
};

export const bodiesPageSize = 50;

/** An agency as a line of the table. */
export interface BodyLine extends PlaceBody {
	/** Requests of the latest year; null where its report is missing or does not state them. */
	received: number | null;
	state: Name;
	/** Years running, the latest included, in which it read zero. */
	run: number;
	/** Errors, warnings and what is to be reviewed, in all its reports. */
	findings: number;
}

const states = {
	silent: { zh: '一件也没有', en: 'No requests' },
	active: { zh: '有申请', en: 'Some requests' },
	untold: { zh: '有年报，没有读出', en: 'Reported, not read' },
	none: { zh: '没有收录年报', en: 'No report collected' }
} as const satisfies Record<BodyState, Name>;

/** The agencies a place has in its last year as lines, those of a group, in an order. */
export function bodyLines(
	{ bodies, year }: PlaceBodies,
	group: BodyGroup,
	{ sort, descending }: BodyOrder
): BodyLine[] {
	if (year === null) return [];
	const lines = bodies.flatMap((body): BodyLine[] => {
		const state = stateIn(body, year);
		if (!state) return [];
		const findings = body.own.reduce(
			(sum, { errors, warnings, reviews }) => sum + errors + warnings + reviews,
			0
		);
		return [
			{
				...body,
				received: reportIn(body, year)?.received_total ?? null,
				state: states[state],
				run: silentYears(body, year),
				findings
			}
		];
	});
	const key: Record<BodySort, (line: BodyLine) => number | string | null> = {
		agency: ({ name }) => name,
		level: ({ level }) => levels.findIndex(({ id }) => id === level),
		sector: ({ sector }) => sectors.findIndex(({ id }) => id === sector),
		received: ({ received }) => received,
		state: ({ state }) => Object.values<Name>(states).indexOf(state),
		run: ({ run }) => run,
		missing: ({ missing }) => missing.length,
		missing_years: ({ missing }) => missing[0]?.year ?? null,
		findings: ({ findings }) => findings,
		agency_id: ({ id }) => id
	};
	const of = key[sort];
	const turn = descending ? -1 : 1;
	return lines
		.filter(
			({ state }) => group === 'all' || state === (group === 'silent' ? states.silent : states.none)
		)
		.sort((a, b) => {
			const [one, other] = [of(a), of(b)];
			if (one === null || other === null) return Number(one === null) - Number(other === null);
			if (one !== other) return one < other ? -turn : turn;
			return rankOf(a) - rankOf(b) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1);
		});
}

/** By level, and the government before the others. */
function rankOf({ level, sector }: BodyLine): number {
	const high = levels.findIndex(({ id }) => id === level);
	return (high < 0 ? levels.length : high) * 2 + (sector === 'government' ? 0 : 1);
}

/** The table of a place's agencies; of `all` lines, some may be shown. */
export function bodiesModel(
	found: PlaceBodies,
	lines: readonly BodyLine[],
	total: number,
	group: BodyGroup,
	source: Source
): ViewModel {
	const { place, year, others } = found;
	const cells: readonly Cells<BodyLine>[] = [
		[textColumn('agency', '机关', 'Agency'), ({ name, id }) => name ?? id],
		[textColumn('level', '层级', 'Level'), ({ level }) => named(levels, level)],
		[textColumn('sector', '领域', 'Sector'), ({ sector }) => named(sectors, sector)],
		[
			countColumn('received', { zh: `${year} 年新收`, en: `Received ${year}` }, units.requests),
			({ received }) => received
		],
		[textColumn('state', `${year} 年情形`, `State ${year}`), ({ state }) => state],
		[
			countColumn('run', { zh: '连续没有申请的年数', en: 'Years running without any' }),
			({ run }) => run
		],
		[
			countColumn('missing', { zh: '缺年报', en: 'Reports missing' }, units.reports),
			({ missing }) => missing.length
		],
		[
			textColumn('missing_years', '缺的年度', 'Years missing'),
			({ missing }) => (missing.length ? yearRanges(missing.map((one) => one.year)) : null)
		],
		[countColumn('findings', { zh: '疑点', en: 'Findings' }), ({ findings }) => findings],
		[textColumn('agency_id', '机关编号', 'Agency id'), ({ id }) => id]
	];
	const name = placeName(place);
	const which: Record<BodyGroup, Name> = {
		all: { zh: '的机关', en: 'Agencies of' },
		silent: { zh: `${year} 年一件申请也没有的机关`, en: `Agencies without a request in ${year}:` },
		missing: { zh: `没有收录 ${year} 年年报的机关`, en: `Agencies without a report of ${year}:` }
	};
	const past =
		year === null || group !== 'all' ? 0 : found.bodies.filter((one) => !stateIn(one, year)).length;
	const former: Name = past
		? {
				zh: `另有 ${count(past)} 家只在往年有年报，这一年已撤并，或由政府年报一并报告，不在表里。`,
				en: ` ${count(past)} more reported in earlier years alone, being gone since or reported for by the government, and are not listed.`
			}
		: { zh: '', en: '' };
	const untold: Name = others
		? {
				zh: `另有 ${count(others)} 家只有政府汇总、未写明口径或未计入的年报，不在表里。`,
				en: ` ${count(others)} more have only consolidated reports, or reports in no sum, and are not listed.`
			}
		: { zh: '', en: '' };
	return listOf(
		{
			id: `place-${place.code}-${group}`,
			title: { zh: `${name}${which[group].zh}`, en: `${which[group].en} ${name}` },
			sentence: {
				zh: `${count(total)} 家${lines.length < total ? `，此处 ${count(lines.length)} 家` : ''}。${former.zh}${untold.zh}`,
				en: `${count(total)} agencies${lines.length < total ? `, ${count(lines.length)} of them here` : ''}.${former.en}${untold.en}`
			},
			definition: {
				zh: '一行一家机关。新收是它自己那份年报表三的总计，没有读出的留空，不当作零。“连续”从最近一年往前数，没有年报或无法判定的一年就断开。缺年报包括名录中有而没有收录的、前后两年都有而中间没有的、最后一份之后的；没有收录不等于没有公布，最后一份之后的也可能已经撤并。疑点是历年年报里错误、预警、待复核的条数，说的是数字对不上，不说谁有错。园区没有自己的区划代码，列在它所在的地方。',
				en: 'One line an agency. Received is the total of table 3 in its own report; what was not read is empty, not zero. Years running are counted back from the latest; a year without a report, or one that cannot be judged, ends them. Missing are reports the register expects, those between two years that are there, and those after the last: not collected is not unpublished, and after the last a body may be gone. Findings count errors, warnings and what is to be reviewed in all its reports; they say that numbers do not agree, not who is at fault. Parks have no code of their own and stand in the place they lie in.'
			},
			...tableOf(lines, cells),
			years: year === null ? null : [year, year]
		},
		total,
		source
	);
}
