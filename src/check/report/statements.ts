import { inkOf } from '#report/prose.ts';
import { clauseStart, type Sentence } from '#report/prose/sentence.ts';
import type { Checks } from '../check.ts';
import { notApplicable, passUnless, type Fault, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';
import { isOwn } from '../words.ts';

/** A match in a sentence with the words round it. */
export function at(sentence: Sentence, from: number, to: number): Pick<Fault, 'text' | 'place'> {
	return inkOf({ sentence, start: from, end: to, anchor: from });
}

/** One verdict for every sentence a rule speaks of; a report none of whose sentences it does is not decided. */
export function bySentence(
	speaks: RegExp,
	test: (sentence: Sentence, subject: Subject) => Fault | null | undefined
) {
	return (subject: Subject): Verdict[] => {
		const verdicts: Verdict[] = [];
		for (const sentence of subject.telling!.sentences)
			if (speaks.test(sentence.text)) verdicts.push(passUnless(test(sentence, subject)));
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

const noDocuments =
	/(?:未|没有|无|不存在)(?:新)?(?:制定|制发|起草|新增|出台|印发)(?:过|任何|新的|的|出台|印发|发布|行政|涉及|相关|规章|[和或及与、]){0,6}规范性文件(?=[，。；、）及和的或]|情况|$)/;

const allConcluded =
	/(?:全部|均已?|已全部|都已)(?:依法|依规|[、])*(?:办结|办理完毕|答复完毕)|(?<!按时|按期|及时)办结率(?:为|达到?|均为)?100%/;

const fee =
	/行政事业性收费(?:金额|总额|收入)?[^，。；\d]{0,10}?(\d[\d,]{0,14}(?:\.\d{1,8})?)(万元|元)/;

/** Statements of the text against single cells. */
export const statementChecks: Checks = {
	'NAR-10': bySentence(noDocuments, (sentence, subject) => {
		const cell = 'normative_documents_issued';
		const issued = subject.count(cell);
		const { index, 0: words } = noDocuments.exec(sentence.text)!;
		const before = sentence.text.slice(clauseStart(sentence, index), index);
		if (!issued || /20\d\d年|上半年|季度|除/.test(before.replace(`${sentence.year}年`, '')))
			return null;
		return {
			cells: [cell],
			left: 0,
			right: issued,
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称未制定规范性文件，表二本年制发为 ${issued} 件。`,
				en: `The text says that no normative document was made; table 2 has ${issued} issued.`
			}
		};
	}),
	'NAR-13': bySentence(allConcluded, (sentence, subject) => {
		const { index, 0: words } = allConcluded.exec(sentence.text)!;
		const cell = 'carried_out_total';
		const open = subject.count(cell);
		if (!open || !/依申请|公开申请|申请公开/.test(sentence.text)) return null;
		if (/(?<!无)结转|复议|诉讼|建议|提案|信箱|留言|12345/.test(sentence.text)) return null;
		return {
			cells: [cell],
			left: 0,
			right: open,
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称申请全部办结，表三结转下年 ${open} 件。`,
				en: `The text says that all requests were concluded; table 3 carries ${open} over.`
			}
		};
	}),
	'UNI-01': bySentence(fee, (sentence, subject) => {
		const [words, ink, unit] = fee.exec(sentence.text)!;
		const cell = 'fees_10k_yuan';
		const table = subject.count(cell);
		const told = Number(ink!.replaceAll(',', ''));
		const index = sentence.text.indexOf(words);
		if (!table || !told || /处理费|20\d\d年/.test(sentence.text.replace(`${sentence.year}年`, '')))
			return null;
		const should = unit === '元' ? told / 10_000 : told;
		// What the text rounds may be off by half its last digit.
		const decimals = /\.(\d+)/.exec(ink!)?.[1]?.length ?? 0;
		const half = 0.5 * 10 ** -decimals * (unit === '元' ? 1e-4 : 1);
		if (Math.abs(table - should) <= half + 1e-9) return null;
		// The same digits under the other unit: yuan in a column of ten thousands, or the reverse.
		const same = unit === '元' ? told : told * 10_000;
		const wrong = Math.abs(table - same) <= same / 1000;
		const before = sentence.text.slice(clauseStart(sentence, index), index);
		if (
			!wrong &&
			(/约|近|余|超|其中|减免|降低|全[市县区省]/.test(before + words) || !isOwn(sentence, index))
		)
			return null;
		return {
			cells: [cell],
			left: should,
			right: table,
			...(!wrong && { severity: 'review' as const }),
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称收费 ${ink}${unit}，即 ${should} 万元，表二以万元计填为 ${table}。`,
				en: `The text says ${told} ${unit === '元' ? 'yuan' : 'ten thousand yuan'}, that is ${should} in ten thousand yuan; table 2 has ${table}.`
			}
		};
	}),
	'XT-04': (subject) => {
		const cell = 'otherwise_closed_unpaid_total';
		const unpaid = subject.count(cell);
		if (unpaid === null) return [notApplicable('no_number')];
		const saying =
			/(?:未|没有|无)(?:向申请人|对外)?(?:发出|出具|送达|作出)(?:过|任何)?(?:信息处理费)?(?:收费|缴费)通知/;
		const sentence = subject.telling!.sentences.find(({ text }) => saying.test(text));
		if (!sentence) return [notApplicable('not_told')];
		const { index, 0: words } = saying.exec(sentence.text)!;
		return [
			passUnless(
				unpaid > 0 && {
					cells: [cell],
					left: unpaid,
					right: 0,
					...at(sentence, index, index + words.length),
					message: {
						zh: `表三有 ${unpaid} 件因逾期未缴费不再处理，正文称未发出收费通知。`,
						en: `${unpaid} requests were closed for an unpaid fee; the text says that no fee notice was issued.`
					}
				}
			)
		];
	}
};
