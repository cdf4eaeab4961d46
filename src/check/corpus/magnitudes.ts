import { cells, formCell } from '#form/form.ts';
import type { CorpusFinding, Filing, PeerGroup } from './filing.ts';
import { groupName } from './lead.ts';
import { fewestPeers, peersOf, type Peers } from './peers.ts';
import { trusted } from './filing.ts';

const fee = 'fees_10k_yuan';
/** Counts whose size is compared: of table 2, totals of table 3, totals of table 4. */
const counts = cells
	.filter(
		({ id, table, applicant, decimal }) =>
			!decimal &&
			((table === 'disclosure' && /_(?:decisions|issued|made|in_force)$/.test(id)) ||
				/^(?:received|concluded)_total$/.test(id) ||
				(table === 'challenges' && applicant === undefined && id.endsWith('_total')))
	)
	.map(({ id }) => id);

/** Every cell whose size is compared with peers'. */
export const magnitudeCells: readonly string[] = [fee, ...counts];

/** A count below this is not implausible, whatever the peers have. */
const fewest = 1000;
/** How many times the largest peer's a value must be. */
const beyond = 20;

/** What is larger than a unit or two numbers run together would let it be; `filings` are one year's. */
export function implausible(filings: readonly Filing[]): CorpusFinding[] {
	const groups = peersOf(filings, (filing) => filing, true);
	return [...groups.flatMap((peers) => oversized(peers)), ...fees(filings)];
}

/** CEL-12: a count more than twenty times the largest peer's. */
function oversized({ group, samples, level }: Peers<Filing>): CorpusFinding[] {
	const all = group.sector === null ? level : samples.map(({ filing }) => filing);
	return counts.flatMap((cell) => {
		let [first, second, some] = [0, 0, 0];
		let largest: Filing | null = null;
		for (const filing of all) {
			const value = trusted(filing, cell) ?? 0;
			if (value > 0) some++;
			if (value > first) [first, second, largest] = [value, first, filing];
			else if (value > second) second = value;
		}
		if (!largest || some < fewestPeers || first < fewest || first <= beyond * second) return [];
		// Of a whole level only those without a group of their own are judged.
		if (group.sector === null && !samples.some(({ filing }) => filing === largest)) return [];
		const { zh, en } = formCell(cell).label;
		return finding(
			'CEL-12',
			largest,
			cell,
			first,
			second,
			{ ...group, bodies: some },
			{
				zh: `${zh}为 ${first}，其余同类最多为 ${second}，超过其 ${beyond} 倍，请核对单位或是否与相邻数字连写。`,
				en: `${en} is ${first}; the largest other is ${second}, ${beyond} times less and more. Check the unit, or whether two numbers were run together.`
			}
		);
	});
}

/** UNI-02 and UNI-03: fees that look as if they were written in yuan. */
function fees(filings: readonly Filing[]): CorpusFinding[] {
	return peersOf(filings, (filing) => trusted(filing, fee) || null).flatMap(
		({ group, samples, level }) => {
			const all = group.sector === null ? level : samples.map(({ sample }) => sample);
			const middle = median(all);
			const [first, second] = largestTwo(all);
			return samples.flatMap(({ filing, sample }): CorpusFinding[] => {
				const local = filing.level === 'county' || filing.level === 'township';
				const others = sample === first ? second : first;
				if (local && sample > 10_000 && sample % 100 === 0 && sample > beyond * others)
					return [
						finding('UNI-02', filing, fee, sample, others, group, {
							zh: `收费 ${sample} 万元，为整百，其余同类最多为 ${others} 万元：可能以元填报。`,
							en: `Fees of ${sample} ten thousand yuan, in round hundreds; the largest other is ${others}: it may be in yuan.`
						})
					];
				if (Math.log10(sample) <= Math.log10(middle) + 3) return [];
				return [
					finding('UNI-03', filing, fee, sample, middle, group, {
						zh: `收费 ${sample} 万元，为同类中位数 ${middle} 万元的一千倍以上，请核对单位。`,
						en: `Fees of ${sample} ten thousand yuan, more than a thousand times the peers' median of ${middle}; check the unit.`
					})
				];
			});
		}
	);
}

function largestTwo(values: readonly number[]): [first: number, second: number] {
	let [first, second] = [0, 0];
	for (const value of values)
		if (value > first) [first, second] = [value, first];
		else if (value > second) second = value;
	return [first, second];
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function finding(
	rule: string,
	filing: Filing,
	cell: string,
	left: number,
	right: number,
	group: PeerGroup,
	message: CorpusFinding['message']
): CorpusFinding {
	const among = groupName(group);
	return {
		...{ report: filing.report, rule, severity: rule === 'UNI-02' ? 'warning' : 'review' },
		...{ kind: 'finding', cells: [cell], left, right, difference: left - right, other: null },
		message: { zh: `${message.zh}（${among.zh}）`, en: `${message.en} (${among.en})` },
		more: { group }
	};
}
