import type { ReportCases } from '../cases/cases.ts';
import { last, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: last((text) => {
		const all = text.split('\n');
		const [a, b] = ['保护第三方', '属于行政查询'].map((label) =>
			all.findIndex((line) => line.includes(label))
		) as [number, number];
		[all[a], all[b]] = [all[b]!, all[a]!];
		return all.join('\n');
	}),
	none: prose
};
