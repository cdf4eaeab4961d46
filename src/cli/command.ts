import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorLine } from '#build/disk-errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given on a command line. */
export interface Given<Of extends Options> {
	values: ReturnType<typeof parseArgs<{ options: Of }>>['values'];
	/** What is no option: files, folders, names. */
	operands: string[];
}

/** Thrown where a command line asks for what cannot be done, with a line for the person at the keyboard. */
export class WrongUsage extends Error {}

/**
 * Makes a command of what it takes and what it does. The command takes its arguments and gives the code to
 * exit with: what `run` returns, 0 where `--help` was asked for, 2 on wrong usage, 1 where `run` throws; the
 * last two with one line on stderr.
 * @param usage begins with the line to type
 * @param operands whether it takes anything but options
 */
export function command<const Of extends Options>({
	usage,
	options,
	operands = false,
	run
}: {
	usage: string;
	options: Of;
	operands?: boolean;
	run: (given: Given<Of>) => number | Promise<number>;
}): (args: readonly string[]) => Promise<number> {
	return async (args) => {
		try {
			const given = read(args, options, operands);
			if (given === 'help') {
				console.log(usage);
				return 0;
			}
			return await run(given);
		} catch (error) {
			const wrong = error instanceof WrongUsage;
			console.error(wrong ? `${error.message} (${askHelp(usage)})` : errorLine(error));
			return wrong ? 2 : 1;
		}
	};
}

function read<const Of extends Options>(
	args: readonly string[],
	options: Of,
	operands: boolean
): Given<Of> | 'help' {
	// Help is given whatever else is asked for.
	const end = args.indexOf('--');
	const before = end < 0 ? args : args.slice(0, end);
	if (before.includes('--help') || before.includes('-h')) return 'help';
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: operands,
			options
		});
		return { values, operands: positionals };
	} catch (error) {
		throw new WrongUsage((error as Error).message.split('\n', 1)[0]);
	}
}

/** How the person at the keyboard gets to the usage. */
function askHelp(usage: string): string {
	const [, npm, node] = /^Usage: (?:(npm (?:run (?:--silent )?)?[\w-]+)|(node \S+ \w+))/.exec(
		usage
	)!;
	return `用法 usage: ${npm ? `${npm} --` : node} --help`;
}
