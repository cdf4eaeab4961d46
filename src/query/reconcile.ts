import type { ReportRow } from '#corpus/schema.ts';
import { quote } from '#corpus/sql.ts';
import { sumSql } from '#corpus/measures.ts';
import type { EditionId } from '#form/editions.ts';
import { type CellId, cells, cellsOf } from '#form/form.ts';
import { filterColumns } from './aggregates.ts';
import type { Corpus } from './corpus.ts';
import { chosen, type Filters } from './filters.ts';
import type { MissingReport } from './places.ts';

/** Kinds of bodies a government's report covers only where it names them. */
export const namedAlone = [
	'vertical',
	'party',
	'congress',
	'judiciary',
	'association',
	'enterprise'
];

/** One cell on both sides. */
export interface ReconciledCell {
	id: CellId;
	/** The own reports' sum over the `told` that state it; null where none does. */
	own: number | null;
	told: number;
}

/** A place's consolidated report compared with the own reports of the bodies it covers. */
export interface Reconciliation {
	/** Whether a place is chosen. */
	placed: boolean;
	/** null where the place and year have no such report. */
	whole: ReportRow | null;
	/** Own reports of the bodies it covers, of its year. */
	bodies: number;
	cells: ReconciledCell[];
	/** Reports of such bodies that the corpus does not have; those after a body's last, which may be gone, among them. */
	missing: MissingReport[];
}

const nothing: Reconciliation = { placed: false, whole: null, bodies: 0, cells: [], missing: [] };

/**
 * The last consolidated report of the place and years chosen, compared cell by cell with the own reports it covers: for
 * a whole place those of every body in it, for a tier those of the bodies of its place and level.
 */
export async function reconcile(corpus: Corpus, filters: Filters): Promise<Reconciliation> {
	const { province, prefecture, county } = filters;
	const level = county ? 'county' : prefecture ? 'prefecture' : province ? 'province' : null;
	if (level === null) return nothing;
	const place = { ...filters, levels: [], sectors: [], agency: '' };
	const columns = [
		...new Set([
			...filterColumns(filters),
			'id',
			'agency',
			'agency_id',
			'agency_kind',
			'region',
			'scope',
			'edition',
			'readings',
			...cells.map(({ id }) => id)
		])
	];
	const database = await corpus.rows({ columns, years: filters.years });
	const wide = chosen(place, 'listed');
	const [whole] = await database.query<ReportRow>(
		`SELECT ${columns.map(quote).join(', ')} FROM reports
		${chosen({ ...place, basis: 'consolidated' }, 'listed').where} AND level = '${level}'
		ORDER BY year DESC NULLS LAST LIMIT 1`,
		wide.values
	);
	if (!whole || typeof whole.year !== 'number') return { ...nothing, placed: true };
	const own = chosen({ ...place, years: [whole.year], basis: 'own' });
	const covers = [
		`NOT coalesce(agency_kind IN (${namedAlone.map((kind) => `'${kind}'`).join(', ')}), false)`,
		...(whole.scope === 'tier' ? [`level = '${level}'`] : [])
	].join(' AND ');
	const asked = cellsOf((whole.edition ?? '2021') as EditionId);
	const select = asked.map(
		({ id, decimal }, at) =>
			`${sumSql({ fraction: Boolean(decimal) }, quote(id))}::DOUBLE AS s${at}, count(${quote(id)}) AS n${at}`
	);
	const [sums] = await database.query<Record<string, number | null>>(
		`SELECT count(*) AS bodies, ${select.join(', ')} FROM reports ${own.where} AND ${covers}`,
		own.values
	);
	const missing = (await corpus.places.missing(province)).filter(
		(one) =>
			one.year === whole.year &&
			(prefecture === null || one.prefecture === prefecture) &&
			(county === null || one.region === county) &&
			(whole.scope !== 'tier' || one.level === level) &&
			!namedAlone.includes(one.agency_kind ?? '')
	);
	return {
		placed: true,
		whole,
		bodies: sums!.bodies!,
		cells: asked.map(({ id }, at) => ({ id, own: sums![`s${at}`]!, told: sums![`n${at}`]! })),
		missing
	};
}
