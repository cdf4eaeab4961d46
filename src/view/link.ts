/** An address as a link may carry it; null for what is no web address. Documents and lists may contain anything. */
export function safeLink(url: unknown): string | null {
	if (typeof url !== 'string' || url.length > 2000) return null;
	try {
		const { protocol, href } = new URL(url);
		return protocol === 'http:' || protocol === 'https:' ? href : null;
	} catch {
		return null;
	}
}
