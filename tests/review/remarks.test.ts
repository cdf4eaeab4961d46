import { expect, test } from 'vitest';
import { cellsOf } from '#form/form.ts';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { noOffice } from '#review/office.ts';
import { slipsOf } from '#review/slip.ts';
import { bodies, totalled, type Draft } from '../generator/county.ts';
import { numbers, paper } from './papers.ts';

const reason = '上年结转6件，其中3件系上年已办结、经行政复议撤销后重新办理。';
const blanksAreZero = '上述各表中空白处均表示数据为零。';
const imprint = { program: '', date: '' };

test('what the report says of a number stands beside the finding, and decides nothing', async () => {
	const carried = totalled({ carried_in_person: 6, concluded_person: 6, disclosed_person: 6 });
	const now = await paper(0, (draft) => {
		draft.values = { ...carried };
		draft.six.push(reason, '行政处罚决定数含综合执法大队12件。');
	});
	const last = [await paper(0, numbers(totalled({ carried_out_person: 3 })), { year: 2023 })];
	const { rows } = deskOf({ ...emptyInput, papers: [now], last });
	const [slip] = slipsOf(rows, noOffice, 'zh', imprint);
	const told = slip!.toMend.find(({ what }) => what.join().includes('上年结转'))!;
	expect(told.said).toEqual([reason]);
	expect(rows[0]!.state).toBe('mend');
	const others = [...slip!.toMend, ...slip!.toLook].filter((item) => item !== told);
	for (const { said } of others) expect(said).not.toContain(reason);
});

/** A report in which every 0 of table 3 is left blank, but for what is told of. */
const blanks =
	(...six: string[]) =>
	(draft: Draft): void => {
		for (const { id, table } of cellsOf('2021'))
			if (table === 'requests' && !draft.values[id]) draft.ink[id] = '';
		draft.six.push(...six);
	};

test('blanks of which the report says that they are 0 are not asked about, and are no 0 in the sums', async () => {
	const [silent, stated] = await Promise.all([paper(0, blanks()), paper(1, blanks(blanksAreZero))]);
	const { rows, sums } = deskOf({ ...emptyInput, papers: [silent, stated] });
	const asked = (at: number) =>
		rows
			.find(({ agency }) => agency === bodies[at]!.name)!
			.problems.filter(
				({ found, severity }) =>
					severity !== 'info' && found.some(({ rule }) => /^CEL-0[123]$/.test(rule))
			);
	expect(asked(0).length).toBeGreaterThan(0);
	expect(asked(1)).toEqual([]);
	const { blank } = sums.find(({ cell }) => cell.id === 'received_research')!;
	expect(blank).toHaveLength(2);
});
