import { scopes } from '#form/vocabulary.ts';
import { reconcile, type ReconciledCell, type Reconciliation } from '#query/reconcile.ts';
import { sumColumn, countColumn, tableOf, textColumn } from '#view/columns.ts';
import { filledCell } from '#view/filled.ts';
import { shownValue } from '#view/history.ts';
import { named } from '#view/lines.ts';
import type { Source, ViewCell, ViewModel } from '#view/model.ts';
import { measureName } from '#view/names.ts';
import { count } from '#view/numbers.ts';
import { listOf } from '../define.ts';
import { asked } from '../topic.ts';

/** What the page says before a place is chosen. */
export const notPlaced = {
	zh: '还没有选定地方：先在筛选里选定省份、地市或县区。',
	en: 'No place is chosen yet: choose a province, prefecture or county in the filters.'
};

/** Both sides cell by cell; blank is no zero, and a difference is given only where both sides state a number. */
export function reconciledModel(
	{ placed, whole, bodies, cells, missing }: Reconciliation,
	source: Source
): ViewModel {
	const value = ({ id }: ReconciledCell): ViewCell => (whole ? shownValue(whole, id) : null);
	const difference = ({ id, own }: ReconciledCell) => {
		const told = whole ? filledCell(whole, id).value : null;
		return told === null || own === null ? null : told - own;
	};
	const gone = missing.filter(({ state }) => state === 'no_later').length;
	const due = missing.length - gone;
	const listed = due + bodies;
	const scope = named(scopes, whole ? String(whole.scope) : null);
	const isNamed = typeof scope === 'object' && scope;
	return listOf(
		{
			id: 'reconcile',
			title: { zh: '汇总与自报，逐格对照', en: 'Consolidated beside own reports, cell by cell' },
			sentence: whole
				? {
						zh: `${String(whole.agency)} ${String(whole.year)} 年的汇总年报（${isNamed ? scope.zh : ''}）与所涵盖机关的自报之和：已知 ${count(bodies)} 家，名录与往年推知应有 ${count(listed)} 家，缺 ${count(due)} 家${gone > 0 ? `，另有 ${count(gone)} 家往年有、此后没有收录，也可能已经撤并` : ''}。`,
						en: `The consolidated report of ${String(whole.agency)} for ${String(whole.year)} (${isNamed ? scope.en : ''}) beside the sum of own reports it covers: ${count(bodies)} bodies known, ${count(listed)} expected by the register and other years, ${count(due)} missing${gone > 0 ? `, and ${count(gone)} that reported before and not since, and may be gone` : ''}.`
					}
				: placed
					? {
							zh: '这个地方在所选年度没有政府汇总年报，无从对账。',
							en: 'This place has no consolidated report of these years to compare with.'
						}
					: notPlaced,
			definition: {
				zh: '自报之和只加读出该格的年报，份数见“自报份数”；垂直管理机构、党委、人大政协、法院检察院、群团和企业只有年报写明时才算在政府汇总之内，这里不加。有缺报时，差额是预料之中的；各部分之和大于整体时才值得一看。',
				en: 'The sum is of the own reports that state the cell; their number stands beside it. Vertical bodies, party, congress, courts, associations and enterprises are covered only where the text names them and are not added. While reports are missing a rest is expected; parts above the whole are worth a look.'
			},
			...tableOf(cells, [
				[textColumn('cell', '格', 'Cell'), ({ id }) => measureName(id)],
				[sumColumn('whole', { zh: '政府汇总', en: 'Consolidated' }), value],
				[sumColumn('own', { zh: '各机关自报之和', en: 'Sum of own reports' }), ({ own }) => own],
				[
					countColumn('told', { zh: '自报份数', en: 'Own reports that state it' }),
					({ told }) => told
				],
				[sumColumn('difference', { zh: '汇总减自报', en: 'Difference' }), difference],
				[textColumn('id', '编号', 'Id'), ({ id }) => id]
			])
		},
		bodies,
		source
	);
}

/** The table as its page takes it. */
export const reconciled = asked(
	{},
	{
		reconciled: {
			of: ({ filters }) => filters,
			ask: (corpus, { filters }) => reconcile(corpus, filters),
			rows: true
		}
	}
);
