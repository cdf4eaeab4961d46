import { at } from '#check/each.ts';
import { passUnless, type Fault, type Verdict } from '#check/outcome.ts';
import { isOwn } from '#check/own.ts';
import { claimsOf, labelOf } from '#check/stated.ts';
import type { Subject } from '#check/subject.ts';
import type { Sentence } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';
import { itemsIn, type ItemsTold } from './items.ts';

export const rule: ReportRule = {
	id: 'NAR-12',
	on: 'report',
	severity: 'review',
	version: 8,
	prose: true,
	editions: ['2021', '2019'],
	check: (subject) => {
		const verdicts = [...decisions(subject), ...items(subject)];
		const told = verdicts.filter(({ outcome }) => outcome.result !== 'not_applicable');
		return told.length ? told : verdicts.slice(0, 1);
	}
};

const decisions = claimsOf('decisions', ({ value }) => ({
	zh: `正文称作出决定 ${value} 件`,
	en: `The text counts ${value} decisions`
}));

/** The form of 2019 also counts items, last year's and the change on them. */
function items(subject: Subject): Verdict[] {
	if (subject.report.edition !== '2019') return [];
	return subject.prose!.sentences.flatMap((sentence) => {
		const told = itemsIn(sentence);
		return told && isOwn(sentence, told.start)
			? passUnless(itemsDiffer(told, sentence, subject))
			: [];
	});
}

function itemsDiffer(told: ItemsTold, sentence: Sentence, subject: Subject): Fault | null {
	const [was, change] = [subject.count(told.before), subject.count(told.change)];
	const by = told.now - told.was;
	if (was === null || change === null || (was === told.was && change === by)) return null;
	const [left, right, cell] =
		change === by ? [told.was, was, told.before] : [by, change, told.change];
	const label = labelOf([cell]);
	return {
		cells: [cell],
		left,
		right,
		...at(sentence, told.start, told.end),
		message: {
			zh: `正文所写项目数的变化与表不符。正文由 ${told.was} 项到 ${told.now} 项 · 表二${label.zh} ${right}。`,
			en: `The change of items told is not that of the table. Text from ${told.was} to ${told.now} · table 2, ${label.en}: ${right}.`
		}
	};
}

export const page: Page = {
	name: { zh: '正文所述执法件数与表不符', en: 'decisions differ from the table' },
	formula: {
		zh: '正文许可、处罚、强制决定数 = 表二',
		en: 'licensing, penalty and compulsion decisions in the text = table 2'
	},
	holds: {
		zh: '正文写的行政许可、处罚、强制决定数与表二一致',
		en: 'the decisions that the text tells of agree with table 2'
	},
	explanation: {
		zh: '正文说作出的行政许可、行政处罚、行政强制决定件数，与表二比较。公示的条数和目录中的事项数不比较。',
		en: 'Licensing, penalty and compulsion decisions the text says were made are compared with table 2. Items published and entries of a catalogue are not.'
	},
	benign: [{ zh: '统计口径或范围不同。', en: 'Counted on another basis.' }],
	changes: [
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '报送、公示、抽查的许可和处罚，以及复议诉讼所涉的，并列各项均不比较。',
				en: 'Of decisions reported, published or looked through, and of those that reviews were about, none of a list is compared.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“处理决定数量230项”也作比较。',
				en: 'Decisions counted as items (“处理决定数量230项”) are compared where the text says that they are decisions.'
			}
		},
		waysRead,
		ratiosRead,
		{
			date: '2026-12-01',
			what: {
				zh: '增加：2019 年格式中“项目由上年23项减少为22项”与表二项目数及增减比较。',
				en: 'Also compares items of the form of 2019, told of last year and this, with table 2.'
			}
		}
	]
};
