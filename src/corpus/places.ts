import { measuresIn, sumSql, workedOut } from './measures.ts';
import type { CorpusFile, PlainFile } from './manifest.ts';
import { quote } from './sql.ts';
import { topics } from './topics.ts';

/** The file a manifest names as `places`: where the places of each province are told. */
export interface PlaceIndex {
	provinces: (PlainFile & {
		/** null for the reports whose province is not known. */
		province: string | null;
		/** Where one looks a county up by its code. */
		counties: string[];
	})[];
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
	}[];
	/** Own reports summed by county, level and year, a file a topic; see `selectCounties`. */
	sums: (CorpusFile & { topic: string })[];
	/** Consolidated reports of the counties, a file a topic; see `selectPlaces`. */
	consolidated: (CorpusFile & { topic: string })[];
	/** Agencies and years of each prefecture; see `agencyYearColumns`. */
	agencies: (CorpusFile & { prefecture: string | null })[];
	/** Reports the corpus does not have; see `missingColumns`. */
	missing: CorpusFile;
}

/** What a county's sums stand by; `county` is its code. */
export const countyKeys = ['year', 'county', 'level'] as const;

/** What a place part tells of each agency and year, superseded reports apart. */
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
export function gatherCounties(topic: string): string {
	const measures = measuresIn(topics[topic]!);
	const { given, sums } = workedOut(measures);
	const columns = measures.map(
		(measure, at) => `coalesce(${sumSql(measure, sums[at]!)}, 0)::DOUBLE AS ${quote(measure.id)}`
	);
	return `CREATE OR REPLACE TEMP TABLE counties AS
		SELECT province, year, region AS county, level, ${columns.join(', ')}
		FROM (SELECT ${given} FROM reports WHERE basis = 'own' AND county IS NOT NULL AND region IS NOT NULL)
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
		count(DISTINCT agency_id)::DOUBLE AS agencies, count(*)::DOUBLE AS reports
	FROM reports WHERE basis <> 'superseded' AND county IS NOT NULL AND region IS NOT NULL
	GROUP BY province, region ORDER BY province NULLS LAST, region`;

/** Makes a table of what place parts tell of every agency and year. */
export const gatherAgencyYears = `
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
