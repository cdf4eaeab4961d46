import { pass, type Verdict } from '#check/outcome.ts';
import { claimsOf, contradiction, requestTotals } from '#check/stated.ts';
import type { Subject } from '#check/subject.ts';
import { isOwn, type Claim } from '#check/words.ts';
import { inkOf } from '#report/prose.ts';
import type { Amount } from '#report/prose/amounts.ts';
import { isThisYears } from '#report/prose/period.ts';
import { clauseStart, leadOf, segmentStart, type Sentence } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';

const byApplicant = claimsOf('applicant', (n) => ({
	zh: `正文称此类申请人 ${n} 件`,
	en: `the text counts ${n} from them`
}));
const byChannel =
	/(?:当面|书面|网络|网上|在线|信函|邮寄|邮政|邮件|电子邮箱|传真|平台|窗口|现场)(?:渠道|方式|形式|途径|平台|申请系统)?(?:收到|接收|受理|提交|提出|递交|寄送)?(?:的)?(?:政府信息公开|依申请公开|公开)?(?:申请)?$/;
const broader = /线[上下]/;

export const rule: ReportRule = {
	id: 'NAR-05',
	on: 'report',
	severity: 'review',
	version: 2,
	prose: true,
	editions: ['2021', '2019'],
	check: (subject) => [...byApplicant(subject), ...channels(subject)]
};

export const page: Page = {
	name: { zh: '正文所述申请人或渠道与表不符', en: 'applicants or channels differ from the table' },
	formula: {
		zh: '渠道件数之和 = 新收；申请人件数 = 各列',
		en: 'Σ channels = received; applicants = columns'
	},
	explanation: {
		zh: '正文按当面、信函、网络等渠道分述的件数，其和不应超过新收加结转的件数；按自然人、法人分述的与各列比较。',
		en: 'Requests told by channel cannot together exceed those received; those told by applicant are compared with the columns.'
	},
	benign: [{ zh: '同一申请经多个渠道提交。', en: 'One request came by several channels.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：先说总数、再按渠道分述，各渠道之和超过收到的件数。',
				en: 'Also tells channels that exceed the requests where a total is told before them.'
			}
		}
	]
};

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
			kind: 'applicant',
			value: sum,
			means: [requestTotals.slice(0, 2)],
			ink: () => inkOf({ sentence, start, end: from.end, anchor: from.start })
		};
		return contradiction(claim, most, subject, {
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
