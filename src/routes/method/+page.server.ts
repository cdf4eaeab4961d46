import { parse } from 'csv-parse/sync';
import { families, rules } from '#rules/catalogue.ts';
import corrections from '../../../data/corrections.csv?raw';
import { manifests } from '../corpora.ts';
import type { PageServerLoad } from './$types';

interface Correction {
	finding: string;
	report: string;
	cell: string;
	decision: string;
	note: string;
	date: string;
}

/** How much there is of what the page speaks of: rules, reports and files that were not read, corrections. */
export const load: PageServerLoad = async ({ fetch }) => ({
	rules: { all: rules.length, families: families.length },
	corpora: (await manifests(fetch)).map(({ name, title, origin, counts, years, editions }) => ({
		name,
		title,
		origin,
		years,
		editions,
		reports: counts.reports,
		agencies: counts.agencies,
		refused: counts.refused,
		duplicates: counts.duplicates ?? 0
	})),
	corrections: parse<Correction>(corrections, { columns: true, skip_empty_lines: true, bom: true })
});
