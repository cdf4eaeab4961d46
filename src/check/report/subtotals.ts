import type { Place } from '#document/document.ts';
import { requestRows, resultGroups } from '#form/requests.ts';
import { notApplicable, passUnless, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';

const label = /^\s*小\s*计\s*$/;

/** Subtotals printed below a group of reasons, in table 3, against the sum of the group's rows. */
export function subtotals(subject: Subject): Verdict[] {
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
			.map(({ id }) => `${id}_total`);
		const sum = subject.total(cells);
		if (sum === null) return notApplicable('no_number', zh);
		return passUnless(
			sum !== printed && {
				cells,
				left: sum,
				right: printed,
				place,
				message: {
					zh: `${zh}：各行之和为 ${sum}，所印小计为 ${printed}。`,
					en: `The rows of the group make ${sum}, the printed subtotal is ${printed}.`
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
