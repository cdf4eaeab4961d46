import type { CorpusFile, Manifest } from '#corpus/manifest.ts';
import { findingColumns, reportColumns, type Column } from '#corpus/schema.ts';
import { quote } from '#corpus/sql.ts';
import type { Need } from './aggregates.ts';
import type { Database } from './database.ts';
import type { DecodeTask } from './decode.ts';
import type { OnProgress } from './progress.ts';
import { RemoteFile } from './ranges.ts';
import type { Room } from './wasm.ts';

/** Columns of one file that came together, as a table of their own. */
interface Group {
	table: string;
	columns: readonly string[];
	bytes: number;
	used: number;
}

/** One file, and what of it is in the database. Its groups have the same rows in the same order. */
interface Part {
	remote: RemoteFile;
	number: number;
	/** Report year, null for none. */
	year: number | null;
	groups: Group[];
	/** Columns that are on their way, each with the load that brings it. */
	coming: Map<string, Promise<void>>;
}

type TableName = 'reports' | 'findings';

const schemas: Record<TableName, readonly Column[]> = {
	reports: reportColumns,
	findings: findingColumns
};

/** Questions whose columns are never evicted: the last ones asked, whose statements may be under way. */
const recent = 12;

/** Bytes of columns that may lie uncompressed. */
const compactFrom = 64_000_000;

/** Rows of a file are counted below this; `place` puts the file's number before it. */
const mostRows = 2 ** 31;

/**
 * The single reports of a corpus in a database, as many columns and years of them as were needed so far.
 * `reports` and `findings` are views over what is there: a column that no question needed of a year is
 * null in it, so a question must say what it reads. `place` is the row's place in the corpus.
 */
export class RowStore {
	readonly #room: Room;
	readonly #decode: (task: DecodeTask) => Promise<Uint8Array>;
	readonly #onProgress: OnProgress;
	readonly #parts: Record<TableName, Part[]>;
	readonly #limit: number;
	#tables = 0;
	#clock = 0;
	#loaded = 0;
	#total = 0;
	/** Bytes that came since the database was last compacted. */
	#loose = 0;
	/** The statements the views were made with. */
	readonly #views = new Map<TableName, string>();
	/** Views are made one after the other. */
	#viewing: Promise<unknown> = Promise.resolve();

	/** @param limit bytes of columns kept; above it, the least recently used (LRU) are evicted */
	constructor(
		room: Room,
		manifest: Pick<Manifest, 'reports' | 'findings'>,
		folder: URL,
		decode: (task: DecodeTask) => Promise<Uint8Array>,
		onProgress: OnProgress,
		limit = 400_000_000
	) {
		this.#room = room;
		this.#decode = decode;
		this.#onProgress = onProgress;
		this.#limit = limit;
		const partsOf = (files: CorpusFile[]) =>
			files.map((file, number): Part => ({
				remote: new RemoteFile(file, folder),
				number,
				year: file.year ?? null,
				groups: [],
				coming: new Map()
			}));
		this.#parts = { reports: partsOf(manifest.reports), findings: partsOf(manifest.findings) };
	}

	/** The database, once it holds what is needed. Throws DataProblem. */
	async bring({ columns, findings = [], years = [], picked }: Need): Promise<Database> {
		const now = ++this.#clock;
		const wanted = { reports: columns, findings };
		for (;;) {
			const loads = (['reports', 'findings'] as const).flatMap((name) =>
				this.#parts[name]
					.filter(({ year }) => years.length === 0 || years.includes(year))
					.flatMap((part) => this.#bringPart(name, part, wanted[name], now))
			);
			if (loads.length === 0) break;
			const settled = await Promise.allSettled(loads);
			const failed = settled.find((one) => one.status === 'rejected');
			if (failed) throw failed.reason;
		}
		this.#viewing = this.#viewing.then(async () => {
			await this.#evict(now);
			await this.#makeViews();
		});
		await this.#viewing;
		const before = picked ? `WITH picked AS (${this.#picked(picked)}) ` : '';
		const { stream } = this.#room;
		return {
			query: (sql, values, stop) => this.#room.query(before + sql, values, stop),
			...(stream && { stream: (sql, values) => stream(before + sql, values) })
		};
	}

	/** What has to be waited for, for the columns of a part. */
	#bringPart(name: TableName, part: Part, wanted: readonly string[], now: number): Promise<void>[] {
		const known = schemas[name];
		const names = new Set(wanted.length > 0 ? wanted : []);
		// A column that the path states is in no file, but a part needs one that is.
		names.delete('year');
		if (names.size === 0 && name === 'reports') names.add('level');
		const missing: Column[] = [];
		const waits = new Set<Promise<void>>();
		for (const column of names) {
			const group = part.groups.find(({ columns }) => columns.includes(column));
			if (group) {
				group.used = now;
				continue;
			}
			const coming = part.coming.get(column);
			if (coming) {
				waits.add(coming);
				continue;
			}
			const told = known.find((one) => one.name === column);
			if (!told) throw new Error(`${name}: no column ${column}`);
			missing.push(told);
		}
		if (missing.length > 0) {
			const load = this.#load(part, missing, now).finally(() => {
				for (const { name } of missing) part.coming.delete(name);
			});
			for (const { name } of missing) part.coming.set(name, load);
			waits.add(load);
		}
		return [...waits];
	}

	async #load(part: Part, columns: Column[], now: number): Promise<void> {
		const names = columns.map(({ name }) => name);
		const { file } = part.remote;
		const pieces = await part.remote.pieces(names, (bytes) => {
			this.#loaded += bytes;
			this.#onProgress({ phase: 'files', loadedBytes: this.#loaded, totalBytes: null });
		});
		const stream = await this.#decode({ pieces, bytes: file.bytes, columns, told: {} });
		const table = `columns_${++this.#tables}`;
		await this.#room.insert(table, stream);
		part.groups.push({ table, columns: names, bytes: stream.length, used: now });
		this.#total += stream.length;
		this.#loose += stream.length;
		if (this.#loose > compactFrom) {
			this.#loose = 0;
			await this.#room.compact();
		}
	}

	/** Evicts the least recently used (LRU) until the rest fits; what is needed now stays. */
	async #evict(now: number): Promise<void> {
		const all = Object.values(this.#parts)
			.flat()
			.flatMap((part) => part.groups.map((group) => ({ part, group })))
			.sort((a, b) => a.group.used - b.group.used);
		for (const { part, group } of all) {
			if (this.#total <= this.#limit || group.used > now - recent) return;
			part.groups = part.groups.filter((one) => one !== group);
			this.#total -= group.bytes;
			await this.#makeViews();
			await this.#room.query(`DROP TABLE ${group.table}`);
		}
	}

	/** Makes the views anew where what they show has changed. */
	async #makeViews(): Promise<void> {
		for (const name of ['reports', 'findings'] as const) {
			const statement = this.#view(name);
			if (this.#views.get(name) === statement) continue;
			await this.#room.query(statement);
			this.#views.set(name, statement);
		}
	}

	/** The rows of `reports` at places: those of each part by their number in the tables of its groups. */
	#picked({ places, columns }: NonNullable<Need['picked']>): string {
		// The year is in the path: see `selecting`.
		const wanted = schemas.reports.filter(({ name }) => name !== 'year' && columns.includes(name));
		const selects = this.#parts.reports.flatMap((part) => {
			const rows = places
				.filter((place) => Math.floor(place / mostRows) === part.number)
				.map((place) => place % mostRows);
			if (rows.length === 0 || part.groups.length === 0) return [];
			const [first, ...others] = part.groups.map(
				({ table }) =>
					`(SELECT *, rowid FROM ${table} WHERE rowid IN (${rows.join(', ')})) AS ${table}`
			);
			return selecting(
				'reports',
				part,
				wanted,
				[first, ...others.map((other) => `${other} USING (rowid)`)].join(' JOIN ')
			);
		});
		return selects.join(' UNION ALL ') || 'SELECT * FROM reports WHERE false';
	}

	/** The statement that makes the view: the parts one below the other, the groups of each side by side. */
	#view(name: TableName): string {
		const parts = this.#parts[name].filter(({ groups }) => groups.length > 0);
		const held = new Set(parts.flatMap(({ groups }) => groups.flatMap(({ columns }) => columns)));
		const columns = schemas[name].filter((column) => held.has(column.name));
		const selects = parts.map((part) =>
			selecting(
				name,
				part,
				columns,
				part.groups.map(({ table }) => table).join(' POSITIONAL JOIN ')
			)
		);
		const none = [
			...schemas[name].filter((column) => column.name !== 'year').map(nothing),
			...(name === 'reports' ? ['NULL::INTEGER AS year'] : []),
			'NULL::BIGINT AS place'
		];
		return `CREATE OR REPLACE VIEW ${name} AS
			${selects.join(' UNION ALL ') || `SELECT ${none.join(', ')} WHERE false`}`;
	}
}

/** Columns of one part, with what its path states of every row; a column that was not fetched is null. */
function selecting(
	name: TableName,
	{ groups, year, number }: Part,
	columns: readonly Column[],
	from: string
): string {
	const list = columns.map((column) => {
		const group = groups.find((one) => one.columns.includes(column.name));
		const value = group ? `${group.table}.${quote(column.name)}` : `NULL::${column.type}`;
		return `${value} AS ${quote(column.name)}`;
	});
	const own = [
		...(name === 'reports' ? [`${year ?? 'NULL'}::INTEGER AS year`] : []),
		`${number * mostRows}::BIGINT + ${groups[0]!.table}.rowid AS place`
	];
	return `SELECT ${[...list, ...own].join(', ')} FROM ${from}`;
}

function nothing({ name, type }: Column): string {
	return `NULL::${type} AS ${quote(name)}`;
}
