import { describe, expect, test } from 'vitest';
import { Bodies } from '#review/bodies.ts';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { scored } from '#review/criteria.ts';
import { ledgerList, lineState, rollList } from '#review/lists.ts';
import { noOffice } from '#review/office.ts';
import type { Paper } from '#review/paper.ts';
import { slipsOf } from '#review/slip.ts';
import { openRoster, readRoster } from '#review/roster.ts';
import { Workbook } from '#view/xlsx.ts';
import { bodies, draftOf, written } from '../generator/county.ts';
import { docxOf, paragraph } from '../generator/docx.ts';
import { nothingYet } from '#review/follow.ts';
import { ledgerOf } from '#review/ledger.ts';
import { paper } from './papers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 霁川县水利局 and 霁川县民政局 as Chinese Windows saves them. */
const gbk = Uint8Array.from([
	0xf6, 0xab, 0xb4, 0xa8, 0xcf, 0xd8, 0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6, 0x0d, 0x0a, 0xf6, 0xab,
	0xb4, 0xa8, 0xcf, 0xd8, 0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6, 0x0d, 0x0a
]);

describe('a list of bodies', () => {
	test.each<[string, Uint8Array, string[]]>([
		['a name a line', bytes('水利局\n民政局\n'), ['水利局', '民政局']],
		[
			'with numbers before',
			bytes('1.水利局\n2、民政局\n（3）审计局\n'),
			['水利局', '民政局', '审计局']
		],
		['with a title above', bytes('霁川县报送单位名单\n水利局\n'), ['水利局']],
		['CSV with a header', bytes('序号,单位名称,联系人\n1,水利局,甲\n'), ['水利局']],
		['CSV without one', bytes('1,水利局,12345\n2,民政局,67890\n'), ['水利局', '民政局']],
		['a name twice', bytes('水利局\n水利局\n'), ['水利局']],
		['pasted out of a sheet', bytes('机关\t期限\n水利局\t2025-01-31\n'), ['水利局']],
		[
			'with a title and who filled it in above the header',
			bytes('青溪县年报报送单位名单,,\n填报人：甲,,\n序号,单位名称,期限\n1,水利局,2025-01-31\n'),
			['水利局']
		],
		[
			'with headings, sums and notes',
			bytes(
				[
					'一、县政府工作部门（2家）',
					'1.水利局',
					'2.民政局',
					'二、乡镇（街道）',
					'各乡镇、街道：',
					'（一）临波镇',
					'城东街道',
					'县直事业单位',
					'中央和省驻县单位',
					'合 计：5家',
					'共 5 家',
					'备注：以上名单以编办为准',
					'联系人：甲',
					'街道办'
				].join('\n')
			),
			['水利局', '民政局', '临波镇', '城东街道']
		],
		[
			'with names near to headings',
			bytes(
				'县人民政府\n县直机关工委\n机关事务管理局\n市场监督管理局\n和平街道\n直属粮库\n乡镇企业局\n'
			),
			[
				'县人民政府',
				'县直机关工委',
				'机关事务管理局',
				'市场监督管理局',
				'和平街道',
				'直属粮库',
				'乡镇企业局'
			]
		],
		[
			'with a line of sums',
			bytes('序号,单位名称,件数\n1,水利局,3\n,合计,3\n小计,,3\n'),
			['水利局']
		],
		[
			'with remarks',
			bytes(
				'教育局（张三）\n公安局*\n临波镇人民政府（盖章）\n商务局（粮食和物资储备局）\n审计局 (已交)※\n'
			),
			['教育局', '公安局', '临波镇人民政府', '商务局（粮食和物资储备局）', '审计局']
		],
		...['、', '，', '；', ',', '\t'].map((mark): [string, Uint8Array, string[]] => [
			`pasted in one line with ${JSON.stringify(mark)} between`,
			bytes(['教育局', '县公安局', '临波镇', '发改委', '城东街道'].join(mark)),
			['教育局', '县公安局', '临波镇', '发改委', '城东街道']
		]),
		[
			'sixty in one line',
			bytes(
				Array.from(
					{ length: 60 },
					(_, at) => `${'甲乙丙丁戊己庚辛'[at % 8]}${'东西南北中上下前'[at >> 3]}镇`
				).join('、')
			),
			Array.from(
				{ length: 60 },
				(_, at) => `${'甲乙丙丁戊己庚辛'[at % 8]}${'东西南北中上下前'[at >> 3]}镇`
			)
		],
		[
			'several of them in some lines only',
			bytes(
				'1、教育局、公安局\n2、商务局（粮食局、投促局）\n县政府办（综合科）；审计局（张三）。\n'
			),
			['教育局', '公安局', '商务局（粮食局、投促局）', '县政府办', '审计局']
		],
		[
			'with people and rooms beside',
			bytes('教育局,张三,办公室\n公安局,李四,综合办公室\n退役军人、双拥工作局,王五,\n'),
			['教育局', '公安局', '退役军人、双拥工作局']
		],
		['in GBK', gbk, ['霁川县水利局', '霁川县民政局']]
	])('%s is read', (_, file, names) => {
		expect(readRoster(file).listed.map(({ name }) => name)).toEqual(names);
	});

	test('tells which lines name no body', () => {
		const { skipped } = readRoster(bytes('报送单位名单\n单位名称,件数\n水利局,3\n合计,3\n'));
		expect(skipped).toEqual(['报送单位名单', '合计 3']);
	});

	test('may tell dates of the ledger', () => {
		const [one] = readRoster(
			bytes('机关名称,期限,报送日期\n水利局,2025/1/31,2025年2月3日\n')
		).listed;
		expect(one).toMatchObject({ due: '2025-01-31', handedIn: '2025-02-03', returned: null });
	});

	test.each([
		['nothing', new Uint8Array()],
		['numbers', bytes('1\n2\n')],
		['a picture', Uint8Array.from({ length: 4000 }, (_, at) => (at * 197 + (at >> 3)) % 251)]
	])('of %s is refused with a word', (_, file) => {
		expect(() => readRoster(file)).toThrow(/名单/);
	});

	test('tells the dates it could not read, by line', () => {
		const { listed, undated } = readRoster(
			bytes('单位名称,报送日期,退回\n水利局,1月31日,无\n民政局,月底,2025-02-30\n')
		);
		expect(listed.map(({ handedIn }) => handedIn)).toEqual(['--01-31', null]);
		expect(undated).toEqual(['民政局 报送日期 月底', '民政局 退回 2025-02-30']);
	});
});

describe('a list in a file of an office program', () => {
	const rows = [
		['霁川县年报报送单位', '', ''],
		['序号', '单位名称', '报送日期'],
		['1', '水利局', '45690'],
		['2', '民政局（张三）', '2月5日'],
		['', '合计', '2家']
	];
	const table = `<w:tbl>${rows
		.map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`)
		.join('')}</w:tbl>`;
	const packed = (write: (book: Workbook) => void) => {
		const parts: Uint8Array[] = [];
		const book = new Workbook((part) => parts.push(part));
		book.begin('名单');
		write(book);
		book.end();
		return new Uint8Array(Buffer.concat(parts));
	};

	test.each<[string, Uint8Array]>([
		['a workbook', packed((book) => book.rows(rows))],
		['a Word document', docxOf(table)]
	])('%s is read as its table says', async (_, file) => {
		const { listed, skipped } = await openRoster(file);
		expect(listed.map(({ name, handedIn }) => [name, handedIn])).toEqual([
			['水利局', '2025-02-02'],
			['民政局', '--02-05']
		]);
		expect(skipped).toEqual(['霁川县年报报送单位', '合计 2家']);
	});

	test('lines of a Word document, and names beside each other in a table without a head, are read', async () => {
		const lines = docxOf(
			['一、县直部门', '1. 水利局', '2. 民政局'].map((one) => paragraph(one)).join('')
		);
		expect((await openRoster(lines)).listed.map(({ name }) => name)).toEqual(['水利局', '民政局']);
		const beside = packed((book) =>
			book.rows([
				['水利局', '民政局'],
				['审计局', '临波镇']
			])
		);
		expect((await openRoster(beside)).listed.map(({ name }) => name)).toEqual([
			'水利局',
			'民政局',
			'审计局',
			'临波镇'
		]);
	});

	test.each<[string, Uint8Array, RegExp]>([
		['an annual report', written(draftOf(bodies[0]!, 2024, 1, null), 'docx'), /年度报告的正文/],
		['an empty workbook', packed((book) => book.rows([['']])), /Excel 工作簿/],
		['a damaged one', packed((book) => book.rows(rows)).slice(0, 300), /不是名单|读不出/],
		['a workbook of Excel 97', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /xlsx/]
	])('%s is refused with a word', async (_, file, words) => {
		await expect(openRoster(file)).rejects.toThrow(words);
	});
});

describe('a name on a list', () => {
	const names = [
		'霁川县教育体育局',
		'霁川县人力资源和社会保障局',
		'霁川县住房和城乡建设局',
		'霁川县发展和改革局',
		'霁川县临波镇人民政府',
		'霁川县城东街道办事处',
		'霁川县经济开发区管理委员会',
		'霁川县财政局',
		'国家税务总局霁川县税务局'
	];
	const found = (...list: string[]) => {
		const match = new Bodies([...names, ...list]).match(list, names);
		return list.map((line) => match.get(line)?.name ?? null);
	};

	test('is found however it is written', () => {
		expect(
			found(
				'县财政局',
				'临波镇',
				'城东街道',
				'经济开发区管委会',
				'人社局',
				'住建局',
				'发改局',
				'教体局'
			)
		).toEqual([
			'霁川县财政局',
			'霁川县临波镇人民政府',
			'霁川县城东街道办事处',
			'霁川县经济开发区管理委员会',
			'霁川县人力资源和社会保障局',
			'霁川县住房和城乡建设局',
			'霁川县发展和改革局',
			'霁川县教育体育局'
		]);
	});

	test('is found by its short name whatever kind of body it is', () => {
		const pairs = {
			县发改委: '霁川县发展和改革委员会',
			卫健委: '霁川县卫生健康委员会',
			人防办: '霁川县人民防空办公室',
			县政府办: '霁川县人民政府办公室',
			国资委: '霁川县国有资产监督管理委员会',
			信访办: '霁川县信访工作办公室',
			市监局: '霁川县市场监督管理局',
			粮食局: '霁川县商务局（粮食和物资储备局）',
			政务中心: '霁川县政务服务中心',
			退役军人局: '霁川县退役军人事务局',
			经开区管委会: '霁川县经济开发区管理委员会'
		};
		const [list, names] = [Object.keys(pairs), Object.values(pairs)];
		const match = new Bodies([...list, ...names]).match(list, names);
		expect(Object.fromEntries(list.map((line) => [line, match.get(line)?.name]))).toEqual(pairs);
	});

	test.each([
		['发改委', '霁川县发展和改革委员会', '霁川县发展改革研究委员会'],
		['政法委', '霁川县政务和法制办公室', '霁川县政法局'],
		['人防办', '霁川县人民防空局', '霁川县防空办公室']
	])('%s is asked where none fits it alone', (line, ...names) => {
		expect(new Bodies([line, ...names]).match([line], names).size).toBe(0);
	});

	test('is found where a reform has made another kind of body of it', () => {
		const pairs = {
			县发改委: '霁川县发展和改革局',
			卫健局: '霁川县卫生健康委员会',
			住建委: '霁川县住房和城乡建设局',
			人防局: '霁川县人民防空办公室',
			信访办: '霁川县信访工作局',
			教育局: '霁川县教育委员会',
			国资局: '霁川县国有资产监督管理委员会',
			民宗委: '霁川县民族宗教事务局'
		};
		const [list, names] = [Object.keys(pairs), Object.values(pairs)];
		const bodies = new Bodies([...list, ...names]);
		const match = bodies.match(list, names);
		expect(Object.fromEntries(list.map((line) => [line, match.get(line)]))).toEqual(
			Object.fromEntries(Object.entries(pairs).map(([line, name]) => [line, { name, how: 'kind' }]))
		);
		expect(bodies.asked(list, names, match)).toEqual(new Map());
	});

	test.each<[string, string[]]>([
		['城管委', ['霁川县城市管理委员会', '霁川县城东管理委员会']],
		['发改委', ['霁川县发展和改革局', '霁川县发展改革研究办公室']],
		['综合执法局', ['霁川县城市管理综合行政执法局']],
		['数据局', ['霁川县政务服务和数据管理局']],
		['政法委', ['霁川县政法局']]
	])('%s is asked, and never guessed', (line, names) => {
		const bodies = new Bodies([line, ...names, '霁川县审计局']);
		const all = [...names, '霁川县审计局', '青溪县城市管理局'];
		const match = bodies.match([line], all);
		expect(match.size).toBe(0);
		expect(bodies.asked([line], all, match)).toEqual(new Map([[line, names]]));
	});

	test('that may mean two is found for none', () => {
		const two = ['霁川县城东街道办事处', '霁川县城东新区管理委员会'];
		const match = new Bodies(two).match(
			['城管委'],
			['霁川县城市管理委员会', '霁川县城东管理委员会']
		);
		expect(match.size).toBe(0);
	});

	test.each([
		['松坡乡', '霁川县松林坡乡人民政府'],
		['石桥镇', '霁川县石板桥镇人民政府'],
		['城东街道', '霁川县城关东街道办事处'],
		['第一中学', '霁川县第十一中学']
	])('of a place or school, %s, is never shortened by leaving out a character', (line, name) => {
		const bodies = new Bodies([line, name, '霁川县审计局']);
		const match = bodies.match([line], [name]);
		expect([match.size, bodies.asked([line], [name], match).size]).toEqual([0, 0]);
	});

	test('of a body that is another is not found', () => {
		expect(found('霁川县审计局', '水务局')).toEqual([null, null]);
	});
});

test('who is missing, unknown and came twice is told; a file that cannot be read may be somebody’s', async () => {
	const papers = await Promise.all([0, 1, 2].map((at) => paper(at)));
	const [a, b, c] = bodies.map(({ name }) => name) as [string, string, string];
	const desk = deskOf({
		...emptyInput,
		papers: [...papers, { ...papers[0]!, file: 'again.html' }],
		unread: [{ file: '水利局.pdf', code: 'no_text', message: '' }],
		listed: readRoster(bytes([a, b, '霁川县审计局', '霁川县水利局'].join('\n'))).listed
	});
	const { missing, unknown, twice, called } = desk.rollCall!;
	expect(missing.map(({ name }) => name)).toEqual(['霁川县审计局']);
	expect(unknown.map(({ agency }) => agency)).toEqual([c]);
	expect(twice.map(({ listed }) => listed.name)).toEqual([a]);
	expect(called.at(-1)!.rows.map(({ file }) => file)).toEqual(['水利局.pdf']);
});

test('a line that may mean two is asked about, is not missing, and is what the office chooses', async () => {
	const [own, other, third] = await Promise.all([0, 1, 2].map((at) => paper(at)));
	const renamed = (one: Paper, agency: string) => ({ ...one, row: { ...one.row, agency } });
	const [a, b] = ['霁川县城市管理委员会', '霁川县城乡管理委员会'];
	const laid = {
		...emptyInput,
		papers: [renamed(own!, a), renamed(other!, b), third!],
		listed: readRoster(bytes(`城管委\n民宗局\n${bodies[2]!.name}`)).listed
	};
	const desk = deskOf(laid);
	const { asked, missing, unknown } = desk.rollCall!;
	expect(
		asked.map((one) => [one.listed.name, one.asked.map(({ agency }) => agency).sort()])
	).toEqual([['城管委', [b, a].sort()]]);
	expect([missing.map(({ name }) => name), unknown]).toEqual([['民宗局'], []]);
	const states = ledgerOf(desk, nothingYet).map((line) => lineState(line).zh);
	expect(states.slice(0, 2)).toEqual(['待确认', '未报送']);
	const missed = scored(desk, nothingYet, [{ of: 'missing', points: 5, note: '' }]);
	expect(missed.filter(({ points }) => points).map(({ name }) => name)).toEqual(['民宗局']);
	expect(rollList(desk, 'zh')[1]!.slice(0, 2)).toEqual(['城管委', '待确认']);

	const chosen = deskOf({ ...laid, meant: { 城管委: b } }).rollCall!;
	expect([chosen.asked, chosen.missing.map(({ name }) => name)]).toEqual([[], ['民宗局']]);
	expect(chosen.called[0]).toMatchObject({ how: 'chosen', rows: [{ agency: b }] });
	expect(chosen.unknown.map(({ agency }) => agency)).toEqual([a]);
	const none = deskOf({ ...laid, meant: { 城管委: '' } }).rollCall!;
	expect(none.missing.map(({ name }) => name)).toEqual(['城管委', '民宗局']);
});

test('a file called as one body and naming another inside is asked about, and makes neither missing', async () => {
	const [own, other] = await Promise.all([paper(0), paper(1)]);
	const [a] = bodies.map(({ name }) => name) as [string];
	const misnamed = {
		...other!,
		file: `报送/${bodies[1]!.name}.html`,
		row: { ...other!.row, agency: a }
	};
	const { listed } = readRoster(bytes(`${a}\n${bodies[1]!.name}`));
	for (const papers of [[own!, misnamed], [misnamed]]) {
		const desk = deskOf({ ...emptyInput, papers, listed });
		const { asked, missing } = desk.rollCall!;
		expect(missing).toEqual([]);
		expect(asked.map((one) => [one.listed.name, one.misnamed.map(({ file }) => file)])).toEqual([
			[bodies[1]!.name, [misnamed.file]]
		]);
		expect(lineState(ledgerOf(desk, nothingYet)[1]!).zh).toBe('待确认');
	}
	const { rows } = deskOf({ ...emptyInput, papers: [own!, misnamed] });
	const slips = slipsOf(rows, noOffice, 'zh', { program: '', date: '' });
	expect(slips.map(({ lead }) => lead)).toEqual([
		expect.not.stringContaining('贵单位交来的另一份'),
		expect.stringContaining('请核实是不是贵单位的')
	]);
});

test('a body that handed in last year’s report alone is not told as having reported', async () => {
	const papers = [await paper(0), await paper(1), await paper(2, undefined, { year: 2023 })];
	const names = bodies.slice(0, 3).map(({ name }) => name);
	const desk = deskOf({
		...emptyInput,
		papers,
		listed: readRoster(bytes(names.join('\n'))).listed
	});
	expect(desk.rollCall!.otherYear.map(({ listed }) => listed.name)).toEqual([names[2]]);
	expect(rollList(desk, 'zh')[3]!.slice(0, 2)).toEqual([names[2], '交来的不是这一年的']);
	expect(lineState(ledgerOf(desk, nothingYet)[2]!).zh).toBe('交来的不是这一年的');
});

test('a body whose report of the right year came as well has not reported twice', async () => {
	const papers = [await paper(0), await paper(2), await paper(2, undefined, { year: 2023 })];
	const names = [bodies[0]!.name, bodies[2]!.name];
	const { listed } = readRoster(bytes(names.join('\n')));
	const desk = deskOf({ ...emptyInput, papers, listed });
	expect(desk.rollCall!.twice).toEqual([]);
	expect(rollList(desk, 'zh')[2]![1]).toBe('已报送');
	expect(rollList(desk, 'zh')[2]![2]).toContain('不是这一年的');
});

test('a file that names no body is of the line whose whole name it bears', () => {
	const unread = [{ file: '教育体育局.pdf', code: 'no_text' as const, message: '' }];
	const { listed } = readRoster(bytes('体育局\n教育体育局\n'));
	const { missing } = deskOf({ ...emptyInput, unread, listed }).rollCall!;
	expect(missing.map(({ name }) => name)).toEqual(['体育局']);
});

test('two versions of a body are called twice where each writes its name otherwise', async () => {
	const papers = [
		await paper(0),
		await paper(0, (draft) => {
			for (const part of ['title', 'lead', 'signed'] as const)
				draft[part] = draft[part].replace('霁川县', '县');
		}),
		await paper(1)
	];
	const desk = deskOf({
		...emptyInput,
		papers,
		listed: readRoster(bytes(`教育局\n${bodies[1]!.name}`)).listed
	});
	const { missing, unknown, twice } = desk.rollCall!;
	expect([missing, unknown]).toEqual([[], []]);
	expect(twice.map(({ listed, rows }) => [listed.name, rows.length])).toEqual([['教育局', 2]]);
});

test('a day of the list without a year is of the year after the reports’', async () => {
	const { listed } = readRoster(bytes('单位名称,期限,报送日期\n教育局,1月31日,2025/2/3 17:00\n'));
	const desk = deskOf({ ...emptyInput, papers: [await paper(0)], listed });
	const [line] = ledgerOf(desk, nothingYet);
	expect(line).toMatchObject({
		entry: { due: '2025-01-31', handedIn: '2025-02-03' },
		late: 3
	});
});

test('a body nothing came of is not handed in, in the ledger as in its file', () => {
	const { listed } = readRoster(bytes('水利局\n'));
	const desk = deskOf({ ...emptyInput, listed });
	const [line] = ledgerOf(desk, nothingYet);
	expect(lineState(line!)).toEqual({ zh: '未报送', en: 'not handed in' });
	expect(ledgerList(desk, nothingYet, 'zh')[1]!.slice(0, 2)).toEqual(['水利局', '未报送']);
});
