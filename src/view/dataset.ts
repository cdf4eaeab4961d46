import type { Manifest } from '#corpus/manifest.ts';
import { originLabel } from './model.ts';

/** What search engines of datasets are shown of a corpus. */
export type Described = Pick<
	Manifest,
	'name' | 'title' | 'from' | 'origin' | 'made' | 'contentHash' | 'years'
> & { files: readonly { path: string }[] };

/** Files listed one by one at most; `datapackage.json` lists them all. */
const mostFiles = 50;

/**
 * The corpora as schema.org datasets in JSON-LD, fit to stand in a script element of a page: no sign in
 * it can end the element or begin a comment. Addresses are relative to `root`.
 */
export function datasetLd(corpora: readonly Described[], root: string): string {
	const graph = corpora.map(({ name, title, from, origin, made, contentHash, years, files }) => {
		const label = originLabel(origin);
		const at = (path: string) => `${root}corpora/${encodeURIComponent(name)}/${encodeURI(path)}`;
		const told = (zh: string, en: string) => [
			{ '@language': 'zh-CN', '@value': label ? `${label.zh}：${zh}` : zh },
			{ '@language': 'en', '@value': label ? `${label.en}: ${en}` : en }
		];
		return {
			'@type': 'Dataset',
			name: told(title.zh, title.en),
			description: told(
				`中国行政机关政府信息公开工作年度报告的统计数字，一份年报一行。${from.zh}`,
				`Figures of annual open-government reports of Chinese agencies, a row a report. ${from.en}`
			),
			identifier: `sha256:${contentHash}`,
			version: contentHash.slice(0, 16),
			dateModified: made,
			license: 'https://creativecommons.org/licenses/by/4.0/',
			isAccessibleForFree: true,
			creator: { '@type': 'Organization', name: 'OGI Lens' },
			...(years.length > 0 && { temporalCoverage: `${years[0]}/${years.at(-1)}` }),
			// Places that are made up cover nothing.
			...(origin === 'real' && { spatialCoverage: { '@type': 'Place', name: 'China' } }),
			keywords: ['open government information', 'freedom of information', '政府信息公开'],
			distribution: [
				...['datapackage.json', 'codebook.json'].map((path) =>
					download(at(path), 'application/json')
				),
				...files
					.filter(({ path }) => path.endsWith('.parquet'))
					.slice(0, mostFiles)
					.map(({ path }) => download(at(path), 'application/vnd.apache.parquet'))
			]
		};
	});
	return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

function download(contentUrl: string, encodingFormat: string) {
	return { '@type': 'DataDownload', contentUrl, encodingFormat };
}
