import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../command.ts';
import { table } from './measure.ts';

const usual = 1_000_000;
/** Addresses of one host in the list. */
const ofHost = 2000;

/**
 * A list of so many addresses is taken up, the first of every host are asked on this machine, and the lists
 * written: seconds, largest memory of the collector, bytes of its journals, requests a second. Its pauses are
 * left out, so that what is measured is the program and not its manners.
 */
export async function frontier({ count = usual }: { count?: number } = {}): Promise<void> {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-bench-frontier-'));
	let asked = 0;
	const server = http.createServer((request, response) => {
		asked++;
		response.statusCode = request.url === '/robots.txt' ? 404 : 200;
		response.end(`<title>${request.url}</title>`);
	});
	await new Promise<void>((on) => server.listen(0, '127.0.0.1', on));
	const { port } = server.address() as AddressInfo;
	try {
		const list = path.join(work, 'SITES.csv');
		const lines = fs.createWriteStream(list);
		lines.write('address,agency,region,years,notes\n');
		for (let at = 0; at < count; at++) {
			const host = `www.h${Math.floor(at / ofHost)}.localhost:${port}`;
			if (!lines.write(`http://${host}/nb/${at % ofHost}.html,青溪县第${at}局,,2023,\n`))
				await once(lines, 'drain');
		}
		await new Promise<void>((on) => lines.end(on));
		const started = performance.now();
		const out = path.join(work, 'out');
		const given = [list, '--out', out, '--allow-loopback', '--pause', '0', '--pages', '3'];
		const peak = await peakOf([launch, 'collect', ...given]);
		const seconds = (performance.now() - started) / 1000;
		const journals = bytesBelow(path.join(out, 'hosts'));
		console.log(
			table(
				[
					'addresses',
					'hosts',
					's',
					'peak MB',
					'journals MB',
					'B/address',
					'requests',
					'requests/s'
				],
				[
					[
						count,
						Math.ceil(count / ofHost),
						seconds.toFixed(0),
						Math.round(peak / 2 ** 20),
						(journals / 1e6).toFixed(0),
						Math.round(journals / count),
						asked,
						(asked / seconds).toFixed(0)
					]
				]
			)
		);
	} finally {
		server.close();
		fs.rmSync(work, { recursive: true });
	}
}

/** Largest memory of a program and those it starts, in bytes; throws where it fails. */
async function peakOf(args: string[]): Promise<number> {
	const timed = ['-v', process.execPath, ...args];
	const child = spawn('/usr/bin/time', timed, { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr
		.setEncoding('utf8')
		.on('data', (text: string) => (said = (said + text).slice(-4000)));
	const code = await new Promise((on) => child.on('close', on));
	if (code !== 0) throw new Error(said);
	return Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(said)![1]) * 1024;
}

function bytesBelow(folder: string): number {
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => fs.statSync(path.join(folder, name)))
		.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
