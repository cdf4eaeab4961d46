import { at, bySentence } from '#check/each.ts';
import { isOwn } from '#check/own.ts';
import { clauseStart } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';

const fee =
	/行政事业性收费(?:金额|总额|收入)?[^，。；\d]{0,10}?(\d[\d,]{0,14}(?:\.\d{1,8})?)(万元|元)/;

export const rule: ReportRule = {
	id: 'UNI-01',
	on: 'report',
	severity: 'error',
	version: 4,
	prose: true,
	editions: ['2021'],
	check: bySentence(fee, (sentence, subject) => {
		const [words, ink, unit] = fee.exec(sentence.text)!;
		const cell = 'fees_10k_yuan';
		const table = subject.count(cell);
		const told = Number(ink!.replaceAll(',', ''));
		const index = sentence.text.indexOf(words);
		if (
			table === null ||
			!told ||
			/处理费|20\d\d年/.test(sentence.text.replace(`${sentence.year}年`, ''))
		)
			return null;
		const should = unit === '元' ? told / 10_000 : told;
		// What the text rounds may be off by half its last digit.
		const decimals = /\.(\d+)/.exec(ink!)?.[1]?.length ?? 0;
		const half = 0.5 * 10 ** -decimals * (unit === '元' ? 1e-4 : 1);
		if (Math.abs(table - should) <= half + 1e-9) return null;
		// The same digits under the other unit: yuan in a column of ten thousands, or the reverse.
		const same = unit === '元' ? told : told * 10_000;
		const wrong = table > 0 && Math.abs(table - same) <= same / 1000;
		const before = sentence.text.slice(clauseStart(sentence, index), index);
		if (
			!wrong &&
			(/约|近|余|超|其中|减免|降低/.test(before + words) ||
				(subject.report.scope !== 'area' && !isOwn(sentence, index)))
		)
			return null;
		return {
			cells: [cell],
			left: should,
			right: table,
			...(!wrong && { severity: 'review' as const }),
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称收费 ${ink}${unit}。正文 ${should} 万元 · 表二 ${table} 万元。`,
				en: `The text tells of fees of ${told} ${unit === '元' ? 'yuan' : 'ten thousand yuan'}. Text ${should} · table 2 ${table}, both in ten thousand yuan.`
			}
		};
	})
};

export const page: Page = {
	name: { zh: '收费金额单位不符', en: 'fees in the wrong unit' },
	formula: {
		zh: '正文收费（元）= 表二收费（万元）× 10⁴',
		en: 'fees in the text (yuan) = fees in table 2 (ten thousand yuan) × 10⁴'
	},
	holds: {
		zh: '正文的收费金额与表二一致，表二以万元为单位',
		en: 'the fees in the text agree with table 2, whose unit is ten thousand yuan'
	},
	explanation: {
		zh: '正文写明行政事业性收费的金额和单位，而表二以万元计的数与它相差一万倍，即为单位错误；相差其他数额的待复核，四舍五入之差不计。只比较行政事业性收费，信息处理费是另一种费用，从不与之比较。',
		en: 'The text states the administrative fees with their unit, and the number in table 2, which is in ten thousand yuan, differs from it by just ten thousand: an error of the unit. Any other difference beyond rounding is for review. Information processing fees are another thing and never compared.'
	},
	benign: [{ zh: '正文说的是另一项收费。', en: 'The text speaks of another fee.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：金额不同但并非单位错误的，记为待复核。',
				en: 'Amounts that differ by anything else than the unit are for review.'
			}
		},
		{
			date: '2026-11-21',
			what: {
				zh: '与误用单位的金额相差千分之一以内也算单位错误。',
				en: 'A thousandth off the amount in the wrong unit is still an error of the unit.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '表二收费为 0 而正文有金额的也比较；汇总报告可比较全市、全县的金额。',
				en: 'Also compares where table 2 has 0, and in reports on a whole place the amount of that place.'
			}
		}
	]
};
