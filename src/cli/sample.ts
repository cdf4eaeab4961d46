import { makeSample, takeSample } from '#build/sample.ts';
import { command } from './command.ts';

export default command({
	usage: `Usage: npm run sample [-- FILE…]

Makes static/corpora/sample of the figures in data/sample.json; those of reports, where some are given,
become that file first.`,
	options: {},
	operands: true,
	async run({ operands: files }) {
		if (files.length > 0) await takeSample(files);
		const { counts } = await makeSample();
		console.log(`sample: ${counts.reports} reports`);
		return 0;
	}
});
