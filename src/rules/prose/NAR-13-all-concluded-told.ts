import { notApplicable, passUnless } from '#check/outcome.ts';
import { cellsName, sidesOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

const cell = 'carried_out_total';

export const rule: ReportRule = {
	id: 'NAR-13',
	on: 'report',
	severity: 'review',
	version: 7,
	prose: true,
	editions: ['2021', '2019'],
	check: (subject) => {
		const claims = subject.claims.all.filter(({ kind }) => kind === 'all_concluded');
		const open = subject.count(cell);
		if (!claims.length) return [notApplicable('not_told')];
		if (open === null) return [notApplicable('no_number')];
		return claims.map((claim) => {
			const { value, wholes } = claim;
			// Of another whole than the table's nothing is known.
			const known = value === null || wholes.some((cells) => subject.total(cells) === value);
			if (!known) return notApplicable('other_rule');
			const saying = {
				zh: '正文称申请全部办结，即无结转',
				en: 'The text says that all requests were concluded, none carried over'
			};
			return passUnless(
				open > 0 && {
					cells: [cell],
					left: 0,
					right: open,
					...claim.sourceText(),
					...sidesOf(saying, 0, open, cellsName([cell]))
				}
			);
		});
	}
};

export const page: Page = {
	name: {
		zh: '正文称全部办结而有结转',
		en: 'the text says all were concluded, some were carried out'
	},
	formula: {
		zh: '正文称全部办结 ⇒ 结转下年 = 0',
		en: 'the text says that all were concluded ⇒ carried out = 0'
	},
	holds: {
		zh: '正文写全部办结的，结转下年度继续办理为 0',
		en: 'where the text says that all were concluded, none is carried out'
	},
	explanation: {
		zh: '正文说申请全部办结或办结率 100%，而表三结转下年大于 0。“按时”办结的说法不算。',
		en: 'The text says that all requests were concluded while table 3 carries some over to the next year. “Concluded in time” does not count.'
	},
	benign: [{ zh: '指到期应办的申请。', en: 'It means those due this year.' }],
	changes: [
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“年内均已答复”，“加上年结转共11件，全部办结”。',
				en: 'Also reads all answered within the year, and all concluded of what came in and was carried in.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '增加：“新收39件、上年结转3件，全部办结”。',
				en: 'Also reads all concluded behind what came in and what was carried in.'
			}
		},
		waysRead,
		ratiosRead
	]
};
