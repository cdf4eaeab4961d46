import { gzipSync } from 'node:zlib';
import { demoYears } from './bodies.ts';
import { nameIn } from './draft.ts';
import { agencyIdOf, reportIdOf } from './ids.ts';
import type { AgencyReports, Filed } from './reports.ts';
import { parties } from './requests.ts';

/** Names of the files that say what is so, whoever reported it or did not; see docs/corpus.md. */
export const truthFiles = { bodies: 'truth-bodies.csv.gz', requests: 'truth-requests.csv.gz' };

/** Part of the ledger of the truth, to be appended to the others; each a member of a gzip file. */
export type Truth = Record<keyof typeof truthFiles, Uint8Array>;

const bodyColumns = [
	...(['body', 'year', 'name', 'region', 'province', 'prefecture', 'county', 'level'] as const),
	...(['sector', 'kind', 'covers', 'report', 'corrected', 'into'] as const)
];
const requestColumns = ['request', 'body', 'from', 'year', 'applicant', 'outcome', 'closed'];

/** The head of each file of the ledger. */
export function truthHead(): Truth {
	return {
		bodies: gzip(`${bodyColumns.join()}\n`),
		requests: gzip(`${requestColumns.join()}\n`)
	};
}

/** Writes down what is so of some places: their bodies year by year, and every request. */
export class TruthLedger {
	readonly #bodies: string[] = [];
	readonly #requests: Buffer[] = [];

	add({ body, reports, missing }: AgencyReports): void {
		const originals = new Map(
			reports.flatMap((one) => (one.corrected ? [[one.year, reportIdOf(one)]] : []))
		);
		const heir = body?.life.into ? agencyIdOf(body.life.into) : '';
		const last = body ? demoYears[body.life.final] : null;
		const write = (one: Filed, report: string) => {
			const { agency, year, covers } = one;
			const { region, province, prefecture, county, level, bureau, kind } = agency;
			const line = [
				agencyIdOf(agency),
				year,
				nameIn(agency, year),
				region,
				province,
				prefecture ?? '',
				county ?? '',
				level,
				bureau.sector,
				kind,
				covers,
				report,
				originals.get(year) ?? '',
				year === last ? heir : ''
			];
			this.#bodies.push(`${line.join()}\n`);
		};
		for (const one of reports) if (!one.corrected) write(one, reportIdOf(one));
		for (const one of missing) write(one, '');
		if (!body) return;
		const id = agencyIdOf(body.agency);
		let lines = '';
		for (const { origin, number, from, year, party, outcome, closed } of body.records) {
			const giver = from === null ? '' : agencyIdOf(from);
			const end = closed === null ? ',' : `${outcome},${demoYears[0] + closed}`;
			const asked = `${origin}-${number},${id},${giver},${demoYears[0] + year},${parties[party]}`;
			lines += `${asked},${end}\n`;
		}
		this.#requests.push(Buffer.from(lines));
	}

	/** What was written down, packed. */
	pack(): Truth {
		return {
			bodies: gzip(this.#bodies.join('')),
			requests: gzip(Buffer.concat(this.#requests), 5)
		};
	}
}

/** The same bytes on every machine. */
export function gzip(text: string | Uint8Array, level = 9): Uint8Array {
	const packed = gzipSync(text, { level });
	packed[9] = 255; // The header's byte for the operating system: unknown, so that all write the same.
	return packed;
}
