import { prepare } from '#site/prepare.ts';
import { command } from './command.ts';

export default command({
	usage: `Usage: node src/cli/launch.js prepare

Makes what the site serves and the repository does not hold: the database engine, the sample and the demo.`,
	options: {},
	async run() {
		await prepare(console.error);
		return 0;
	}
});
