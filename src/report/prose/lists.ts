import type { Amount } from './amounts.ts';

/** Numbers told after 分别, and what each is of, in order. */
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
