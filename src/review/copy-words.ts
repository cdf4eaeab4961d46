import { formCell, isCellId, tables } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { ids } from '#rules/ids.ts';
import type { Found } from './found.ts';

/** What was copied, as an office says it. */
export interface CopyWords {
	words: Name;
	where: Name;
	/** What should be. */
	holds: Name;
}

/** Rules on whole tables, on the text, and on its section on problems. */
const ofTables: ReadonlySet<string> = new Set([ids.copiedBetweenAgencies, ids.copiedTable]);
const ofText: ReadonlySet<string> = new Set([
	ids.lastYearsText,
	ids.anotherAgencysText,
	ids.alikeInARegion
]);

/** What was copied of whom; null where a cause is no copy, or its findings say by themselves what they found. */
export function copyWords(cause: string, found: readonly Found[]): CopyWords | null {
	const [kind, how] = cause.split(' ');
	if (kind !== 'copied') return null;
	const told = found.filter(({ copied }) => copied);
	const parts = [...tablesIn(told), ...textsIn(told)];
	const beside = told.find((one) => one.beside)?.beside;
	if (!parts.length || !beside) return null;
	const { agency, year } = beside;
	const ask = asked[how!] ?? asked.with!;
	const zh = parts.map((part) => part.words.zh).join('，');
	const en = parts.map((part) => part.words.en).join(', ');
	const whose: Name =
		how === 'last'
			? { zh: `本机关 ${year} 年度的年报`, en: `the body’s own report of ${year}` }
			: { zh: `${agency}同年度的年报`, en: `the report of ${agency} of the same year` };
	return {
		words: {
			zh: `与${whose.zh}雷同：${zh}。${ask.zh}`,
			en: `Alike with ${whose.en}: ${en}. ${ask.en}`
		},
		where: {
			zh: parts.map(({ where }) => where.zh).join('、'),
			en: parts.map(({ where }) => where.en).join(', ')
		},
		holds: {
			zh: '数字和正文是本机关本年度自己的',
			en: 'numbers and text are the body’s own, of the year'
		}
	};
}

const asked: Readonly<Record<string, Name>> = {
	of: {
		zh: '请换成本机关自己的内容；确有共同原因的，请说明。',
		en: 'Please put in the body’s own, or say why they are the same.'
	},
	with: {
		zh: '请核实内容是不是本机关的，并说明相同的原因。',
		en: 'Please confirm whose it is, and say why they are the same.'
	},
	last: {
		zh: '请按本年度的实际情况改写；确无变化的，请说明。',
		en: 'Please write it of this year, or say that nothing has changed.'
	}
};

interface Part {
	where: Name;
	words: Name;
}

function tablesIn(told: readonly Found[]): Part[] {
	const copied = new Set(
		told
			.filter(({ rule }) => ofTables.has(rule))
			.flatMap(({ cells }) => cells.filter(isCellId).map((id) => formCell(id).table))
	);
	const numbers = tables.flatMap(({ id }, at) => (copied.has(id) ? [at] : []));
	if (!numbers.length) return [];
	const where: Name = {
		zh: numbers.map((at) => `表${'二三四'[at]!}`).join('、'),
		en: numbers.map((at) => `table ${at + 2}`).join(', ')
	};
	return [{ where, words: { zh: `${where.zh}逐格相同`, en: `${where.en} the same cell by cell` } }];
}

function textsIn(told: readonly Found[]): Part[] {
	const has = (rules: ReadonlySet<string>) => told.some(({ rule }) => rules.has(rule));
	const same = (where: Name): Part => ({
		where,
		words: {
			zh: `${where.zh}全部或大部分相同`,
			en: `${where.en} the same, all or most of it`
		}
	});
	if (has(ofText)) return [same({ zh: '正文', en: 'the text' })];
	return has(new Set([ids.lastYearsProblems]))
		? [same({ zh: '“存在的主要问题及改进情况”', en: 'the section on problems' })]
		: [];
}
