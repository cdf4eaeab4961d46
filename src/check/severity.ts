import type { Name } from '#form/vocabulary.ts';
import type { Severity } from './finding.ts';

/** Names of the severities, the gravest first. */
export const severities: Record<Severity, Name> = {
	error: { zh: '错误', en: 'error' },
	warning: { zh: '预警', en: 'warning' },
	review: { zh: '待复核', en: 'for review' },
	info: { zh: '提示', en: 'information' }
};
