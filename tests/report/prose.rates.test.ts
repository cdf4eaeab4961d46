import { expect, test } from 'vitest';
import { readProse } from '#report/prose.ts';
import { remarkRows, type Remark } from '#report/prose/remarks.ts';
import { reportOf } from './prose.ts';

function told(text: string) {
	return readProse(reportOf(text), 2023, null);
}

/** Texts in which a remark is made, and texts in which none of its kind is. */
const remarks: Record<string, { says: Remark['says']; must: string[]; mustNot: string[] }> = {
	'no-fee-notice': {
		says: 'no-fee-notice',
		must: ['本年度未向申请人发出收费通知。', '全年没有出具信息处理费缴费通知。'],
		mustNot: ['本年度未收取信息处理费。', '收费通知未及时送达1件。', '向1名申请人发出收费通知。']
	},
	'fee-notice': {
		says: 'fee-notice',
		must: ['向1名申请人发出收费通知。', '下达信息处理费缴费通知1份。', '按照规定出具收费通知1份。'],
		mustNot: [
			'未发出收费通知。',
			'收费通知样式已更新。',
			'2022年发出收费通知1份。',
			'制定了作出收费通知的内部流程。',
			'明确出具收费通知的情形。'
		]
	},
	'no-fee': {
		says: 'no-fee',
		must: [
			'本年度未收取信息处理费。',
			'没有向申请人收取任何费用。',
			'对所有申请人均未收取信息处理费。'
		],
		mustNot: [
			'收取信息处理费20元。',
			'上年度未收取信息处理费。',
			'对首次申请未收取信息处理费。',
			'其余申请未收取费用。',
			'未向其他申请人收取费用。',
			'上半年未收取信息处理费。',
			'未收取信息处理费的申请12件。'
		]
	},
	'fee-collected': {
		says: 'fee',
		must: ['收取信息处理费共计380元。', '收到政府信息公开信息处理费1.2万元。'],
		mustNot: ['未收取信息处理费380元。', '收取信息处理费0元。', '收取行政事业性收费380元。']
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

test.each([
	['申请23件，比上年的20件增长25%。', { was: 20, now: 23, told: 25, percent: true }],
	['由上年的20件降至15件，下降25%。', { was: 20, now: 15, told: -25 }],
	['去年收到申请20件，今年收到23件，同比增加3件。', { was: 20, now: 23, told: 3, percent: false }]
])('changes are told with their two numbers: %s', (text, growth) => {
	expect(told(text).growths).toMatchObject([growth]);
});

test.each(['申请23件，同比增长25%。', '申请23件，比上年的约20件增长25%。'])(
	'no two numbers are told by: %s',
	(text) => {
		expect(told(text).growths).toEqual([]);
	}
);

test.each([
	['网络20件、信函3件，合计24件。', [20, 3]],
	['处罚9件，由甲类4件和乙类6件两部分组成。', [4, 6]],
	['46件申请中网络35件、信函7件，此外无其他渠道。', [35, 7]],
	['申请23件，按渠道分为网络12件、信函8件。', [12, 8]]
])('all parts are told: %s', (text, parts) => {
	expect(told(text).breakdowns).toMatchObject([{ parts, whole: true }]);
});

test.each(['发布120条，公众号粉丝90人。', '举办讲座3场，收到来信5件。'])(
	'no parts are told by: %s',
	(text) => {
		expect(told(text).breakdowns).toEqual([]);
	}
);
