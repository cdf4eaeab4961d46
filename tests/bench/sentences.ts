import fs from 'node:fs';
import path from 'node:path';
import { ruleOf } from '#rules/catalogue.ts';
import type { Measured, MeasuredOnSentences, MeasuredSentences } from '#rules/measured.ts';
import * as eighth from '../rules/sentences/eighth.ts';
import * as fifth from '../rules/sentences/fifth.ts';
import * as first from '../rules/sentences/first.ts';
import * as fourth from '../rules/sentences/fourth.ts';
import * as ninth from '../rules/sentences/ninth.ts';
import { foundBy, type Base } from '../rules/sentences/reports.ts';
import * as second from '../rules/sentences/second.ts';
import * as seventh from '../rules/sentences/seventh.ts';
import * as sixth from '../rules/sentences/sixth.ts';
import * as tenth from '../rules/sentences/tenth.ts';
import * as third from '../rules/sentences/third.ts';
import { firstRun } from '../rules/sentences/unseen.ts';

const file = path.resolve(import.meta.dirname, '../../data/measured.json');
const batches = [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth];
const unseen = [second, third];

/** Rules at which the sentences were written: those they contradict, and those that read their lists, rates and repetitions. */
const spoken = new Set([
	...batches.flatMap(({ falseSentences }) =>
		Object.values(falseSentences).flatMap((texts) => texts.map(([rule]) => rule))
	),
	'NAR-14',
	'NAR-18',
	'NAR-21'
]);

/** What the rules on prose make of the sentences of `tests/rules/sentences`. */
export function sentencesMeasured(): Omit<MeasuredSentences, 'date'> {
	const measured: Record<string, MeasuredOnSentences> = {};
	for (const id of [...spoken].toSorted())
		measured[id] = {
			version: ruleOf(id)!.version,
			accused: 0,
			contradictions: 0,
			told: 0,
			unseen: { accused: firstRun.accused[id] ?? 0, contradictions: 0, told: 0 }
		};
	const rulesOf = (base: string, text: string) => {
		const { requests, others } = foundBy(base as Base, text);
		return new Set<string>([...requests, ...others].map(({ rule }) => rule));
	};
	for (const { trueSentences } of batches)
		for (const [base, texts] of Object.entries(trueSentences))
			for (const text of texts)
				for (const rule of rulesOf(base, text)) if (measured[rule]) measured[rule].accused++;
	for (const batch of batches)
		for (const [base, texts] of Object.entries(batch.falseSentences))
			for (const [rule, text] of texts) {
				const one = measured[rule]!;
				one.contradictions++;
				if (rulesOf(base, text).has(rule)) one.told++;
				if (unseen.includes(batch)) one.unseen.contradictions++;
			}
	for (const [rule, one] of Object.entries(measured))
		one.unseen.told = one.unseen.contradictions - (firstRun.missed[rule] ?? 0);
	return { sentences: sum(batches), unseen: sum(unseen), rules: measured };
}

function sum(of: readonly { trueSentences: Record<string, readonly string[]> }[]): number {
	return of
		.flatMap(({ trueSentences }) => Object.values(trueSentences))
		.reduce((total, texts) => total + texts.length, 0);
}

/** Writes what the sentences come to into `data/measured.json`, from which the rules' pages tell it. */
export function sentences(): void {
	const told = JSON.parse(fs.readFileSync(file, 'utf8')) as Measured;
	const date = new Date().toISOString().slice(0, 10);
	told.sentences = { date, ...sentencesMeasured() };
	fs.writeFileSync(file, `${JSON.stringify(told, null, '\t')}\n`);
}
