import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { topics } from '#charts/index.ts';
import type { Around } from './around.ts';
import type { PageLoad } from './$types';

/** What stands on a page in addition to its charts, as lists and tiles. */
const slots = import.meta.glob<Component<Around>>('./slots/*.svelte', { import: 'default' });

/** Brings the charts of one topic, and no other's. */
export const load: PageLoad = async ({ params, data }) => {
	const [topic, slot] = await Promise.all([
		topics[params.topic]?.(),
		slots[`./slots/${params.topic}.svelte`]?.()
	]);
	if (!topic) error(404);
	return { ...data, topic, slot };
};
