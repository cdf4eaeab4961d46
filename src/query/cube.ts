import { agencyKindIds, placeColumns } from '#corpus/cube.ts';
import type { CorpusFile, CubePart, Cubes } from '#corpus/manifest.ts';
import {
	dimensions,
	exact,
	trafficFigures,
	type AgencyKind,
	type Dimension,
	type Measure
} from '#corpus/measures.ts';
import { topics } from '#corpus/topics.ts';
import type { AgencyRow, Aggregates, Key, SpreadRow, SumRow, SumsAsked } from './aggregates.ts';
import { mostDigits } from './aggregates.ts';
import type { Facets } from './facets.ts';
import type { Filters } from './filters.ts';
import { groupsOf, quartile, type Groups } from './group.ts';
import { numbersIn, type Table } from './table.ts';
import { widestIn } from './widest.ts';

/** Fetches and decodes one file of a corpus; `words` are the columns of words. */
export type LoadTable = (file: CorpusFile, words: readonly string[]) => Promise<Table>;

/** The columns of words that cubes and rows of places have. */
const words = [...dimensions, ...placeColumns];

/** Answers cached, so that the questions of one page are summed once. */
const kept = 12;

/**
 * Aggregates out of the cubes of a corpus, each part fetched when first needed and cached. What no cube
 * holds (a filter by names, a measure of no topic) is asked of `database`.
 */
export function cubeAggregates(
	cubes: Cubes,
	facets: Facets,
	load: LoadTable,
	database: Aggregates
): Aggregates {
	const tables = new Map<string, Promise<Table>>();
	const loaded = new Set<string>();
	const recent = new Map<string, Promise<SumRow[]>>();

	function tableOf(file: CorpusFile): Promise<Table> {
		let table = tables.get(file.path);
		if (!table) {
			table = load(file, words).catch((error: unknown) => {
				tables.delete(file.path);
				throw error;
			});
			tables.set(file.path, table);
			table.then(() => loaded.add(file.path)).catch(() => {});
		}
		return table;
	}

	/** The smallest part that has the dimensions, one that is loaded before one that is not. */
	function partFor<Part extends CubePart>(
		parts: readonly Part[],
		filters: Filters,
		by: readonly Dimension[]
	): Part | undefined {
		const used = usedDimensions(filters, by);
		return parts
			.filter(
				(part) =>
					used.every((dimension) => part.by.includes(dimension)) &&
					(part.province === undefined || part.province === filters.province)
			)
			.sort(
				(a, b) => Number(loaded.has(b.path)) - Number(loaded.has(a.path)) || a.rows - b.rows
			)[0];
	}

	/** The file that holds the sums of a basis; undefined where none does. */
	function fileFor(
		topic: string | undefined,
		basis: NonNullable<SumsAsked['basis']>,
		filters: Filters,
		by: readonly Dimension[]
	): CorpusFile | undefined {
		const of = <File extends { topic: string }>(files: readonly File[]) =>
			files.filter((file) => file.topic === topic);
		switch (basis) {
			case 'own':
				return partFor(of(cubes.sums), filters, by);
			case 'untold':
				return partFor(of(cubes.untold), filters, by);
			case 'consolidated':
			case 'tier':
				// Counties are in other files, and these sums have no sector.
				return filters.levels.includes('county') || usedDimensions(filters, by).includes('sector')
					? undefined
					: of(cubes.consolidated)[0];
			default:
				return undefined;
		}
	}

	return {
		facets,
		async sums(asked) {
			const { filters, by, measures, basis = filters.basis } = asked;
			const topic = topicOf(measures);
			const file = isOutside(filters) ? undefined : fileFor(topic, basis, filters, by);
			if (!file) return database.sums(asked);
			const key = JSON.stringify([file.path, basis, filters, by]);
			let rows = recent.get(key);
			if (!rows) {
				rows = tableOf(file).then((table) => {
					const width = basis === 'consolidated' || basis === 'tier' ? basis : null;
					const own = width ? widestIn(table, filters, width) : table;
					return sumTable(own, filters, by, topics[topic!]!);
				});
				rows.catch(() => recent.delete(key));
				recent.set(key, rows);
				if (recent.size > kept) recent.delete(recent.keys().next().value!);
			}
			return rows;
		},
		async agencies(asked) {
			const { filters, by, kinds } = asked;
			const isOwn = filters.basis === 'own' && !isOutside(filters);
			const part = isOwn ? partFor(cubes.agencies, filters, by) : undefined;
			if (!part) return database.agencies(asked);
			return agenciesOf(await tableOf(part), cubes.years, filters, by, kinds);
		},
		async spreads(asked) {
			const { filters, by, figure } = asked;
			if (filters.basis !== 'own' || isOutside(filters)) return database.spreads(asked);
			return spreadsOf(await tableOf(cubes.told), filters, by, trafficFigures.indexOf(figure));
		}
	};
}

/** Whether filters go by what cubes do not hold: names, and counties. */
function isOutside({ agency, county }: Filters): boolean {
	return agency.trim() !== '' || county !== null;
}

function usedDimensions(filters: Filters, by: readonly Dimension[]): Dimension[] {
	const filtered: Record<Dimension, boolean> = {
		year: filters.years.length > 0,
		province: filters.province !== null,
		prefecture: filters.prefecture !== null,
		level: filters.levels.length > 0,
		sector: filters.sectors.length > 0
	};
	return dimensions.filter((dimension) => filtered[dimension] || by.includes(dimension));
}

/** The first topic that has all of some measures; undefined where none has. */
export function topicOf(measures: readonly Measure[]): string | undefined {
	return Object.keys(topics).find((id) => {
		const known = new Set(topics[id]!.map((measure) => measure.id));
		return measures.every((measure) => known.has(measure.id));
	});
}

/** The sums of a table's rows, by group. */
export function sumTable(
	table: Table,
	filters: Filters,
	by: readonly Dimension[],
	measures: readonly Measure[]
): SumRow[] {
	const groups = groupsOf(table, filters, by);
	const sums = groups.keys.map((): Record<string, number> => ({}));
	for (const measure of measures) {
		const { id } = measure;
		const values = numbersIn(table, id);
		const totals = new Float64Array(groups.keys.length);
		for (let at = 0; at < groups.rows.length; at++)
			totals[groups.of[at]!]! += values[groups.rows[at]!]!;
		totals.forEach((total, group) => (sums[group]![id] = exact(measure, total)));
	}
	return groups.keys.map((keys, group) => ({ keys, sums: sums[group]! }));
}

/** Each row has the set of years its agencies reported in; an agency counts that has one of the years chosen. */
function agenciesOf(
	table: Table,
	years: readonly (number | null)[],
	filters: Filters,
	by: readonly Dimension[],
	kinds: readonly AgencyKind[]
): AgencyRow[] {
	const chosen = years.map((year) =>
		filters.years.length > 0 ? year !== null && filters.years.includes(year) : true
	);
	const others = by.filter((dimension) => dimension !== 'year');
	const yearPlace = by.indexOf('year');
	const groups = groupsOf(table, { ...filters, years: [] }, others);
	if (yearPlace < 0)
		return counted(table, groups, maskOf(chosen), kinds).map((agencies, group) => ({
			keys: groups.keys[group]!,
			agencies
		}));
	return years
		.flatMap((year, bit) => {
			if (!chosen[bit]) return [];
			return counted(table, groups, 2 ** bit, kinds).map((agencies, group) => ({
				keys: groups.keys[group]!.toSpliced(yearPlace, 0, year),
				agencies
			}));
		})
		.filter(({ agencies }) => Object.values(agencies).some((count) => count > 0));
}

function maskOf(bits: boolean[]): number {
	return bits.reduce((mask, bit, place) => mask | (bit ? 2 ** place : 0), 0);
}

function counted(
	table: Table,
	{ keys, rows, of }: Groups,
	mask: number,
	kinds: readonly AgencyKind[]
): AgencyRow['agencies'][] {
	const [kind, agencies] = [numbersIn(table, 'kind'), numbersIn(table, 'agencies')];
	const [years, mover] = [numbersIn(table, 'years'), numbersIn(table, 'mover')];
	const counts = keys.map(() => new Float64Array(agencyKindIds.length));
	/** Movers stand together: the last one counted of each group and kind. */
	const last = keys.map(() => new Float64Array(agencyKindIds.length));
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if ((years[row]! & mask) === 0) continue;
		const [group, which] = [of[at]!, kind[row]!];
		if (mover[row] !== 0) {
			if (last[group]![which] === mover[row]) continue;
			last[group]![which] = mover[row]!;
		}
		counts[group]![which]! += agencies[row]!;
	}
	return counts.map(
		(count) =>
			Object.fromEntries(
				kinds.map((id) => [id, count[agencyKindIds.indexOf(id)]!])
			) as AgencyRow['agencies']
	);
}

/** The figures lie in order of size, so those of a group do, too. */
function spreadsOf(
	table: Table,
	filters: Filters,
	by: readonly Dimension[],
	figure: number
): SpreadRow[] {
	const figures = numbersIn(table, 'figure');
	const values = numbersIn(table, 'value');
	const groups = groupsOf(table, filters, by, [
		firstAtLeast(figures, figure),
		firstAtLeast(figures, figure + 1)
	]);
	const counts = new Uint32Array(groups.keys.length);
	for (const group of groups.of) counts[group]!++;
	const told = groups.keys.map((_, group) => new Float64Array(counts[group]!));
	counts.fill(0);
	for (let at = 0; at < groups.rows.length; at++) {
		const group = groups.of[at]!;
		told[group]![counts[group]!++] = values[groups.rows[at]!]!;
	}
	return groups.keys.map((keys: Key[], group) => {
		const own = told[group]!;
		return {
			keys,
			told: own.length,
			minimum: own[0]!,
			lowerQuartile: quartile(own, 0.25),
			median: quartile(own, 0.5),
			upperQuartile: quartile(own, 0.75),
			maximum: own.at(-1)!,
			digits: digitsOf(own)
		};
	});
}

/** How many of the ascending values have no, one, two … digits. */
function digitsOf(values: Float64Array): number[] {
	let before = 0;
	return Array.from({ length: mostDigits + 1 }, (_, digits) => {
		const upTo = firstAtLeast(values, 10 ** digits);
		const own = (digits === 0 ? firstAtLeast(values, 1) : upTo) - before;
		before += own;
		return own;
	});
}

/** Where in ascending numbers the first one lies that is not below a bound. */
function firstAtLeast(ascending: Float64Array, bound: number): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! < bound) low = middle + 1;
		else high = middle;
	}
	return low;
}
