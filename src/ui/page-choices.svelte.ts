import { initialOf, type Fields, type Values } from '#view/url.ts';

/** Choices of one page alone, kept in its address. */
export class PageChoices<F extends Fields> {
	readonly fields: F;
	now: Values<F> = $state.raw() as Values<F>;
	#remember: (push: boolean) => void;

	/** @param remember is called whenever the reader chose; whether that is a step of the history */
	constructor(fields: F, remember: (push: boolean) => void) {
		this.fields = fields;
		this.now = initialOf(fields);
		this.#remember = remember;
	}

	/** Applies changed choices; they stand in the address at once. */
	choose(changes: Partial<Values<F>>): void {
		const before = this.now;
		this.now = { ...before, ...changes };
		const isStep = Object.entries(this.fields).some(
			([name, { passing, write }]) =>
				!passing && write(before[name as keyof F]) !== write(this.now[name as keyof F])
		);
		this.#remember(isStep);
	}

	/** Resets the choices that start afresh when the reader filters. */
	begin(): void {
		const afresh = Object.entries(this.fields).filter(([, field]) => field.afresh);
		if (afresh.length === 0) return;
		const initial = Object.fromEntries(afresh.map(([name, field]) => [name, field.initial]));
		this.now = { ...this.now, ...initial };
	}
}
