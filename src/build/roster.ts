import type { DuckDBConnection } from '@duckdb/node-api';
import type { CorpusFinding } from '#check/corpus/filing.ts';
import { corpusFinding } from '#check/corpus/finding.ts';
import { registerRules } from '#rules/index.ts';
import { selectRoster } from '#corpus/compare.ts';
import { compare, csvText } from './csv.ts';
import type { Register } from './sources-and-register.ts';

/** An agency of the register and the years the corpus has no report of it for. */
export interface Missing {
	agency: string;
	name: string;
	years: number[];
	/** Reports the corpus does have of it. */
	reports: number;
}

/**
 * Agencies of the register without a report of a year the corpus has. One with other reports gets a
 * finding on its last; every one is listed.
 */
export async function missingFrom(
	connection: DuckDBConnection,
	register: Register
): Promise<{ findings: CorpusFinding[]; missing: Missing[] }> {
	if (register.size === 0) return { findings: [], missing: [] };
	const known = new Map<string, { years: number[]; last: string }>();
	const rows = (await connection.runAndReadAll(selectRoster)).getRowObjectsJS();
	for (const { agency_id, years, last } of rows)
		known.set(String(agency_id), { years: years as number[], last: String(last) });
	const covered = [...new Set([...known.values()].flatMap(({ years }) => years))].sort();
	const missing: Missing[] = [];
	const findings: CorpusFinding[] = [];
	for (const [id, { name, from, to }] of agenciesOf(register)) {
		const own = known.get(id);
		const years = covered.filter(
			(year) => from <= year && year <= to && !own?.years.includes(year)
		);
		if (years.length === 0) continue;
		missing.push({ agency: id, name, years, reports: own?.years.length ?? 0 });
		if (!own) continue;
		for (const rule of registerRules) {
			const fault = rule.check(years);
			if (fault) findings.push(corpusFinding(rule, own.last, null, fault));
		}
	}
	missing.sort((a, b) => compare(a.agency, b.agency));
	return { findings, missing };
}

/** `missing.csv`: the agencies of the register without a report of some year. */
export function missingCsv(missing: readonly Missing[]): string {
	return csvText(
		['agency_id', 'name', 'missing_years', 'reports'],
		missing.map(({ agency, name, years, reports }) => [
			...[agency, name, years.join(' '), String(reports)]
		])
	);
}

/** Every agency once, with its first name and all the years the register has it for. */
function agenciesOf(register: Register) {
	const agencies = new Map<string, { name: string; from: number; to: number }>();
	for (const [name, list] of register)
		for (const { id, from, to } of list) {
			const held = agencies.get(id) ?? { name, from, to };
			agencies.set(id, {
				name: held.name,
				from: Math.min(held.from, from),
				to: Math.max(held.to, to)
			});
		}
	return agencies;
}
