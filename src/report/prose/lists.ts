import type { Amount } from './amounts.ts';

/** Numbers stated after 分别, and what each is of, in order. */
export interface List {
	/** Where the words before 分别 begin. */
	start: number;
	subjects: string[];
	/** Which of them the number at hand is of; -1 where there are not as many as numbers. */
	at: number;
}

const between = /^[、，和及与]{0,2}(?:约|近|超过?|突破|达到?|逾)?$/;

/** Of a sentence: its text, the amounts in it, and where its clauses begin. */
interface SentenceParts {
	text: string;
	amounts: readonly Amount[];
	clauses: readonly number[];
}

/** 网站访问量、浏览量分别为X次和Y次: the list a number stands in; null for one that stands alone. */
export function listOf({ text, amounts, clauses }: SentenceParts, amount: Amount): List | null {
	const word = text.lastIndexOf('分别', amount.start);
	if (word < 0) return null;
	const start = clauses.findLast((clause) => clause <= word) ?? 0;
	const numbers: Amount[] = [];
	let end = word + 2;
	for (const each of amounts) {
		if (each.start < end) continue;
		const gap = text.slice(end, each.start);
		if (
			numbers.length ? !between.test(gap) : !/^(?:达到|达|为|是|有|约|近|超过?|突破|逾)*$/.test(gap)
		)
			break;
		numbers.push(each);
		end = each.end;
	}
	if (numbers.length < 2 || !numbers.includes(amount)) return null;
	const subjects = text.slice(start, word).split(/[、和与及]|以及/);
	const at = subjects.length === numbers.length ? numbers.indexOf(amount) : -1;
	return { start, subjects, at };
}

const yearWord = '(?:(?:19|20)\\d\\d年度?|[去今前上本]年度?|上一年度?)';
const years = new RegExp(
	`(?:${yearWord}(?:[、，和及与]|以及)+)+${yearWord}|((?:19|20)\\d\\d)年?[至到—–~～-]+((?:19|20)\\d\\d)年`,
	'g'
);
const oneYear = new RegExp(yearWord, 'g');

/** 2021年、2022年、2023年分别收到申请9件、13件、21件: the counts side by side after 分别, and the year of each. */
function yearsInTurn(
	{ text, amounts }: SentenceParts,
	amount: Amount
): { numbers: Amount[]; told: string[] } | null {
	const word = text.lastIndexOf('分别', amount.start);
	if (word < 0) return null;
	const found = [...text.slice(0, word).matchAll(years)].at(-1);
	if (!found || /[；\d]/.test(text.slice(found.index + found[0].length, word))) return null;
	const [run, first, last] = found;
	const told = first
		? Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${Number(first) + i}年`)
		: (run.match(oneYear) ?? []);
	const numbers: Amount[] = [];
	let end = word + 2;
	for (const each of amounts) {
		if (each.start < end || each.kind !== 'count') continue;
		const gap = text.slice(end, each.start);
		if (numbers.length ? !between.test(gap) : /[，。；：\d]/.test(gap)) break;
		numbers.push(each);
		end = each.end;
	}
	return numbers.length > 1 ? { numbers, told } : null;
}

/** The year a number in such a list is stated of, `none` where there are not as many; null for a number in no list. */
export function yearInTurn(sentence: SentenceParts, amount: Amount): string | null {
	const list = yearsInTurn(sentence, amount);
	if (!list?.numbers.includes(amount)) return null;
	const { numbers, told } = list;
	const year = numbers.length === told.length ? told[numbers.indexOf(amount)]! : 'none';
	return /^\d{4}/.exec(year)?.[0] ?? year;
}

/** Whether a number goes on with such a list after another. */
export function isInTurn(sentence: SentenceParts, before: Amount, amount: Amount): boolean {
	if (!sentence.text.includes('分别')) return false;
	const { numbers = [] } = yearsInTurn(sentence, amount) ?? {};
	return numbers.includes(before) && numbers.includes(amount);
}
