import { describe, expect, test } from 'vitest';
import { readReport } from '#report/read.ts';
import { readDocument } from '#document/read.ts';
import { made } from '../office.ts';

/** Whether a made-up report of 2022 with something before its title, in place of it, or in section six says it corrects another. */
async function correction(change: (text: string) => string) {
	const text = change(made({ agency: '云溪县水务局', year: 2022 }));
	const document = await readDocument(new TextEncoder().encode(text), 'a.txt');
	const { correction, year, provenance } = readReport(document);
	expect(year).toBe(2022);
	expect(provenance!.correction !== undefined).toBe(correction === true);
	return correction === true;
}

const above = (line: string) => correction((text) => `${line}\n${text}`);
const titled = (more: string) => correction((text) => text.replace(/^(.*报告)$/m, `$1${more}`));
const toldIn6 = (sentence: string) =>
	correction((text) => text.replace(/(其他需要报告的事项.*)$/m, `$1\n${sentence}`));

describe('a report says that it corrects another', () => {
	test.each(['（更正）', '更正版', '【修订稿】', '更正说明'])(
		'by a line above its title: %s',
		async (line) => {
			expect(await above(line)).toBe(true);
		}
	);
	test.each(['（更正版）', '(修订)', '〔订正后〕', '（更新版）'])(
		'by its title: …报告%s',
		async (more) => {
			expect(await titled(more)).toBe(true);
		}
	);
	test.each([
		'本报告为更正版。',
		'本报告系2023年3月1日更正后发布。',
		'我局原公布的年度报告中表三数据有误，现更正如下。',
		'因统计口径差错，原年报收到和处理申请情况数据有误，现重新公布。',
		'本年报于2023年1月10日公布后发现部分数据不准确，特此更正。',
		'此前发布的版本同时作废。'
	])('in words: %s', async (sentence) => {
		expect(await toldIn6(sentence)).toBe(true);
	});
});

test.each([
	'对网站信息错误及时更正。',
	'2021年年报中依申请公开数据有误，现更正为12件。',
	'上年度报告中收到申请数有误，特此更正。',
	'收到要求更正政府信息的申请0件。',
	'建立信息更正机制，督促科室更正错误信息15条。',
	'全年修订公开指南1次，更新公开目录。',
	'如发现本报告有误，请与我局联系，我局将予更正。',
	'本报告数据可在门户网站下载。',
	'根据新修订的条例编制本报告。'
])('says nothing of the sort: %s', async (sentence) => {
	expect(await toldIn6(sentence)).toBe(false);
});
