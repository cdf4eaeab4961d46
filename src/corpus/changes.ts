/** The keys of a row of the file of changes. */
export const changeKeys = ['year', 'province', 'prefecture', 'level'] as const;

/** What is compared over two years running; the amounts are those of the agencies that state it in both. */
export const changeCounts = ['received', 'concluded'] as const;
export type ChangeCount = (typeof changeCounts)[number];

/**
 * What a row of the file of changes says of a year's own reports, compared with the year before's of the same agencies
 * with the same scope:
 *
 * - `received.bodies`, `received.before`, `received.now`: agencies that state it in both years, and their sums; the
 *   same of `concluded`
 * - `silent.bodies`, `silent.before`, `silent.now`: agencies that can be judged in both, and those without requests
 * - `judged`, `silent`, `silent3`: agencies that can be judged this year, those of them without requests, and those
 *   without for three years running, this one the last
 * - `expected`, `gap`, `no_later`: reports the corpus does not have, see `missingStates`; with a `gap` those that were
 *   `sought`
 */
const changeColumns = [
	...changeCounts.flatMap((id) => [`${id}.bodies`, `${id}.before`, `${id}.now`]),
	'silent.bodies',
	'silent.before',
	'silent.now',
	'judged',
	'silent',
	'silent3',
	'expected',
	'gap',
	'no_later'
];

const both = (id: ChangeCount) => `now.${id} IS NOT NULL AND before.${id} IS NOT NULL`;
const judged = 'now.zero IS NOT NULL AND before.zero IS NOT NULL';
const counted = (condition: string) => `count(*) FILTER (${condition})`;
const summed = (value: string, condition: string) =>
	`coalesce(sum(${value}) FILTER (${condition}), 0)`;

const told = [
	...changeCounts.flatMap((id) => [
		[`${id}.bodies`, counted(both(id))],
		[`${id}.before`, summed(`before.${id}`, both(id))],
		[`${id}.now`, summed(`now.${id}`, both(id))]
	]),
	['silent.bodies', counted(judged)],
	['silent.before', counted(`${judged} AND before.zero`)],
	['silent.now', counted(`${judged} AND now.zero`)],
	['judged', counted('now.zero IS NOT NULL')],
	['silent', counted('now.zero')],
	['silent3', counted('now.zero AND before.zero AND earlier.zero')]
] as [string, string][];

const lost = [
	['expected', "'expected'"],
	['gap', "'gap', 'sought'"],
	['no_later', "'no_later'"]
] as const;

const keys = changeKeys.join(', ');

/** The changes of every year by place and level, with the reports that are missing. Needs the tables `reports` and `missing`. */
export const selectChanges = `
	WITH own AS (
		SELECT agency_id, scope, ${keys}, received_total AS received, concluded_total AS concluded,
			zero_activity AS zero
		FROM reports WHERE basis = 'own' AND year IS NOT NULL
		QUALIFY row_number() OVER (PARTITION BY agency_id, year, scope ORDER BY id) = 1
	), told AS (
		SELECT ${changeKeys.map((key) => `now.${key}`).join(', ')},
			${told.map(([name, sql]) => `${sql}::DOUBLE AS "${name}"`).join(', ')}
		FROM own AS now
		LEFT JOIN own AS before ON before.agency_id = now.agency_id AND before.year = now.year - 1
			AND before.scope IS NOT DISTINCT FROM now.scope
		LEFT JOIN own AS earlier ON earlier.agency_id = now.agency_id AND earlier.year = now.year - 2
			AND earlier.scope IS NOT DISTINCT FROM now.scope
		GROUP BY ALL
	), lost AS (
		SELECT ${keys}, ${lost
			.map(([name, states]) => `count(*) FILTER (state IN (${states}))::DOUBLE AS ${name}`)
			.join(', ')}
		FROM missing GROUP BY ALL
	)
	SELECT ${keys}, ${changeColumns.map((name) => `coalesce(sum("${name}"), 0)::DOUBLE AS "${name}"`).join(', ')}
	FROM (SELECT * FROM told UNION ALL BY NAME SELECT * FROM lost)
	GROUP BY ALL ORDER BY ${changeKeys.map((key) => `${key} NULLS LAST`).join(', ')}`;
