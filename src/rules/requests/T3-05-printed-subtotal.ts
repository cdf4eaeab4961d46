import { notApplicable, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Place } from '#document/document.ts';
import { requestRows, resultGroups } from '#form/requests.ts';
import type { Page, ReportRule } from '../define.ts';

const label = /^\s*小\s*计\s*$/;

export const rule: ReportRule = {
	id: 'T3-05',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: subtotals
};

export const page: Page = {
	name: { zh: '小计不符', en: 'a printed subtotal does not add up' },
	formula: {
		zh: '小计 = 组内各行之和（总计列）',
		en: 'subtotal = Σ rows of the group (total column)'
	},
	holds: { zh: '小计等于组内各行相加', en: 'a subtotal is the sum of its group' },
	explanation: {
		zh: '有的报告在各组后加印“小计”。其总计列应等于组内各行之和；只在组内各行都读得数字时检查。',
		en: 'Some reports print a subtotal below a group of reasons. Its total should be the sum of the group’s rows; it is tested only where all of them were read.'
	},
	benign: [{ zh: '小计行的列数与表不同。', en: 'The subtotal has other columns than the table.' }]
};

/** Subtotals printed below a group of reasons, in table 3, against the sum of the group's rows. */
function subtotals(subject: Subject): Verdict[] {
	const edition = subject.requestsEdition;
	const lines = subject.document!.blocks.flatMap((block) =>
		block.kind === 'table' ? block.rows : []
	);
	const found = lines.flatMap((cells) => {
		const at = cells.findIndex(({ text }) => label.test(text));
		const last = cells.at(-1)?.text.trim() ?? '';
		return at >= 0 && /^\d{1,9}$/.test(last)
			? [{ place: cells[at]!.place, printed: Number(last) }]
			: [];
	});
	if (!found.length) return [notApplicable('not_told')];
	return found.map(({ place, printed }) => {
		const before = requestRows.filter(
			({ id, group }) => group && precedes(subject.report.cells[`${id}_total`]?.place, place)
		);
		const group = before.at(-1)?.group;
		const zh = resultGroups.find((one) => one.zh === group)?.zh;
		if (!zh) return notApplicable('unknown');
		const cells = requestRows
			.filter((row) => row.group === group && row.editions.includes(edition!))
			.map(({ id }) => `${id}_total` as const);
		const sum = subject.total(cells);
		if (sum === null) return notApplicable('no_number', zh);
		return passUnless(
			sum !== printed && {
				cells,
				left: sum,
				right: printed,
				place,
				message: {
					zh: `表三“${zh}”一组所印的小计不是各行之和。各行之和 ${sum} · 所印小计 ${printed}。`,
					en: `Table 3: the subtotal printed in a group is not the sum of its rows. Rows together ${sum} · printed subtotal ${printed}.`
				}
			},
			zh
		);
	});
}

function precedes(one: Place | null | undefined, other: Place): boolean {
	if (!one) return false;
	const order = (place: Place) => [place.page, place.table, place.row ?? place.line];
	const [a, b] = [order(one), order(other)];
	for (const [i, value] of a.entries()) {
		if (value === undefined || b[i] === undefined) continue;
		if (value !== b[i]) return value < b[i]!;
	}
	return false;
}
