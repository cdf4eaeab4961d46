import { behindOf } from '#query/basis.ts';
import type { Corpus } from '#query/corpus.ts';
import {
	countByBasis,
	numbersBy,
	tableStates,
	type ColumnOrder,
	type TableState
} from '#query/explore.ts';
import type { Filters } from '#query/filters.ts';
import { groupings, type Grouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import { columnsField, isFigure, isNumeric, orderField } from '#view/explore.ts';
import { statementField } from '#view/statement-address.ts';
import { oneOf } from '#view/url.ts';

/** The two ways of the page: a table of reports, and statements in SQL. */
export const ways = ['table', 'sql'] as const;

const anyState = 'any';
const ungrouped = 'none';

/** What is chosen on this page alone. */
export const fields = {
	way: oneOf('way', ways, 'table'),
	sql: statementField,
	columns: columnsField,
	order: orderField,
	state: oneOf('state', [anyState, ...tableStates.map(({ id }) => id)], anyState),
	by: oneOf('by', [ungrouped, ...groupings], ungrouped)
};

interface Choices {
	filters: Filters;
	way: (typeof ways)[number];
	columns: readonly string[];
	order: ColumnOrder;
	state: typeof anyState | TableState;
	by: typeof ungrouped | Grouping;
}

/** The state chosen, null where any will do. */
export function stateOf({ state }: Pick<Choices, 'state'>): TableState | null {
	return state === anyState ? null : state;
}

/** What the reports are grouped by, null where they are not. */
export function groupingOf({ by }: Pick<Choices, 'by'>): Grouping | null {
	return by === ungrouped ? null : by;
}

/** What the page asks; the rows of the table are asked page by page, as they come in sight. */
export const questions = {
	listed: {
		of: (c: Choices) => [c.filters, c.state],
		ask: (corpus: Corpus, c: Choices) =>
			countByBasis(corpus, { filters: c.filters, state: stateOf(c) }),
		rows: true,
		when: (c: Choices) => c.way === 'table'
	},
	groups: {
		of: (c: Choices) => [c.filters, c.state, c.by, c.columns],
		ask: async (corpus: Corpus, c: Choices) => {
			const by = groupingOf(c)!;
			const columns = c.columns.filter(isNumeric);
			const asked = { filters: c.filters, state: stateOf(c) };
			const groups = await numbersBy(corpus, asked, by, columns, columns.filter(isFigure));
			const { state } = asked;
			const isInSum = state !== 'superseded' && state !== 'missing';
			const isWide = c.filters.basis === 'consolidated' && state === null;
			return {
				by,
				columns,
				groups,
				basis: isInSum ? c.filters.basis : null,
				...(isWide && { behind: await behindOf(corpus, c.filters) })
			};
		},
		rows: true,
		when: (c: Choices) => c.way === 'table' && groupingOf(c) !== null
	}
} satisfies Record<string, Question<Choices, unknown>>;
