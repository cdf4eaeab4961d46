import { notApplicable, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { Page, ReportRule } from '../define.ts';

const challengeCells = challengeGroups.flatMap((group) =>
	challengeResults.map((result) => `${group.id}_${result.id}`)
);

export const rule: ReportRule = {
	id: 'T4-02',
	on: 'report',
	severity: 'error',
	version: 1,
	basis: 'form',
	editions: ['2021', '2019'],
	doubtsReading: true,
	check: fifteen
};

export const page: Page = {
	name: { zh: '表四数字不全', en: 'table 4 was not read in full' },
	formula: { zh: '表四恰有 15 个数', en: 'table 4 has exactly 15 values' },
	holds: {
		zh: '表四的 15 格填全，不多不少',
		en: 'all 15 cells of table 4 are filled in, no more and no fewer'
	},
	explanation: {
		zh: '表四应有 15 格。未能全部找到或读出时不作推测，记为读取存疑。',
		en: 'Table 4 has fifteen cells. Where not all were found or could be read nothing is guessed, and it is held to be our reading.'
	},
	benign: [{ zh: '表头合并方式特殊。', en: 'The header is merged in an unusual way.' }]
};

function fifteen(subject: Subject): Verdict[] {
	const printed = subject.printed('challenges');
	if (!printed.length) return [notApplicable('absent')];
	const lost = challengeCells.filter((id) => {
		const reading = subject.report.cells[id]?.reading ?? 'absent';
		return reading === 'absent' || reading === 'unreadable';
	});
	return [
		passUnless(
			lost.length > 0 && {
				cells: lost,
				severity: 'review',
				origin: 'parse',
				message: {
					zh: `表四有 ${lost.length} 格未能读出，请对照原文。`,
					en: `${lost.length} cells of table 4 could not be read; compare the document.`
				}
			}
		)
	];
}
