import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-03',
	on: 'report',
	severity: 'warning',
	version: 7,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('carried', ({ how, value, means }) => {
		const inward = means[0]![0] === 'carried_in_total';
		const [zh, en] = inward ? ['上年结转', 'in from last year'] : ['结转下年', 'over to next year'];
		return how === 'none'
			? { zh: `正文称申请无${zh}`, en: `The text says that no request was carried ${en}` }
			: {
					zh: `正文称${zh} ${value} 件`,
					en: `The text says that ${value} requests were carried ${en}`
				};
	})
};

export const page: Page = {
	name: { zh: '正文所述结转数与表不符', en: 'requests carried over differ from the table' },
	formula: {
		zh: '正文结转件数 = 上年结转或结转下年',
		en: 'carried over in the text = carried in or carried out'
	},
	holds: {
		zh: '正文写的结转件数等于表三的上年结转或结转下年度',
		en: 'the requests carried over that the text tells of are those of table 3'
	},
	explanation: {
		zh: '正文说的上年结转、结转下年件数，分别与表三第二项、第四项比较。',
		en: 'Requests the text says were carried in or out are compared with items two and four of table 3.'
	},
	benign: [{ zh: '统计截止日不同。', en: 'The figures were closed on different days.' }],
	changes: [
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“剩余1件结转下年”“有4件未到答复期限，转入下年办理”。',
				en: 'Also reads what is left and carried on, and what had not fallen due and was.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“另有4件申请顺延至下年”，按条计的结转。',
				en: 'Also reads what is carried on beside what was answered, and requests carried over that are counted as items.'
			}
		},
		waysRead,
		ratiosRead
	]
};
