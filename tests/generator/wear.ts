/** What happens to the text of a report on its way to us; each takes a whole document. */
export const wear: Record<string, (text: string) => string> = {
	'half-width brackets': (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
	'full-width digits': (text) =>
		text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
	'ordinals set off by a space': (text) =>
		text.replace(/(\d\.|（[一二三四五六七]）)(?=\p{Script=Han})/gu, '$1 '),
	'ordinals with another mark': (text) => text.replace(/(\d)\.(?=\p{Script=Han})/gu, '$1、'),
	'bookmarks in labels': (text) =>
		text
			.replaceAll('（二）部分公开', '[bookmark: _Hlk1]（二）部分公开')
			.replaceAll('2.', '[bookmark: _GoBack]2.'),
	'zero-width characters in labels': (text) => text.replaceAll('申请', '申\u200B请'),
	'curly and straight quotes': (text) => text.replaceAll('“三安全一稳定”', '"三安全一稳定"'),
	'其它 for 其他': (text) => text.replaceAll('其他', '其它'),
	'第 missing before 项': (text) => text.replaceAll('第二十条第（一）项', '第二十条(一)项'),
	'the law spelled out before 第二十条': (text) =>
		text.replaceAll('第二十条', '《中华人民共和国政府信息公开条例》第二十条'),
	'a mistyped letter in a label': (text) =>
		text.replaceAll('信访举报投诉类申请', '信访举报投拆类申请'),
	'a label cut short': (text) =>
		text.replaceAll('要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具'),
	'the year inside a label': (text) =>
		text.replaceAll('本年制发件数', '本年（2023）制发件数').replaceAll('本年废止', '2023年废止'),
	'spaces around the clause': (text) => text.replaceAll('第二十条第（', '第二十条  第（'),
	'old words for the same column': (text) => text.replaceAll('本年制发件数', '本年制作数量')
};

/** Wear that comes with pages: only where a row is a line. */
export const pageWear: Record<string, (text: string) => string> = {
	'page marks between rows': (text) =>
		text
			.replace(/^.*属于行政执法案卷.*$/m, '$&\n\n— 3 —\n')
			.replace(/^.*重复申请.*$/m, '$&\n第 4 页 共 6 页\n'),
	'a lone page number between rows': (text) => text.replace(/^.*属于行政执法案卷.*$/m, '$&\n\n3\n'),
	'the header repeated after a page': (text) => {
		const lines = text.split('\n');
		const from = lines.findIndex((line) => line.includes('申请人情况'));
		const to = lines.findIndex((line) => line.includes('本年新收'));
		const at = lines.findIndex((line) => line.includes('（五）不予处理'));
		return [...lines.slice(0, at), ...lines.slice(from, to), ...lines.slice(at)].join('\n');
	}
};

/** Bytes of a text in the encodings documents come in. */
export const encodings: Record<string, (text: string) => Uint8Array> = {
	'UTF-8': (text) => new TextEncoder().encode(text),
	'UTF-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
	'UTF-16LE with a mark': (text) => utf16(`\uFEFF${text}`, false),
	'UTF-16BE with a mark': (text) => utf16(`\uFEFF${text}`, true),
	'UTF-16LE without a mark': (text) => utf16(text, false),
	'UTF-16BE without a mark': (text) => utf16(text, true),
	GB18030: gb18030,
	'UTF-8 with Windows line ends': (text) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
};

function utf16(text: string, big: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
	return new Uint8Array(view.buffer);
}

let gbk: Map<string, [number, number]> | undefined;

/** The platform decodes GB18030 but does not encode it: the table is the decoder's own, turned round. */
function gb18030(text: string): Uint8Array {
	if (!gbk) {
		gbk = new Map();
		const decoder = new TextDecoder('gb18030');
		for (let lead = 0x81; lead <= 0xfe; lead++)
			for (let trail = 0x40; trail <= 0xfe; trail++)
				if (trail !== 0x7f) gbk.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
	}
	return Uint8Array.from(
		[...text].flatMap((character) =>
			character < '\u0080' ? [character.charCodeAt(0)] : (gbk!.get(character) ?? [0x3f])
		)
	);
}

/** A text with up to eight pieces of up to 200 characters cut out, doubled or moved. */
export function damaged(text: string, next: () => number): string {
	for (let times = 1 + Math.floor(next() * 8); times > 0; times--) {
		const [from, to] = [next() * text.length, next() * text.length].map(Math.floor) as [
			number,
			number
		];
		const piece = text.slice(from, from + Math.floor(next() * 200));
		const kind = next();
		if (kind < 0.66) text = text.slice(0, from) + text.slice(from + piece.length);
		if (kind > 0.33) text = text.slice(0, to) + piece + text.slice(to);
	}
	return text;
}
