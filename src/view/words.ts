/** The form writes English terms in lower case; a heading begins with a capital. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
