import type { Agency } from './country.ts';

/** The id an agency keeps over the years, whatever it is called: its region and its number. */
export function agencyIdOf({ region, ordinal }: Agency): string {
	return `${region}-${String(ordinal).padStart(10, '0')}`;
}

/**
 * There is no document behind a made-up report, and nothing to take a fingerprint of: its id is its
 * region, its agency's number and its year; a letter more where a later one corrects it.
 */
export function reportIdOf({
	agency,
	year,
	corrected
}: {
	agency: Agency;
	year: number;
	corrected: boolean;
}): string {
	const number = String(agency.ordinal).padStart(6, '0');
	return `${agency.region}${number}${year}${corrected ? 'a' : ''}`;
}
