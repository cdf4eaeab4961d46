import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

/** The folder of agreed files and real reports that lives beside the repository, not in it. */
const folder = path.resolve(import.meta.dirname, '../../shared');

/** A suite over a file of the shared folder; where the folder is missing the suite says it was left out. */
export function shared(file: string, name: string, suite: (path: string) => void): void {
	const full = path.join(folder, file);
	if (fs.existsSync(full)) {
		describe(name, () => suite(full));
		return;
	}
	test.skip(`${name}: left out, ${path.join('../shared', file)} is not on this machine`, () => {});
	console.warn(`LEFT OUT: ${name} (needs ${path.join('../shared', file)})`);
}
