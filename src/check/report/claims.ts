import { challengeGroups } from '#form/challenges.ts';
import { formCell } from '#form/form.ts';
import { inkOf } from '#report/prose.ts';
import type { Amount } from '#report/prose/amounts.ts';
import { isThisYears } from '#report/prose/period.ts';
import { clauseStart, leadOf, segmentStart, type Sentence } from '#report/prose/sentence.ts';
import type { Checks } from '../check.ts';
import { fail, notApplicable, pass, type Verdict } from '../outcome.ts';
import type { Subject } from '../subject.ts';
import { isOwn, type Claim } from '../words.ts';

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

function contradiction(
	rule: string,
	claim: Claim,
	table: number,
	subject: Subject,
	saying = sayings[rule]!(claim.value)
): Verdict {
	const cells = claim.means[0]!;
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

const byChannel =
	/(?:当面|书面|网络|网上|在线|信函|邮寄|邮政|邮件|电子邮箱|传真|平台|窗口|现场)(?:渠道|方式|形式|途径|平台|申请系统)?(?:收到|接收|受理|提交|提出|递交|寄送)?(?:的)?(?:政府信息公开|依申请公开|公开)?(?:申请)?$/;
const broader = /线[上下]/;

/** Requests told by channel cannot together exceed those that came in: one request comes by one channel. */
function channels(subject: Subject): Verdict[] {
	const most = subject.total(['received_total', 'carried_in_total']);
	if (most === null) return [];
	return subject.telling!.sentences.flatMap((sentence) => {
		const { text, amounts } = sentence;
		if (!/申请/.test(text) || broader.test(text) || !isAboutRequests(sentence)) return [];
		const told = new Map<string, number>();
		let from: Amount | undefined;
		for (const amount of amounts) {
			// What a bracket or a second 其中 opens are parts of a part.
			if (from && /（|其中/.test(text.slice(from.end, amount.start))) break;
			if (!/^[件宗份起]/.test(amount.unit) || amount.value === null) continue;
			const { head } = leadOf(sentence, amount, segmentStart(sentence, amount));
			const channel = byChannel.exec(head)?.[0];
			if (!channel || amount.approximate || !isThisYears(sentence, amount)) continue;
			if (!isOwn(sentence, amount.start) || told.has(channel)) return [];
			told.set(channel, amount.value);
			from = amount;
		}
		if (!from) return [];
		const sum = [...told.values()].reduce((total, count) => total + count, 0);
		if (sum <= most) return pass('received_total');
		const start = clauseStart(sentence, text.search(/\S/));
		const claim: Claim = {
			rule: 'NAR-05',
			value: sum,
			means: [noRequests.slice(0, 2)],
			ink: () => inkOf({ sentence, start, end: from.end, anchor: from.start })
		};
		return contradiction('NAR-05', claim, most, subject, {
			zh: `正文按渠道分述的申请共 ${sum} 件`,
			en: `the text counts ${sum} requests by channel`
		});
	});
}

/** Whether a sentence counts requests for information and nothing else. */
function isAboutRequests({ text, paragraph, offset }: Sentence): boolean {
	if (/建议|提案|咨询|信访|投诉|举报|来信|留言|信箱|热线|复议|诉讼|许可|办事|服务事项/.test(text))
		return false;
	return /依申请公开|信息公开申请|公开申请/.test(
		paragraph.heading + paragraph.text.slice(Math.max(0, offset - 120), offset) + text
	);
}
