import { expect, test } from 'vitest';
import { placeholderIn, placeholderRows } from '#rules/text/TXT-05-placeholders.ts';
import { districtRows } from '#rules/prose/NAR-20-another-body.ts';
import { readProse } from '#report/prose.ts';
import { reportOf } from '../report/prose.ts';

const placeholders: Record<string, { must: string[]; mustNot: string[] }> = {
	'crosses-for-a-word': {
		must: ['由××同志负责。', '公开信息XX条。', '按照××部署推进。'],
		mustNot: ['严禁使用“××”占位。', '设置3×3导航。', '张××诉某局一案。', '青府发〔20××〕×号。']
	},
	'cross-for-a-date': {
		must: ['于×月×日召开会议。', '2023年X月开展检查。'],
		mustNot: ['推行“X+公开”模式。', '每月开展检查。']
	},
	'line-to-write-on': { must: ['公开信息___条。'], mustNot: ['公开信息5条。'] },
	'fill-in-here': { must: ['（请填写单位名称）高度重视。'], mustNot: ['请填写申请表。'] },
	'empty-bracket': { must: ['公开信息（  ）条。'], mustNot: ['公开信息（含转载）5条。'] },
	'blank-for-a-number': {
		must: ['召开会议   次。', '于  月  日公布。'],
		mustNot: ['召开会议3次。', '依据第二十条。', '按月日记录。']
	}
};

test.each(
	Object.entries(placeholders).flatMap(([name, { must, mustNot }]) => [
		...must.map((text) => ({ name, text, wanted: true })),
		...mustNot.map((text) => ({ name, text, wanted: false }))
	])
)('$name, $wanted: $text', ({ name, text, wanted }) => {
	const { sentences } = readProse(reportOf(text), 2023, null);
	const found = sentences.map((sentence) => placeholderIn(sentence)?.name);
	expect(found.includes(name)).toBe(wanted);
});

const districts: Record<string, { must: string[]; mustNot: string[] }> = {
	'our-district': {
		must: ['我县扎实推进政务公开。', '2023年，我区不断完善制度。'],
		mustNot: ['配合做好我县创建工作。', '我县政府认真部署。', '我县公安局积极配合。']
	},
	'whole-district-counts': {
		must: ['全县各乡镇、各部门共收到申请312件。', '全区主动公开信息4820条。'],
		mustNot: ['在全县考核中名列第2。', '全镇主动公开信息48条。']
	}
};

test.each(
	Object.entries(districts).flatMap(([name, { must, mustNot }]) => [
		...must.map((text) => ({ name, text, wanted: true })),
		...mustNot.map((text) => ({ name, text, wanted: false }))
	])
)('$name, $wanted: $text', ({ name, text, wanted }) => {
	expect(districtRows.find((row) => row.name === name)!.pattern.test(text)).toBe(wanted);
});

test('every row has texts it must and must not be found in', () => {
	expect(Object.keys(placeholders)).toEqual(placeholderRows.map(({ name }) => name));
	expect(Object.keys(districts)).toEqual(districtRows.map(({ name }) => name));
});
