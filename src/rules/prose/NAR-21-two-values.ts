import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import type { Place } from '#document/document.ts';
import type { Page, ReportRule } from '../define.ts';

/** Figures that the tables have too: 共受理27件，新收23件 are two figures, and both are compared there. */
const compared = ['requests_narrated', 'reconsiderations_narrated', 'litigation_narrated'];

function isCompared(ids: readonly string[]): boolean {
	return ids.some((id) => compared.includes(id));
}

/** Two numbers told of just the same requests or cases. */
function contradicting({ telling, claims }: Subject): { text: string; place: Place } | null {
	if (!telling) return null;
	const told = claims.all.filter(
		({ kind, how, sure }) => how === 'exactly' && sure && /^(?:received|challenges)$/.test(kind)
	);
	const first = new Map<string, number | null>();
	for (const { means, value, ink } of told) {
		const key = means.join(' ');
		if (first.has(key) && first.get(key) !== value) return ink();
		first.set(key, value);
	}
	return null;
}

export const rule: ReportRule = {
	id: 'NAR-21',
	on: 'report',
	severity: 'review',
	version: 2,

	check: (subject) => {
		if (!subject.report.figures?.length) return [notApplicable('not_told')];
		const conflict =
			subject.noticed('figure_conflict').find(({ cells }) => !isCompared(cells)) ??
			contradicting(subject);
		return [
			passUnless(
				conflict && {
					text: conflict.text,
					...(conflict.place && { place: conflict.place }),
					message: {
						zh: `同一指标在正文中有不同的数值：${conflict.text}`,
						en: `The text tells one figure with two values: “${conflict.text}”`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '同一指标前后不一', en: 'one figure told with two values' },
	formula: { zh: '同一指标只有一个值', en: 'one figure has one value' },
	explanation: {
		zh: '同一指标在正文中有两个同样明确而不同的数值。',
		en: 'The text tells one figure with two different values, each as plainly.'
	},
	benign: [{ zh: '两处口径不同。', en: 'The two are counted differently.' }],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '申请、复议、诉讼只在说的是同一件事时比较两个数。',
				en: 'Of requests, reviews and lawsuits two numbers are compared only where both are of just the same.'
			}
		}
	]
};
