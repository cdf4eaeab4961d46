import type { Name } from '#form/vocabulary.ts';
import { directoryColumns } from './directory.ts';
import type { CorpusFile, Manifest } from './manifest.ts';
import { findingColumns, reportColumns, type Column } from './schema.ts';

/** A table of a corpus, as its descriptions for other programs show it. */
interface DescribedTable {
	name: string;
	title: Name;
	files: readonly CorpusFile[];
	columns: readonly Column[];
	/** Columns that identify a row. */
	key?: string;
	/** A column whose value is the key of a row of another table. */
	refers?: { column: string; table: string };
}

/** The tables of a corpus. */
export function describedTables({ reports, findings, directory }: Manifest): DescribedTable[] {
	return [
		{
			name: 'reports',
			title: { zh: '年报', en: 'Reports' },
			files: reports,
			columns: reportColumns,
			key: 'id'
		},
		{
			name: 'findings',
			title: { zh: '核对发现', en: 'Findings' },
			files: findings,
			columns: findingColumns,
			refers: { column: 'report', table: 'reports' }
		},
		...(directory
			? [
					{
						name: 'agencies',
						title: { zh: '机关', en: 'Agencies' },
						files: [directory],
						columns: directoryColumns,
						key: 'id'
					}
				]
			: [])
	];
}

/** What a corpus is, in words. */
export function describedAs({ title, origin, from }: Pick<Manifest, 'title' | 'origin' | 'from'>) {
	const made: Record<Manifest['origin'], Name> = {
		real: { zh: '', en: '' },
		synthetic: {
			zh: '【合成数据：机关、地区与数字均为虚构】',
			en: '[Synthetic: agencies, places and numbers are made up] '
		},
		mixed: { zh: '【含合成数据】', en: '[Partly synthetic] ' }
	};
	const { zh, en } = made[origin];
	return {
		title,
		description: {
			zh: `${zh}中国政府信息公开工作年度报告的统计数字，一份报告一行。空白不是零：数值为空时，readings 列说明原因。${from.zh}。`,
			en: `${en}Figures of annual open-government reports of Chinese agencies, one row a report. A blank is not a zero: where a value is null, the readings column says why. ${from.en}.`
		},
		keywords: ['open government information', 'freedom of information', 'China', '政府信息公开'],
		rights: {
			zh: '汇编数据按 CC BY 4.0 提供；来源文件的权利属于其发布机关。',
			en: 'The compiled figures are CC BY 4.0; the source documents remain with their publishers.'
		}
	};
}

/** Licence of the compiled figures. */
export const figuresLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** Media type of Parquet, and of what else lies in a corpus, by the end of its name. */
export function mediaType(path: string): string {
	if (path.endsWith('.parquet')) return 'application/vnd.apache.parquet';
	if (path.endsWith('.jsonl.gz') || path.endsWith('.gz')) return 'application/gzip';
	return path.endsWith('.csv') ? 'text/csv' : 'application/json';
}
