import fs from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '..');

/** The files of tests that take longest, from 80 CPU seconds down to 15. */
const long = [
	'build/faults',
	'demo/truth',
	'build/kills',
	'charts/statement',
	'build/growth',
	'demo/demo',
	'build/lock',
	'document/pdf',
	'cli/review',
	'build/verify.damages',
	'cli/ingest',
	'build/comparison',
	'query/cube',
	'rules/check',
	'mcp/tools'
].map((name) => path.join(root, 'tests', `${name}.test.ts`));

/** What takes long comes first, then the site, which is built meanwhile; what is short fills the gaps at the end. */
export class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const gone = long.find((file) => !fs.existsSync(file));
		if (gone) throw new Error(`tests/order.ts names ${gone}, which is not there`);
		const rank = ({ moduleId, project }: TestSpecification) => {
			const at = long.indexOf(path.normalize(moduleId));
			return at >= 0 ? at : long.length + (project.name === 'site' ? 0 : 1);
		};
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}
