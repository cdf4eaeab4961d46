import { placeOfAgency } from '#report/identity/place.ts';

/**
 * An agency named by what it does alone, such as 政府办公室 or 县教育局: many bodies have that name, and it identifies none of
 * them.
 */
export function isUnplaced(agency: string): boolean {
	const { regions, level, sector, rest } = placeOfAgency(agency);
	// A region the gazetteer does not know is a region all the same.
	if (regions.length || level === 'national' || sector === 'other') return false;
	return !/^.{2,8}?[省市县区旗州盟镇乡]/.test(rest);
}
