import { cellsOf } from '#form/form.ts';
import { printedTables, type PrintedTable } from '#view/printed.ts';

type CellTexts = Readonly<Record<string, string>>;

/** Years of the sample's reports, the one to look at first. */
export const sampleYears = [2024, 2023] as const;
type SampleYear = (typeof sampleYears)[number];

/**
 * What the sample report prints, by cell; other cells of table 3 and 4 print 0. Made up: the agency, the
 * numbers, and the faults: a total that does not add up, a blank, a slash and a word where a number belongs.
 */
const faulty: CellTexts = {
	...row('rules', ['0', '0', '0'], ['issued', 'repealed', 'in_force']),
	...row('normative_documents', ['2', '0', '7'], ['issued', 'repealed', 'in_force']),
	licensing_decisions: '86',
	penalty_decisions: '12',
	compulsion_decisions: '/',
	fees_10k_yuan: '',
	...asked('received', 18, 4, 1),
	...asked('carried_in', 1, 0, 0),
	...asked('disclosed', 9, 2, 1),
	disclosed_total: '21',
	...asked('partly_disclosed', 2, 0, 0),
	...asked('withheld_by_law', 1, 0, 0),
	...asked('unable_not_held', 3, 1, 0),
	...asked('unable_not_existing', 1, 0, 0),
	...asked('not_processed_duplicate', 1, 0, 0),
	...asked('otherwise_closed_uncorrected', 1, 1, 0),
	...asked('concluded', 18, 4, 1),
	...asked('carried_out', 1, 0, 0),
	reconsideration_upheld: '1',
	reconsideration_total: '1',
	litigation_direct_pending: '若干'
};

/** The year before: it adds up, but what it carries out is not what the next year carries in. */
const sound: CellTexts = {
	...row('rules', ['0', '0', '0'], ['issued', 'repealed', 'in_force']),
	...row('normative_documents', ['1', '0', '6'], ['issued', 'repealed', 'in_force']),
	licensing_decisions: '93',
	penalty_decisions: '15',
	compulsion_decisions: '0',
	fees_10k_yuan: '0',
	...asked('received', 13, 2, 0),
	...asked('disclosed', 8, 1, 0),
	...asked('unable_not_held', 2, 1, 0),
	...asked('withheld_by_law', 1, 0, 0),
	...asked('concluded', 11, 2, 0),
	...asked('carried_out', 2, 0, 0)
};

const reports: Record<SampleYear, { texts: CellTexts; told: string; problems: string }> = {
	2024: {
		texts: faulty,
		told: '全年主动公开政府信息316条，其中网站公开288条；局网站总访问量52,400次，独立用户访问总量8,130个。全年收到政府信息公开申请25件，均在规定期限内办理。',
		problems:
			'一是供水信息更新不够及时，二是政策解读形式单一。下一步，我局将按月更新供水水质信息，增加图解和问答。'
	},
	2023: {
		texts: sound,
		told: '全年主动公开政府信息290条，其中网站公开261条；局网站总访问量47,900次，独立用户访问总量7,520个。全年收到政府信息公开申请15件，均在规定期限内办理。',
		problems: '一是信息更新不够及时，二是公众参与渠道不多。下一步，我局将增加意见征集和座谈。'
	}
};

/** A made-up report as a web page; that of 2024 has a few faults for the checks to find. */
export function sampleReport(year: SampleYear): string {
	const { texts, told, problems } = reports[year];
	const ids = new Set(cellsOf('2021').map((cell) => cell.id));
	const printed = printedTables(ids);
	const [second, third, fourth] = (['disclosure', 'requests', 'challenges'] as const).map((table) =>
		printed.filter((one) => one.table === table)
	);
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title></head><body>
<h1>云台县水务局${year}年政府信息公开工作年度报告</h1>
<p>（合成示例：机关与数字均为虚构）</p>
<h2>一、总体情况</h2>
<p>${year}年，我局按照《中华人民共和国政府信息公开条例》的要求，公开水资源管理、农村供水和行政执法信息。${told}</p>
<h2>二、主动公开政府信息情况</h2>
${blocks(second!, texts)}
<h2>三、收到和处理政府信息公开申请情况</h2>
${grid(third![0]!, texts)}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
${challenges(fourth![0]!, texts)}
<h2>五、存在的主要问题及改进情况</h2>
<p>${problems}</p>
<h2>六、其他需要报告的事项</h2>
<p>本年度没有发出收费通知，未收取信息处理费。</p>
<p>云台县水务局</p><p>${year + 1}年1月20日</p>
</body></html>`;
}

function row(id: string, texts: string[], columns: string[]): Record<string, string> {
	return Object.fromEntries(columns.map((column, c) => [`${id}_${column}`, texts[c]!]));
}

/** A row of table 3: people, businesses, research institutions and the total they make. */
function asked(id: string, ...asked: [number, number, number]): Record<string, string> {
	const total = asked[0] + asked[1] + asked[2];
	const columns = ['person', 'business', 'research', 'total'];
	return row(id, [...asked, total].map(String), columns);
}

function printedIn(texts: CellTexts, id: string): string {
	return texts[id] ?? '0';
}

/** The blocks of table 2 below each other, as agencies print them. */
function blocks(tables: PrintedTable[], texts: CellTexts): string {
	const width = Math.max(...tables.map((table) => table.head[0]!.length));
	const rows = tables.flatMap(({ caption, head, lines }) => [
		`<td colspan="${width}">${caption.zh.split(' · ').at(-1)}</td>`,
		cellsIn(
			head[0]!.map(({ label }) => label.zh),
			width
		),
		...lines.map((line) =>
			cellsIn([line.label.zh, ...line.cells.map((id) => printedIn(texts, id))], width)
		)
	]);
	return `<table border="1">${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
}

function cellsIn(texts: string[], width: number): string {
	return texts
		.map((text, c) => {
			const span = c === texts.length - 1 ? width - c : 1;
			return `<td${span > 1 ? ` colspan="${span}"` : ''}>${text}</td>`;
		})
		.join('');
}

function grid({ head, lines, labels, note }: PrintedTable, texts: CellTexts): string {
	const heads = head.map(
		(row, level) =>
			`<tr>${row
				.map(({ label, columns, rows }, place) => {
					const text = level === 0 && place === 0 && note ? `（${note}）` : label.zh;
					return `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;
				})
				.join('')}</tr>`
	);
	const body = lines.map(
		({ group, grouped, label, cells }) =>
			`<tr>${group ? `<td rowspan="${group.lines}">${group.label.zh}</td>` : ''}<td colspan="${
				grouped ? 1 : labels
			}">${label.zh}</td>${cells.map((id) => `<td>${printedIn(texts, id)}</td>`).join('')}</tr>`
	);
	return `<table border="1">${heads.join('')}${body.join('')}</table>`;
}

/** Table 4: its three groups stand next to each other. */
function challenges({ head, lines }: PrintedTable, texts: CellTexts): string {
	const results = head[0]!.slice(1).map(({ label }) => label.zh);
	const all = lines.length * results.length;
	const [first, ...others] = lines.map(({ label }) => label.zh.split('：').at(-1)!);
	const span = (text: string, columns: number, down = 1) =>
		`<td colspan="${columns}" rowspan="${down}">${text}</td>`;
	const rows = [
		span(first!, results.length, 2) + span('行政诉讼', all - results.length),
		others.map((label) => span(label, results.length)).join(''),
		lines.flatMap(() => results.map((label) => `<td>${label}</td>`)).join(''),
		lines.flatMap(({ cells }) => cells.map((id) => `<td>${printedIn(texts, id)}</td>`)).join('')
	];
	return `<table border="1">${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
}
