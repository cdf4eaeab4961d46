import { expect, test } from 'vitest';
import { dueDate, isLate, type Duty } from '#report/deadline.ts';

const bureau: Duty = {
	agency: '青溪县民政局',
	kind: 'department',
	level: 'county',
	scope: 'own',
	year: 2023,
	published: '2024-02-20',
	from: 'signature'
};
const government: Partial<Duty> = { agency: '青溪县人民政府', kind: 'government', scope: null };
const office: Partial<Duty> = { agency: '青溪县人民政府办公室', kind: 'government' };

test.each<[string, Partial<Duty>, string | null]>([
	['a department', {}, '2024-01-31'],
	['a department before the regulations were revised', { year: 2018 }, '2019-03-31'],
	['a department of the first year after', { year: 2019 }, '2020-01-31'],
	['a government', government, '2024-03-31'],
	['a government’s office that reports for itself', office, '2024-01-31'],
	['a government’s office that reports for the place', { ...office, scope: 'area' }, '2024-03-31'],
	['a government’s office that does not tell for whom', { ...office, scope: null }, null],
	['a town', { agency: '城关镇人民政府', kind: 'town', level: 'township' }, null],
	[
		'an office of a national system',
		{ agency: '国家税务总局青溪县税务局', kind: 'vertical' },
		null
	],
	['a zone', { kind: 'park_committee' }, null],
	['a report without a year', { year: null }, null]
])('%s has its day', (_, given, due) => {
	expect(dueDate({ ...bureau, ...given })).toBe(due);
});

test.each<[string, Partial<Duty>, boolean | null]>([
	['signed after the day', {}, true],
	['signed on the day', { published: '2024-01-31' }, false],
	['dated by its page after the day', { from: 'page' }, null],
	['dated by its page before the day', { from: 'page', published: '2024-01-30' }, false],
	['dated by who knows what', { from: null }, null],
	['dated by the list', { from: 'list' }, true],
	['of another year altogether', { published: '2025-02-20' }, null],
	['a correction', { correction: true }, null],
	['without a date', { published: null }, null]
])('a report %s is late or not', (_, given, late) => {
	expect(isLate({ ...bureau, ...given })).toBe(late);
});
