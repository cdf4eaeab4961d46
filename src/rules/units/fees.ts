import { trusted, type Filing, type PeerGroup } from '#check/corpus/filing.ts';
import { peersOf } from '#check/corpus/peers.ts';

/** The administrative fees of table 2, in ten thousand yuan. */
export const fee = 'fees_10k_yuan';

/** A body's fees compared with its peers'. */
interface FeeAmongPeers {
	filing: Filing;
	sample: number;
	/** The largest of the others. */
	others: number;
	/** The median of all. */
	middle: number;
	group: PeerGroup;
}

/** The fees of one year's bodies that have any. */
export function feesAmongPeers(bodies: readonly Filing[]): FeeAmongPeers[] {
	return peersOf(bodies, (filing) => trusted(filing, fee) || null).flatMap(
		({ group, samples, level }) => {
			const all = group.sector === null ? level : samples.map(({ sample }) => sample);
			const sorted = [...all].sort((a, b) => a - b);
			const [second = 0, first = 0] = sorted.slice(-2);
			const middle = sorted[sorted.length >> 1]!;
			return samples.map(({ filing, sample }) => ({
				filing,
				sample,
				middle,
				group,
				others: sample === first ? second : first
			}));
		}
	);
}

/** How many times the largest peer's fees must be. */
const beyond = 20;

/** Whether a county's or township's fees look as if they were written in yuan. */
export function isInYuan({ level }: Filing, sample: number, others: number): boolean {
	const local = level === 'county' || level === 'township';
	return local && sample > 10_000 && sample % 100 === 0 && sample > beyond * others;
}
