import type { Name } from '#form/vocabulary.ts';

/** A statement to begin with. */
export interface Example {
	name: Name;
	sql: string;
}

/**
 * SQL: each body's own report, once. The table holds the same requests several times over: in consolidated
 * reports, in reports others supersede. The charts of the site count by the same condition.
 */
const countedOnce = `basis = 'own'`;

/** What a statement of ours says of it. */
const why = `-- ${countedOnce}: reports of bodies on themselves, each once; 'consolidated' and 'superseded' ones tell of the same requests again`;

/** Questions a reader may start from; each runs on any corpus and counts each request once. */
export const examples: readonly Example[] = [
	{
		name: {
			zh: '每年新收多少申请，依据几份年报',
			en: 'Requests received by year, and of how many reports'
		},
		sql: `${why}
SELECT year, sum(received_total) AS received, count(received_total) AS counted, count(*) AS reports
FROM reports
WHERE ${countedOnce}
GROUP BY year
ORDER BY year`
	},
	{
		name: { zh: '申请最多的机关', en: 'Who received most' },
		sql: `${why}
SELECT agency, year, received_total, disclosed_total, partly_disclosed_total
FROM reports
WHERE ${countedOnce} AND received_total IS NOT NULL
ORDER BY received_total DESC, year, agency
LIMIT 50`
	},
	{
		name: {
			zh: '各层级：零申请的年报有几份，说不清的有几份',
			en: 'By level: reports of no requests, and those that do not tell'
		},
		sql: `${why}
SELECT level,
	count(*) FILTER (WHERE zero_activity) AS zero,
	count(*) FILTER (WHERE NOT zero_activity) AS active,
	count(*) FILTER (WHERE zero_activity IS NULL) AS untold
FROM reports
WHERE ${countedOnce}
GROUP BY level`
	},
	{
		name: { zh: '网站访问量的四分位数', en: 'Quartiles of web visits' },
		sql: `${why}
SELECT year, count(web_visits) AS told,
	quantile_cont(web_visits, 0.25) AS lower,
	median(web_visits) AS median,
	quantile_cont(web_visits, 0.75) AS upper
FROM reports
WHERE ${countedOnce}
GROUP BY year
ORDER BY year`
	},
	{
		name: { zh: '哪些规则发现得最多', en: 'Which rules found most' },
		sql: `-- A report that another supersedes is left out, as on the page of findings
SELECT rule, severity, count(*) AS found, count(DISTINCT report) AS reports
FROM findings
JOIN reports ON reports.id = findings.report
WHERE basis <> 'superseded' AND kind IS DISTINCT FROM 'lead'
GROUP BY rule, severity
ORDER BY found DESC, rule`
	},
	{
		name: {
			zh: '结转对不上的：上年转出与本年转入',
			en: 'Carried over: last year’s end against this year’s start'
		},
		sql: `${why}
WITH own AS (
	SELECT agency_id, agency, year, carried_in_total, carried_out_total
	FROM reports
	WHERE ${countedOnce}
)
SELECT this.agency, this.year, last.carried_out_total AS carried_out, this.carried_in_total AS carried_in
FROM own AS this
JOIN own AS last ON last.agency_id = this.agency_id AND last.year = this.year - 1
WHERE last.carried_out_total <> this.carried_in_total
ORDER BY this.year, this.agency
LIMIT 200`
	}
];
