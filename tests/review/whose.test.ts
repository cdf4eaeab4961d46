import { describe, expect, test } from 'vitest';
import { assigned } from '#review/assign.ts';
import { deskOf } from '#review/desk.ts';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { dropped, redrawn } from '#review/drop.ts';
import { decide, nothingYet, noted } from '#review/follow.ts';
import { ledgerOf } from '#review/ledger.ts';
import { lineState, problemList, rollList, workList } from '#review/lists.ts';
import { noOffice } from '#review/office.ts';
import type { Paper } from '#review/paper.ts';
import { merged } from '#review/merge.ts';
import type { Listed } from '#review/roster.ts';
import { readRoster } from '#review/roster.ts';
import { emptyDesk, openDesk, packDesk } from '#review/saved.ts';
import { slipsOf } from '#review/slip.ts';
import { doubtWords } from '#review/sum-doubts.ts';
import { bodies, type Draft } from '../generator/county.ts';
import { numbers, paper } from './papers.ts';

const name = (at: number) => bodies[at]!.name;
const county = '霁川县';

/** A report of one body, under names of the test's own. */
const under = ({ title, signed }: { title?: string; signed?: string }) => {
	return (draft: Draft): void => {
		if (title) {
			draft.title = draft.title.replace(draft.body.name, title);
			draft.lead = draft.lead.replace(draft.body.name, title);
		}
		if (signed) draft.signed = signed;
	};
};
const listed = (...names: string[]): readonly Listed[] =>
	readRoster(new TextEncoder().encode(names.join('\n'))).listed;
const called = (one: Paper, file: string): Paper => ({ ...one, file });
const rowOf = (laid: DeskInput, file: string) =>
	deskOf(laid).rows.find((row) => row.file === file)!;
const say = (laid: DeskInput, file: string, owner: string | null) =>
	assigned(laid, { file }, owner);

/** A report of body 1 that calls itself body 0's, signed and named as it should be. */
async function misnamed(change: (draft: Draft) => void = () => {}): Promise<Paper> {
	const one = await paper(1, (draft) => {
		change(draft);
		under({ title: name(0) })(draft);
	});
	return called(one, `${name(1)}.html`);
}

describe('names that agree', () => {
	test('a committee in full, on a list in short, and a file called by it', async () => {
		const park = `${county}经济开发区管理委员会`;
		const one = await paper(3, under({ title: park, signed: park }));
		const file = '经济开发区管理委员会.html';
		const laid = { ...emptyInput, papers: [called(one, file)], listed: listed('开发区', name(2)) };
		expect(rowOf(laid, file).whose).toBeNull();
	});

	test('a body that signs next to another signs', async () => {
		for (const signed of [`中共${county}委员会${name(1)}`, `${name(1)}${county}地方金融服务中心`]) {
			const one = await paper(1, under({ signed }));
			const laid = {
				...emptyInput,
				papers: [called(one, `${name(1)}.html`)],
				listed: listed(name(1), `${county}地方金融服务中心`)
			};
			expect(rowOf(laid, `${name(1)}.html`).whose).toBeNull();
		}
	});
});

describe('names that disagree', () => {
	test('are told with the row, the sums and the list; the sheet is addressed to nobody', async () => {
		const laid = {
			...emptyInput,
			papers: [await misnamed(), await paper(2)],
			listed: listed(name(0), name(1), name(2))
		};
		const desk = deskOf(laid);
		const row = rowOf(laid, `${name(1)}.html`);
		expect(row.whose).toEqual({
			names: [
				{ source: 'title', name: name(0) },
				{ source: 'signature', name: name(1) },
				{ source: 'file', name: name(1) }
			],
			maybe: [name(0), name(1)],
			owner: null
		});
		expect(row.first!.zh).toContain(`落款是“${name(1)}”`);
		const id = 'licensing_decisions';
		expect(doubtWords(desk.doubts.get(id), 'zh')).toContain(`待确认是哪一家的：${row.file}`);
		expect(desk.rollCall!.missing).toEqual([]);
		expect(desk.rollCall!.asked.map((line) => line.listed.name)).toEqual([name(1)]);
		expect(
			rollList(desk, 'zh')
				.slice(1, 3)
				.map((line) => line[1])
		).toEqual(['待确认', '待确认']);
		expect(
			ledgerOf(desk, nothingYet)
				.map((line) => lineState(line).zh)
				.slice(0, 2)
		).toEqual(['待确认', '待确认']);
		const slip = slipsOf(desk.rows, noOffice, 'zh', { program: '', date: '' }).find(
			({ file }) => file === row.file
		)!;
		expect(slip.agency).toBe('（待确认是哪一家的）');
		expect(slip.name).toMatch(/^待确认-/);
		expect(JSON.stringify([slip.lead, slip.name])).not.toContain('贵单位');
		expect(problemList(desk.rows).flat()).toContain('DOC-02');
	});

	test('do not compare the report with last year’s of the one it may not be of', async () => {
		const last = [
			await paper(0, undefined, { year: 2023 }),
			await paper(1, undefined, { year: 2023 })
		];
		const laid = {
			...emptyInput,
			papers: [await misnamed()],
			last,
			listed: listed(name(0), name(1))
		};
		const ofYears = (one: DeskInput) =>
			rowOf(one, `${name(1)}.html`).problems.filter(({ found }) =>
				found.some(({ rule }) => /^(?:YR|TXT-01)/.test(rule))
			);
		expect(ofYears(laid)).toEqual([]);
		expect(ofYears(say(laid, `${name(1)}.html`, name(0))).length).toBeGreaterThan(0);
	});

	test.each([
		[
			'signed by a neighbour that is on the list',
			under({ signed: name(1) }),
			'1.html',
			[name(0), name(1)]
		],
		['called as a neighbour is', under({}), `报送/${name(1)}.html`, [name(0), name(1)]],
		[
			'signed by a town, titled another',
			under({ title: `${county}松林镇人民政府`, signed: `${county}河东乡人民政府` }),
			'2.html',
			[`${county}松林镇人民政府`, `${county}河东乡人民政府`]
		]
	])('are asked about where a report is %s', async (_, change, file, maybe) => {
		const laid = {
			...emptyInput,
			papers: [called(await paper(0, change), file)],
			listed: listed(name(0), name(1))
		};
		expect(rowOf(laid, file).whose?.maybe).toEqual(maybe);
	});

	test.each([
		['signed by the government’s office', under({ signed: `${county}人民政府办公室` }), '1.html'],
		[
			'signed by what the body is called shortly',
			under({ signed: name(0).slice(county.length) }),
			'1.html'
		],
		['signed by a body nobody is to hear of', under({ signed: `${county}某某工作专班` }), '1.html'],
		['called as it is, by way of another', under({}), `${name(1)}转${name(0)}.html`],
		[
			'of a street that was a town',
			under({ title: `${county}松林街道办事处`, signed: `${county}松林镇人民政府` }),
			'1.html'
		]
	])('are none where a report is %s', async (_, change, file) => {
		const laid = {
			...emptyInput,
			papers: [called(await paper(0, change), file)],
			listed: listed(name(0), `${county}人民政府办公室`, name(1))
		};
		expect(rowOf(laid, file).whose).toBeNull();
	});

	test('a longer name is not taken for the shorter one in it', async () => {
		const town = under({ title: `${county}体育局`, signed: `${county}体育局` });
		const laid = {
			...emptyInput,
			papers: [called(await paper(0, town), '教育体育局.html')],
			listed: listed('体育局', '教育体育局')
		};
		expect(rowOf(laid, '教育体育局.html').whose?.maybe).toEqual([`${county}体育局`, '教育体育局']);
	});

	test('a list that shortens names means the same bodies', async () => {
		const change = under({ title: `${county}财政局`, signed: `${county}发展和改革局` });
		const laid = {
			...emptyInput,
			papers: [called(await paper(2, change), '1.html'), await paper(3)],
			listed: listed('财政局', '发改委')
		};
		expect(rowOf(laid, '1.html').whose?.maybe).toEqual([
			`${county}财政局`,
			`${county}发展和改革局`
		]);
		expect(deskOf(laid).rollCall!.asked.map((line) => line.listed.name)).toEqual(['发改委']);
		const own = under({ title: `${county}发展和改革局`, signed: `${county}发展和改革局` });
		const others = [await paper(0), await paper(3)];
		const plain = { ...laid, papers: [called(await paper(2, own), '发改委.html'), ...others] };
		expect(rowOf(plain, '发改委.html').whose).toBeNull();
		const unsure = {
			...plain,
			papers: plain.papers.map((one, at) => (at ? one : called(one, '改革局.html'))),
			listed: listed('改革局', '财政局')
		};
		expect(rowOf(unsure, '改革局.html').whose).toBeNull();
		expect(
			rowOf({ ...unsure, listed: listed('改革局', '发改局') }, '改革局.html').whose
		).not.toBeNull();
	});
});

describe('the office’s word', () => {
	const file = `${name(1)}.html`;

	test('makes it the report of that body, everywhere, and can be taken back', async () => {
		const asked = {
			...emptyInput,
			papers: [await paper(0), await misnamed()],
			listed: listed(name(0), name(1))
		};
		expect(rowOf(asked, file).standing).toBe('older');
		const said = say(asked, file, name(1));
		const desk = deskOf(said);
		expect(new Set(desk.summed.map(({ agency }) => agency))).toEqual(new Set([name(0), name(1)]));
		expect(desk.rollCall!.asked).toEqual([]);
		expect(desk.summed).toHaveLength(2);
		const slip = slipsOf(desk.rows, noOffice, 'zh', { program: '', date: '' }).find(
			(one) => one.file === file
		)!;
		expect(slip.agency).toBe(name(1));
		expect(slip.toMend.flatMap(({ what }) => what).join()).toContain(
			`文中写的是“${name(0)}”：请改正`
		);
		expect(say(said, file, null)).toEqual(asked);
	});

	test('that its own name is right asks to mend the signature', async () => {
		const signed = called(await paper(0, under({ signed: name(1) })), '1.html');
		const laid = say(
			{ ...emptyInput, papers: [signed], listed: listed(name(0), name(1)) },
			'1.html',
			name(0)
		);
		expect(rowOf(laid, '1.html').first!.zh).toContain(`落款是“${name(1)}”：请改正`);
		expect(deskOf(laid).rollCall!.missing.map((one) => one.name)).toEqual([name(1)]);
	});

	test('takes along what was decided and noted of it, there and back', async () => {
		const wrong = await misnamed(numbers({ received_total: 987 }));
		const laid: DeskInput = {
			...emptyInput,
			papers: [wrong, await paper(2)],
			listed: listed(name(0), name(1))
		};
		const [problem] = rowOf(laid, file).problems.filter(({ severity }) => severity === 'error');
		const names = rowOf(laid, file).problems.find(({ found }) => found[0].rule === 'DOC-02')!;
		const decided = {
			...laid,
			follow: noted(
				decide(laid.follow, problem!, {
					decision: 'explained',
					note: '已电话核实',
					date: '2025-01-20'
				}),
				names,
				'问办公室'
			)
		};
		const said = say(decided, file, name(1));
		const own = rowOf(said, file).problems;
		expect(own.find(({ cause }) => cause === problem!.cause)!.decided).toMatchObject({
			decision: 'explained',
			note: '已电话核实'
		});
		expect(own.find(({ cause }) => cause === names.cause)!.note).toBe('问办公室');
		expect(workList(deskOf(said), 'zh').flat()).toContain('问办公室');
		expect(say(said, file, null).follow).toEqual(decided.follow);
	});

	test('is kept in the desk’s file, and in both windows', async () => {
		const asked = {
			...emptyDesk,
			papers: [await paper(0), await misnamed()],
			listed: listed(name(0), name(1))
		};
		const said = { ...asked, ...say(asked, file, name(1)) };
		const opened = await openDesk(await packDesk(said));
		expect(rowOf(opened, file).whose!.owner).toBe(name(1));
		const noted = { ...asked, office: { ...asked.office, name: '公开办' } };
		for (const both of [merged(asked, said, noted), merged(asked, noted, said)]) {
			expect(rowOf(both, file).whose!.owner).toBe(name(1));
			expect(both.office.name).toBe('公开办');
			expect(both.papers).toHaveLength(2);
		}
	});

	test('holds for the same file read elsewhere, for its copies, and for a draft that bears the same names', async () => {
		const one = await misnamed();
		const papers = [await paper(0), one];
		const asked = { ...emptyInput, papers, listed: listed(name(0), name(1)) };
		const said = say(asked, file, name(1));
		const copied = { ...asked, papers: [...papers, called(one, `副本/${name(1)}.html`)] };
		expect(say(copied, file, name(1)).papers.map(({ owner }) => owner)).toEqual([
			undefined,
			name(1),
			name(1)
		]);
		// Where the bytes are known, the row says so.
		const read = papers.map((each) => ({
			...each,
			row: { ...each.row, sha256: `${each.file} ${each.row.agency}` }
		}));
		const again = redrawn(said, { papers: read, unread: [] });
		expect(again.papers.map(({ owner }) => owner)).toEqual([undefined, name(1)]);
		expect(again.aside).toEqual([]);
		const mended = called(await misnamed(numbers({ licensing_decisions: 41 })), '新.html');
		const then = dropped(said, { papers: [mended], unread: [] }, '2025-01-21');
		expect(rowOf(then, '新.html').agency).toBe(name(1));
		expect(then.papers).toHaveLength(2);
	});
});
