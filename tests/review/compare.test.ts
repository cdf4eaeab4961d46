import { describe, expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { noOffice } from '#review/office.ts';
import type { Paper } from '#review/paper.ts';
import { slipsOf } from '#review/slip.ts';
import { bodies, draftOf, type Draft } from '../generator/county.ts';
import { paper } from './papers.ts';

/** A report that is another's, with its own name and year. */
function copyOf(from: Draft) {
	return (draft: Draft): void => {
		const own = (line: string) =>
			line
				.replaceAll(from.body.name, draft.body.name)
				.replaceAll(String(from.year), String(draft.year));
		draft.values = { ...from.values };
		draft.one = from.one.map(own);
		draft.five = from.five.map(own);
	};
}

const seeded = (at: number, year: number) =>
	draftOf(bodies[at]!, year, at + 100 * (year % 10), null);
const some = [0, 1, 4, 5, 8, 11, 12, 13];

async function deskWith(
	change: Record<number, (draft: Draft) => void>,
	{ last = false } = {}
): Promise<ReturnType<typeof deskOf>> {
	const before = await Promise.all(some.map((at) => paper(at, undefined, { year: 2023 })));
	const papers = await Promise.all(
		some.map((at) => paper(at, change[at], { last: seeded(at, 2023).values }))
	);
	const laid: DeskInput = { ...emptyInput, papers, last: last ? before : [] };
	return deskOf(laid);
}

const causesOf = (desk: ReturnType<typeof deskOf>, at: number) =>
	desk.rows
		.find(({ agency }) => agency === bodies[at]!.name)!
		.problems.map(({ cause, severity }) => `${severity} ${cause}`);

const slipsFor = (desk: ReturnType<typeof deskOf>, name: string) =>
	slipsOf(desk.rows, noOffice, 'zh', { program: '', date: '' }).filter(
		({ agency }) => agency === name
	);

test('a draft another one replaces is told which counts, and nothing else', async () => {
	const papers = [
		await paper(0),
		{
			...(await paper(0, (draft) => {
				draft.values.licensing_decisions = 77;
				draft.values.received_total = 99;
				draft.date = '2025年1月3日';
			})),
			file: '旧.html'
		}
	];
	const slips = slipsFor(deskOf({ ...emptyInput, papers }), bodies[0]!.name);
	const old = slips.find(({ file }) => file === '旧.html')!;
	expect(old.lead).toContain('另一份文件已计入');
	expect([old.toMend, old.toLook.length]).toEqual([[], 1]);
	expect(old.toLook[0]!.what.join('')).toContain(`现以“${papers[0]!.file}”为准`);
});

describe('two reports that say the same', () => {
	test('without last year each is asked, and neither is accused', async () => {
		const desk = await deskWith({
			4: copyOf(draftOf(bodies[1]!, 2024, 401, seeded(1, 2023).values))
		});
		for (const [at, other] of [
			[4, '发展和改革局'],
			[1, '司法局']
		] as const) {
			const causes = causesOf(desk, at);
			expect(causes).toEqual([expect.stringMatching(/^review copied with /)]);
			const row = desk.rows.find(({ agency }) => agency === bodies[at]!.name)!;
			expect(row.state).toBe('look');
			expect(row.first!.zh).toContain(other);
		}
	});

	test('beside last year the one that does not follow from its own is told, the other is not', async () => {
		const desk = await deskWith(
			{ 4: copyOf(draftOf(bodies[1]!, 2024, 401, seeded(1, 2023).values)) },
			{ last: true }
		);
		expect(causesOf(desk, 4)).toEqual([expect.stringMatching(/^warning copied of 发展和改革局/)]);
		expect(causesOf(desk, 1)).toEqual([]);
		const [slip] = slipsFor(desk, bodies[4]!.name);
		const [told] = slip!.toMend;
		expect(told!.what.join('')).toMatch(
			/^与霁川县发展和改革局同年度的年报雷同：.*正文全部或大部分相同。请换成本机关自己的内容/
		);
		expect(told!.where.join('')).toMatch(/正文$/);
		expect(JSON.stringify(slip)).not.toMatch(/评分|Σ|log/);
	});
});

/** Puts a line on requests in place of the text's own. */
const saying = (draft: Draft, received: number, concluded: number) =>
	draft.one.map((line) =>
		line.startsWith('（二）')
			? `（二）依申请公开。全年共收到政府信息公开申请${received}件，办结${concluded}件。`
			: line
	);

test.each([1, 2])(
	'a bureau whose tables another took is asked, and its own %i slips stand',
	async (slips) => {
		const { values } = draftOf(bodies[1]!, 2024, 401, seeded(1, 2023).values);
		const [received, concluded] = [values.received_total!, values.concluded_total!];
		expect(received).toBeGreaterThan(0);
		const desk = await deskWith({
			1: (draft) => {
				draft.values = { ...values };
				draft.one = saying(draft, received + 10, slips > 1 ? concluded + 10 : concluded);
			},
			4: (draft) => {
				draft.values = { ...values };
				draft.one = saying(draft, received, concluded);
			}
		});
		const copied = (at: number) => causesOf(desk, at).filter((one) => one.includes('copied'));
		for (const at of [1, 4])
			expect(copied(at)).toEqual([expect.stringMatching(/^review copied with /)]);
		const [victim, taker] = [1, 4].map((at) => slipsFor(desk, bodies[at]!.name)[0]);
		expect(JSON.stringify(victim)).not.toContain('请换成本机关自己的内容');
		expect(JSON.stringify(victim!.toMend)).toContain(String(received + 10));
		expect([taker!.toMend, taker!.toLook.length]).toEqual([[], 1]);
	}
);

test('a report that is last year’s with the year changed is one problem', async () => {
	const desk = await deskWith({ 5: copyOf(seeded(5, 2023)) }, { last: true });
	expect(causesOf(desk, 5)).toEqual(['warning copied last']);
	expect(slipsFor(desk, bodies[5]!.name)[0]!.toMend[0]!.what.join('')).toMatch(
		/^与本机关 2023 年度的年报雷同：.*请按本年度的实际情况改写/
	);
	for (const at of some) if (at !== 5) expect([at, causesOf(desk, at)]).toEqual([at, []]);
});

test('what all bureaus write alike is the office’s template', async () => {
	const alike: Record<number, (draft: Draft) => void> = {};
	for (const at of some)
		alike[at] = (draft) => {
			draft.one = draft.one.map((line) =>
				line.startsWith('（三）') || line.startsWith('（四）')
					? `${line.slice(0, 9)}健全工作机制，落实保密审查，规范办理流程，加强业务培训，完善考核评议，畅通监督渠道，提升公开质量，回应社会关切。`
					: line
			);
		};
	const desk = await deskWith(alike);
	expect(desk.rows.flatMap(({ problems }) => problems.map(({ cause }) => cause))).toEqual([]);
});

test('the order of the files changes nothing', async () => {
	const papers: Paper[] = await Promise.all(some.map((at) => paper(at)));
	const told = (list: readonly Paper[]) =>
		JSON.stringify(deskOf({ ...emptyInput, papers: list }).rows.map(({ problems }) => problems));
	expect(told([...papers].reverse())).toBe(told(papers));
});
