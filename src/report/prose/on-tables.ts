import type { SourceDocument } from '#document/document.ts';
import { readParagraphs } from './paragraphs.ts';

/** Sentences kept of a report, and characters of each. */
const most = 6;
const longest = 120;

/** Words by which a report says why a number of its tables is what it is. */
const why =
	/系|属于?上年|原因(?:是|为|在于)|由于|(?:^|[，,；;（(])因|所致|口径|重新(?:办理|答复|处理|作出|统计)|撤销|更正|追溯|划转|移交|合并|分设|跨年|补录|误(?:填|录|统)|计入|不含|包含/;
/** What the tables are of. */
const what =
	/结转|新收|收到|办结|规范性文件|现行有效|规章|许可|处罚|强制|收费|复议|诉讼|表[二三四]|上表|下表|各表|总计/;
/** That blanks, or marks, stand for 0. */
const blank =
	/空(?:白|格|缺|项|着)?[^。；]{0,12}(?:表示|均为|即为|视为|代表|意为|指|为|是)[^。；]{0,8}(?:零|0|没有|无)/;
/** Sections in which everything is told, and why. */
const told = /总体情况|存在.{0,8}问题|改进/;

/** Whether a sentence says that what is left blank is 0. */
export function saysBlankIsZero(sentence: string): boolean {
	return blank.test(sentence);
}

/** What a report remarks on the numbers of its tables, apart from its account of the year and of its problems. */
export function remarksOf(document: SourceDocument): string[] {
	const found = readParagraphs(document).flatMap(({ text, heading }) =>
		told.test(heading)
			? []
			: [...text.matchAll(/[^。！？]{6,400}[。！？]?/g)]
					.map(([sentence]) => sentence)
					.filter((one) => blank.test(one) || (why.test(one) && what.test(one) && /\d/.test(one)))
	);
	return [...new Set(found)]
		.slice(0, most)
		.map((one) => (one.length > longest ? `${one.slice(0, longest)}…` : one));
}
