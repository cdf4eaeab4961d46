import fs from 'node:fs';
import path from 'node:path';
import { launch } from '../command.ts';
import { spreadOf, table } from './measure.ts';

/** A corpus of the demonstration; the built site has one. */
const demo = process.env.CORPUS ?? 'static/corpora/demo';
const sdk = '@modelcontextprotocol/sdk/client';

/** The part of the protocol's client that is used. */
interface Client {
	connect(transport: object): Promise<void>;
	callTool(asked: object): Promise<{ isError?: boolean; content: { text: string }[] }>;
	close(): Promise<void>;
}

/** What is asked of a tool, in turn, so that no answer is that of the call before. */
type Call = [tool: string, given: object];

/**
 * Every tool driven by the protocol's own client over standard input and output, on the demonstration: milliseconds of
 * the first call in a program that has just started, the start left out, and of calls after it. `CORPUS` names another.
 */
export async function mcp({ count = 5 }: { count?: number } = {}): Promise<void> {
	if (!fs.existsSync(path.join(demo, 'corpus.json')))
		throw new Error(`there is no corpus ${demo}; npm start makes it, CORPUS names another`);
	const starts: number[] = [];
	const program = async (): Promise<(...call: Call) => Promise<[ms: number, answer: string]>> => {
		const from = performance.now();
		const { Client } = (await import(`${sdk}/index.js`)) as {
			Client: new (who: object) => Client;
		};
		const { StdioClientTransport } = (await import(`${sdk}/stdio.js`)) as {
			StdioClientTransport: new (how: object) => object;
		};
		const client = new Client({ name: 'bench', version: '1' });
		await client.connect(
			new StdioClientTransport({ command: process.execPath, args: [launch, 'mcp', demo] })
		);
		starts.push(performance.now() - from);
		open.push(client);
		return async (name, given) => {
			const before = performance.now();
			const { isError, content } = await client.callTool({ name, arguments: given });
			if (isError) throw new Error(`${name}: ${content[0]!.text}`);
			return [performance.now() - before, content[0]!.text];
		};
	};
	const open: Client[] = [];
	try {
		const first = await program();
		const asked = await callsOf(async (...call) => JSON.parse((await first(...call))[1]));
		const rows: (string | number)[][] = [];
		for (const [name, calls] of Object.entries(asked)) {
			const cold: number[] = [];
			for (let time = 0; time < count; time++) {
				const ask = await program();
				cold.push((await ask(...calls[time % calls.length]!))[0]);
				await open.pop()!.close();
			}
			const warm: number[] = [];
			let bytes = 0;
			for (let time = 0; time < count; time++)
				for (const call of calls) {
					const [ms, answer] = await first(...call);
					warm.push(ms);
					bytes = Math.max(bytes, answer.length);
				}
			const [before, after] = [spreadOf(cold), spreadOf(warm)];
			const ms = [before.median, Math.max(...cold), after.median, after.high, Math.max(...warm)];
			rows.push([name, warm.length, ...ms.map(Math.round), Math.round(bytes / 1000)]);
		}
		const head = ['tool', 'calls', 'first', 'its most', 'median', '90 %', 'most', 'kB'];
		console.log(table(head, rows));
		console.log(`start: ${Math.round(spreadOf(starts).median)} ms`);
	} finally {
		for (const client of open) await client.close();
	}
}

/** What each tool is asked, from what the corpus has. */
async function callsOf(ask: (...call: Call) => Promise<Found>): Promise<Record<string, Call[]>> {
	const { agencies } = await ask('find', { text: '局' });
	const { places } = await ask('find', { text: '市' });
	const { charts } = await ask('list_charts', {});
	const province = places.find((place) => place.province !== undefined)?.province;
	return {
		list_corpora: [['list_corpora', {}]],
		dictionary: [
			['dictionary', {}],
			['dictionary', { text: '新收' }]
		],
		find: ['局', '水务局', '省', '人民政府'].map((text): Call => ['find', { text }]),
		report: agencies.slice(0, 5).map(({ id }): Call => ['report', { agency_id: id }]),
		list_charts: [['list_charts', {}]],
		chart: charts.map(({ id }): Call => ['chart', { id }]),
		'chart, filtered': charts.map(({ id }): Call => [
			'chart',
			{ id, years: [2023], levels: ['county'], ...(province && { province }) }
		]),
		query: [
			'SELECT year, sum(received_total) FROM reports GROUP BY year ORDER BY year',
			'SELECT province, count(*), median(received_total) FROM reports GROUP BY province',
			'SELECT rule, count(*) FROM findings GROUP BY rule ORDER BY 2 DESC',
			'SELECT * FROM reports ORDER BY received_total DESC NULLS LAST',
			'SELECT agency, count(*) FROM reports JOIN findings ON findings.report = reports.id GROUP BY agency ORDER BY 2 DESC'
		].map((sql): Call => ['query', { sql }])
	};
}

/** What is used of answers. */
interface Found {
	agencies: { id: string }[];
	places: { province?: string }[];
	charts: { id: string }[];
}
