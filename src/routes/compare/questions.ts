import { wholeReport } from '#query/agency.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import type { Question } from '#query/question.ts';
import {
	agencySides,
	filtersOfSides,
	mostSides,
	regionSides,
	yearSides
} from '#charts/compare/sides.ts';
import { oneOf, shortText, wholeNumber, type Field } from '#view/url.ts';
import { siteEvidence } from '../evidence.ts';

/** What stands side by side. */
export const kinds = ['agencies', 'regions', 'years'] as const;
export type Kind = (typeof kinds)[number];

/** The scale of the charts of the years. */
export const scales = ['common', 'own'] as const;

/** The sides chosen, in the order they were chosen in. */
const sidesField: Field<readonly string[]> = {
	key: 'of',
	initial: [],
	read: (text) =>
		[
			...new Set(
				text
					.slice(0, 1000)
					.split(',')
					.map((id) => id.trim().slice(0, 80))
					.filter(Boolean)
			)
		].slice(0, mostSides),
	write: (ids) => ids.join(',')
};

/** What is chosen on this page alone. */
export const fields = {
	kind: oneOf('kind', kinds, 'agencies'),
	sides: sidesField,
	/** Year of the main figures; 0 is the last there is. */
	at: wholeNumber('at', 0, 0, 2999),
	/** Whether the charts of the years have one scale or each its own. */
	scale: oneOf('scale', scales, 'common'),
	/** Ids of the two reports compared cell by cell, each after its year: 2023.1a2b… */
	left: shortText('left'),
	right: shortText('right')
};

interface Choices {
	filters: Filters;
	kind: Kind;
	sides: readonly string[];
	left: string | null;
	right: string | null;
}

const reportOf = (text: string) => {
	const [year, id = ''] = text.split('.');
	return { id, year: Number(year) || null };
};

/** What the page asks. */
export const questions = {
	agencies: {
		of: (c: Choices) => c.sides,
		ask: (corpus: Corpus, c: Choices) => agencySides(corpus, c.sides),
		rows: true,
		when: (c: Choices) => c.kind === 'agencies' && c.sides.length > 0
	},
	groups: {
		of: (c: Choices) => [filtersOfSides(c.kind, c.filters), c.kind, c.sides],
		ask: async (corpus: Corpus, c: Choices) => ({
			kind: c.kind,
			sides: await (c.kind === 'years' ? yearSides : regionSides)(corpus, c.filters, c.sides)
		}),
		when: (c: Choices) => c.kind !== 'agencies' && c.sides.length > 0
	},
	reports: {
		of: (c: Choices) => [c.left, c.right],
		ask: (corpus: Corpus, c: Choices) =>
			Promise.all([c.left, c.right].map((one) => wholeReport(corpus, reportOf(one!)))),
		rows: true,
		when: (c: Choices) => c.kind === 'agencies' && Boolean(c.left && c.right)
	},
	ink: {
		of: (c: Choices) => [c.left, c.right],
		ask: (corpus: Corpus, c: Choices) =>
			Promise.all([c.left, c.right].map((one) => siteEvidence(corpus, reportOf(one!)))),
		rows: true,
		when: (c: Choices) => c.kind === 'agencies' && Boolean(c.left && c.right)
	}
} satisfies Record<string, Question<Choices, unknown>>;
