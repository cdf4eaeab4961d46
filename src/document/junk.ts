const junk = /^(?:\.|__MACOSX$|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a name is of what systems and editors leave among the files: folder settings, locks of open documents. */
export function isJunk(name: string): boolean {
	return junk.test(name);
}
