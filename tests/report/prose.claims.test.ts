import { expect, test } from 'vitest';
import type { Claim } from '#report/prose/claims/claim.ts';
import { scan } from '#report/prose/claims/scan.ts';
import { claimWords } from '#report/prose/claims/words.ts';
import { cases } from '#report/prose/claims/words.cases.ts';
import { findAmounts } from '#report/prose/amounts.ts';
import { readProse } from '#report/prose.ts';
import { reportOf } from './prose.ts';

/** Names of the rows by which a text is read. */
const namesIn = (text: string) =>
	scan({ text, amounts: findAmounts(text) }).map(({ name }) => name);

const each = Object.entries(cases).flatMap(([name, { must, mustNot }]) => [
	...must.map((text) => ({ name, text, wanted: true })),
	...mustNot.map((text) => ({ name, text, wanted: false }))
]);

test.each(each)('$name, $wanted: $text', ({ name, text, wanted }) => {
	expect(namesIn(text).includes(name)).toBe(wanted);
});

test('every row has texts it must and must not be found in', () => {
	const held = Object.keys(cases).filter((name) => {
		const { must, mustNot } = cases[name]!;
		return must.length && mustNot.length;
	});
	expect(held.toSorted()).toEqual(claimWords.map(({ name }) => name).toSorted());
});

/** What a report of 2023 with these lines says in the terms of the form: matter, how, number. */
function said(...lines: string[]): string[] {
	const { clauses } = readProse(reportOf(...lines), 2023, '青溪县园林局');
	return clauses.flatMap(({ claim }) => (claim ? shown(claim) : []));
}

function shown({ matter, how, value, sure, area }: Claim): string {
	const of =
		matter.of === 'requests'
			? matter.stage
			: matter.of === 'outcome'
				? matter.any[0]!.join('+')
				: matter.of === 'applicant'
					? matter.columns.join('+')
					: matter.of === 'challenge'
						? [matter.which, ...(matter.result ? [matter.result] : [])].join(' ')
						: matter.of === 'channel'
							? 'channel'
							: matter.cell;
	const rest = [...(sure ? [] : ['unsure']), ...(area ? ['area'] : [])];
	return [of, how, String(value), ...rest].join(' ');
}

test.each([
	[
		'共受理依申请公开27件，其中2023年新收23件，2022年结转4件。',
		['handled exactly 27', 'fresh exactly 23', 'in exactly 4']
	],
	[
		'收到政府信息公开申请23件，均为自然人提出，无结转。',
		['came exactly 23', 'person all 23', 'out none 0']
	],
	['（二）依申请公开。上年无结转申请。', ['in none 0']],
	[
		'（二）依申请公开。新收申请23件（自然人20件、企业3件）。',
		['fresh exactly 23', 'person exactly 20', 'business exactly 3']
	],
	['（二）依申请公开。2022年结转的3件中，予以公开2件。', ['in exactly 3', 'disclosed at-least 2']],
	['（二）依申请公开。信函申请均为自然人提出。', []],
	['（二）依申请公开。到期申请全部办结。', []],
	['（二）依申请公开。因信访事项不予处理2件。', ['not_processed_petition exactly 2']],
	['审查公文120件，定为依申请公开20件，不予公开5件。', []],
	[
		'全县共收到政府信息公开申请410件，办结400件。',
		['came exactly 410 area', 'concluded exactly 400 area']
	],
	['协助县政府办公室答复政府信息公开申请6件，予以公开4件。', []],
	['行政复议15件（政府信息公开类2件）。', ['review exactly 15 unsure', 'review exactly 2']],
	['涉及政府信息公开的行政复议1件，被依法纠正。', ['review exactly 1', 'review corrected all 1']],
	['未发生因政府信息公开被纠正的行政复议案件。', ['review corrected none 0']],
	['未发生因土地征收引发的行政诉讼。', []],
	['作为复议机关，办理信息公开类行政复议案件18件。', []],
	['新制定出台规范性文件8件，废止2件。', ['issued exactly 8', 'repealed exactly 2']],
	['代县政府起草规范性文件2件。', []],
	['办理行政处罚案件45件。', ['penalty exactly 45']],
	['协助执法部门作出行政处罚15件。', []]
])('%s', (line, wanted) => {
	expect(said(line)).toEqual(wanted);
});
