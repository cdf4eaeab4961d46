import path from 'node:path';
import { parseArgs } from 'node:util';
import { examine, type Examination } from '#check/examine.ts';
import { Refusal } from '#document/document.ts';
import './maps.ts';
import { documentsOf, readSource } from './source.ts';

const usage = `Usage: npm run --silent parse -- FILE…

Reads reports and prints one JSON object a line, in the order of the arguments. A ZIP archive gives
a line for each document in it, in the order of their names: "file" is 2023.zip/folder/report.docx.`;

// A reader that has seen enough, such as head, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	let files: string[];
	try {
		files = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
		if (files.length === 0) throw new Error('No file given.');
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${usage}`);
		return 2;
	}
	let refused = false;
	for (const file of files)
		for await (const examination of read(file)) {
			if (examination.status === 'refused') {
				refused = true;
				const { code, message } = examination.reason;
				console.error(`${path.join(path.dirname(file), examination.file)}: ${code}: ${message}`);
			}
			// The sketch is for comparing texts, not for reading.
			await print(JSON.stringify({ ...examination, sketch: undefined }));
		}
	return refused ? 1 : 0;
}

/** What becomes of a file, or of every document of an archive. */
async function* read(file: string): AsyncGenerator<Examination> {
	for (const document of documentsOf({ path: file, name: path.basename(file) }))
		try {
			yield await examine(readSource(document).bytes, document.name);
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
