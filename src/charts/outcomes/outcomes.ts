import { part, plain, whereCounted } from '#query/select.ts';
import { headlineMeasures } from '#corpus/measures.ts';
import { outcomeMeasures as measures } from '#corpus/outcomes.ts';
import { type Name, type Outcome, outcomes } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { byId, countsOf, sumsByYear } from '#query/sums.ts';
import {
	type Cells,
	countColumn,
	coverageCells,
	ofSeries,
	shareColumn,
	tableOf,
	yearCells
} from '#view/columns.ts';
import type { Slice } from '#view/bars.ts';
import { paletteOf } from '#view/frame.ts';
import { type ViewModel, units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { yearShares } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

export type Outcomes = Awaited<ReturnType<typeof outcomesByYear>>;
export type OutcomeYear = Outcomes['years'][number];

/**
 * (b) How requests ended, by year, in the six groups of the form, over the reports whose outcome rows were all read; of the
 * statistics table of 2014–2018 the two groups it has, and the rest of its total.
 */
export function outcomesByYear(corpus: Aggregates, filters: Filters) {
	const { concluded, missingConcluded } = headlineMeasures;
	const asked = { ...measures, concluded, missingConcluded };
	return sumsByYear(corpus, filters, asked, ({ of, told, counted }) => {
		const grouped = of(measures.grouped);
		const groups = byId(
			outcomes.map(({ id }): Outcome => id),
			(id) => (grouped || isSame(id) ? told(measures.groups[id]) : null)
		);
		/** What the statistics table does not divide so; null where no report counted is on it. */
		const undivided = counted > grouped ? of(measures.undivided) : null;
		/** The parts' sum; it may differ from the form's own total where a report does not add up. */
		const total = counted
			? outcomes.reduce((sum, { id }) => sum + (groups[id] ?? 0), undivided ?? 0)
			: null;
		/** As printed, over the reports that state it, whether their rows were read or not. */
		const printed = { sum: of(concluded), counted: countsOf(of, missingConcluded).counted };
		return { groups, undivided, total, printed };
	});
}

/** Whether the statistics table of 2014–2018 has a row that is the same as a group. */
function isSame(id: Outcome): boolean {
	return id === 'disclosed' || id === 'partly_disclosed';
}

const undividedName: Name = {
	zh: '未分类（2014—2018 年统计表）',
	en: 'Not divided so (statistics table of 2014–2018)'
};

/** A column of its number and one of its share, in tables that have years of it. */
const undividedCells: readonly Cells<OutcomeYear>[] = [
	[countColumn('undivided', undividedName, units.requests), ({ undivided }) => undivided],
	[
		shareColumn('undivided_share', `${undividedName.zh}占比`, `Share ${undividedName.en}`),
		({ undivided, total }) => ratio(undivided, total)
	]
];

const groups = outcomes.map(({ id }) => id);

/** (b) How requests ended, by year; id `outcomes`. */
export function outcomesModel({ years }: Outcomes): Shown {
	const undivided = years.some((year) => year.undivided !== null) ? undividedCells : [];
	return {
		id: 'outcomes',
		title: { zh: '办理结果：逐年，六类', en: 'How requests ended, by year' },
		sentence: sentence(years),
		definition: {
			zh: '表三“本年度办理结果”的各行总计，按表上六类相加。只计入各行全部读出的年报，所以六类出自同一批年报；占比以各类合计为分母。2021 年起“其他处理”由一行拆为三行，图中以断开表示。2014—2018 年统计表只有“同意公开答复数”“同意部分公开答复数”与前两类相同，“申请答复数”与办结总计相同；其余答复另有分法，不归入后四类，合为“未分类”（申请答复数减前两项，不足减的计 0），2019 年处也断开。',
			en: 'The totals of table 3’s outcome rows, added up in the form’s six groups. Only reports whose outcome rows were all read are counted, so that the six groups come from the same reports; shares are of all parts. “Otherwise closed” was one row until 2020 and is three since: the gap marks the change. The statistics table of 2014–2018 has the first two groups (granted, granted in part) and the total (answered) alone; it divides the rest otherwise, which is put in none of the other four: it stands as “not divided so” (the total less the two, 0 where they exceed it), with a gap before 2019 as well.'
		},
		...tableOf(years, [
			yearCells,
			...outcomes.map(({ id, zh, en }): Cells<OutcomeYear> => [
				countColumn(id, { zh, en: capital(en) }, units.requests),
				({ groups }) => groups[id]
			]),
			...undivided.slice(0, 1),
			[
				ofSeries(countColumn('total', { zh: '各类合计', en: 'All parts' }, units.requests), groups),
				({ total }) => total
			],
			...outcomes.map(({ id, zh, en }): Cells<OutcomeYear> => [
				ofSeries(shareColumn(`${id}_share`, `${zh}占比`, `Share ${en}`), groups),
				({ groups, total }) => ratio(groups[id], total)
			]),
			...undivided.slice(1),
			...coverageCells
		]),
		notes: differences(years)
	};
}

/** Why the groups do not add up to the total that other pages give. */
function differences(years: Outcomes['years']): Name[] {
	const sum = (of: (year: OutcomeYear) => number) => years.reduce((all, year) => all + of(year), 0);
	const [six, printed] = [sum(({ total }) => total ?? 0), sum((year) => year.printed.sum)];
	const [counted, told] = [sum((year) => year.counted), sum((year) => year.printed.counted)];
	if (six === printed || counted === 0) return [];
	if (counted === told)
		return [
			{
				zh: `各类合计 ${count(six)} 件，总览上的“办结” ${count(printed)} 件加的是表上总计，相差 ${count(Math.abs(six - printed))} 件：有年报各行之和与其总计不符，两者都照原文。`,
				en: `The groups add up to ${count(six)}, “concluded” on the overview to ${count(printed)}, which adds up the totals as printed: in some reports the rows differ from the total, and both are taken as printed.`
			}
		];
	return [
		{
			zh: `各类合计 ${count(six)} 件，出自各行都读出的 ${count(counted)} 份；总览上的“办结” ${count(printed)} 件加的是表上总计，出自读出总计的 ${count(told)} 份。`,
			en: `The groups add up to ${count(six)}, of the ${count(counted)} reports whose rows were all read; “concluded” on the overview, ${count(printed)}, adds up the totals as printed, of the ${count(told)} that state them.`
		}
	];
}

function sentence(years: Outcomes['years']): ViewModel['sentence'] {
	const last = years.findLast((year) => year.total);
	if (!last)
		return {
			zh: '没有年报读出已办结的申请。',
			en: 'No report shows concluded requests.'
		};
	const part = (id: 'disclosed' | 'partly_disclosed' | 'withheld' | 'unable') =>
		share(ratio(last.groups[id], last.total));
	if (last.undivided !== null)
		return {
			zh: `${last.year} 年办结的 ${count(last.total)} 件里，予以公开 ${part('disclosed')}，部分公开 ${part('partly_disclosed')}（${count(last.counted)} 份年报）。`,
			en: `Of ${count(last.total)} requests concluded in ${last.year}, ${part('disclosed')} were disclosed in full and ${part('partly_disclosed')} in part (${count(last.counted)} reports).`
		};
	return {
		zh: `${last.year} 年办结的 ${count(last.total)} 件里，予以公开 ${part('disclosed')}，部分公开 ${part('partly_disclosed')}，不予公开 ${part('withheld')}，无法提供 ${part('unable')}（${count(last.counted)} 份年报）。`,
		en: `Of ${count(last.total)} requests concluded in ${last.year}, ${part('disclosed')} were disclosed in full, ${part('partly_disclosed')} in part, ${part('withheld')} withheld and ${part('unable')} could not be provided (${count(last.counted)} reports).`
	};
}

/** SQL: a group, null where only reports are counted that do not have it. */
function partSql(id: Outcome): string {
	return isSame(id) ? whereCounted(id) : whereCounted(id, 'grouped');
}

const undividedSql = 'CASE WHEN counted > grouped THEN undivided_then END';

export default defineChart({
	id: 'outcomes/outcomes',
	heading: { zh: '申请怎样办结', en: 'How requests ended' },
	place: 1,
	total: {
		of: [...Object.values(measures.groups), measures.undivided],
		missing: measures.missing,
		unit: units.requests
	},
	ask: outcomesByYear,
	sql: () => ({
		by: ['year'],
		missing: measures.missing,
		sums: {
			...measures.groups,
			undivided_then: measures.undivided,
			grouped: measures.grouped
		},
		totals: {
			all_parts: `${outcomes.map(({ id }) => id).join(' + ')} + undivided_then`
		},
		parts: [
			{
				...Object.fromEntries(outcomes.map(({ id }) => [id, partSql(id)])),
				undivided: undividedSql,
				total: whereCounted('all_parts'),
				...Object.fromEntries(
					outcomes.map(({ id }) => [`${id}_share`, part(partSql(id), 'all_parts')])
				),
				undivided_share: part(undividedSql, 'all_parts'),
				...plain('counted', 'reports')
			}
		]
	}),
	model: outcomesModel,
	chart: {
		option: (model, look) => {
			const { outcomes: colours, undivided } = paletteOf(look);
			const parts: Slice[] = outcomes.map(({ id }) => ({ id, colour: colours[id] }));
			if (model.columns.some(({ id }) => id === 'undivided'))
				parts.push({ id: 'undivided', colour: undivided });
			return yearShares(model, look, parts, {
				shown: [...parts.map(({ id }) => `${id}_share`), 'total', 'counted', 'reports']
			});
		},
		height: () => 400
	}
});
