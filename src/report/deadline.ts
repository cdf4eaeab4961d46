import type { Kind, Level, Scope } from '#form/vocabulary.ts';
import { placeOfAgency } from './identity/place.ts';

/** What the day a report is due by turns on. */
export interface Duty {
	agency: string | null;
	kind?: Kind | null;
	level: Level | null;
	scope?: Scope | null;
	year: number | null;
	/** ISO date. */
	published: string | null;
	/** Where the date was read: `signature`, `page`, `form`, or `list`. */
	from: string | null;
	/** It corrects an earlier report, and bears the day of the correction. */
	correction?: boolean;
}

/** First report year of the regulations as revised in 2019: departments by 31 January. */
const revised = 2019;

/**
 * The last day a report may be published, ISO 8601: 31 March for governments' own reports and, of years
 * before 2019, for all; 31 January for departments, a government's office that reports for itself among
 * them (article 49). Null where the law does not say: townships, vertical bodies, zones, institutions.
 */
export function dueDate({ agency, kind, level, scope, year }: Omit<Duty, 'published' | 'from'>) {
	if (agency === null || year === null || level === 'township') return null;
	const own = kind ?? placeOfAgency(agency).kind;
	if (own !== 'government' && own !== 'department') return null;
	const march = `${year + 1}-03-31`;
	if (year < revised) return march;
	if (own === 'department') return `${year + 1}-01-31`;
	if (!/办公[室厅]$|府办$/.test(agency) || scope === 'tier' || scope === 'area') return march;
	return scope === 'own' ? `${year + 1}-01-31` : null;
}

/**
 * Whether a report is dated after it was due; null where that is unknown. The date of a page says
 * nothing once it is late, for pages are dated anew when a site is moved; nor does one of another year.
 */
export function isLate(duty: Duty): boolean | null {
	const { published, year, from, correction } = duty;
	const due = dueDate(duty);
	if (due === null || published === null || !published.startsWith(String(year! + 1))) return null;
	if (published <= due) return false;
	return correction || from === 'page' || from === null ? null : true;
}
