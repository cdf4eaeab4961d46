import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleOf, rules } from '#rules/catalogue.ts';
import { measuredOf, measuredOnSentences, measurement } from '#rules/measured.ts';
import { measuredWords } from '#view/measured.ts';
import { measureRegimes, regimes as regimesOf } from '../bench/regimes.ts';
import { withMeasured } from '../bench/rules.ts';
import { sentencesMeasured } from '../bench/sentences.ts';

const told = (id: string) => measuredWords(ruleOf(id)!);

describe('what was measured of the rules', () => {
	test('is of rules there are, in versions they had, and counts what it says', () => {
		expect(measurement.reports).toBeGreaterThanOrEqual(20_000);
		for (const [id, { version, n, wrong, severities, faults, unit }] of Object.entries(
			measurement.rules
		)) {
			expect([id, ruleOf(id)?.standing]).toEqual([id, 'applied']);
			expect(version).toBeLessThanOrEqual(ruleOf(id)!.version);
			expect(n).toBeGreaterThan(0);
			if (unit !== 'families') {
				const graded = Object.values(severities ?? {}).reduce((sum, times) => sum + times, 0);
				expect([id, graded]).toEqual([id, wrong]);
			} else expect(wrong).toBeLessThanOrEqual(n);
			if (faults) expect(faults.found).toBeLessThanOrEqual(faults.injected);
		}
	});

	test('is no error and no warning, and of leads below the rate they are held to', () => {
		const all = Object.values(measurement.rules);
		const grave = all.flatMap(({ severities = {} }) => Object.keys(severities));
		expect(grave.filter((severity) => /error|warning/.test(severity))).toEqual([]);
		const leads = all.filter(({ unit }) => unit === 'families');
		const sum = (of: 'n' | 'wrong') => leads.reduce((total, one) => total + one[of], 0);
		expect(leads.length).toBeGreaterThan(10);
		expect(sum('wrong') / sum('n')).toBeLessThan(0.05);
	});

	test('of sentences is what they come to now, and no rule is more often wrong than it says', () => {
		const { sentences } = measurement;
		expect(sentences).toEqual({ ...sentencesMeasured(), date: sentences!.date });
		expect(sentences!.unseen).toBeGreaterThanOrEqual(200);
		const unseen = Object.values(sentences!.rules).map((rule) => rule.unseen);
		const sum = (of: 'accused' | 'contradictions' | 'told') =>
			unseen.reduce((total, one) => total + one[of], 0);
		expect(sum('accused') / sentences!.unseen).toBeLessThanOrEqual(0.02);
		expect(1 - sum('told') / sum('contradictions')).toBeLessThanOrEqual(0.15);
	});

	test('of a rule on prose tells sentences, how many and how they were made', () => {
		const english = told('NAR-05')
			.map(({ en }) => en)
			.join(' ');
		expect(english).toMatch(/made-up sentences: \d+ .*written to be misread.*run once before/);
	});

	test('is told of leads for each way in which bodies may differ from the model, and never much above the rate aimed at', () => {
		for (const id of ['STA-01', 'STA-02', 'STA-03', 'STA-08', 'STA-09', 'STA-10', 'STA-14']) {
			const { regimes = [] } = measuredOf(id)!;
			expect(regimes.map(({ id }) => id)).toEqual(regimesOf.map(({ id }) => id));
			for (const { n, wrong, name } of regimes) {
				expect(n, id).toBeGreaterThan(100);
				expect(wrong / n, `${id} ${name.en}`).toBeLessThan(0.15);
				expect(
					told(id)
						.map(({ en }) => en)
						.join(' ')
				).toContain(name.en);
			}
		}
	});

	test('comes out again on seeds nobody measured with', () => {
		const again = measureRegimes(2, 500);
		for (const [id, regimes] of Object.entries(again)) {
			const wrong = regimes.reduce((sum, one) => sum + one.wrong, 0);
			const n = regimes.reduce((sum, one) => sum + one.n, 0);
			// Of some 60 to 80 families at a rate of 5 % more than 12 are one in a thousand.
			expect(wrong, `${id}: ${n} families`).toBeLessThanOrEqual(12);
		}
	});

	test('stands in the docs as it stands in the data', () => {
		const page = fs.readFileSync(path.join(import.meta.dirname, '../../docs/checks.md'), 'utf8');
		expect(withMeasured(page, measurement)).toBe(page);
	});
});

describe('the page of a rule', () => {
	test('tells n, what was measured on, and that real reports were not', () => {
		const { n, wrong } = measuredOf('YR-01')!;
		expect(wrong).toBe(0);
		const english = told('YR-01')
			.map(({ en }) => en)
			.join(' ');
		expect(english).toContain(`${n.toLocaleString('en-US')} pairs of consecutive years`);
		expect(english).toMatch(/synthetic corpora.*no false finding.*95% upper bound.*real reports/);
		expect(
			told('YR-01')
				.map(({ zh }) => zh)
				.join('')
		).toMatch(/合成数据集.*没有误报.*真实年报/);
	});

	test('of a lead tells families and the rate they make', () => {
		const { n, wrong } = measuredOf('STA-01')!;
		const english = told('STA-01')
			.map(({ en }) => en)
			.join(' ');
		expect(english).toContain(`${n} families`);
		expect(english).toContain(`${wrong} of them with a lead`);
		expect(english).toContain('false-discovery rate');
	});

	test('says where nothing was measured, and why', () => {
		for (const rule of rules) {
			const [first] = measuredWords(rule);
			if (!measuredOf(rule.id) && !measuredOnSentences(rule.id))
				expect(first!.en).toMatch(/^Not measured: /);
			else expect(first!.en).toMatch(/^Measured on /);
		}
		const reading = rules.filter(({ prose, standing }) => prose && standing === 'applied');
		expect(reading.some(({ id }) => told(id)[0]!.en.includes('reads text'))).toBe(true);
		expect(told('XT-05')[0]!.en).toContain('no findings of its own');
	});
});
