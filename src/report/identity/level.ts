import type { Level } from '#form/vocabulary.ts';
import type { Lines } from './lines.ts';

/** Words by which a text speaks of its own territory, lowest first: the lower one is the agency's own. */
const own: readonly (readonly [level: Level, pattern: RegExp])[] = [
	[
		'township',
		/(?:我|本)(?:镇|乡|街(?!区)|街道|苏木)(?!村)|(?:^|[，。；])(?:街道|乡镇|镇)(?:坚持|把|将|按照|成立|组织|通过|指定|高度重视|严格|认真|积极|进一步)|(?:我|本|全)镇(?=[的各上政信公，])|街道党工委、?办事处/
	],
	[
		'county',
		/(?:我|本|全)(?:县|旗)(?!级|区|市)|县(?:委|委、)县(?:人民)?政府|(?<![各市、区和与省州乡])县政府办(?:公室)?|(?<![各市、区和与省州])县(?:人民)?政府(?:规范性文件|门户网站|网站|信息)|县直(?!属?管)|(?:我|本)区(?!域|县)|区委、?区(?:人民)?政府|(?<![治各、县市和与])区政府(?:办|门户|网站)/
	],
	[
		'prefecture',
		/(?:我|本|全)州(?!市)|州委、?州(?:人民)?政府|(?<![各市县])州政府|(?:全|本)盟(?!员)|盟行署|盟委/
	],
	['province', /(?:我|本)省|省委、?省(?:人民)?政府(?:的?(?:坚强)?领导|决策)/]
];
const city = /(?:我|本|全)市|市委、?市(?:人民)?政府|(?<![省各])市政府/;
const countiesBelow =
	/(?:各|全市)?(?:县[（(]市、?区[）)]|县[（(]区[）)]|县市区|市县区|县区|区县|区[（(]县[）)]|区[（(]市、?县[）)])|各[县区](?!级|域|直)|各县[、（(]/;
const townsBelow =
	/各(?:乡镇|镇街|乡[（(]镇|镇[（(]|镇、|镇乡|街镇|乡、镇|街道|街乡)|镇[（(]街道?[）)]|乡镇[（(]街道[）)]/;

/**
 * The level of an agency whose name states no region, as a careful reader infers it from the text:
 * by what it calls its own territory and which units stand below it. Null without a plain cue.
 * @param ofCity whether the name itself says that it is of a city, so that a lower cue is not its own
 */
export function levelOfText({ all, body }: Lines, ofCity: boolean): Level | null {
	const text = all
		.filter(({ cells, at }) => !cells && at >= Math.min(body, 1))
		.map((line) => line.text)
		.join('\n')
		.slice(0, 60_000);
	if (!ofCity) for (const [level, pattern] of own.slice(0, 3)) if (pattern.test(text)) return level;
	if (ofCity || city.test(text)) {
		if (countiesBelow.test(text)) return 'prefecture';
		return townsBelow.test(text) ? 'county' : null;
	}
	return own[3]![1].test(text) ? 'province' : null;
}
