import fs from 'node:fs';
import path from 'node:path';
import { collect, type Collected, type CollectOptions, type Progress } from '#collect/collect.ts';
import { command, WrongUsage } from './command.ts';

const usage = `Usage: npm run collect -- SITES.csv --out FOLDER --contact ADDRESS [--shard I/N] [--pause SECONDS]
                               [--hosts N] [--pages N] [--depth N]

Asks web sites for their annual reports and keeps the answers, as they were, in FOLDER/warc: ingest reads
FOLDER with its lists. SITES.csv has a line a site, list or report: address,agency,region,years,notes (see docs/collect.md).
What robots.txt forbids is not asked, what needs a person is listed in FOLDER/by-hand.csv. Stopped and run
again, it goes on where it was; run again after it ended, it asks what has changed.
  --contact ADDRESS  e-mail or web address by which a site's keeper reaches you; every request tells it
  --shard I/N        ask only the hosts that fall to machine I of N
  --pause SECONDS    between an answer and the next request to the same host; default 2
  --hosts N          hosts asked at once; default 8
  --pages N          most addresses of a host asked in a run; default 500
  --depth N          most links followed from an address of the list; default 6
  --allow-loopback   ask this machine itself, for tests; needs no contact`;

export default command({
	usage,
	options: {
		out: { type: 'string' },
		contact: { type: 'string' },
		shard: { type: 'string', default: '1/1' },
		pause: { type: 'string', default: '2' },
		hosts: { type: 'string', default: '8' },
		pages: { type: 'string', default: '500' },
		depth: { type: 'string', default: '6' },
		'allow-loopback': { type: 'boolean', default: false }
	},
	operands: true,
	async run({ values, operands: [list, ...rest] }) {
		if (!list || rest.length) throw new WrongUsage('One list of sites is needed.');
		if (!fs.existsSync(list)) throw new WrongUsage(`${list} is not there.`);
		if (!values.out) throw new WrongUsage('--out names the folder to keep the answers in.');
		const loopback = values['allow-loopback'];
		const progress = new ProgressLine();
		const options: CollectOptions = {
			out: values.out,
			contact: readContact(values.contact, loopback),
			loopback,
			shard: readShard(values.shard),
			pause: readNumber('pause', values.pause, 0, 3600) * 1000,
			hosts: readNumber('hosts', values.hosts, 1, 1000),
			pages: readNumber('pages', values.pages, 1, 100_000),
			depth: readNumber('depth', values.depth, 0, 50),
			progress: (state) => progress.show(state)
		};
		try {
			const collected = await collect(list, options);
			progress.end();
			console.error(summary(collected, values.out));
			return 0;
		} finally {
			progress.end();
		}
	}
});

function readContact(contact = '', loopback: boolean): string {
	if (!contact && loopback) return 'test on this machine';
	if (!contact)
		throw new WrongUsage(
			'--contact tells a site’s keeper whom to write to: an e-mail or web address.'
		);
	if (!/^(?:https?:\/\/[^\s()]+|[^\s()@]+@[\w.-]+)$/.test(contact))
		throw new WrongUsage(`--contact is no e-mail or web address: ${contact}`);
	return contact;
}

function readShard(text: string): { index: number; of: number } {
	const [, index, of] = (text.match(/^(\d{1,6})\/(\d{1,6})$/) ?? []).map(Number);
	if (!index || !of || index > of)
		throw new WrongUsage(`--shard takes I/N with 1 ≤ I ≤ N: ${text}`);
	return { index, of };
}

function readNumber(name: string, text: string, least: number, most: number): number {
	const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
	if (!(value >= least && value <= most))
		throw new WrongUsage(`--${name} takes a number from ${least} to ${most}: ${text}`);
	return value;
}

function summary(collected: Collected, out: string): string {
	const { run, hosts, asked, byHand, vanished, changed, handedOver } = collected;
	const lines = [
		`Run ${run}: ${hosts} hosts, ${asked} addresses asked; ${collected.collected} reports and documents kept in ${path.join(out, 'warc')}.`,
		changed && `${changed} answered otherwise than in an earlier run; both answers are kept.`,
		vanished && `${vanished} are no longer where they were; the captured ones are kept.`,
		byHand && `${byHand} need a person: ${path.join(out, 'by-hand.csv')}.`,
		collected.left &&
			`${collected.left} links were not kept in mind, their hosts having too many addresses: ${path.join(out, 'coverage.csv')} tells where.`,
		handedOver && `${handedOver} addresses fall to other machines: run their shards once more.`,
		`What was and was not found: ${path.join(out, 'coverage.csv')}.`,
		collected.collected
			? `Next: npm run ingest -- ${out} --out static/corpora/NAME`
			: 'Nothing to ingest yet.'
	];
	return lines.filter(Boolean).join('\n');
}

/** One line on a terminal, written anew; elsewhere a line a minute. */
class ProgressLine {
	#shown = 0;
	show({ done, hosts, asked, kept, resting }: Progress): void {
		const terminal = process.stderr.isTTY;
		if (Date.now() - this.#shown < (terminal ? 200 : 60_000)) return;
		this.#shown = Date.now();
		const [first] = resting;
		const waits = first
			? `, waiting for ${first[0]} until ${new Date(first[1].until).toLocaleTimeString()} (${first[1].why})` +
				(resting.size > 1 ? ` and ${resting.size - 1} more` : '')
			: '';
		const line = `hosts ${done}/${hosts}, addresses ${asked}, reports ${kept}${waits}`;
		process.stderr.write(terminal ? `\r\x1B[K${line}` : `${line}\n`);
	}

	end(): void {
		if (process.stderr.isTTY) process.stderr.write('\r\x1B[K');
	}
}
