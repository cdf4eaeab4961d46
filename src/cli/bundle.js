import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { writeIndexes } from '../rules/write-indexes.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The cache of bundles, each in a folder named by a hash of what it was made of. */
const cache = path.join(root, 'node_modules', '.cache', 'ogi-lens');

/** What commands, their threads and processes start from; a thread's bundle has the name of the file that starts it from source. */
const entryPoints = {
	main: 'src/cli/main.ts',
	'reader-thread': 'src/build/reader.ts',
	'rows-thread': 'src/demo/rows.ts',
	'engine-process': 'src/mcp/engine-process.ts'
};

/** How long a bundle stays that no command is started from, in milliseconds. */
const patience = 24 * 60 * 60 * 1000;

/**
 * The folder of the bundle of the sources as they are, made where there is none. Several commands may do so
 * at once: none sees a half-made one. Throws where it cannot be written.
 * @returns {string}
 */
export function bundle() {
	writeIndexes();
	const stamp = stampOfSources();
	const folder = path.join(cache, stamp);
	if (!fs.existsSync(folder) && !make(folder, stamp)) return bundle();
	try {
		// Marks it as used, for `clearAway`.
		fs.utimesSync(folder, new Date(), new Date());
	} catch {
		// Somebody else's folder serves as well.
	}
	return folder;
}

/**
 * Makes a bundle; false where the sources changed meanwhile.
 * @param {string} folder
 * @param {string} stamp
 */
function make(folder, stamp) {
	const half = path.join(cache, `half-made-${randomUUID()}`);
	fs.mkdirSync(half, { recursive: true });
	try {
		compile(half, stamp);
		for (const name of fs.readdirSync(half)) flush(path.join(half, name));
		if (stampOfSources() !== stamp) return false;
		fs.renameSync(half, folder);
	} catch (error) {
		// Another command may have been faster.
		if (!fs.existsSync(folder)) throw error;
	} finally {
		fs.rmSync(half, { recursive: true, force: true });
	}
	clearAway(folder);
	return true;
}

/**
 * @param {string} outdir
 * @param {string} stamp
 */
function compile(outdir, stamp) {
	/** @type {typeof import('esbuild')} */
	const { buildSync } = createRequire(import.meta.url)('esbuild');
	buildSync({
		absWorkingDir: root,
		entryPoints,
		outdir,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		// These look for files of their own, next to them.
		external: ['@duckdb/node-bindings', '@napi-rs/canvas', 'pdfjs-dist', 'tinypool'],
		// What packages of the older kind ask for Node's modules with.
		banner: {
			js: "import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);"
		},
		define: { SOURCES: JSON.stringify(stamp), CHARTS: JSON.stringify(charts()) },
		logLevel: 'warning'
	});
}

/** Puts a file on the disk (fsync). */
function flush(/** @type {string} */ file) {
	const opened = fs.openSync(file, 'r+');
	fs.fsyncSync(opened);
	fs.closeSync(opened);
}

/** The files of the charts, without their endings, by which a bundle loads them. */
function charts() {
	return fs
		.readdirSync(path.join(root, 'src/charts'), { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll(path.sep, '/'))
		.filter((name) => /^[^/]+\/[^/]+\.ts$/.test(name))
		.map((name) => name.slice(0, -'.ts'.length))
		.sort();
}

/** Removes bundles of other sources that no command was started from for long. */
function clearAway(/** @type {string} */ newest) {
	for (const name of fs.readdirSync(cache)) {
		const folder = path.join(cache, name);
		try {
			if (folder !== newest && Date.now() - fs.statSync(folder).mtimeMs > patience)
				fs.rmSync(folder, { recursive: true });
		} catch {
			// Another command is at it.
		}
	}
}

/** A hash of everything a bundle is made of: our sources, and which packages are installed. */
function stampOfSources() {
	const hash = createHash('sha256');
	const sources = ['src', 'data'].flatMap((folder) =>
		fs
			.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(?:[jt]s|json)$/.test(name))
			.map((name) => path.join(folder, name))
	);
	const installed = path.join('node_modules', '.package-lock.json');
	const packages = fs.existsSync(path.join(root, installed)) ? installed : 'package-lock.json';
	for (const file of [...sources, 'package.json', packages].sort())
		hash.update(`${file}\n`).update(fs.readFileSync(path.join(root, file)));
	return hash.digest('hex').slice(0, 16);
}
