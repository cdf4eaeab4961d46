import { fewestPeers } from '#check/corpus/peers.ts';
import { missingCell } from '#corpus/cells.ts';
import { challengeGroups } from '#form/challenges.ts';
import { statedFigures } from '#form/figures.ts';
import { cells, isCellId } from '#form/form.ts';
import type { Level, Scope, Sector } from '#form/vocabulary.ts';
import type { Rows } from './aggregates.ts';
import type { Value } from './database.ts';
import { missingReasons, type Coverage, type MissingReason } from './coverage.ts';

export { fewestPeers } from '#check/corpus/peers.ts';

/** What an agency can be compared with its peers by: one cell or one stated figure. */
export const peerMeasures = [
	...(['received_total', 'concluded_total', 'carried_out_total'] as const),
	...(challengeGroups.map(({ id }) => `${id}_total`) as `${string}_total`[]),
	...(['licensing_decisions', 'penalty_decisions', 'web_visits'] as const)
];

export type PeerMeasure = (typeof peerMeasures)[number];

/** Whom it is compared with: bodies of its level and sector whose report covers the same, in ever larger places. */
export const peerScopes = ['prefecture', 'province', 'country'] as const;
export type PeerScope = (typeof peerScopes)[number];

/** The body in question, as its report of the year has it. */
export interface PeerAsked {
	agency: string;
	year: number;
	province: string | null;
	prefecture: string | null;
	level: Level;
	sector: Sector | null;
	/** What its report covers: reports that cover something else are no peers of it. */
	covers: Scope | null;
	measure: string;
	/** null takes the smallest group that is not the prefecture's and has enough bodies. */
	scope: PeerScope | null;
}

export interface Peer {
	agency: string;
	name: string | null;
	value: number;
}

export interface Peers {
	asked: PeerAsked;
	scope: PeerScope;
	/** Bodies of each group whose number was read. */
	sizes: Record<PeerScope, number>;
	/** Bodies of the group with their numbers, by agency id; never in order of size. */
	peers: Peer[];
	coverage: Coverage;
}

/** The peers of a body in one year and their numbers. A body with two reports of the year counts by the later. */
export async function peersOf(corpus: Rows, asked: PeerAsked): Promise<Peers> {
	const { measure, year } = asked;
	const database = await corpus.rows({
		columns: [...whoColumns, measure, 'readings'],
		years: [year]
	});
	const { where, values } = alike(asked);
	const latest = `SELECT * FROM reports ${where} ${latestOfEach}`;
	const within: Record<PeerScope, string> = {
		prefecture: 'prefecture IS NOT DISTINCT FROM ? AND province IS NOT DISTINCT FROM ?',
		province: 'province IS NOT DISTINCT FROM ?',
		country: 'true'
	};
	const places: Record<PeerScope, Value[]> = {
		prefecture: [asked.prefecture, asked.province],
		province: [asked.province],
		country: []
	};
	const number = columnOf(measure);
	const [counted] = await database.query<Record<PeerScope, number>>(
		`SELECT ${peerScopes
			.map((scope) => `count(${number}) FILTER (${within[scope]}) AS ${scope}`)
			.join(', ')} FROM (${latest})`,
		[...peerScopes.flatMap((scope) => places[scope]), ...values]
	);
	const sizes = counted!;
	const scope = asked.scope ?? (sizes.province >= fewestPeers ? 'province' : 'country');
	const found = await database.query<{
		agency: string;
		name: string | null;
		value: number | null;
		missing: MissingReason | null;
	}>(
		`SELECT agency_id AS agency, agency AS name, ${number} AS value, ${missingOf(measure)} AS missing
		FROM (${latest}) WHERE ${within[scope]} ORDER BY agency_id`,
		[...values, ...places[scope]]
	);
	return {
		asked,
		scope,
		sizes,
		peers: found.flatMap(({ agency, name, value }) =>
			value === null ? [] : [{ agency, name, value }]
		),
		coverage: {
			reports: found.length,
			counted: found.filter(({ value }) => value !== null).length,
			missing: missingReasons
				.map((reason) => ({
					reason,
					reports: found.filter(({ value, missing }) => value === null && missing === reason).length
				}))
				.filter(({ reports }) => reports > 0)
		}
	};
}

/** Another agency nearby. */
export interface Neighbour {
	agency: string;
	name: string | null;
	region: string | null;
	level: Level | null;
	sector: Sector | null;
	/** What the report covers. */
	scope: Scope | null;
	received: number | null;
	readings: string;
}

/**
 * The agencies around one in a year, each by its own report where it has one: those of the same place, and those alike in the same prefecture (of
 * a province's own agencies: in the province).
 */
export async function neighboursOf(
	corpus: Rows,
	asked: Omit<PeerAsked, 'measure' | 'scope' | 'covers'> & { region: string | null }
): Promise<{ here: Neighbour[]; alike: Neighbour[] }> {
	const database = await corpus.rows({
		columns: [...whoColumns, 'region', 'received_total', 'readings'],
		years: [asked.year]
	});
	const select = `SELECT agency_id AS agency, agency AS name, region, level, sector, scope,
			received_total AS received, readings
		FROM reports WHERE year = ? AND agency_id <> ? AND basis <> 'superseded'
			AND province IS NOT DISTINCT FROM ? AND prefecture IS NOT DISTINCT FROM ?`;
	const place: Value[] = [asked.year, asked.agency, asked.province, asked.prefecture];
	const tail = `${ownOfEach} ORDER BY region NULLS LAST, agency, agency_id LIMIT 100`;
	const here = asked.region
		? database.query<Neighbour>(`${select} AND region = ? ${tail}`, [...place, asked.region])
		: [];
	const alike = asked.sector
		? database.query<Neighbour>(`${select} AND level = ? AND sector = ? ${tail}`, [
				...place,
				asked.level,
				asked.sector
			])
		: [];
	return { here: await here, alike: await alike };
}

const oneOfEach = (first = '') =>
	`QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY ${first}published DESC NULLS LAST, id DESC) = 1`;
const latestOfEach = oneOfEach();
const ownOfEach = oneOfEach("(basis = 'own') DESC, ");

const whoColumns = [
	'id',
	'agency',
	'agency_id',
	'year',
	'province',
	'prefecture',
	'level',
	'sector',
	'published',
	'basis',
	'scope'
];
const known = new Set<string>([...cells.map(({ id }) => id), ...statedFigures.map(({ id }) => id)]);

function alike({ year, level, sector, covers }: PeerAsked): { where: string; values: Value[] } {
	return {
		where: `WHERE basis <> 'superseded' AND year = ? AND level = ? AND sector IS NOT DISTINCT FROM ?
			AND scope IS NOT DISTINCT FROM ?`,
		values: [year, level, sector, covers]
	};
}

function columnOf(measure: string): string {
	if (!known.has(measure)) throw new Error(`peers: unknown measure ${measure}`);
	return `"${measure}"`;
}

/** SQL: why a report has no such number; null where it has. */
function missingOf(measure: string): string {
	if (isCellId(measure)) return missingCell(measure);
	return `CASE WHEN ${columnOf(measure)} IS NULL THEN 'not_told' END`;
}
