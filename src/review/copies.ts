import { copyThreshold } from '#check/corpus/copies.ts';
import type { CorpusFinding, Filing } from '#check/corpus/filing.ts';
import { corpusFinding } from '#check/corpus/finding.ts';
import { copied as copiedText, fewestHashes, sameText } from '#check/corpus/likeness.ts';
import { containment } from '#check/corpus/sketch.ts';
import { withoutCommon, type Common } from '#check/corpus/texts.ts';
import { copyTables, vectorOf, type CopyTable, type Vector } from '#check/corpus/vectors.ts';
import { textOf } from '#corpus/previous-year.ts';
import type { Name } from '#form/vocabulary.ts';
import type { CopyRule } from '#check/rule.ts';
import { ids } from '#rules/ids.ts';
import { copyRules } from '#rules/index.ts';
import type { Paper } from './paper.ts';
import { together, wholeTexts } from './whole-texts.ts';

/** A report among an office's, with what its agency is known by. */
export interface Known {
	paper: Paper;
	body: string;
	filing: Filing;
	/** How others' findings name it. */
	beside: { agency: string; year: number };
}

/** What stands in the reports of more than a tenth of an office's bodies, and of more than four, is its template. */
export const ofOffice: Common = { share: 0.1, atLeast: 4 };

/** Sentences with numbers two reports need to have in common, and the share of them. */
const fewestClaims = 4;
const nearlyAll = 0.9;
/** How much more speaks against a report than against another of the same table: one or two may be slips of its own. */
const plainlyMoreDoubts = 3;
/** How much more of its own last text a report has than another that has the same text. */
const plainlyMore = 0.3;

/** Reports in which one thing stands, and what is found when one of them is compared with another. */
interface Group {
	members: readonly Known[];
	of: 'table' | 'text';
	finding: (one: Known, other: Known) => CorpusFinding;
}

/** What is at hand to recognise copies. */
export interface Among {
	own: readonly Known[];
	/** By body and year. */
	last: ReadonlyMap<string, Known>;
	/** Findings on texts that are alike. */
	alike: readonly CorpusFinding[];
	/** How much else of a report does not fit: its prose, or last year's. */
	doubts: ReadonlyMap<string, number>;
}

/** A finding that one report is copied from another; `tag` is the same for all that was copied from that one. */
export interface Copy {
	finding: CorpusFinding;
	tag: string;
}

/**
 * Tables and texts that stand in the reports of several bodies. Where all but one of them contradict themselves or last
 * year plainly more than that one, the others are said to have copied it; where that is unknown, each is asked, which accuses
 * nobody.
 */
export function copies(among: Among): Copy[] {
	const short = [...shortTexts(among.own, among.last)];
	const groups = [
		...tables(among.own),
		...claims(among.own),
		...pairs(among),
		...short.filter((one): one is Group => 'members' in one)
	];
	const clusters = among.alike.filter(({ rule }) => rule !== textRule);
	const found = withoutRoundabout(groups.flatMap((group) => told(group, among)));
	const known = new Set(found.flatMap(({ finding }) => [finding.report, finding.other]));
	return [
		...found,
		...wholes(among.own)
			.filter(({ members }) => !members.some(({ filing }) => known.has(filing.report)))
			.flatMap(asked),
		...short.flatMap((one) => ('members' in one ? [] : [{ finding: one, tag: 'last' }])),
		...clusters.map((finding) => ({ finding, tag: `with ${finding.other}` }))
	];
}

/** Of two copies of one report neither is a copy of the other. */
function withoutRoundabout(all: readonly Copy[]): Copy[] {
	const original = new Map<string, Set<string>>();
	for (const { finding, tag } of all)
		if (tag.startsWith('of '))
			original.set(finding.report, (original.get(finding.report) ?? new Set()).add(tag));
	const copiedAlike = (a: string, b: string) =>
		[...(original.get(a) ?? [])].some((tag) => original.get(b)?.has(tag));
	return all.filter(({ finding: { report, other } }) => !other || !copiedAlike(report, other));
}

function told({ members, of, finding }: Group, among: Among): Copy[] {
	const original = originalOf(members, of, among);
	if (original)
		return members
			.filter((one) => one !== original)
			.map((one) => ({
				finding: named(finding(one, original), original),
				tag: `of ${original.body}`
			}));
	return asked({ members, finding });
}

/** Each is asked, which accuses nobody. */
function asked({ members, finding }: Pick<Group, 'members' | 'finding'>): Copy[] {
	return members.map((one) => {
		const other = members.find(({ body }) => body !== one.body)!;
		const question = { ...named(finding(one, other), other), severity: 'review' as const };
		return { finding: question, tag: `with ${other.body}` };
	});
}

/** The report that the others were copied from; null where that is unknown. */
function originalOf(members: readonly Known[], of: Group['of'], among: Among): Known | null {
	const doubted = least(
		members,
		({ filing }) => among.doubts.get(filing.report) ?? 0,
		plainlyMoreDoubts
	);
	const kept = of === 'text' ? least(members, (one) => -keptOf(one, among), plainlyMore) : null;
	if (doubted && kept && doubted !== kept) return null;
	return doubted ?? kept;
}

/** The one whose measure is less than every other's by so much. */
function least(
	members: readonly Known[],
	measure: (one: Known) => number,
	by: number
): Known | null {
	const [first, second] = members
		.map((one) => ({ one, at: measure(one) }))
		.sort((a, b) => a.at - b.at);
	return first && second && second.at - first.at >= by ? first.one : null;
}

/** The share of a report's text that was its own last year. */
function keptOf({ paper, body, filing }: Known, { last }: Among): number {
	const before = last.get(`${body} ${filing.year - 1}`);
	const [now, then] = [textOf(paper), before && textOf(before.paper)];
	return now && then ? containment(now.prose, then.prose).share : 0;
}

function named(finding: CorpusFinding, { beside }: Known): CorpusFinding {
	const { zh, en } = finding.message;
	const message: Name = { zh: `${zh}（${beside.agency}）`, en: `${en} (${beside.agency})` };
	return { ...finding, message };
}

/** A table, or all of them, as it stands in some reports. */
interface Printed {
	table: CopyTable | 'all';
	vector: Vector;
	members: Known[];
}

function* tables(own: readonly Known[]): Generator<Group> {
	const printed = new Map<string, Printed>();
	const enter = (one: Known, table: Printed['table'], vector: Vector): void => {
		if (vector.score < copyThreshold) return;
		const { year, edition } = one.filing;
		const key = `${table} ${year} ${edition} ${vector.values.join()}`;
		const held = printed.get(key) ?? { table, vector, members: [] };
		held.members.push(one);
		printed.set(key, held);
	};
	for (const one of own) {
		const vectors = copyTables.map((table) => vectorOf(one.filing, table));
		for (const [at, table] of copyTables.entries()) if (vectors[at]) enter(one, table, vectors[at]);
		enter(one, 'all', joined(vectors.flatMap((vector) => vector ?? [])));
	}
	const told = new Set<string>();
	const single = [...printed.values()].filter(({ table }) => table !== 'all');
	const whole = [...printed.values()].filter(({ table }) => table === 'all');
	// All tables together say no more than one of them that says enough.
	for (const one of [...single, ...whole]) {
		const { members, table } = one;
		const key = members.map(({ filing }) => filing.report).join();
		if (new Set(members.map(({ body }) => body)).size < 2) continue;
		if (table === 'all' && told.has(key)) continue;
		told.add(key);
		yield* copyRules.map((rule) => ofPrinted(rule, one, own.length));
	}
}

const allTables: Name = {
	zh: '各表与同年另一机关逐格相同。',
	en: "All tables equal another agency's of the year cell by cell."
};

function ofPrinted(rule: CopyRule, { table, vector, members }: Printed, compared: number): Group {
	const of = table === 'all' ? 'disclosure' : table;
	const fault = rule.check({ table: of, vector, compared, alike: members.length });
	const said = table === 'all' ? { ...fault, message: allTables } : fault;
	return {
		members,
		of: 'table',
		finding: (one, other) => corpusFinding(rule, one.filing.report, other.filing.report, said)
	};
}

function joined(vectors: readonly Vector[]): Vector {
	return {
		cells: vectors.flatMap(({ cells }) => cells),
		values: vectors.flatMap(({ values }) => values),
		score: vectors.reduce((sum, { score }) => sum + score, 0)
	};
}

/** Hashes that are too few to estimate a share and enough to see that all of a text is another's. */
const fewHashes = 12;

/** Texts too short for the rules on shares that stand elsewhere as a whole. */
function* shortTexts(
	own: readonly Known[],
	last: ReadonlyMap<string, Known>
): Generator<Group | CorpusFinding> {
	const all = [...own, ...last.values()];
	const byReport = new Map(all.map((one) => [one.filing.report, one]));
	const years = [...new Set(all.map(({ filing }) => filing.year))];
	const texts = years.flatMap((year) =>
		withoutCommon(
			all
				.filter(({ filing }) => filing.year === year)
				.flatMap(({ paper, body }) => textOf(paper, body) ?? []),
			ofOffice
		)
	);
	const said = new Map(texts.map((text) => [text, together(text)]));
	const short = texts.filter(
		(text) =>
			said.get(text)!.length >= fewHashes &&
			text.prose.length < fewestHashes &&
			own.includes(byReport.get(text.report)!)
	);
	for (const text of short) {
		const one = byReport.get(text.report)!;
		for (const other of texts) {
			const beside = byReport.get(other.report)!;
			const ofLast = other.agency === text.agency && other.year === text.year - 1;
			const ofOther = other.agency !== text.agency && other.year === text.year;
			if (!(ofLast || (ofOther && own.indexOf(one) < own.indexOf(beside)))) continue;
			const [mine, theirs] = [said.get(text)!, said.get(other)!];
			const share = containment(mine, theirs);
			if (share.share < nearlyAll || containment(theirs, mine).share < nearlyAll) continue;
			const rule = { id: ofLast ? ids.lastYearsText : textRule, severity: 'warning' as const };
			const fault = copiedText(share, ofLast ? wholeLast : wholeOther);
			const finding = (from: Known, to: Known) =>
				corpusFinding(rule, from.filing.report, to.filing.report, fault);
			yield ofLast ? finding(one, beside) : { members: [one, beside], of: 'text', finding };
		}
	}
}

/** Texts that are one with another's, what the template gives included. */
function wholes(own: readonly Known[]): Group[] {
	const byReport = new Map(own.map((one) => [one.filing.report, one]));
	const texts = own.flatMap(({ paper, body }) => textOf(paper, body) ?? []);
	const years = [...new Set(texts.map(({ year }) => year))];
	return years
		.flatMap((year) =>
			wholeTexts(
				texts.filter((text) => text.year === year),
				ofOffice
			)
		)
		.map((group) => ({
			members: group.map(({ report }) => byReport.get(report)!),
			of: 'text',
			finding: (one, other) => {
				const [mine, theirs] = [one, other].map(({ filing }) =>
					together(group.find(({ report }) => report === filing.report)!)
				);
				const fault = copiedText(containment(mine!, theirs!), wholeText);
				const rule = { id: textRule, severity: 'review' as const };
				return corpusFinding(rule, one.filing.report, other.filing.report, fault);
			}
		}));
}

const wholeText: Name = {
	zh: '除去数字和名称后，全文与同年另一机关的年报相同。',
	en: "Numbers and names apart, the whole text is another agency's of the same year."
};
const wholeLast: Name = {
	zh: '除去数字、名称和通用文字后，正文几乎全部与上年相同。',
	en: "Numbers, names and common text apart, nearly all of the text is last year's."
};
const wholeOther: Name = {
	zh: '除去数字、名称和通用文字后，正文几乎全部见于同年另一机关的年报。',
	en: "Numbers, names and common text apart, nearly all of the text stands in another agency's report of the same year."
};

const textRule = ids.anotherAgencysText;

/** Two reports whose sentences with numbers are the same, numbers and all. */
function* claims(own: readonly Known[]): Generator<Group> {
	const byReport = new Map(own.map((one) => [one.filing.report, one]));
	const texts = withoutCommon(
		own.flatMap(({ paper, body }) => textOf(paper, body) ?? []),
		ofOffice
	).filter((text) => text.claims.length >= fewestClaims);
	for (const [at, text] of texts.entries())
		for (const other of texts.slice(at + 1)) {
			if (text.agency === other.agency || text.year !== other.year) continue;
			const [a, b] = [byReport.get(text.report)!, byReport.get(other.report)!];
			const share = containment(text.claims, other.claims);
			if (share.share < nearlyAll || containment(other.claims, text.claims).share < nearlyAll)
				continue;
			const fault = copiedText(share, {
				zh: `正文 ${text.claims.length} 句带数字的话与同年另一机关逐字相同，数字也相同。`,
				en: `${text.claims.length} sentences with numbers are another agency's of the year word for word, numbers and all.`
			});
			yield {
				members: [a, b],
				of: 'text',
				finding: (one, beside) =>
					corpusFinding(
						{ id: textRule, severity: 'warning' },
						one.filing.report,
						beside.filing.report,
						fault
					)
			};
		}
}

/** Texts that stand in another report, each two once. */
function* pairs({ own, alike }: Among): Generator<Group> {
	const byReport = new Map(own.map((one) => [one.filing.report, one]));
	const seen = new Set<string>();
	for (const finding of alike) {
		const [one, other] = [byReport.get(finding.report), byReport.get(finding.other ?? '')];
		if (finding.rule !== textRule || !one || !other) continue;
		const key = [finding.report, finding.other].sort().join();
		if (seen.has(key)) continue;
		seen.add(key);
		const share = Number(finding.more?.containment ?? 0);
		yield {
			members: [one, other],
			of: 'text',
			finding: (of, beside) => ({
				...finding,
				report: of.filing.report,
				other: beside.filing.report,
				severity: share >= (1 + sameText) / 2 ? 'warning' : finding.severity
			})
		};
	}
}
