import type { Corpus } from '#query/corpus.ts';
import { asProblem, type DataProblem } from '#query/problem.ts';
import type { Question } from '#query/question.ts';
import { restoreTexts } from './translated.ts';

/** Answers a page was built with, and what they are of: a version of the corpus, and choices. */
export interface Known<A> {
	contentHash: string;
	/** The choices of the page that the answers were given to: those nobody changed. */
	choices: object;
	answers: Partial<A>;
}

/**
 * Questions and their answers. Those that sums can answer are answered together, so that the charts of a
 * page are always of the same choices; those that need single reports follow when their rows are there.
 * An answer that arrives after a newer question is dropped.
 */
export class Asking<A extends object> {
	/** Every answer given last, whatever the corpus was. */
	#given: Partial<A> = $state.raw({});
	/** Why a question has no answer. */
	problems: Partial<Record<keyof A, DataProblem>> = $state.raw({});
	/** The choices each answer was given to. */
	#answered: Partial<Record<keyof A, string>> = $state.raw({});
	#questions: [keyof A, Question<unknown, unknown>][];
	#choices: () => unknown;
	#corpus: () => Corpus | null;
	#hash: () => string | null;
	/** The choices each question was last asked for, answered or not. */
	#asked: Partial<Record<keyof A, string>> = {};
	#turns: Partial<Record<keyof A, number>> = {};

	/** The answers on screen, all of the corpus that is open; a question that was never answered has none. */
	answers: Partial<A> = $derived.by(() => {
		const hash = this.#hash();
		return Object.fromEntries(
			Object.entries(this.#given).filter(
				([name]) => hash && this.#answered[name as keyof A]?.startsWith(hash)
			)
		) as Partial<A>;
	});

	#wanted = $derived.by(() => {
		const choices = this.#choices();
		const hash = this.#hash() ?? '';
		return Object.fromEntries(
			this.#questions
				.filter(([, { when }]) => !when || when(choices))
				.map(([name, { of }]) => [name, keyOf(hash, of(choices))])
		) as Partial<Record<keyof A, string>>;
	});

	/**
	 * @param hash version of the corpus chosen, where it is known
	 * @param known answers the page was built with
	 */
	constructor(
		questions: Record<string, Question<never, unknown>>,
		choices: () => unknown,
		corpus: () => Corpus | null,
		hash: () => string | null,
		known: Known<A> | null
	) {
		this.#questions = Object.entries(questions) as unknown as [
			keyof A,
			Question<unknown, unknown>
		][];
		this.#choices = choices;
		this.#corpus = corpus;
		this.#hash = hash;
		if (known) {
			this.#given = known.answers;
			// The reader may have chosen on the page before: answers are of the choices they were given to.
			const first = { ...(choices() as object), ...known.choices };
			this.#answered = Object.fromEntries(
				this.#questions
					.filter(([name]) => name in known.answers)
					.map(([name, { of }]) => [name, keyOf(known.contentHash, of(first))])
			) as Partial<Record<keyof A, string>>;
			this.#asked = { ...this.#answered };
		}
	}

	/** Whether the answer on screen is of other choices than the reader's, or not there yet. */
	isOld(name: keyof A): boolean {
		return this.#wanted[name] !== this.#answered[name];
	}

	/** Whether any of the questions that sums answer is still to be answered. */
	busy = $derived.by(() => this.#questions.some(([name, { rows }]) => !rows && this.isOld(name)));

	/** What first went wrong with the questions that sums answer. */
	problem = $derived.by(() => {
		const failed = this.#questions.find(([name, { rows }]) => !rows && this.problems[name]);
		return failed ? this.problems[failed[0]]! : null;
	});

	/** Asks what is not answered; run as an effect, so that it follows corpus and choices. */
	follow(): void {
		const corpus = this.#corpus();
		const wanted = this.#wanted;
		const choices = this.#choices();
		if (!corpus) return;
		const open = this.#questions.filter(
			([name]) => wanted[name] && this.#asked[name] !== wanted[name]
		);
		const together = open.filter(([, { rows }]) => !rows);
		if (together.length > 0) void this.#ask(corpus, choices, together, wanted);
		for (const one of open.filter(([, { rows }]) => rows))
			void this.#ask(corpus, choices, [one], wanted);
	}

	async #ask(
		corpus: Corpus,
		choices: unknown,
		open: [keyof A, Question<unknown, unknown>][],
		wanted: Partial<Record<keyof A, string>>
	): Promise<void> {
		const turns = open.map(([name]) => {
			this.#asked[name] = wanted[name];
			return (this.#turns[name] = (this.#turns[name] ?? 0) + 1);
		});
		const settled = await Promise.allSettled(open.map(([, { ask }]) => ask(corpus, choices)));
		const answers: Partial<A> = { ...this.#given };
		const problems = { ...this.problems };
		const answered = { ...this.#answered };
		open.forEach(([name], at) => {
			if (this.#turns[name] !== turns[at]) return;
			const one = settled[at]!;
			if (one.status === 'fulfilled') {
				answers[name] = one.value as A[keyof A];
				answered[name] = wanted[name];
				delete problems[name];
			} else {
				problems[name] = asProblem(one.reason);
				delete this.#asked[name];
			}
		});
		restoreTexts();
		this.#given = answers;
		this.problems = problems;
		this.#answered = answered;
	}
}

function keyOf(hash: string, of: unknown): string {
	return `${hash} ${JSON.stringify(of)}`;
}
