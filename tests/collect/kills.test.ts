import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { runOtherwise } from '../command.ts';
import { makeCountry } from './country.ts';
import { Web } from './web.ts';

const moments = 10;
let web: Web;
let folder: string;
let list: string;

beforeAll(async () => {
	web = await new Web().start();
	const truth = makeCountry(web);
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-kills-'));
	list = path.join(folder, 'SITES.csv');
	// Sites that answer otherwise the second time would differ by themselves.
	const lines = truth.lines.filter((line) => !/site(?:22|23|28)\./.test(line));
	fs.writeFileSync(list, `address,agency,region,years,notes\n${lines.join('\n')}\n`);
});

afterAll(async () => {
	await web.stop();
	fs.rmSync(folder, { recursive: true });
});

/** What lies in the archives: every response once, by address, status and digest of its payload. */
async function contents(out: string): Promise<string[]> {
	const found: string[] = [];
	const archives = path.join(out, 'warc');
	for (const file of fs.readdirSync(archives))
		for await (const record of new WARCParser(fs.createReadStream(path.join(archives, file)))) {
			await record.readFully(false);
			if (record.warcType === 'response')
				found.push(
					[record.warcTargetURI, record.httpHeaders!.statusCode, record.warcPayloadDigest].join(' ')
				);
		}
	return found.sort();
}

/** Starts a run; it is killed once the web has answered so often, and is answered no more. */
async function collect(out: string, until = Infinity): Promise<number | null> {
	web.log.length = 0;
	web.most = until;
	const args = [
		list,
		'--out',
		out,
		'--allow-loopback',
		'--pause',
		'0.01',
		'--contact',
		'keeper@example.org'
	];
	const { code, stderr } = await runOtherwise('collect', args, {
		watch: () => web.log.length >= until
	});
	if (code !== null) expect(code, stderr).toBe(0);
	return code;
}

test('killed at any moment and run again, it keeps what a run without a kill keeps', async () => {
	const whole = path.join(folder, 'whole');
	await collect(whole);
	const each = Math.floor(web.log.length / (moments + 1));
	const killed = path.join(folder, 'killed');
	for (let moment = 0; moment < moments; moment++) {
		const before = endedIn(killed);
		expect(await collect(killed, each)).toBeNull();
		const again = web.log.map(({ host, path }) => `http://${host}${path}`);
		expect(again.filter((address) => before.has(address))).toEqual([]);
	}
	expect(await collect(killed)).toBe(0);
	expect(await contents(killed)).toEqual(await contents(whole));
});

/** Addresses that the journals of a collection say are done with. */
function endedIn(out: string): Set<string> {
	const hosts = path.join(out, 'hosts');
	if (!fs.existsSync(hosts)) return new Set();
	const lines = fs
		.readdirSync(hosts, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.jsonl'))
		.flatMap((file) => fs.readFileSync(path.join(hosts, file), 'utf8').split('\n').slice(0, -1));
	return new Set(lines.flatMap((line) => JSON.parse(line).ended?.address ?? []));
}
