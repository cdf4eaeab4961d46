import { column, type Column } from './schema.ts';

/** What the directory of agencies has of each: who it is, where, and of which years it reports. */
export const directoryColumns: readonly Column[] = [
	column('id', 'VARCHAR', '机关编号', 'agency id, the same over the years', true),
	column('name', 'VARCHAR', '机关名称（最近一份报告）', 'agency, as its latest report names it'),
	column('former', 'VARCHAR', '其他报告里的名称，一行一个', 'its other names, one a line'),
	column('region', 'VARCHAR', '行政区划代码', 'region code (GB/T 2260)'),
	column('province', 'VARCHAR', '省份', 'province'),
	column('prefecture', 'VARCHAR', '地市', 'prefecture'),
	column('county', 'VARCHAR', '县区', 'county or district'),
	column('level', 'VARCHAR', '层级', 'level'),
	column('sector', 'VARCHAR', '领域', 'sector'),
	column('years', 'VARCHAR', '报告年度，用空格隔开', 'report years, upward, between spaces', true),
	column('reports', 'INTEGER', '报告份数', 'reports', true)
];

/**
 * Every agency of `reports` as a row of the directory, neighbours together. Name, place, level and sector are those its
 * latest report states; what that report does not state is taken from the one before.
 */
export const selectDirectory = `
	WITH turned AS (
		SELECT agency_id AS id, agency, region, province, prefecture, county, level, sector, year,
			row_number() OVER (ORDER BY year NULLS FIRST, published NULLS FIRST, reports.id) AS turn
		FROM reports WHERE basis <> 'superseded'
	), latest AS (
		SELECT id, arg_max(agency, turn) AS name,
			arg_max({region: region, province: province, prefecture: prefecture, county: county}, turn)
				FILTER (region IS NOT NULL OR province IS NOT NULL) AS place,
			arg_max(level, turn) AS level, arg_max(sector, turn) AS sector,
			coalesce(string_agg(DISTINCT year::VARCHAR, ' ' ORDER BY year::VARCHAR), '') AS years,
			count(*)::INTEGER AS reports
		FROM turned GROUP BY id
	), others AS (
		SELECT id, string_agg(agency, chr(10) ORDER BY agency) AS former
		FROM (SELECT DISTINCT id, agency FROM turned) JOIN latest USING (id)
		WHERE agency <> name GROUP BY id
	)
	SELECT id, name, former, place.region AS region, place.province AS province,
		place.prefecture AS prefecture, place.county AS county, level, sector, years, reports
	FROM latest LEFT JOIN others USING (id)
	ORDER BY region NULLS LAST, name NULLS LAST, id`;
