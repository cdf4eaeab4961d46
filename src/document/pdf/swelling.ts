import { Unzlib } from 'fflate';
import { Refusal } from '../document.ts';
import { compressedStreams } from './streams.ts';

/** Most bytes that all compressed streams of a file together may hold. */
const mostBytes = 256 * 1024 * 1024;
/** Deflate makes at most 1032 bytes of one, so that a stream below this holds 16 MB at most. */
const harmless = 16 * 1024;
/** Streams, however small, of which there are more are all counted. */
const mostHarmless = 2000;
const portion = 16 * 1024;

/**
 * Refuses a file whose streams, small as they are, would fill the memory: pdf.js inflates what it reads
 * of a page as a whole.
 * @throws {Refusal} `too_large`
 */
export function checkSwelling(bytes: Uint8Array): void {
	const streams = compressedStreams(bytes);
	const counted =
		streams.length > mostHarmless
			? streams
			: streams.filter(({ from, to }) => to - from > harmless);
	let total = 0;
	for (const { from, to, twice } of streams) if (twice && to > from) throw tooLarge();
	for (const { from, to } of counted) {
		const inflater = new Unzlib((chunk) => {
			total += chunk.length;
		});
		try {
			for (let at = from; at < to; at += portion) {
				inflater.push(bytes.subarray(at, Math.min(to, at + portion)), false);
				if (total > mostBytes) throw tooLarge();
			}
		} catch (error) {
			// What is damaged swells no further than it can be inflated.
			if (error instanceof Refusal) throw error;
		}
	}
}

function tooLarge(): Refusal {
	return new Refusal('too_large', '这份 PDF 解压后太大，不像一份报告。请重新导出后再试。');
}
