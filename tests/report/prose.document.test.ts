import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { statedFigures } from '#form/figures.ts';
import { readFigures } from '#report/prose.ts';
import { documentOf, reportOf, told } from './prose.ts';
import fc from '../chance.ts';
import { shared } from '../shared.ts';

describe('a sentence cut over lines', () => {
	const cut: [string, string[], Record<string, number>][] = [
		[
			'inside a clause',
			[
				'2023 年通过局门户网站累计公开信息 1508 条，平均每月公开信息 125',
				'条，其中，概况类信息 9 条。'
			],
			{ website_items: 1508 }
		],
		['inside a word', ['全年门户网站总访', '问量 52017 次。'], { web_visits: 52017 }],
		['inside a number', ['全年门户网站总访问量 520', '17 次。'], { web_visits: 52017 }],
		['by a page number', ['全年门户网站总访问', '3', '量 52017 次。'], { web_visits: 52017 }],
		[
			'by a page number after a number',
			['全年门户网站总访问量 52017', '4', '次，群众满意。'],
			{ web_visits: 52017 }
		],
		[
			'by a page number with dashes',
			['全年门户网站总访问', '— 3 —', '量 52017 次。'],
			{ web_visits: 52017 }
		],
		[
			'so that a number stands alone',
			['全年收到政府信息公开申请', '14', '件，均已答复。'],
			{ requests_narrated: 14 }
		],
		[
			'by a page number inside 其中',
			['网站总访问量52017次，其3中政策栏目访问量100次。'],
			{ web_visits: 52017 }
		]
	];

	test.each(cut)('%s is read whole', (_, lines, expected) => {
		expect(told(...lines)).toEqual(expected);
	});

	test('keeps the ink and the place of the block where the number stands', () => {
		const { figures } = readFigures(
			reportOf('全年门户网站总', '访问量 52017 次，', '良好。'),
			2023
		);
		expect(figures).toEqual([
			{
				id: 'web_visits',
				value: 52017,
				approximate: false,
				text: '全年门户网站总访问量 52017 次',
				place: { line: 5, start: 0, end: 11 }
			}
		]);
	});

	test('stays apart from the next paragraph', () => {
		expect(told('（一）网站访问量。', '5201次会议。')).toEqual({});
	});
});

describe('what stands round a report', () => {
	const chrome = [
		'浏览次数：19432',
		'发布时间：2024-01-16 来源：园林局 浏览次数：19432 次 字体：【大 中 小】',
		'点击率:【 】',
		'点击数：88',
		'访问量：14',
		'阅读次数: 301次',
		'您是第 1203441 位访客',
		'本站总访问量：88123 次，今日访问：12 次',
		'网站总访问量 1203441 次'
	];

	test.each(chrome)('%s is no figure after the title', (line) => {
		const document = reportOf('做好公开工作。');
		document.blocks.splice(1, 0, { kind: 'text', text: line, place: { line: 2 } });
		expect(readFigures(document, 2023).figures).toEqual([]);
	});

	test.each(chrome)('%s is no figure after the report', (line) => {
		const document = reportOf('做好公开工作。');
		document.blocks.push({ kind: 'text', text: line, place: { line: 99 } });
		expect(readFigures(document, 2023).figures).toEqual([]);
	});

	test.each(chrome.slice(0, 6))('%s is no figure amid the report', (line) => {
		expect(told('全年主动公开政府信息12条。', line, '做好公开工作。')).toEqual({
			proactive_items: 12
		});
	});

	test('the site map below the footer is not read', () => {
		const document = reportOf('做好公开工作。');
		for (const text of ['主办：青溪县人民政府', '全年网站总访问量88123次。'])
			document.blocks.push({ kind: 'text', text, place: { line: 99 } });
		expect(readFigures(document, 2023).figures).toEqual([]);
	});

	test('a statistics row about a column is no figure', () => {
		const document = reportOf('做好公开工作。');
		const cells = ['网站专栏页面访问量', '人次', '3121'];
		document.blocks.push({
			kind: 'table',
			layout: 'rows',
			rows: [cells.map((text, i) => ({ text, place: { table: 1, row: 1, column: i + 1 } }))],
			place: { table: 1 }
		});
		expect(readFigures(document, 2023).figures).toEqual([]);
	});

	test('a report laid out as a table is read from its cells', () => {
		const document = reportOf();
		document.blocks.splice(3, 0, {
			kind: 'table',
			layout: 'rows',
			rows: [
				[
					{
						text: '　　2023年，本局全年主动公开政府信息12条，网站总访问量3121次。',
						place: { table: 1, row: 1, column: 1 }
					}
				]
			],
			place: { table: 1 }
		});
		const { figures } = readFigures(document, 2023);
		expect(figures.map(({ id, value }) => [id, value])).toEqual([
			['web_visits', 3121],
			['proactive_items', 12]
		]);
	});
});

describe('the agency’s whole', () => {
	test('two totals keep the first and are noticed', () => {
		const { figures, notices } = readFigures(
			reportOf('全年主动公开政府信息513条。', '（四）平台建设。全年主动公开政府信息848条。'),
			2023
		);
		expect(figures).toMatchObject([{ id: 'proactive_items', value: 513 }]);
		expect(notices).toMatchObject([{ kind: 'figure_conflict', cells: ['proactive_items'] }]);
	});

	test('the same total told twice is no conflict', () => {
		const line = '全年主动公开政府信息513条。';
		expect(readFigures(reportOf(line, line), 2023).notices).toEqual([]);
	});

	test('accounts without a total are added up and noticed', () => {
		const { figures, notices } = readFigures(
			reportOf('微信公众号发布信息120条，微博发布信息80条。'),
			2023
		);
		expect(figures).toMatchObject([{ id: 'social_media_items', value: 200 }]);
		expect(notices).toMatchObject([{ kind: 'figure_list', cells: ['social_media_items'] }]);
	});

	test('traffic that may be of many years is left out and noticed', () => {
		const { figures, notices } = readFigures(
			reportOf('截至2023年12月31日，网站累计访问量达900万次。'),
			2023
		);
		expect(figures).toEqual([]);
		expect(notices).toMatchObject([{ kind: 'figure_ambiguous', cells: ['web_visits'] }]);
	});

	test('a year that is not known excludes nothing', () => {
		expect(readFigures(reportOf('2022年网站总访问量31万次。'), null).figures).toMatchObject([
			{ id: 'web_visits', value: 310000 }
		]);
	});

	test('a heading is not the beginning of the sentence below it', () => {
		const { figures } = readFigures(
			reportOf('（二）依申请公开', '全年共收到申请 26 件，其', '中当面申请 2 件。'),
			2023
		);
		expect(figures).toMatchObject([
			{ id: 'requests_narrated', value: 26, text: '全年共收到申请 26 件' }
		]);
	});

	test('a line that begins like a heading goes on below', () => {
		const document = reportOf('（二）加大公开力度，全年共收到政府信息公', '开申请 26 件。');
		document.blocks[3]!.kind = 'heading';
		expect(readFigures(document, 2023).figures).toMatchObject([{ value: 26 }]);
	});

	test('a report without headings is still read', () => {
		const document = documentOf(
			'园林局2023年年报',
			'全年主动公开政府信息12条，网站总访问量3121次。'
		);
		expect(readFigures(document, 2023).figures).toHaveLength(2);
	});
});

describe('hostile text', () => {
	test('any text is read without a crash and tells only known, safe figures', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				...'网站总访问量|独立用户访问总量|其中|2023年|2022年|截至|累计|以来|微信公众号|专栏|公开政府信息|依申请公开|行政复议|行政诉讼|未收到|分别|各|、|，|。|；|（|）|《|》|余|万|亿|条|次|件|：|增长|较上年|政策解读|信箱|粉丝'.split(
					'|'
				)
			),
			fc.integer({ min: 0, max: 1e9 }).map(String),
			fc.string({ maxLength: 4 })
		);
		const ids = new Set<string>(statedFigures.map((figure) => figure.id));
		fc.assert(
			fc.property(fc.array(fc.array(piece, { maxLength: 30 }), { maxLength: 6 }), (lines) => {
				const document = reportOf(...lines.map((line) => line.join('')));
				const { figures } = readFigures(document, 2023);
				for (const figure of figures) {
					expect(ids.has(figure.id)).toBe(true);
					expect(Number.isSafeInteger(figure.value) && figure.value >= 0).toBe(true);
					const block = document.blocks.find((each) => each.place.line === figure.place.line);
					expect(block?.kind !== 'table' && block!.text.length).toBeGreaterThanOrEqual(
						figure.place.end!
					);
					expect(figure.place.start!).toBeLessThan(figure.place.end!);
				}
			}),
			{ numRuns: 300 }
		);
	});

	const long = 200_000;
	test.each([
		['digits', '1'.repeat(long)],
		['digits and commas', '1,'.repeat(long / 2)],
		['groups of thousands', '111,'.repeat(long / 4)],
		['digits and blanks', '1 '.repeat(long / 2)],
		['brackets', '（'.repeat(long)],
		['open titles', '《'.repeat(long)],
		['comparisons', '较上年'.repeat(long / 3)],
		['clauses', '网站访问量1次，'.repeat(long / 8)],
		['sentences', '网站访问量1次。'.repeat(long)],
		['negations', '未收到'.repeat(long / 3)],
		['Chinese numerals', '一百'.repeat(long / 2)]
	])('a long run of %s is read', (_, text) => {
		expect(readFigures(reportOf(text), 2023).figures.length).toBeLessThanOrEqual(
			statedFigures.length
		);
	});

	test('a sentence that never ends is read between its semicolons', () => {
		const { figures } = readFigures(
			reportOf(`${'一是加强学习；'.repeat(400)}网站总访问量3121次；二是抓好落实`),
			2023
		);
		expect(figures).toMatchObject([{ id: 'web_visits', value: 3121 }]);
	});

	test('many short lines without a full stop are read', () => {
		const lines = Array.from({ length: 20_000 }, (_, i) => `网站访问${i}`);
		expect(readFigures(reportOf(...lines), 2023).figures.length).toBeLessThanOrEqual(
			statedFigures.length
		);
	});
});

shared('seeds/truth.json', 'real reports', (file) => {
	interface Truth {
		file: string;
		year: number;
		figures: Record<string, number>;
	}
	const truths = JSON.parse(fs.readFileSync(file, 'utf8')) as Truth[];

	test.each(truths.map((truth) => [truth.file, truth] as const))(
		'%s tells its figures',
		async (name, truth) => {
			const bytes = new Uint8Array(fs.readFileSync(path.join(path.dirname(file), name)));
			const { figures } = readFigures(await readDocument(bytes, name), truth.year);
			const read = Object.fromEntries(figures.map(({ id, value }) => [id, value]));
			expect(read).toMatchObject(truth.figures);
			const web = Object.keys(read).filter((id) => id.startsWith('web_') && !(id in truth.figures));
			expect(web).toEqual([]);
		}
	);
});
