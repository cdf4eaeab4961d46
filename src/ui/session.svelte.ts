import { createContext, onDestroy, onMount } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Corpus } from '#query/corpus.ts';
import { fetchIndex, fetchManifest } from '#query/corpora.ts';
import { openCorpus } from '#query/open.ts';
import type { Facets } from '#query/facets.ts';
import { allReports, withoutFilters, type Filters } from '#query/filters.ts';
import { asProblem, DataProblem } from '#query/problem.ts';
import type { Phase, Progress } from '#query/progress.ts';
import type { Answers, Questions } from '#query/question.ts';
import type { Scope } from '#view/model.ts';
import { scopeOf } from '#view/scope.ts';
import {
	knownPlaces,
	readFields,
	siteFrom,
	siteSearch,
	unknownFilters,
	writeFields,
	type Fields,
	type Language
} from '#view/url.ts';
import {
	readPanels,
	untouched,
	writePanels,
	type PanelView,
	type PanelViews
} from '#view/panels.ts';
import { Asking, type Known } from './asking.svelte.ts';
import { messages } from './messages.ts';
import { PageChoices } from './page-choices.svelte.ts';

/** What the reader chose on every page: which corpus (null is the site's default), which of its reports. */
export interface SiteChoices {
	corpus: string | null;
	filters: Filters;
}

/** What a page was built with. */
export interface Built {
	index: CorpusIndex | null;
	manifest: Manifest | null;
}

/** What a page asks of, as far as it is not the reader's filters. */
export interface AskedOf {
	/** Instead of the reader's. */
	filters?: Filters;
	/** The reader's that have no part in it. */
	unasked?: readonly (keyof Filters)[];
	/** What else it is of. */
	words?: readonly Name[];
}

export type Status = 'loading' | 'ready' | 'failed';

/**
 * What every page shares: the corpora of the site, the one that is open, the filters. A page declares
 * what it asks (`ask`) and what only it lets the reader choose (`choices`); opening, asking again and the
 * address are the session's.
 */
export class Session {
	index: CorpusIndex | null = $state.raw(null);
	chosen: SiteChoices = $state.raw({ corpus: null, filters: allReports });
	/** The open corpus; null until its manifest is known. */
	corpus: Corpus | null = $state.raw(null);
	problem: DataProblem | null = $state.raw(null);
	/** Counts the reader's retries. */
	trial = $state(0);
	/** What is being fetched, by phase. */
	progress = new SvelteMap<Phase, Progress>();
	/** The manifest last known; it may still be another corpus's: see `manifest`. */
	#known: Manifest | null = $state.raw(null);
	#page: PageChoices<Fields> | null = $state.raw(null);
	#askedOf: (() => AskedOf) | null = $state.raw(null);
	/** The county chosen, once its name is known. */
	#county: { code: string; name: string } | null = $state.raw(null);
	/** Values in the address that no filter knows. */
	unknown: readonly string[] = $state.raw([]);
	/** How the panels of the page were left. */
	#panels: PanelViews = $state.raw({});

	filters = $derived(this.chosen.filters);
	/** What the page asks of. */
	#asked: AskedOf = $derived(this.#askedOf?.() ?? {});
	/** Filters that have no part in what the page asks. */
	unasked: readonly (keyof Filters)[] = $derived(this.#asked.unasked ?? []);
	/** The filters that are asked: what is shown of a choice, and said of it, goes by them. */
	asked: Filters = $derived(this.#asked.filters ?? withoutFilters(this.filters, this.unasked));
	/** Name of the county that is asked; null until it is known. */
	county: string | null = $derived(
		this.#county?.code === this.asked.county ? this.#county!.name : null
	);
	/** What the page asks of, in words, for whatever leaves it. */
	scope: Scope = $derived(scopeOf(this.asked, this.#asked.words, this.county));
	/** What stands where nothing is found: the reader is sent to the filters only where some are set. */
	nothing: Name = $derived(
		this.#asked.filters || JSON.stringify(this.asked) === JSON.stringify(allReports)
			? messages.none
			: messages.nothing
	);
	/** The corpus chosen, or the site's default. */
	name = $derived(this.chosen.corpus ?? this.#defaultName());
	entry = $derived(this.index?.corpora.find((entry) => entry.name === this.name) ?? null);
	/** The manifest of that corpus, once known. */
	manifest = $derived(this.#known?.name === this.name ? this.#known : null);
	facets: Facets | null = $derived(this.manifest?.facets ?? null);
	origin = $derived(this.manifest?.origin ?? this.entry?.origin ?? null);
	status: Status = $derived(this.problem ? 'failed' : this.corpus ? 'ready' : 'loading');

	/** Prefetching waits for it: a page that has little to ask comes first with that. */
	before: Promise<unknown> = Promise.resolve();
	#root: () => string;
	#remember: (push: boolean) => void;
	#turn = 0;
	/** The address has been read; what stood before was the view nobody changed. */
	#recalled = $state(false);

	/**
	 * @param root absolute address of the site's root, with its last slash; asked for in the browser only
	 * @param remember is called whenever the reader chose, so that the address follows `search`; whether that is a
	 * step of the history, which going back undoes
	 * @param built what the page was built with, shown until the site has been asked
	 */
	constructor(root: () => string, remember: (push: boolean) => void, built: Built) {
		this.#root = root;
		this.#remember = remember;
		this.index = built.index;
		this.#known = built.manifest;
	}

	/**
	 * Asks the questions of a page, and asks again what changes with the filters or with `choices`.
	 * Call while the component is made. `known` are answers the page was built with.
	 */
	ask<C, Q extends Questions<C & { filters: Filters }>>(
		questions: Q,
		choices: () => C = () => ({}) as C,
		known: Known<Answers<Q>> | null = null
	): Asking<Answers<Q>> {
		const asking = new Asking<Answers<Q>>(
			questions,
			() => ({ filters: this.filters, ...choices() }),
			() => this.corpus,
			() => this.manifest?.contentHash ?? null,
			known
		);
		$effect(() => {
			void this.trial;
			asking.follow();
		});
		$effect(() => this.#nameCounty());
		$effect(() => {
			if (this.#recalled && (!asking.busy || asking.problem || this.problem))
				delete document.documentElement.dataset.asked;
		});
		onMount(() => {
			// The page is painted before data asks for the line and the processor.
			const frame = requestAnimationFrame(() => setTimeout(() => this.open()));
			return () => cancelAnimationFrame(frame);
		});
		return asking;
	}

	/** Choices of the page being made, read from its address; they leave it with the page. */
	choices<F extends Fields>(fields: F): PageChoices<F> {
		const page = new PageChoices(fields, this.#remember);
		onMount(() => {
			page.now = readFields(fields, searchNow());
			this.#page = page as unknown as PageChoices<Fields>;
		});
		onDestroy(() => {
			if ((this.#page as unknown) === page) this.#page = null;
		});
		return page;
	}

	/** Says what the page being made asks of, where it is not the reader's filters; it leaves with the page. */
	asksOf(of: () => AskedOf): void {
		onMount(() => {
			this.#askedOf = of;
		});
		onDestroy(() => {
			if (this.#askedOf === of) this.#askedOf = null;
		});
	}

	#nameCounty(): void {
		const { county } = this.asked;
		const places = this.corpus?.places;
		if (county === null || !places || this.#county?.code === county) return;
		// Where it cannot be fetched, its code says which it is.
		places.of(county).then(
			(found) => {
				if (found) this.#county = { code: county, name: found.county.name };
			},
			() => {}
		);
	}

	/** Opens the corpus chosen, unless it is open. After a failure, tries again. */
	async open(): Promise<void> {
		if (this.corpus && this.corpus.manifest.name === this.name && !this.problem) return;
		const turn = ++this.#turn;
		this.problem = null;
		this.progress.clear();
		const root = this.#root();
		try {
			const open = (manifest: Manifest) => {
				if (turn !== this.#turn || this.corpus?.manifest.contentHash === manifest.contentHash)
					return;
				this.#known = manifest;
				this.#leaveOutUnknown();
				const onProgress = (progress: Progress) => {
					if (turn === this.#turn) this.progress.set(progress.phase, progress);
				};
				this.corpus = openCorpus(root, manifest, onProgress, this.before);
				void this.#placeCounty(this.corpus);
			};
			// What the page was built with is good until the site says otherwise.
			if (this.manifest) open(this.manifest);
			this.progress.set('manifest', { phase: 'manifest', loadedBytes: 0, totalBytes: null });
			const index = await fetchIndex(root);
			if (turn !== this.#turn) return;
			this.index = index;
			if (!this.name) throw new DataProblem('missing_file', 'corpora/index.json lists no corpus');
			if (!this.entry)
				throw new DataProblem('unknown_corpus', `corpora/index.json: no ${this.name}`);
			open(await fetchManifest(root, this.name));
		} catch (error) {
			if (turn !== this.#turn) return;
			this.corpus = null;
			this.problem = asProblem(error);
		}
	}

	/** Retries what went wrong. */
	retry(): void {
		if (this.corpus) this.trial++;
		else void this.open();
	}

	/** Turns to another corpus; the filters of the last one mean nothing there. */
	turnTo(name: string): void {
		this.#choose({ corpus: name === this.#defaultName() ? null : name, filters: allReports });
		this.#remember(true);
	}

	/**
	 * Filters the reports.
	 * @param passing one of many changes on the way, such as a letter typed: no step of the history
	 */
	filter(changes: Partial<Filters>, passing = false): void {
		this.unknown = [];
		this.#page?.begin();
		this.chosen = { ...this.chosen, filters: { ...this.filters, ...changes } };
		this.#remember(!passing);
	}

	/** How a panel of the page was left. */
	panel(name: string): PanelView {
		return this.#panels[name] ?? untouched;
	}

	/** Keeps how the reader leaves a panel; it stands in the address at once. */
	leave(name: string, changes: Partial<PanelView>): void {
		this.#panels = { ...this.#panels, [name]: { ...this.panel(name), ...changes } };
		this.#remember(false);
	}

	/** Restores what an address asks for; call in the browser, when the page is there and on going back. */
	recall(search: URLSearchParams): void {
		const { corpus, filters } = siteFrom(search);
		this.#recalled = true;
		this.unknown = unknownFilters(search);
		this.#choose({ corpus, filters });
		this.#leaveOutUnknown();
		this.#panels = readPanels(search.get(panelsKey) ?? '');
		if (this.#page) this.#page.now = readFields(this.#page.fields, search);
		if (this.corpus) void this.#placeCounty(this.corpus);
	}

	/** The address's search: language, corpus and filters, and what is chosen on this page. */
	search(language: Language, panels = this.#panels): URLSearchParams {
		const search = siteSearch({ ...this.chosen, language });
		if (this.#page) writeFields(this.#page.fields, this.#page.now, search);
		const views = writePanels(panels);
		if (views) search.set(panelsKey, views);
		return search;
	}

	/** The search of an address that shows one panel's chart as it is drawn now, whoever opens it. */
	searchOf(panel: string, language: Language): URLSearchParams {
		const { hidden, order } = this.panel(panel);
		// Named first, it is kept however much the other panels have to say.
		const search = this.search(language, {
			[panel]: { asTable: false, order, hidden },
			...Object.fromEntries(Object.entries(this.#panels).filter(([name]) => name !== panel))
		});
		search.set('lang', language);
		return search;
	}

	/** Places that the corpus does not have choose nothing, and the reader is told. */
	#leaveOutUnknown(): void {
		if (!this.facets) return;
		const { filters, unknown } = knownPlaces(this.filters, this.facets);
		if (unknown.length > 0) this.#leaveOut(filters, unknown);
	}

	#leaveOut(filters: Filters, unknown: readonly string[]): void {
		this.unknown = [...this.unknown, ...unknown];
		this.chosen = { ...this.chosen, filters };
	}

	/** A county decides its province and prefecture: an address that says others is set right. */
	async #placeCounty({ places }: Corpus): Promise<void> {
		const { county } = this.filters;
		// What cannot be fetched is reported where it is asked for.
		const found = county && (await places.of(county).catch(() => undefined));
		if (!county || found === undefined || this.filters.county !== county) return;
		if (!found) return this.#leaveOut({ ...this.filters, county: null }, [`county=${county}`]);
		const { prefecture } = found.county;
		const { province } = found.province;
		if (this.filters.province === province && this.filters.prefecture === prefecture) return;
		this.chosen = { ...this.chosen, filters: { ...this.filters, province, prefecture } };
		this.#remember(false);
	}

	#choose(choices: SiteChoices): void {
		const before = this.name;
		this.chosen = choices;
		if (this.name === before && !this.problem) return;
		const wasOpen = this.#turn > 0;
		this.#turn++;
		this.corpus = null;
		this.problem = null;
		if (wasOpen) void this.open();
	}

	#defaultName(): string | null {
		const corpora = this.index?.corpora ?? [];
		return (corpora.find((entry) => entry.default) ?? corpora[0])?.name ?? null;
	}
}

/** Names the panels in an address. */
const panelsKey = 'view';

function searchNow(): URLSearchParams {
	return new URLSearchParams(location.search);
}

export const [useSession, provideSession] = createContext<Session>();
