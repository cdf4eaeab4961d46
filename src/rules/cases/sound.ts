import type { SourceDocument } from '#document/document.ts';
import { readText } from '#document/text.ts';
import { cellsOf } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import type { EditionId } from '#form/editions.ts';
import { readReport } from '#report/read.ts';
import type { CertifiedReport } from '#report/report.ts';
import {
	challengesTable,
	disclosureTable,
	gridOf,
	requestsTable,
	type PrintedTable
} from './printed.ts';

/** What was made of a report: the document and the report read from it. */
export interface Made {
	document: SourceDocument;
	report: CertifiedReport;
}

/** A made-up report in which everything adds up and text and tables agree; cases change one thing of it. */
export interface Sound {
	edition: EditionId;
	title: string;
	lead: string;
	/** Lines of section one. */
	one: string[];
	five: string;
	six: string;
	/** Lines after the last section. */
	end: string[];
	ink: Record<string, string>;
	/** What is done to the text of the whole report at last. */
	last: (text: string) => string;
	/** What is done to the report once it is read, for what no text can show. */
	later: (made: Made) => void;
}

const counts: Record<string, number> = {
	normative_documents_issued: 2,
	normative_documents_repealed: 1,
	normative_documents_in_force: 9,
	licensing_decisions: 12,
	penalty_decisions: 3,
	compulsion_decisions: 1,
	received_person: 6,
	received_business: 2,
	carried_in_person: 1,
	disclosed_person: 4,
	disclosed_business: 1,
	partly_disclosed_person: 1,
	withheld_internal_person: 1,
	unable_not_held_business: 1,
	carried_out_person: 1,
	reconsideration_upheld: 1,
	litigation_direct_corrected: 1
};

/** The numbers with their totals, as they are printed. */
function inkOf(edition: EditionId, counts: Record<string, number>): Record<string, string> {
	const values: Record<string, number> = {};
	for (const { id } of cellsOf(edition)) values[id] = counts[id] ?? 0;
	const add = (left: readonly string[]) => left.reduce((sum, id) => sum + values[id]!, 0);
	const identities = identitiesOf(edition);
	for (const kinds of [['outcomes'], ['applicants', 'results']])
		for (const { kind, left, right } of identities)
			if (kinds.includes(kind)) values[right[0]!] = add(left);
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
}

/** The sound report, with what `change` does to it. */
export function sound(change: (report: Sound) => void = () => {}): Sound {
	const report: Sound = {
		edition: '2021',
		title: '2023年青溪县园林局政府信息公开工作年度报告',
		lead: '本报告由青溪县园林局编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
		one: [
			'2023年，本局做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。',
			'（一）主动公开。全年通过网站主动公开政府信息120条，其中概况类信息20条，动态类信息90条。平均每月公开10条。',
			'本年度制定行政规范性文件2件，废止行政规范性文件1件，现行有效的行政规范性文件9件。',
			'作出行政许可决定12件，作出行政处罚决定3件，作出行政强制决定1件。收取行政事业性收费12000元。',
			'（二）依申请公开。全年共收到政府信息公开申请8件。上年结转申请1件。办结政府信息公开申请8件。结转下年度申请1件。',
			'上述申请中，予以公开5件，部分公开1件，不予公开1件，无法提供1件；自然人申请6件，商业企业申请2件。',
			'全年因政府信息公开被申请行政复议1件，被提起行政诉讼1件。',
			'（三）建议提案。承办人大代表建议4件，满意率100%。'
		],
		five: '一是公开的形式还不够多样，解读材料偏少；二是栏目更新不够及时。下一步将逐步改进，增加图解和问答，安排专人按月检查各栏目。',
		six: '本年度未收取信息处理费，未发出收费通知。',
		end: ['青溪县园林局', '2024年1月12日'],
		ink: {},
		last: (text) => text,
		later: () => {}
	};
	report.ink = inkOf('2021', counts);
	report.ink.fees_10k_yuan = '1.2';
	change(report);
	if (report.edition !== '2021') report.ink = { ...inkOf(report.edition, {}), ...report.ink };
	return report;
}

/** Numbers of the sound report, changed together with their totals. */
export function numbers(changed: Record<string, number>): Record<string, string> {
	return { ...inkOf('2021', { ...counts, ...changed }), fees_10k_yuan: '1.2' };
}

/** The report as a document, and as it is read. */
export function read(report: Sound): Made {
	const document = readText(textOf(report));
	const made = { document, report: readReport(document) };
	report.later(made);
	return made;
}

/** The text of the report, its tables in lines with tabs between the cells, merged ones as empty fields. */
export function textOf(report: Sound): string {
	const ink = (id: string) => report.ink[id] ?? '';
	const [disclosure, requests, challenges] = [
		disclosureTable(report.edition, ink),
		requestsTable(report.edition, ink),
		challengesTable(ink)
	].map(inLines);
	const text = [
		report.title,
		report.lead,
		'一、总体情况',
		...report.one,
		'二、主动公开政府信息情况',
		disclosure,
		'三、收到和处理政府信息公开申请情况',
		requests,
		'四、政府信息公开行政复议、行政诉讼情况',
		challenges,
		'五、存在的主要问题及改进情况',
		report.five,
		'六、其他需要报告的事项',
		report.six,
		...report.end
	];
	return report.last(text.join('\n'));
}

function inLines(table: PrintedTable): string {
	return gridOf(table)
		.map((row) => row.map((printed) => printed?.text ?? '').join('\t'))
		.join('\n');
}
