import fs from 'node:fs';
import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import boot from './boot.js?raw';

const preload = /\s*<link rel="modulepreload"[^>]*>/g;

interface Piece {
	file: string;
	imports?: string[];
}

const listed = '.svelte-kit/output/client/.vite/manifest.json';
const pieces: Record<string, Piece> =
	building && fs.existsSync(listed)
		? (JSON.parse(fs.readFileSync(listed, 'utf8')) as Record<string, Piece>)
		: {};

/** The scripts a topic's charts come in, which its page asks for when it runs. */
function scriptsOf(entry: string, found = new Set<string>()): Set<string> {
	const piece = pieces[entry];
	if (!piece || found.has(piece.file)) return found;
	found.add(piece.file);
	for (const part of piece.imports ?? []) scriptsOf(part, found);
	return found;
}

/**
 * Pages are built with what they say and draw before what they run: links that have scripts fetched ahead
 * stand at the end, so that on a slow line they do not take it from the page itself. What must run before
 * it is painted is in it (svelte.config.js allows it by its hash).
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const { topic } = event.params;
			const own = topic
				? [`src/charts/${topic}/index.ts`, `src/routes/[topic]/slots/${topic}.svelte`]
				: [];
			const links = [
				...(html.match(preload) ?? []),
				...[...new Set(own.flatMap((entry) => [...scriptsOf(entry)]))]
					.filter((file) => !html.includes(file))
					.map((file) => `\n\t\t<link href="../${file}" rel="modulepreload">`)
			].join('');
			return html
				.replace(preload, '')
				.replace('<!-- boot -->', () => `<script>${boot}</script>`)
				.replace('</body>', () => `${links}\n</body>`);
		}
	});
