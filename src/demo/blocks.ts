import os from 'node:os';
import { Tinypool } from 'tinypool';
import { Country, tooMany, type DemoOptions } from './reports.ts';
import { blockAt, packBlock, packGovernments, type Ask, type PackedBlock } from './rows.ts';

/** Reports up to which starting threads takes longer than it saves. */
const few = 5_000;

/**
 * Makes up a country block by block, in all cores where there is much to make; the blocks are the same
 * and come in the same order however many there are, what the governments of provinces and prefectures
 * report for their places last. Throws where more reports are asked for than the country has.
 */
export async function* demoBlocks(options: DemoOptions): AsyncGenerator<PackedBlock> {
	const threads = options.reports > few ? os.availableParallelism() : 0;
	const pool = threads > 0 ? startPool(threads) : null;
	const ahead: Promise<PackedBlock | null>[] = [];
	const country = new Country();
	let asked = 0;
	const ask = async (block: number) => {
		const task: Ask = { options, block };
		if (pool) return (await pool.run(task)) as PackedBlock | null;
		const places = blockAt(options, block);
		return places && packBlock(options, places);
	};
	try {
		for (let at = 0, made = 0; made < options.reports; at++) {
			while (ahead.length < 2 * threads + 1) {
				const block = ask(asked++);
				// One asked for ahead may never be looked at.
				block.catch(() => {});
				ahead.push(block);
			}
			let block = await ahead.shift()!;
			if (!block) throw tooMany(made, options);
			const wanted = options.reports - made;
			if (block.reports > wanted) block = packBlock(options, blockAt(options, at)!, wanted);
			made += block.reports;
			for (const { seat, area } of block.places) country.add(seat, area);
			yield block;
		}
		yield packGovernments(options, country);
	} finally {
		await pool?.destroy();
	}
}

function startPool(threads: number): Tinypool {
	const filename = new URL('./rows-thread.js', import.meta.url).href;
	return new Tinypool({
		filename,
		minThreads: threads,
		maxThreads: threads,
		resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }
	});
}
