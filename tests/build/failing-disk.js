// Preloaded into a command: something happens to it at the first thing it changes below a folder that
// fits a pattern, such as `rename /a /b`. FAIL_BELOW=folder, FAIL_AT=pattern, FAIL_WITH=SIGKILL, ENOSPC,
// GONE, which moves FAIL_PATH away, or SIGSTOP, once FAIL_PATH tells its number. What DuckDB writes goes past it.
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { FAIL_AT, FAIL_WITH, FAIL_BELOW = '', FAIL_PATH } = process.env;
const sync = ['openSync', 'writeSync', 'writeFileSync', 'mkdirSync', 'renameSync'];
const promised = ['writeFile', 'mkdir', 'rename', 'link', 'copyFile', 'rm'];
const pattern = new RegExp(FAIL_AT ?? '$^');
const { renameSync, writeFileSync } = fs;
const opened = new Map();
let due = true;

function before(name, [where, to]) {
	const file = opened.get(where) ?? String(where);
	if (!due || name === 'openSync' || !file.startsWith(FAIL_BELOW)) return;
	if (!pattern.test(`${name} ${file}${/rename|link|copy/.test(name) ? ` ${to}` : ''}`)) return;
	due = false;
	if (FAIL_WITH === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
	if (FAIL_WITH === 'SIGSTOP') {
		writeFileSync(`${FAIL_PATH} half`, String(process.pid));
		renameSync(`${FAIL_PATH} half`, FAIL_PATH);
		process.kill(process.pid, 'SIGSTOP');
	}
	if (FAIL_WITH === 'GONE') renameSync(FAIL_PATH, `${FAIL_PATH} gone`);
	if (FAIL_WITH !== 'ENOSPC') return;
	const full = new Error(`ENOSPC: no space left on device, ${name}`);
	throw Object.assign(full, { code: 'ENOSPC' });
}

if (isMainThread && FAIL_AT) {
	for (const name of sync) {
		const own = fs[name];
		fs[name] = (...args) => {
			before(name, args);
			const result = own(...args);
			if (name === 'openSync') opened.set(result, String(args[0]));
			return result;
		};
	}
	for (const name of promised) {
		const own = fs.promises[name];
		fs.promises[name] = async (...args) => {
			before(name, args);
			return own(...args);
		};
	}
}
