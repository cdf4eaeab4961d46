import { cellsOf } from '#form/form.ts';
import type { Draft } from '../generator/county.ts';
import { totalled } from '../generator/county.ts';

/** A fault put into a report that was right, and the words by which its bureau must be told of it. */
export interface Plant {
	kind: string;
	/** Whether a report offers it a hold. */
	fits?: (draft: Draft) => boolean;
	plant: (draft: Draft) => void;
	/** Problems it may make, where they are more than one: last year’s numbers do not follow either. */
	causes?: number;
	/** Every one of these stands on the slip. */
	words: (draft: Draft) => (string | RegExp)[];
}

const n = (draft: Draft, id: string) => draft.values[id] ?? 0;
const busy = (draft: Draft) => n(draft, 'received_total') > 10;
const set = (draft: Draft, id: string, value: number) => (draft.values[id] = value);

const strangerTo = ({ body }: Draft) => (body.name.includes('审计局') ? '水利局' : '审计局');

/** Twenty-five kinds of faults as offices make them. */
export const plants: readonly Plant[] = [
	{
		kind: 'a total mistyped',
		fits: busy,
		plant: (d) => set(d, 'received_total', n(d, 'received_total') + 9),
		words: (d) => ['新收政府信息公开申请数量', String(n(d, 'received_total'))]
	},
	{
		kind: 'a number of a row off',
		fits: busy,
		plant: (d) => set(d, 'disclosed_person', n(d, 'disclosed_person') + 6),
		words: (d) => ['予以公开', '自然人', String(n(d, 'disclosed_person'))]
	},
	{
		kind: 'the total concluded off',
		fits: busy,
		plant: (d) => set(d, 'concluded_total', n(d, 'concluded_total') + 4),
		words: (d) => ['（七）总计', String(n(d, 'concluded_total'))]
	},
	{
		kind: 'digits exchanged',
		fits: (d) => /^([1-9])(?!\1)\d$/.test(String(n(d, 'concluded_person'))),
		plant: (d) =>
			set(d, 'concluded_person', Number([...String(n(d, 'concluded_person'))].reverse().join(''))),
		words: (d) => ['自然人', String(n(d, 'concluded_person'))]
	},
	{
		kind: 'a balance broken',
		fits: busy,
		plant: (d) => {
			set(d, 'carried_out_person', n(d, 'carried_out_person') + 7);
			set(d, 'carried_out_total', n(d, 'carried_out_total') + 7);
		},
		words: (d) => ['相差 7', String(n(d, 'carried_out_total'))]
	},
	{
		kind: 'cases that do not add up',
		fits: (d) => n(d, 'reconsideration_total') > 0,
		plant: (d) => set(d, 'reconsideration_total', n(d, 'reconsideration_total') + 2),
		words: (d) => ['行政复议', '总计', String(n(d, 'reconsideration_total'))]
	},
	{
		kind: 'the text tells another number of requests',
		fits: busy,
		plant: (d) => {
			const told = n(d, 'received_total') + 13;
			d.one = d.one.map((line) => line.replace(/申请\d+件，办结/, `申请${told}件，办结`));
		},
		words: (d) => [`申请${n(d, 'received_total') + 13}件`, String(n(d, 'received_total'))]
	},
	{
		kind: 'the text denies the requests of the table',
		fits: busy,
		plant: (d) => {
			d.one = d.one.map((line) =>
				line.startsWith('（二）') ? '（二）依申请公开。全年未收到政府信息公开申请。' : line
			);
		},
		words: () => ['未收到政府信息公开申请']
	},
	{
		kind: 'carried in is not what last year carried out',
		fits: (d) => n(d, 'received_person') > 8,
		plant: (d) => {
			set(d, 'carried_in_person', n(d, 'carried_in_person') + 3);
			set(d, 'received_person', n(d, 'received_person') - 3);
			d.values = totalled(d.values);
			d.one = d.one.map((line) =>
				line.replace(/申请\d+件，办结/, `申请${n(d, 'received_total')}件，办结`)
			);
		},
		words: (d) => ['上年结转', String(n(d, 'carried_in_total'))]
	},
	{
		kind: 'the stock of documents does not follow',
		plant: (d) => set(d, 'normative_documents_in_force', n(d, 'normative_documents_in_force') + 5),
		words: (d) => ['现行有效', String(n(d, 'normative_documents_in_force'))]
	},
	{
		kind: 'fees in yuan',
		plant: (d) => {
			set(d, 'fees_10k_yuan', 12_000);
			d.one.push('全年收取行政事业性收费12000元。');
		},
		words: () => ['行政事业性收费', '12000元']
	},
	{
		kind: 'table three left blank',
		fits: (d) => n(d, 'received_total') === 0,
		plant: (d) => {
			for (const { id } of requestCells) d.ink[id] = '';
		},
		words: () => ['空']
	},
	{
		kind: 'table four left out',
		plant: (d) => (d.without = [4]),
		words: () => ['行政复议']
	},
	{
		kind: 'the form of 2019',
		plant: (d) => {
			d.edition = '2019';
			for (const column of ['person', 'business', 'total'])
				set(d, `otherwise_closed_undivided_${column}`, n(d, `otherwise_closed_misc_${column}`));
		},
		words: () => ['2019']
	},
	{
		kind: 'placeholders',
		plant: (d) => d.six.push('本年度收取信息处理费XX元，涉及申请XX件。'),
		words: () => ['XX']
	},
	{
		kind: 'a section without a word',
		plant: (d) => (d.five = []),
		words: () => [/第五|五、|存在的主要问题/]
	},
	{
		kind: 'two rows exchanged',
		causes: 2,
		fits: (d) =>
			n(d, 'received_person') !== n(d, 'disclosed_person') &&
			n(d, 'received_business') !== n(d, 'disclosed_business') &&
			n(d, 'received_business') > 0,
		plant: (d) => {
			for (const column of ['person', 'business', 'total']) {
				const [a, b] = [n(d, `carried_in_${column}`), n(d, `disclosed_${column}`)];
				set(d, `carried_in_${column}`, b);
				set(d, `disclosed_${column}`, a);
			}
		},
		words: () => ['上年结转', '予以公开']
	},
	{
		kind: 'a row one column too far',
		fits: (d) => n(d, 'disclosed_business') > 0,
		plant: (d) => {
			const columns = [
				'person',
				'business',
				'research',
				'public_interest',
				'legal_service',
				'other',
				'total'
			];
			const read = columns.map((column) => n(d, `disclosed_${column}`));
			columns.forEach((column, at) => set(d, `disclosed_${column}`, read[(at + 6) % 7]!));
		},
		words: () => ['予以公开']
	},
	{
		kind: 'another body’s work',
		fits: (d) => /[育政障输利业商生计林]局$/.test(d.body.name),
		plant: (d) => d.one.push(`霁川县${strangerTo(d)}高度重视政府信息公开工作，抓好日常管理。`),
		words: (d) => [`霁川县${strangerTo(d)}`]
	},
	{
		kind: 'half a decision',
		plant: (d) => (d.ink.licensing_decisions = '12.5'),
		words: () => ['行政许可', '12.5']
	},
	{
		kind: 'signed before the year was over',
		plant: (d) => (d.date = `${d.year}年11月20日`),
		words: (d) => [`${d.year}`, /11/]
	},
	{
		kind: 'a negative count',
		plant: (d) => (d.ink.penalty_decisions = '-3'),
		words: () => ['行政处罚', '-3']
	},
	{
		kind: 'documents issued and none in force',
		causes: 2,
		plant: (d) => {
			set(d, 'normative_documents_issued', 3);
			set(d, 'normative_documents_in_force', 0);
		},
		words: () => ['规范性文件']
	},
	{
		kind: 'a part above its total',
		plant: (d) =>
			d.one.push('全年通过政务新媒体主动公开政府信息40条，其中微信公众号公开政府信息65条。'),
		words: () => ['65']
	},
	{
		kind: 'another year in the title',
		plant: (d) => (d.title = d.title.replace(String(d.year), String(d.year - 1))),
		words: (d) => [String(d.year - 1)]
	}
];

const requestCells = cellsOf('2021').filter(({ table }) => table === 'requests');
