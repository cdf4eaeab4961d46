import type { Chance } from './chance.ts';
import type { Agency } from './country.ts';

/** When a body was there and when it reported; years are positions among the demo's. */
export interface Life {
	/** 0 is a body that was there before. */
	first: number;
	/** Last year, inclusive. */
	final: number;
	/** Years of which it never reported though it was there. */
	missing: readonly boolean[];
	/** The body that took its work over after `final`. */
	into: Agency | null;
}

/** Chances that a body begins later, ends earlier, leaves a year out. */
const rates = { born: 0.08, dissolved: 0.05, missing: 0.025 };

/**
 * The lives of the bodies of one place. Governments, their offices and bodies of a province last; of the
 * others a few are founded, and a few merged into another of their kind.
 */
export function livesOf(agencies: readonly Agency[], years: number, luck: Chance): Life[] {
	const lives = agencies.map((agency): Life => {
		const lasting = agency.level === 'province' || agency.kind === 'government';
		return {
			first: luck.happens(lasting ? 0 : rates.born) ? luck.whole(1, 4) : 0,
			final: luck.happens(lasting ? 0 : rates.dissolved) ? luck.whole(3, years - 2) : years - 1,
			missing: Array.from({ length: years }, () => luck.happens(rates.missing)),
			into: null
		};
	});
	const lasts = ({ first, final }: Life) => first === 0 && final === years - 1;
	for (const [at, life] of lives.entries()) {
		if (life.final === years - 1) continue;
		// A newborn body lasts at least a year.
		life.first = Math.min(life.first, life.final);
		const heirs = agencies.filter(
			(other, place) => other.kind === agencies[at]!.kind && lasts(lives[place]!)
		);
		if (heirs.length > 0) life.into = luck.pick(heirs);
	}
	return lives;
}

/** Whether the body was there in a year. */
export function livesIn({ first, final }: Life, year: number): boolean {
	return year >= first && year <= final;
}
