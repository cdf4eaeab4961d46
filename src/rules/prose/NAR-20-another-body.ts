import { isOtherBody, stem } from '#check/bodies.ts';
import { at } from '#check/each.ts';
import { fail, notApplicable, pass } from '#check/outcome.ts';
import type { Name } from '#form/vocabulary.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { rowOf, type Row } from '#report/prose/rows.ts';
import type { Report } from '#report/report.ts';
import type { Page, ReportRule } from '../define.ts';

/** Words of the text that make somebody else their subject. */
interface Stranger {
	index: number;
	words: string;
	message: Name;
	severity?: 'review';
}
const leading = '(?:组织推动|组织推进|组织开展|统筹推进|统筹协调|推动|推进|指导|组织|领导)';
const province = new RegExp(
	`${leading}全(?:省|自治区)(?:的)?(?:各级|各地|政府信息公开|政务公开|信息公开)`
);
const city = new RegExp(`${leading}全市(?:的)?(?:各级|各县|政府信息公开|政务公开|信息公开)`);
/** Words by which the work of others is only quoted. */
const quoted =
	/(?:按照|根据|落实|贯彻|围绕|服务|部署|会议|关于|要求|配合|参与|参加|响应|助力|为|结合|依据|在)[^，。；]{0,20}$/;
const doing = '(?:认真|严格|高度重视|积极|坚持|深入|扎实|始终|切实|不断|共受理|共收到|主动公开)';
const asSubject = new RegExp(
	`(?:^|[，；])((?:[\\u4e00-\\u9fff]{2,8}(?:省|市|县|区|州|旗|盟)){1,3}[\\u4e00-\\u9fff]{1,12}?(?:局|委员会|人民政府|厅|办公室))${doing}`
);
/** A bureau by its own name, without its place, that describes its own work at the head of a sentence. */
const ownName =
	/^(?:（[一二三四五六七八九十]+）)?(?:20\d\d年(?:度)?，?)?([省市县区州旗盟]?[\u4e00-\u9fff]{2,12}?(?:局|委员会|厅))(?:高度重视|认真(?:贯彻|落实|学习)|严格(?:按照|落实|执行)|主动公开|共受理|共收到)/;
const ourselves =
	/我[局委办厅镇乡县区市旗州盟省处队院校]|我(?:街道|单位|中心|机关)|本[局委办厅镇乡县区机单]/;

/** How a township's report speaks of its district as if the district reported. */
export const districtRows: readonly Row<'district'>[] = [
	{
		name: 'our-district',
		pattern:
			/(?:^|[，；]|）)(?:20\d\d年度?，?|一年来，?|今年(?:以来)?，?)?(我[省市县区州旗盟])(?![委级直]|政府|人民政府|[局办]|融媒|公安|文明|域)[^，。；我]{0,4}(?:严格|认真|扎实|深入|积极|组织|高度|坚持|全面|共|不断|持续|切实|大力|着力|稳步|及时|主动|建立|推进|推动|加强)/,
		means: 'district'
	},
	{
		name: 'whole-district-counts',
		pattern:
			/(?:^|[，；]|）)(?:20\d\d年度?，?)?(全[省市县区州旗盟](?:各?(?:级|乡镇|镇街|街道|部门|单位|行政机关)[、和及]?)*)(?:共|累计)?(?:主动公开|公开|发布|新收|收到|受理|办结|制发)[^，。；]{0,24}\d/,
		means: 'district'
	}
];

/** The district as the subject of a township's report. */
function ownDistrict(text: string, level: Report['level'] | undefined): Stranger | null {
	if (level !== 'township' || ourselves.test(text.replaceAll(/我[省市县区州旗盟]/g, '')))
		return null;
	const found = rowOf(districtRows, text);
	if (!found) return null;
	const words = found.match[1]!;
	return {
		index: found.match.index + found.match[0].indexOf(words),
		words,
		severity: 'review',
		message: {
			zh: `乡镇、街道的报告以“${words}”叙述工作或件数，可能套用了县区的文字。`,
			en: `The report of a township speaks for “${words}”: the text may be the district’s.`
		}
	};
}

export const rule: ReportRule = {
	id: 'NAR-20',
	on: 'report',
	severity: 'warning',
	version: 4,
	prose: true,
	check: (subject) => {
		const { level } = subject.report;
		if (!level || level === 'national' || level === 'province') return [notApplicable('unknown')];
		const found = subject.prose!.sentences.flatMap((sentence) => {
			const stranger =
				foreignTerritory(sentence.text, subject.report) ??
				ownDistrict(sentence.text, level) ??
				foreignBody(sentence.text, subject.report);
			if (!stranger) return [];
			const { index, words, ...said } = stranger;
			return fail({ ...at(sentence, index, index + words.length), ...said });
		});
		return found.length ? found : [pass()];
	}
};

export const page: Page = {
	name: { zh: '以他处为主语', en: 'another place or body as the subject' },
	formula: {
		zh: '主语为本机关、其上级或下级',
		en: 'the subject is the agency, its superior or its subordinate'
	},
	holds: {
		zh: '写的是本机关的工作，机关名称写对',
		en: 'the text tells of the body’s own work, under its own name'
	},
	explanation: {
		zh: '县级机关写“组织推动全省工作”，或以不在本地区、也非上级的机关，或同一地区另一领域的机关为主语叙述工作，可能套用了别处的文字。',
		en: 'A county’s agency that “organises the work of the whole province”, or a body of another region, or of another sector in the same region, as the subject of the work, suggests that the text was taken from elsewhere.'
	},
	benign: [{ zh: '引述上级要求。', en: 'It quotes what a superior asks for.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：以同一地区其他领域的机关为主语。',
				en: 'Also tells a body of another sector in the same region as the subject.'
			}
		},
		{
			date: '2026-11-21',
			what: {
				zh: '其他机关审查、指导、支持本机关的叙述不再报告。',
				en: 'What another body does to or for the agency is no longer told.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：乡镇、街道的报告以“我县”“全区”叙述工作或件数（待复核）。',
				en: 'Also tells a township’s report that speaks for its district, for review.'
			}
		}
	]
};

/** A county’s agency that organises the work of its whole province, or a district’s of the whole city. */
function foreignTerritory(
	text: string,
	{ level, agency }: Partial<Pick<Report, 'level' | 'agency'>>
): Stranger | null {
	if (level !== 'prefecture' && level !== 'county' && level !== 'township') return null;
	if (!text.includes('全省') && !text.includes('全自治区') && !text.includes('全市')) return null;
	const districts = level !== 'prefecture' && /[县旗]|区(?!公所)/.test(agency ?? '');
	const match =
		province.exec(text) ??
		(districts && !/市(?!场|政)[^区县]{0,12}$/.test(agency!) ? city.exec(text) : null);
	if (!match || quoted.test(text.slice(0, match.index)) || /由[省市州]/.test(text)) return null;
	return {
		index: match.index,
		words: match[0],
		message: {
			zh: `“${match[0]}”超出本机关的层级，可能套用了别处的文字。`,
			en: `“${match[0]}” speaks of a territory above the agency’s own: the text may come from elsewhere.`
		}
	};
}

/** A body that is neither the agency, nor above, nor below it, as the subject of the work. */
function foreignBody(
	text: string,
	{ region, agency, sector }: Partial<Pick<Report, 'region' | 'agency' | 'sector'>>
): Stranger | null {
	if (
		!agency ||
		!/[局会府厅室](?:认真|严格|高度|积极|坚持|深入|扎实|始终|切实|不断|共|主动)/.test(text)
	)
		return null;
	const match = asSubject.exec(text);
	const placed = match?.[1] && placeOfAgency(match[1]).regions.length === 1 ? match : null;
	const named = placed ?? ownName.exec(text);
	const name = named?.[1];
	if (!named || !name || name.includes(agency) || agency.includes(name)) return null;
	// A sentence on what another body does to, for or with the agency is no mistake.
	if (ourselves.test(text.slice(named.index + named[0].length))) return null;
	const [other] = placed ? placeOfAgency(name).regions : [];
	const elsewhere = !!region && !!other && !isWithin(stem(region), stem(other.code));
	if (!elsewhere && !isOtherBody(agency, sector ?? null, name)) return null;
	if (!elsewhere && region && other && stem(region) !== stem(other.code)) return null;
	return {
		index: named.index,
		words: named[0],
		message: {
			zh: `以“${name}”为主语叙述工作，而报告机关为“${agency}”。`,
			en: `The subject of the work is “${name}”; the report is that of “${agency}”.`
		}
	};
}

function isWithin(one: string, other: string): boolean {
	return one.startsWith(other) || other.startsWith(one);
}
