import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One request the web was asked, as its own log has it. */
export interface Asked {
	host: string;
	path: string;
	agent: string;
	/** Milliseconds. */
	from: number;
	to: number;
	conditional: boolean;
	status: number;
}

/** What a path of a site answers with. */
export interface Reply {
	status?: number;
	type?: string;
	body?: string | Uint8Array;
	headers?: Record<string, string>;
	/** Milliseconds before it answers. */
	slow?: number;
	gzip?: boolean;
}

type Answer = Reply | string | ((request: http.IncomingMessage) => Reply | string);

/** Made-up sites on this machine, each a host below localhost on one port. */
export class Web {
	readonly log: Asked[] = [];
	/** From so many requests in the log on none is answered any more. */
	most = Infinity;
	readonly sites = new Map<string, Map<string, Answer>>();
	#server = http.createServer((request, response) => void this.#answer(request, response));
	port = 0;

	async start(): Promise<this> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		this.port = (this.#server.address() as AddressInfo).port;
		return this;
	}

	stop(): Promise<unknown> {
		this.#server.closeAllConnections();
		return new Promise((done) => this.#server.close(done));
	}

	/** The address of a path of a site. */
	at(site: string, path = '/'): string {
		return `http://${site}.localhost:${this.port}${path}`;
	}

	site(name: string, paths: Record<string, Answer>): void {
		this.sites.set(name, new Map(Object.entries(paths)));
	}

	async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
		const from = Date.now();
		const host = request.headers.host ?? '';
		const path = request.url ?? '';
		const found = this.sites.get(host.split('.localhost')[0]!)?.get(path);
		const made =
			typeof found === 'function'
				? found(request)
				: (found ?? { status: 404, body: '没有这个页面' });
		const reply = typeof made === 'string' ? { body: made } : made;
		if (reply.slow) await new Promise((done) => setTimeout(done, reply.slow));
		if (this.log.length >= this.most) return;
		const body = Buffer.from(reply.body ?? '');
		const status = reply.status ?? 200;
		response.writeHead(status, {
			'Content-Type': reply.type ?? 'text/html; charset=utf-8',
			...(reply.gzip && { 'Content-Encoding': 'gzip' }),
			...reply.headers
		});
		response.end(reply.gzip ? gzipSync(body) : body);
		const { headers } = request;
		this.log.push({
			host,
			path,
			agent: headers['user-agent'] ?? '',
			from,
			to: Date.now(),
			status,
			conditional: 'if-none-match' in headers || 'if-modified-since' in headers
		});
	}
}
