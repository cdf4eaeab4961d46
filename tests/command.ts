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
	/** Called every millisecond while it runs, to do something around it; once it says `true` all its processes are killed. */
	watch?: (child: ChildProcess) => unknown;
	/** Called with all it has said on stderr so far, whenever it says more. */
	hear?: (said: string) => unknown;
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
	{ watch, hear, env: more, preload, uid }: Otherwise
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
		child[stream]!.setEncoding('utf8').on('data', (text: string) => {
			said[stream] += text;
			if (stream === 'stderr') hear?.(said.stderr);
		});
	return new Promise((resolve) => {
		const timer =
			watch &&
			setInterval(() => {
				if (watch(child) === true) kill(child);
			}, 1);
		child.on('close', (code) => {
			clearInterval(timer);
			resolve({ code, ...said });
		});
	});
}

/** Kills a process that heads a group of its own, and the group. */
function kill({ pid }: ChildProcess): void {
	try {
		process.kill(-pid!, 'SIGKILL');
	} catch {
		// It had just ended by itself.
	}
}
