import { Refusal, type Block } from './document.ts';

/** Characters looked at, and Chinese ones below which nothing is concluded. */
const looked = 4000;
const least = 40;

/** What the commonest bytes of Chinese in UTF-8 look like in GBK: 、。《》 ，：（） 的 政 公 年 信 一 */
const asGbk = /[銆锛鐨鏀鍏骞淇涓绗鏈鈥]/g;
/** Letters that Chinese in GBK or UTF-8 looks like in Western encodings. */
const asLatin = /[\u00A1-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u20AC\u2018-\u201E]/g;

/**
 * Refuses text that was saved in another encoding than it was read in: what it said is partly lost, digits next to lost
 * characters among it.
 * @throws {Refusal} `corrupt`
 */
export function assertLegible(text: string): void {
	const begin = text.slice(0, looked);
	const gbk = count(begin, asGbk);
	const latin = count(begin, asLatin);
	if (gbk === 0 && latin < least) return;
	const han = count(begin, /\p{Script=Han}/gu);
	if (han >= least && gbk * 12 > han && !/[的年政公信]/.test(begin))
		throw garbled('UTF-8 的文字被当作 GBK 打开后又另存');
	if (han === 0 && latin >= least && latin * 2 > begin.replace(/\s/g, '').length)
		throw garbled('中文被当作西文编码打开后又另存');
}

/** The beginning of what a document says. */
export function beginningOf(blocks: readonly Block[]): string {
	let text = '';
	for (const block of blocks) {
		if (text.length > looked) break;
		if (block.kind !== 'table') text += block.text;
		else for (const row of block.rows) for (const cell of row) text += cell.text;
	}
	return text;
}

function garbled(how: string): Refusal {
	return new Refusal(
		'corrupt',
		`文件里的文字是乱码（${how}），部分内容已经丢失。请向发布单位索取原文件，或从网页重新保存。`
	);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
