import type { CellId } from '#form/form.ts';
import { fail, notApplicable, pass, type Verdict } from '#check/outcome.ts';
import { claimsOf, labelOf, cellsName, sidesOf } from '#check/stated.ts';
import type { Subject } from '#check/subject.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Clause } from '#report/prose/clause.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

const byApplicant = claimsOf('applicant', ({ how, value, means }) => {
	const label = labelOf(means[0]!);
	if (how === 'all')
		return {
			zh: `正文称申请人全部为${label.zh}`,
			en: 'The text says that all requests came from such applicants'
		};
	if (how === 'none')
		return { zh: `正文称没有${label.zh}`, en: `The text says that there were none: ${label.en}` };
	return {
		zh: `正文称${label.zh} ${value} 件`,
		en: `The text counts ${value} for ${label.en}`
	};
});

const broader = /线[上下]|书面|纸质|电子(?!邮)/;

export const rule: ReportRule = {
	id: 'NAR-05',
	on: 'report',
	severity: 'review',
	version: 7,
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
	holds: {
		zh: '正文写的各渠道、各类申请人件数与表三一致',
		en: 'the channels and applicants that the text tells of agree with table 3'
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
		},
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“其余16件由个人提出”，“学生家长等个人”一类带举例的申请人。',
				en: 'Also reads what is said of the rest, and applicants named with examples.'
			}
		},
		waysRead,
		ratiosRead
	]
};

/** Requests stated by channel cannot together exceed those that came in: one request comes by one channel. */
function channels(subject: Subject): Verdict[] {
	const cells: CellId[] = ['received_total', 'carried_in_total'];
	const most = subject.total(cells);
	if (most === null) return [];
	const told = new Map<object, Clause[]>();
	for (const clause of subject.prose!.clauses)
		if (
			clause.claim?.matter.of === 'channel' &&
			clause.claim.how === 'exactly' &&
			!clause.claim.area
		)
			told.set(clause.sentence, [...(told.get(clause.sentence) ?? []), clause]);
	return [...told.values()].map((list) => {
		const words = list.map(({ claim }) => (claim!.matter as { words: string }).words);
		// 书面15件、信函7件: one may hold the other.
		const wide = words.filter((each) => broader.test(each)).length;
		if (new Set(words).size < words.length || (wide > 0 && wide < words.length))
			return notApplicable('unknown', 'received_total');
		const sum = list.reduce((total, { value }) => total + value!, 0);
		if (sum <= most) return pass('received_total');
		// Another rule compares parts of a stated total with that total.
		const { whole } = list[0]!.claim!;
		if (whole !== null && sum > whole) return notApplicable('other_rule', 'received_total');
		const [first, last] = [list[0]!, list.at(-1)!];
		const saying = {
			zh: `正文按渠道分述的申请共 ${sum} 件`,
			en: `The text counts ${sum} requests by channel`
		};
		return fail(
			{
				cells,
				left: sum,
				right: most,
				...sourceTextOf({ ...first, end: last.end }),
				...sidesOf(saying, sum, most, cellsName(cells))
			},
			'received_total'
		);
	});
}
