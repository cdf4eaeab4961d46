import { scopes, type Name } from '#form/vocabulary.ts';
import { coverageOfAll } from '#query/coverage.ts';
import { namedAlone } from '#query/reconcile.ts';
import { type BodyYear, type PlaceBodies, filtersAt, reportIn } from '#query/place.ts';
import { type Cells, countColumn, tableOf, textColumn, yearCells } from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { named } from '#view/lines.ts';
import { numbersOf, units } from '#view/model.ts';
import { count } from '#view/numbers.ts';
import { placeName } from '#view/place.ts';
import { scopeOf } from '#view/scope.ts';
import { yearCounts } from '#view/years.ts';
import { defineChart } from '../define.ts';

/** A year the place's government reported for more than itself, compared with the bodies that report covers. */
interface Reconciled {
	year: number;
	scope: string | null;
	whole: number | null;
	/** Own reports of the bodies it covers, their sum over the `told` that state it. */
	own: number | null;
	told: number;
	bodies: number;
	missing: number;
	/** Bodies that reported before and not since: they may be gone. */
	gone: number;
}

/** Years of consolidated reports, each compared with the own reports of the bodies it covers. */
export function reconciledYears({ place, bodies, government }: PlaceBodies): Reconciled[] {
	const covers = ({ agency_kind, level }: Pick<BodyYear, 'agency_kind' | 'level'>, tier: boolean) =>
		!namedAlone.includes(agency_kind ?? '') && (!tier || level === place.level);
	return government.flatMap(({ year, scope, received_total: whole }) => {
		if (year === null) return [];
		const tier = scope === 'tier';
		const own = bodies
			.flatMap((body) => reportIn(body, year) ?? [])
			.filter((report) => covers(report, tier));
		const told = own.flatMap(({ received_total }) => received_total ?? []);
		const lost = bodies
			.flatMap((body) => body.missing)
			.filter(
				(one) => one.year === year && covers(one as Pick<BodyYear, 'agency_kind' | 'level'>, tier)
			);
		const gone = lost.filter(({ state }) => state === 'no_later').length;
		return [
			{
				year,
				scope,
				whole,
				bodies: own.length,
				told: told.length,
				missing: lost.length - gone,
				gone,
				own: told.length > 0 ? told.reduce((sum, one) => sum + one, 0) : null
			}
		];
	});
}

const difference = ({ whole, own }: Reconciled) =>
	whole === null || own === null ? null : whole - own;

const cells: readonly Cells<Reconciled>[] = [
	yearCells,
	[textColumn('scope', '政府年报涵盖', 'Covers'), ({ scope }) => named(scopes, scope)],
	[
		countColumn('whole', { zh: '政府汇总年报', en: 'Government’s report' }, units.requests),
		({ whole }) => whole
	],
	[
		countColumn('own', { zh: '各机关自报之和', en: 'Sum of own reports' }, units.requests),
		({ own }) => own
	],
	[countColumn('difference', { zh: '汇总减自报', en: 'Difference' }, units.requests), difference],
	[
		countColumn('bodies', { zh: '收录自报的机关', en: 'Bodies with an own report' }),
		(one) => one.bodies
	],
	[countColumn('told', { zh: '其中读出的', en: 'That state it' }), ({ told }) => told],
	[
		countColumn('missing', { zh: '缺年报的机关', en: 'Agencies without a report' }),
		(one) => one.missing
	],
	[
		countColumn('gone', { zh: '此后没有收录的机关', en: 'Agencies without a later report' }),
		({ gone }) => gone
	]
];

/** How far the sum of its bodies' reports is from the government's own. */
function apart(year: Reconciled): Name {
	const by = difference(year)!;
	const size = count(Math.abs(by));
	if (by === 0) return { zh: '两边相等', en: ', the same' };
	return by < 0
		? { zh: `比汇总年报多 ${size} 件`, en: `, ${size} more than it states` }
		: { zh: `比汇总年报少 ${size} 件`, en: `, ${size} fewer than it states` };
}

/** The government's own number of requests compared with the sum of its bodies', year by year. */
export default defineChart({
	id: 'place/government',
	heading: { zh: '和政府自己的年报对账', en: 'Against the government’s own report' },
	unsummed: true,
	model(found: PlaceBodies) {
		const years = reconciledYears(found);
		const last = years.findLast((one) => difference(one) !== null);
		const name = placeName(found.place);
		return {
			id: 'government',
			title: {
				zh: `${name}：政府汇总年报与各机关自报之和`,
				en: `${name}: the government’s report and the sum of own ones`
			},
			sentence: last
				? {
						zh: `${last.year} 年政府汇总年报所报新收申请 ${count(last.whole)} 件，它所涵盖、收录了自报的 ${count(last.bodies)} 家相加 ${count(last.own)} 件，${apart(last).zh}；这一年缺 ${count(last.missing)} 家${last.gone > 0 ? `，另有 ${count(last.gone)} 家往年有、此后没有收录，也可能已经撤并` : ''}。`,
						en: `For ${last.year} the government’s report states ${count(last.whole)} requests; the ${count(last.bodies)} bodies it covers whose own reports are here add up to ${count(last.own)}${apart(last).en}, with ${count(last.missing)} missing${last.gone > 0 ? ` and ${count(last.gone)} that reported before and not since, and may be gone` : ''}.`
					}
				: {
						zh: '没有收录这个地方政府的汇总年报，无从对账。',
						en: 'The corpus has no consolidated report of this place’s government to compare with.'
					},
			definition: {
				zh: '政府汇总年报替本级各机关或全域各机关一并统计；自报之和只加它所涵盖的机关（垂直管理机构、党群、人大政协、法检、企业不在内）自己那份年报里读出的数。相差不等于有错：缺的年报不在和里；“缺”是名录中有、采集时找过或前后年度都有而没有收录的，最后一份之后的另列，它们都没有年报；转办的申请两家都会记一次。逐格对照见“对账”页。',
				en: 'A consolidated report counts for the bodies of its tier or of the whole place; the sum adds what the own reports of the bodies it covers state (vertical bodies, party, congress, courts, associations and enterprises apart). A difference is no fault: missing reports are in no sum. Missing are those the register expects, that were looked for, or that lie between two years; those after a body’s last stand apart, and both together, of the bodies covered, are without a report. A transferred request is counted by two. The page of reconciliation has it cell by cell.'
			},
			...tableOf(years, cells),
			scope: scopeOf(
				filtersAt(found.place),
				[],
				found.place.level === 'county' ? found.place.name : null
			),
			coverage: coverageOfAll(years.length)
		};
	},
	chart: {
		option(model, look) {
			const { accent, outcomes } = paletteOf(look);
			return yearCounts(
				model,
				look,
				[
					{ id: 'own', colour: accent },
					{ id: 'whole', colour: outcomes.withheld }
				],
				{
					shown: ['difference', 'bodies', 'told', 'missing'],
					label: ({ id }) =>
						numbersOf(model, id).map((value) => (value === null ? null : count(value)))
				}
			);
		},
		height: () => 300
	}
});
