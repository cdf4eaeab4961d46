/** A line of a report, or one of its tables. */
export type ReportPart<Table> = string | Table;

export const title = '云溪市档案管理局2023年政府信息公开工作年度报告';

/** What a report says below its title, its three tables in their places. */
export function reportParts<Table>([
	disclosure,
	requests,
	challenges
]: Table[]): ReportPart<Table>[] {
	return [
		'一、总体情况',
		'2023年，本局按照要求做好政府信息公开工作，依法公开，及时答复，公众满意。',
		'二、主动公开政府信息情况',
		disclosure!,
		'三、收到和处理政府信息公开申请情况',
		requests!,
		'四、政府信息公开行政复议、行政诉讼情况',
		challenges!,
		'五、存在的主要问题及改进情况',
		'公开形式不够多样，今后将逐步改进。',
		'六、其他需要报告的事项',
		'本年度没有其他需要报告的事项。'
	];
}
