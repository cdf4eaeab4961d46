import fs from 'node:fs';
import path from 'node:path';

/** What collecting leaves in a folder for whoever reads its archives. */
export interface Collection {
	/** Folder of the web archives. */
	archives: string;
	sources: string;
	coverage: string;
}

/**
 * The collection a folder holds, named itself or by its archives; null where it holds none.
 * @throws {Error} on one in which nothing was collected
 */
export function collectionAt(folder: string): Collection | null {
	const root =
		path.basename(path.resolve(folder)) === 'warc' ? path.dirname(path.resolve(folder)) : folder;
	const [archives, sources, coverage] = ['warc', 'sources.csv', 'coverage.csv'].map((name) =>
		path.join(root, name)
	) as [string, string, string];
	if (![sources, coverage].every((one) => fs.existsSync(one))) return null;
	if (fs.existsSync(archives)) return { archives, sources, coverage };
	const byHand = path.join(root, 'by-hand.csv');
	if (!fs.existsSync(byHand)) return null;
	throw new Error(`No site has answered yet; ${byHand} says why`);
}
