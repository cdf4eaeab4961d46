import type { CorpusFault } from '../outcome.ts';
import type { CorpusRule } from '../rule.ts';
import type { CorpusFinding } from './filing.ts';

/**
 * The finding a fault becomes.
 * @param other the report on the other side; null where there is none
 */
export function corpusFinding(
	{ id, severity }: Pick<CorpusRule, 'id' | 'severity'>,
	report: string,
	other: string | null,
	fault: CorpusFault
): CorpusFinding {
	return {
		report,
		rule: id,
		severity: fault.severity ?? severity,
		kind: 'finding',
		cells: [...fault.cells],
		left: fault.left ?? null,
		right: fault.right ?? null,
		difference: fault.difference ?? null,
		other,
		message: fault.message,
		...(fault.more && { more: fault.more })
	};
}

/** Both sides of a comparison, with their difference. */
export function sides(left: number, right: number) {
	// Amounts have two decimals; their difference has no more.
	return { left, right, difference: Math.round((left - right) * 1e6) / 1e6 };
}

/** To two decimals. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
