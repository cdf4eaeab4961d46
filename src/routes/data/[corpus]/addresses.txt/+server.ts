import { error } from '@sveltejs/kit';
import { manifestOf, pathsOf } from '../../told.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The files of a corpus, a path a line, below the address of its folder. */
export const GET: RequestHandler = async ({ fetch, params }) => {
	const manifest = await manifestOf(fetch, params.corpus);
	if (!manifest) error(404);
	return new Response(`${pathsOf(manifest).join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
