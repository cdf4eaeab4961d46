import { spawnSync } from 'node:child_process';
import { unzipSync, zipSync } from 'fflate';
import { examine } from '#rules/examine.ts';
import '#build/unhandled-rejections.ts';
import { damage } from '../generator/damage.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { ofdOf, ofdSettings } from '../generator/ofd.ts';
import { browser, convert, hasOffice, print, printed } from '../generator/paper.ts';
import { reportParts } from '../generator/parts.ts';
import { pdfReport, settings } from '../generator/pdf.ts';
import { balancedDraft, random, tablesOf, textReport, type Draft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { table } from './measure.ts';

type Random = () => number;
type Pick = <T>(from: Record<string, T>) => T;

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (draft: Draft) => printed(draft, 'td { border: 1px solid #000 }');

/** How a report is written in each format, in one layout of many. */
const writers: Record<string, (draft: Draft, pick: Pick) => Uint8Array> = {
	text: (draft, pick) => utf8(textReport(draft, pick(textLayouts))),
	html: (draft, pick) => utf8(htmlReport(draft, pick(htmlTables), pick(htmlPages))),
	docx: (draft, pick) => docxReport(draft, pick(docxLayouts)),
	pdf: (draft, pick) => pdfReport(draft, pick(settings)),
	ofd: (draft, pick) => ofdOf(reportParts(tablesOf(draft)), pick(ofdSettings))
};

/** Formats another program must write: a few reports, damaged over and over. */
const printers: Record<string, (drafts: Draft[]) => Promise<Uint8Array[]> | Uint8Array[]> = {
	'pdf of a browser': (drafts) =>
		browser ? print(drafts.map((draft) => ({ html: page(draft) }))) : [],
	doc: (drafts) => (hasOffice ? convert(drafts.map(page), 'doc') : []),
	rtf: (drafts) => (hasOffice ? convert(drafts.map(page), 'rtf') : [])
};

/** Damage to text after which each number still stands for what it did: lines that change places may say otherwise. */
const judgeable = Object.fromEntries(
	Object.entries(damage).filter(([name]) => name !== 'two lines changed round')
);

/** Damage to bytes; a digit may come out as another, so that only crashes and hangs are looked for. */
const byteDamage: ((bytes: Uint8Array, next: Random) => Uint8Array)[] = [
	(bytes, next) => bytes.slice(0, Math.floor(bytes.length * next())),
	(bytes, next) => bytes.slice(Math.floor(bytes.length * next() * 0.2)),
	(bytes, next) => {
		const changed = bytes.slice();
		for (let left = 1 + Math.floor(next() * 30); left > 0; left--)
			changed[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
		return changed;
	},
	(bytes, next) => {
		const [from, to, at] = [next(), next(), next()].map((part) => Math.floor(part * bytes.length));
		const piece = bytes.slice(Math.min(from!, to!), Math.max(from!, to!)).slice(0, 20_000);
		return Uint8Array.from([...bytes.slice(0, at), ...piece, ...bytes.slice(at!)]);
	}
];

/** A Word document with its main part changed: whole archives are but refused for their checksums. */
function inside(archive: Uint8Array, change: (part: Uint8Array) => Uint8Array): Uint8Array {
	const files = unzipSync(archive);
	files['word/document.xml'] = Uint8Array.from(change(files['word/document.xml']!));
	return zipSync(files, { level: 1 });
}

/** What became of damaged documents of one format. */
interface Tally {
	documents: number;
	read: number;
	refused: Record<string, number>;
	/** Numbers that are not the printed one, without a notice or finding on their cell. */
	silent: number;
	/** Longest a document took, in milliseconds. */
	slowest: number;
	/** Seeds of the first documents that were wrong, or failed within the program. */
	seeds: number[];
}

/** Damages reports of one format, a seed each from 1 on, and reads them. */
export async function mutate(format: string, count: number): Promise<Tally> {
	const tally: Tally = { documents: 0, read: 0, refused: {}, silent: 0, slowest: 0, seeds: [] };
	const drafts = Array.from({ length: 4 }, (_, i) => balancedDraft('2021', i + 1));
	const files = await printers[format]?.(drafts);
	for (let seed = 1; seed <= count && files?.length !== 0; seed++) {
		const next = random(seed);
		const pick: Pick = (from) =>
			Object.values(from)[Math.floor(next() * Object.keys(from).length)]!;
		const draft = files ? drafts[seed % drafts.length]! : balancedDraft('2021', seed);
		const bytes = files?.[seed % drafts.length] ?? writers[format]!(draft, pick);
		// Only plain text can be damaged without touching what the digits say.
		const judged = format === 'text' && next() < 0.75;
		const harm = byteDamage[Math.floor(next() * byteDamage.length)]!;
		const damaged = judged
			? utf8(pick(judgeable)(new TextDecoder().decode(bytes), next(), next()))
			: format === 'docx' && next() < 0.8
				? inside(bytes, (part) => harm(part, next))
				: harm(bytes, next);
		await read(damaged, judged ? draft : null, seed, tally);
	}
	return tally;
}

async function read(bytes: Uint8Array, draft: Draft | null, seed: number, tally: Tally) {
	const start = performance.now();
	const result = await examine(bytes, 'damaged');
	tally.slowest = Math.max(tally.slowest, performance.now() - start);
	tally.documents++;
	const fail = () => tally.seeds.length < 5 && tally.seeds.push(seed);
	if (result.status === 'refused') {
		const { code } = result.reason;
		tally.refused[code] = (tally.refused[code] ?? 0) + 1;
		if (code === 'internal') fail();
		return;
	}
	tally.read++;
	if (!draft) return;
	const { cells, notices, findings } = result.report;
	const said = new Set([...notices, ...findings].flatMap((each) => each.cells));
	for (const [id, { reading, value }] of Object.entries(cells))
		if (reading === 'number' && !said.has(id) && String(value) !== draft.ink[id]) {
			tally.silent++;
			fail();
		}
}

/** Longest a format may take before it is called a hang, in milliseconds a document. */
const patience = 500;

/**
 * Damages reports of every format, each format in a process of its own, and tells whether any crashed
 * the reader, kept it or was silently read wrong; the exit code is 1 if so.
 * @param count documents in all
 */
export function mutations({ count = 100_000 }: { count?: number }): void {
	const formats = [...Object.keys(writers), ...Object.keys(printers)];
	// Text is where damage can be judged, and quick; PDF is slow.
	const share = (format: string) => (format === 'text' ? 0.5 : /pdf/.test(format) ? 0.04 : 0.105);
	const rows = formats.map((format) => {
		const own = Math.round(count * share(format));
		const command = [...process.execArgv, import.meta.filename, format, String(own)];
		const run = spawnSync(process.execPath, command, {
			encoding: 'utf8',
			timeout: 60_000 + own * patience
		});
		if (run.status !== 0) {
			process.exitCode = 1;
			return [format, own, run.signal ? 'HANG' : 'CRASH'];
		}
		const tally = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Tally;
		if (tally.silent + (tally.refused.internal ?? 0) > 0) process.exitCode = 1;
		const refused = Object.entries(tally.refused).map(([code, times]) => `${code} ${times}`);
		return [
			format,
			tally.documents,
			tally.read,
			tally.refused.internal ?? 0,
			tally.silent,
			tally.slowest.toFixed(0),
			refused.join(', '),
			tally.seeds.join(' ')
		];
	});
	const head = ['format', 'documents', 'read', 'failed within', 'silently wrong', 'slowest ms'];
	console.log(table([...head, 'refused', 'seeds'], rows));
}

if (process.argv[1] === import.meta.filename && process.argv[2])
	console.log(JSON.stringify(await mutate(process.argv[2], Number(process.argv[3]))));
