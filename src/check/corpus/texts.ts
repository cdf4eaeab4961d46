import type { AlikeRule, ReuseRule } from '../rule.ts';
import { alikePairs, Clusters } from './alike.ts';
import type { CorpusFinding } from './filing.ts';
import { corpusFinding } from './finding.ts';
import { fewestHashes, sameText, type Alike, type TextOf } from './likeness.ts';
import { containment, type Containment } from './sketch.ts';

/** Shingles in more than this share of a year's reports, and in more than `atLeast`, are boilerplate. */
export interface Common {
	share: number;
	atLeast: number;
}

const ofMany: Common = { share: 0.02, atLeast: 20 };
/** Near-identical reports that make a cluster. */
const cluster = 5;

/** Rules on texts that stand elsewhere already. */
export interface TextRules {
	reuse: readonly ReuseRule[];
	alike: readonly AlikeRule[];
}

/**
 * Compares every text with its agency's of the year before and with others' of the same year. Holds the
 * sketches of two years; years must come in order.
 */
export class TextFinder {
	readonly #rules: TextRules;
	readonly #common: Common;
	#last = new Map<string, TextOf>();

	/** @param common what counts as boilerplate; the reports of one office share more than those of a country */
	constructor(rules: TextRules, common: Common = ofMany) {
		this.#rules = rules;
		this.#common = common;
	}

	/** What a year's texts repeat; `texts` in an order that does not depend on the run. */
	year(texts: readonly TextOf[]): CorpusFinding[] {
		const plain = withoutCommon(texts, this.#common);
		const found = [...this.#ownYear(plain)];
		if (this.#rules.alike.length) {
			const alike = alikeAmong(plain);
			for (const rule of this.#rules.alike)
				for (const { report, other, ...fault } of rule.check(alike))
					found.push(corpusFinding(rule, report, other, fault));
		}
		this.#last = new Map(plain.map((text) => [text.agency, text]));
		return found;
	}

	*#ownYear(texts: readonly TextOf[]): Generator<CorpusFinding> {
		for (const text of texts) {
			const last = this.#last.get(text.agency);
			if (!last || last.year !== text.year - 1) continue;
			for (const rule of this.#rules.reuse) {
				const fault = rule.check(text, last);
				if (fault) yield corpusFinding(rule, text.report, last.report, fault);
			}
		}
	}
}

function alikeAmong(texts: readonly TextOf[]): Alike {
	const best = new Map<number, { other: number; share: Containment }>();
	const clusters = new Clusters();
	const sketches = texts.map(({ prose }) => prose);
	for (const [a, b] of alikePairs(sketches, fewestHashes)) {
		if (texts[a]!.agency === texts[b]!.agency) continue;
		const both = [
			[a, b],
			[b, a]
		].map(([one, other]) => {
			const share = containment(sketches[one!]!, sketches[other!]!);
			if (share.share < sameText) return false;
			const known = best.get(one!);
			if (!known || share.share > known.share.share) best.set(one!, { other: other!, share });
			return true;
		});
		if (both.every(Boolean) && sameRegion(texts[a]!, texts[b]!)) clusters.join(a, b);
	}
	const groups = clusters.groups().filter((group) => group.length >= cluster);
	const clustered = new Set(groups.flat());
	return {
		clusters: groups.map((group) => group.map((member) => texts[member]!)),
		pairs: [...best]
			.sort(([a], [b]) => a - b)
			.filter(([at]) => !clustered.has(at))
			.map(([at, { other, share }]) => ({ text: texts[at]!, other: texts[other]!, share }))
	};
}

/** One prefecture, or one of the cities under the state. */
function sameRegion(a: TextOf, b: TextOf): boolean {
	return a.region !== null && b.region !== null && a.region.slice(0, 4) === b.region.slice(0, 4);
}

/** The texts without the shingles that stand in many of them. */
export function withoutCommon(
	texts: readonly TextOf[],
	{ share, atLeast }: Common = ofMany
): TextOf[] {
	const limit = Math.max(atLeast, texts.length * share);
	const drop = (part: 'prose' | 'problems' | 'claims') => {
		const frequent = repeated(
			texts.map((text) => text[part]),
			limit
		);
		return (hashes: Uint32Array) =>
			frequent.size ? hashes.filter((hash) => !frequent.has(hash)) : hashes;
	};
	const prose = drop('prose');
	const problems = drop('problems');
	const claims = drop('claims');
	return texts.map((text) => ({
		...text,
		prose: prose(text.prose),
		problems: problems(text.problems),
		claims: claims(text.claims)
	}));
}

/** Hashes in more than `limit` of the lists. */
function repeated(lists: readonly Uint32Array[], limit: number): Set<number> {
	const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
	let at = 0;
	for (const list of lists) {
		all.set(list, at);
		at += list.length;
	}
	all.sort();
	const found = new Set<number>();
	for (let from = 0; from < all.length;) {
		let to = from;
		while (to < all.length && all[to] === all[from]) to++;
		if (to - from > limit) found.add(all[from]!);
		from = to;
	}
	return found;
}
