import '#build/unhandled-rejections.ts';
import { unzipSync, zipSync } from 'fflate';
import { examine } from '#rules/examine.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import {
	byteFaults,
	layoutFaults,
	markupFaults,
	textFaults,
	type Fault
} from '../generator/faults.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { ofdOf, ofdSettings } from '../generator/ofd.ts';
import { convert, hasOffice, printed } from '../generator/paper.ts';
import { reportParts } from '../generator/parts.ts';
import { pdfReport, settings } from '../generator/pdf.ts';
import {
	balancedDraft,
	likelyDraft,
	random,
	tablesOf,
	textReport,
	type Draft
} from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { csvOf, xlsxOf } from '../generator/xlsx.ts';

type Random = () => number;

/** A damaged document with the name of what befell it. */
interface Damaged {
	bytes: Uint8Array;
	fault: string;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const any = <T>(of: readonly T[], next: Random): T => of[Math.floor(next() * of.length)]!;

/** One fault of a family, or in one of five documents two. */
function harmed<Of>(
	what: Of,
	faults: Record<string, (what: Of, next: Random) => Of>,
	next: Random
): [Of, string] {
	const names = [any(Object.keys(faults), next)];
	if (next() < 0.2) names.push(any(Object.keys(faults), next));
	return [names.reduce((left, name) => faults[name]!(left, next), what), names.join(' + ')];
}

function inText(text: string, faults: Record<string, Fault>, next: Random): Damaged {
	const [harm, fault] = harmed(text, faults, next);
	return { bytes: utf8(harm), fault };
}

/** Damages one part of a package. */
function inPart(
	archive: Uint8Array,
	part: string | RegExp,
	next: Random,
	faults = markupFaults
): Damaged {
	const files = unzipSync(archive);
	if (part instanceof RegExp) {
		const parts = Object.keys(files).filter((name) => part.test(name));
		return inPart(archive, any(parts, next), next, faults);
	}
	const [harm, fault] = harmed(new TextDecoder().decode(files[part]), faults, next);
	return { bytes: zipSync({ ...files, [part]: utf8(harm) }, { level: 1 }), fault };
}

function inBytes(bytes: Uint8Array, next: Random): Damaged {
	const [harm, fault] = harmed(bytes, byteFaults, next);
	return { bytes: harm, fault };
}

/** Formats an office suite writes, by the name of the bench. */
const suites = { doc: 'doc', rtf: 'rtf', 'pdf of an office': 'pdf' } as const;
type Office = keyof typeof suites;

const office = new Map<string, Uint8Array[]>();

/** Reports as an office suite saves them, a few for all seeds. */
function saved(format: Office, seed: number): { draft: Draft; bytes: Uint8Array } | null {
	if (!hasOffice) return null;
	const drafts = [1, 2, 3, 4, 5, 6].map(draftOf);
	if (!office.has(format))
		office.set(
			format,
			convert(
				drafts.map((draft) => printed(draft, 'td { border: 1px solid #000 }')),
				suites[format]
			)
		);
	const at = seed % drafts.length;
	return { draft: drafts[at]!, bytes: office.get(format)![at]! };
}

/** Half of the drafts add up; the others have blanks and dashes, so that few of their sums can be tested. */
function draftOf(seed: number): Draft {
	return seed % 2 ? balancedDraft('2021', seed) : likelyDraft('2021', seed, 0.2);
}

type Writer = (draft: Draft, next: Random) => Damaged;

const writers: Record<string, Writer> = {
	text: (draft, next) =>
		inText(textReport(draft, any(Object.values(textLayouts), next)), textFaults, next),
	csv: (draft, next) => inText(csvOf(reportParts(tablesOf(draft))), textFaults, next),
	html: (draft, next) => {
		const tables = any(Object.values(htmlTables), next);
		return inText(
			htmlReport(draft, tables, any(Object.values(htmlPages), next)),
			markupFaults,
			next
		);
	},
	docx: (draft, next) =>
		inPart(docxReport(draft, any(Object.values(docxLayouts), next)), 'word/document.xml', next),
	xlsx: (draft, next) =>
		inPart(xlsxOf(reportParts(tablesOf(draft))), 'xl/worksheets/sheet1.xml', next),
	pdf: (draft, next) => inBytes(pdfReport(draft, any(Object.values(settings), next)), next),
	ofd: (draft, next) => {
		const setting = any(Object.values(ofdSettings), next);
		const file = ofdOf(reportParts(tablesOf(draft)), setting);
		return inPart(file, /^Doc_0\/Pages\//, next, layoutFaults);
	}
};

export const formats = [...Object.keys(writers), ...Object.keys(suites)];

/** Documents of a format with silently wrong numbers, by what befell them. */
export interface Silence {
	documents: number;
	refused: number;
	/** Documents with a number that is not the printed one and that no notice or finding names. */
	silent: number;
	byFault: Record<string, { documents: number; silent: number }>;
	/** Of each: its seed, what befell it, and the first wrong cells. */
	cases: string[];
}

/**
 * Damages `count` reports of a format and reads them.
 * @param first seed of the first
 */
export async function silence(format: string, count: number, first: number): Promise<Silence> {
	const tally: Silence = { documents: 0, refused: 0, silent: 0, byFault: {}, cases: [] };
	for (let seed = first; seed < first + count; seed++) {
		const made = damagedReport(format, seed);
		if (!made) break;
		const { draft, bytes, fault } = made;
		const kind = fault.includes('+') ? 'two' : fault;
		const own = (tally.byFault[kind] ??= { documents: 0, silent: 0 });
		tally.documents++;
		own.documents++;
		const result = await examine(bytes, 'damaged');
		if (result.status === 'refused') {
			tally.refused++;
			if (result.reason.code === 'internal')
				throw new Error(`${format} ${seed} ${fault}: ${result.reason.message}`);
			continue;
		}
		const { cells, notices, findings } = result.report;
		const said = new Set([...notices, ...findings].flatMap((each) => each.cells));
		const wrong = Object.entries(cells).filter(
			([id, { reading, value }]) =>
				reading === 'number' && !said.has(id) && String(value) !== draft.ink[id]
		);
		if (!wrong.length) continue;
		tally.silent++;
		own.silent++;
		const shown = wrong.slice(0, 3).map(([id, { value }]) => `${id} ${draft.ink[id]}→${value}`);
		tally.cases.push(`${seed} ${fault}: ${wrong.length} ${shown.join(', ')}`);
	}
	return tally;
}

/** The damaged report of a seed, whole as it would lie in a folder; null where the program that writes it is missing. */
export function damagedReport(format: string, seed: number): (Damaged & { draft: Draft }) | null {
	const next = random(seed * 7919);
	const writer = writers[format];
	if (writer) {
		const draft = draftOf(seed);
		return { draft, ...writer(draft, next) };
	}
	const file = saved(format as Office, seed);
	return file && { draft: file.draft, ...inBytes(file.bytes, next) };
}

if (process.argv[1] === import.meta.filename) {
	const [format, count, first] = process.argv.slice(2);
	for (const each of format === 'all' ? formats : [format!]) {
		const tally = await silence(each, Number(count ?? 500), Number(first ?? 1));
		console.log(`${each}: ${tally.silent} of ${tally.documents} (${tally.refused} refused)`);
		for (const [fault, { documents, silent }] of Object.entries(tally.byFault))
			if (silent) console.log(`  ${fault}: ${silent} of ${documents}`);
		for (const one of tally.cases.slice(0, 60)) console.log(`    ${one}`);
	}
}
