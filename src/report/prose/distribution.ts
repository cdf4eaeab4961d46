import type { Amount } from './amounts.ts';
import { mediaOf } from './channel.ts';
import { idsOf, isPublishing } from './items.ts';
import type { Mention } from './media.ts';
import type { Reading } from './reading.ts';
import { clauseStart } from './sentence.ts';
import type { Statement } from './statement.ts';

/** Numbers side by side, and where the words that say what each is of end. */
interface Row {
	numbers: Amount[];
	/** Offset of the words that name one medium a number. */
	at: number;
	end: number;
}

const gap = /^(?:[、，]|和|及|与|以及|，和)?$/;

/**
 * 网站、公众号分别发布120条、80条: one number for each medium in turn; also 共发布200条，分别为120条、80条, and
 * without a word between. Null where the counts do not match.
 */
export function distributed(statement: Statement): Reading | null {
	const { amount: first } = statement;
	const row = rowOf(statement);
	if (!row) return null;
	const { numbers } = row;
	const head = { ...statement, amount: numbers[0]! };
	const media = mediaOf({ ...head, from: row.at, previous: null }).media.filter(
		(mention, i, all) =>
			mention.index < row.end &&
			// 新媒体微信公众号: of what kind the account is.
			!(/^(?:新|自|融)媒体$/.test(mention.word) && all[i + 1]?.index === mention.end) &&
			all.findIndex((each) => key(each) === key(mention)) === i &&
			// 网站专栏: a column of the site.
			!(
				mention.medium === 'column' &&
				all[i - 1]?.medium === 'site' &&
				all[i - 1]!.end === mention.index
			)
	);
	if (media.length < 2 || media.length !== numbers.length || !isPublishing(head)) return null;
	const { medium } = media[numbers.indexOf(first)]!;
	const same = numbers.filter((_, i) => media[i]!.medium === medium);
	const kind = medium === 'site' ? 'site' : medium === 'social' ? 'social' : 'other';
	const id = idsOf(kind)[0];
	return {
		thing: 'information',
		noun: '',
		by: ['one-each'],
		role: 'total',
		channel: { kind, subject: '' },
		...(id &&
			same[0] === first && {
				figure: { id, rank: 5, sum: same.reduce((sum, { value }) => sum + (value ?? NaN), 0) }
			})
	};
}

/** 分别发布信息120条、80条: one number of several in turn. */
export function isInTurn({ sentence, amount, from }: Statement): boolean {
	const { text } = sentence;
	// 2023年和2022年，网站分别公开…: of one way in two years.
	const years = sentence.amounts.filter(
		({ kind, start }) => kind === 'year' && start < amount.start
	);
	if (years.length > 1 || /[上去]年/.test(text.slice(0, amount.start))) return false;
	const next = /^(?:、|，|和|及|与|以及)?\d/;
	return /分别/.test(text.slice(from, amount.start)) && next.test(text.slice(amount.end));
}

/** The numbers a statement's stands among, if there are more than one and words for each. */
function rowOf({ sentence, amount }: Statement): Row | null {
	const { text, amounts } = sentence;
	const word = text.lastIndexOf('分别', amount.start);
	const listed =
		word >= 0
			? sideBySide(
					text,
					amounts.filter(({ start }) => start > word)
				)
			: [];
	if (listed.length > 1 && listed.includes(amount)) {
		const clause = clauseStart(sentence, word);
		// 共发布512条，分别为380条、132条: the media stand in the clause before.
		const bare = /^分别/.test(text.slice(clause)) && clause > 0;
		return { numbers: listed, at: bare ? clauseStart(sentence, clause - 1) : clause, end: word };
	}
	let first = amounts.indexOf(amount);
	while (first > 0 && gap.test(text.slice(amounts[first - 1]!.end, amounts[first]!.start))) first--;
	const numbers = sideBySide(text, amounts.slice(first));
	if (numbers.length < 2 || !numbers.includes(amount)) return null;
	const [{ start, unit }] = numbers as [Amount, ...Amount[]];
	// 40期120条 counts one thing in two ways.
	if (numbers.some((each) => each.unit !== unit) || numbers[0]!.end === numbers[1]!.start)
		return null;
	return { numbers, at: clauseStart(sentence, start), end: start };
}

/** The first of the counts with nothing but a mark or a joining word between them. */
function sideBySide(text: string, amounts: readonly Amount[]): Amount[] {
	const numbers: Amount[] = [];
	for (const next of amounts) {
		const between = numbers.length ? text.slice(numbers.at(-1)!.end, next.start) : '';
		if (next.kind !== 'count' || !gap.test(between)) break;
		numbers.push(next);
	}
	return numbers;
}

/** Words for one account are of one medium. */
function key({ word }: Mention): string {
	return /公众|微信|订阅号|服务号/.test(word) ? '微信' : word;
}
