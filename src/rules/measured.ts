import type { Name } from '#form/vocabulary.ts';
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
	/** The same of leads where bodies are not what the rule's model supposes, each measured by itself. */
	regimes?: MeasuredRegime[];
	/** Faults of the kind the rule is there for, injected into other corpora, and those it found. */
	faults?: { kind: string; injected: number; found: number };
}

/** What a rule that reads text made of made-up sentences in a made-up report. */
export interface MeasuredOnSentences {
	/** Version of the rule that was measured. */
	version: number;
	/** True sentences it accused. */
	accused: number;
	/** Sentences that contradict the tables in what it compares, and those it reported. */
	contradictions: number;
	told: number;
	/** The same of sentences run for the first time, before any rule was mended by them. */
	unseen: { accused: number; contradictions: number; told: number };
}

/** What `npm run bench -- sentences` measured. */
export interface MeasuredSentences {
	/** ISO date. */
	date: string;
	/** True sentences, each put into a report in two places; those run unseen among them. */
	sentences: number;
	unseen: number;
	rules: Record<string, MeasuredOnSentences>;
}

/** Families of a lead rule among bodies without a fault that vary in one way, and those with a lead. */
export interface MeasuredRegime {
	id: string;
	name: Name;
	n: number;
	wrong: number;
}

/** What `npm run bench -- rules` measured, on made-up corpora. */
export interface Measured {
	/** ISO date. */
	date: string;
	corpora: number;
	/** In all of them. */
	reports: number;
	rules: Record<string, MeasuredRule>;
	sentences?: MeasuredSentences;
}

export const measurement = measured as Measured;

/** What a rule found where there was no fault; null where that was not measured. */
export function measuredOf(rule: string): MeasuredRule | null {
	return measurement.rules[rule] ?? null;
}

/** What a rule made of sentences; null where it was not measured on any. */
export function measuredOnSentences(rule: string): MeasuredOnSentences | null {
	return measurement.sentences?.rules[rule] ?? null;
}
