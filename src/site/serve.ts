import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** A running server. */
export interface Served {
	url: string;
	close: () => Promise<void>;
}

/** Ports tried, from the first one on. */
const tries = 20;

/**
 * What a worker may do: unlike a page's other scripts it obeys the policy its own script comes with.
 * The engine's worker is handed its module as a blob.
 */
const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' blob:";

/**
 * Serves a folder of finished files to this machine only, as any static host would.
 * Takes the next free port where one is in use; rejects when none of twenty is free.
 * @param base path the site lies at, such as `/ogi-lens`; empty for the root
 */
export async function serve(folder: string, port: number, base = ''): Promise<Served> {
	const files = sirv(folder, {
		etag: true,
		setHeaders(response, pathname) {
			const forGood = pathname.includes('/_app/immutable/');
			response.setHeader(
				'Cache-Control',
				forGood ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
			response.setHeader('X-Content-Type-Options', 'nosniff');
			if (pathname.endsWith('.js')) response.setHeader('Content-Security-Policy', workerPolicy);
			// sirv would have the browser unpack a .gz on the way; most hosts send it as it lies there.
			if (pathname.endsWith('.gz')) response.setHeader('Content-Encoding', 'identity');
		}
	});
	const page = path.join(folder, '404.html');
	const lost = fs.existsSync(page) ? fs.readFileSync(page) : '404';
	const server = http.createServer((request, response) => {
		const nothing = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(lost);
		};
		const { url = '/' } = request;
		if (base && (url === '/' || url === base)) {
			response.writeHead(307, { Location: `${base}/` });
			response.end();
		} else if (!url.startsWith(`${base}/`)) nothing();
		else {
			request.url = url.slice(base.length);
			files(request, response, nothing);
		}
	});
	for (let tried = 0; ; tried++) {
		try {
			await listen(server, port === 0 ? 0 : port + tried);
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried + 1 >= tries) throw error;
		}
	}
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

function listen(server: http.Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});
}
