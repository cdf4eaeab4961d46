import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Report } from '#report/report.ts';
import type { Page, ReportRule } from '../define.ts';

/** What a government's report also covers. */
const contents: [zh: string, en: string, words: RegExp][] = [
	['工作考核', 'assessment', /考核|考评|绩效/],
	['社会评议', 'public appraisal', /评议|满意度|测评|评价|评估/],
	['责任追究', 'accountability', /追究|追责|问责/]
];

/** A government's own report; its office's is a department's unless it reports for the place. */
function isGovernments({ kind, agency, scope }: Partial<Report>): boolean {
	if (kind === 'town') return true;
	if (kind !== 'government' || !agency) return false;
	return !/(?:办公[室厅]|府办)$/.test(agency) || scope === 'tier' || scope === 'area';
}

export const rule: ReportRule = {
	id: 'FRM-12',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	basis: 'article_50_governments',
	check: (subject) => {
		if (!isGovernments(subject.report)) return [notApplicable('unknown')];
		const text = subject
			.document!.blocks.flatMap((block) =>
				block.kind === 'table' ? [] : block.text.replace(/\s+/g, '')
			)
			.join('\n');
		const left = contents.filter(([, , words]) => !words.test(text));
		return [
			passUnless(
				left.length > 0 && {
					message: {
						zh: `政府年报未涉及：${left.map(([zh]) => zh).join('、')}。`,
						en: `A government’s report that does not touch: ${left.map(([, en]) => en).join(', ')}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '政府年报未涉及考核、评议或追责', en: 'a government’s report without oversight' },
	formula: {
		zh: '政府年报写明工作考核、社会评议、责任追究结果',
		en: 'a government’s report tells of assessment, public appraisal and accountability'
	},
	holds: {
		zh: '政府的年报写明工作考核、社会评议、责任追究结果',
		en: 'a government’s report tells of assessment, public appraisal and accountability'
	},
	explanation: {
		zh: '在各级人民政府的年报里查找三项内容的用语，列出未见的。只看用语，不评价内容；部门和政府办公室自己的年报不作要求。',
		en: 'Looks for words of the three in governments’ reports, and lists those not met. It judges words, not content; nothing is asked of departments and of an office’s own report.'
	},
	benign: [
		{ zh: '用了别的说法。', en: 'It is told in other words.' },
		{
			zh: '当年没有开展或没有发生，因而未写。',
			en: 'There was none in that year, and so none is told.'
		}
	]
};
