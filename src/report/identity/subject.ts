import type { Line, Lines } from './lines.ts';
import { agencyName } from './names.ts';
import { regionChain } from './regions.ts';
import { sectorAt } from './sector.ts';

/** What a name of an agency ends with inside a sentence, where more of the name may follow. */
const ends =
	/(?:局|厅|部|署|委员会|政府|办公室|办公厅|办事处|管委会|公署|海关|中心|总队|支队|调查队|大队|学校|大学|学院|医院|研究院|公司|镇|乡|街道|苏木|行署|兵团|开发区|园区|高新区|经济区|示范区|度假区|保税区|试验区|监狱|卫健委|发改委|委)/g;

/** What after such an end still is of the name: 政府外事办公室, 公安局分局, 城乡建设局, 镇海区. */
const goesOn =
	/^(?:办公[室厅]|办事处|分局|支局|支队|大队|总队|中心|管委会|管理委员会|委员会|人民政府|政府(?!信息)|党政|直属|区分局|.{1,8}分局|监督管理|管理局|管理(?=委员会)|街道|工作(?=委员会)|党工委|镇|乡)/;

/** Words that begin what an agency does; a name does not reach over them. */
const verb =
	/(?:认真|坚持|严格|切实|积极|全面|深入|紧紧|围绕|按照|根据|依据|依法|落实|贯彻|加强|健全|完善|持续|不断|推进|高度|始终|以|把|将|在|对|通过|进一步|扎实|主动|着力|聚焦|立足|结合|共|的|为|组织|大力|认|充分|牢固|紧扣|突出|强化|优化|公开|稳步|有序|继续|统筹|执行|履行|全力|成立|制定|及|和党)/;

const opener =
	/^(?:[（(]?[一1][）)]?[、.．]?)?(?:\p{Script=Han}{0,8}情况[。：:]?)?(?:(?:自)?(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度|以来|来|[中里](?=[，,])|全年|期间)?|一年来|今年以来|过去一年|本年度|全年|过去的一年)?[，,]?/u;

/**
 * Whom the first sentences of section one are about: the name a clause of them begins with. Bodies under whose
 * lead or by whose notice the agency works are none.
 */
export function subjectOf({ all, body }: Lines): { name: string; line: Line } | null {
	const first = [...all.slice(0, body).filter(isPreamble), ...all.slice(body, body + 4)];
	for (const line of first) {
		if (line.cells) continue;
		for (const clause of sentencesOf(line.text).flatMap((text) => text.split(/[，,；：:]/))) {
			if (/^在.*(?:下|中)$|^(?:根据|按照|依据|依照|落实|贯彻|经)/.test(clause)) continue;
			const name = nameAtHead(clause.replace(opener, ''));
			if (name) return { name, line };
		}
	}
	return null;
}

function isPreamble({ text, cells }: Line): boolean {
	return !cells && /[。，]/.test(text) && text.length >= 20;
}

/** The first two sentences of a line without what it cites. */
function sentencesOf(text: string): string[] {
	return text
		.replace(/《[^《》]{0,80}》|[（(][^（()）]{0,80}[）)]/g, '')
		.split('。')
		.slice(0, 2);
}

/** The name of a body a clause begins with, as far as it goes; null where it begins with none. */
function nameAtHead(clause: string): string | null {
	const head = clause.slice(0, 44);
	const region = regionChain(head);
	let best: string | null = null;
	for (const match of head.matchAll(ends)) {
		const end = match.index + match[0].length;
		if (end <= (region?.length ?? 0)) continue;
		const name = head.slice(0, end);
		const own = name.slice(region?.length ?? 0);
		if (verb.test(own.replace(/政务公开|信息公开|公共|组织部|以[北南东西]/g, ''))) break;
		if (best && !grows(best, name)) break;
		if (
			/[镇乡]$/.test(name) &&
			/^(?:建设|村|镇|规划|居民|海|江|平|统筹|市|县)/.test(head.slice(end))
		)
			continue;
		if (/部$/.test(name) && /^(?:门|署|分|级|队)/.test(head.slice(end))) continue;
		if (/政府$/.test(name) && /^(?:信息|网|门户|文件|部门|工作|公报|采购)/.test(head.slice(end)))
			continue;
		if (/委$/.test(name) && /^(?:[、员会托]|县|市|区|省|州|党)/.test(head.slice(end))) continue;
		best = name;
	}
	if (best) return agencyName(best);
	return region && region.length === head.search(verb)
		? agencyName(head.slice(0, region.length))
		: null;
}

/** Whether a longer name is the same body's, stated in full, and not another word of the sentence. */
function grows(name: string, longer: string): boolean {
	const rest = longer.slice(name.length);
	return goesOn.test(rest) || sectorAt(rest) !== null || /^.{1,6}(?:办公[室厅]|管委会)$/.test(rest);
}
