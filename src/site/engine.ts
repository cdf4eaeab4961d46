import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** `engine.json`: the database engine a site serves. Paths are relative to the file. */
export interface EngineFiles {
	version: string;
	/** Gzip: many hosts do not compress wasm, and some refuse a file of over 25 MiB. */
	wasm: { path: string; bytes: number; unpacked: number; sha256: string };
	worker: { path: string; bytes: number; sha256: string };
}

const names = { wasm: 'duckdb-eh.wasm.gz', worker: 'duckdb-eh.worker.js' };
const pack = promisify(gzip);

/** The worker holds a lock of its name while it lives, so that its page notices when it dies. */
const holdsLife =
	'\nself.name && navigator.locks && navigator.locks.request(self.name, () => new Promise(() => {}));\n';

/**
 * Puts DuckDB-WASM where the site serves it: the wasm gzipped, its worker without the source map
 * link and with a sign of life, and `engine.json` with their sizes and hashes. Does nothing when they
 * are up to date; the same package gives the same bytes.
 */
export async function prepareEngine(folder = 'static/engine'): Promise<EngineFiles> {
	const require = createRequire(import.meta.url);
	const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm'));
	const { version } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8'));
	const source = await readFile(path.join(dist, 'duckdb-browser-eh.worker.js'), 'utf8');
	const worker = Buffer.from(source.replace(/\/\/# sourceMappingURL=\S+\s*$/, '') + holdsLife);
	const ready = await known(folder);
	if (ready && ready.version === version && ready.worker.sha256 === hash(worker)) return ready;

	const wasm = await readFile(path.join(dist, 'duckdb-eh.wasm'));
	const packed = await pack(wasm, { level: 9 });
	packed[9] = 255; // The header's byte for the operating system: unknown, so that all write the same.
	const files: EngineFiles = {
		version,
		wasm: { path: names.wasm, bytes: packed.length, unpacked: wasm.length, sha256: hash(packed) },
		worker: { path: names.worker, bytes: worker.length, sha256: hash(worker) }
	};
	await mkdir(folder, { recursive: true });
	await place(path.join(folder, names.wasm), packed);
	await place(path.join(folder, names.worker), worker);
	await place(path.join(folder, 'engine.json'), Buffer.from(JSON.stringify(files, null, '\t')));
	return files;
}

/** What the folder holds, if its files are as `engine.json` says; null otherwise. */
async function known(folder: string): Promise<EngineFiles | null> {
	try {
		const files: EngineFiles = JSON.parse(await readFile(path.join(folder, 'engine.json'), 'utf8'));
		for (const file of [files.wasm, files.worker])
			if (hash(await readFile(path.join(folder, file.path))) !== file.sha256) return null;
		return files;
	} catch {
		return null;
	}
}

async function place(file: string, bytes: Buffer): Promise<void> {
	const half = `${file}.${process.pid}.part`;
	await writeFile(half, bytes);
	await rename(half, file);
}

function hash(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
