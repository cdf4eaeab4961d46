import type { SourceDocument } from '#document/document.ts';
import { statedFigures, type FigureId } from '#form/figures.ts';
import { breakdownsIn, type Breakdown } from './prose/breakdowns.ts';
import { monthlyMeanIn, type MonthlyMean } from './prose/means.ts';
import { sourceTextOf, type Clause } from './prose/clause.ts';
import { clausesOf } from './prose/clauses.ts';
import { candidateOf, doubtsOf, type Candidate } from './prose/figures.ts';
import { readParagraphs } from './prose/paragraphs.ts';
import { siteOwnerOf } from './prose/owner.ts';
import { growthsIn, ratesIn, type Growth, type Rate } from './prose/rates.ts';
import { remarkIn, type Remark, type RemarkOf } from './prose/remarks.ts';
import { readSentences, type Sentence } from './prose/sentence.ts';
import { isBodyWord } from './prose/whole/parse.ts';
import type { Figure, ReportNotice } from './report.ts';

export { sourceTextOf } from './prose/clause.ts';

/** The running text of a document, taken apart; whatever asks for it reads this and not the text again. */
export class ProseReading {
	readonly sentences: readonly Sentence[];
	/** Every number stated, and every denial, in the order they stand. */
	readonly clauses: readonly Clause[];
	/** The clauses that may be a figure of the agency and year. */
	readonly candidates: readonly Candidate[];
	#rates: readonly Rate[] | undefined;
	#breakdowns: readonly Breakdown[] | undefined;

	constructor(sentences: readonly Sentence[]) {
		this.sentences = sentences;
		this.clauses = clausesOf(sentences);
		this.candidates = this.clauses.flatMap((clause) => candidateOf(clause) ?? []);
	}

	/** Rates and shares stated in percent. */
	get rates(): readonly Rate[] {
		return (this.#rates ??= this.sentences.flatMap(ratesIn));
	}

	/** Changes stated with the two numbers they are between. */
	get growths(): readonly Growth[] {
		return this.sentences.flatMap(growthsIn);
	}

	/** Counts stated with their parts. */
	get breakdowns(): readonly Breakdown[] {
		return (this.#breakdowns ??= breakdownsIn(this.sentences, this.clauses));
	}

	/** Means of a month stated with the year's count. */
	get monthlyMeans(): readonly MonthlyMean[] {
		return this.sentences.flatMap((sentence) => monthlyMeanIn(sentence) ?? []);
	}

	/** What is said of fee notices, tables attached, and of which year the work is, one kind of it. */
	remarks<Says extends Remark['says']>(says: Says): RemarkOf<Says>[] {
		return this.sentences.flatMap((sentence) => remarkIn(sentence, says) ?? []);
	}
}

const proseReadings = new WeakMap<
	SourceDocument,
	{ year: number | null; agency: string | null; prose: ProseReading }
>();

/**
 * Reads the running text of a document; the last reading of each document is kept.
 * @param agency whose report it is; where it is left out, the one of the last call
 */
export function readProse(
	document: SourceDocument,
	year: number | null,
	agency?: string | null
): ProseReading {
	const known = proseReadings.get(document);
	if (known?.year === year && (agency === undefined || known.agency === agency)) return known.prose;
	const owner = siteOwnerOf(agency ?? null);
	const sentences = readParagraphs(document).flatMap((paragraph) => [
		...readSentences(paragraph, year, owner)
	]);
	const prose = new ProseReading(sentences);
	proseReadings.set(document, { year, agency: agency ?? null, prose });
	return prose;
}

/**
 * Reads the figures a report states in its prose, at most one of each id: the best statement for the
 * agency as a whole and the report year. What cannot be decided is left out with a notice.
 * @param year the report year; null where it is not known, then years in the text exclude nothing
 * @param agency whose report it is; null where it is not known, then no website is another's
 * @returns notices of kind `figure_conflict` (two values for one figure, the first is kept), `figure_list`
 * (only parts are stated, no total) and `figure_ambiguous` (the text does not say whose number it is)
 */
export function readFigures(
	document: SourceDocument,
	year: number | null,
	agency: string | null = null
): { figures: Figure[]; notices: ReportNotice[] } {
	const told = readProse(document, year, agency);
	const figures: Figure[] = [];
	const notices: ReportNotice[] = [];
	for (const { id } of statedFigures) {
		const candidates = told.candidates.filter((each) => each.id === id);
		const doubts = told.clauses.filter((clause) => doubtsOf(clause).includes(id));
		const { best, notice } = choose(id, candidates, doubts);
		if (best) figures.push(figureOf(best));
		if (notice) notices.push(notice);
	}
	return { figures, notices };
}

function choose(
	id: FigureId,
	candidates: Candidate[],
	doubts: Clause[]
): { best: Candidate | null; notice: ReportNotice | null } {
	if (!candidates.length) {
		const [doubt] = doubts;
		return { best: null, notice: doubt ? noticeOf('figure_ambiguous', id, doubt) : null };
	}
	candidates = withoutAllYears(candidates);
	const rank = candidates.reduce((highest, each) => Math.max(highest, each.rank), 0);
	// Something stated more plainly, or one account of several, that could not be read whole.
	const unread = doubts.find(
		({ whose, strange, figure, value }) =>
			whose === 'own' &&
			(value === null || strange?.length) &&
			!strange?.some((word) => isBodyWord(word)) &&
			figure?.id === id &&
			(/^social/.test(id) || rank === 0 ? figure.rank >= rank : figure.rank > rank) &&
			candidates.every((each) => each.value !== value)
	);
	if (unread) return { best: null, notice: noticeOf('figure_ambiguous', id, unread) };
	const top = candidates.filter((each) => each.rank === rank);
	const best = top[0]!;
	const other = top.find((each) => each.value !== best.value);
	// 微信推送40期，微博发布205条: of two accounts, in measures that make no sum.
	const beside =
		id === 'social_media_items' &&
		candidates.find(
			({ subject }) => best.subject && subject && top.every((each) => each.subject !== subject)
		);
	if (beside) return { best: null, notice: noticeOf('figure_list', id, beside) };
	if (!other) return { best, notice: null };
	if (best.subject && other.subject && best.subject !== other.subject) {
		const notice = noticeOf('figure_list', id, other);
		return { best: id === 'social_media_items' ? sumOfAccounts(top) : null, notice };
	}
	return { best, notice: noticeOf('figure_conflict', id, other) };
}

/** 公开信息118条；累计公开信息1560条: the greater number is of all years where the smaller one is not called so. */
function withoutAllYears(candidates: Candidate[]): Candidate[] {
	const words = ({ sentence: { text }, anchor }: Candidate) =>
		text.slice(text.lastIndexOf('；', anchor) + 1, anchor);
	const sinceEver = (one: Candidate) => /累计/.test(words(one)) && !/年|期内/.test(words(one));
	const least = candidates
		.filter((one) => !sinceEver(one))
		.reduce((least, { value }) => Math.min(least, value), Infinity);
	return candidates.filter((one) => !sinceEver(one) || one.value <= least);
}

/** What several accounts published together; null where one account has two counts. */
function sumOfAccounts(each: readonly Candidate[]): Candidate | null {
	const accounts = new Map(each.map((one) => [one.subject, one]));
	const all = [...accounts.values()];
	if (each.some(({ subject, value }) => !subject || accounts.get(subject)!.value !== value))
		return null;
	const value = all.reduce((sum, one) => sum + one.value, 0);
	return { ...each[0]!, value, approximate: all.some(({ approximate }) => approximate) };
}

function figureOf(best: Candidate): Figure {
	const { text, place } = sourceTextOf(best);
	return { id: best.id, value: best.value, approximate: best.approximate, text, place };
}

function noticeOf(kind: string, id: FigureId, at: Candidate | Clause): ReportNotice {
	return { kind, ...sourceTextOf(at), cells: [id] };
}
