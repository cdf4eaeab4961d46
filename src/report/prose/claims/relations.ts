import type { Matter } from './claim.ts';
import type { Features } from './features.ts';
import type { Last } from './sayings.ts';

/** 法人和其他组织40件，其中企业22件: some of those who asked are counted as all of those are. */
export function isOfThem({ applicants }: Features, last: Last | null): boolean {
	const matter = last?.claim?.matter;
	return (
		applicants.length > 0 &&
		matter?.of === 'applicant' &&
		matter.columns.length > applicants.length &&
		applicants.every((one) => matter.columns.includes(one))
	);
}

/** Whether a number stated of what is left is one of all that are so. */
export function isOfWhole(matter: Matter | null): boolean {
	if (matter?.of === 'challenge') return matter.result !== null;
	return matter?.of === 'outcome' || matter?.of === 'applicant';
}

/** 企业提出的申请中: whose requests a part is of, where the words say no more of it. */
export function partOf(said: Features, last: Last | null): Matter | null {
	if (last) return last.matter;
	const { applicants, channels, outcomes, reasons, stages, strange } = said;
	const more = [...channels, ...outcomes, ...reasons].length > 0 || strange;
	if (!applicants.length || more || stages.has('in') || stages.has('out')) return null;
	return { of: 'applicant', columns: [...new Set(applicants)] };
}
