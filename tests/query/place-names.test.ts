import { describe, expect, test } from 'vitest';
import { initialsOf } from '#build/initials.ts';
import { placesNamed } from '#query/place-names.ts';

const place = (code: string, name: string, former: string[] = []) => ({
	...{ code, name, agencies: 1, initials: initialsOf(name) },
	...(former.length > 0 && { former })
});
const places = [
	place('900000', '云岚省'),
	place('900300', '岑汀市'),
	place('900301', '岑汀市苇川区', ['岑汀市旧苇区']),
	place('900302', '岑汀市翠陵区'),
	place('900303', '琅汀县'),
	place('910101', '苇川县')
];
const names = (text: string, most = 10) => placesNamed(places, text, most).map(({ name }) => name);

describe('places are found', () => {
	test.each([
		['by part of a name', '汀', ['岑汀市', '琅汀县', '岑汀市苇川区', '岑汀市翠陵区']],
		['by their own name before others that have it', '苇川县', ['苇川县']],
		['without the place they lie in', '苇川区', ['岑汀市苇川区']],
		['with it, in another word', '岑汀 翠陵', ['岑汀市翠陵区']],
		['by a former name', '旧苇', ['岑汀市苇川区']],
		['by initials from the beginning', 'ltx', ['琅汀县']],
		['by initials of a name within', 'wcq', ['岑汀市苇川区']],
		['in traditional characters and capitals', '葦川縣', ['苇川县']]
	])('%s: %s', (_, text, found) => {
		expect(names(text)).toEqual(found);
	});

	test.each(['', '  ', '没有这里', 'zzz', 'w', '岑汀 没有'])('none by “%s”', (text) => {
		expect(names(text)).toEqual([]);
	});

	test('as many as are wanted, higher ones first', () => {
		expect(names('岑汀', 2)).toEqual(['岑汀市', '岑汀市苇川区']);
	});
});

test('a character of several readings is found by each', () => {
	expect(initialsOf('单县').split(' ')[0]).toMatch(/s/);
	expect(initialsOf('单县').split(' ')[0]).toMatch(/d/);
	expect(
		initialsOf('重庆市')
			.split(' ')
			.map(([first]) => first)
			.join('')
	).toBe('cqs');
});
