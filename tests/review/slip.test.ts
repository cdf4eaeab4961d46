import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { decide, nothingYet } from '#review/follow.ts';
import { laidOut, problemLines } from '#review/fit.ts';
import { slipDocx } from '#review/slip-docx.ts';
import { slipsOf, type Slip, type SlipItem } from '#review/slip.ts';
import { workbookOf } from '#review/workbook.ts';
import { cellsOf } from '#form/form.ts';
import type { Draft } from '../generator/county.ts';
import { hasOffice, pagesOf } from '../generator/paper.ts';
import { numbers, paper } from './papers.ts';

const imprint = { program: 'a1b2c3', date: '2025-02-01' };
const office = { name: '霁川县政务公开办', deadline: '2025年1月31日', contact: '甲 0000' };

async function slipFor(changed: Record<string, number>) {
	const papers = [await paper(0, numbers(changed))];
	return slipsOf(deskOf({ ...emptyInput, papers }).rows, office, 'zh', imprint)[0]!;
}

/** The words of a Word document. */
async function wordsOf(slip: Parameters<typeof slipDocx>[0]): Promise<string> {
	const { 'word/document.xml': xml } = unzipSync(await slipDocx(slip));
	return strFromU8(xml!).replace(/<[^>]+>/g, ' ');
}

test('a slip tells what, where, what should hold, harmless reasons, the basis, and whom to answer', async () => {
	const slip = await slipFor({ received_total: 987 });
	const words = await wordsOf(slip);
	for (const word of [
		'霁川县教育局',
		'新收',
		'总计',
		'987',
		'应当',
		'可能的合理原因',
		'单位回复',
		'第三部分',
		'依据',
		'程序版本 a1b2c3',
		'2025-02-01',
		office.name,
		office.deadline,
		office.contact
	])
		expect(words).toContain(word);
});

test('a slip of a report in which nothing was found says so', async () => {
	const slip = await slipFor({});
	expect([slip.toMend, slip.toLook]).toEqual([[], []]);
	expect(await wordsOf(slip)).toContain('未发现需要修改之处');
});

test.each(['explained', 'misread'] as const)(
	'a report whose problems are all %s is not said to have had none',
	async (decision) => {
		const laid = { ...emptyInput, papers: [await paper(0, numbers({ received_total: 987 }))] };
		const [row] = deskOf(laid).rows;
		const follow = row!.problems.reduce(
			(now, problem) => decide(now, problem, { decision, note: '', date: '2025-02-01' }),
			laid.follow
		);
		const settled = deskOf({ ...laid, follow });
		expect(settled.rows[0]!.state).toBe('settled');
		const [slip] = slipsOf(settled.rows, office, 'zh', imprint);
		expect(slip!.lead).toContain('均已说明');
		expect(slip!.lead).not.toContain('未发现');
	}
);

test('a file that could not be read gets a slip that says what to do', () => {
	const unread = [{ file: '扫描.pdf', code: 'no_text' as const, message: '' }];
	const [slip] = slipsOf(deskOf({ ...emptyInput, unread }).rows, office, 'zh', imprint);
	expect(slip!.name).toBe('扫描');
	expect(slip!.lead).toMatch(/没有读成.*文字层/);
});

test('names of slips are each once, and none leads out of its folder', () => {
	const unread = ['../a.pdf', '..＼a.doc', 'a/b.pdf'].map((file) => ({
		file,
		code: 'empty' as const,
		message: ''
	}));
	const names = slipsOf(deskOf({ ...emptyInput, unread }).rows, office, 'zh', imprint).map(
		({ name }) => name
	);
	expect(new Set(names).size).toBe(3);
	for (const name of names) expect(name).toMatch(/^[^/\\.]+$/);
});

const item: SlipItem = {
	severity: '错误',
	what: ['数'.repeat(60)],
	where: ['位'.repeat(50)],
	holds: '应'.repeat(30),
	said: [],
	benign: ['因'.repeat(40)],
	basis: '',
	decided: ''
};
const ofMany = (slip: Slip, n: number): Slip => ({
	...slip,
	toMend: Array<SlipItem>(n).fill(item)
});

test('the more there is to say the smaller it is set, down to what can be read', async () => {
	const slip = await slipFor({});
	const sizes = [1, 4, 6, 8].map((n) => laidOut(ofMany(slip, n)).setting.size);
	expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
	for (const n of [1, 4, 8]) expect(laidOut(ofMany(slip, n)).pages).toHaveLength(1);
});

test('what one page cannot hold goes on on another, and each says so; nothing is left out', async () => {
	const slip = ofMany(await slipFor({}), 60);
	const { pages } = laidOut(slip);
	expect(pages.length).toBeGreaterThan(1);
	expect(pages.flat().map(({ number }) => number)).toEqual(slip.toMend.map((_, at) => at + 1));
	const words = await wordsOf(slip);
	for (const at of pages.keys()) expect(words).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`);
	expect(words).toContain(`另有 ${60 - pages[0]!.length} 处在续页`);
	expect(words.split('续页').length - 1).toBeGreaterThanOrEqual(pages.length);
});

test.runIf(hasOffice)(
	'an office suite breaks a sheet where it is laid out to, in either language',
	async () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slips-'));
		const base = await slipFor({});
		const english = {
			...base,
			language: 'en' as const,
			lead: 'To be mended and confirmed. '.repeat(8)
		};
		const told = { ...item, what: ['A number that does not add up. '.repeat(4)] };
		const files: string[] = [];
		const expected: number[] = [];
		for (const [at, n] of [6, 8, 9, 10, 11, 12, 40].entries())
			for (const slip of [base, english]) {
				const one = { ...slip, toMend: Array<SlipItem>(n).fill(slip === base ? item : told) };
				const file = path.join(folder, `${at}${slip.language}.docx`);
				fs.writeFileSync(file, await slipDocx(one));
				files.push(file);
				expected.push(laidOut(one).pages.length);
			}
		try {
			expect(pagesOf(files)).toEqual(expected);
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
	}
);

test('the printed sheet names what each line is, as the Word document does', async () => {
	const slip = await slipFor({ received_total: 987 });
	const { setting, pages } = laidOut(slip);
	const [what, ...lines] = problemLines(pages[0]![0]!, 'zh', setting);
	expect(what).toBe(`【请修改 · 错误】${slip.toMend[0]!.what.join('')}`);
	const labels = lines.map((line) => line.slice(0, line.indexOf('：')));
	expect(labels).toEqual(['位置', '应当', '可能的合理原因', '依据']);
	expect(lines.join('')).not.toContain('核对条文');
});

test('an English sheet is punctuated as English is', async () => {
	const papers = [await paper(0, numbers({ received_total: 987 }))];
	const [slip] = slipsOf(deskOf({ ...emptyInput, papers }).rows, office, 'en', imprint);
	const { setting, pages } = laidOut(slip!);
	const lines = problemLines(pages[0]![0]!, 'en', setting);
	expect(lines[0]).toMatch(/^\[To mend · error\] /);
	expect(lines.join('\n')).not.toMatch(/[；：【】。]/);
});

test('a decision leaves its trace in the row, one that leaves the problem open too', async () => {
	const changed = numbers({ received_total: 987, reconsideration_total: 55 });
	const laid = { ...emptyInput, papers: [await paper(0, changed)] };
	const [row] = deskOf(laid).rows;
	const all = row!.problems.filter(({ severity }) => severity !== 'info').length;
	expect(row!.decided).toEqual({ done: 0, all });
	const confirmed = { decision: 'confirmed', note: '', date: '2025-02-01' } as const;
	const follow = decide(laid.follow, row!.problems[0]!, confirmed);
	expect(deskOf({ ...laid, follow }).rows[0]!.decided).toEqual({ done: 1, all });
	expect(deskOf({ ...laid, follow }).rows[0]!.state).toBe('mend');
});

test('the workbook says on its last sheet what made it, when and of what', async () => {
	const desk = deskOf({ ...emptyInput, papers: [await paper(0)] });
	const book = unzipSync(workbookOf(desk, nothingYet, [], 'zh', imprint));
	const sheets = [...strFromU8(book['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)"/g)];
	expect(sheets.at(-1)![1]).toBe('说明');
	const about = strFromU8(book[`xl/worksheets/sheet${sheets.length}.xml`]!);
	for (const word of ['程序版本', imprint.program, imprint.date, '2024'])
		expect(about).toContain(word);
});

test('what should hold is said in the rule’s own words, to be mended or to be confirmed', async () => {
	const empty = ({ ink, one }: Draft): void => {
		for (const { id, table } of cellsOf('2021')) if (table === 'requests') ink[id] = '';
		one.splice(0, one.length, '（二）依申请公开。本年度未收到政府信息公开申请。');
	};
	const mistyped = numbers({ received_total: 987 });
	const { rows } = deskOf({
		...emptyInput,
		papers: [await paper(0, empty), await paper(1, mistyped)]
	});
	for (const slip of slipsOf(rows, office, 'zh', imprint)) {
		const held = [...slip.toMend, ...slip.toLook].map(({ holds }) => holds);
		expect(held.length).toBeGreaterThan(0);
		for (const text of held) expect(text).toMatch(/^[^∧⇒Σ=≥≤]{4,}$/u);
		const printed = laidOut(slip)
			.pages.flat()
			.flatMap((one) => problemLines(one, 'zh', { size: 9, reasons: true, details: true }));
		for (const text of held) expect(printed).toContain(`应当：${text}`);
	}
});

test('places stand in the order of the form, whatever is looked at first', async () => {
	const slip = await slipFor({ received_total: 987, carried_out_total: 41 });
	const rows = ['本年新收', '上年结转', '予以公开', '（七）总计', '结转下年度'];
	for (const { where } of [...slip.toMend, ...slip.toLook]) {
		const at = where.map((one) => rows.findIndex((row) => one.includes(row))).filter((n) => n >= 0);
		expect(at).toEqual([...at].sort((a, b) => a - b));
	}
});
