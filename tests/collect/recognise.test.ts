import { describe, expect, test } from 'vitest';
import { kindOf, yearOf, type Kind } from '#collect/recognise.ts';

/** What a link with these words is asked for, on a list of reports or another page. */
function kindBy(text: string, on: Kind = 'list', address = 'http://a.example/t1.html') {
	const link = { url: new URL(address), text, context: text, frame: false };
	return kindOf(link, on, { title: '政府信息公开年报' });
}

describe('a link to a report', () => {
	const bodies = [
		'云溪市财政局',
		'云溪市财政厅',
		'云溪县财政和国有资产管理局',
		'中共云溪市委全面依法治市委员会办公室（市委依法治市办）',
		'云溪县法治办',
		'云溪市法治政府建设领导小组办公室',
		'云溪市人力资源培训中心',
		'云溪市干部教育培训院',
		'云溪市政务服务评估中心',
		'云溪市工程造价考核评估中心',
		'云溪市非税收入和预算编审中心',
		'云溪区财政投资评审中心',
		'云溪市预算管理局',
		'云溪市信访答复中心'
	];
	test.each(bodies)('is one whatever words the name of its body holds: %s', (body) => {
		for (const title of [
			`${body}2024年政府信息公开工作年度报告`,
			`${body}2024年度政府信息公开年度报告`,
			`2024年度${body}政府信息公开工作报告`,
			`${body}2024年政府信息公开年报`,
			`2024年政府信息公开工作年度报告（${body.replace(/（.*/, '')}）`
		])
			expect(kindBy(title), title).toBe('report');
		expect(kindBy(`${body}2024年政府信息公开工作年度报告.pdf`)).toBe('document');
	});

	test.each([
		'关于印发2024年政府信息公开工作年度报告格式的通知',
		'云溪市财政局关于做好2024年政府信息公开年度报告编制工作的通知',
		'2024年政府信息公开工作年度报告填报培训',
		'云溪市财政局2024年政府信息公开工作年度报告解读',
		'解读《云溪市2024年政府信息公开工作年度报告》',
		'政府信息公开工作年度报告考核办法（2024年）',
		'云溪市2024年财政预决算信息公开工作报告',
		'云溪市2024年度财政资金信息公开年度报告',
		'2024年度法治政府建设年度报告'
	])('is none where something else is the topic: %s', (title) => {
		expect(kindBy(title)).toBeNull();
	});
});

test('a list of a body is one whatever words its name holds', () => {
	for (const name of ['财政局年报', '市培训中心年度报告', '县法治办年度工作报告'])
		expect(kindBy(name), name).toBe('list');
	for (const name of ['法治政府建设年度报告', '财政预算年度报告', '年度报告制度'])
		expect(kindBy(name), name).toBeNull();
});

test.each([
	['[2024-01-20]甲县2023年政府信息公开年度报告', 2023],
	['2024年1月20日甲县2023年度政府信息公开工作报告', 2023],
	['2024/01/20 2023年政府信息公开年报', 2023],
	['2024.1.20甲县政府信息公开年度报告（2023年）', 2023],
	['甲县2023年政府信息公开年度报告（2024年修订）', 2023],
	['甲县公布2022年以来第二份：2023年政府信息公开年度报告', 2023],
	['2024年1月20日 甲县二〇二三年政府信息公开年度报告', 2023],
	['二〇二四年一月二十日甲县二〇二三年政府信息公开年度报告', 2023],
	['甲县政府信息公开年度报告 2024-01-20', null],
	['2023', 2023],
	['2021-2025年', 2021]
])('a date is no report year: %s', (said, year) => {
	expect(yearOf(said)).toBe(year);
});

test('a report whose link has no year but a date is one all the same', () => {
	expect(kindBy('政府信息公开年度报告 2024-01-20')).toBe('report');
});
