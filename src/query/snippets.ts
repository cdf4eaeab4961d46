/** How to ask a corpus that was fetched, in another language. */
export interface Snippet {
	/** The tool, and what must be there. */
	tool: string;
	code: string;
}

/**
 * Every snippet gives, of own reports by year, how many there are, how many state the requests received, and their sum.
 */
export function snippetsOf(folder: string): Snippet[] {
	const files = `${folder}/reports/*/*.parquet`;
	return [
		{
			tool: 'DuckDB',
			code: `SELECT year, count(*) AS reports, count(received_total) AS counted, sum(received_total) AS received
FROM read_parquet('${files}', union_by_name = true)
WHERE basis = 'own' AND year IS NOT NULL
GROUP BY year ORDER BY year;`
		},
		{
			tool: 'Python, pandas',
			code: `import glob
import pandas as pd

reports = pd.concat(pd.read_parquet(path, partitioning=None) for path in sorted(glob.glob('${files}')))
own = reports[reports.basis == 'own']
print(own.groupby('year').agg(reports=('id', 'size'), counted=('received_total', 'count'), received=('received_total', 'sum')).to_csv())`
		},
		{
			tool: 'Python, Polars',
			code: `import polars as pl

own = pl.scan_parquet('${files}', hive_partitioning=False).filter((pl.col('basis') == 'own') & pl.col('year').is_not_null())
print(own.group_by('year').agg(reports=pl.len(), counted=pl.col('received_total').count(), received=pl.col('received_total').sum()).sort('year').collect().write_csv())`
		},
		{
			tool: 'R, arrow',
			code: `files <- Sys.glob('${files}')
reports <- do.call(rbind, lapply(files, function(file) as.data.frame(arrow::read_parquet(file, col_select = c('year', 'basis', 'received_total')))))
own <- reports[reports$basis == 'own' & !is.na(reports$year), ]
counted <- tapply(!is.na(own$received_total), own$year, sum)
received <- tapply(own$received_total, own$year, sum, na.rm = TRUE)
write.csv(data.frame(year = names(counted), reports = as.vector(table(own$year)), counted, received), row.names = FALSE)`
		}
	];
}

/** Fetching every file of a corpus from a terminal. `site` ends with a slash. */
export function fetchAll(site: string, corpus: string): string {
	const name = encodeURIComponent(corpus);
	return `curl -s ${site}data/${name}/addresses.txt | sed 's#^#${site}corpora/${name}/#' > addresses.txt
wget --no-verbose --force-directories --no-host-directories --cut-dirs=${cutOf(site)} --input-file=addresses.txt`;
}

/** The same of one table, without fetching it whole: DuckDB reads the columns it needs. */
export function readAfar(site: string, corpus: string, paths: readonly string[]): string {
	const list = paths.map((path) => `  '${site}corpora/${encodeURIComponent(corpus)}/${path}'`);
	return `INSTALL httpfs; LOAD httpfs;
SELECT year, count(*) AS reports, sum(received_total) AS received
FROM read_parquet([
${list.join(',\n')}
], union_by_name = true)
WHERE basis = 'own' GROUP BY year ORDER BY year;`;
}

/** One chart's numbers, in the languages people use most. */
export function chartSnippets(site: string, corpus: string, chart: string): Snippet[] {
	const address = `${site}data/${encodeURIComponent(corpus)}/charts/${chart}`;
	return [
		{ tool: 'curl', code: `curl -s ${address}.csv` },
		{
			tool: 'Python',
			code: `import json, urllib.request

chart = json.load(urllib.request.urlopen('${address}.json'))
names = [column['id'] for column in chart['columns']]
for row in chart['rows']:
    print(dict(zip(names, row)))`
		},
		{
			tool: 'R',
			code: `chart <- read.csv('${address}.csv', fileEncoding = 'UTF-8-BOM', check.names = FALSE)\nprint(chart)`
		}
	];
}

/** How deep a site's folder of corpora lies, for names without what is above it. */
function cutOf(site: string): number {
	return new URL(site).pathname.split('/').filter(Boolean).length + 1;
}
