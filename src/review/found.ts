import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { Finding, Severity } from '#check/finding.ts';
import type { FindingDetail, FindingRow, ReportRow } from '#corpus/schema.ts';
import type { EditionId } from '#form/editions.ts';
import { formCell } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import type { Name } from '#form/vocabulary.ts';
import { ids } from '#rules/ids.ts';
import { filledCell } from '#view/filled.ts';
import type { Paper } from './paper.ts';

/** One thing found of a report, by itself or compared with others. */
export interface Found {
	rule: string;
	severity: Severity;
	/** Cells of the report itself. */
	cells: readonly string[];
	left: number | null;
	right: number | null;
	difference: number | null;
	message: Name;
	origin?: Finding['origin'];
	suspect?: string;
	diagnosis?: Finding['diagnosis'];
	/** The words of the text it is about, and where they stand. */
	text?: string;
	place?: Finding['place'];
	/** The other report of a comparison: whose, and of which year. */
	beside?: { agency: string; year: number };
	/** Of copies: what was copied from whom; findings of several rules may say so. */
	copied?: string;
}

/** A finding of the report by itself. */
function foundIn(row: FindingRow): Found {
	const { rule, severity, left, right, difference } = row;
	const detail = JSON.parse(row.detail ?? '{}') as Partial<FindingDetail>;
	const { message, origin, suspect, diagnosis, text, place } = detail;
	return {
		rule,
		severity,
		left,
		right,
		difference,
		cells: row.cells ? row.cells.split(' ') : [],
		message: message ?? { zh: rule, en: rule },
		...(origin && { origin }),
		...(suspect && { suspect }),
		...(diagnosis && { diagnosis }),
		...(text && { text }),
		...(place && { place })
	};
}

/** A finding of comparing. */
export function foundInComparison(
	finding: CorpusFinding,
	beside: Found['beside'],
	copied?: string
): Found {
	const { rule, severity, cells, left, right, difference, message } = finding;
	return {
		rule,
		severity,
		cells,
		left,
		right,
		difference,
		message,
		...(beside && { beside }),
		...(copied && { copied })
	};
}

/** What was found in a report by itself. */
export function ownFound({ row, findings }: Pick<Paper, 'row' | 'findings'>): Found[] {
	return findings
		.map(foundIn)
		.map((one) => (one.rule === ids.blankCells ? withTotals(one, row) : one));
}

/** Blanks that no zero can be meant by: totals, where their parts are not all 0, are to be filled in. */
function withTotals(found: Found, row: ReportRow): Found {
	const blank = new Set(found.cells);
	const missing = new Map<string, number>();
	for (const { left, right } of identitiesOf(row.edition as EditionId)) {
		const [total, more] = right;
		if (more || !blank.has(total!) || missing.has(total!)) continue;
		const parts = left.map((id) => filledCell(row, id).value);
		const sum = parts.reduce<number>((all, value) => all + (value ?? 0), 0);
		if (sum > 0 && !parts.includes(null)) missing.set(total!, sum);
	}
	if (!missing.size) return found;
	const named = [...missing].slice(0, 3);
	const rest = missing.size - named.length;
	const zh = named
		.map(([id, sum]) => `“${formCell(id).label.zh}”（各部分之和为 ${sum}）`)
		.join('、');
	const en = named
		.map(([id, sum]) => `“${formCell(id).label.en}” (its parts make ${sum})`)
		.join(', ');
	return {
		...found,
		severity: 'warning',
		// The totals stand last, and so are named first.
		cells: [...found.cells.filter((id) => !missing.has(id)), ...missing.keys()],
		message: {
			zh: `${found.message.zh}其中总计不应空白：${zh}${rest > 0 ? `，等 ${missing.size} 格` : ''}。`,
			en: `${found.message.en} Totals should not be blank: ${en}${rest > 0 ? `; ${missing.size} in all` : ''}.`
		}
	};
}
