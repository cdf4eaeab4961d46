import type { CellId } from '#form/form.ts';
import { unequal } from '#check/arithmetic.ts';
import { notApplicable, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-04',
	on: 'report',
	severity: 'error',
	version: 1,
	editions: ['2021', '2019'],
	doubtsReading: true,
	check: bounds
};

export const page: Page = {
	name: { zh: '部分超过总计', en: 'a part exceeds its total' },
	formula: {
		zh: '部分 ≤ 总计；办结 ≤ 收到；结转 ≤ 收到',
		en: 'a part ≤ its total; concluded ≤ requests in; carried out ≤ requests in'
	},
	holds: {
		zh: '部分不超过总计；办结、结转不超过收到',
		en: 'no part exceeds its total, and no more is concluded or carried out than came in'
	},
	explanation: {
		zh: '有的格未找到，等式无法检验时，仍可检验界限：已知的部分不应超过总计。由于有格未找到，先记为读取存疑。',
		en: 'Where cells were not found and an equation cannot be tested, its bound still can: what is known of the parts cannot exceed the total. As cells are missing, it is held to be our reading first.'
	},
	benign: [{ zh: '未找到的格使数字错位。', en: 'Missing cells displaced the numbers.' }]
};

/** Where cells are absent the identity is not tested, but what is known of one side may already be too much. */
function bounds(subject: Subject): Verdict[] {
	return subject.sums
		.filter(({ identity }) => identity.kind !== 'results')
		.map(({ identity, outcome }) => {
			const { left, right, of } = identity;
			if (outcome.result !== 'not_applicable') return notApplicable('nothing_to_explain', of);
			const [a, b] = [known(subject, left), known(subject, right)];
			const exceeds = (b.whole && a.sum > b.sum) || (a.whole && b.sum > a.sum);
			if (!a.whole && !b.whole) return notApplicable('absent', of);
			return passUnless(
				exceeds && {
					cells: [...left, ...right],
					left: a.sum,
					right: b.sum,
					severity: 'review',
					origin: 'parse',
					message: unequal(identity, a.sum, b.sum)
				},
				of
			);
		});
}

function known(subject: Subject, ids: readonly CellId[]): { sum: number; whole: boolean } {
	const values = ids.map((id) => subject.count(id));
	return {
		sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
		whole: values.every((value) => value !== null)
	};
}
