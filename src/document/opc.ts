import { readMarkup } from './markup.ts';
import { ZipArchive } from './zip.ts';

/** Largest part that is unpacked, in bytes; a report's main part has a few hundred thousand. */
export const largestPart = 64 * 1024 * 1024;

/** A part that another part, or the package itself, points at. */
export interface Relation {
	id: string;
	/** The last word of the relation's type, such as `styles`. */
	kind: string;
	/** Path in the archive. */
	part: string;
}

/** The relations of a part; the package's own for ''. Targets outside the archive are left out. */
export function relationsOf(archive: ZipArchive, part: string): Relation[] {
	const cut = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, cut);
	const relations: Relation[] = [];
	const xml = partText(archive, `${folder}_rels/${part.slice(cut)}.rels`);
	if (!xml) return relations;
	readMarkup(xml, 'xml', (name) => name, {
		open(_, { Id: id = '', Type: type, Target: target, TargetMode: mode }) {
			if (!type || !target || mode === 'External') return;
			const kind = type.slice(type.lastIndexOf('/') + 1);
			relations.push({
				id,
				kind,
				part: target.startsWith('/') ? target.slice(1) : folder + target
			});
		},
		close() {},
		text() {}
	});
	return relations;
}

/** A part of markup, which is UTF-8 unless its first bytes say UTF-16; null where there is none. */
export function partText(archive: ZipArchive, name: string): string | null {
	const bytes = archive.read(name, largestPart);
	if (!bytes) return null;
	const mark = (bytes[0]! << 8) | bytes[1]!;
	const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes);
}
