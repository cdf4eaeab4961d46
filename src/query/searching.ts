import type { AgencySearch } from './agencies.ts';
import { Decoder } from './decoder.ts';
import { retryAfterDeath } from './worker-liveness.ts';

/**
 * The directory of a corpus in a worker of its own, so that nothing else delays what is asked while one
 * types. It is fetched when first asked; a failure is not cached: asking again retries.
 */
export function searchIn(fetchDirectory: () => Promise<ArrayBuffer>): AgencySearch {
	let decoder: Decoder | undefined;
	let opening: Promise<Decoder> | undefined;

	function open(): Promise<Decoder> {
		opening ??= start().catch((error: unknown) => {
			opening = undefined;
			throw error;
		});
		return opening;
	}

	async function start(): Promise<Decoder> {
		const file = await fetchDirectory();
		decoder ??= new Decoder();
		await decoder.ask('directory', { file });
		return decoder;
	}

	async function asked<Answer>(ask: (decoder: Decoder) => Promise<Answer>): Promise<Answer> {
		return retryAfterDeath(async () => {
			const opened = open();
			try {
				return await ask(await opened);
			} catch (error) {
				// Its worker may be another by now, which keeps nothing.
				if (opening === opened) opening = undefined;
				throw error;
			}
		});
	}

	return {
		warm: open,
		find: (text, most) => asked((decoder) => decoder.ask('find', { text, most })),
		within: (province) => asked((decoder) => decoder.ask('within', { province })),
		known: (id) => asked((decoder) => decoder.ask('known', { id }))
	};
}
