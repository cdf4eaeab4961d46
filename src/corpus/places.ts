import { measuresIn, sumSql, workedOut } from './measures.ts';
import type { CorpusFile, PlainFile } from './manifest.ts';
import { quote } from './sql.ts';
import { topics } from './topics.ts';

/** The file a manifest names as `places`: which files list the places of each province. */
export interface PlaceIndex {
	provinces: (PlainFile & {
		/** null for the reports whose province is not known. */
		province: string | null;
		/** Its region code, PP0000; missing where the index was made before it had them. */
		code?: string | null;
		/** Codes of its counties, by which one is looked up. */
		counties: string[];
	})[];
	/** Every place by name, to be searched; see `PlaceName`. Missing as above. */
	names?: PlainFile;
}

/** A place as one searches for it. Its code shows where it lies: PP0000, PPCC00, PPCCXX. */
export interface PlaceName {
	code: string;
	name: string;
	/** What it was called in other reports. */
	former?: string[];
	/** First letters of the readings of its characters, the usual one first, a group a character. */
	initials: string;
	agencies: number;
}

/** What is kept of the places of one province; every file is fetched by itself. */
export interface ProvincePlaces {
	province: string | null;
	/** By region code, upward. A code is a county's own, whatever it was called. */
	counties: {
		/** GB/T 2260, six digits. */
		code: string;
		name: string;
		/** null where none stands between county and province. */
		prefecture: string | null;
		agencies: number;
		reports: number;
		/** Reports that do not say what they cover, where there are any. */
		untold?: number;
	}[];
	/** Own reports summed by county, level and year, a file a topic; see `selectCounties`. */
	sums: (CorpusFile & { topic: string })[];
	/** Consolidated reports of the counties, a file a topic; see `selectPlaces`. */
	consolidated: (CorpusFile & { topic: string })[];
	/** Sums of the counties' reports that do not say what they cover, a file a topic, where there are any. Missing as in the index. */
	untold?: (CorpusFile & { topic: string })[];
	/** Agencies and years of each prefecture and its code, PPCC00; see `agencyYearColumns`. */
	agencies: (CorpusFile & { prefecture: string | null; code?: string | null })[];
	/** Reports the corpus does not have; see `missingColumns`. */
	missing: CorpusFile;
}

/** What a county's sums stand by; `county` is its code. */
export const countyKeys = ['year', 'county', 'level'] as const;

/** What a place part says of each agency and year, superseded reports apart. */
export const agencyYearColumns = [
	...(['agency_id', 'agency', 'region', 'county', 'level', 'sector', 'agency_kind'] as const),
	...(['year', 'scope', 'basis', 'late', 'zero_activity'] as const),
	...(['received_total', 'carried_in_total', 'concluded_total'] as const),
	...(['disclosed_total', 'partly_disclosed_total'] as const),
	...(['web_visits', 'web_unique_visitors', 'web_page_views'] as const),
	...(['errors', 'warnings', 'reviews', 'leads'] as const)
];

const list = (names: readonly string[]) => names.map(quote).join(', ');
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const within = (province: string | null) =>
	`province IS NOT DISTINCT FROM ${province === null ? 'NULL' : literal(province)}`;

/** Makes the sums of a topic by county a table, over the whole country at once. */
export function createCountiesTable(topic: string, basis: 'own' | 'untold'): string {
	const measures = measuresIn(topics[topic]!);
	const { given, sums } = workedOut(measures);
	const columns = measures.map(
		(measure, at) => `coalesce(${sumSql(measure, sums[at]!)}, 0)::DOUBLE AS ${quote(measure.id)}`
	);
	return `CREATE OR REPLACE TEMP TABLE counties AS
		SELECT province, year, region AS county, level, ${columns.join(', ')}
		FROM (SELECT ${given} FROM reports WHERE basis = '${basis}' AND county IS NOT NULL AND region IS NOT NULL)
		GROUP BY province, year, region, level`;
}

/** The largest sum of each measure: one above 32 bits is a number of another type. */
export function selectLargest(topic: string): string {
	const values = measuresIn(topics[topic]!).map(
		({ id }) => `max(abs(${quote(id)})) AS ${quote(id)}`
	);
	return `SELECT ${values.join(', ')} FROM counties`;
}

/**
 * The sums of the counties of one province.
 * @param wide measures whose sums outgrow 32 bits
 */
export function selectCounties(
	topic: string,
	province: string | null,
	wide: ReadonlySet<string>
): string {
	const values = measuresIn(topics[topic]!).map(
		({ id, fraction }) =>
			`${quote(id)}::${fraction || wide.has(id) ? 'DOUBLE' : 'INTEGER'} AS ${quote(id)}`
	);
	return `SELECT ${[list(countyKeys), ...values].join(', ')} FROM counties
		WHERE ${within(province)} ORDER BY county, level NULLS LAST, year NULLS LAST`;
}

/** The counties there are reports of, by province. */
export const selectCountyNames = `
	SELECT province, region AS code, arg_max(county, (year, id)) AS name,
		arg_max(prefecture, (year, id)) AS prefecture,
		count(DISTINCT agency_id)::DOUBLE AS agencies, count(*)::DOUBLE AS reports,
		count(*) FILTER (basis = 'untold')::DOUBLE AS untold
	FROM reports WHERE basis <> 'superseded' AND county IS NOT NULL AND region IS NOT NULL
	GROUP BY province, region ORDER BY province NULLS LAST, region`;

/**
 * Every place there are reports of, by code. A prefecture's code is the one most of its reports are under,
 * so that a park in another's land names none anew.
 */
export const selectPlaceNames = `
	WITH placed AS (
		SELECT * FROM reports WHERE basis <> 'superseded' AND region IS NOT NULL AND province IS NOT NULL
	), named AS (
		SELECT region AS code, county AS name, agency_id, year, id FROM placed WHERE county IS NOT NULL
		UNION ALL
		SELECT codes.code, prefecture, agency_id, year, id FROM placed JOIN (
			SELECT province, prefecture, left(region, 4) || '00' AS code FROM placed
			WHERE prefecture IS NOT NULL GROUP BY province, prefecture, left(region, 4)
			QUALIFY row_number() OVER (PARTITION BY province, prefecture ORDER BY count(*) DESC, code) = 1
		) AS codes USING (province, prefecture)
		UNION ALL
		SELECT left(region, 2) || '0000', province, agency_id, year, id FROM placed
	), latest AS (
		SELECT code, arg_max(name, (year, id)) AS name, count(DISTINCT agency_id)::DOUBLE AS agencies
		FROM named GROUP BY code
	)
	SELECT latest.*, (
		SELECT list(DISTINCT named.name ORDER BY named.name) FROM named
		WHERE named.code = latest.code AND named.name <> latest.name
	) AS former
	FROM latest ORDER BY code`;

/** Makes a table of what the files of places say of every agency and year. */
export const createAgencyYearsTable = `
	CREATE OR REPLACE TEMP TABLE agency_years AS
	SELECT province, prefecture, reports.id AS report, ${agencyYearColumns
		.slice(0, -4)
		.map((name) => `reports.${quote(name)}`)
		.join(', ')}, ${['errors', 'warnings', 'reviews', 'leads']
		.map((name) => `coalesce(found.${name}, 0)::INTEGER AS ${name}`)
		.join(', ')}
	FROM reports LEFT JOIN (
		SELECT report,
			count(*) FILTER (kind IS DISTINCT FROM 'lead' AND severity = 'error') AS errors,
			count(*) FILTER (kind IS DISTINCT FROM 'lead' AND severity = 'warning') AS warnings,
			count(*) FILTER (kind IS DISTINCT FROM 'lead' AND severity = 'review') AS reviews,
			count(*) FILTER (kind = 'lead') AS leads
		FROM findings GROUP BY report
	) AS found ON found.report = reports.id
	WHERE basis <> 'superseded'`;

/** The prefectures a part is written for. */
export const selectPrefectures = `
	SELECT DISTINCT province, prefecture FROM agency_years
	WHERE province IS NOT NULL ORDER BY province, prefecture NULLS LAST`;

export function selectAgencyYears(province: string, prefecture: string | null): string {
	const place = prefecture === null ? 'prefecture IS NULL' : `prefecture = ${literal(prefecture)}`;
	return `SELECT ${list(agencyYearColumns)} FROM agency_years
		WHERE province = ${literal(province)} AND ${place}
		ORDER BY region NULLS LAST, agency_id, year NULLS LAST, report`;
}

export function selectMissingOf(province: string | null): string {
	return `SELECT * FROM missing WHERE ${within(province)}
		ORDER BY region NULLS LAST, agency_id, year`;
}
