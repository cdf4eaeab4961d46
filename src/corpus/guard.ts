/** What a spreadsheet would run; East Asian ones take full-width signs for formulas, too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const day = /^\d{4}-\d{2}-\d{2}$/;
/** A whole number a spreadsheet shows as it is: no zero before it, no digit rounded. */
const whole = /^(?:0|[1-9]\d{0,10})$/;
const figures = /^[\d\s.,:/+%¥$€£()年月日時时点分秒-]+$/;
const scientific = /^\d+(?:\.\d*)?e[+-]?\d+$/i;
/** MAR1, 1-Sept, May 2021. */
const month =
	/^(?:\d{1,4}[-\s./]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)(?:[-\s./]?\d{1,4})?$/i;

/**
 * Whether a spreadsheet would run a text, or take it for a number, day or time and write it otherwise: an id
 * of many digits is rounded, 1-2 becomes a day. An ISO day stays one, a short whole number itself.
 */
function isMisread(text: string): boolean {
	if (formula.test(text)) return true;
	if (text.length > 40 || day.test(text) || whole.test(text)) return false;
	const plain = text.normalize('NFKC').trim();
	return /\d/.test(plain) && (figures.test(plain) || scientific.test(plain) || month.test(plain));
}

/** A text as a CSV holds it: one that a spreadsheet would misread, or that looks guarded, has an apostrophe before it. */
export function guarded(text: string): string {
	return isMisread(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** What a spreadsheet takes for a day though it is an id: 1-2, 2021/03/01. */
const dayLike = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/;

/**
 * An id as a CSV holds it: with an apostrophe only where a spreadsheet would run it, round it, cut its zeros or
 * make a day of it. One such as 900101-0000001085 stays as it is, the same in every file.
 */
export function guardedId(text: string): string {
	const bare = text.replace(/^'+/, '');
	const plain = bare.normalize('NFKC').trim();
	const isNumber = /^\d+$/.test(plain) && !whole.test(bare);
	if (formula.test(bare) || isNumber || scientific.test(plain) || dayLike.test(plain))
		return `'${text}`;
	return text;
}

/** Columns of ids and hashes. */
export const idColumns: ReadonlySet<string> = new Set([
	'id',
	'agency_id',
	'report',
	'region',
	'superseded_by',
	'sha256'
]);

/** The text `guarded` was given. */
export function unguarded(field: string): string {
	return field.startsWith("'") && isMisread(field.replace(/^'+/, '')) ? field.slice(1) : field;
}
