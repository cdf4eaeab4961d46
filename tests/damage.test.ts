import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examine } from '#check/examine.ts';
import { damage } from './generator/damage.ts';
import { balancedDraft, textReport } from './generator/report.ts';
import { textLayouts } from './generator/text-layouts.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(Object.entries(damage))('a report with %s', (_, damaged) => {
	test.each(Object.entries(textLayouts))(
		'in %s has no silently wrong number',
		async (__, layout) => {
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 1, max: 1000 }),
					fraction,
					fraction,
					async (seed, at, other) => {
						const draft = balancedDraft('2021', seed);
						const text = damaged(textReport(draft, layout), at, other);
						const result = await examine(new TextEncoder().encode(text), 'damaged.txt');
						if (result.status === 'refused') {
							expect(['not_a_report', 'empty']).toContain(result.reason.code);
							return;
						}
						const { cells, notices, findings } = result.report;
						const said = new Set([...notices, ...findings].flatMap((each) => each.cells));
						for (const [id, cell] of Object.entries(cells))
							if (cell.reading === 'number' && !said.has(id))
								expect([id, String(cell.value)]).toEqual([id, draft.ink[id]]);
					}
				),
				{ numRuns: 25, seed: 1 }
			);
		}
	);
});
