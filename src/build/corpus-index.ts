import fs from 'node:fs/promises';
import path from 'node:path';
import type { CorpusEntry, CorpusIndex, Manifest } from '#corpus/manifest.ts';
import { compare } from './csv.ts';
import { Lock } from './lock.ts';
import { noManifest } from './manifest-shape.ts';

/** The two corpora that ship come first; the site opens `demo` by default. */
const first = ['sample', 'demo'];
const preferred = 'demo';

/**
 * Writes `index.json` next to a corpus, listing every corpus the folder holds. Only a folder called
 * `corpora` is a site's; elsewhere nothing is written.
 * @param staging folder on the same disk in which it is made
 */
export async function listCorpus(out: string, staging: string): Promise<void> {
	const folder = path.dirname(path.resolve(out));
	if (path.basename(folder) !== 'corpora') return;
	// Two corpora that are put in place at once must not each list the folder without the other.
	const lock = await Lock.take(path.join(folder, '.index.lock'), folder, () => {});
	try {
		await writeIndex(folder, staging);
	} finally {
		await lock.release();
	}
}

async function writeIndex(folder: string, staging: string): Promise<void> {
	const found: CorpusEntry[] = [];
	for (const name of await fs.readdir(folder)) {
		const manifest = name.startsWith('.') ? null : await readManifest(path.join(folder, name));
		if (!manifest) continue;
		const { title, origin, counts, years } = manifest;
		found.push({ name, title, origin, reports: counts.reports, years });
	}
	found.sort((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name));
	const chosen = found.find(({ name }) => name === preferred) ?? found[0];
	if (chosen) chosen.default = true;
	const index: CorpusIndex = { corpora: found };
	const draft = path.join(staging, 'index.json');
	await fs.writeFile(draft, JSON.stringify(index, null, '\t') + '\n', { flush: true });
	await fs.rename(draft, path.join(folder, 'index.json'));
}

/** The manifest of a corpus folder; null where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
	try {
		const found = JSON.parse(
			await fs.readFile(path.join(folder, 'corpus.json'), 'utf8')
		) as unknown;
		return noManifest(found) ? null : (found as Manifest);
	} catch {
		return null;
	}
}

function rank(name: string): number {
	const at = first.indexOf(name);
	return at < 0 ? first.length : at;
}
