import { expect, test } from 'vitest';
import { findAmounts } from '#report/prose/amounts.ts';

/** Ink, value, whether it says it is rounded, measure word. */
const counts: [string, number | null, boolean, string][] = [
	['0件', 0, false, '件'],
	['达52次', 52, false, '次'],
	['约52次', 52, true, '次'],
	['1,234,567人次', 1234567, false, '人次'],
	['12 345次', 12345, false, '次'],
	['1.5万次', 15000, false, '次'],
	['2.31亿次', 231000000, false, '次'],
	['0.7万次', 7000, false, '次'],
	['8.29万次', 82900, false, '次'],
	['213万余次', 2130000, true, '次'],
	['20余万次', 200000, true, '次'],
	['36多万人次', 360000, true, '人次'],
	['3千次', 3000, false, '次'],
	['5百万次', 5000000, false, '次'],
	['2千万次', 20000000, false, '次'],
	['1亿2000万次', 120000000, false, '次'],
	['176万+', 1760000, true, ''],
	['25396多人', 25396, true, '人'],
	['80210余人次', 80210, true, '人次'],
	['近308667次', 308667, true, '次'],
	['将近3万次', 30000, true, '次'],
	['超过44万次', 440000, true, '次'],
	['突破90万', 900000, true, ''],
	['逾50万', 500000, true, ''],
	['300次左右', 300, true, '次'],
	['300次以上', 300, true, '次'],
	['四十余条', 40, true, '条'],
	['十余件', 10, true, '件'],
	['两次', 2, false, '次'],
	['一百二十三条', 123, false, '条'],
	['三万二千条', 32000, false, '条'],
	['零件', 0, false, '件'],
	['1.23456万次', null, false, '次'],
	['12.5次', null, false, '次'],
	['99999999999999999999次', null, false, '次']
];

test.each(counts)('%s is %s', (ink, value, approximate, unit) => {
	const [amount] = findAmounts(ink);
	expect(amount).toMatchObject({ kind: 'count', value, approximate, unit });
});

const others: [string, string][] = [
	['2023年', 'year'],
	['12.5%', 'percent'],
	['百分之20', 'percent'],
	['12月', 'other'],
	['31日', 'other'],
	['20个工作日', 'other'],
	['第3位', 'other'],
	['前10位', 'other'],
	['30号', 'other'],
	['3.5万元', 'other'],
	['2倍', 'other'],
	['3个百分点', 'percent'],
	['12时', 'other']
];

test.each(others)('%s is no count but %s', (ink, kind) => {
	expect(findAmounts(ink).map((amount) => amount.kind)).toContain(kind);
	expect(findAmounts(ink).filter((amount) => amount.kind === 'count')).toEqual([]);
});

test.each(['一是公开', '万余人次', '百余次', '第二十条', '三审三校', '数十条', '几十次', '五公开'])(
	'%s tells no number',
	(ink) => {
		expect(findAmounts(ink).filter((amount) => amount.kind === 'count')).toEqual([]);
	}
);

test.each([
	['2.64万件', 100],
	['3万件', 10_000],
	['1亿2000万次', 10_000],
	['640件', undefined]
])('the last digit of %s counts %s', (text, step) => {
	expect(findAmounts(text)[0]!.step).toBe(step);
});
