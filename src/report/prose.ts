import type { Place, SourceDocument } from '#document/document.ts';
import { toldFigures, type FigureId } from '#form/figures.ts';
import type { Candidate, Doubt, Told } from './prose/candidate.ts';
import { readChallenges, readRequests } from './prose/cases.ts';
import { readParagraphs } from './prose/paragraphs.ts';
import { readPublication } from './prose/publication.ts';
import { readFollowers, readInterpretations, readMailbox } from './prose/response.ts';
import { siteOwnerOf } from './prose/owner.ts';
import { readSentences, type Sentence } from './prose/sentence.ts';
import { readTraffic } from './prose/web.ts';
import type { Figure, ReportNotice } from './report.ts';

const readers: ((sentence: Sentence) => Told)[] = [
	readTraffic,
	readPublication,
	readFollowers,
	readInterpretations,
	readMailbox,
	readRequests,
	readChallenges
];

/** The running text of a document with every statement of a figure in it. */
export interface Telling extends Told {
	sentences: Sentence[];
}

const tellings = new WeakMap<
	SourceDocument,
	{ year: number | null; agency: string | null; telling: Telling }
>();

/**
 * Reads the running text of a document; the last reading of each document is kept.
 * @param agency whose report it is; where it is left out, as it was told the last time
 */
export function tellingOf(
	document: SourceDocument,
	year: number | null,
	agency?: string | null
): Telling {
	const known = tellings.get(document);
	if (known?.year === year && (agency === undefined || known.agency === agency))
		return known.telling;
	const owner = siteOwnerOf(agency ?? null);
	const telling: Telling = { sentences: [], candidates: [], doubts: [] };
	for (const paragraph of readParagraphs(document))
		for (const sentence of readSentences(paragraph, year, owner)) {
			telling.sentences.push(sentence);
			if (!sentence.amounts.length && !/[未没无零不]/.test(sentence.text)) continue;
			for (const read of readers) {
				const { candidates, doubts } = read(sentence);
				telling.candidates.push(...candidates);
				telling.doubts.push(...doubts);
			}
		}
	tellings.set(document, { year, agency: agency ?? null, telling });
	return telling;
}

/**
 * Reads the figures a report tells in its prose, at most one of each id: the best statement for the
 * agency as a whole and the report year. What cannot be decided is left out with a notice.
 * @param year the report year; null where it is not known, then years in the text exclude nothing
 * @param agency whose report it is; null where it is not known, then no website is another's
 * @returns notices of kind `figure_conflict` (two values for one figure, the first is kept), `figure_list`
 * (only parts are told, no total) and `figure_ambiguous` (the text does not say whose number it is)
 */
export function readFigures(
	document: SourceDocument,
	year: number | null,
	agency: string | null = null
): { figures: Figure[]; notices: ReportNotice[] } {
	const told = tellingOf(document, year, agency);
	const figures: Figure[] = [];
	const notices: ReportNotice[] = [];
	for (const { id } of toldFigures) {
		const candidates = told.candidates.filter((each) => each.id === id);
		const doubts = told.doubts.filter((each) => each.id === id);
		const { best, notice } = choose(id, candidates, doubts);
		if (best) figures.push(figureOf(best));
		if (notice) notices.push(notice);
	}
	return { figures, notices };
}

function choose(
	id: FigureId,
	candidates: Candidate[],
	doubts: Doubt[]
): { best: Candidate | null; notice: ReportNotice | null } {
	if (!candidates.length) {
		const [doubt] = doubts;
		return { best: null, notice: doubt ? noticeOf(doubt.kind, id, doubt) : null };
	}
	const rank = candidates.reduce((highest, each) => Math.max(highest, each.rank), 0);
	const top = candidates.filter((each) => each.rank === rank);
	const best = top[0]!;
	const other = top.find((each) => each.value !== best.value);
	if (!other) return { best, notice: null };
	if (best.subject && other.subject && best.subject !== other.subject)
		return { best: null, notice: noticeOf('figure_list', id, other) };
	return { best, notice: noticeOf('figure_conflict', id, other) };
}

function figureOf(best: Candidate): Figure {
	const { text, place } = inkOf(best);
	return { id: best.id, value: best.value, approximate: best.approximate, text, place };
}

function noticeOf(kind: string, id: FigureId, at: Candidate | Doubt): ReportNotice {
	return { kind, ...inkOf(at), cells: [id] };
}

/** The words of a statement as printed, and where they stand. */
export function inkOf({
	sentence,
	start,
	end,
	anchor
}: Pick<Candidate, 'sentence' | 'start' | 'end' | 'anchor'>): { text: string; place: Place } {
	const { paragraph, offset } = sentence;
	return {
		text: paragraph.ink(offset + start, offset + end),
		place: paragraph.place(offset + start, offset + end, offset + anchor)
	};
}
