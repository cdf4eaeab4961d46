/** What a spreadsheet would run; East Asian ones take full-width signs for formulas, too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A number with its sign stays what it is. */
const signed = /^[+-](?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/**
 * A text as a CSV holds it: one that a spreadsheet would run as a formula has an apostrophe before it, and so has
 * one whose own apostrophe `unguarded` would take for that.
 */
export function guarded(text: string): string {
	const isRun = formula.test(text) && !signed.test(text);
	return isRun || unguarded(text) !== text ? `'${text}` : text;
}

/** The text `guarded` was given; older files also guard what a spreadsheet would write otherwise. */
export function unguarded(field: string): string {
	return field.startsWith("'") && wasGuarded(field.replace(/^'+/, '')) ? field.slice(1) : field;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
/** A whole number a spreadsheet shows as it is: no zero before it, no digit rounded. */
const whole = /^(?:0|[1-9]\d{0,10})$/;
const figures = /^[\d\s.,:/+%¥$€£()年月日時时点分秒-]+$/;
const scientific = /^\d+(?:\.\d*)?e[+-]?\d+$/i;
/** MAR1, 1-Sept, May 2021. */
const month =
	/^(?:\d{1,4}[-\s./]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)(?:[-\s./]?\d{1,4})?$/i;

/**
 * Whether a text was ever guarded: a spreadsheet would run it, or take it for a number, day or time and write it
 * otherwise. An ISO day stays one, a short whole number itself.
 */
function wasGuarded(text: string): boolean {
	if (formula.test(text)) return true;
	if (text.length > 40 || day.test(text) || whole.test(text)) return false;
	const plain = text.normalize('NFKC').trim();
	return /\d/.test(plain) && (figures.test(plain) || scientific.test(plain) || month.test(plain));
}
