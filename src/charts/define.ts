import type { Corpus } from '#query/corpus.ts';
import { type Total, otherBasesOf, yearsSummed } from '#query/basis.ts';
import { type OtherBases, type Coverage, coverageOfAll } from '#query/coverage.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { placeGroupings, type Grouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import type { ChartSql } from '#query/select.ts';
import type { Name } from '#form/vocabulary.ts';
import { basisLead, basisTitle } from '#view/basis.ts';
import { spanOf } from '#view/columns.ts';
import { groupingOptions } from '#view/grouping.ts';
import type { Source, ViewModel, ChartKind, Scope } from '#view/model.ts';
import { filterParts } from '#view/scope.ts';
import { oneOf, type Field } from '#view/url.ts';
import { inNumber } from '#view/words.ts';

/** What a chart lets its reader choose, kept in the page's address. Charts of one page share a choice of one name. */
export interface Choice<Id extends string> {
	field: Field<Id>;
	label: Name;
	options: readonly { id: Id; name: Name }[];
}

type Choices = Record<string, Choice<string>>;

/** A chart's id is its topic and its file's name; svelte.config.js names them all. */
export type ChartId = Charts.Id;

type Chosen<C> = { [Key in keyof C]: C[Key] extends Choice<infer Id> ? Id : never };

/** What a chart says of an answer; of how many reports, from what data and of which years is said for it. */
export type Shown = Omit<ViewModel, 'chart' | 'coverage' | 'origin' | 'years'> &
	Partial<Pick<ViewModel, 'coverage' | 'years'>>;

interface Spec<Id extends ChartId, C extends Choices, Answer> {
	/** Its topic and its name, which is its anchor in every page it stands on. */
	id: Id;
	heading: Name;
	/** Its place among the charts of its topic. */
	place?: number;
	/** It stands under the heading of the chart before it. */
	under?: true;
	/** What the site was built with that it cannot do without; where that is empty the chart is not there. */
	needs?: 'population';
	choices?: C;
	/** It looks at single reports: it is asked when it comes in sight. */
	rows?: true;
	/** The reports it sums, where they are not those the reader chose. */
	of?: (filters: Filters) => Filters;
	/** It is no sum of reports, so that it has no basis. */
	unsummed?: true;
	/** What its numbers add up to; also summed over the reports that do not state what they cover. */
	total?: Total;
	/** None where the page has the answer already. */
	ask?: (corpus: Corpus, filters: Filters, choices: Chosen<C>) => Promise<Answer>;
	/** The same numbers as a reader may ask for them in SQL; none where no statement of one sum says them. */
	sql?: (filters: Filters, choices: Chosen<C>) => ChartSql | null;
	model: (answer: Answer, source: Source) => Shown;
	/** How it is drawn; null where the page does it. */
	chart: ChartKind | null;
}

/** A chart as pages take it. */
export interface Chart<Id extends string = string, Answer = unknown> {
	id: Id;
	/** Names the panel in the page. */
	anchor: string;
	heading: Name;
	place: number;
	under: boolean;
	needs?: 'population';
	/** It has a drawing of the kit; else the page draws it. */
	drawn: boolean;
	rows: boolean;
	choices: Choices;
	/** Charts that ask the same have one answer. */
	ask: unknown;
	question: Question<PageChoices, Answer> | null;
	model(answer: Answer, source: Source): ViewModel;
}

/** What is chosen on a page, and which of its parts came in sight. */
export interface PageChoices {
	filters: Filters;
	seen?: Record<string, boolean>;
	[name: string]: unknown;
}

/** What the kit takes from an answer. */
interface AnswerParts {
	coverage?: Coverage;
	beside?: OtherBases;
	asked?: Asked;
	/** First and last year of the reports it is of. */
	span?: ViewModel['years'];
}

/** What an answer was asked of, as far as it is not what nobody changed. */
interface Asked {
	filters: Partial<Filters>;
	/** Name of the county chosen. */
	county?: string;
	choices: Record<string, string>;
}

/** One chart, whole: what it asks, what it says, how it is drawn. */
export function defineChart<
	const Id extends ChartId,
	Answer extends object,
	C extends Choices = object & Choices
>({
	id,
	place = 0,
	choices,
	rows,
	total,
	of = (filters) => filters,
	unsummed,
	ask,
	sql,
	model,
	chart,
	...shown
}: Spec<Id, C, Answer>): Chart<Id, Answer> {
	const keys = Object.keys(choices ?? {});
	const { needs } = shown;
	return {
		...shown,
		id,
		place,
		ask,
		rows: rows === true,
		anchor: id.slice(id.indexOf('/') + 1),
		under: shown.under ?? false,
		drawn: chart !== null,
		choices: choices ?? {},
		question: ask
			? {
					of: (now) =>
						keys.length > 0 ? [now.filters, ...keys.map((key) => now[key])] : now.filters,
					ask: async (corpus, now) => {
						const [answer, beside, asked, span] = await Promise.all([
							ask(corpus, now.filters, now as unknown as Chosen<C>),
							unsummed ? null : otherBasesOf(corpus, of(now.filters), total),
							askedOf(corpus, now, keys),
							unsummed ? null : yearsSummed(corpus, of(now.filters), total)
						]);
						return { ...answer, ...(beside && { beside }), asked, ...(span && { span }) };
					},
					...(rows && { rows, when: ({ seen }) => Boolean(seen?.[id]) }),
					...(needs && { when: (now) => isGiven(now, needs) })
				}
			: null,
		model(answer, source) {
			const { coverage, beside, asked, span } = answer as AnswerParts;
			const scope = asked && scopeIn(asked, choices ?? {});
			const filters = asked && { ...allReports, ...asked.filters };
			const text = filters && sql?.(filters, asked.choices as unknown as Chosen<C>);
			const statement = filters && text && { filters, sql: text };
			return whole(
				{
					coverage,
					...(scope && { scope }),
					...(statement && { statement }),
					...model(answer, source)
				},
				source,
				chart,
				beside,
				span
			);
		}
	};
}

async function askedOf(corpus: Corpus, now: PageChoices, keys: readonly string[]): Promise<Asked> {
	const { filters } = now;
	const place = filters.county === null ? null : await corpus.places.of(filters.county);
	const changed = Object.entries(filters).filter(
		([key, value]) => String(value) !== String(allReports[key as keyof Filters])
	);
	return {
		filters: Object.fromEntries(changed),
		...(place && { county: place.county.name }),
		choices: Object.fromEntries(keys.map((key) => [key, String(now[key])]))
	};
}

function scopeIn({ filters, county, choices: chosen }: Asked, choices: Choices): Scope {
	const { years, ...others } = { ...allReports, ...filters };
	const picked = Object.entries(choices).flatMap(([name, { label, options }]) => {
		const option = options.find(({ id }) => id === chosen[name]);
		if (!option) return [];
		return [
			{
				zh: `${label.zh}：${option.name.zh}`,
				en: `${label.en.toLowerCase()}: ${option.name.en}`
			}
		];
	});
	return { words: [...filterParts(others, county), ...picked], years };
}

/** A list as a chart is: what it is from, and that every line of it counts. */
export function listOf(lines: Shown, total: number, source: Source): ViewModel {
	return whole({ coverage: coverageOfAll(total), ...lines }, source, null);
}

/** What is shown, with what data it is from and of which years. */
function whole(
	{ coverage = coverageOfAll(0), ...shown }: Shown,
	{ origin }: Source,
	chart: ChartKind | null,
	beside?: OtherBases,
	span: ViewModel['years'] = null
): ViewModel {
	const { id, title, definition, columns, rows, scope, statement, meanings, notes = [] } = shown;
	const told = { id, title, definition, columns, rows };
	const lead = beside ? basisLead(beside) : { zh: '', en: '' };
	return {
		...told,
		title: beside ? basisTitle(title, beside) : title,
		...(meanings && { meanings }),
		...(scope && { scope }),
		...(statement && { statement }),
		notes: notes.map(inNumber),
		sentence: inNumber({ zh: lead.zh + shown.sentence.zh, en: lead.en + shown.sentence.en }),
		coverage: { ...coverage, ...(beside && { beside }) },
		origin,
		chart,
		// A table without years is a sum of all that were asked.
		years: (shown.years === undefined ? spanIn(told) : shown.years) ?? span
	};
}

/** Whether a page has what a chart needs. */
export function isGiven(given: object, needs: string): boolean {
	const list = (given as Record<string, unknown>)[needs];
	return Array.isArray(list) && list.length > 0;
}

/** First and last year of a table; null where it is of none. */
function spanIn({ columns, rows }: Pick<ViewModel, 'columns' | 'rows'>): [number, number] | null {
	const place = columns.findIndex(({ id }) => id === 'year');
	return spanOf(rows.map((row) => ({ year: row[place] ?? null })));
}

/** A grouping to choose. */
export function groupBy<By extends Grouping>(
	among: readonly By[],
	initial: NoInfer<By>,
	key = 'by'
): Choice<By> {
	return {
		field: oneOf(key, among, initial),
		label: { zh: '分组', en: 'Group by' },
		options: groupingOptions(among)
	};
}

/** A grouping by place to choose. */
export function byPlace(initial: (typeof placeGroupings)[number]) {
	return { by: groupBy(placeGroupings, initial) };
}
