import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import CFB from 'cfb';
import { unzipSync } from 'fflate';
import { examine } from '#rules/examine.ts';
import { decodeText } from '#document/decode.ts';
import { readMarkup } from '#document/markup.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { ofdOf, ofdSettings } from '../generator/ofd.ts';
import { browser, convert, hasOffice, print, printed } from '../generator/paper.ts';
import { reportParts } from '../generator/parts.ts';
import { balancedDraft, tablesOf, textReport, type Draft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { inTurn, table, type Spread } from './measure.ts';

/** A format to be measured: documents, the least any reader must do, and a tool people would reach for. */
interface Subject {
	documents: () => Promise<Uint8Array[]> | Uint8Array[];
	floor: { name: string; run: (bytes: Uint8Array) => unknown };
	tool?: { name: string; extension: string; command: (file: string, folder: string) => string[] };
}

const drafts = (count: number) =>
	Array.from({ length: count }, (_, i) => balancedDraft('2021', i + 1));
const cycle = <T>(all: Record<string, T>, i: number) =>
	Object.values(all)[i % Object.keys(all).length]!;
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (draft: Draft) => printed(draft, 'td { border: 1px solid #000 }');
const ignore = { open() {}, close() {}, text() {} };

const subjects: Record<string, Subject> = {
	text: {
		documents: () => drafts(48).map((draft, i) => utf8(textReport(draft, cycle(textLayouts, i)))),
		floor: { name: 'decode, split lines', run: (bytes) => decodeText(bytes).text.split('\n') }
	},
	html: {
		documents: () =>
			drafts(24).map((draft, i) =>
				utf8(htmlReport(draft, cycle(htmlTables, i), cycle(htmlPages, i)))
			),
		floor: {
			name: 'decode, tokenize',
			run: (bytes) => readMarkup(decodeText(bytes).text, 'html', (name) => name, ignore)
		}
	},
	docx: {
		documents: () => drafts(24).map((draft, i) => docxReport(draft, cycle(docxLayouts, i))),
		floor: {
			name: 'unzip, parse XML',
			run(bytes) {
				const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']!);
				readMarkup(xml, 'xml', (name) => name, ignore);
			}
		},
		tool: {
			name: 'pandoc',
			extension: 'docx',
			command: (file) => ['pandoc', '-t', 'plain', file]
		}
	},
	pdf: {
		documents: () => print(drafts(6).map((draft) => ({ html: page(draft) }))),
		floor: { name: 'pdf.js, text only', run: pdfText },
		tool: {
			name: 'pdftotext -layout',
			extension: 'pdf',
			command: (file) => ['pdftotext', '-layout', file, '-']
		}
	},
	ofd: {
		documents: () =>
			drafts(12).map((draft, i) => ofdOf(reportParts(tablesOf(draft)), cycle(ofdSettings, i))),
		floor: {
			name: 'unzip, parse XML',
			run(bytes) {
				for (const part of Object.values(unzipSync(bytes)))
					readMarkup(new TextDecoder().decode(part), 'xml', (name) => name, ignore);
			}
		}
	},
	doc: {
		documents: () => (hasOffice ? convert(drafts(6).map(page), 'doc') : []),
		floor: { name: 'open the container', run: (bytes) => CFB.read(bytes, { type: 'array' }) },
		tool: {
			name: 'LibreOffice',
			extension: 'doc',
			command: (file, folder) => [
				'soffice',
				'--headless',
				'--convert-to',
				'txt:Text',
				'--outdir',
				folder,
				file
			]
		}
	}
};

async function pdfText(bytes: Uint8Array): Promise<void> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
	const document = await task.promise;
	for (let number = 1; number <= document.numPages; number++)
		await (await document.getPage(number)).getTextContent();
	await task.destroy();
}

/** Measures one format in this process and prints its row as JSON; peak memory is then this format's own. */
async function measure(name: string): Promise<void> {
	const { documents, floor, tool } = subjects[name]!;
	const files = await documents();
	if (!files.length) return void console.log(JSON.stringify({ name, left: 'no converter here' }));
	const each = async (run: (bytes: Uint8Array) => unknown) => {
		for (const bytes of files) await run(bytes);
	};
	const times = await inTurn(
		{ ours: () => each((bytes) => examine(bytes, name)), floor: () => each(floor.run) },
		15
	);
	const per = ({ median, low, high }: Spread) => [median, low, high].map((ms) => ms / files.length);
	const peak = process.resourceUsage().maxRSS / 1024;
	const reached = tool && reachedFor(tool, files[0]!);
	const row = { name, ours: per(times.ours!), floor: per(times.floor!), peak, of: floor.name };
	console.log(JSON.stringify({ ...row, tool: tool?.name, reached }));
}

/** Milliseconds the tool takes for one document as a whole process; null where it is not installed. */
function reachedFor(tool: NonNullable<Subject['tool']>, bytes: Uint8Array): number | null {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	try {
		const file = path.join(folder, `report.${tool.extension}`);
		fs.writeFileSync(file, bytes);
		const [command, ...rest] = tool.command(file, folder);
		const times = Array.from({ length: 5 }, () => {
			const start = performance.now();
			const { status } = spawnSync(command!, rest);
			return status === 0 ? performance.now() - start : Number.NaN;
		}).sort((a, b) => a - b);
		return Number.isNaN(times[2]) ? null : times[2]!;
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

/** Every format in a process of its own, beside its floor and a tool; prints a table. */
export function reader(): void {
	console.log(`reader: ${os.cpus().length} cores, Node ${process.version}, ${browser}`);
	const rows = Object.keys(subjects).map((name) => {
		const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, name], {
			encoding: 'utf8'
		});
		if (run.status !== 0) return [name, run.stderr.split('\n').at(-2) ?? 'failed'];
		const row = JSON.parse(run.stdout.trim().split('\n').at(-1)!);
		if (row.left) return [name, row.left];
		const [median, low, high] = row.ours.map((ms: number) => ms.toFixed(2));
		return [
			name,
			`${median} (${low}–${high})`,
			Math.round(1000 / row.ours[0]),
			`${row.floor[0].toFixed(2)} ${row.of}`,
			(row.ours[0] / row.floor[0]).toFixed(1),
			row.peak.toFixed(0),
			row.tool ? `${row.tool} ${row.reached ? row.reached.toFixed(0) : 'not here'}` : '–'
		];
	});
	const head = [
		'format',
		'CPU ms/document (p10–p90)',
		'documents/s/core',
		'floor ms',
		'ours/floor',
		'peak MiB',
		'tool ms'
	];
	console.log(table(head, rows));
}

if (process.argv[1] === import.meta.filename && process.argv[2]) await measure(process.argv[2]);
