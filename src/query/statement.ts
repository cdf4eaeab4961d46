/** A token of SQL, as far as splitting statements needs it. */
interface Token {
	kind: 'word' | 'name' | 'text' | 'number' | 'sign';
	/** Words in lower case, quoted names without their quotes, signs as they are. */
	text: string;
	/** Where it begins and ends in the statement. */
	at: number;
	end: number;
}

/** What a statement is found to be before any engine sees it. */
export interface Statement {
	/** The statement without what introduces an explanation, and without its last semicolon. */
	sql: string;
	/** Asks how the engine would work it out. */
	explains: boolean;
	/** Names of columns and tables that may be meant: every word and quoted name, in lower case. */
	names: ReadonlySet<string>;
	/** It asks for columns without naming them. */
	all: boolean;
	/** Where `sql` begins in the text. */
	at: number;
}

export type Refused = 'empty' | 'several' | 'not_a_question' | 'unfinished';

/** Why a text is no statement that is run here. */
export class RefusedStatement extends Error {
	readonly code: Refused;

	constructor(code: Refused) {
		super(`statement: ${code}`);
		this.name = 'RefusedStatement';
		this.code = code;
	}
}

/** The longest statement that is looked at, in characters. */
export const longestStatement = 20_000;

/** What may begin a statement: it asks, and changes nothing. */
const questions = [
	'select',
	'with',
	'from',
	'values',
	'describe',
	'summarize',
	'show',
	'explain',
	'('
];

/**
 * Looks at a text that should be one question in SQL. Throws RefusedStatement where it is empty, several
 * statements, not a question, or has a quote or comment that does not end.
 */
export function statementOf(text: string): Statement {
	const tokens = tokensOf(text.slice(0, longestStatement));
	const semicolon = tokens.findIndex(({ kind, text }) => kind === 'sign' && text === ';');
	if (semicolon >= 0 && tokens.slice(semicolon).some(({ text }) => text !== ';'))
		throw new RefusedStatement('several');
	const own = semicolon >= 0 ? tokens.slice(0, semicolon) : tokens;
	const [first] = own;
	if (!first) throw new RefusedStatement('empty');
	if (first.kind === 'name' || first.kind === 'text' || !questions.includes(first.text))
		throw new RefusedStatement('not_a_question');
	const explains = first.text === 'explain';
	let begins = 0;
	if (explains) begins = own[1]?.text === 'analyze' ? 2 : 1;
	const head = own[begins];
	if (!head) throw new RefusedStatement('empty');
	if (explains && !questions.includes(head.text)) throw new RefusedStatement('not_a_question');
	return {
		sql: text.slice(head.at, own.at(-1)!.end),
		explains,
		names: new Set(
			own
				.filter(({ kind }) => kind === 'word' || kind === 'name')
				.map(({ text }) => text.toLowerCase())
		),
		all: asksAll(own.slice(begins)),
		at: head.at
	};
}

/** Whether a star stands for columns, or another word takes them all: not so in count(*) and in a * b. */
function asksAll(tokens: readonly Token[]): boolean {
	const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
	if (['describe', 'summarize', 'columns', 'natural'].some((word) => words.includes(word)))
		return true;
	if (words.includes('from') && !words.includes('select')) return true;
	if (
		tokens.some(({ kind, text }, at) => kind === 'word' && text === 'from' && opens(tokens[at - 1]))
	)
		return true;
	if (words.includes('table') || words.includes('pivot') || words.includes('unpivot')) return true;
	return tokens.some(({ kind, text }, at) => {
		if (kind !== 'sign' || text !== '*') return false;
		const before = tokens[at - 1];
		if (before?.text === '(' && before.kind === 'sign') return tokens[at - 2]?.text !== 'count';
		return (
			before === undefined ||
			(before.kind === 'sign' && [',', '.'].includes(before.text)) ||
			(before.kind === 'word' && ['select', 'distinct', 'all'].includes(before.text))
		);
	});
}

/** Whether a query begins after this: FROM then stands first, and takes every column. */
function opens(token: Token | undefined): boolean {
	return (
		token === undefined ||
		(token.kind === 'sign' && token.text === '(') ||
		(token.kind === 'word' && ['union', 'all', 'except', 'intersect'].includes(token.text))
	);
}

/** Comments are left out. Throws RefusedStatement `unfinished`. */
function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	const push = (kind: Token['kind'], told: string, end: number) => {
		tokens.push({ kind, text: told, at, end });
		at = end;
	};
	while (at < text.length) {
		const sign = text[at]!;
		if (/\s/.test(sign)) at++;
		else if (text.startsWith('--', at)) at = endOf(text, '\n', at, text.length);
		else if (text.startsWith('/*', at)) at = afterComment(text, at);
		else if (sign === "'") push('text', '', afterQuoted(text, at, "'"));
		else if (sign === '"') {
			const end = afterQuoted(text, at, '"');
			push('name', text.slice(at + 1, end - 1).replaceAll('""', '"'), end);
		} else if (sign === '$' && dollarTag(text, at)) {
			const tag = dollarTag(text, at)!;
			const end = text.indexOf(tag, at + tag.length);
			if (end < 0) throw new RefusedStatement('unfinished');
			push('text', '', end + tag.length);
		} else if (/[eE]/.test(sign) && text[at + 1] === "'")
			push('text', '', afterEscaped(text, at + 1));
		else if (/[\p{L}_]/u.test(sign)) {
			let end = at + 1;
			while (end < text.length && /[\p{L}\p{N}_$]/u.test(text[end]!)) end++;
			push('word', text.slice(at, end).toLowerCase(), end);
		} else if (/\d/.test(sign)) {
			let end = at + 1;
			while (end < text.length && /[\w.]/.test(text[end]!)) end++;
			push('number', text.slice(at, end), end);
		} else push('sign', sign, at + 1);
	}
	return tokens;
}

function endOf(text: string, sign: string, from: number, otherwise: number): number {
	const found = text.indexOf(sign, from);
	return found < 0 ? otherwise : found + sign.length;
}

/** Comments lie within each other. */
function afterComment(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		if (text.startsWith('/*', at)) [depth, at] = [depth + 1, at + 1];
		else if (text.startsWith('*/', at)) {
			[depth, at] = [depth - 1, at + 1];
			if (depth === 0) return at + 1;
		}
	}
	throw new RefusedStatement('unfinished');
}

/** A doubled quote is one within. */
function afterQuoted(text: string, from: number, quote: string): number {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] !== quote) continue;
		if (text[at + 1] !== quote) return at + 1;
		at++;
	}
	throw new RefusedStatement('unfinished');
}

/** In E'…' a backslash takes the next sign's meaning away. */
function afterEscaped(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === "'") {
			if (text[at + 1] !== "'") return at + 1;
			at++;
		}
	}
	throw new RefusedStatement('unfinished');
}

function dollarTag(text: string, at: number): string | null {
	return /^\$(?:[\p{L}_][\p{L}\p{N}_]{0,60})?\$/u.exec(text.slice(at, at + 64))?.[0] ?? null;
}
