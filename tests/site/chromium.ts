import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Command-line names and usual places of browsers that Playwright can drive over the DevTools protocol. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macs = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
	(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
);
const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
	['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
		.concat('Microsoft\\Edge\\Application\\msedge.exe')
		.map((file) => path.win32.join(process.env[variable] ?? 'C:\\', file))
);

/**
 * The browser the site tests run in: CHROMIUM_PATH, else the usual names and places, else, as root on
 * Debian, the one it installs. Throws with what to install where there is none.
 */
export function findChromium(): string {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (fs.existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
	}
	const found = installed();
	if (found) return found;
	if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
		console.warn('No Chromium here: installing Debian’s (apt-get install chromium fonts-noto-cjk)');
		for (const args of [
			['update', '-q'],
			['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
		])
			spawnSync('apt-get', args, {
				stdio: 'inherit',
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
		const fresh = installed();
		if (fresh) return fresh;
	}
	throw new Error(
		[
			'The site tests need Chromium or Chrome, and none was found. Install one and run again:',
			'  Debian, Ubuntu   sudo apt-get install chromium fonts-noto-cjk',
			'  Fedora           sudo dnf install chromium google-noto-sans-cjk-fonts',
			'  macOS            brew install --cask chromium',
			'  Windows          winget install Google.Chrome',
			'or name one: CHROMIUM_PATH=/path/to/chrome npm test'
		].join('\n')
	);
}

function installed(): string | undefined {
	const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
	const onPath = folders.flatMap((folder) => commands.map((name) => path.join(folder, name)));
	const places = process.platform === 'win32' ? windows : process.platform === 'darwin' ? macs : [];
	return [...onPath, ...places].find((file) => fs.existsSync(file));
}
