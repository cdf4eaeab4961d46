import type { DuckDBConnection } from '@duckdb/node-api';
import type { CorpusFinding } from '#check/corpus/filing.ts';
import { corpusFinding } from '#check/corpus/finding.ts';
import { registerRules } from '#rules/index.ts';
import { selectRoster } from '#corpus/compare.ts';
import type { Register } from './sources-and-register.ts';

/** An agency as the register has it; empty where nothing is stated, years inclusive. */
interface Expected {
	name: string;
	from: number;
	to: number;
	region: string;
	level: string;
	sector: string;
}

/** Findings on the last report of each agency of the register that has none of another year the corpus has. */
export async function missingFrom(
	connection: DuckDBConnection,
	register: Register
): Promise<CorpusFinding[]> {
	if (register.size === 0) return [];
	const known = new Map<string, { years: number[]; last: string }>();
	const rows = (await connection.runAndReadAll(selectRoster)).getRowObjectsJS();
	for (const { agency_id, years, last } of rows)
		known.set(String(agency_id), { years: years as number[], last: String(last) });
	const covered = [...new Set([...known.values()].flatMap(({ years }) => years))].sort();
	const findings: CorpusFinding[] = [];
	for (const [id, { from, to }] of agenciesOf(register)) {
		const own = known.get(id);
		const years = covered.filter(
			(year) => from <= year && year <= to && !own?.years.includes(year)
		);
		if (years.length === 0 || !own) continue;
		for (const rule of registerRules) {
			const fault = rule.check(years);
			if (fault) findings.push(corpusFinding(rule, own.last, null, fault));
		}
	}
	return findings;
}

/** Every agency once, with its first name and all the years the register has it for. */
export function agenciesOf(register: Register) {
	const agencies = new Map<string, Expected>();
	for (const [name, list] of register)
		for (const { id, from, to, region, level, sector } of list) {
			const held = agencies.get(id) ?? { name, from, to, region, level, sector };
			agencies.set(id, {
				...held,
				from: Math.min(held.from, from),
				to: Math.max(held.to, to)
			});
		}
	return agencies;
}
