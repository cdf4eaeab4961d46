import { createHash } from 'node:crypto';
import fs from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { writeIndexes } from './src/rules/write-indexes.js';

/** Names what the site is built from: its pages ask for it, and the same sources give the same bytes. */
function version() {
	const namesIn = (/** @type {string} */ folder, recursive = true) =>
		fs.existsSync(folder)
			? fs.readdirSync(folder, { recursive, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
			: [];
	const files = [
		...[...namesIn('src'), ...namesIn('data')].filter((name) => fs.statSync(name).isFile()),
		...namesIn('static/corpora', false).map((corpus) => `${corpus}/corpus.json`),
		...['package-lock.json', 'svelte.config.js', 'vite.config.ts']
	];
	const hash = createHash('sha256');
	for (const file of files.filter((file) => fs.existsSync(file)).sort())
		hash.update(file.replaceAll('\\', '/')).update(fs.readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}

/** The charts by their files, so that an id no file has does not compile. */
function nameCharts() {
	const files = fs.readdirSync('src/charts', { recursive: true, encoding: 'utf8' });
	const ids = files
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /^[\w-]+\/(?!index\.)[\w-]+\.ts$/.test(file))
		.filter((file) => /^export default /m.test(fs.readFileSync(`src/charts/${file}`, 'utf8')))
		.map((file) => `'${file.slice(0, -'.ts'.length)}'`);
	fs.mkdirSync('.svelte-kit', { recursive: true });
	fs.writeFileSync(
		'.svelte-kit/charts.d.ts',
		`declare namespace Charts {\n\ttype Id = ${ids.sort().join(' | ')};\n}\n`
	);
}
nameCharts();
writeIndexes();

/** Names the script that src/hooks.server.ts puts into every page. */
const boot = createHash('sha256').update(fs.readFileSync('src/boot.js')).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		// One build serves at the root of a host and below any path.
		paths: { relative: true },
		// A page's styles are few and come with it: no picture waits for a request more.
		inlineStyleThreshold: 16_384,
		// Offline.svelte does it, when the page has what it needs.
		serviceWorker: { register: false },
		// A site may be built of corpora that have no charts.
		prerender: { handleUnseenRoutes: 'ignore' },
		version: { name: version() },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', `sha256-${boot}`],
				'worker-src': ['self'],
				'style-src': ['self'],
				// The one style attribute of the page is SvelteKit's own: its route announcer for screen readers.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};

export default config;
