import { placeOfAgency } from '../identity/place.ts';

/** Stands for a word of a site that is another's, one for one, where media are looked for. */
const foreignMark = '\uE000';

const siteOfGovernment =
	/([省市县区州旗盟镇乡]|自治区|街道)?(?:(?<=[省市县区州旗盟镇乡道])|人民)政府(?:门户|官方|信息公开)?(?:网站|官网|网)|([省市县区州旗盟])门户网站?|中国\p{Script=Han}{2,4}政府网站?/gu;
/** Words that say that a site is the agency's own after another was named. */
const ownSite =
	/(?:本|我|自|局|厅|委|办|院|中心|单位|部门|机关|税务|海关|官方)(?:省|市|县|区|州|旗|盟|镇|乡|的|门户|官方|政务|建|办|互联网)*(?:网站?|官网)/;

/** Whose sites a report may tell of as its agency's own. */
export interface SiteOwner {
	/** What the territory of a government is called, such as 县; null for a body that is none. */
	territory: string | null;
}

/** What an agency's name tells of its site; null where no name is known, then no site is another's. */
export function siteOwnerOf(agency: string | null): SiteOwner | null {
	if (!agency) return null;
	const { kind, rest } = placeOfAgency(agency);
	if (kind === 'town') return { territory: /乡/.test(rest) ? '乡' : '镇' };
	if (kind !== 'government') return { territory: null };
	return { territory: agency.match(/(?:自治区|[省市县区州旗盟])(?=$|(?:人民)?政府)/)?.[0] ?? '' };
}

/** The text of a sentence with every word for another body's site replaced, one character for one. */
export function withoutForeignSites(text: string, owner: SiteOwner): string {
	return text.replace(siteOfGovernment, (site: string, of?: string, portalOf?: string) => {
		const territory = of ?? portalOf ?? '';
		const own = owner.territory !== null && (territory === '' || isOwn(territory, owner.territory));
		return own ? site : foreignMark.repeat(site.length);
	});
}

/** A city's government may stand over a county, and a name may not tell which territory it has. */
function isOwn(territory: string, own: string): boolean {
	return own === '' || own === territory || own.endsWith(territory);
}

/** Whether a bare 网站 after another's site may be that one: whose it is, the sentence does not tell. */
export function mayBeForeign({ text }: { text: string }, metricAt: number): boolean {
	const before = text.slice(0, metricAt);
	const last = before.lastIndexOf(foreignMark);
	return last >= 0 && !ownSite.test(before.slice(last + 1)) && !ownSite.test(before);
}
