import { expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { everything, fitted, problemLines } from '#review/fit.ts';
import { slipDocx } from '#review/slip-docx.ts';
import { slipsOf, type SlipItem } from '#review/slip.ts';
import { numbers, paper } from './papers.ts';

const office = { name: '霁川县政务公开办', deadline: '2025年1月31日', contact: '甲 0000' };

async function slipFor(changed: Record<string, number>) {
	const papers = [await paper(0, numbers(changed))];
	return slipsOf(deskOf({ ...emptyInput, papers }).rows, office, 'zh')[0]!;
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

test('a file that could not be read gets a slip that says what to do', () => {
	const unread = [{ file: '扫描.pdf', code: 'no_text' as const, message: '' }];
	const [slip] = slipsOf(deskOf({ ...emptyInput, unread }).rows, office, 'zh');
	expect(slip!.name).toBe('扫描');
	expect(slip!.lead).toMatch(/没有读成.*文字层/);
});

test('names of slips are each once, and none leads out of its folder', () => {
	const unread = ['../a.pdf', '..＼a.doc', 'a/b.pdf'].map((file) => ({
		file,
		code: 'empty' as const,
		message: ''
	}));
	const names = slipsOf(deskOf({ ...emptyInput, unread }).rows, office, 'zh').map(
		({ name }) => name
	);
	expect(new Set(names).size).toBe(3);
	for (const name of names) expect(name).toMatch(/^[^/\\.]+$/);
});

test('the more there is to say the smaller it is set, and what has no room is counted', async () => {
	const item: SlipItem = {
		severity: '错误',
		what: ['数'.repeat(60)],
		where: ['位'.repeat(50)],
		holds: '应'.repeat(30),
		benign: ['因'.repeat(40)],
		basis: '',
		decided: ''
	};
	const slip = await slipFor({});
	const of = (n: number) => fitted({ ...slip, toMend: Array<SlipItem>(n).fill(item) });
	const sizes = [1, 4, 8, 12, 16, 60].map((n) => of(n).size);
	expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
	expect([of(1).shown, of(8).shown]).toEqual([1, 8]);
	expect(of(60).shown).toBeLessThan(60);
	expect(await wordsOf({ ...slip, toMend: Array<SlipItem>(60).fill(item) })).toMatch(/另有 \d+ 处/);
});

test('the printed sheet names what each line is, as the Word document does', async () => {
	const { toMend } = await slipFor({ received_total: 987 });
	const [what, ...lines] = problemLines(toMend[0]!, 'zh', everything);
	expect(what).toBe(toMend[0]!.what.join(''));
	const labels = lines.map((line) => line.slice(0, line.indexOf('：')));
	expect(labels).toEqual(['位置', '应当', '可能的合理原因', '依据']);
});
