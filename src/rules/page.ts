import type { Page } from './define.ts';
import type { RuleId } from './ids.ts';
import { pages } from './pages.ts';

/** The page of a rule; undefined for an id that is none. */
export function pageOf(id: string): Page | undefined {
	return Object.hasOwn(pages, id) ? pages[id as RuleId] : undefined;
}
