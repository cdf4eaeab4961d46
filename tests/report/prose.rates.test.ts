import { expect, test } from 'vitest';
import { tellingOf } from '#report/prose.ts';
import { remarkRows, type Remark } from '#report/prose/remarks.ts';
import { reportOf } from './prose.ts';

function told(text: string) {
	return tellingOf(reportOf(text), 2023, null);
}

/** Texts in which a remark is made, and texts in which none of its kind is. */
const remarks: Record<string, { says: Remark['says']; must: string[]; mustNot: string[] }> = {
	'no-fee-notice': {
		says: 'no-fee-notice',
		must: ['本年度未向申请人发出收费通知。', '全年没有出具信息处理费缴费通知。'],
		mustNot: ['本年度未收取信息处理费。', '收费通知未及时送达1件。', '向1名申请人发出收费通知。']
	},
	'see-attachment': {
		says: 'attached',
		must: ['主动公开政府信息情况详见附表。', '先进名单见附件。'],
		mustNot: ['附表格式由市里统一制发。', '参见附近的公告栏。']
	},
	'in-the-year': {
		says: 'work-of-year',
		must: ['2022年，我局公开信息90条。', '（一）2023年度我镇收到申请2件。'],
		mustNot: [
			'2024年，我局将加强培训。',
			'与2022年，我局公开的信息相比有所增加。',
			'本局2022年成立。'
		]
	}
};

test.each(Object.entries(remarks))('%s is remarked where it is said alone', (_, row) => {
	for (const text of row.must)
		expect([text, told(text).remarks(row.says).length]).toEqual([text, 1]);
	for (const text of row.mustNot)
		expect([text, told(text).remarks(row.says).length]).toEqual([text, 0]);
});

test('every kind of remark has its texts', () => {
	expect(Object.keys(remarks)).toEqual(remarkRows.map(({ name }) => name));
});

test.each([
	['受理来信50件，办结48件，办结率96%。', { value: 96, of: { part: 48, whole: 50 } }],
	['信箱来信办理率为120%。', { value: 120, of: null }],
	['甲类840条，占总数的2.1%；乙类96条，占总数的0.2%。', { value: 0.2, of: null }]
])('rates have the numbers they are told of: %s', (text, rate) => {
	expect(told(text).rates.at(-1)).toMatchObject(rate);
});

test.each(['访问量增长150%。', '好评达99%。', '成功率高。'])('no rate is told by: %s', (text) => {
	expect(told(text).rates).toEqual([]);
});

test.each([
	['发布120条，其中概况90条、动态20条。', { total: 120, parts: [90, 20], whole: false }],
	['发布公告405条：甲类10条、乙类395条。', { total: 405, parts: [10, 395], whole: true }],
	['发布120条，分别为网站90条、公众号80条。', { total: 120, parts: [90, 80], overlap: true }]
])('counts are told with their parts: %s', (text, breakdown) => {
	expect(told(text).breakdowns).toMatchObject([breakdown]);
});

test.each(['发布120条，公众号粉丝90人。', '举办讲座3场，收到来信5件。'])(
	'no parts are told by: %s',
	(text) => {
		expect(told(text).breakdowns).toEqual([]);
	}
);
