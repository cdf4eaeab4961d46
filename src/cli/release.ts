import path from 'node:path';
import { packRelease } from '#build/release.ts';
import { command, WrongUsage } from './command.ts';

export default command({
	usage: `Usage: npm run release -- CORPUS [--out FILE.zip]

Packs the newest version of a corpus as a ZIP fit for a repository that gives a DOI: its files, CITATION.cff, a
readme in Chinese and English, the licence, the data dictionary and the hashes of them all. The corpus is verified
first; the same corpus gives the same bytes.
  --out FILE.zip  default NAME.zip here`,
	options: { out: { type: 'string' } },
	operands: true,
	async run({ values, operands: [corpus, ...rest] }) {
		if (!corpus || rest.length > 0) throw new WrongUsage('One corpus is needed.');
		const out = values.out ?? `${path.basename(path.resolve(corpus))}.zip`;
		const files = await packRelease(corpus, out);
		console.log(`${out}: ${files} files`);
		return 0;
	}
});
