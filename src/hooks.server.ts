import type { Handle } from '@sveltejs/kit';
import boot from './boot.js?raw';

const preload = /\s*<link rel="modulepreload"[^>]*>/g;

/**
 * Pages are built with what they say and draw before what they run: links that have scripts fetched ahead
 * stand at the end, so that on a slow line they do not take it from the page itself. What must run before
 * it is painted is in it (svelte.config.js allows it by its hash).
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const links = html.match(preload)?.join('') ?? '';
			return html
				.replace(preload, '')
				.replace('<!-- boot -->', () => `<script>${boot}</script>`)
				.replace('</body>', () => `${links}\n</body>`);
		}
	});
