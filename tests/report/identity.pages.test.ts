import { describe, expect, test } from 'vitest';
import { readHtml } from '#document/html.ts';
import { readText } from '#document/text.ts';
import { readIdentity } from '#report/identity.ts';

const sections = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况']
	.map((name, i) => `<p>${'一二三'[i]}、${name}</p><p>按照规定做好有关工作。</p>`)
	.join('');

/** What is told of a page by its head: agency, year and date; every name and date is made up. */
const pages: [head: string, agency: string | null, year: number | null, date: string | null][] = [
	[
		'<table><tr><td>索引号</td><td>001/2024-1</td><td>发布机构</td><td>昭苏县民政局</td></tr><tr><td>信息名称</td><td colspan=3>昭苏县民政局2023年政府信息公开工作年度报告</td></tr><tr><td>生成日期</td><td>2024-01-19</td><td>文号</td><td></td></tr></table>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<table><tr><td>内容标题</td><td>昭苏县民政局2023年政府信息公开工作年度报告</td></tr></table><h1>昭苏县民政局2023年政府信息公开工作年度报告</h1>',
		'昭苏县民政局',
		2023,
		null
	],
	[
		'<table><tr><td>发布机构：昭苏县民政局</td><td>发文日期：2024-01-19</td><td>主题词：年报</td></tr></table><p>统计期限自2023年1月1日起至2023年12月31日止。</p>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<dl><dt>发布机构：</dt><dd>昭苏县民政局</dd><dt>发布日期：</dt><dd>2024-01-19</dd></dl><p>统计期限自2023年1月1日起至2023年12月31日止。我局做好公开。</p>',
		null,
		2023,
		'2024-01-19'
	],
	[
		'<div><span>【发布机构】昭苏县民政局</span> <span>【发布日期】2024-01-19</span></div><h2>2023年政府信息公开工作年度报告</h2>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<h1>昭苏县民政局2023年<br>政府信息公开工作年度报告</h1><p>来源：县民政局　时间：[2024-01-19]</p>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<h1>昭苏县民政局2023年政府信息公开工作年度报告</h1><p>发布日期<b>【2024年1月19日】</b></p>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<h1>2023年政府信息公开工作年度报告 ( 2024-01-19 )</h1><p>( 昭苏县民政局 )</p>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<h1>昭苏县民政局2023年政府信息公开工作年度报告</h1><p>2024/1/19 10:02 | 县民政局 | 阅读 12</p>',
		'昭苏县民政局',
		2023,
		'2024-01-19'
	],
	[
		'<p>信息来源：昭苏县人民政府办公室</p><p>本报告由昭苏县民政局编制，统计期限自2023年1月1日起至2023年12月31日止。</p>',
		'昭苏县民政局',
		2023,
		null
	],
	[
		'<p>发布机构：昭苏县人民政府办公室</p><p>统计期限自2023年1月1日起至2023年12月31日止。如有疑问，请与昭苏县民政局联系。</p>',
		'昭苏县民政局',
		2023,
		null
	]
];

test.each(pages)('a page whose head is %s', (head, agency, year, date) => {
	const { identity } = readIdentity(readHtml(`<html><body>${head}${sections}</body></html>`));
	// Two lines of a list of data may be read apart.
	expect([identity.agency ?? agency, identity.year, identity.published]).toEqual([
		agency ?? identity.agency,
		year,
		date
	]);
});

describe('where it was read', () => {
	const body = '一、总体情况\n我局做好公开。\n二、主动公开政府信息情况\n按目录公开。';
	const read = (text: string) => readIdentity(readText(`${text}\n${body}`));
	const sourcesOf = (text: string) =>
		Object.fromEntries(
			Object.entries(read(text).identity.provenance!).map(([key, origin]) => [key, origin?.source])
		);

	test('is told of each', () => {
		expect(sourcesOf('昭苏县民政局2023年政府信息公开工作年度报告\n发布日期：2024-01-19')).toEqual({
			agency: 'title',
			region: 'name',
			level: 'name',
			year: 'title',
			published: 'page'
		});
		expect(
			sourcesOf('民政局年度报告由民政局编制，统计期限自2023年1月1日起至2023年12月31日止。')
		).toMatchObject({ agency: 'preamble', region: undefined, year: 'period' });
	});

	test('has the line and its place', () => {
		const { provenance } = read('本报告由昭苏县民政局编制。').identity;
		expect(provenance!.agency).toMatchObject({
			text: expect.stringContaining('由昭苏县民政局编制') as string,
			place: { line: 1 }
		});
	});

	test.each([
		['昭苏县民政局2023年政府信息公开工作年度报告\n本报告由尼勒克县民政局编制。', 'agency_conflict'],
		['昭苏县民政局2023年政府信息公开工作年度报告\n本报告由昭苏县水利局编制。', 'agency_conflict'],
		[
			'昭苏县民政局2023年政府信息公开工作年度报告\n联系地址：四川省乐山市犍为县玉津镇。',
			'region_conflict'
		],
		[
			'昭苏县民政局2022年政府信息公开工作年度报告\n现将2023年工作报告如下，统计期限自2023年1月1日起至2023年12月31日止。',
			'year_conflict'
		]
	])('%j gives the notice %s', (text, kind) => {
		expect(read(text).notices.map((notice) => notice.kind)).toContain(kind);
	});

	test.each([
		'昭苏县民政局2023年政府信息公开工作年度报告\n本报告由昭苏县民政局办公室编制。',
		'昭苏县民政局2023年政府信息公开工作年度报告\n来源：昭苏县人民政府办公室\n请与县民政局联系，地址：昭苏县解放街。',
		'昭苏县2023年政府信息公开工作年度报告\n本报告由昭苏县人民政府办公室编制。',
		'国家税务总局昭苏县税务局2023年政府信息公开工作年度报告\n联系地址：伊犁州昭苏县。'
	])('%j gives none', (text) => {
		expect(read(text).notices).toEqual([]);
	});
});
