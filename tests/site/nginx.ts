import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Served } from '#site/serve.ts';

/** Debian keeps it where a user's PATH does not look. */
const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
	(file) => fs.existsSync(file)
);

/** Why nginx cannot be tried here; null where it can. */
export const noNginx =
	program && fs.existsSync('/etc/nginx/nginx.conf')
		? null
		: 'no nginx here: sudo apt-get install nginx';

/** The server Debian sets up when nginx is installed, comments left out. */
export const debianSite = `server {
	listen 80 default_server;
	root /var/www/html;
	index index.html index.htm index.nginx-debian.html;
	server_name _;
	location / {
		try_files $uri $uri/ =404;
	}
}`;

/**
 * Runs the machine's nginx with its own nginx.conf and one site, as an unprivileged process of this
 * folder: only port, root, user, logs and temporary files are moved.
 * @param site what would lie in /etc/nginx/sites-enabled, its root being /var/www/html
 * @param root folder served in place of /var/www/html
 */
export async function serveByNginx(site: string, root: string): Promise<Served> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-nginx-'));
	const port = await freePort();
	const placed = site
		.replace('listen 80', `listen 127.0.0.1:${port}`)
		.replace('/var/www/html', root);
	const own = fs
		.readFileSync('/etc/nginx/nginx.conf', 'utf8')
		.replace(/^user .*$/m, process.getuid?.() === 0 ? 'user root root;' : '')
		.replace(/^pid .*$/m, `pid ${folder}/nginx.pid;`)
		.replace(/(access|error)_log .*$/gm, `$1_log ${folder}/$1.log;`)
		.replace(/^\s*include \/etc\/nginx\/conf\.d\/.*$/m, '')
		.replace(/^\s*include \/etc\/nginx\/sites-enabled\/.*$/m, () => {
			const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
			const kept = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`);
			return `${kept.join('\n')}\n${placed}`;
		});
	const file = path.join(folder, 'nginx.conf');
	fs.writeFileSync(file, own);
	const args = ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', file];
	const tried = spawnSync(program!, ['-t', ...args], { encoding: 'utf8' });
	if (tried.status !== 0) throw new Error(`nginx refuses its configuration:\n${tried.stderr}`);
	const running = spawn(program!, [...args, '-g', 'daemon off;'], { stdio: 'ignore' });
	const ended = new Promise((resolve) => running.once('exit', resolve));
	const url = `http://127.0.0.1:${port}/`;
	const close = async () => {
		running.kill('SIGTERM');
		await ended;
		fs.rmSync(folder, { recursive: true, force: true });
	};
	for (let left = 100; ; left--) {
		const answer = await fetch(url).catch(() => null);
		await answer?.body?.cancel();
		if (answer) return { url, close };
		if (!left || running.exitCode !== null) {
			const log = fs.readFileSync(path.join(folder, 'error.log'), 'utf8');
			await close();
			throw new Error(`nginx does not answer:\n${log}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = net.createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as net.AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
