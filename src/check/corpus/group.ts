import { levels, sectors, type Name } from '#form/vocabulary.ts';
import type { CorpusFault } from '../outcome.ts';
import type { PeerRule } from '../rule.ts';
import type { CorpusFinding, Filing, PeerGroup } from './filing.ts';
import { corpusFinding } from './finding.ts';

/** A peer group in words. */
function groupName({ year, level, sector, bodies }: PeerGroup): Name {
	const of = levels.find(({ id }) => id === level)!;
	const in_ = sectors.find(({ id }) => id === sector);
	return {
		zh: `${year} 年${of.zh}${in_ ? `“${in_.zh}”` : '各领域'}机关 ${bodies} 家`,
		en: `${bodies} ${of.en} bodies${in_ ? ` in ${in_.en}` : ' of all sectors'}, ${year}`
	};
}

/** A finding on one body among its peers, which names their group. */
export function amongPeers(
	{ report }: Filing,
	cell: string,
	left: number,
	right: number,
	group: PeerGroup,
	message: Name
): CorpusFault & { report: string } {
	const among = groupName(group);
	return {
		report,
		cells: [cell],
		left,
		right,
		difference: left - right,
		message: { zh: `${message.zh}（${among.zh}）`, en: `${message.en} (${among.en})` },
		more: { group }
	};
}

/** What rules on peers find among one year's bodies. */
export function checkPeers(bodies: readonly Filing[], rules: readonly PeerRule[]): CorpusFinding[] {
	return rules.flatMap((rule) =>
		rule.check(bodies).map(({ report, ...fault }) => corpusFinding(rule, report, null, fault))
	);
}
