import type { Name } from '#form/vocabulary.ts';

/** The form writes English terms in lower case; a heading begins with a capital. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is counted, where it is one: `1 reports are`. A number that only ends in 1 is none. */
const one =
	/(?<![\d.,])1 (more |other |own |consolidated )?(agencies|bodies|cases|cells|columns|counties|days|documents|figures|files|findings|groups|lines|pages|places|reports|requests|rows|years)\b( (?:are|were|have|state))?(?![\w-])/g;

const verbs: Record<string, string> = { are: 'is', were: 'was', have: 'has', state: 'states' };

/** Words whose English is written for many, as it is said of one: `1 report is`. */
export function inNumber({ zh, en }: Name): Name {
	return {
		zh,
		en: en.replace(one, (_, more = '', noun: string, verb = '') => {
			const single = noun.replace(/ies$/, 'y').replace(/s$/, '');
			return `1 ${more}${single}${verb && ` ${verbs[verb.trim()]}`}`;
		})
	};
}
