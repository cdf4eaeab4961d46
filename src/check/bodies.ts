import { placeOfAgency } from '#report/identity/place.ts';
import type { Sector } from '#form/vocabulary.ts';

/** Sectors whose bodies speak for others, or that a name does not distinguish. */
const general: readonly (Sector | null)[] = [
	'government',
	'government_services',
	'park',
	'township',
	'other',
	null
];

/**
 * Whether a name is that of another body than the agency: of another sector, and with no word of what
 * they do in common, for bodies are merged, renamed and share their offices.
 */
export function isOtherBody(agency: string, sector: Sector | null, name: string): boolean {
	const other = placeOfAgency(name);
	if (general.includes(sector) || general.includes(other.sector) || sector === other.sector)
		return false;
	const [own, theirs] = [placeOfAgency(agency).rest, other.rest].map((rest) =>
		rest
			.replace(/^(?:[\u4e00-\u9fff]{1,8}?[省市县区州旗盟])+/, '')
			.replace(/(?:监督|管理|事务|工作|综合|服务|和|与)+|(?:局|委员会|厅|办公室|中心)$/g, '')
	);
	if (!own || !theirs) return false;
	return ![...own.slice(1)].some((_, at) => theirs.includes(own.slice(at, at + 2)));
}

/** A region code without what only fills it up: 51, 5104, 510402. */
export function stem(code: string): string {
	return code.replace(/(?:00)+$/, '');
}
