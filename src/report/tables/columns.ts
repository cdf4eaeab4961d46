import { applicantGroups, applicants } from '#form/requests.ts';

/** The columns of table 3 as the form has them. */
export const formOrder: readonly string[] = applicants.map((applicant) => applicant.id);

/** A label of table 3's header as found. */
export interface HeaderLabel {
	id: string;
	/** The table row it stands in; null where rows are not known. */
	row: number | null;
}

/**
 * The orders of columns a header can mean. It is printed level by level: the organisations stand where 法人或其他组织 does,
 * and 总计 printed next to 申请人情况 stands right of all that is under it. Where rows are not known, 总计 after 申请人情况 and
 * before the rest can be either end.
 */
export function columnOrders(found: readonly HeaderLabel[]): string[][] {
	// Where each cell has a row of its own, rows prove nothing.
	const told = new Set(found.map(({ row }) => row)).size < found.length;
	const seen = told ? found : found.map(({ id }) => ({ id, row: null }));
	const at = (id: string) => seen.findIndex((label) => label.id === id);
	if (formOrder.some((id) => at(id) < 0)) return [];
	const isInner = (id: string) => (applicantGroups[1].over as readonly string[]).includes(id);
	const inner = seen.map(({ id }) => id).filter(isInner);
	const group = at('legal_person') >= 0 ? at('legal_person') : at(inner[0]!);
	const parts = isPersonFirst(seen, group, at(inner[0]!))
		? ['person', ...inner]
		: [...inner, 'person'];
	const [all, total] = [at('all'), at('total')];
	const first = ['total', ...parts];
	const last = [...parts, 'total'];
	if (total > at('person') || total > group) return [last];
	const { row } = seen[total]!;
	if (row === null) return all < 0 || total < all ? [first] : [last, first];
	if (seen[all]?.row === row) return [last];
	// Alone on its line it may be centred over the levels of its neighbours.
	const beside = ['person', 'legal_person', ...inner].some((id) => seen[at(id)]?.row === row);
	return beside ? [first] : [last, first];
}

/**
 * Whether 自然人 stands left of the organisations. A label centred over two levels can be printed below one
 * of the upper level: only labels of one row decide, where rows are known.
 */
function isPersonFirst(seen: readonly HeaderLabel[], group: number, inner: number): boolean {
	const person = seen.findIndex(({ id }) => id === 'person');
	const { row } = seen[person]!;
	if (row === null) return person < group;
	const beside = [group, inner].find((at) => seen[at]!.row === row);
	return beside === undefined || person < beside;
}

/** Whether some labels of one level of a header stand in cells and some outside: where these belong is unknown. */
export function isTornHeader(labels: readonly HeaderLabel[]): boolean {
	return applicantGroups.some(({ over }) => {
		const level = labels.filter(({ id }) => (over as readonly string[]).includes(id));
		return new Set(level.map(({ row }) => row === null)).size > 1;
	});
}
