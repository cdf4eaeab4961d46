import type { CorpusFinding } from '#check/corpus/filing.ts';
import type { StoredReport } from '#corpus/previous-year.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { wholeReport } from '#query/agency.ts';
import type { Corpus } from '#query/corpus.ts';
import { reportEvidence } from '#query/evidence.ts';
import { asProblem, type DataProblem } from '#query/problem.ts';
import type { Answers } from '#query/question.ts';
import type { Asking } from '#ui/asking.svelte.ts';
import type { OpenedDocument } from './examine.worker.ts';
import type { Examiner } from './examiner.ts';
import type { questions } from './questions.ts';

/** A report another can be compared with: one of the corpus, or another one on the desk. */
export interface Option {
	key: string;
	/** null for a report of the corpus, which is fetched when it is chosen. */
	kept: StoredReport | null;
	report: string;
	agency: string | null;
	year: number;
}

/** Two reports side by side. */
export interface Pair {
	option: Option;
	row: ReportRow;
	/** Whether what the text repeats could be looked at. */
	text: boolean;
	/** None where both are of one year. */
	found: CorpusFinding[];
}

/**
 * A checked report compared with its agency's of the year before, or another of the same year: which there are, which
 * is chosen, and what the two differ in. For one on the desk no connection is needed.
 */
export class Comparison {
	readonly own: OpenedDocument & { kept: StoredReport };
	/** The report's year; null where it states none, and nothing can be compared with it. */
	readonly year: number | null;
	/** Answers of the corpus; null until it is asked. */
	asking: Asking<Answers<typeof questions>> | null = $state.raw(null);
	/** The agency the visitor took for this one. */
	taken: { id: string; name: string | null } | null = $state.raw(null);
	#picked: string | null = $state(null);
	#held: Pair | null = $state.raw(null);
	#failed: { key: string; problem: DataProblem } | null = $state.raw(null);
	#asked: string | null = null;
	#others: () => readonly OpenedDocument[];
	#examiner: Examiner;

	agency = $derived.by(() => this.taken?.id ?? this.own.agency);
	/** What the corpus has of that agency; null until it has answered. */
	#heads = $derived.by(() => {
		const answer = this.asking?.answers.reports;
		return answer?.agency === this.agency ? answer!.heads : null;
	});
	/** The corpus has no report of the agency it was asked for, or could not be asked for one. */
	missing = $derived.by(() =>
		this.agency === null ? this.asking !== null : this.#heads?.length === 0
	);
	/** Reports to choose from, those of the year before first. */
	options: Option[] = $derived.by(() => {
		const desk = this.#others().flatMap(({ kept, agency }, at): Option[] =>
			kept &&
			agency !== null &&
			agency === this.own.agency &&
			this.years.includes(kept.row.year as number)
				? [
						{
							key: `desk ${at}`,
							kept,
							report: String(kept.row.id),
							agency: kept.row.agency as string,
							year: kept.row.year as number
						}
					]
				: []
		);
		const corpus = (this.#heads ?? []).map(({ id, agency, year }): Option => ({
			key: `corpus ${id}`,
			kept: null,
			report: id,
			agency,
			year
		}));
		return [...desk, ...corpus].sort((a, b) => a.year - b.year);
	});
	option = $derived.by(
		() => this.options.find(({ key }) => key === this.#picked) ?? this.options[0] ?? null
	);
	/** The two reports, once both are there. */
	pair = $derived.by(() =>
		this.option && this.#held?.option.key === this.option.key ? this.#held : null
	);
	/** Why they are not. */
	problem = $derived.by(() =>
		this.option && this.#failed?.key === this.option.key ? this.#failed.problem : null
	);

	/**
	 * @param own a report that was read
	 * @param others the other documents on the desk
	 */
	constructor(
		own: OpenedDocument & { kept: StoredReport },
		others: () => readonly OpenedDocument[],
		examiner: Examiner
	) {
		this.own = own;
		this.year = own.kept.row.year as number | null;
		this.#others = others;
		this.#examiner = examiner;
	}

	/** What the report calls its agency. */
	get name(): string | null {
		return this.own.kept.row.agency as string | null;
	}

	/** The year before and the report's own. */
	get years(): number[] {
		return this.year === null ? [] : [this.year - 1, this.year];
	}

	pick(key: string): void {
		this.#picked = key;
	}

	take(id: string, name: string | null): void {
		this.taken = { id, name };
		this.#picked = null;
	}

	/**
	 * Brings the report that is chosen; run as an effect, so that it follows the choice.
	 * @param corpus the open corpus, which `site` serves
	 */
	follow(corpus: Corpus | null, site: () => string): void {
		const { option } = this;
		if (!option || this.#asked === option.key || (!option.kept && !corpus)) return;
		this.#asked = option.key;
		void this.#hold(option, corpus, site);
	}

	async #hold(option: Option, corpus: Corpus | null, site: () => string): Promise<void> {
		try {
			const before = option.kept ?? (await kept(option, corpus!, site()));
			const follows = option.year === this.year! - 1;
			const found = follows ? await this.#examiner.beside(before, this.own.kept) : [];
			if (this.#asked !== option.key) return;
			this.#failed = null;
			this.#held = { option, row: before.row, text: before.sketch !== null, found };
		} catch (error) {
			if (this.#asked !== option.key) return;
			this.#failed = { key: option.key, problem: asProblem(error) };
			this.#asked = null;
		}
	}
}

/** A report of the corpus, and what is kept of its text. */
async function kept(
	{ report: id, year }: Option,
	corpus: Corpus,
	site: string
): Promise<StoredReport> {
	const [row, evidence] = await Promise.all([
		wholeReport(corpus, { id, year }),
		reportEvidence(site, corpus.manifest, { id, year })
	]);
	return { row: row!, sketch: evidence?.sketch ?? null };
}
