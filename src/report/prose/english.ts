import { spanOf, type Clause } from './clause.ts';
import type { WebFigure } from './figures.ts';
import type { Sentence } from './sentence.ts';

const english =
	/([\d.,]{1,20})\s{0,2}(billion|million|thousand)?\s{0,2}(?:total\s?)?(page\s?views|unique\s?visitors|visits|hits)/gi;

/** English abstracts: “its website received 8.7 billion visits”. Blanks are gone from the text. */
export function readEnglish(sentence: Sentence): Clause[] {
	if (
		!/website/i.test(sentence.text) ||
		/since|daily|perday|wechat|\bapp\b|average/i.test(sentence.text)
	)
		return [];
	const found: Clause[] = [];
	for (const match of sentence.text.matchAll(english)) {
		const power = { billion: 9, million: 6, thousand: 3 }[(match[2] ?? '').toLowerCase()] ?? 0;
		const [whole = '', fraction = ''] = match[1]!.replace(/,/g, '').split('.');
		if (!/^\d{1,15}$/.test(whole) || fraction.length > power) continue;
		const value = Number(whole + fraction.padEnd(power, '0'));
		if (!Number.isSafeInteger(value)) continue;
		const [id, thing]: [WebFigure, Clause['thing']] = /view|hit/i.test(match[3]!)
			? ['web_page_views', 'view']
			: /unique/i.test(match[3]!)
				? ['web_unique_visitors', 'visitor']
				: ['web_visits', 'visit'];
		const before = sentence.text.slice(0, match.index);
		found.push({
			value,
			unit: '',
			thing,
			noun: match[3]!,
			whose: 'own',
			covers: '',
			period: 'year',
			approximate: /(?:about|over|nearly|morethan|around|approximately)$/i.test(before),
			channel: { kind: 'site', subject: '' },
			role: 'total',
			whole: null,
			denied: false,
			figure: { id, rank: 1 },
			doubts: [],
			by: ['english'],
			...spanOf(sentence, match.index, match.index, match.index + match[0].length)
		});
	}
	return found;
}
