import { challengeGroups } from '#form/challenges.ts';
import { formCell } from '#form/form.ts';
import { inkOf } from '#report/prose.ts';
import type { Checks } from '../check.ts';
import type { Claim } from '../claims.ts';
import { fail, notApplicable, pass, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';

/** What the text says, for the message; `n` is the number told. */
const sayings: Record<string, (n: number) => { zh: string; en: string }> = {
	'NAR-01': (n) => ({ zh: `正文称收到或受理申请 ${n} 件`, en: `the text tells of ${n} requests` }),
	'NAR-02': (n) => ({ zh: `正文称办结或答复 ${n} 件`, en: `the text says ${n} were concluded` }),
	'NAR-03': (n) => ({ zh: `正文称结转 ${n} 件`, en: `the text says ${n} were carried over` }),
	'NAR-04': (n) => ({ zh: `正文称此类结果 ${n} 件`, en: `the text counts ${n} such outcomes` }),
	'NAR-05': (n) => ({ zh: `正文称此类申请人 ${n} 件`, en: `the text counts ${n} from them` }),
	'NAR-06': (n) => ({ zh: `正文称复议或诉讼 ${n} 件`, en: `the text tells of ${n} cases` }),
	'NAR-07': () => ({ zh: '正文称未收到申请', en: 'the text says that no request came in' }),
	'NAR-08': (n) => ({ zh: `正文称有申请 ${n} 件`, en: `the text tells of ${n} requests` }),
	'NAR-09': () => ({
		zh: '正文称未发生复议或诉讼',
		en: 'the text says that there was no such case'
	}),
	'NAR-11': (n) => ({ zh: `正文称规范性文件 ${n} 件`, en: `the text counts ${n} documents` }),
	'NAR-12': (n) => ({ zh: `正文称作出决定 ${n} 件`, en: `the text counts ${n} decisions` })
};

/** Claims of one rule against the sums of cells they can mean: outside all of them they fail. */
function claimsOf(rule: string) {
	return (subject: Subject): Verdict[] => {
		const seen = new Set<string>();
		const verdicts: Verdict[] = [];
		for (const claim of subject.claims.all) {
			const key = `${claim.value} ${claim.means.join(' ')}`;
			if (claim.rule !== rule || seen.has(key)) continue;
			seen.add(key);
			verdicts.push(verdictOf(rule, claim, subject));
		}
		return verdicts.length ? verdicts : [notApplicable('not_told')];
	};
}

const noRequests = ['received_total', 'carried_in_total', 'concluded_total'];

function verdictOf(rule: string, claim: Claim, subject: Subject): Verdict {
	const totals = claim.means.map((cells) => subject.total(cells));
	if (totals.includes(claim.value)) return pass(claim.means[0]![0]);
	if (totals.includes(null)) return notApplicable('no_number', claim.means[0]![0]);
	// Requests told beside a table without any are the matter of NAR-08.
	if (/NAR-0[12]/.test(rule) && claim.value > 0 && subject.total(noRequests) === 0)
		return notApplicable('other_rule', claim.means[0]![0]);
	return contradiction(rule, claim, totals[0]!, subject);
}

function contradiction(rule: string, claim: Claim, table: number, subject: Subject): Verdict {
	const cells = claim.means[0]!;
	const saying = sayings[rule]!(claim.value);
	const labels = cells.map((id) => formCell(id).label);
	const shown = labels.length > 3 ? labels.slice(0, 1) : labels;
	const etc = labels.length > 3;
	const swapped = rule === 'NAR-06' ? swappedGroups(claim, subject) : null;
	return fail(
		{
			cells,
			left: claim.value,
			right: table,
			...claim.ink(),
			message: {
				zh: `${saying.zh}，表中“${shown.map(({ zh }) => zh).join('＋')}${etc ? '等' : ''}”为 ${table}。`,
				en: `${saying.en}; the table has ${table} (${shown.map(({ en }) => en).join(' + ')}${etc ? ' and others' : ''}).`
			},
			...(swapped && { diagnosis: swapped })
		},
		cells[0]
	);
}

const [review, direct, after] = challengeGroups.map(({ id }) => `${id}_total`) as [
	string,
	string,
	string
];

/** Whether the text and table 4 agree once reconsiderations and lawsuits are exchanged. */
function swappedGroups(claim: Claim, subject: Subject) {
	const others = subject.claims.all.filter(
		({ rule, means }) =>
			(rule === 'NAR-06' || rule === 'NAR-09') && means[0]![0] !== claim.means[0]![0]
	);
	const [reviews, lawsuits] = [subject.count(review), subject.total([direct, after])];
	const [other] = others;
	if (!other || others.length > 1) return null;
	const [own, cross] = claim.means[0]![0] === review ? [lawsuits, reviews] : [reviews, lawsuits];
	if (claim.value !== own || other.value !== cross) return null;
	return {
		rule: 'T4-03',
		zh: '把复议与诉讼两组对调后与正文相符：可能填错了组。',
		en: 'With reconsiderations and lawsuits exchanged text and table agree: they may have been filled into each other’s place.'
	};
}

/** Claims of the text against the tables. */
export const claimChecks: Checks = {
	...Object.fromEntries(
		['01', '02', '03', '04', '06', '07', '09', '11', '12'].map((number) => [
			`NAR-${number}`,
			claimsOf(`NAR-${number}`)
		])
	),
	'NAR-05': (subject) => [...claimsOf('NAR-05')(subject), ...channels(subject)],
	'NAR-08': (subject) => {
		const { some } = subject.claims;
		if (!some) return [notApplicable('not_told')];
		const all = subject.total(noRequests);
		if (all === null) return [notApplicable('no_number')];
		return [all === 0 ? contradiction('NAR-08', some, 0, subject) : pass()];
	},
	'T4-03': (subject) => {
		const failing = subject.claims.all.filter(
			(claim) =>
				claim.rule === 'NAR-06' && verdictOf('NAR-06', claim, subject).outcome.result === 'fail'
		);
		if (!failing.length) return [notApplicable('nothing_to_explain')];
		return failing.map((claim) => {
			const message = swappedGroups(claim, subject);
			return message ? fail({ message }) : pass();
		});
	}
};

/** Requests told by channel cannot together exceed those that came in. */
function channels(subject: Subject): Verdict[] {
	const { telling } = subject;
	const most = subject.total(['received_total', 'carried_in_total']);
	const told = new Map<object, { sum: number; subjects: Set<string>; first: number }>();
	for (const [i, { id, rank, subject: by, sentence, value, approximate }] of (
		telling?.candidates ?? []
	).entries()) {
		if (id !== 'requests_narrated' || rank !== 0 || approximate) continue;
		const sum = told.get(sentence) ?? { sum: 0, subjects: new Set<string>(), first: i };
		if (sum.subjects.has(by)) continue;
		sum.subjects.add(by);
		sum.sum += value;
		told.set(sentence, sum);
	}
	if (most === null) return [];
	return [...told.values()].map(({ sum, first }) => {
		const candidate = telling!.candidates[first]!;
		if (sum <= most) return pass('received_total');
		const claim: Claim = {
			rule: 'NAR-05',
			value: sum,
			means: [noRequests.slice(0, 2)],
			ink: () => inkOf(candidate)
		};
		return contradiction('NAR-05', claim, most, subject);
	});
}
