import type { Name } from '#form/vocabulary.ts';
import { adjusted, falseShare } from '../leads/discovery.ts';
import type { Severity } from '../finding.ts';
import type { CorpusFinding, Evidence, Filing, PeerGroup } from './filing.ts';

/** One test of one body; what would be said of it is only worked out when it is flagged. */
export interface Test {
	p: number;
	filing: Filing;
	/** The report of the year before, where the test looks at it. */
	other?: string | null;
	cells: string[];
	group: PeerGroup;
	tell: () => LeadStatement;
}

/** What a lead says: the value seen, compared with what peers lead to expect. */
export interface LeadStatement {
	what: Name;
	method: string;
	n: number;
	value: number;
	expected: number;
	limits: [low: number, high: number];
	shrunken?: number;
	/** How `value`, `expected` and `limits` are written. */
	share?: true;
	/** What it is compared with: peers where left out; the body's own years before, seeded by peers. */
	beside?: 'past';
	more?: Record<string, unknown>;
}

/** What a lead has of the rule that found it. */
interface Leads {
	id: string;
	severity: Severity;
}

/** Of all tests of one year and one rule, those that stay under the false-discovery rate, as leads. */
export function leadsOf(rule: Leads, tests: readonly Test[]): CorpusFinding[] {
	const qs = adjusted(tests.map(({ p }) => p));
	return tests.flatMap((test, at) =>
		qs[at]! <= falseShare ? [lead(rule, test, qs[at]!, tests.length)] : []
	);
}

function lead(rule: Leads, test: Test, q: number, tested: number): CorpusFinding {
	const { filing, cells, group, p, other = null } = test;
	const { what, method, n, value, expected, limits, shrunken, share, beside, more } = test.tell();
	const write = (one: number) => (share ? `${percentOf(one, n)}%` : known(one));
	const seen = share ? `${percentOf(value, n)}%` : String(Math.round(value * 100) / 100);
	const high = value > expected;
	const past = beside === 'past';
	const by: Name = past
		? { zh: '由本机关往年', en: 'its own years before lead' }
		: { zh: `由同类 ${group.bodies} 家`, en: `${group.bodies} peers lead` };
	const than: Name = past
		? { zh: '本机关往年', en: 'its own past' }
		: { zh: '同类', en: 'its peers' };
	const zh = `${what.zh}为 ${seen}（n=${known(n)}），${by.zh}推得约 ${write(expected)}，限值 ${write(limits[0])}–${write(limits[1])}：与${than.zh}相比偏${high ? '高' : '低'}。线索，待核实。`;
	const en = `${what.en} is ${seen} (n=${known(n)}); ${by.en} to expect about ${write(expected)}, limits ${write(limits[0])}–${write(limits[1])}: ${high ? 'high' : 'low'} beside ${than.en}. A lead, to be verified.`;
	const evidence: Evidence = {
		method,
		group,
		n,
		expected: short(expected),
		limits: [short(limits[0]), short(limits[1])],
		...(shrunken !== undefined && { shrunken: short(shrunken) }),
		p: short(p),
		q: short(q),
		tested
	};
	return {
		report: filing.report,
		rule: rule.id,
		severity: rule.severity,
		kind: 'lead',
		cells,
		left: short(value),
		right: short(expected),
		difference: short(value - expected),
		other,
		message: { zh, en },
		lead: evidence,
		...(more && { more })
	};
}

/** A percentage as exact as `n` lets it be: of fewer than a thousand, whole ones. */
function percentOf(share: number, n: number): string {
	return (100 * share).toFixed(n < 1_000 ? 0 : 1);
}

/** A number that was worked out, to the two digits that are known of it; whole ones stand as they are. */
function known(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(2)));
}

/** Four digits are all that is significant of a statistic, and are the same on every machine. */
function short(value: number): number {
	return Number(value.toPrecision(4));
}
