import { createContext } from 'svelte';
import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';
import { activityBy } from '#query/activity.ts';
import { fetchIndex, fetchManifest } from '#query/corpora.ts';
import { facets, type Facets } from '#query/facets.ts';
import type { Filters } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import type { Corpus } from '#query/load.ts';
import { outcomesByYear } from '#query/outcomes.ts';
import { DataProblem } from '#query/problem.ts';
import type { Phase, Progress } from '#query/progress.ts';
import { reportsForExport, reportsPage } from '#query/reports.ts';
import { trafficByYear, trafficDistribution } from '#query/traffic.ts';
import { volumeByYear } from '#query/volume.ts';
import type { ViewState } from '#view/url.ts';

/** What the reader chose on the overview, the language apart (that is the Reader's). */
export type Choices = Omit<ViewState, 'language'>;

interface Question<Answer> {
	/** The choices the answer depends on; it is asked again only when they change. */
	of: (choices: Choices) => unknown;
	ask: (corpus: Corpus, choices: Choices) => Promise<Answer>;
}

const questions = {
	headline: question(
		(c) => c.filters,
		({ database }, c) => headline(database, c.filters)
	),
	volume: question(
		(c) => c.filters,
		({ database }, c) => volumeByYear(database, c.filters)
	),
	outcomes: question(
		(c) => c.filters,
		({ database }, c) => outcomesByYear(database, c.filters)
	),
	activity: question(
		(c) => c.filters,
		({ database }, c) => activityBy(database, c.filters, 'year')
	),
	activityBy: question(
		(c) => [c.filters, c.activityBy],
		({ database }, c) => activityBy(database, c.filters, c.activityBy)
	),
	traffic: question(
		(c) => c.filters,
		({ database }, c) => trafficByYear(database, c.filters)
	),
	distribution: question(
		(c) => [c.filters, c.figure],
		({ database }, c) => trafficDistribution(database, c.filters, c.figure)
	),
	reports: question(
		(c) => [c.filters, c.order, c.page],
		({ database }, c) => reportsPage(database, c.filters, c.order, c.page)
	)
};

/** The answers on screen; they were all given to the same choices of the same corpus. */
export type Answers = {
	[Key in keyof typeof questions]: Awaited<ReturnType<(typeof questions)[Key]['ask']>>;
};

export type Status = 'loading' | 'ready' | 'failed';

/**
 * The overview's state: which corpus is open, what was chosen, what was answered. Everything that
 * changes the view goes through `open` or `choose`; an answer that arrives after a newer question
 * is dropped.
 */
export class Dashboard {
	index: CorpusIndex | null = $state.raw(null);
	/** The manifest last fetched; it may still be another corpus's: see `known`. */
	manifest: Manifest | null = $state.raw(null);
	facets: Facets | null = $state.raw(null);
	choices: Choices = $state.raw() as Choices;
	answers: Answers | null = $state.raw(null);
	status: Status = $state('loading');
	/** A question is under way while older answers are still on screen. */
	asking = $state(false);
	progress: Partial<Record<Phase, Progress>> = $state.raw({});
	problem: DataProblem | null = $state.raw(null);

	/** The corpus chosen, or the site's default. */
	name = $derived(this.choices.corpus ?? this.#defaultName());
	entry = $derived(this.index?.corpora.find((entry) => entry.name === this.name) ?? null);
	/** The manifest of that corpus, once known. */
	known = $derived(this.manifest?.name === this.name ? this.manifest : null);
	origin = $derived(this.known?.origin ?? this.entry?.origin ?? null);

	#corpus: Corpus | null = null;
	#keys: Record<string, string> = {};
	#latest = 0;

	#nothing: Choices;
	#remember: (push: boolean) => void;

	/**
	 * `nothing` is the view where nothing was chosen; `remember` is called whenever the reader chose;
	 * `known` is what the page was built with, shown until the site has been asked.
	 */
	constructor(
		nothing: Choices,
		remember: (push: boolean) => void,
		known: { index: CorpusIndex | null; manifest: Manifest | null }
	) {
		this.choices = this.#nothing = nothing;
		this.#remember = remember;
		this.index = known.index;
		this.manifest = known.manifest;
	}

	/**
	 * Opens the corpus the choices name, at the site's root address (with its last slash), and asks
	 * everything. Opening what is open already asks only what changed.
	 */
	async open(site: string, choices = this.choices): Promise<void> {
		const turn = ++this.#latest;
		const before = this.name;
		this.choices = choices;
		if (this.#corpus && this.name === before) return this.#answer(turn);
		this.#forget();
		try {
			const index = await fetchIndex(site);
			if (turn !== this.#latest) return;
			this.index = index;
			const name = this.name;
			if (!name) throw new DataProblem('missing_file', 'corpora/index.json lists no corpus');
			const manifest = await fetchManifest(site, name);
			if (turn !== this.#latest) return;
			this.manifest = manifest;
			// The engine's package looks for Node's worker threads where it is imported while prerendering.
			const { openCorpus } = await import('#query/load.ts');
			const corpus = await openCorpus(site, name, (progress) => {
				if (turn === this.#latest) this.progress = { ...this.progress, [progress.phase]: progress };
			});
			const found = await facets(corpus.database);
			if (turn !== this.#latest) return;
			this.#corpus = corpus;
			this.facets = found;
			await this.#answer(turn);
		} catch (error) {
			if (turn === this.#latest) this.#fail(error);
		}
	}

	/** Turns to another corpus; the filters of the last one mean nothing there. */
	async turnTo(site: string, name: string): Promise<void> {
		const corpus = name === this.#defaultName() ? null : name;
		const opened = this.open(site, { ...this.#nothing, corpus });
		this.#remember(true);
		await opened;
	}

	/** Takes up changed choices of the corpus that is open. A change of filters goes back to page 1. */
	async choose(changes: Partial<Choices>): Promise<void> {
		const page = changes.filters || changes.order ? 1 : this.choices.page;
		this.choices = { ...this.choices, page, ...changes };
		this.#remember(false);
		// A corpus still being opened will be asked with these choices.
		if (this.#corpus) await this.#answer(++this.#latest);
	}

	filter(changes: Partial<Filters>): Promise<void> {
		return this.choose({ filters: { ...this.choices.filters, ...changes } });
	}

	/** Every report the filters choose, in the order on screen; null before the corpus is open. */
	async allLines() {
		const { filters, order } = this.choices;
		return this.#corpus && (await reportsForExport(this.#corpus.database, filters, order));
	}

	async #answer(turn: number): Promise<void> {
		const corpus = this.#corpus!;
		const choices = this.choices;
		this.asking = true;
		try {
			const keys: Record<string, string> = {};
			const fresh: Partial<Record<keyof Answers, unknown>> = {};
			for (const [name, { of, ask }] of Object.entries(questions)) {
				const key = JSON.stringify(of(choices));
				keys[name] = key;
				if (this.answers && this.#keys[name] === key) continue;
				fresh[name as keyof Answers] = await ask(corpus, choices);
				if (turn !== this.#latest) return;
			}
			this.#keys = keys;
			this.answers = { ...this.answers, ...fresh } as Answers;
			this.problem = null;
			this.status = 'ready';
		} catch (error) {
			if (turn === this.#latest) this.#fail(error);
		} finally {
			if (turn === this.#latest) this.asking = false;
		}
	}

	#forget(): void {
		this.#corpus = null;
		this.#keys = {};
		if (this.manifest?.name !== this.name) this.manifest = null;
		this.facets = null;
		this.answers = null;
		this.problem = null;
		this.progress = {};
		this.asking = false;
		this.status = 'loading';
	}

	#fail(error: unknown): void {
		this.#corpus = null;
		this.status = 'failed';
		this.asking = false;
		this.problem =
			error instanceof DataProblem
				? error
				: new DataProblem('engine', error instanceof Error ? error.message : String(error), {
						cause: error
					});
	}

	#defaultName(): string | null {
		const corpora = this.index?.corpora ?? [];
		return (corpora.find((entry) => entry.default) ?? corpora[0])?.name ?? null;
	}
}

function question<Answer>(
	of: Question<Answer>['of'],
	ask: Question<Answer>['ask']
): Question<Answer> {
	return { of, ask };
}

export const [useDashboard, provideDashboard] = createContext<Dashboard>();
