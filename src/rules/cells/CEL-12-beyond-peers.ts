import { cellsName, sentenceOf } from '#check/stated.ts';
import { trusted, type Filing } from '#check/corpus/filing.ts';
import { amongPeers } from '#check/corpus/group.ts';
import { fewestPeers, peersOf, type Peers } from '#check/corpus/peers.ts';
import { cells } from '#form/form.ts';
import type { Page, PeerRule } from '../define.ts';
import { ids } from '../ids.ts';

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

/** A count below this is not implausible, whatever the peers have. */
const fewest = 1000;
/** How many times the largest peer's a value must be. */
const beyond = 20;

function oversized({ group, samples, level }: Peers<Filing>) {
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
		return amongPeers(
			largest,
			cell,
			first,
			second,
			{ ...group, bodies: some },
			{
				zh: `超过其余同类最大值的 ${beyond} 倍，请核对单位或是否与相邻数字连写。${cellsName([cell]).zh} ${first} · 其余同类最多 ${second}。`,
				en: `More than ${beyond} times the largest of its peers; check the unit, or whether two numbers were run together. ${sentenceOf([cell])} ${first} · largest other ${second}.`
			}
		);
	});
}

export const rule: PeerRule = {
	id: 'CEL-12',
	on: 'peers',
	severity: 'review',
	version: 1,
	cells: counts,
	check: (bodies) => peersOf(bodies, (filing) => filing).flatMap(oversized)
};

export const page: Page = {
	name: { zh: '远大于同类最大值', en: 'far beyond the largest peer' },
	formula: {
		zh: '数值 ≤ 20 × 其余同类的最大值（数值 ≥ 1000）',
		en: 'value ≤ 20 × the largest other peer’s (values ≥ 1,000)'
	},
	explanation: {
		zh: `同年、同层级、同领域（不足 20 家时同层级）的机关中（只算该格有数的），一格的数超过其余各家最大值的 20 倍，可能是单位错误或与相邻数字连写。不足 1000 的不看。它是 ${ids.tooLarge} 的后一半。`,
		en: `Among bodies of one year, level and sector that have any (of the level where there are fewer than 20) a number is more than 20 times the largest other: a wrong unit, or two numbers run together. Below 1,000 nothing is said. It is the second half of ${ids.tooLarge}.`
	},
	benign: [
		{ zh: '全省或全市汇总数据。', en: 'The figures are of a whole province or city.' },
		{ zh: '该机关承担同类机关没有的职能。', en: 'The body has tasks its peers have not.' }
	]
};
