import path from 'node:path';
import '#build/character-maps.ts';
import { withAddresses } from '#build/elsewhere.ts';
import { pathsNamed, shown } from '#build/paths.ts';
import { documentsOf, readSource } from '#build/source.ts';
import '#build/unhandled-rejections.ts';
import { examine, type Examination } from '#rules/examine.ts';
import { Refusal } from '#document/document.ts';
import type { ScanReader } from '#document/scan.ts';
import { command, WrongUsage } from './command.ts';

const usage = `Usage: npm run --silent parse -- [--ocr] FILE…

Reads reports and prints one JSON object a line, in the order of the arguments. A ZIP archive gives
a line for each document in it, in the order of their names: "file" is 2023.zip/folder/report.docx.
  --ocr  read scans too, PDF, PNG and JPEG, by text recognition (see docs/reader.md)`;

export default command({
	usage,
	options: { ocr: { type: 'boolean', default: false } },
	operands: true,
	async run({ values: { ocr }, operands: files }) {
		if (files.length === 0) throw new WrongUsage('No file given.');
		const scans = ocr ? await startOcr() : undefined;
		if (scans === null) return 2;
		try {
			return await readAll(files, scans);
		} finally {
			await scans?.close();
		}
	}
});

/** Starts text recognition; null, with a word on how to install it, where its packages are missing. */
async function startOcr() {
	const { missingForOcr, Tesseracts } = await import('#build/ocr.ts');
	const missing = missingForOcr();
	if (missing) {
		console.error(missing);
		return null;
	}
	return Tesseracts.start();
}

async function readAll(files: readonly string[], scans?: ScanReader): Promise<number> {
	let refused = false;
	for (const file of filesOf(files))
		for await (const examination of read(file, scans)) {
			if (examination.status === 'refused') {
				refused = true;
				const { code, message } = examination.reason;
				console.error(
					`${path.join(path.dirname(shown(file)), examination.file)}: ${code}: ${message}`
				);
			}
			// The sketch is for comparing texts, not for reading.
			await print(JSON.stringify({ ...examination, sketch: undefined }));
		}
	return refused ? 1 : 0;
}

/** What the arguments name: files that read the same by their lost characters each stand once. */
function filesOf(args: readonly string[]): string[] {
	const alike = new Set<string>();
	return args.flatMap((argument) => {
		const [file = argument, ...others] = pathsNamed(argument);
		if (file === argument && !others.length) return [file];
		const found = [file, ...others].filter((each) => !alike.has(each));
		for (const each of found) alike.add(each);
		return found;
	});
}

/** What becomes of a file, or of every document of an archive. */
async function* read(file: string, scans?: ScanReader): AsyncGenerator<Examination> {
	for (const document of await documentsOf({ path: file, name: path.basename(shown(file)) }))
		try {
			const { bytes } = await readSource(document);
			yield withAddresses(await examine(bytes, document.name, scans), document);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const { code, message } = error;
			const reason = { code, message };
			yield { file: document.name, status: 'refused', format: null, reason };
		}
}

/** Resolves when the line has left the process: a pipe never loses the end. */
function print(line: string): Promise<void> {
	return new Promise((resolve) => process.stdout.write(line + '\n', () => resolve()));
}
