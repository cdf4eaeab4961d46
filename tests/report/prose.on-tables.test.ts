import { expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { remarksOf, saysBlankIsZero } from '#report/prose/on-tables.ts';

const sections = (six: string, one = '2024年各项工作正常开展。') =>
	[
		'青溪县民政局2024年政府信息公开工作年度报告',
		'一、总体情况',
		one,
		'五、存在的主要问题及改进情况',
		'由于人手不足，2件申请的办结时间较长。下一步加强培训。',
		'六、其他需要报告的事项',
		six
	].join('\n');
const remarksIn = async (text: string) =>
	remarksOf(await readDocument(new TextEncoder().encode(text), '1.txt'));

test.each([
	'上年结转6件，其中3件系上年已办结、经行政复议撤销后重新办理。',
	'因机构改革，并入的两家单位上年结转的4件由我局继续办理。',
	'现行有效的规范性文件中有5件由原粮食局移交。',
	'本年度行政处罚决定数含综合执法大队12件，口径与上年不同。',
	'上述各表中空白处均表示数据为零。',
	'注：表中空格代表0。'
])('a report’s word on a number is kept: %s', async (six) => {
	expect(await remarksIn(sections(six))).toEqual([six]);
});

test.each([
	'本年度未收取信息处理费，未发出收费通知。',
	'没有其他需要报告的事项。',
	'我局将继续加强行政许可信息公开。'
])('what explains nothing is not: %s', async (six) => {
	expect(await remarksIn(sections(six))).toEqual([]);
});

test('neither is the account of the year, nor of its problems', async () => {
	const one = '2024年收到申请8件，由于咨询增多，比上年多3件。';
	expect(await remarksIn(sections('没有其他事项。', one))).toEqual([]);
});

test.each([
	['表中空白表示零', true],
	['空格处均为0', true],
	['填补了制度空白，为群众提供便利', false],
	['空白处请勿填写', false]
])('whether “%s” says that a blank is zero: %s', (sentence, is) => {
	expect(saysBlankIsZero(sentence)).toBe(is);
});
