import { labelOf } from '#check/stated.ts';
import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-04',
	on: 'report',
	severity: 'warning',
	version: 10,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('outcome', ({ how, value, means }) => {
		const label = labelOf(means[0]!);
		if (how === 'all')
			return {
				zh: `正文称申请全部为${label.zh}`,
				en: 'The text says that all requests ended in one way'
			};
		if (how === 'none')
			return { zh: `正文称没有${label.zh}`, en: `The text says that none was ${label.en}` };
		return {
			zh: `正文称${label.zh} ${value} 件`,
			en: `The text counts ${value} as ${label.en}`
		};
	})
};

export const page: Page = {
	name: { zh: '正文所述办理结果与表不符', en: 'outcomes differ from the table' },
	formula: {
		zh: '正文各类结果件数 = 表三各行或各组之和',
		en: 'outcomes in the text = rows of table 3, or sums of its groups'
	},
	holds: {
		zh: '正文写的各类办理结果件数与表三一致',
		en: 'the outcomes that the text tells of agree with table 3'
	},
	explanation: {
		zh: '正文用表三的行名或组名说明件数时，与该行或该组之和比较。2019 年以前的旧说法不能一一对应，不比较。',
		en: 'Where the text counts outcomes by the names of table 3’s rows or groups they are compared with that row or the sum of the group. Words of the older form do not correspond and are not compared.'
	},
	benign: [{ zh: '一件申请计入两类。', en: 'A request was counted twice.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数不再比较。',
				en: 'Numbers of items and times are no longer compared.'
			}
		},
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '紧接某类申请人件数之后的结果（只说理由的也算），按该类申请人的看待。',
				en: 'Outcomes told right behind one kind of applicant, by their reason too, are taken for those of that kind.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：某类申请人的各类结果（“企业申请5件，予以公开3件”），某类结果中的申请人（“不予公开4件，其中自然人3件”），以及“其余各件均…”。',
				en: 'Also tells how the requests of one kind of applicant ended, who had asked for those that ended in one way, and what is said of the rest.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '部分申请中的各类结果（“6件申请中，部分公开2件”）不应多于全部。',
				en: 'Outcomes of some requests are told where they exceed those of all.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '“因…等原因”的件数可为全组；增加：“理由均为…”“答复结果全部为…”“没有因…作其他处理的申请”。',
				en: 'A number beside reasons that are examples may be that of the whole group; also reads one reason of all that ended so, what all answers were, and that none ended so for a reason.'
			}
		},
		waysRead,
		ratiosRead
	]
};
