import type { ReportRow } from '#corpus/schema.ts';
import type { Level, Scope, Sector } from '#form/vocabulary.ts';
import { agencyHistory, agencyKnown, cellHistory, wholeReport } from '#query/agency.ts';
import { agencyFindings } from '#query/findings.ts';
import type { Filters } from '#query/filters.ts';
import { neighboursOf, peersOf, type PeerScope } from '#query/peers.ts';
import { questionsOf } from '#query/question.ts';
import { siteEvidence } from '../evidence.ts';

interface Choices {
	filters: Filters;
	/** Agency id. */
	id: string | null;
	measure: string;
	scope: PeerScope | null;
	/** The cell looked at; null too where the address names none the form has. */
	cell: string | null;
	/** The report looked at; known once the history is. */
	row: ReportRow | null;
}

/** The report looked at, as the other questions need it. */
function reportAt({ row }: Choices): { id: string; year: number | null } {
	return { id: String(row!.id), year: yearOf(row!) };
}

/** Whom the report is of, as its peers are chosen by. */
function placeAt({ row }: Choices) {
	return {
		agency: String(row!.agency_id),
		year: yearOf(row!)!,
		province: row!.province as string | null,
		prefecture: row!.prefecture as string | null,
		region: row!.region as string | null,
		level: row!.level as Level,
		sector: row!.sector as Sector | null,
		covers: row!.scope as Scope | null
	};
}

function yearOf(row: ReportRow): number | null {
	return typeof row.year === 'number' ? row.year : null;
}

const question = questionsOf<Choices>();

/** What a profile asks. Who it is and the history come first; the rest is of the report looked at. */
export const questions = {
	entry: question(
		(c) => c.id,
		(corpus, c) => agencyKnown(corpus, c.id!),
		(c) => c.id !== null
	),
	history: question(
		(c) => c.id,
		(corpus, c) => agencyHistory(corpus, c.id!),
		(c) => c.id !== null
	),
	findings: question(
		(c) => c.id,
		(corpus, c) => agencyFindings(corpus, c.id!),
		(c) => c.row !== null
	),
	whole: question(
		(c) => c.row?.id,
		(corpus, c) => wholeReport(corpus, reportAt(c)),
		(c) => c.row !== null
	),
	evidence: question(
		(c) => c.row?.id,
		(corpus, c) => siteEvidence(corpus, reportAt(c)),
		(c) => c.row !== null
	),
	trend: question(
		(c) => [c.id, c.cell],
		(corpus, c) => cellHistory(corpus, c.id!, c.cell!),
		(c) => c.cell !== null && c.row !== null
	),
	peers: question(
		(c) => [c.row?.id, c.measure, c.scope],
		(corpus, c) => peersOf(corpus, { ...placeAt(c), measure: c.measure, scope: c.scope }),
		hasPeers
	),
	neighbours: question(
		(c) => c.row?.id,
		(corpus, c) => neighboursOf(corpus, placeAt(c)),
		hasPeers
	)
};

function hasPeers({ row }: Choices): boolean {
	return row !== null && row.level !== null && yearOf(row) !== null;
}
