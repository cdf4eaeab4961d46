import { placeOfAgency } from '../identity/place.ts';
import { isPark } from '../identity/sector.ts';

/** Stands for a word of a site that is another's, one for one, where media are looked for. */
const foreignMark = '\uE000';

const siteOfGovernment =
	/([省市县区州旗盟镇乡]|自治区|街道)?(?:(?<=[省市县区州旗盟镇乡道])|人民)政府(?:门户|官方|信息公开)?(?:网站|官网|网)|([省市县州旗盟]|(?<!开发|高新|经开|示范|度假|保税|合作|新|园|资|关)区)门户网站?|中国\p{Script=Han}{2,4}政府网站?/gu;
/** Words that say that a site is the agency's own after another was named. */
const ownSite =
	/(?:本|我|自|局|厅|委|办|院|中心|单位|部门|机关|税务|海关|官方)(?:省|市|县|区|州|旗|盟|镇|乡|的|门户|官方|政务|建|办|互联网)*(?:网站?|官网)/;

/** 省厅网站, 市局网站: of the department above, if the agency's own place is a lower one. */
const higher =
	/(国|省|市|州|盟)(?:家|级)?(?:\p{Script=Han}{0,4}(?:厅|局|委|办|部|总局|行政主管部门))(?:的)?(?:门户|官方|政务)*(?:网站?|官网)$/u;
const order = '国省市州盟区县旗镇乡';

/** Whose sites a report may name as its agency's own. */
export interface SiteOwner {
	kind: 'government' | 'town' | 'department';
	name: string;
	/** What the territory of a government is called, such as 县; null for a body that is none. */
	territory: string | null;
	/** The letter of the place the agency is named after, such as 县; empty where its name states none. */
	place: string;
	/** What the agency is, where its own site is called after that: 医院, 学校; empty for others. */
	body: '医院' | '学校' | '';
}

/** What an agency's name says of its site; null where no name is known, then no site is another's. */
export function siteOwnerOf(agency: string | null): SiteOwner | null {
	if (!agency) return null;
	const { kind, rest } = placeOfAgency(agency);
	const place = [...agency.matchAll(/[省市县区州旗盟]/g)].at(-1)?.[0] ?? '';
	const body = /医院$/.test(agency)
		? '医院'
		: /(?:[大中小]学|学[校院])$/.test(agency)
			? '学校'
			: '';
	if (kind === 'town')
		return { kind: 'town', territory: /乡/.test(rest) ? '乡' : '镇', place, body, name: agency };
	if (kind === 'subdistrict') return { kind: 'town', territory: '街道', place, body, name: agency };
	if (isPark(agency)) return { kind: 'government', territory: null, place, body, name: agency };
	if (kind !== 'government')
		return { kind: 'department', territory: null, place, body, name: agency };
	const territory = agency.match(/(?:自治区|[省市县区州旗盟])(?=$|(?:人民)?政府)/)?.[0] ?? '';
	return { kind: 'government', territory, place, body, name: agency };
}

/** The text of a sentence with every word for another body's site replaced, one character for one. */
export function withoutForeignSites(text: string, owner: SiteOwner): string {
	return text.replace(siteOfGovernment, (site: string, of?: string, portalOf?: string) =>
		isOwnSite(of ?? portalOf ?? '', owner) ? site : foreignMark.repeat(site.length)
	);
}

/** 医院官网, in a hospital's own report. */
export function isOfBody(word: string, owner: SiteOwner | null): boolean {
	if (owner?.body === '学校' && word === '校园网') return true;
	return !!owner?.body && word.startsWith(owner.body);
}

/** How plainly the words that end with a site's name say that it is the agency's own: 2 they do, 0 it is another's. */
export function ownership(text: string, owner: SiteOwner | null): { own: 0 | 1 | 2; of: string } {
	const site = [...text.matchAll(siteOfGovernment)].at(-1);
	const ends = site && site.index + site[0].length >= text.length - 1 ? site : undefined;
	const of = ends?.[1] ?? ends?.[2] ?? '';
	if (ends) {
		if (owner && isOwnSite(of, owner) && owner.territory !== null) return { own: 1, of };
		return { own: of === '' && /^(?:人民)?政府/.test(ends[0]) ? 1 : 0, of };
	}
	const above = higher.exec(text)?.[1] ?? '';
	if (above && owner?.place && order.indexOf(above) < order.indexOf(owner.place))
		return { own: 0, of: above };
	return { own: ownSite.test(text.slice(-16)) ? 2 : 1, of: '' };
}

/** A city's government may stand over a county, and a name may not state which territory it has. */
function isOwnSite(territory: string, { territory: own }: SiteOwner): boolean {
	if (own === null) return false;
	return territory === '' || own === '' || own === territory || own.endsWith(territory);
}

/** Whether a bare 网站 after another's site may be that one: whose it is, the sentence does not say. */
export function mayBeForeign({ text }: { text: string }, metricAt: number): boolean {
	const before = text.slice(0, metricAt);
	const last = before.lastIndexOf(foreignMark);
	return last >= 0 && !ownSite.test(before.slice(last + 1)) && !ownSite.test(before);
}
