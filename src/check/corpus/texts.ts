import type { Name } from '#form/vocabulary.ts';
import type { Severity } from '../finding.ts';
import { alikePairs, Clusters } from './alike.ts';
import type { CorpusFinding } from './filing.ts';
import { containment, type Containment } from './sketch.ts';

/** A report's text as the corpus keeps it. */
export interface TextOf {
	report: string;
	agency: string;
	/** Six digits; null where none is known. */
	region: string | null;
	year: number;
	prose: Uint32Array;
	problems: Uint32Array;
	/** Of sentences with numbers, years and names masked. */
	claims: Uint32Array;
}

/** Shares at which a text counts as another's. */
export const thresholds = {
	ownYear: 0.85,
	ownYearPlain: 0.95,
	other: 0.8,
	problems: 0.9,
	claims: 0.9
} as const;

/** Shingles in more than this share of a year's reports, and in so many at least, are boilerplate. */
const common = 0.02;
const commonAtLeast = 20;
/** Hashes a text needs to be compared: some 500 characters, of a section on problems 60. */
const fewest = 30;
const fewestProblems = 15;
/** Sentences with numbers a text needs for TXT-07. */
const fewestClaims = 4;
/** Near-identical reports that make a cluster. */
const cluster = 5;

/**
 * Compares every text with its agency's of the year before and with others' of the same year. Holds the
 * sketches of two years; years must come in order.
 */
export class TextFinder {
	#last = new Map<string, TextOf>();

	/** What a year's texts repeat; `texts` in an order that does not depend on the run. */
	year(texts: readonly TextOf[]): CorpusFinding[] {
		const plain = withoutCommon(texts);
		const found = [...this.#ownYear(plain), ...otherBodies(plain)];
		this.#last = new Map(plain.map((text) => [text.agency, text]));
		return found;
	}

	*#ownYear(texts: readonly TextOf[]): Generator<CorpusFinding> {
		for (const text of texts) {
			const last = this.#last.get(text.agency);
			if (!last || last.year !== text.year - 1) continue;
			if (text.prose.length >= fewest) {
				const whole = containment(text.prose, last.prose);
				if (whole.share >= thresholds.ownYear) {
					const grade = whole.share >= thresholds.ownYearPlain ? 'warning' : 'review';
					yield finding('TXT-01', grade, text, last, whole, {
						zh: `除去数字、名称和通用文字后，正文约 ${percent(whole)} 与上年相同。`,
						en: `Numbers, names and common text apart, about ${percent(whole)} of the text is last year's.`
					});
				}
			}
			if (text.claims.length >= fewestClaims) {
				const numbers = containment(text.claims, last.claims);
				if (numbers.share >= thresholds.claims)
					yield finding('TXT-07', 'warning', text, last, numbers, {
						zh: `正文 ${text.claims.length} 句带数字的话，除年份外有 ${Math.round(numbers.share * text.claims.length)} 句与上年逐字相同，数字也未变。`,
						en: `Of ${text.claims.length} sentences with numbers ${Math.round(numbers.share * text.claims.length)} are last year's word for word but for the year, their numbers too.`
					});
			}
			if (text.problems.length >= fewestProblems) {
				const section = containment(text.problems, last.problems);
				if (section.share >= thresholds.problems)
					yield finding('TXT-03', 'review', text, last, section, {
						zh: `“存在的主要问题及改进情况”约 ${percent(section)} 与上年相同。`,
						en: `About ${percent(section)} of the section on problems is last year's.`
					});
			}
		}
	}
}

function otherBodies(texts: readonly TextOf[]): CorpusFinding[] {
	const best = new Map<number, { other: number; share: Containment }>();
	const clusters = new Clusters();
	const sketches = texts.map(({ prose }) => prose);
	for (const [a, b] of alikePairs(sketches, fewest)) {
		if (texts[a]!.agency === texts[b]!.agency) continue;
		const both = [
			[a, b],
			[b, a]
		].map(([one, other]) => {
			const share = containment(sketches[one!]!, sketches[other!]!);
			if (share.share < thresholds.other) return false;
			const known = best.get(one!);
			if (!known || share.share > known.share.share) best.set(one!, { other: other!, share });
			return true;
		});
		if (both.every(Boolean) && sameRegion(texts[a]!, texts[b]!)) clusters.join(a, b);
	}
	const found: CorpusFinding[] = [];
	const clustered = new Set<number>();
	for (const group of clusters.groups()) {
		if (group.length < cluster) continue;
		for (const member of group) clustered.add(member);
		const first = texts[group[0]!]!;
		const second = texts[group[1]!]!;
		const reports = group.map((member) => texts[member]!.report);
		found.push(
			finding(
				'TXT-06',
				'review',
				first,
				second,
				containment(first.prose, second.prose),
				{
					zh: `同一地区 ${group.length} 份年报正文几乎相同。`,
					en: `${group.length} reports of one region have nearly the same text.`
				},
				{ reports: reports.slice(0, 100), members: group.length }
			)
		);
	}
	for (const [at, { other, share }] of [...best].sort(([a], [b]) => a - b)) {
		if (clustered.has(at)) continue;
		found.push(
			finding('TXT-02', 'review', texts[at]!, texts[other]!, share, {
				zh: `除去数字、名称和通用文字后，正文约 ${percent(share)} 也见于同年另一机关的年报。`,
				en: `Numbers, names and common text apart, about ${percent(share)} of the text stands in another agency's report of the same year.`
			})
		);
	}
	return found;
}

/** One prefecture, or one of the cities under the state. */
function sameRegion(a: TextOf, b: TextOf): boolean {
	return a.region !== null && b.region !== null && a.region.slice(0, 4) === b.region.slice(0, 4);
}

/** The texts without the shingles that stand in many of them. */
function withoutCommon(texts: readonly TextOf[]): TextOf[] {
	const limit = Math.max(commonAtLeast, texts.length * common);
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

function percent({ share, error }: Containment): string {
	return `${(100 * share).toFixed(0)}%（±${(196 * error).toFixed(0)}）`;
}

function finding(
	rule: string,
	severity: Severity,
	{ report }: TextOf,
	other: TextOf,
	{ share, error, hashes }: Containment,
	message: Name,
	more: Record<string, unknown> = {}
): CorpusFinding {
	const round = (value: number) => Math.round(value * 1000) / 1000;
	return {
		...{ report, rule, severity, kind: 'finding', cells: [] },
		...{ left: null, right: null, difference: null, other: other.report, message },
		more: { containment: round(share), standardError: round(error), hashes, ...more }
	};
}
