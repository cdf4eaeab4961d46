import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * A hidden folder beside a corpus in which the corpus is made, so that the corpus itself is only
 * ever the old one or the new one.
 */
export class Draft {
	/** Where the new corpus is written. */
	readonly corpus: string;
	/** For files that are not part of it. */
	readonly folder: string;
	readonly #out: string;

	private constructor(out: string, folder: string) {
		this.#out = out;
		this.folder = folder;
		this.corpus = path.join(folder, 'corpus');
	}

	/**
	 * Rejects when `out` holds other things than a corpus. What a killed process left is cleared away;
	 * with `resume` its folder is taken over instead, the half-made corpus in it apart.
	 */
	static async open(out: string, { resume = false } = {}): Promise<Draft> {
		const target = path.resolve(out);
		const draft = new Draft(target, draftFolder(target, process.pid));
		await clearAway(target, resume ? draft.folder : null);
		const held = await namesIn(target);
		if (held.length > 0 && !held.includes('corpus.json') && !held.includes('refused.csv'))
			throw new Error(`${out}: the folder holds other things than a corpus; choose another --out`);
		await fs.mkdir(draft.corpus, { recursive: true });
		return draft;
	}

	/** Whether there is a corpus at the place of the new one. */
	async replaces(): Promise<boolean> {
		return (await namesIn(this.#out)).includes('corpus.json');
	}

	/** Puts the new corpus in the place of the old one. */
	async publish(): Promise<void> {
		await renameIfThere(this.#out, path.join(this.folder, 'old'));
		await fs.rename(this.corpus, this.#out);
		await this.discard();
	}

	async discard(): Promise<void> {
		await fs.rm(this.folder, { recursive: true, force: true });
	}
}

function draftFolder(out: string, process: number): string {
	return path.join(path.dirname(out), `.${path.basename(out)}.${process}.making`);
}

/**
 * Removes the drafts of processes that are no more; one killed between two renames gives the corpus
 * back. The first becomes `heir`, where one is named.
 */
async function clearAway(out: string, heir: string | null): Promise<void> {
	const folder = path.dirname(out);
	for (const name of await namesIn(folder)) {
		const id = /\.(\d+)\.making$/.exec(name)?.[1];
		if (!id || path.join(folder, name) !== draftFolder(out, Number(id))) continue;
		if (Number(id) !== process.pid && isRunning(Number(id))) continue;
		const left = path.join(folder, name);
		if ((await namesIn(out)).length === 0) await renameIfThere(path.join(left, 'old'), out);
		if (heir === null) {
			await fs.rm(left, { recursive: true, force: true });
			continue;
		}
		// A rename has one winner: two processes never take over the same draft.
		if (left !== heir) await fs.rename(left, heir);
		for (const part of ['corpus', 'old'])
			await fs.rm(path.join(heir, part), { recursive: true, force: true });
		heir = null;
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function namesIn(folder: string): Promise<string[]> {
	return fs.readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
}

async function renameIfThere(from: string, to: string): Promise<void> {
	await fs.rename(from, to).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
	});
}
