import { base } from '$app/paths';
import { atomFeed, type Versioned } from '#view/feed.ts';
import { manifests } from '../../corpora.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The versions of the corpora the site is built with, as a feed. */
export const GET: RequestHandler = async ({ fetch }) => {
	const corpora = (await manifests(fetch)).map(async ({ name, title, origin }) => {
		const response = await fetch(`${base}/corpora/${name}/versions/index.json`);
		const versions: Versioned['versions'] = response.ok ? await response.json() : [];
		return { name, title, origin, versions };
	});
	return new Response(await atomFeed(await Promise.all(corpora)), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
};
