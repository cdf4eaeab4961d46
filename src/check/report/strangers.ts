import type { Name } from '#form/vocabulary.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import type { Report } from '#report/report.ts';

/** Words of the text that make somebody else their subject. */
export interface Stranger {
	index: number;
	words: string;
	message: Name;
}

const leading = '(?:组织推动|组织推进|组织开展|统筹推进|统筹协调|推动|推进|指导|组织|领导)';
const province = new RegExp(
	`${leading}全(?:省|自治区)(?:的)?(?:各级|各地|政府信息公开|政务公开|信息公开)`
);
const city = new RegExp(`${leading}全市(?:的)?(?:各级|各县|政府信息公开|政务公开|信息公开)`);
/** Words by which the work of others is only quoted. */
const quoted =
	/(?:按照|根据|落实|贯彻|围绕|服务|部署|会议|关于|要求|配合|参与|参加|响应|助力|为|结合|依据|在)[^，。；]{0,20}$/;

/** A county’s agency that organises the work of its whole province, or a district’s of the whole city. */
export function foreignTerritory(
	text: string,
	{ level, agency }: Partial<Pick<Report, 'level' | 'agency'>>
): Stranger | null {
	if (level !== 'prefecture' && level !== 'county' && level !== 'township') return null;
	if (!text.includes('全省') && !text.includes('全自治区') && !text.includes('全市')) return null;
	const districts = level !== 'prefecture' && /[县旗]|区(?!公所)/.test(agency ?? '');
	const match =
		province.exec(text) ??
		(districts && !/市(?!场|政)[^区县]{0,12}$/.test(agency!) ? city.exec(text) : null);
	if (!match || quoted.test(text.slice(0, match.index))) return null;
	return {
		index: match.index,
		words: match[0],
		message: {
			zh: `“${match[0]}”超出本机关的层级，可能套用了别处的文字。`,
			en: `“${match[0]}” speaks of a territory above the agency’s own: the text may come from elsewhere.`
		}
	};
}

const asSubject =
	/(?:^|[，；])((?:[\u4e00-\u9fff]{2,8}(?:省|市|县|区|州|旗|盟)){1,3}[\u4e00-\u9fff]{1,12}?(?:局|委员会|人民政府|厅|办公室))(?:认真|严格|高度重视|积极|坚持|深入|扎实|始终|切实|不断|共受理|共收到|主动公开)/;

/** A body of another region, neither above nor below the agency’s, as the subject of the work. */
export function foreignBody(
	text: string,
	{ region, agency }: Partial<Pick<Report, 'region' | 'agency'>>
): Stranger | null {
	if (
		!region ||
		!agency ||
		!/[局会府厅室](?:认真|严格|高度|积极|坚持|深入|扎实|始终|切实|不断|共|主动)/.test(text)
	)
		return null;
	const match = asSubject.exec(text);
	const name = match?.[1];
	if (!match || !name || name.includes(agency) || agency.includes(name)) return null;
	const { regions } = placeOfAgency(name);
	if (regions.length !== 1) return null;
	const [own, other] = [stem(region), stem(regions[0]!.code)];
	if (own.startsWith(other) || other.startsWith(own)) return null;
	return {
		index: match.index,
		words: match[0],
		message: {
			zh: `以“${name}”为主语叙述工作，而报告机关为“${agency}”。`,
			en: `The subject of the work is “${name}”; the report is that of “${agency}”.`
		}
	};
}

/** A region code without what only fills it up: 51, 5104, 510402. */
function stem(code: string): string {
	return code.replace(/(?:00)+$/, '');
}
