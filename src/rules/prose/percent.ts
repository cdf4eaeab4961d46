import type { Amount } from '#report/prose/amounts.ts';
import type { Sentence } from '#report/prose/sentence.ts';

/** The number of a percentage as printed; null where it is written in words. */
export function percent({ text }: Sentence, { start, end }: Amount): number | null {
	const ink = /^\d{1,9}(?:\.\d{1,6})?/.exec(text.slice(start, end))?.[0];
	return ink === undefined ? null : Number(ink);
}

/** Words that name a rate, before its number. */
export const rate = /(?:办结|答复|回复|满意|公开|受理|办理|处理|及时|准时|见面|按期|按时)率$/;
