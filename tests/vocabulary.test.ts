import { expect, test } from 'vitest';
import { pairs } from './pairs.ts';

/**
 * Chinese that is two things and so has more than one English: what English names apart, as counting words, the
 * same name in the form's own wording, a definition beside a heading, and short entries of the menu.
 */
const several: Record<string, string> = {
	件: 'a counting word: cases, documents, decisions, requests',
	总计: 'of a row, of a column, in the form',
	行政复议: 'the form’s wording, and a name in a chart',
	本机关: 'this agency, and what a scope covers',
	政府汇总: 'the basis, and its definition',
	本级: 'what a scope covers, defined, and in a title',
	全域: 'what a scope covers, defined, and in a title',
	生成日期: 'of a file, and a heading',
	机关类型: 'a column, and a source of the scope',
	机关名称: 'a column, and a source of the scope',
	同类: 'a group, and to whom a number was compared',
	主动公开: 'the menu is short',
	对账: 'the menu is short',
	零申请与缺报: 'the menu is short',
	查地方与机关: 'the menu is short',
	说明: 'the menu, and a remark',
	合成演示数据: 'a title, and a word within a sentence',
	年度前后不一: 'a notice, and the name of a rule',
	数据版本: 'a heading, and a key of an export',
	位置: 'of a cell, and of an error in SQL',
	公布: 'a column of the ledger, and a family of rules',
	依据: 'a provision, and a criterion of the office',
	名单: 'the list, and whether one is on it',
	单位: 'a unit, and whom a slip is for',
	核查单位: 'a heading, and whom a slip is from',
	披露网站访问的年报: 'a title, and the short name of a tile'
};

/** English as it is compared: without what Chinese has none of, capitals, plurals and the article. */
const bare = (text: string) =>
	text.toLowerCase().replace(/^the /, '').replace(/ies\b/g, 'y').replace(/s\b/g, '');

const said = pairs();
const differing = [...said].filter(
	([, english]) => new Set([...english.keys()].map(bare)).size > 1
);

test('there are pairs to hold', () => expect(said.size).toBeGreaterThan(1000));

test('the same Chinese has the same English, unless listed', () => {
	const unlisted = differing
		.filter(([zh]) => !Object.hasOwn(several, zh))
		.map(([zh, english]) => [
			zh,
			...[...english].map(([en, files]) => `${en} (${files.join(', ')})`)
		]);
	expect(unlisted).toEqual([]);
});

test('what is listed still has more than one', () => {
	const having = new Set(differing.map(([zh]) => zh));
	expect(Object.keys(several).filter((zh) => !having.has(zh))).toEqual([]);
});
