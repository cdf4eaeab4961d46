import type { Evidence } from '#check/corpus/filing.ts';
import type { Finding, Severity } from '#check/finding.ts';
import { statedFigures } from '#form/figures.ts';
import { cells } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';

/** Version of the corpus layout; a site refuses a corpus of another major version. */
export const schemaVersion = 4;

/** Whether a corpus, or one row of it, was read from documents or made up by the generator. */
export type Origin = 'real' | 'synthetic';

/** SQL types of the corpus, in the dialect DuckDB and Parquet share. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** One column of the `reports` table. */
export interface Column {
	name: string;
	type: ColumnType;
	label: Name;
	/** Every row has a value. */
	required?: true;
}

/** Largest count an INTEGER column holds; a larger one is not a count of requests or documents. */
export const largestCount = 2_147_483_647;

/** Columns that say who reports on what, and where the report is from. */
export const identityColumns: readonly Column[] = [
	column('id', 'VARCHAR', '报告编号', 'report id', true),
	column('agency', 'VARCHAR', '机关名称', 'agency'),
	column('agency_id', 'VARCHAR', '机关编号', 'agency id, the same over the years', true),
	column('region', 'VARCHAR', '行政区划代码', 'region code (GB/T 2260)'),
	column('province', 'VARCHAR', '省份', 'province'),
	column('prefecture', 'VARCHAR', '地市', 'prefecture'),
	column('county', 'VARCHAR', '县区', 'county or district'),
	column('level', 'VARCHAR', '层级', 'level'),
	column('sector', 'VARCHAR', '领域', 'sector'),
	column('agency_kind', 'VARCHAR', '机关类型', 'kind of agency'),
	column('scope', 'VARCHAR', '统计口径', 'what the report covers'),
	column('scope_from', 'VARCHAR', '口径依据', 'what tells the scope'),
	column('year', 'INTEGER', '报告年度', 'report year'),
	column('edition', 'VARCHAR', '表式版本', 'edition of the form'),
	column('published', 'DATE', '落款或发布日期', 'signing or publishing date'),
	column('published_from', 'VARCHAR', '日期出处', 'where the date was read'),
	column(
		'late',
		'BOOLEAN',
		'晚于公布期限（无从判断时为空）',
		'dated after the report was due; null where that cannot be told'
	),
	column('captured', 'VARCHAR', '采集时间（UTC）', 'when the page was fetched (UTC, ISO 8601)'),
	column('url', 'VARCHAR', '来源网址', 'source URL'),
	column('file', 'VARCHAR', '来源文件', 'source file', true),
	column('sha256', 'VARCHAR', '来源文件的 SHA-256', 'SHA-256 of the source file'),
	column('origin', 'VARCHAR', '数据性质（real 真实，synthetic 合成）', 'real or synthetic', true),
	column('correction', 'VARCHAR', '更正依据', 'what says that it corrects an earlier report'),
	column('basis', 'VARCHAR', '计入哪一种合计', 'the sum it is counted in, or why in none', true),
	column(
		'superseded_by',
		'VARCHAR',
		'取代本报告的报告编号',
		'id of the report that counts instead of this one'
	),
	column(
		'zero_activity',
		'BOOLEAN',
		'零申请（新收与上年结转均读得为 0）',
		'no requests: received and carried in both read as 0'
	)
];

const cellColumns: readonly Column[] = cells.map((cell) => ({
	name: cell.id,
	type: cell.decimal ? 'DOUBLE' : 'INTEGER',
	label: cell.label
}));

const figureColumns: readonly Column[] = statedFigures.map((figure) => ({
	name: figure.id,
	type: 'BIGINT',
	label: { zh: figure.zh, en: figure.en }
}));

/** The columns of `reports`, in the order they are written. */
export const reportColumns: readonly Column[] = [
	...identityColumns,
	...cellColumns,
	...figureColumns,
	column(
		'readings',
		'VARCHAR',
		'各格读法（按代码本顺序，每格一字母：n 数字 b 空白 s 不适用 u 无法读出 a 无此格）',
		'reading of each cell, a letter a cell in codebook order',
		true
	)
];

/** The columns of `findings`. */
export const findingColumns: readonly Column[] = [
	column('id', 'VARCHAR', '发现编号', 'finding id, the same whenever the corpus is made again'),
	column('report', 'VARCHAR', '报告编号', 'report id', true),
	column('rule', 'VARCHAR', '规则编号', 'rule', true),
	column('severity', 'VARCHAR', '程度', 'severity', true),
	column('cells', 'VARCHAR', '相关单元格（空格分隔）', 'cell ids, separated by spaces', true),
	column('left', 'DOUBLE', '左边', 'left side'),
	column('right', 'DOUBLE', '右边', 'right side'),
	column('difference', 'DOUBLE', '差额', 'difference'),
	column('kind', 'VARCHAR', '性质（finding 发现，lead 线索）', 'finding or lead'),
	column('other', 'VARCHAR', '对照报告编号', 'id of the report it is compared with'),
	column('detail', 'VARCHAR', '详情（JSON）', 'everything else: message, evidence, place; JSON'),
	column(
		'standing',
		'VARCHAR',
		'所在报告已被取代时，取代它的报告里还有没有',
		'on a superseded report: whether the one that counts instead has it, too'
	),
	column('decision', 'VARCHAR', '复核结论', 'what a reviewer decided'),
	column('decision_note', 'VARCHAR', '复核说明', 'why'),
	column('decision_date', 'DATE', '复核日期', 'when')
];

/** A row of `reports`: a value for every column, null where there is none. */
export type ReportRow = Record<string, string | number | boolean | null>;

/** A row of `findings`: what one rule found in one report. */
export interface FindingRow {
	/** Id of the report. */
	report: string;
	rule: string;
	severity: Severity;
	/** Ids of the cells on both sides, separated by spaces. */
	cells: string;
	left: number | null;
	right: number | null;
	difference: number | null;
	/** In a finished corpus the finding's id; before, what sets it apart from the report's others. */
	id?: string;
	/** A finding where left out. */
	kind?: 'finding' | 'lead';
	/** Id of the report on the other side: last year's, or another agency's. */
	other?: string | null;
	/** JSON of `FindingDetail`. */
	detail?: string | null;
	/** Null of a report that is not superseded; found by the whole corpus. */
	standing?: 'mended' | 'stays' | null;
	decision?: string | null;
	decision_note?: string | null;
	/** ISO date. */
	decision_date?: string | null;
}

/** What `detail` holds of a finding, in addition to its columns. */
export interface FindingDetail {
	/** Of the rule that found it. */
	version: number;
	message: Name;
	/** What a lead rests on. */
	lead?: Evidence;
	more?: Record<string, unknown>;
	origin?: Finding['origin'];
	suspect?: string;
	diagnosis?: Finding['diagnosis'];
	text?: string;
	place?: Finding['place'];
}

/** A column by its name, type and label in Chinese and English. */
export function column(
	name: string,
	type: ColumnType,
	zh: string,
	en: string,
	required = false
): Column {
	return { name, type, label: { zh, en }, ...(required && { required: true as const }) };
}
