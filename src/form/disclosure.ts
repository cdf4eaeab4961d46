import type { EditionId } from './editions.ts';

/** A row or a column of a table, with the ways its label is printed (the first is the form's own). */
export interface Labelled<Id extends string = string> {
	id: Id;
	zh: string;
	en: string;
	spellings: readonly string[];
}

export interface DisclosureColumn<Id extends string = string> extends Labelled<Id> {
	unit: string;
	decimal?: true;
	signed?: true;
}

/** One block of table 2: a clause of article 20, its header row and its data rows. */
export interface DisclosureBlock {
	edition: EditionId;
	clause: string;
	columns: readonly DisclosureColumn[];
	rows: readonly Labelled[];
}

function row<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	...spellings: string[]
): Labelled<Id> {
	return { id, zh, en, spellings: [zh, ...spellings] };
}

function column<Id extends string>(
	id: Id,
	zh: string,
	en: string,
	unit: string,
	more: { decimal?: true; signed?: true; also?: string[] } = {}
): DisclosureColumn<Id> {
	const { also = [], ...rest } = more;
	return { id, zh, en, unit, spellings: [zh, ...also], ...rest };
}

const decisions2021 = column('decisions', '本年处理决定数量', ' decisions', 'decisions', {
	also: ['处理决定数量', '本年处理决定数']
});
const decisions2019 = column('decisions', '处理决定数量', ' decisions', 'decisions', {
	also: ['本年处理决定数量', '处理决定数']
});
const itemsLastYear = column('items_last_year', '上一年项目数量', ' items, last year', 'items', {
	also: ['上年项目数量']
});
const itemsChange = column(
	'items_change',
	'本年增/减',
	' items, change this year (signed)',
	'items',
	{ signed: true, also: ['本年增减', '增/减', '本年增（减）'] }
);

const blocks = [
	{
		edition: '2021',
		clause: '第二十条第（一）项',
		columns: [
			column('issued', '本年制发件数', ', issued this year', 'documents', {
				also: ['制发件数', '本年制发数量', '本年制作数量', '本年制发']
			}),
			column('repealed', '本年废止件数', ', repealed this year', 'documents', {
				also: ['废止件数', '本年废止数量', '本年废止']
			}),
			column('in_force', '现行有效件数', ', in force', 'documents', {
				also: ['现行有效数量', '有效件数', '现行有效']
			})
		],
		rows: [
			row('rules', '规章', 'rules'),
			row(
				'normative_documents',
				'行政规范性文件',
				'administrative normative documents',
				'规范性文件'
			)
		]
	},
	{
		edition: '2021',
		clause: '第二十条第（五）项',
		columns: [decisions2021],
		rows: [row('licensing', '行政许可', 'administrative licensing')]
	},
	{
		edition: '2021',
		clause: '第二十条第（六）项',
		columns: [decisions2021],
		rows: [
			row('penalty', '行政处罚', 'administrative penalty'),
			row('compulsion', '行政强制', 'administrative compulsion')
		]
	},
	{
		edition: '2021',
		clause: '第二十条第（八）项',
		columns: [
			column('10k_yuan', '本年收费金额（单位：万元）', ' charged', '10,000 yuan', {
				decimal: true,
				also: ['本年收费金额', '收费金额', '本年收费总金额', '收费金额（万元）']
			})
		],
		rows: [row('fees', '行政事业性收费', 'administrative fees')]
	},
	{
		edition: '2019',
		clause: '第二十条第（一）项',
		columns: [
			column('made', '本年新制作数量', ', newly made this year', 'documents', {
				also: ['新制作数量', '本年制作数量', '本年新制发数量']
			}),
			column('newly_disclosed', '本年新公开数量', ', newly disclosed this year', 'documents', {
				also: ['新公开数量', '本年公开数量']
			}),
			column('disclosed_total', '对外公开总数量', ', disclosed in total', 'documents', {
				also: ['对外公开总数', '公开总数量']
			})
		],
		rows: [
			row('rules', '规章', 'rules'),
			row('normative_documents', '规范性文件', 'normative documents', '行政规范性文件')
		]
	},
	{
		edition: '2019',
		clause: '第二十条第（五）项',
		columns: [itemsLastYear, itemsChange, decisions2019],
		rows: [
			row('licensing', '行政许可', 'licensing'),
			row(
				'other_services',
				'其他对外管理服务事项',
				'other outward management and service matters',
				'其他对外管理服务',
				'对外管理服务事项'
			)
		]
	},
	{
		edition: '2019',
		clause: '第二十条第（六）项',
		columns: [itemsLastYear, itemsChange, decisions2019],
		rows: [row('penalty', '行政处罚', 'penalty'), row('compulsion', '行政强制', 'compulsion')]
	},
	{
		edition: '2019',
		clause: '第二十条第（八）项',
		columns: [itemsLastYear, itemsChange],
		rows: [row('fee', '行政事业性收费', 'administrative fee')]
	},
	{
		edition: '2019',
		clause: '第二十条第（九）项',
		columns: [
			column('items', '采购项目数量', ' projects', 'projects', { also: ['采购项目数'] }),
			column('amount_10k_yuan', '采购总金额', ' amount', '10,000 yuan', {
				decimal: true,
				also: ['采购金额', '采购总金额（万元）']
			})
		],
		rows: [row('procurement', '政府集中采购', 'centralised procurement', '集中采购')]
	}
] as const satisfies readonly DisclosureBlock[];

/**
 * Table 2, 主动公开政府信息情况, block by block in the order of the form.
 * A cell id is the row's id and the column's id joined by `_`.
 * Source: 国办公开办函〔2021〕30号 and 〔2019〕60号.
 */
export const disclosure: readonly DisclosureBlock[] = blocks;

type CellsOf<Block> = Block extends {
	rows: readonly Labelled<infer Row>[];
	columns: readonly Labelled<infer Column>[];
}
	? `${Row}_${Column}`
	: never;

export type DisclosureCellId = CellsOf<(typeof blocks)[number]>;
