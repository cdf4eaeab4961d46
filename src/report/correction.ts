import type { SourceDocument } from '#document/document.ts';
import { documentLines, type Line } from './identity/lines.ts';
import type { ProseReading } from './prose.ts';
import type { Origin } from './report.ts';

const corrected = '(?:更正|订正|修正|勘误|修订|更新)';
/** A mark in a title or by itself: （更正）, 更正版, 【修订稿】. */
const mark = new RegExp(
	`[（(【\\[〔]${corrected}(?:版|稿|件|后|本|说明)?[）)】\\]〕]|^${corrected}(?:版|稿|件|本|说明|公告|启事)?[:：]?$|(?:报告|年报|年度报告)[-—－_·]?${corrected}(?:版|稿|件|后|本)$`
);
/** What the heading of a whole page says: 关于更正……年度报告的公告. */
const announced = /^关于(?:更正|订正|修正|重新(?:发布|公布)).{0,60}(?:报告|年报)/;
/** What of this report, or of what was published before it, is wrong. */
const wrong = '(?:有误|错误|差错|不准确|不一致|遗漏)';
const earlier =
	'(?:(?:本|此|该|原|上述)(?:份|年度)?(?:报告|年报)|(?:此前|之前|先前|原)(?:发布|公布|公开|报送)的?)';
/** A sentence that says it of this report. */
const said = [
	/(?:本|此|该)(?:份|年度)?(?:报告|年报)(?:已|系|为|是|属|经)[^。]{0,24}(?:更正|订正|勘误|修正|修订)(?:版|稿|件|本|后|发布|公布|[。，]|$)/,
	new RegExp(`${earlier}.{0,40}${wrong}.{0,40}(?:更正|订正|修正|重新(?:发布|公布|公开|编制))`),
	/(?:现|特|兹)(?:予以?|作出?|作如下|将.{0,30})?(?:更正|订正)(?:为|如下|后|[。，：]|$)|特此更正/,
	new RegExp(`${earlier}.{0,8}(?:同时|相应|即行)?(?:作废|废止|停止使用|撤(?:下|销|回))`)
];
/** Of another year's report, of work and of what was asked for nothing is said about this report. */
const ofAnother =
	/上一?年|去年|往年|应当|如有|如需|若有|如发现|要求|申请更正|更正申请|及时|督促|机制|制度|网站|平台|错别字|链接|台账|个人信息/;

/**
 * Where a report says that it corrects one published before; null where it does not. That another year's
 * numbers, or other information, were corrected does not make it a correction.
 */
export function readCorrection(
	document: SourceDocument,
	prose: ProseReading,
	year: number | null
): Origin | null {
	const { all, body } = documentLines(document);
	const head = all.slice(0, body).find((line) => isMarked(line, year));
	if (head) return { source: 'title', text: head.text, place: head.place };
	for (const { text, paragraph, offset } of prose.sentences) {
		if (ofAnother.test(text) || isOfAnotherYear(text, year)) continue;
		if (!said.some((pattern) => pattern.test(text))) continue;
		const end = offset + text.length;
		const place = paragraph.place(offset, end, offset);
		return { source: 'statement', text: paragraph.sourceText(offset, end), place };
	}
	return null;
}

function isMarked({ text, cells }: Line, year: number | null): boolean {
	if (cells || text.length > 90) return false;
	return (mark.test(text) || announced.test(text)) && !isOfAnotherYear(text, year);
}

/** Whether a line or sentence names years, and not the report's. */
function isOfAnotherYear(text: string, year: number | null): boolean {
	const years = [...text.matchAll(/(20\d\d)年度?(?!\d{1,2}月|\d)/g)].map((match) =>
		Number(match[1])
	);
	return year !== null && years.length > 0 && !years.includes(year);
}
