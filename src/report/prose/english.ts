import type { Amount } from './amounts.ts';
import { candidate, type Candidate, type WebFigure } from './candidate.ts';
import type { Sentence } from './sentence.ts';

const english =
	/([\d.,]{1,20})\s{0,2}(billion|million|thousand)?\s{0,2}(?:total\s?)?(page\s?views|unique\s?visitors|visits|hits)/gi;

/** English abstracts: “its website received 8.7 billion visits”. Blanks are gone from the text. */
export function readEnglish(sentence: Sentence): Candidate[] {
	if (
		!/website/i.test(sentence.text) ||
		/since|daily|perday|wechat|\bapp\b|average/i.test(sentence.text)
	)
		return [];
	const found: Candidate[] = [];
	for (const match of sentence.text.matchAll(english)) {
		const power = { billion: 9, million: 6, thousand: 3 }[(match[2] ?? '').toLowerCase()] ?? 0;
		const [whole = '', fraction = ''] = match[1]!.replace(/,/g, '').split('.');
		if (!/^\d{1,15}$/.test(whole) || fraction.length > power) continue;
		const value = Number(whole + fraction.padEnd(power, '0'));
		const amount: Amount = {
			start: match.index,
			end: match.index + match[0].length,
			kind: 'count',
			value,
			approximate: /(?:about|over|nearly|morethan|around|approximately)$/i.test(
				sentence.text.slice(0, match.index)
			),
			unit: ''
		};
		const id: WebFigure = /view|hit/i.test(match[3]!)
			? 'web_page_views'
			: /unique/i.test(match[3]!)
				? 'web_unique_visitors'
				: 'web_visits';
		const read = Number.isSafeInteger(value) && candidate(id, sentence, amount, match.index);
		if (read) found.push(read);
	}
	return found;
}
