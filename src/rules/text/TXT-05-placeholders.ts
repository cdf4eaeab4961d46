import { at } from '#check/each.ts';
import { pass, passUnless } from '#check/outcome.ts';
import type { Row } from '#report/prose/rows.ts';
import type { Sentence } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';

/** What a template has where a name or a number belongs. `ink`: the blank itself, which only the source text shows. */
export const placeholderRows: readonly Row<'text' | 'ink'>[] = [
	{
		name: 'crosses-for-a-word',
		pattern:
			/(?<![“"‘A-Za-z0-9×*])(?:X{2,6}|×{2,6}|x{2,6})(?=[\u4e00-\u9fff，。；、）]|$)(?![诉案等]|申请|一案|网站)/,
		means: 'text'
	},
	{
		name: 'cross-for-a-date',
		pattern: /(?<![“"A-Za-z0-9×])[X×x]{1,4}(?=[年月日](?!号))(?:[年月日])(?:[X×x]{1,2}[月日])*/,
		means: 'text'
	},
	{ name: 'line-to-write-on', pattern: /[\u4e00-\u9fff][_＿]{2,20}[\u4e00-\u9fff]/, means: 'text' },
	{
		name: 'fill-in-here',
		pattern: /此处填写|[（(【[](?:请)?(?:填写|在此填|此处|待填|待补充)[^）)】\]]{0,20}[）)】\]]/,
		means: 'text'
	},
	{
		name: 'empty-bracket',
		pattern: /(?:（）|【】|\[\])(?=[条件次个份项人篇场期年月日万元%局])/,
		means: 'text'
	},
	{
		name: 'blank-for-a-number',
		pattern: /[\u4e00-\u9fff](?:人次|[条件次篇份场期])(?=[，。；、]|$)|[\u4e00-\u9fff]月日/g,
		means: 'ink'
	}
];

/** The first placeholder left in a sentence; null for none. */
export function placeholderIn({
	text,
	paragraph,
	offset
}: Pick<Sentence, 'text' | 'paragraph' | 'offset'>): {
	name: string;
	at: number;
	ink: string;
} | null {
	for (const { name, pattern, means } of placeholderRows) {
		if (means === 'text') {
			const match = pattern.exec(text);
			if (match) return { name, at: match.index, ink: match[0] };
			continue;
		}
		for (const { index, 0: words } of text.matchAll(pattern)) {
			const ink = paragraph.sourceText(offset + index, offset + index + words.length);
			if (/^.[ \u3000\u00a0]{2}/.test(ink)) return { name, at: index, ink };
		}
	}
	return null;
}

export const rule: ReportRule = {
	id: 'TXT-05',
	on: 'report',
	severity: 'error',
	version: 2,
	prose: true,
	check: (subject) => {
		for (const sentence of subject.prose!.sentences) {
			const found = placeholderIn(sentence);
			if (!found) continue;
			const { at: from, ink } = found;
			return [
				passUnless({
					...at(sentence, Math.max(0, from - 20), Math.min(sentence.text.length, from + 24)),
					message: {
						zh: `正文留有未填写的占位“${ink}”。`,
						en: `The text still has the placeholder “${ink}”.`
					}
				})
			];
		}
		return [pass()];
	}
};

export const page: Page = {
	name: { zh: '留有模板占位', en: 'a template was not filled in' },
	formula: { zh: '正文无未填写的模板占位', en: 'no placeholder of a template is left in the text' },
	holds: {
		zh: '模板中的占位都已填写或删去',
		en: 'every placeholder of the template is filled in or removed'
	},
	explanation: {
		zh: '正文中留有“××局”“X月X日”“（ ）条”“此处填写”一类尚未填写的占位，或该写数字的地方空着。引号内举例的、隐去姓名的不算。',
		en: 'The text still has placeholders of a template: “××” for a name, a cross for a date, an empty bracket or a blank where a number belongs, “fill in here”. Examples in quotes and hidden names of persons do not count.'
	},
	benign: [{ zh: '出于保密有意隐去名称。', en: 'A name was hidden on purpose.' }],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '增加：任何词前的“××”、空括号、该写数字的空格。',
				en: 'Also tells crosses before any word, empty brackets, and blanks where a number belongs.'
			}
		}
	]
};
