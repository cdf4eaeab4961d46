import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page: by the rules named, else by WCAG 2.2 AA and best practice. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
	// No list is made of what passes, and no blank page opened to join frames, of which pages have none.
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
	if (rules) axe.withRules(rules);
	else axe.withTags(standards);
	const { violations } = await axe.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`
	);
}
