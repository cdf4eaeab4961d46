import type { Name } from '#form/vocabulary.ts';

/** A statement to begin with. */
export interface Example {
	name: Name;
	sql: string;
}

/** Questions a reader may start from; each runs on any corpus. */
export const examples: readonly Example[] = [
	{
		name: {
			zh: '每年新收多少申请，依据几份年报',
			en: 'Requests received by year, and of how many reports'
		},
		sql: `SELECT year, sum(received_total) AS received, count(received_total) AS counted, count(*) AS reports
FROM reports
GROUP BY year
ORDER BY year`
	},
	{
		name: { zh: '申请最多的机关', en: 'Who received most' },
		sql: `SELECT agency, year, received_total, disclosed_total, partly_disclosed_total
FROM reports
WHERE received_total IS NOT NULL
ORDER BY received_total DESC
LIMIT 50`
	},
	{
		name: {
			zh: '各层级：零申请的年报有几份，说不清的有几份',
			en: 'By level: reports of no requests, and those that do not tell'
		},
		sql: `SELECT level,
	count(*) FILTER (WHERE zero_activity) AS zero,
	count(*) FILTER (WHERE NOT zero_activity) AS active,
	count(*) FILTER (WHERE zero_activity IS NULL) AS untold
FROM reports
GROUP BY level`
	},
	{
		name: { zh: '网站访问量的四分位数', en: 'Quartiles of web visits' },
		sql: `SELECT year, count(web_visits) AS told,
	quantile_cont(web_visits, 0.25) AS lower,
	median(web_visits) AS median,
	quantile_cont(web_visits, 0.75) AS upper
FROM reports
GROUP BY year
ORDER BY year`
	},
	{
		name: { zh: '哪些规则发现得最多', en: 'Which rules found most' },
		sql: `SELECT rule, severity, count(*) AS found, count(DISTINCT report) AS reports
FROM findings
WHERE kind = 'finding'
GROUP BY rule, severity
ORDER BY found DESC`
	},
	{
		name: {
			zh: '结转对不上的：上年转出与本年转入',
			en: 'Carried over: last year’s end against this year’s start'
		},
		sql: `SELECT this.agency, this.year, last.carried_out_total AS carried_out, this.carried_in_total AS carried_in
FROM reports AS this
JOIN reports AS last ON last.agency_id = this.agency_id AND last.year = this.year - 1
WHERE last.carried_out_total <> this.carried_in_total
ORDER BY this.year, this.agency
LIMIT 200`
	}
];
