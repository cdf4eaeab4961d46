import fs from 'node:fs/promises';
import { dataDictionary } from '#corpus/dictionary.ts';
import { command } from './command.ts';

const file = 'docs/data-dictionary.md';

export default command({
	usage: `Usage: npm run dictionary

Writes ${file} anew from the form and the schema.`,
	options: {},
	async run() {
		await fs.writeFile(file, dataDictionary());
		return 0;
	}
});
