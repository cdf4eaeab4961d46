import measured from '../../data/measured.json' with { type: 'json' };

/** What one rule found where there was no fault. */
export interface MeasuredRule {
	/** Version of the rule that was measured. */
	version: number;
	/**
	 * What is counted: single tests that were decided, pairs of consecutive years, reports, or, of leads,
	 * families (all tests of the rule in one year).
	 */
	unit: 'tests' | 'pairs' | 'reports' | 'families';
	n: number;
	/** Findings, or families with a lead: none is about a fault, for there was none. */
	wrong: number;
	/** Findings by severity. */
	severities?: Record<string, number>;
	/** Tests within the families. */
	tests?: number;
	/** Faults of the kind the rule is there for, injected into other corpora, and those it found. */
	faults?: { kind: string; injected: number; found: number };
}

/** What `npm run bench -- rules` measured, on made-up corpora. */
export interface Measured {
	/** ISO date. */
	date: string;
	corpora: number;
	/** In all of them. */
	reports: number;
	rules: Record<string, MeasuredRule>;
}

export const measurement = measured as Measured;

/** What a rule found where there was no fault; null where that was not measured. */
export function measuredOf(rule: string): MeasuredRule | null {
	return measurement.rules[rule] ?? null;
}
