import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Link {
	name: string;
	/** Megabits a second shared by all connections, and milliseconds before each answer; null does not slow. */
	slow: { mbps: number; delay: number } | null;
}

export const links: Link[] = [
	{ name: 'unthrottled', slow: null },
	{ name: '10 Mbps, 40 ms', slow: { mbps: 10, delay: 40 } }
];

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	wasm: 'application/wasm'
};

/** A static host of this machine that compresses what hosts compress, knows ranges, and may be slowed. */
export async function host(folder: string) {
	const sent = { bytes: 0, requests: 0, engine: 0 };
	let answers: { at: number; bytes: number }[] = [];
	let slow: Link['slow'] = null;
	let free = 0;
	const packed = new Map<string, Buffer>();
	function bodyOf(file: string, pack: boolean): Buffer {
		const key = `${file} ${pack}`;
		let body = packed.get(key);
		if (!body) {
			body = fs.readFileSync(file);
			if (pack)
				body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
			packed.set(key, body);
		}
		return body;
	}
	const server = http.createServer(async (request, response) => {
		if (slow) await new Promise((resolve) => setTimeout(resolve, slow!.delay));
		const { pathname } = new URL(request.url!, 'http://host');
		let file = path.join(folder, decodeURIComponent(pathname));
		if (fs.existsSync(file) && fs.statSync(file).isDirectory())
			file = path.join(file, 'index.html');
		sent.requests++;
		if (!fs.existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const kind = file.split('.').at(-1)!;
		const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
		const pack =
			Boolean(types[kind]) && !range && /br/.test(request.headers['accept-encoding'] ?? '');
		const whole = bodyOf(file, pack);
		const [from, to] = range
			? [Number(range[1]), Math.min(Number(range[2] || whole.length - 1), whole.length - 1)]
			: [0, whole.length - 1];
		const body = whole.subarray(from, to + 1);
		response.writeHead(range ? 206 : 200, {
			'content-type': types[kind] ?? 'application/octet-stream',
			'content-length': body.length,
			'cache-control': file.includes('immutable') ? 'max-age=31536000, immutable' : 'no-cache',
			...(pack && { 'content-encoding': 'br' }),
			...(range && { 'content-range': `bytes ${from}-${to}/${whole.length}` })
		});
		sent.bytes += body.length;
		answers.push({ at: Date.now(), bytes: body.length });
		if (pathname.includes('/engine/')) sent.engine += body.length;
		for (let at = 0; at < body.length && !response.destroyed; at += 16_384) {
			const piece = body.subarray(at, at + 16_384);
			if (slow) {
				free = Math.max(free, performance.now()) + (piece.length * 8) / (slow.mbps * 1000);
				const wait = free - performance.now();
				if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
			}
			response.write(piece);
		}
		response.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
		sent,
		shape(next: Link['slow']) {
			slow = next;
			free = 0;
			answers = [];
			Object.assign(sent, { bytes: 0, requests: 0, engine: 0 });
		},
		/** Answers begun before a moment and not before `since`, in milliseconds since 1970, and their bytes. */
		sentBefore(moment: number, since = 0): { bytes: number; requests: number } {
			const before = answers.filter(({ at }) => since <= at && at <= moment);
			return {
				bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
				requests: before.length
			};
		},
		close: () => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve))
	};
}

export type Host = Awaited<ReturnType<typeof host>>;
