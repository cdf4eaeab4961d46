import { challengeGroups } from '#form/challenges.ts';
import { type CellId, formCell, tables } from '#form/form.ts';
import { applicantGroups, applicants, requestRows } from '#form/requests.ts';
import { outcomes, type Name } from '#form/vocabulary.ts';
import type { Claim, ClaimKind } from './claims.ts';
import { fail, notApplicable, pass, type Fault, type Verdict } from './outcome.ts';
import type { Subject } from './subject.ts';

/** Requests of a year: received, carried in, concluded. */
export const requestTotals: readonly CellId[] = [
	'received_total',
	'carried_in_total',
	'concluded_total'
];

/**
 * Claims of one kind against the sums of cells they can mean: outside all of them they fail.
 * @param saying what the text says, for the message
 */
export function claimsOf(kind: ClaimKind, saying: (claim: Claim) => Name) {
	return (subject: Subject): Verdict[] => {
		const seen = new Set<string>();
		const verdicts: Verdict[] = [];
		for (const claim of subject.claims.all) {
			const key = `${claim.how} ${claim.value} ${claim.means.join(' ')}`;
			if (claim.kind !== kind || seen.has(key)) continue;
			seen.add(key);
			verdicts.push(verdictOf(claim, saying(claim), subject));
		}
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

function verdictOf(claim: Claim, saying: Name, subject: Subject): Verdict {
	const of = claim.means[0]![0];
	if (!isOfTable(claim, subject)) {
		// 20件申请中，部分公开6件: whichever those are, the table has no fewer.
		if (!claim.supposed!.own || claim.how !== 'exactly') return notApplicable('unknown', of);
		return verdictOf({ ...claim, supposed: null, how: 'at-least' }, saying, subject);
	}
	if (claim.how === 'all') return ofAll(claim, saying, subject);
	if (claim.how === 'share') return ofShare(claim, saying, subject);
	if (claim.how === 'most') return ofMost(claim, subject);
	const totals = meansOf(claim, claim.whole, subject).map((cells) => subject.total(cells));
	const { value, within } = claim;
	if (totals.includes(value)) return pass(of);
	// 2.64万件: as many as are rounded to it.
	const near = (total: number | null) => total !== null && Math.abs(total - value!) < within;
	if (totals.some(near)) return pass(of);
	if (claim.how === 'at-least' && totals.some((total) => total !== null && total >= claim.value!))
		return pass(of);
	if (totals.includes(null)) return notApplicable('no_number', of);
	if (isOfNewAlone(claim, totals[0]!, subject)) return pass(of);
	// Requests stated next to a table without any are the matter of another rule.
	const asked = claim.kind === 'received' || claim.kind === 'concluded';
	if (asked && claim.value! > 0 && subject.total(requestTotals) === 0)
		return notApplicable('other_rule', of);
	if (isComparable(claim, subject))
		return contradiction(claim, claim.value!, totals[0]!, subject, saying);
	if (!othersAgree(claim, subject)) return notApplicable('unknown', of);
	return contradiction({ ...claim, guess: true }, claim.value!, totals[0]!, subject, saying);
}

/** Requests counted with words no list knows are the agency's only where the table has as many. */
function isOfTable({ supposed }: Claim, subject: Subject): boolean {
	if (supposed === null) return true;
	const [received, carriedIn, concluded] = requestTotals.map((id) => subject.count(id));
	const arrived = received === null || carriedIn === null ? null : received! + carriedIn!;
	return [received, arrived, concluded].includes(supposed.whole);
}

/** 新收23件，办结20件: what was carried in may be left out of what became of those. */
function isOfNewAlone(
	{ kind, how, value, whole, ofNew }: Claim,
	total: number,
	subject: Subject
): boolean {
	if (!ofNew || how !== 'exactly' || (kind !== 'concluded' && kind !== 'outcome')) return false;
	if (whole !== subject.count('received_total')) return false;
	const left = total - value!;
	return left > 0 && left <= (subject.count('carried_in_total') ?? 0);
}

/** Cases of which the words do not say that they are over disclosure are, if the table has just as many. */
function isComparable({ sure, how, whole, wholes, kind }: Claim, subject: Subject): boolean {
	if (sure || kind === 'no_challenge') return true;
	if (how === 'all' || how === 'none' || whole === null) return false;
	return wholes.some((cells) => subject.total(cells) === whole);
}

/** 复议3件，维持2件、纠正1件；诉讼1件: where the table has the other cases of a sentence, the sentence is about the table. */
function othersAgree({ sentence, kind }: Claim, subject: Subject): boolean {
	if (!sentence || kind !== 'challenges') return false;
	const agreeing = subject.claims.all.filter(
		(other) =>
			other.sentence === sentence &&
			other.kind === kind &&
			other.how === 'exactly' &&
			!other.sure &&
			other.value! > 0 &&
			subject.total(other.means[0]!) === other.value
	);
	const cells = new Set(agreeing.map(({ means }) => means[0]!.join()));
	return cells.size > 1 && agreeing.some(({ value }) => value! > 1);
}

/** Applicants of just those requests the text counts: 新收23件，自然人20件 are of the row received. */
function meansOf(
	{ kind, means, wholes }: Claim,
	whole: number | null,
	subject: Subject
): Claim['means'] {
	if (kind !== 'applicant' || whole === null) return means;
	const rows = means.filter((_, i) => subject.total(wholes[i] ?? []) === whole);
	return rows.length ? rows : means;
}

/** 均为自然人: the cells it means must hold as many as the whole of which it is said. */
function ofAll(claim: Claim, saying: Name, subject: Subject): Verdict {
	const of = claim.means[0]![0];
	const wholes = claim.wholes.map((cells) => subject.total(cells));
	// What was answered is no more than was concluded.
	const asked = claim.kind === 'outcome' && !wholes.includes(null);
	const whole = claim.value ?? (asked ? Math.min(...(wholes as number[])) : (wholes[0] ?? null));
	const means = meansOf(claim, whole, subject);
	const totals = means.flatMap((cells) => subject.total(cells) ?? []);
	if (whole === null || totals.length < means.length) return notApplicable('no_number', of);
	// Of another whole than the table's nothing is known.
	if (!wholes.includes(whole) || whole === 0) return notApplicable('other_rule', of);
	if (!claim.sure && claim.value === null) return notApplicable('unknown', of);
	const most = Math.max(...totals);
	return most >= whole ? pass(of) : contradiction(claim, whole, totals[0]!, subject, saying);
}

/** 申请人以企业为主: in every row it may mean another column has more. */
function ofMost(claim: Claim, subject: Subject): Verdict {
	const of = claim.means[0]![0];
	const told = claim.means.map((cells, i) => {
		const others = claim.rivals![i]!.map((rival) => ({
			cells: rival,
			total: subject.total(rival)
		}));
		return { own: subject.total(cells), others };
	});
	if (told.some(({ own, others }) => own === null || others.some(({ total }) => total === null)))
		return notApplicable('no_number', of);
	const less = told.map(({ own, others }) =>
		others.toSorted((a, b) => b.total! - a.total!).find(({ total }) => total! > own!)
	);
	if (less.includes(undefined)) return pass(of);
	const [own, most] = [told[0]!.own!, less[0]!];
	const [name, other] = [cellsName(claim.means[0]!), cellsName(most.cells)];
	return fail(
		{
			cells: [...claim.means[0]!, ...most.cells],
			left: own,
			right: most.total!,
			severity: 'review',
			...claim.sourceText(),
			message: {
				zh: `正文所说最多的一项，表中另有更多的。正文 最多 · ${name.zh} ${own}，${other.zh} ${most.total}。`,
				en: `What the text says there was most of is less than another in the table. Text most · ${name.en} ${own}, ${other.en} ${most.total}.`
			}
		},
		of
	);
}

/** 自然人占新收申请的82.6%: no cells it may mean make that share. */
function ofShare(claim: Claim, saying: Name, subject: Subject): Verdict {
	const of = claim.means[0]![0];
	const shares = claim.means.flatMap((cells) =>
		claim.wholes.map((whole) => {
			const [part, all] = [subject.total(cells), subject.total(whole)];
			return part === null || all === null ? null : all === 0 ? NaN : (100 * part) / all;
		})
	);
	if (shares.includes(null)) return notApplicable('no_number', of);
	const [first] = shares as number[];
	if (Number.isNaN(first)) return notApplicable('other_rule', of);
	const { bound } = claim;
	const off = (share: number) => {
		const by = share - claim.value!;
		if (bound === 'over' && by > 0) return 0;
		if (bound === 'below' && by < 0) return 0;
		return bound === 'under' && by < 0 && by >= -10 ? 0 : Math.abs(by);
	};
	if (shares.some((share) => off(share!) <= claim.within + 1e-9)) return pass(of);
	const [part, whole] = [cellsName(claim.means[0]!), cellsName(claim.wholes[0]!)];
	const cells = [...claim.means[0]!, ...claim.wholes[0]!];
	const [told, table] = [claim.value!, first!].map((share) =>
		claim.times ? Math.round(share) / 100 : Math.round(10 * share) / 10
	) as [number, number];
	const message = claim.times
		? {
				zh: `${saying.zh}。正文 ${told} 倍 · ${part.zh}为${whole.zh}的 ${table} 倍。`,
				en: `${saying.en}. Text ${told} times · ${part.en.replace(/:$/, '')} is ${table} times ${whole.en.replace(/:$/, '')}.`
			}
		: {
				zh: `${saying.zh}。正文 ${told}% · ${part.zh}占${whole.zh} ${table}%。`,
				en: `${saying.en}. Text ${told} % · ${part.en.replace(/:$/, '')} in ${whole.en} ${table} %.`
			};
	return fail(
		{ cells, left: told, right: table, severity: 'review', ...claim.sourceText(), message },
		of
	);
}

/** A claim of the text against what the table has. */
export function contradiction(
	claim: Claim,
	told: number,
	table: number,
	subject: Subject,
	saying: Name
): Verdict {
	const cells = claim.means[0]!;
	const swapped = claim.kind === 'challenges' ? exchangedGroups(claim, subject) : null;
	const name = cellsName(cells);
	return fail(
		{
			cells,
			left: told,
			right: table,
			...(claim.guess && { severity: 'review' as const }),
			...claim.sourceText(),
			...sidesOf(saying, told, table, name, claim.summed),
			...(swapped && { diagnosis: swapped })
		},
		cells[0]
	);
}

/** A message that names both sides by what they are. */
export function sidesOf(
	saying: Name,
	told: number,
	table: number,
	name: Name,
	summed = false
): { message: Name } {
	const [zh, en] = summed ? ['（各时段相加）', ' (its parts of the year added up)'] : ['', ''];
	return {
		message: {
			zh: `${saying.zh}。正文 ${told}${zh} · ${name.zh} ${table}。`,
			en: `${saying.en}. Text ${told}${en} · ${name.en} ${table}.`
		}
	};
}

/** What the form calls a cell, or a sum of cells, with the table it stands in. */
export function cellsName(cells: readonly string[]): Name {
	const at = tables.findIndex(({ id }) => id === formCell(cells[0]!).table);
	const label = labelOf(cells);
	const sum = groupOf(cells) ? '合计' : '';
	return { zh: `表${'二三四'[at]}${label.zh}${sum}`, en: `table ${at + 2}, ${label.en}:` };
}

/** As `fileIdentity` in English, at the head of a sentence. */
export function sentenceOf(cells: readonly string[]): string {
	return cellsName(cells).en.replace('table', 'Table');
}

/** What the form calls a cell, or a sum of cells; the Chinese in quotation marks. */
export function labelOf(cells: readonly string[]): Name {
	const group = groupOf(cells);
	if (group) return { zh: `“${group.zh}”`, en: `all of ${group.en}` };
	const labels = cells.map((id) => formCell(id).label);
	return {
		zh: `“${labels.map(({ zh }) => zh).join('＋')}”`,
		en: labels.map(({ en }) => en).join(' + ')
	};
}

/** The group of the form that cells make together; null for a single cell and where they are none. */
function groupOf(cells: readonly string[]): Name | null {
	if (cells.length < 2) return null;
	const forms = cells.map(formCell);
	const groups = new Set(forms.map(({ outcome }) => outcome ?? null));
	const [outcome] = groups;
	if (groups.size === 1 && outcome) return outcomes.find(({ id }) => id === outcome)!;
	const named = [...groups].map((id) => outcomes.find((one) => one.id === id));
	if (named.every((one) => one))
		return {
			zh: named.map((one) => one!.zh).join('、'),
			en: named.map((one) => one!.en).join(', ')
		};
	const columns = forms.map(({ applicant }) => applicant);
	const [, legal] = applicantGroups;
	const rows = new Set(forms.map(({ row }) => row));
	if (
		rows.size === 1 &&
		legal.over.every((id) => columns.includes(id)) &&
		columns.length === legal.over.length
	) {
		const row = requestRows.find(({ id }) => rows.has(id))!;
		return { zh: `${row.zh} ${legal.label}`, en: `${row.en}, organisations` };
	}
	if (rows.size === 1 && columns.every((id) => applicants.some((one) => one.id === id)))
		return null;
	if (forms.every(({ id }) => /^litigation_.*_total$/.test(id)))
		return { zh: '行政诉讼', en: 'lawsuits' };
	return null;
}

const [review, direct, after] = challengeGroups.map(({ id }) => `${id}_total` as const) as [
	CellId,
	CellId,
	CellId
];

/** Whether the text and table 4 agree once reconsiderations and lawsuits are exchanged. */
export function exchangedGroups(claim: Claim, subject: Subject): Fault['diagnosis'] | null {
	const others = subject.claims.all.filter(
		({ kind, means }) =>
			(kind === 'challenges' || kind === 'no_challenge') && means[0]![0] !== claim.means[0]![0]
	);
	const [reviews, lawsuits] = [subject.count(review), subject.total([direct, after])];
	const [other] = others;
	if (!other || others.length > 1) return null;
	const [own, cross] = claim.means[0]![0] === review ? [lawsuits, reviews] : [reviews, lawsuits];
	if (claim.value !== own || other.value !== cross) return null;
	return {
		kind: 'groups',
		zh: '把复议与诉讼两组对调后与正文相符：可能填错了组。',
		en: 'With reconsiderations and lawsuits exchanged text and table agree: they may have been filled into each other’s place.'
	};
}

/** What the text states of challenges that the table contradicts. */
export function contradictedChallenges(subject: Subject): Claim[] {
	const none: Name = { zh: '', en: '' };
	return subject.claims.all.filter(
		(claim) =>
			claim.kind === 'challenges' && verdictOf(claim, none, subject).outcome.result === 'fail'
	);
}
