import { describe, expect, test } from 'vitest';
import { readText } from '#document/text.ts';
import { datesIn } from '#report/dates.ts';
import { readIdentity } from '#report/identity.ts';

const title = '云溪县审计局2023年政府信息公开工作年度报告';
const body = [
	'一、总体情况',
	'2024年我们将继续努力。',
	'六、其他需要报告的事项',
	'本年度没有其他需要报告的事项。'
];

function read(head: string[], foot: string[], name = title) {
	const { identity, notices } = readIdentity(
		readText([name, ...head, ...body, ...foot].join('\n'))
	);
	return { ...identity, kinds: notices.map(({ kind }) => kind) };
}

describe('the date a report is signed with', () => {
	const signatures: [foot: string[], published: string | null][] = [
		[['云溪县审计局', '2024年1月16日'], '2024-01-16'],
		[['2024年1月16日'], '2024-01-16'],
		[['云溪县审计局2024年1月16日'], '2024-01-16'],
		[['云溪县审计局 2024 年 1 月 6 日'], '2024-01-06'],
		[['云溪县审计局（盖章）', '2024年01月16日'], '2024-01-16'],
		[['（2024年1月16日）'], '2024-01-16'],
		[['云溪县审计局', '２０２４年１月１６日'], '2024-01-16'],
		[['云溪县审计局', '二〇二四年一月十六日'], '2024-01-16'],
		[['云溪县审计局', '二○二四年元月二十一日'], '2024-01-21'],
		[['云溪县审计局', '二零二四年三月三十一日'], '2024-03-31'],
		[['云溪县审计局', '2024.1.16'], '2024-01-16'],
		[['云溪县审计局', '2024-01-16'], '2024-01-16'],
		[['云溪县审计局', '2024/1/16'], '2024-01-16'],
		[['\t\t云溪县审计局', '\t\t2024年1月16日'], '2024-01-16'],
		[['                    云溪县审计局', '            2024  年  1  月 16 日'], '2024-01-16'],
		[['云溪县审计局', '2024年', '1月16日'], '2024-01-16'],
		[['2024年1月16日', '云溪县审计局'], '2024-01-16'],
		[['云溪县审计局', '2024年1月16日', '1'], '2024-01-16'],
		[
			[
				'云溪县审计局',
				'2024年1月16日',
				'扫一扫在手机打开当前页',
				'版权所有：云溪县人民政府 备案号 12345'
			],
			'2024-01-16'
		],
		[
			['云溪县审计局', '2024年1月16日', '相关阅读', '云溪县防汛工作简报', '2025-06-01'],
			'2024-01-16'
		],
		[['云溪县审计局', '2024年2月29日'], '2024-02-29'],
		[['附件：统计表', '2024年1月16日'], '2024-01-16'],
		[['云溪县审计局办公室 2024年1月18日印发'], '2024-01-18'],
		[
			['云溪县审计局', '2024年1月16日', '（此件公开发布）', '云溪县审计局办公室2024年1月18日印发'],
			'2024-01-16'
		],
		[
			['我们将继续推进各项工作，培训班已于单位会议室如期举行，并且', '2024年1月16日', '再次举行。'],
			null
		],
		[['云溪县审计局', '2022年12月27日'], '2022-12-27'],
		[['云溪县审计局'], null],
		[[], null],
		[['本报告数据统计期限自2023年1月1日起，至2023年12月31日止。'], null],
		[['本报告数据统计期限自2023年1月1日起至', '2023年12月31日', '止。'], null],
		[['本报告数据的统计期限自', '2023年1月1日', '至2023年12月31日止。'], null],
		[['自2023年5月1日起施行的办法已于2024年1月16日公布。'], null],
		[['云溪县审计局', '2024年1月'], null],
		[['云溪县审计局', '2024年116日'], null],
		[['云溪县审计局', '2024年2月30日'], null],
		[['云溪县审计局', '2024年13月1日'], null],
		[['地址：云溪县解放路2024号，2024年1月16日前'], null]
	];
	test.each(signatures)('%j is %s', (foot, published) => {
		expect(read([], foot).published).toBe(published);
	});

	const heads: [head: string[], published: string | null][] = [
		[['发布日期：2024-01-20'], '2024-01-20'],
		[['发布时间：2024-01-20 10:22 来源：云溪县审计局 浏览次数：18'], '2024-01-20'],
		[['来源：云溪县审计局 发布时间：2024年1月20日 字体：大 中 小'], '2024-01-20'],
		[['成文日期：2024-01-18', '发布日期：2024-01-20'], '2024-01-18'],
		[['公开日期：2024年01月20日'], '2024-01-20'],
		[['索引号\t0001/2024\t发布日期\t2024-01-20', '发布机构\t云溪县审计局\t文号\t无'], '2024-01-20'],
		[['| 发布机构 | 云溪县审计局 | 公开日期 | 2024-01-20 |'], '2024-01-20'],
		[['【发布日期】2024-01-20'], '2024-01-20'],
		[['（2024年1月20日）'], '2024-01-20'],
		[['2024年1月20日'], '2024-01-20'],
		[['根据2019年5月15日起施行的条例编制。'], null],
		[['发布日期：2024-02-30'], null],
		[['2024-01-20 10:22:31 来源：云溪县审计局 字体：[大 中 小]'], '2024-01-20'],
		[['时间：2024-01-20 作者：佚名'], '2024-01-20'],
		[['2024-01-20 10:22'], '2024-01-20'],
		[['来源：云溪县审计局 统计至2023-12-31'], null],
		[['截止日期：2024-01-20'], null]
	];
	test.each(heads)('a head with %j tells %s', (head, published) => {
		expect(read(head, []).published).toBe(published);
	});

	test('the signature goes before the publishing date of a head', () => {
		const { published } = read(['发布日期：2025-03-07'], ['云溪县审计局', '2024年1月16日']);
		expect(published).toBe('2024-01-16');
	});

	test('the publishing date of a head stands in for a signature without a day', () => {
		const { published } = read(['发布日期：2024-01-20'], ['云溪县审计局', '2024年1月']);
		expect(published).toBe('2024-01-20');
	});

	test.each([
		['2024年2月30日', 'date_impossible'],
		['2024年1月', 'date_incomplete'],
		['2021年1月16日', 'published_before_year']
	])('the date %s raises the notice %s', (date, kind) => {
		expect(read([], ['云溪县审计局', date]).kinds).toEqual([kind]);
	});
});

describe('the year a report is of', () => {
	const bare = '云溪县审计局政府信息公开工作年度报告';
	test.each([
		['统计期限自2022年1月1日起，至2022年12月31日止。', 2022],
		['本报告所列数据的统计时限为2022年1月1日至12月31日。', 2022],
		['统计周期：2022年1月1日—2022年12月31日', 2022],
		['统计时间为2022.1.1-2022.12.31。', 2022],
		['数据统计期限从二〇二二年一月一日到二〇二二年十二月三十一日。', 2022],
		['统计期限自2022年3月26日起至2022年12月31日止。', 2022],
		['本报告的电子版自2025年1月1日起可以下载。', null],
		['统计期限自2010年1月1日起至2011年12月31日止。', null],
		['统计期限自年1月1日起至止。', null]
	])('without a year in the title, %s tells %s', (sentence, year) => {
		const lines = [bare, sentence, '一、总体情况', '各项工作平稳推进。'];
		expect(readIdentity(readText(lines.join('\n'))).identity.year).toBe(year);
	});

	test.each([
		[['2022年，本局扎实推进公开工作。'], 2022],
		[['（一）主动公开。2022年公开信息十条。'], 2022],
		[['各项工作平稳推进。'], null],
		[
			['各项工作平稳推进。', '六、其他需要报告的事项', '无。', '云溪县审计局', '2024年1月16日'],
			2023
		],
		[
			['各项工作平稳推进。', '六、其他需要报告的事项', '无。', '云溪县审计局', '2024年9月16日'],
			null
		]
	])('with neither title nor period, section one %j tells %s', (lines, year) => {
		const text = [bare, '一、总体情况', ...lines].join('\n');
		expect(readIdentity(readText(text)).identity.year).toBe(year);
	});

	test('a title and a period that differ keep the title and raise a notice', () => {
		const sentence = '统计期限自2022年1月1日起至2022年12月31日止。';
		const { identity, notices } = readIdentity(readText([title, sentence, ...body].join('\n')));
		expect(identity.year).toBe(2023);
		expect(notices).toMatchObject([
			{ kind: 'year_conflict', text: '2023年｜2022年1月1日起至2022年12月31日', cells: [] }
		]);
	});

	test('a title and a period that agree raise none', () => {
		const sentence = '统计期限自2023年1月1日起至2023年12月31日止。';
		expect(read([sentence], []).kinds).toEqual([]);
	});
});

test.each([
	['2024年1月16日', '2024-01-16'],
	['二〇二四年十月十日', '2024-10-10'],
	['二〇二四年十二月廿三日', '2024-12-23'],
	['二〇二四年二月二十日', '2024-02-20'],
	['2024年02月30日', null],
	['2024年0月1日', null]
])('%s is %s', (ink, iso) => {
	expect(datesIn(ink).map((date) => date.iso)).toEqual([iso]);
});

test.each(['20241月16日', '2024年116日', '1999年1月1日', '202年1月1日', '12024年1月1日'])(
	'%s is no whole date',
	(ink) => {
		expect(datesIn(ink)).toEqual([]);
	}
);
