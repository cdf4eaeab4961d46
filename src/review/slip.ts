import { decisions } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import { cited } from '#rules/bases.ts';
import { ruleOf, rulePage, severities } from '#rules/catalogue.ts';
import { isToMend } from './desk.ts';
import type { Row } from './row.ts';
import type { Judged } from './follow.ts';
import type { Imprint, Office } from './office.ts';
import { refusalWords } from './refusals.ts';
import { copyWords } from './copy-words.ts';
import { isSameReport } from './same-report.ts';
import { remarksOn } from './remarks.ts';
import { slipWords } from './slip-words.ts';
import { whereOf } from './where.ts';
import { isUnowned, namesWords } from './whose.ts';

/** A problem as it is put to a bureau. */
export interface SlipItem {
	severity: string;
	/** What is not right. */
	what: string[];
	/** Section, row and column, or the words. */
	where: string[];
	/** What should hold. */
	holds: string;
	/** What the report itself remarks on it; whether that explains it is for the office to say. */
	said: string[];
	/** Reasons that would be harmless. */
	benign: string[];
	basis: string;
	/** What was decided already; empty where nothing was. */
	decided: string;
}

/** One bureau's sheet, 反馈单. */
export interface Slip {
	/** Name of the file it becomes, without its ending. */
	name: string;
	office: Office;
	agency: string;
	year: number | null;
	file: string;
	/** Said above the list: what it is, that nothing was found, or why the file could not be read. */
	lead: string;
	toMend: SlipItem[];
	toLook: SlipItem[];
	/** Problems that no longer stand, of the version before. */
	mended: string[];
	imprint: Imprint;
	language: keyof Name;
}

/** The most findings of one problem that are printed, and reasons of each rule. */
const mostTold = 3;
const mostReasons = 2;
/** Problems of the version before that are named as mended. */
const mostMended = 8;

/**
 * The sheet of each report, and of each file that could not be read, those that another one replaces last.
 * What is settled, what only informs, and what is our reading alone is left out.
 */
export function slipsOf(
	rows: readonly Row[],
	office: Office,
	language: keyof Name,
	imprint: Imprint
): Slip[] {
	const names = new Set<string>();
	const apart = ['consolidated', 'copy'];
	return rows
		.filter(({ standing }) => !apart.includes(standing))
		.sort((a, b) => Number(a.standing === 'older') - Number(b.standing === 'older'))
		.map((row) => {
			const file = row.file.replace(/\.[a-z0-9]{1,5}$/i, '');
			const base = fileName(isUnowned(row) ? `${unowned[language]}-${file}` : (row.agency ?? file));
			let name = base;
			for (let n = 2; names.has(name.toLowerCase()); n++) name = `${base}-${n}`;
			names.add(name.toLowerCase());
			const slip = { ...slipOf(row, language), name, office, imprint };
			if (isUnowned(row)) return { ...slip, ...ofNobody(row, language) };
			return isDoubtful(row, rows) ? { ...slip, lead: doubtfulLead[language] } : slip;
		});
}

function slipOf(row: Row, language: keyof Name): Omit<Slip, 'name' | 'office' | 'imprint'> {
	const told = row.problems.filter(
		(problem) => !problem.settled && problem.severity !== 'info' && !isOurReading(problem)
	);
	const item = (problem: Judged) => itemOf(problem, row, language);
	const toMend = told.filter(isToMend).map(item);
	const toLook = told.filter((problem) => !isToMend(problem)).map(item);
	return {
		year: row.year,
		file: row.file,
		language,
		toMend,
		toLook,
		agency: row.agency ?? (language === 'zh' ? '（文中未写明机关）' : '(no agency told)'),
		lead: leadOf(row, toMend.length, toLook.length)[language],
		mended: mendedOf(row, language)
	};
}

const unowned: Name = { zh: '待确认', en: 'to be confirmed' };

/** What is said of a file whose names disagree: it is nobody's before the office has said whose. */
function ofNobody({ whose, standing }: Row, language: keyof Name): Pick<Slip, 'agency' | 'lead'> {
	const names = namesWords(whose!);
	const counts = standing === 'counts';
	return {
		agency: { zh: '（待确认是哪一家的）', en: '(whose it is, is to be confirmed)' }[language],
		lead: {
			zh: `这份文件里的机关名称不一致：${names.zh}。请核查单位先确认是哪一家的，再请该单位回复${counts ? '' : '；确认之前不计入汇总'}。`,
			en: `The names in this file disagree: ${names.en}. The office is to say first whose it is, and then to ask that body${counts ? '' : '; until then it is not added up'}.`
		}[language]
	};
}

/** What is said of a file that bears the name of a body and little else of its report. */
const doubtfulLead: Name = {
	zh: '这份文件写的是贵单位、同一年度，但数字和正文与贵单位计入的那一份大多不同：可能是别的单位写错了机关名称。请核实是不是贵单位的；不是的，请告知。本份不计入汇总。',
	en: 'This file names you and the year, but most of its numbers and text are not those of your report that counts: another body may have written the wrong name. Please say whether it is yours. It is not added up.'
};

/** Whether a file is unlike the one of its body that counts. */
function isDoubtful({ standing, paper, body, year }: Row, rows: readonly Row[]): boolean {
	if (standing !== 'older' || !paper) return false;
	const kept = rows.find(
		(one) => one.standing === 'counts' && one.body === body && one.year === year
	);
	return !!kept?.paper && !isSameReport(kept.paper, paper);
}

function mendedOf({ held }: Row, language: keyof Name): string[] {
	const all = (held?.mended ?? []).map(({ words }) => words[language]);
	const left = all.length - mostMended;
	return left > 0 ? [...all.slice(0, mostMended), slipWords.mendedMore(left)[language]] : all;
}

/** Whether every finding of a problem is about how we read the file, which is not the bureau's matter. */
function isOurReading({ found }: Judged): boolean {
	return found.every(({ rule, origin }) => origin === 'parse' && ruleOf(rule)?.family === 'DOC');
}

function leadOf({ unread, standing, problems }: Row, toMend: number, toLook: number): Name {
	if (unread) {
		const { what, todo } = refusalWords[unread.code];
		return {
			zh: `这份文件没有读成：${what.zh}${todo.zh}`,
			en: `This file could not be read: ${what.en} ${todo.en}`
		};
	}
	if (standing === 'older')
		return {
			zh: '贵单位交来的另一份文件已计入，这一份不再核对，也不计入汇总；需要修改之处见那一份的反馈单。',
			en: 'Another file of yours counts; this one is neither checked nor added up. What is to be mended stands on the sheet of that one.'
		};
	const settled = problems.filter((one) => one.settled && one.severity !== 'info').length;
	if (!toMend && !toLook && settled)
		return {
			zh: `核对中提出的 ${settled} 处疑问均已说明，目前没有尚待修改或核实之处。`,
			en: `What was asked (${settled}) is explained or settled; nothing is left to be mended or confirmed.`
		};
	if (!toMend && !toLook)
		return {
			zh: '按现有规则核对，未发现需要修改之处。',
			en: 'By the rules applied nothing was found to be mended.'
		};
	return {
		zh: `经核对，需要修改 ${toMend} 处，需要核实 ${toLook} 处。列出的是数字、文字之间的不符，以原文为准；如有合理原因，请在回复栏说明。`,
		en: `${toMend} to be mended and ${toLook} to be confirmed. Listed are contradictions between numbers and words; the report itself prevails. Where there is a good reason, please say so.`
	};
}

function itemOf(problem: Judged, { paper }: Row, language: keyof Name): SlipItem {
	const { cause, found, severity, words, decided } = problem;
	const told = found.slice(0, mostTold);
	const rules = [...new Set(told.map(({ rule }) => rule))].flatMap((rule) => rulePage(rule) ?? []);
	const say = (name: Name) => name[language];
	const unlike = (list: readonly string[]) => [...new Set(list)].filter(Boolean);
	const decision = decisions.find(({ id }) => id === decided?.decision);
	const left = found.length - told.length;
	const zh = language === 'zh';
	const copy = copyWords(cause, found);
	const more = { zh: `（同一原因另有 ${left} 处）`, en: `(${left} more from the same cause)` };
	return {
		severity: say(severities[severity]),
		what: copy
			? // What does not fit what was copied is the body's own to mend as well.
				[
					say(words),
					...unlike(found.filter(({ copied }) => !copied).map((one) => say(one.message)))
				]
			: unlike([
					say(words),
					...told.slice(1).map(({ message }) => say(message)),
					...(left > 0 ? [say(more)] : [])
				]),
		where: copy
			? [say(copy.where)]
			: unlike(paper ? told.flatMap((one) => whereOf(one, paper).map(say)) : []),
		holds: copy
			? say(copy.holds)
			: unlike(rules.flatMap(({ rule }) => rule.holds ?? []).map(say)).join(zh ? '；' : '; '),
		said: paper ? remarksOn(found, paper) : [],
		benign: unlike(
			(copy ? rules.slice(0, 1) : rules).flatMap(({ rule }) =>
				rule.benign.slice(0, mostReasons).map(say)
			)
		),
		basis: unlike(rules.flatMap(({ basis }) => cited(basis) ?? []).map(say)).join(zh ? '' : ' '),
		decided: decision ? [say(decision), decided!.note].filter(Boolean).join(zh ? '：' : ': ') : ''
	};
}

/** A name every disk takes. */
function fileName(text: string): string {
	return text.replace(/[^\p{L}\p{N}（）()_-]+/gu, '-').slice(0, 80) || 'report';
}
