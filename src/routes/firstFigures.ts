import type { Manifest } from '#corpus/manifest.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Coverage } from '#query/coverage.ts';
import { both, count } from '#view/numbers.ts';
import { headlineFigures, type HeadlineFigure } from '#view/views.ts';

const pending: Name = { zh: '…', en: '…' };
const none: Name = { zh: '', en: '' };

/**
 * The headline figures for the time the engine takes to arrive: those the manifest's sums tell of the
 * whole corpus, the others pending. Without a manifest, or where its sums leave out reports without a
 * year, all are pending.
 */
export function firstFigures(manifest: Manifest | null): HeadlineFigure[] {
	const summary = manifest?.summary ?? [];
	const reports = sum(summary.map((year) => year.reports));
	const counted = sum(summary.map((year) => year.received.counted));
	const whole = manifest !== null && reports > 0 && reports === manifest.counts.reports;
	const unknown = { sum: null, coverage: of(reports, 0) };
	const figures = headlineFigures({
		reports,
		agencies: manifest?.counts.agencies ?? 0,
		years: whole ? [summary[0]!.year, summary.at(-1)!.year] : null,
		received: {
			sum: sum(summary.map((year) => year.received.sum)),
			coverage: of(reports, counted)
		},
		concluded: unknown,
		carriedOut: unknown,
		disclosure: {
			disclosed: null,
			partlyDisclosed: null,
			concluded: null,
			coverage: of(reports, 0)
		},
		zeroActivity: { reports: 0, agencies: 0, coverage: of(reports, 0) },
		traffic: { reports: 0, agencies: 0 }
	});
	const zero = both(count, sum(summary.map((year) => year.zeroActivity)));
	return figures.map((figure) => {
		if (whole && (figure.id === 'reports' || figure.id === 'received')) return figure;
		if (whole && figure.id === 'zero') return { ...figure, value: zero, note: none };
		return { ...figure, value: pending, note: none };
	});
}

function of(reports: number, counted: number): Coverage {
	return { reports, counted, missing: [] };
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
