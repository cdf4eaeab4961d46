import { cells } from '#form/form.ts';
import type { CorpusFinding, Filing } from './filing.ts';

/**
 * DOC-09: an agency has several reports of a year. All are kept; the one dated last counts (of one day the
 * last by id), and the others say so.
 * @param kept the one that counts
 */
export function superseded(dropped: Filing, kept: Filing): CorpusFinding {
	const differing = cells
		.map(({ id }) => id)
		.filter((id) => (dropped.number(id) ?? null) !== (kept.number(id) ?? null));
	return {
		...{ report: dropped.report, rule: 'DOC-09', severity: 'info', kind: 'finding' },
		...{ cells: differing, left: null, right: null, difference: null, other: kept.report },
		message: {
			zh: `该机关 ${kept.year} 年度有多份年报，比较时以日期最后的一份为准；两份有 ${differing.length} 格不同。`,
			en: `There are several reports of this agency for ${kept.year}; where reports are compared the one dated last counts. The two differ in ${differing.length} cells.`
		},
		more: { published: dropped.published, other: kept.published }
	};
}
