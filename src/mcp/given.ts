import { levels, sectors } from '#form/vocabulary.ts';
import type { Corpus } from '#query/corpus.ts';
import { allReports, sumBases, type Filters } from '#query/filters.ts';

/** What a tool is given: plain data of a program nobody checked. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Thrown where a tool is given what it cannot use, with words for the program that asks. */
export class WrongArgument extends Error {}

const longest = 20_000;

/** Throws on an argument a tool does not have: what is not understood is not left out of the answer unsaid. */
export function refuseUnknown(given: Arguments, known: readonly string[]): void {
	const other = Object.keys(given).filter((name) => !known.includes(name));
	if (other.length)
		throw new WrongArgument(
			`${other.join(', ').slice(0, 200)}: no such argument; there are ${known.join(', ') || 'none'}`
		);
}

/** A text; undefined where there is none and none is needed. */
export function textOf(given: Arguments, name: string): string | undefined {
	const value = given[name];
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value !== 'string' || value.length > longest)
		throw new WrongArgument(`${name}: a text of at most ${longest} characters expected`);
	return value;
}

/** A text that must be there. */
export function neededText(given: Arguments, name: string): string {
	const value = textOf(given, name);
	if (value === undefined) throw new WrongArgument(`${name} is needed`);
	return value;
}

/** A whole number from `least` to `most`. */
export function numberOf(
	given: Arguments,
	name: string,
	initial: number,
	[least, most]: readonly [number, number]
): number {
	const value = given[name] ?? initial;
	if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
		throw new WrongArgument(`${name}: a whole number from ${least} to ${most} expected`);
	return Number(value);
}

/** A map of texts. */
export function mapOf(given: Arguments, name: string): Record<string, string> {
	const value = given[name] ?? {};
	if (typeof value !== 'object' || Array.isArray(value) || value === null)
		throw new WrongArgument(`${name}: an object of texts expected`);
	return Object.fromEntries(
		Object.entries(value).map(([key, text]) => {
			if (typeof text !== 'string') throw new WrongArgument(`${name}.${key}: a text expected`);
			return [key, text];
		})
	);
}

function listOf(given: Arguments, name: string): unknown[] {
	const value = given[name] ?? [];
	if (!Array.isArray(value) || value.length > 100)
		throw new WrongArgument(`${name}: a list expected`);
	return value;
}

function termsOf<Id extends string>(
	given: Arguments,
	name: string,
	known: readonly { id: Id }[]
): Id[] {
	return listOf(given, name).map((value) => {
		const found = known.find(({ id }) => id === value);
		if (!found)
			throw new WrongArgument(`${name}: one of ${known.map(({ id }) => id).join(', ')} expected`);
		return found.id;
	});
}

/**
 * What a reader could filter by.
 * @throws {WrongArgument} where the corpus has no such place or no report of such a year
 */
export async function filtersOf(
	given: Arguments,
	{ manifest: { facets }, places }: Pick<Corpus, 'manifest' | 'places'>
): Promise<Filters> {
	const filters = filtersIn(given);
	const { province, prefecture, county } = filters;
	const years = facets.years.map(({ year }) => year);
	for (const year of filters.years)
		if (!years.includes(year))
			throw new WrongArgument(`years: no report of ${year}; there are ${years.join(', ')}`);
	const provinces = facets.provinces.filter(({ name }) => province === null || name === province);
	if (province !== null && !provinces.length)
		throw new WrongArgument(
			`province: this corpus has no ${province}; there are ${facets.provinces.map(({ name }) => name).join(', ')}`
		);
	const prefectures = provinces.flatMap((one) => one.prefectures.map(({ name }) => name));
	if (prefecture !== null && !prefectures.includes(prefecture))
		throw new WrongArgument(
			`prefecture: this corpus has no ${prefecture} in ${province ?? 'any province'}; see find`
		);
	if (county !== null && !(/^\d{6}$/.test(county) && (await places.of(county))))
		throw new WrongArgument(`county: this corpus has no region ${county}; see find or query`);
	return filters;
}

function filtersIn(given: Arguments): Filters {
	const basis = termsOf(given, 'basis', sumBases);
	if (basis.length > 1) throw new WrongArgument('basis: one of the two expected, not both');
	return {
		...allReports,
		years: listOf(given, 'years').map((year) => {
			if (!Number.isInteger(year)) throw new WrongArgument('years: whole numbers expected');
			return Number(year);
		}),
		province: textOf(given, 'province') ?? null,
		prefecture: textOf(given, 'prefecture') ?? null,
		levels: termsOf(given, 'levels', levels),
		sectors: termsOf(given, 'sectors', sectors),
		agency: textOf(given, 'agency') ?? '',
		county: textOf(given, 'county') ?? null,
		basis: basis[0] ?? 'own'
	};
}

/** The schema of what `filtersOf` reads, for a program. */
export const filterSchema = {
	years: {
		type: 'array',
		items: { type: 'integer' },
		description: 'report years; all if left out'
	},
	province: { type: 'string', description: 'name as the corpus has it' },
	prefecture: { type: 'string', description: 'name as the corpus has it' },
	levels: { type: 'array', items: { enum: levels.map(({ id }) => id) } },
	sectors: { type: 'array', items: { enum: sectors.map(({ id }) => id) } },
	agency: { type: 'string', description: 'words that stand in the name of the agency' },
	county: { type: 'string', description: 'region code of six digits' },
	basis: {
		type: 'array',
		maxItems: 1,
		items: { enum: sumBases.map(({ id }) => id) },
		description: 'own reports (default) or consolidated ones; a sum is of one of the two'
	}
} as const;
