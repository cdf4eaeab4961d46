import type { Manifest } from '#corpus/manifest.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Filters } from '#query/filters.ts';
import type { HeadlineFigure } from '#view/views.ts';

/**
 * The headline figures a manifest alone can tell, for the time the engine takes to arrive; null when
 * a filter other than the years is set, which the manifest's sums know nothing of.
 */
export function firstFigures(manifest: Manifest, filters: Filters): HeadlineFigure[] | null {
	return null;
}
