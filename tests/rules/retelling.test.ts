import { describe, expect, test } from 'vitest';
import { checkYears } from '#check/corpus/years.ts';
import { telling } from '#rules/cases/texts.ts';
import { pairRules } from '#rules/index.ts';

describe('what a text tells of last year', () => {
	const told = (line: string, was: number, is: number) =>
		checkYears(telling(line, { received_total: was }, { received_total: is }), {
			pair: pairRules.filter(({ prose }) => prose),
			history: []
		});

	test.each([
		['收到政府信息公开申请60件，同比增长50%', 40, 60],
		['收到政府信息公开申请60件，比上年增加20件', 40, 60],
		['收到政府信息公开申请8件，与上年持平', 8, 8],
		['收到政府信息公开申请8件，与上年基本持平', 7, 8],
		['收到政府信息公开申请50件（同比下降16.7%）', 60, 50],
		['收到政府信息公开申请50件，较去年有所下降', 60, 50],
		['收到政府信息公开申请60件，同比增长约两成', 40, 60],
		['收到政府信息公开申请60件，较2020年增长500%', 40, 60],
		['收到政府信息公开申请60件，网站访问量同比增长80%', 40, 60],
		['全县收到政府信息公开申请900件，同比增长80%', 40, 60]
	])('%s is no contradiction of %d and %d', (line, was, is) => {
		expect(told(line, was, is)).toEqual([]);
	});

	test.each([
		['收到政府信息公开申请60件，同比增长20%', 40, 60],
		['收到政府信息公开申请60件，比上年增加12件', 40, 60],
		['收到政府信息公开申请8件，与上年持平', 5, 8],
		['收到政府信息公开申请50件，同比增长16.7%', 60, 50],
		['收到政府信息公开申请50件，较上年下降', 40, 50],
		['收到政府信息公开申请50件，较去年大幅下降', 40, 50]
	])('%s contradicts %d and %d', (line, was, is) => {
		const found = told(line, was, is);
		expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['NAR-16 warning']);
		expect(found[0]!.message.zh).toContain(String(was));
	});
});
