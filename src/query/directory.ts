import { parquetMetadata, parquetRead } from 'hyparquet';
import { compressors } from './compressors.ts';
import { directoryColumns } from '#corpus/directory.ts';
import { levels, type Level, type Sector } from '#form/vocabulary.ts';
import { yearsFrom, type AgencyEntry, type FoundAgencies } from './agencies.ts';
import { fold, TextIndex } from './text-index.ts';

/** How near an agency is to what was asked for; less comes first. */
const near = { exact: 0, begins: 1, named: 2, former: 3, placed: 4, scattered: 5 } as const;

/** Where an agency has a word; nothing is 0. */
const own = { place: 1, former: 2, name: 3 } as const;

/** Names longer than this rank as equally long. */
const longName = 63;
/** More than any country has: rows are counted below it. */
const mostAgencies = 2 ** 24;
/** Of all that agrees, the agencies that come first by level, and of each level the government. */
const ranks = (levels.length + 1) * 2 * (longName + 1);

/** The columns of words of a directory, a value an agency: see `directoryColumns`. */
export type DirectoryWords = Record<string, (string | null)[]>;

/** The directory of a corpus, read from its file. Throws where it is none. */
export async function readDirectory(file: ArrayBuffer): Promise<Directory> {
	const metadata = parquetMetadata(file);
	const rows = Number(metadata.num_rows);
	const words: DirectoryWords = {};
	for (const { name, type } of directoryColumns)
		if (type === 'VARCHAR') words[name] = new Array<string | null>(rows).fill(null);
	if (rows > 0)
		await parquetRead({
			file,
			metadata,
			compressors,
			columns: Object.keys(words),
			onChunk({ columnName, columnData, rowStart }) {
				const column = words[columnName]!;
				for (let row = 0; row < columnData.length; row++)
					column[rowStart + row] = (columnData[row] as string | undefined) ?? null;
			}
		});
	return new Directory(words);
}

/** The agencies of a corpus in memory: 150,000 of them are searched in a few milliseconds. */
export class Directory {
	readonly #words: DirectoryWords;
	readonly #rows: number;
	readonly #names: TextIndex;
	readonly #former: TextIndex;
	/** Whose the former names are. */
	readonly #formerOf: number[] = [];
	/** Provinces with a prefecture or without one, folded, and which of them each agency is in. */
	readonly #places: string[];
	readonly #placeOf: Uint32Array;
	readonly #rank: Uint16Array;

	constructor(words: DirectoryWords) {
		const rows = words.id!.length;
		this.#words = words;
		this.#rows = rows;
		this.#names = new TextIndex(words.name!.map((name) => name ?? ''));
		const former: string[] = [];
		const places = new Map<string, number>();
		const level = new Map<string | null, number>(levels.map(({ id }, rank) => [id, rank]));
		this.#placeOf = new Uint32Array(rows);
		this.#rank = new Uint16Array(rows);
		for (let row = 0; row < rows; row++) {
			for (const name of formerFrom(this.#word('former', row))) {
				former.push(name);
				this.#formerOf.push(row);
			}
			const place = [this.#word('province', row), this.#word('prefecture', row)].join(' ');
			if (!places.has(place)) places.set(place, places.size);
			this.#placeOf[row] = places.get(place)!;
			const high = level.get(this.#word('level', row)) ?? levels.length;
			const led = this.#word('sector', row) === 'government' ? 0 : 1;
			const length = Math.min(longName, this.#names.length(row));
			this.#rank[row] = (high * 2 + led) * (longName + 1) + length;
		}
		this.#former = new TextIndex(former);
		this.#places = [...places.keys()].map(fold);
	}

	/**
	 * The agencies that have every word, each in one of its names, its province or its prefecture; where
	 * they are few, also those whose name has the characters in this order. Those whose name is what was
	 * asked for come first, then those it begins, those named so now, those formerly, those that need
	 * their place; among these higher levels, governments, shorter names.
	 * @param most entries at most; all are counted
	 */
	find(text: string, most: number): FoundAgencies {
		const words = fold(text).split(/\s+/).filter(Boolean);
		if (words.length === 0) return { agencies: [], total: 0 };
		const rows = this.#rows;
		const where = words.map((word) => this.#have(word));
		const whole = words.join('');
		const nearest = new Nearest(most);
		for (let row = 0; row < rows; row++) {
			let worst: number = own.name;
			for (const has of where) worst = Math.min(worst, has[row]!);
			if (worst === 0) continue;
			let how: number = near.placed;
			if (worst === own.former) how = near.former;
			else if (worst === own.name) {
				how = near.named;
				if (this.#names.begins(row, words[0]!)) how = near.begins;
				if (this.#names.length(row) === whole.length && this.#names.begins(row, whole))
					how = near.exact;
			}
			nearest.add(this.#key(how, row));
		}
		if (nearest.total < most && whole.length > 1)
			for (let row = 0; row < rows; row++)
				if (this.#names.scattered(row, whole) && where.some((has) => has[row] === 0))
					nearest.add(this.#key(near.scattered, row));
		return {
			agencies: nearest.keys.map((key) => this.#entry(key % mostAgencies)),
			total: nearest.total
		};
	}

	/** The agencies of a province; null is those of none. */
	within(province: string | null): AgencyEntry[] {
		const found: AgencyEntry[] = [];
		this.#words.province!.forEach((own, row) => {
			if (own === province) found.push(this.#entry(row));
		});
		return found;
	}

	/** The agency of an id, if there is one. */
	known(id: string): AgencyEntry | null {
		const row = this.#words.id!.indexOf(id);
		return row < 0 ? null : this.#entry(row);
	}

	/** Where each agency has a word, see `own`. */
	#have(word: string): Uint8Array {
		const has = new Uint8Array(this.#rows);
		const places = this.#places.map((place) => (place.includes(word) ? own.place : 0));
		if (places.some(Boolean))
			for (let row = 0; row < has.length; row++) has[row] = places[this.#placeOf[row]!]!;
		this.#former.each(word, (at) => (has[this.#formerOf[at]!] = own.former));
		this.#names.each(word, (row) => (has[row] = own.name));
		return has;
	}

	/** A number that sorts agencies as they are listed, and contains the row. */
	#key(how: number, row: number): number {
		return (how * ranks + this.#rank[row]!) * mostAgencies + row;
	}

	#entry(row: number): AgencyEntry {
		const word = (name: string) => this.#word(name, row);
		return {
			id: word('id')!,
			name: word('name'),
			former: formerFrom(word('former')),
			region: word('region'),
			province: word('province'),
			prefecture: word('prefecture'),
			level: word('level') as Level | null,
			sector: word('sector') as Sector | null,
			years: yearsFrom(word('years'))
		};
	}

	#word(column: string, row: number): string | null {
		return this.#words[column]![row]!;
	}
}

/** The least of many numbers, in order. */
class Nearest {
	readonly keys: number[] = [];
	readonly #most: number;
	total = 0;

	constructor(most: number) {
		this.#most = most;
	}

	add(key: number): void {
		this.total++;
		const { keys } = this;
		if (keys.length === this.#most && key > keys.at(-1)!) return;
		let at = keys.length;
		while (at > 0 && keys[at - 1]! > key) at--;
		keys.splice(at, 0, key);
		if (keys.length > this.#most) keys.pop();
	}
}

function formerFrom(text: string | null): string[] {
	return text?.split('\n') ?? [];
}
