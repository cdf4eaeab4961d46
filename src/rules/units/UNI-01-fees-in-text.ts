import { at, bySentence } from '#check/each.ts';
import type { Fault } from '#check/outcome.ts';
import { isOwn } from '#check/own.ts';
import type { Subject } from '#check/subject.ts';
import { clauseStart, type Sentence } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';
import { moneyIn, moneys, type Money } from './told.ts';

export const rule: ReportRule = {
	id: 'UNI-01',
	on: 'report',
	severity: 'error',
	version: 5,
	prose: true,
	editions: ['2021', '2019'],
	check: bySentence(/事业性收费|集中采购/, (sentence, subject) => {
		const faults = moneys.flatMap((money) => faultOf(money, sentence, subject) ?? []);
		return faults[0] ?? null;
	})
};

/** A sum of money told that is not that of table 2. */
function faultOf(money: Money, sentence: Sentence, subject: Subject): Fault | null {
	const said = money.edition === subject.report.edition ? moneyIn(sentence, money) : null;
	const table = said && subject.count(money.cell);
	if (!said || table === null) return null;
	const { ink, unit, words, index } = said;
	const told = Number((ink ?? '0').replaceAll(',', ''));
	if ((!told && ink) || /处理费|20\d\d年/.test(sentence.text.replace(`${sentence.year}年`, '')))
		return null;
	const should = unit === '元' ? told / 10_000 : told;
	// What the text rounds may be off by half its last digit.
	const decimals = /\.(\d+)/.exec(ink ?? '')?.[1]?.length ?? 0;
	const half = ink ? 0.5 * 10 ** -decimals * (unit === '元' ? 1e-4 : 1) : 0;
	if (Math.abs(table - should) <= half + 1e-9) return null;
	// The same digits under the other unit: yuan in a column of ten thousands, or the reverse.
	const same = unit === '元' ? told : told * 10_000;
	const wrong = table > 0 && same > 0 && Math.abs(table - same) <= same / 1000;
	const before = sentence.text.slice(clauseStart(sentence, index), index);
	const ofSome = ink
		? /约|近|余|超|其中|减免|降低/
		: /[对向除]|其[中余他]|减免|企业|半年|季度|\d月/;
	if (
		!wrong &&
		(ofSome.test(before + words) || (subject.report.scope !== 'area' && !isOwn(sentence, index)))
	)
		return null;
	const [zh, en] = ink
		? [
				`正文称${money.zh} ${ink}${unit}`,
				`The text tells of ${money.en} of ${told} ${unit === '元' ? 'yuan' : 'ten thousand yuan'}`
			]
		: [`正文称没有${money.zh}`, `The text says that there were no ${money.en}`];
	return {
		cells: [money.cell],
		left: should,
		right: table,
		...(!wrong && { severity: 'review' as const }),
		...at(sentence, index, index + words.length),
		message: {
			zh: `${zh}。正文 ${should} 万元 · 表二 ${table} 万元。`,
			en: `${en}. Text ${should} · table 2 ${table}, both in ten thousand yuan.`
		}
	};
}

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
		zh: '正文写明行政事业性收费的金额和单位，而表二以万元计的数与它相差一万倍，即为单位错误；相差其他数额的、正文称没有收取的待复核，四舍五入之差不计。2019 年格式的政府集中采购金额同样比较。只比较行政事业性收费，信息处理费是另一种费用，从不与之比较。',
		en: 'The text states the administrative fees with their unit, and the number in table 2, which is in ten thousand yuan, differs from it by just ten thousand: an error of the unit. Any other difference beyond rounding, and fees where the text says that there were none, is for review. The amount of centralised procurement of the form of 2019 is compared in the same way. Information processing fees are another thing and never compared.'
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
		},
		{
			date: '2026-12-01',
			what: {
				zh: '增加：正文称没有收取行政事业性收费而表二有金额；2019 年格式的政府集中采购金额。',
				en: 'Also tells fees in table 2 where the text says that there were none, and in the form of 2019 the amount of centralised procurement.'
			}
		}
	]
};
