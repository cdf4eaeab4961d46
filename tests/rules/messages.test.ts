import { expect, test } from 'vitest';
import type { Name } from '#form/vocabulary.ts';
import type { Cases, ReportCases } from '#rules/cases/cases.ts';
import { findingsOf, outcomesOf } from '#rules/cases/run.ts';
import { corpusRules } from '#rules/corpus.ts';
import { cases } from '#rules/examples.ts';
import { reportRules } from '#rules/index.ts';

/** What a rule's failing example says, and the numbers of its two sides. */
interface Said {
	message: Name;
	left?: number | null;
	right?: number | null;
}

const said: [string, Said][] = [
	...reportRules.flatMap((rule) => {
		const { fail } = cases.get(rule.id) as ReportCases;
		return outcomesOf(rule, fail).flatMap((one): [string, Said][] =>
			one.result === 'fail' ? [[rule.id, one.fault]] : []
		);
	}),
	...corpusRules().flatMap((rule) =>
		findingsOf(rule, cases.get(rule.id) as Exclude<Cases, ReportCases>, 'fail').map(
			(finding): [string, Said] => [rule.id, finding]
		)
	)
];

/** Rules that compare two numbers; of a lead the expected value and its limits are told. */
const compared = said.filter(
	([id, { left, right }]) =>
		/^(?:T[234]|XT|NAR|YR|UNI)-|^CEL-12/.test(id) && id !== 'T3-10' && left != null && right != null
);

test.each(said)('%s says it in words, without an id', (_, { message }) => {
	for (const text of Object.values(message)) {
		expect(text).not.toMatch(/\b[A-Z]{2,3}-\d\d\b/);
		expect(text).not.toMatch(/\b[a-z]+_[a-z_]+\b/);
		expect(text).toMatch(/[。.]”?(?:（[^）]*）| \([^)]*\))?$/);
	}
});

test.each(compared)('%s names both sides by what they are', (_, { message, left, right }) => {
	for (const text of Object.values(message)) {
		const sides = text.split(' · ');
		expect(text).toMatch(/\p{L}[^·]* · [^·]*\p{L}/u);
		const told = (value: number) =>
			sides.findIndex((side: string) =>
				(side.replaceAll(',', '').match(/[+−-]?\d+(?:\.\d+)?/g) ?? []).some(
					(ink: string) =>
						Math.abs(Math.abs(Number(ink.replace('−', '-'))) - Math.abs(value)) < 0.051
				)
			);
		expect([told(left!), told(right!)]).not.toContain(-1);
	}
});
