/** Hash functions a text's minima are taken by, in bands of `bandRows`. */
const minima = 80;
const bandRows = 4;
/** Texts of one band compared pair by pair; of more, each with so many firsts. */
const crowd = 24;

/** Two texts, by their place in the list, that may say the same. */
export type Pair = readonly [a: number, b: number];

/**
 * Pairs of sketches that are probably alike: by locality-sensitive hashing of their minima. Of pairs that
 * share two thirds of their shingles (Jaccard; 0.8 of each other) 99 % are found, of those that share a
 * fifth 3 %. Source: Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4.
 */
export function* alikePairs(sketches: readonly Uint32Array[], fewest: number): Generator<Pair> {
	const seen = new Set<number>();
	const signatures = sketches.map((sketch) => (sketch.length >= fewest ? minimaOf(sketch) : null));
	for (let band = 0; band < minima / bandRows; band++) {
		const buckets = new Map<number, number[]>();
		signatures.forEach((signature, at) => {
			if (!signature) return;
			let key = band;
			for (let row = 0; row < bandRows; row++) key = stir(key ^ signature[band * bandRows + row]!);
			const bucket = buckets.get(key);
			if (bucket) bucket.push(at);
			else buckets.set(key, [at]);
		});
		for (const bucket of buckets.values())
			for (let b = 1; b < bucket.length; b++)
				for (let a = 0; a < Math.min(b, crowd); a++) {
					const key = bucket[a]! * sketches.length + bucket[b]!;
					if (seen.has(key)) continue;
					seen.add(key);
					yield [bucket[a]!, bucket[b]!];
				}
	}
}

const seeds = Array.from({ length: minima }, (_, at) => stir(0x9e3779b9 * (at + 1)));

function minimaOf(sketch: Uint32Array): Uint32Array {
	const least = new Uint32Array(minima).fill(0xffffffff);
	for (const hash of sketch)
		for (let at = 0; at < minima; at++) {
			const value = Math.imul(hash ^ seeds[at]!, 0x85ebca6b);
			const mixed = Math.imul(value ^ (value >>> 15), 0xc2b2ae35) >>> 0;
			if (mixed < least[at]!) least[at] = mixed;
		}
	return least;
}

function stir(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Groups of places joined by pairs. */
export class Clusters {
	readonly #parent = new Map<number, number>();

	join(a: number, b: number): void {
		const [one, two] = [this.#root(a), this.#root(b)];
		if (one !== two) this.#parent.set(Math.max(one, two), Math.min(one, two));
	}

	/** Every group of two and more, members in rising order. */
	groups(): number[][] {
		const groups = new Map<number, number[]>();
		for (const one of this.#parent.keys()) {
			const root = this.#root(one);
			groups.set(root, [...(groups.get(root) ?? [root]), one]);
		}
		return [...groups.values()].map((group) => [...new Set(group)].sort((a, b) => a - b));
	}

	#root(one: number): number {
		let at = one;
		for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at))
			at = up;
		// Paths are kept short, else a long chain is walked again and again.
		if (at !== one) this.#parent.set(one, at);
		return at;
	}
}
