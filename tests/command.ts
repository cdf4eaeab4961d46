import { execFile, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** A day pinned, so that the same run gives the same bytes. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };

/** What npm starts the commands of src/cli with. */
export const launch = path.join(root, 'src/cli/launch.js');

export interface Ran {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a command of src/cli as npm would. */
export function run(command: string, ...args: string[]): Promise<Ran> {
	const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[launch, command, ...args],
			options,
			(_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr })
		);
	});
}

/** How a command of src/cli is started other than usual. */
export interface Otherwise {
	/** Called every millisecond while it runs, to do something to it or around it. */
	watch?: (child: ChildProcess) => void;
	env?: Record<string, string>;
	/** A module of tests/ that is loaded before it. */
	preload?: string;
	/** User it runs as. */
	uid?: number;
}

/** Runs a command of src/cli in one process, at the head of a group of its own; the code is null once killed. */
export function runOtherwise(
	command: string,
	args: readonly string[],
	{ watch, env: more, preload, uid }: Otherwise
): Promise<Omit<Ran, 'code'> & { code: number | null }> {
	const before = preload ? ['--import', path.join(root, 'tests', preload)] : [];
	const child = spawn(process.execPath, [...before, launch, command, ...args], {
		cwd: root,
		env: { ...env, ...more },
		detached: true,
		...(uid !== undefined && { uid, gid: uid })
	});
	const said = { stdout: '', stderr: '' };
	for (const stream of ['stdout', 'stderr'] as const)
		child[stream]!.setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
	return new Promise((resolve) => {
		const timer = watch && setInterval(() => watch(child), 1);
		child.on('close', (code) => {
			clearInterval(timer);
			resolve({ code, ...said });
		});
	});
}
