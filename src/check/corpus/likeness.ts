import type { Name } from '#form/vocabulary.ts';
import type { CorpusFault } from '../outcome.ts';
import type { Containment } from './sketch.ts';

/** A report's text as the corpus keeps it. */
export interface TextOf {
	report: string;
	agency: string;
	/** Six digits; null where none is known. */
	region: string | null;
	year: number;
	prose: Uint32Array;
	problems: Uint32Array;
	/** Of sentences with numbers, years and names masked. */
	claims: Uint32Array;
}

/** Share from which a text counts as another agency's. */
export const sameText = 0.8;

/** Hashes a text needs to be compared: some 500 characters. */
export const fewestHashes = 30;

/** Texts of one year that are another agency's, each above `sameText` of it. */
export interface Alike {
	/** Five texts and more of one region that share so much with each other. */
	clusters: readonly (readonly TextOf[])[];
	/** Texts outside of them, with the one they have most in common with. */
	pairs: readonly { text: TextOf; other: TextOf; share: Containment }[];
}

/** A share with its margin, in words. */
export function percentOf({ share, error }: Containment): string {
	return `${(100 * share).toFixed(0)}%（±${(196 * error).toFixed(0)}）`;
}

/** A share of copied text as a fault. */
export function copied(
	{ share, error, hashes }: Containment,
	message: Name,
	more: Record<string, unknown> = {}
): CorpusFault {
	const round = (value: number) => Math.round(value * 1000) / 1000;
	return {
		cells: [],
		message,
		more: { containment: round(share), standardError: round(error), hashes, ...more }
	};
}
