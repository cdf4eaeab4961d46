import { containment } from '#check/corpus/sketch.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import { withoutCommon, type Common } from '#check/corpus/texts.ts';

/** Hashes of a text that is long enough to be nobody else's by chance: some three hundred characters. */
const fewestOfWhole = 20;
/** Hashes of them that the template does not give: without any, a sentence of one's own may not have been sampled. */
const fewestOwn = 3;
/** The share two texts have in common that are one but for names and numbers. */
const whole = 0.96;

/** All that is kept of a text: of its section on problems more is. */
export function together({ prose, problems }: Pick<TextOf, 'prose' | 'problems'>): Uint32Array {
	return Uint32Array.from(new Set([...prose, ...problems])).sort();
}

/**
 * Texts of several agencies that are one as a whole, what an office's template gives included: a template leaves
 * something to be filled in. A text that more have than a template's would is one.
 */
export function wholeTexts(texts: readonly TextOf[], { share, atLeast }: Common): TextOf[][] {
	const most = Math.max(atLeast, texts.length * share);
	const plain = withoutCommon(texts, { share, atLeast });
	const long = texts
		.map((text, at) => ({ text, all: together(text), own: together(plain[at]!).length }))
		.filter(({ all, own }) => all.length >= fewestOfWhole && own >= fewestOwn);
	const groups: (typeof long)[] = [];
	for (const one of long) {
		const same = groups.find(([first]) => isOne(first!.all, one.all));
		if (same) same.push(one);
		else groups.push([one]);
	}
	return groups
		.map((group) => group.map(({ text }) => text))
		.filter((group) => new Set(group.map(({ agency }) => agency)).size > 1 && group.length <= most);
}

function isOne(a: Uint32Array, b: Uint32Array): boolean {
	return containment(a, b).share >= whole && containment(b, a).share >= whole;
}
