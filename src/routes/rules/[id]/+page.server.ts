import { error } from '@sveltejs/kit';
import { rulePage, rules } from '#rules/catalogue.ts';
import { exampleOf } from '#rules/examples.ts';
import { measuredWords } from '#view/measured.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => rules.map(({ id }) => ({ id }));

/** What a page about one rule says, with its neighbours. */
export const load: PageServerLoad = ({ params }) => {
	const page = rulePage(params.id);
	if (!page) error(404, `rule ${params.id}: there is none`);
	const at = rules.indexOf(page.rule);
	const neighbour = (to: number) => {
		const rule = rules[to];
		return rule ? { id: rule.id, name: rule.name } : null;
	};
	return {
		page,
		example: exampleOf(params.id),
		measured: measuredWords(page.rule),
		before: neighbour(at - 1),
		after: neighbour(at + 1)
	};
};
