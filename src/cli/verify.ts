import { errorLine } from '#build/disk-errors.ts';
import { verifyCorpus } from '#build/verify.ts';
import { command, WrongUsage } from './command.ts';

const usage = `Usage: npm run verify -- DIR…

Holds every file of a corpus, and of the versions it keeps, against the hashes its manifests name.`;

export default command({
	usage,
	options: {},
	operands: true,
	async run({ operands: folders }) {
		if (folders.length === 0) throw new WrongUsage('No folder given.');
		let failed = false;
		for (const folder of folders)
			try {
				const { files, faults } = await verifyCorpus(folder);
				for (const fault of faults) console.error(`${folder}: ${fault}`);
				console.log(`${folder}: ${files} files, ${faults.length} faults`);
				failed ||= faults.length > 0;
			} catch (error) {
				console.error(`${folder}: ${errorLine(error)}`);
				failed = true;
			}
		return failed ? 1 : 0;
	}
});
