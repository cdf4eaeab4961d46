import fs from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Files, and folders of files, in which a package states its licence and what must be passed on with it. */
const telling = /^(?:licen[cs]es?|copying|notice)(?:[.-].*)?$/i;

const head = `公开年报透视 · OGI Lens: code under the MIT licence, the figures it compiles under CC BY 4.0. The
published reports belong to the agencies that published them.

The pages and what runs behind them are built from the packages below, each under its own licence.
`;

/** A package part of which is in a build. */
interface Bundled {
	name: string;
	version: string;
	licence: string;
	/** Where it comes from, or who made it. */
	origin: string;
	/** Texts that state its licence, by path within it. */
	texts: Map<string, string>;
}

/**
 * Writes the licences and notices of every package a site takes anything from, workers and files
 * included, into one file of it. Two plugins, since a worker is a build of its own.
 * @param also packages that are served as they are, without being bundled
 */
export function notices(
	file: string,
	also: readonly string[] = []
): { ofPages: Plugin; ofWorkers: () => Plugin } {
	const found = new Map<string, Bundled>();
	const collect = (bundle: Rolldown.OutputBundle) => {
		for (const part of Object.values(bundle))
			for (const id of part.type === 'chunk' ? part.moduleIds : part.originalFileNames)
				note(found, path.resolve(id.replace(/\?.*$/, '')));
	};
	return {
		ofWorkers: () => ({
			name: 'notices-of-workers',
			generateBundle: (_, bundle) => collect(bundle)
		}),
		ofPages: {
			name: 'notices',
			generateBundle(_, bundle) {
				if (this.environment.name !== 'client') return;
				collect(bundle);
				for (const name of also) note(found, path.resolve('node_modules', name, 'package.json'));
				const packages = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
				const source = [head, ...packages.map(([, one]) => textOf(one))].join(
					`\n${'='.repeat(80)}\n\n`
				);
				this.emitFile({ type: 'asset', fileName: file, source });
			}
		}
	};
}

/** Records the package a file belongs to, with the licence files from the file's folder up to the package's. */
function note(found: Map<string, Bundled>, file: string): void {
	if (!file.includes(`${path.sep}node_modules${path.sep}`)) return;
	const folders: string[] = [];
	for (let at = path.dirname(file); path.basename(at) !== 'node_modules'; at = path.dirname(at)) {
		folders.push(at);
		const own = readPackage(at);
		if (!own) continue;
		const key = `${own.name} ${own.version}`;
		const { texts } = found.get(key) ?? own;
		if (!found.has(key)) found.set(key, own);
		for (const each of folders.flatMap(textsIn))
			texts.set(path.relative(at, each), fs.readFileSync(each, 'utf8').trim());
		return;
	}
	throw new Error(`${file} belongs to no package`);
}

/** The package a folder is; null where it is but a part of one. */
function readPackage(folder: string): Bundled | null {
	const file = path.join(folder, 'package.json');
	if (!fs.existsSync(file)) return null;
	const { name, version, license, homepage, repository } = JSON.parse(
		fs.readFileSync(file, 'utf8')
	);
	if (!name || !version) return null;
	const origin = String(homepage ?? repository?.url ?? repository ?? '').replace(/^git\+/, '');
	return { name, version, licence: license ?? '', origin, texts: new Map() };
}

function textsIn(folder: string): string[] {
	return fs
		.readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => telling.test(name))
		.flatMap((entry) => {
			const at = path.join(folder, entry.name);
			return entry.isDirectory() ? fs.readdirSync(at).map((name) => path.join(at, name)) : [at];
		})
		.sort();
}

function textOf({ name, version, licence, origin, texts }: Bundled): string {
	const bodies = [...texts].map(([file, text]) => `-- ${file}\n\n${text}\n`);
	if (texts.size === 0) {
		if (licence !== 'MIT') throw new Error(`${name} tells no licence that could be passed on`);
		// Its package comes without a text: the terms are those of our own licence.
		const terms = fs
			.readFileSync('LICENSE', 'utf8')
			.replace(/^(?:MIT License|Copyright.*)\n+/gm, '');
		bodies.push(`Copyright (c) the authors of ${name}\n\n${terms.trim()}\n`);
	}
	return [`${name} ${version} · ${licence}\n${origin}\n`, ...bodies].join('\n');
}
