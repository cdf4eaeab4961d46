import type { Severity } from '#check/finding.ts';
import { severities as names } from '#check/severity.ts';
import type { Name } from '#form/vocabulary.ts';
import { capital } from './words.ts';

const meanings: Record<Severity, Name> = {
	error: {
		zh: '算术或表式上必须成立的不成立，或正文与表直接矛盾：至少有一处写错。',
		en: 'What arithmetic or the form demands does not hold, or text and table contradict each other outright: one of the two is wrong.'
	},
	warning: {
		zh: '两处数字或说法不一致，或与规定不合：多半有误，也可能口径不同。',
		en: 'Two numbers or statements disagree, or a provision seems not met: probably wrong, perhaps counted on another basis.'
	},
	review: {
		zh: '不常见，或读取存疑，需要人看一眼原文。',
		en: 'Unusual, or read with doubt: someone should look at the source.'
	},
	info: {
		zh: '说明哪些没有检验、哪些写法不规范，不是差错。',
		en: 'What was not tested and what is written in an unusual way; nothing is wrong.'
	}
};

/** The severities, the gravest first, with what each says and does not. */
export const severities: readonly (Name & { id: Severity; meaning: Name })[] = (
	Object.keys(names) as Severity[]
).map((id) => ({ id, ...severityName(id), meaning: meanings[id] }));

/** The name of a severity as a heading. */
export function severityName(id: Severity): Name {
	return { zh: names[id].zh, en: capital(names[id].en) };
}
