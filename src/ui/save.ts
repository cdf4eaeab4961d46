/** Downloads a text as a file; it is written as UTF-8, a BOM must be in the text. */
export function save(text: string | Blob, name: string, type = 'text/csv;charset=utf-8'): void {
	const url = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
