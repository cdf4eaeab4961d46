import { expect, test } from 'vitest';
import { readCriteria, scored } from '#review/criteria.ts';
import { deskOf, type Desk } from '#review/desk.ts';
import { decide, nothingYet } from '#review/follow.ts';
import { deskFrom, DeskFault, emptyDesk, openDesk, packDesk, plainDesk } from '#review/saved.ts';
import { numbers, paper } from './papers.ts';

/** The row that has a problem. */
const wrong = ({ rows }: Desk) => rows.find(({ problems }) => problems.length > 0)!;

const kept = async () => {
	const papers = [await paper(0, numbers({ received_total: 99 })), await paper(1)];
	const { problems } = wrong(deskOf({ ...emptyDesk, papers }));
	const decided = { decision: 'confirmed' as const, note: '已电话核实', date: '2025-01-20' };
	return {
		...emptyDesk,
		papers,
		follow: decide(emptyDesk.follow, problems[0]!, decided),
		office: { name: '霁川县政务公开办', deadline: '1月31日', contact: '甲 000' }
	};
};

test('a desk that was saved is opened elsewhere as it was', async () => {
	const here = await kept();
	expect(await openDesk(await packDesk(here))).toEqual(JSON.parse(JSON.stringify(here)));
});

test.each([
	['cut in half', (file: Uint8Array) => file.slice(0, file.length / 2), 'cut'],
	['without its last byte', (file: Uint8Array) => file.slice(0, -1), 'cut'],
	[
		'with a byte changed',
		(file: Uint8Array) => file.map((b, i) => (i === file.length - 40 ? b ^ 4 : b)),
		'cut'
	],
	['that is empty', () => new Uint8Array(), 'cut'],
	[
		'that is a report',
		() => new TextEncoder().encode('<html>霁川县教育局2024年年度报告</html>'),
		'other'
	]
] as const)('a file %s is not opened, with a word', async (_, change, code) => {
	const file = change(await packDesk(await kept()));
	await expect(openDesk(file)).rejects.toMatchObject({
		code,
		message: expect.stringMatching(/桌面文件/)
	});
});

test('a desk of a newer version is not opened, one of something else neither', async () => {
	expect(() => deskFrom({ ...plainDesk(emptyDesk), version: 99 })).toThrow(DeskFault);
	expect(() => deskFrom({ ...plainDesk(emptyDesk), version: 99 })).toThrow(/更新版本/);
	expect(() => deskFrom({ some: 'thing' })).toThrow(/不是桌面文件/);
	expect(() => deskFrom({ ...plainDesk(emptyDesk), papers: null })).toThrow(/不完整/);
});

test.each<[string, (desk: Record<string, unknown>) => unknown]>([
	['papers', () => [null]],
	['papers', () => [{}]],
	['papers', ({ papers }) => [{ ...(papers as object[])[0], findings: [{ rule: 'T3-01' }] }]],
	['papers', ({ papers }) => [{ ...(papers as object[])[0], row: null }]],
	['unread', () => [{ file: 'a.doc', code: 'nothing known', message: '' }]],
	['last', () => 'x'],
	['listed', () => 'x'],
	['listed', () => ['甲局']],
	['government', () => 7],
	['follow', () => ({})],
	['follow', ({ follow }) => ({ ...(follow as object), decided: { a: 'explained' } })],
	['follow', ({ follow }) => ({ ...(follow as object), counting: [1] })],
	['replaced', () => ['a']],
	['lastFollow', () => ({ decided: {} })],
	['office', () => null],
	['criteria', () => [null]]
])('a desk whose %s are no such thing is not opened, with a word', async (name, broken) => {
	const desk = plainDesk(await kept());
	expect(() => deskFrom(desk)).not.toThrow();
	expect(() => deskFrom({ ...desk, [name]: broken(desk) })).toThrow(/不完整/);
});

const criteria = (text: string) => readCriteria(new TextEncoder().encode(text));

test('what is only asked takes no points off until the office confirms it', async () => {
	const here = await kept();
	const desk = deskOf({ ...here, follow: nothingYet });
	const list = criteria('rule,points,note\nT3,2,表三\n');
	const points = () => scored(desk, nothingYet, list).map((one) => one.points);
	expect(points()).toEqual([0, 2]);
	for (const problem of wrong(desk).problems) Object.assign(problem, { severity: 'review' });
	expect(points()).toEqual([0, 0]);
});

test('the office’s criteria take points off, each for a problem; what is settled takes none', async () => {
	const here = await kept();
	const list = criteria('rule,points,note\nT3,2,表三\nlate,5,迟交\n');
	const desk = deskOf(here);
	const { agency, body, problems } = wrong(desk);
	const of = (follow: typeof here.follow) => {
		const scores = scored(deskOf({ ...here, follow }), follow, list);
		return scores.find(({ name }) => name === agency)!;
	};
	expect(scored(desk, here.follow, list).map(({ points }) => points)).toEqual([0, 2]);
	expect(of(here.follow).deductions.map(({ problem }) => problem)).toEqual([problems[0]!.id]);
	const explained = decide(here.follow, problems[0]!, {
		decision: 'explained',
		note: '',
		date: '2025-01-21'
	});
	expect(of(explained).points).toBe(0);
	const entry = { due: '2025-01-31', handedIn: '2025-02-02', returned: null, mended: null };
	const late = { ...here.follow, entries: { [`${body} 2024`]: { ...entry, published: null } } };
	expect(of(late).points).toBe(7);
});

test.each([
	['rule,points\nT9-99,2\n', /第 2 行.*T9-99/],
	['check,points\nlate,two\n', /第 2 行.*two/],
	['name\nlate\n', /表头/]
])('criteria %j are refused, with the line', (text, word) => {
	expect(() => criteria(text)).toThrow(word);
});
