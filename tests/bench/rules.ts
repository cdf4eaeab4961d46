import fs from 'node:fs';
import path from 'node:path';
import { runChecks } from '#rules/check.ts';
import type { CorpusRule } from '#check/rule.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { corpusRules } from '#rules/corpus.ts';
import type { Measured, MeasuredRegime, MeasuredRule } from '#rules/measured.ts';
import { compare, expected, ownReports } from './comparison.ts';
import { measureRegimes } from './regimes.ts';

const corpora = 20;
const reports = 5_000;
/** Corpora of each way in which bodies may vary. */
const seedsOfRegimes = 30;
const docs = path.resolve(import.meta.dirname, '../../docs/checks.md');
const file = path.resolve(import.meta.dirname, '../../data/measured.json');

/** What a rule on a corpus is measured by; the corpora are figures alone, so that those on text are not. */
function unitOf({ on, prose }: CorpusRule): 'pairs' | 'reports' | null {
	if (on === 'pair') return prose ? null : 'pairs';
	return on === 'peers' || on === 'copy' || on === 'history' ? 'reports' : null;
}

/**
 * How often each rule is wrong in made-up corpora without any fault, and how many faults it finds where
 * some were injected; written to `data/measured.json`, from which the pages and docs/checks.md tell it.
 * Rules that read text are measured by `sentences`: the corpora are figures alone.
 */
export function rules({ count = corpora }: { count?: number } = {}): void {
	const measured: Record<string, MeasuredRule> = {};
	const of = (rule: string, unit: MeasuredRule['unit']): MeasuredRule =>
		(measured[rule] ??= {
			version: ruleOf(rule)!.version,
			unit,
			n: 0,
			wrong: 0
		});
	for (let seed = 1; seed <= count; seed++) {
		const made = ownReports({ reports, seed, faults: 0 });
		for (const { report } of made)
			for (const { rule, outcome } of runChecks(report)) {
				if (rule.explains || !/^(?:pass|fail)/.test(outcome.result)) continue;
				const one = of(rule.id, 'tests');
				one.n++;
				if (outcome.result === 'fail') wrong(one, outcome.fault.severity ?? rule.severity);
			}
		const pairs = made.filter(
			({ agency, year }, at) => made[at - 1]?.agency === agency && made[at - 1]?.year === year - 1
		).length;
		const { found, tested } = compare(made);
		for (const rule of corpusRules()) {
			const unit = unitOf(rule);
			if (unit) of(rule.id, unit).n += unit === 'pairs' ? pairs : made.length;
		}
		for (const { rule, severity, kind } of found)
			if (kind === 'finding') wrong(of(rule, 'reports'), severity);
		for (const { rule, tested: tests, flagged } of tested) {
			const one = of(rule, 'families');
			one.n++;
			one.tests = (one.tests ?? 0) + tests;
			if (flagged > 0) one.wrong++;
		}
		console.log(`without faults ${seed} of ${count}`);
	}
	for (let seed = 1; seed <= count; seed++) {
		const made = ownReports({ reports, seed, faults: 1 });
		const { found, ids } = compare(made);
		const about = new Set(found.map(({ report, rule }) => `${report} ${rule}`));
		made.forEach(({ injected }, at) => {
			const wanted = injected && expected[injected.kind];
			if (!wanted) return;
			const one = (measured[wanted.rule]!.faults ??= {
				kind: injected.kind,
				injected: 0,
				found: 0
			});
			one.injected++;
			if (about.has(`${ids[at]} ${wanted.rule}`)) one.found++;
		});
		console.log(`with faults ${seed} of ${count}`);
	}
	const before = JSON.parse(fs.readFileSync(file, 'utf8')) as Measured;
	for (const [rule, regimes] of Object.entries(measureRegimes(seedsOfRegimes)))
		if (measured[rule]) measured[rule].regimes = regimes;
	const told: Measured = {
		date: new Date().toISOString().slice(0, 10),
		corpora: count,
		reports: count * reports,
		rules: Object.fromEntries(Object.entries(measured).sort(([a], [b]) => (a < b ? -1 : 1))),
		...(before.sentences && { sentences: before.sentences })
	};
	fs.writeFileSync(file, `${JSON.stringify(told, null, '\t')}\n`);
	fs.writeFileSync(docs, withMeasured(fs.readFileSync(docs, 'utf8'), told));
}

const [begins, ends] = ['<!-- measured: npm run bench -- rules -->', '<!-- end of measured -->'];

/** A page of the docs with what was measured in its place. */
export function withMeasured(page: string, measured: Measured): string {
	const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
	if (from < 0 || to < from) throw new Error(`no place between ${begins} and ${ends}`);
	return `${page.slice(0, from)}${begins}\n\n${told(measured)}\n\n${page.slice(to)}`;
}

function told({ date, corpora, reports, rules }: Measured): string {
	const all = Object.entries(rules);
	const leads = all.filter(([, { unit }]) => unit === 'families');
	const others = all.filter(([, { unit }]) => unit !== 'families');
	const regimeNames = [
		...new Set(all.flatMap(([, { regimes = [] }]) => regimes.map(({ name }) => name.en)))
	];
	const number = (value: number) => value.toLocaleString('en-US');
	const sum = (of: (one: MeasuredRule) => number) =>
		leads.reduce((total, [, one]) => total + of(one), 0);
	const [families, wrong] = [sum(({ n }) => n), sum(({ wrong }) => wrong)];
	const grades = ({ severities = {} }: MeasuredRule) =>
		Object.entries(severities)
			.map(([id, times]) => `${id} ${number(times)}`)
			.join(', ');
	return [
		`Measured on ${corpora} made-up corpora of ${number(reports / corpora)} reports without any fault, figures without text, ${date}. Every lead there is false. A family is one rule in one year; the share of families with a lead is the false-discovery rate. Of ${number(families)} families ${number(wrong)} had a lead (${rateOf({ n: families, wrong })}); the highest rate is ${highest(leads)}.`,
		`The highest rates in countries of one level and sector whose bodies vary in one way alone, ${seedsOfRegimes} seeds each:`,
		regimeNames
			.map((name) => {
				const rates = leads.flatMap(([id, { regimes = [] }]) =>
					regimes.filter((one) => one.name.en === name).map((one) => [id, one] as const)
				);
				return `- ${name}: ${highest(rates)}`;
			})
			.join('\n'),
		`Of the ${others.length} other rules that were measured, ${others.filter(([, { wrong }]) => wrong === 0).length} found nothing. What the rest found is no fault; some is so in the made-up data, such as a year left out (YR-09) or a late date (PUB-02):`,
		others
			.filter(([, { wrong }]) => wrong > 0)
			.map(([id, one]) => `- ${id}: ${grades(one)} in ${number(one.n)} ${one.unit}`)
			.join('\n')
	].join('\n\n');
}

function rateOf({ n, wrong }: Pick<MeasuredRegime, 'n' | 'wrong'>): string {
	return (wrong / n).toFixed(3);
}

/** The highest rate of some rules, with the rules that have it. */
function highest(
	measured: readonly (readonly [string, Pick<MeasuredRegime, 'n' | 'wrong'>])[]
): string {
	const rates = measured.map(([id, one]) => ({ id, rate: rateOf(one) }));
	const most = rates
		.map(({ rate }) => rate)
		.sort()
		.at(-1)!;
	if (Number(most) === 0) return most;
	return `${most} (${rates
		.filter(({ rate }) => rate === most)
		.map(({ id }) => id)
		.join(', ')})`;
}

function wrong(one: MeasuredRule, severity: string): void {
	one.wrong++;
	one.severities = { ...one.severities, [severity]: (one.severities?.[severity] ?? 0) + 1 };
}
