import fs from 'node:fs/promises';
import path from 'node:path';
import { schemaVersion } from '#corpus/schema.ts';
import { topics } from '#corpus/topics.ts';
import { makeDemo } from '#demo/demo.ts';
import { prepareEngine } from './engine.ts';
import { makeSample } from '#build/sample.ts';
import { readManifest } from '#build/corpus-index.ts';

/** What writes every corpus: a change there can change its files. */
const writers = ['src/corpus', 'src/build'];

/**
 * Makes what the site serves and the repository does not hold: the database engine, the sample and
 * the demo corpus. What is there and of this version stays.
 * @param say called with what is being made
 * @param folder what the site serves as it is
 * @param reports how many the demo corpus has; by default as many as the site is shown with
 */
export async function prepare(
	say: (line: string) => void = () => {},
	folder = 'static',
	reports?: number
): Promise<void> {
	const corpora = path.join(folder, 'corpora');
	await prepareEngine(path.join(folder, 'engine'));
	const sample = path.join(corpora, 'sample');
	if ((await outdated(sample)) || (await newer([...writers, 'data/sample.json'], sample))) {
		say('Making the sample corpus …');
		await makeSample({ out: sample, onWait: say });
	}
	const demo = path.join(corpora, 'demo');
	if ((await outdated(demo)) || (await newer([...writers, 'src/demo'], demo))) {
		say('Making the demo corpus …');
		await makeDemo({ out: demo, onWait: say, ...(reports && { reports }) });
	}
}

/** A corpus of another layout, or one made before a page's sums were kept. */
async function outdated(corpus: string): Promise<boolean> {
	const manifest = await readManifest(corpus);
	if (manifest?.schema !== schemaVersion || !manifest.places) return true;
	const kept = new Set(manifest.cubes?.sums.map(({ topic }) => topic));
	return manifest.cubes !== null && Object.keys(topics).some((topic) => !kept.has(topic));
}

/** Whether one of some files, or of the files of some folders, was changed after the corpus was made. */
async function newer(sources: readonly string[], corpus: string): Promise<boolean> {
	const made = await fs.stat(path.join(corpus, 'corpus.json'));
	const files = sources.map(async (source) =>
		(await fs.stat(source)).isDirectory()
			? (await fs.readdir(source)).map((name) => path.join(source, name))
			: [source]
	);
	const stats = await Promise.all((await Promise.all(files)).flat().map((file) => fs.stat(file)));
	return stats.some(({ mtimeMs }) => mtimeMs > made.mtimeMs);
}
