import type { Identity } from '#form/identities.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Severity } from './finding.ts';

/** A rule that a report's own arithmetic can break. */
export interface Rule {
	id: string;
	/** The identity of the form it tests. */
	kind: Identity['kind'];
	severity: Severity;
	version: number;
	name: Name;
	/** What stands on each side, for the message. */
	left: Name;
	right: Name;
}

export const rules: readonly Rule[] = [
	{
		id: 'T3-01',
		kind: 'balance',
		severity: 'error',
		version: 1,
		name: { zh: '收办平衡', en: 'requests in equal requests out' },
		left: { zh: '新收加上年结转', en: 'received plus carried in' },
		right: { zh: '办结加结转下年', en: 'concluded plus carried out' }
	},
	{
		id: 'T3-02',
		kind: 'outcomes',
		severity: 'error',
		version: 1,
		name: { zh: '办理结果合计', en: 'outcomes add up to the total' },
		left: { zh: '各项办理结果之和', en: 'the outcomes' },
		right: { zh: '（七）总计', en: 'the total concluded' }
	},
	{
		id: 'T3-03',
		kind: 'applicants',
		severity: 'error',
		version: 1,
		name: { zh: '申请人合计', en: 'applicants add up to the row total' },
		left: { zh: '各类申请人之和', en: 'the applicants' },
		right: { zh: '总计', en: 'the row total' }
	},
	{
		id: 'T4-01',
		kind: 'results',
		severity: 'error',
		version: 1,
		name: { zh: '复议诉讼合计', en: 'results add up to the total' },
		left: { zh: '各类结果之和', en: 'the results' },
		right: { zh: '总计', en: 'the total' }
	}
];
