import { describe, expect, test } from 'vitest';
import type { CorpusRule } from '#check/rule.ts';
import { rules } from '#rules/catalogue.ts';
import type { Cases, Change, ReportCases } from '#rules/cases/cases.ts';
import { findingsOf, outcomesOf } from '#rules/cases/run.ts';
import { read, sound } from '#rules/cases/sound.ts';
import { checkReport, runChecks } from '#rules/check.ts';
import { corpusRules } from '#rules/corpus.ts';
import { cases } from '#rules/examples.ts';
import { reportRules } from '#rules/index.ts';

const chinese = /[\u4e00-\u9fff]/;

test('every rule that makes or explains findings has its cases', () => {
	const due = [...reportRules, ...corpusRules()].map(({ id }) => id as string);
	expect([...cases.keys()].sort()).toEqual(due.sort());
	expect(due).toHaveLength(rules.filter(({ standing }) => standing === 'applied').length);
});

const onReport = reportRules.map((rule) => [rule.id, rule, cases.get(rule.id)] as const);

describe.each(onReport)('%s', (_, rule, own) => {
	const { pass = () => {}, fail, none, cells, also = [] } = own as ReportCases;
	const results = (change: Change | 'figures only') =>
		outcomesOf(rule, change).map(({ result }) => result);
	const faults = (change: Change) =>
		outcomesOf(rule, change).flatMap((one) => (one.result === 'fail' ? [one.fault] : []));

	test('passes', () => {
		expect(results(pass)).toContain('pass');
		expect(results(pass)).not.toContain('fail');
	});

	test('fails', () => {
		const found = faults(fail);
		expect(found.length).toBeGreaterThan(0);
		for (const { message } of found) {
			expect(message.zh).toMatch(chinese);
			// English tells in English; only what it quotes is Chinese.
			expect(message.en.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|null|[\u4e00-\u9fff]/);
			expect(message.en).not.toMatch(/^1 [a-z]+s (?:are|were|have|exceed)\b/);
		}
		if (cells) expect(found[0]!.cells).toEqual(cells);
	});

	test('does not apply', () => {
		expect(results(none)).not.toContain('fail');
		expect(results(none)).toContain('not_applicable');
	});

	for (const { what, change, cells: told } of also)
		test(`${told === null ? 'leaves alone' : 'tells'} ${what}`, () => {
			const found = faults(change);
			expect(found).toHaveLength(told === null ? 0 : 1);
			if (told) expect(found[0]!.cells).toEqual(told);
		});
});

const onCorpus = corpusRules().map((rule): [string, CorpusRule] => [rule.id, rule]);

describe.each(onCorpus)('%s', (id, rule) => {
	const own = cases.get(id) as Exclude<Cases, ReportCases>;

	test('passes', () => {
		expect(findingsOf(rule, own, 'pass')).toEqual([]);
	});

	test('fails', () => {
		const found = findingsOf(rule, own, 'fail');
		expect(found.length).toBeGreaterThan(0);
		for (const { message, kind, lead, severity, rule } of found) {
			expect(rule).toBe(id);
			expect(message.zh).toMatch(chinese);
			expect(message.en.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|null|NaN|[\u4e00-\u9fff]/);
			expect(kind === 'lead').toBe(lead !== undefined);
			if (kind === 'lead') expect(severity).toBe('review');
		}
		if (own.cells) expect(found[0]!.cells).toEqual(own.cells);
	});

	test('does not apply', () => {
		expect(findingsOf(rule, own, 'none')).toEqual([]);
	});
});

test('the sound report has no finding of any kind', () => {
	const { document, report } = read(sound());
	expect(checkReport(report, document)).toEqual([]);
});

test('without the text, the rules on it do not apply', () => {
	const { report } = read(sound());
	for (const { rule, outcome } of runChecks(report))
		if (rule.prose) expect(outcome).toEqual({ result: 'not_applicable', reason: 'no_text' });
});
