const oddNumber = /^0\d|[oO○]|\d\s+\d/;
const grouped = /^\d{1,3}(?:[ ,，]\d{3})+$/;

/** Whether a number is written with a leading zero, a letter for a digit, or its digits apart. */
export function isOdd(text: string): boolean {
	return oddNumber.test(text.trim()) && !grouped.test(text.trim());
}
