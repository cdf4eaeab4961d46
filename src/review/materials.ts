import { decodeText } from '#document/decode.ts';
import { signatureNames, signatureOf } from '#document/signature.ts';
import type { Name } from '#form/vocabulary.ts';

/** Why a file is not taken for what it was given as; what there was before stays. */
export class WrongMaterial extends Error {
	readonly words: Name;

	constructor(words: Name, cause?: unknown) {
		super(words.zh, { cause });
		this.words = words;
	}
}

/** Kinds of text an office has at hand, by their first lines; the first that fits. */
const texts: readonly { kind: Name; fits: (text: string, header: string) => boolean }[] = [
	{
		kind: { zh: '网页', en: 'a web page' },
		fits: (text) => /<(?:!doctype|html|head|body|table|div|p)\b/i.test(text.slice(0, 4000))
	},
	{
		kind: { zh: '问题清单', en: 'a list of problems' },
		fits: (_, header) => /^file,agency,rule,severity\b/.test(header)
	},
	{
		kind: { zh: '扣分标准', en: 'criteria' },
		fits: (_, header) =>
			/(?:^|[,\t])(?:points|分值|扣分)(?:[,\t]|$)/i.test(header) &&
			/(?:^|[,\t])(?:rule|check|规则|检查|事项)(?:[,\t]|$)/i.test(header)
	},
	{
		kind: { zh: '年度报告的正文', en: 'the text of an annual report' },
		fits: (text) =>
			/年度报告|年报/.test(text.slice(0, 600)) &&
			/总体情况|主动公开|依申请公开|收到和处理/.test(text) &&
			text.length > 400
	},
	{
		kind: { zh: '一篇文字', en: 'running text' },
		fits: (text) => {
			const lines = text.split(/\r?\n/).filter((line) => line.trim());
			const sentences = lines.filter(isSentence);
			return lines.length > 0 && sentences.length * 2 > lines.length;
		}
	},
	{
		kind: { zh: '名单', en: 'a list of bodies' },
		fits: (_, header) => /(?:机关|单位|部门)(?:名称|全称)?(?:[,\t]|$)/.test(header)
	}
];

/** What a file is where its first bytes and lines show that it is something else than plain lines; else null. */
function materialOf(bytes: Uint8Array): Name | null {
	const signature = signatureOf(bytes);
	if (signature === 'zip') return packed(bytes);
	if (signature === 'gzip') return { zh: '桌面文件', en: 'a saved desk' };
	if (signature) return { zh: `${signatureNames[signature]} 文件`, en: signature.toUpperCase() };
	let text: string;
	try {
		({ text } = decodeText(bytes));
	} catch {
		return { zh: '读不成文字的文件', en: 'no text' };
	}
	const header = text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/, 1)[0]!
		.trim();
	return texts.find(({ fits }) => fits(text, header))?.kind ?? null;
}

/** What an archive is, by the names at its end. */
function packed(bytes: Uint8Array): Name {
	const names = new TextDecoder('latin1').decode(bytes.subarray(-100_000));
	if (names.includes('xl/')) return { zh: 'Excel 工作簿', en: 'an Excel workbook' };
	if (names.includes('word/')) return { zh: 'Word 文档', en: 'a Word document' };
	return { zh: '压缩包', en: 'an archive' };
}

/**
 * Throws where a file plainly is something else.
 * @param wanted what it was given as
 * @param remedy what to do
 */
export function refuseOther(bytes: Uint8Array, wanted: Name, remedy: Name): void {
	if (!bytes.length)
		throw new WrongMaterial({
			zh: `文件是空的，不是${wanted.zh}，没有采用。`,
			en: `The file is empty and was not taken for ${wanted.en}.`
		});
	const kind = materialOf(bytes);
	if (kind && kind.zh !== wanted.zh)
		throw new WrongMaterial({
			zh: `这是${kind.zh}，不是${wanted.zh}，没有采用。${remedy.zh}`,
			en: `This is ${kind.en}, not ${wanted.en}, and was not taken. ${remedy.en}`
		});
}

/** Whether a line is of a text; names that stand in one line are short, however many. */
function isSentence(line: string): boolean {
	if (/[。！？]/.test(line)) return true;
	if (!line.includes('；') && line.length <= 200) return false;
	return line.split(/[、，；;,\t]/).some((part) => part.length > 24);
}
