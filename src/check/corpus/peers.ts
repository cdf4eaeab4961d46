import type { Level, Sector } from '#form/vocabulary.ts';
import type { Filing, PeerGroup } from './filing.ts';

/** Fewest bodies a group needs before anything is said of one of them. */
export const fewestPeers = 20;

/** The bodies of one group, with what is compared of each. */
export interface Peers<Sample> {
	group: PeerGroup;
	samples: { filing: Filing; sample: Sample }[];
	/** The group of the whole level. */
	level: readonly Sample[];
}

/**
 * Deals one year's bodies into groups of a level and a sector, those of sectors with too few bodies into
 * one of the level. A body without a level, and a level with too few bodies, is compared with nobody.
 * @param sampleOf what is compared of a body; null where it does not have it
 * @param fallback whether bodies of small sectors are compared across sectors
 */
export function peersOf<Sample>(
	filings: readonly Filing[],
	sampleOf: (filing: Filing) => Sample | null,
	fallback = true
): Peers<Sample>[] {
	const levels = new Map<Level, Map<Sector | null, Peers<Sample>['samples']>>();
	for (const filing of filings) {
		if (!filing.level) continue;
		const sample = sampleOf(filing);
		if (sample === null) continue;
		const sectors = levels.get(filing.level) ?? new Map();
		levels.set(filing.level, sectors);
		const sector = filing.sector === 'other' ? null : filing.sector;
		const bodies = sectors.get(sector) ?? [];
		sectors.set(sector, bodies);
		bodies.push({ filing, sample });
	}
	const groups: Peers<Sample>[] = [];
	for (const [level, sectors] of levels) {
		const all = [...sectors.values()].flat();
		const year = all[0]!.filing.year;
		const whole = all.map(({ sample }) => sample);
		const rest: Peers<Sample>['samples'] = [];
		for (const [sector, samples] of sectors) {
			if (sector === null || samples.length < fewestPeers) rest.push(...samples);
			else groups.push(peers({ year, level, sector }, samples, whole));
		}
		if (fallback && rest.length > 0 && all.length >= fewestPeers) {
			// Judged are those without a group of their own; compared they are with the whole level.
			groups.push({
				group: { year, level, sector: null, bodies: all.length },
				samples: rest,
				level: whole
			});
		}
	}
	return groups;
}

function peers<Sample>(
	group: Omit<PeerGroup, 'bodies'>,
	samples: Peers<Sample>['samples'],
	level: readonly Sample[]
): Peers<Sample> {
	return { group: { ...group, bodies: samples.length }, samples, level };
}

/** What a group is fitted on: its own bodies, or the whole level's where it stands for that. */
export function fittedOn<Sample>({ group, samples, level }: Peers<Sample>): readonly Sample[] {
	return group.sector === null ? level : samples.map(({ sample }) => sample);
}
