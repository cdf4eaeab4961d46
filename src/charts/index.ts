import type { Topic } from './topic.ts';

const files = import.meta.glob<Topic>(['./*/index.ts', '!./overview/index.ts'], {
	import: 'default'
});

/** Brings the topics that have a page of their own, by their address; each comes with its own charts alone. */
export const topics: Record<string, () => Promise<Topic>> = Object.fromEntries(
	Object.entries(files).map(([path, bring]) => [path.split('/')[1]!, bring])
);
