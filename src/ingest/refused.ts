/** A file that became no report, and why. */
export interface Refused {
	file: string;
	code: string;
	message: string;
}

/** UTF-8 with BOM and CRLF, for spreadsheets; text that would run as a formula is guarded by an apostrophe. */
export function refusedCsv(refused: readonly Refused[]): string {
	const lines = [...refused]
		.sort((a, b) => compare(a.file, b.file) || compare(a.code, b.code))
		.map(({ file, code, message }) => [file, code, message]);
	return (
		'\uFEFF' +
		[['file', 'code', 'message'], ...lines]
			.map((line) => line.map(field).join(',') + '\r\n')
			.join('')
	);
}

/** Order of two strings that is the same on every machine. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function field(text: string): string {
	const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
