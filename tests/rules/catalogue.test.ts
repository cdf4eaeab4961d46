import { describe, expect, test } from 'vitest';
import { families, rulePage, rules, severities } from '#rules/catalogue.ts';
import { exampleOf } from '#rules/examples.ts';

const chinese = /[\u4e00-\u9fff]/;
/** What an English text quotes of a document may be Chinese. */
const quoted = /“[^”]*”|国办公开办函〔\d{4}〕\d+号/g;

test('every rule is there once, family by family', () => {
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
	const order = families.map(({ id }) => id);
	const places = rules.map(({ family }) => order.indexOf(family));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(places).not.toContain(-1);
	expect(new Set(places).size).toBe(order.length);
});

test('what makes no findings says what becomes of it', () => {
	const standing = rules.filter((rule) => rule.standing !== 'applied');
	expect(standing.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
		'XT-05 built_in',
		'XT-06 elsewhere',
		'YR-03 built_in',
		'YR-10 built_in',
		'YR-13 elsewhere',
		'YR-14 elsewhere',
		'UNI-04 built_in',
		'UNI-05 built_in',
		'HIE-01 built_in',
		'HIE-02 not_applied',
		'HIE-03 not_applied',
		'HIE-04 built_in',
		'HIE-05 built_in',
		'STA-13 not_applied'
	]);
});

test('a version is raised by every change that is told, in order', () => {
	for (const { version, changes = [] } of rules) {
		expect(version).toBe(changes.length + 1);
		const dates = changes.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort());
	}
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
	const page = rulePage(id)!;
	const example = exampleOf(id);
	const { means, meansNot, basis, severity, family, history } = page;

	test('is whole in both languages', () => {
		const { name, formula, explanation, benign } = rule;
		const texts = [name, formula, explanation, ...benign, example, means, meansNot, basis];
		for (const { zh, en } of [...texts, severity, family, ...history.map(({ what }) => what)]) {
			expect(zh).toMatch(chinese);
			expect(en.replace(quoted, '')).not.toMatch(chinese);
			expect(en.length).toBeGreaterThan(2);
			expect(`${zh} ${en}`).not.toMatch(/undefined|null/);
		}
		expect(formula.en.replace(quoted, '')).not.toMatch(/[，。；：（）、％]/);
		expect(explanation.zh.length).toBeGreaterThan(12);
		expect(example.zh.length).toBeGreaterThan(12);
		if (!rule.hint && rule.standing === 'applied') expect(benign.length).toBeGreaterThan(0);
	});

	test('says what should hold in the words of whoever fills the form in, where it finds anything of a report', () => {
		const { standing, needs, holds } = rule;
		if (standing !== 'applied' || needs === 'peers') {
			expect(holds).toBeUndefined();
			return;
		}
		expect(holds!.zh).toMatch(chinese);
		expect(holds!.en.replace(quoted, '')).not.toMatch(chinese);
		for (const text of Object.values(holds!)) {
			// Signs and scores are for those who read the rules' pages.
			expect(text).not.toMatch(/[=≠≥≤><Σ∧∨⇒≈×÷±|λφ⁷½]|评分|score/);
			expect(text).not.toMatch(/[。.]$/);
			expect(text.length).toBeLessThan(125);
		}
	});

	test('tells its versions, the latest first', () => {
		expect(history.map(({ version }) => version)).toEqual(
			Array.from({ length: rule.version }, (_, at) => rule.version - at)
		);
		expect(Object.keys(severities)).toContain(rule.severity);
	});
});
