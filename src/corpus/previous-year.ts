import type { CorpusFinding, Filing } from '#check/corpus/filing.ts';
import { unpackHashes, type PackedSketch } from '#check/corpus/sketch.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import { TextFinder } from '#check/corpus/texts.ts';
import { checkYears } from '#check/corpus/years.ts';
import { pairRules, reuseRules } from '#rules/index.ts';
import type { ReportRow } from './schema.ts';

/** A report as a corpus keeps it. */
export interface StoredReport {
	row: ReportRow;
	/** What is kept of its text; null where there is no evidence of it. */
	sketch: PackedSketch | null;
}

/**
 * What does not fit between a report and the one of the year before, by the rules that compare the
 * reports of a corpus. Both are taken for one agency's, whatever it was called. None for reports that
 * are not of two consecutive years. Of a text's shingles those that are common in a corpus are not
 * known here: shares of copied text may come out higher than in a corpus.
 */
export function findingsAgainstPreviousYear(
	before: StoredReport,
	now: StoredReport
): CorpusFinding[] {
	const [last, own] = [filingOf(before), filingOf(now)];
	if (last.year !== own.year - 1) return [];
	const found = checkYears([last, own], { pair: pairRules, history: [] });
	const [lastText, ownText] = [textOf(before), textOf(now)];
	if (lastText && ownText) {
		const texts = new TextFinder({ reuse: reuseRules, alike: [] });
		texts.year([lastText]);
		found.push(...texts.year([ownText]));
	}
	return found;
}

/** The agency both reports are of. */
const oneAgency = 'one';

/** A kept report as the checks of several see it, under what its agency is known by among them. */
export function filingOf({ row, sketch }: StoredReport, agency = oneAgency): Filing {
	return {
		report: String(row.id),
		agency,
		year: Number(row.year),
		level: row.level as Filing['level'],
		sector: row.sector as Filing['sector'],
		edition: row.edition as Filing['edition'],
		published: row.published as string | null,
		readings: row.readings as string,
		retold: sketch?.changes ?? null,
		number: (id) => (row[id] as number | null | undefined) ?? null
	};
}

/** What is kept of its text, likewise; null where nothing is. */
export function textOf({ row, sketch }: StoredReport, agency = oneAgency): TextOf | null {
	return (
		sketch && {
			report: String(row.id),
			agency,
			region: row.region as string | null,
			year: Number(row.year),
			prose: unpackHashes(sketch.prose),
			problems: unpackHashes(sketch.problems),
			claims: unpackHashes(sketch.claims ?? '')
		}
	);
}
