import type { Examination } from '#rules/examine.ts';
import type { SourceFile } from './source.ts';

/** An examination whose links are absolute, where a web archive gives the address of the page. */
export function withAddresses<Of extends Examination>(
	examination: Of,
	{ capture }: Pick<SourceFile, 'capture'>
): Of {
	const base = capture?.address;
	if (examination.status === 'read' || !examination.reason.links || !base) return examination;
	const links = examination.reason.links.map((link) =>
		URL.canParse(link, base) ? new URL(link, base).href : link
	);
	return { ...examination, reason: { ...examination.reason, links } };
}
