import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export interface Ran {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a command of src/ingest as npm would. */
export function run(command: string, ...args: string[]): Promise<Ran> {
	const script = ['node_modules/tsx/dist/cli.mjs', `src/ingest/${command}.ts`, ...args];
	const options = {
		cwd: root,
		env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
		maxBuffer: 64 * 1024 * 1024
	};
	return new Promise((resolve) => {
		const child = execFile(process.execPath, script, options, (_, stdout, stderr) =>
			resolve({ code: child.exitCode ?? -1, stdout, stderr })
		);
	});
}
