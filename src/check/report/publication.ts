import type { Checks } from '../check.ts';
import { notApplicable, pass, passUnless } from '../outcome.ts';

const fees = 'fees_10k_yuan';

/** Dates, period and amounts of money. */
export const publicationChecks: Checks = {
	'PUB-01': ({ report: { published, year, sector, level } }) => {
		if (!published || !year || year < 2019 || !sector || sector === 'other')
			return [notApplicable('unknown')];
		if (level === 'township' || sector === 'township' || sector === 'park')
			return [notApplicable('unknown')];
		if (!published.startsWith(String(year + 1))) return [notApplicable('unknown')];
		const limit = `${year + 1}-${sector === 'government' ? '03-31' : '01-31'}`;
		return [
			passUnless(
				published > limit && {
					text: published,
					message: {
						zh: `所示日期为 ${published}，晚于 ${limit}。`,
						en: `It is dated ${published}, after ${limit}.`
					}
				}
			)
		];
	},
	'PUB-02': ({ report: { published, year } }) => {
		if (!year) return [notApplicable('unknown')];
		return [
			passUnless(
				!published && {
					message: {
						zh: '文中和网页上没有可靠的落款或公布日期，是否按期公布无法判断。',
						en: 'Neither document nor page shows a reliable date: whether it was published in time cannot be told.'
					}
				}
			)
		];
	},
	'PUB-03': ({ report: { published, year } }) => {
		if (!published || !year) return [notApplicable('unknown')];
		return [
			passUnless(
				published < `${year}-12-31` && {
					text: published,
					message: {
						zh: `所示日期为 ${published}，早于 ${year} 年度结束。`,
						en: `It is dated ${published}, before the year ${year} was over.`
					}
				}
			)
		];
	},
	'PUB-04': (subject) => {
		const [partial] = subject.noticed('period_partial');
		if (partial)
			return [
				passUnless({
					text: partial.text,
					...(partial.place && { place: partial.place }),
					message: {
						zh: `统计期限为“${partial.text}”，不是整个日历年度。`,
						en: `The period stated, “${partial.text}”, is not the whole calendar year.`
					}
				})
			];
		const told = subject.document!.blocks.some(
			(block) =>
				block.kind !== 'table' &&
				/统计(?:的)?(?:期限|时限|时间|周期)|1\s*月\s*1\s*日/.test(block.text)
		);
		return [told ? pass() : notApplicable('not_told')];
	},
	'PUB-07': (subject) => {
		const { format } = subject.document!;
		const cells = Object.values(subject.report.cells).filter(({ reading }) => reading !== 'absent');
		if (format === 'text' || format === 'csv') return [notApplicable('other_format')];
		if (!cells.length) return [notApplicable('absent')];
		const doubted = Object.keys(subject.report.cells).filter(
			(id) => subject.doubted.has(id) || subject.report.cells[id]!.reading === 'unreadable'
		);
		const score = Math.round(100 * (1 - doubted.length / cells.length));
		const fixed = format === 'pdf';
		return [
			passUnless(
				(fixed || score < 95) && {
					cells: doubted,
					left: score,
					right: 95,
					message: {
						zh: `机器可读性：${fixed ? '以 PDF 发布，表格须由排版还原；' : ''}${cells.length} 格中 ${score}% 读得无疑。`,
						en: `Machine readability: ${fixed ? 'published as PDF, so that tables must be put together from their layout; ' : ''}${score} % of ${cells.length} cells were read without doubt.`
					}
				}
			)
		];
	},
	'UNI-06': ({ report: { cells } }) => {
		const cell = cells[fees];
		if (cell?.reading !== 'number') return [notApplicable('no_number')];
		const decimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
		return [
			passUnless(
				decimals > 6 && {
					cells: [fees],
					text: cell.text,
					message: {
						zh: `收费金额“${cell.text}”有 ${decimals} 位小数。`,
						en: `The amount “${cell.text}” has ${decimals} decimals.`
					}
				}
			)
		];
	}
};
