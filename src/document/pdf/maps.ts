/** Fetches one of pdf.js's character maps by file name, such as `GBK-EUC-H.bcmap`. */
export type CharacterMaps = (file: string) => Promise<Uint8Array>;

let source: CharacterMaps | null = null;

/**
 * Says where character maps come from: they are files of pdf.js, which the command line reads from disk
 * and a page from its own origin. Without them, text in fonts that are not embedded is lost, with a notice.
 */
export function provideCharacterMaps(from: CharacterMaps | null): void {
	source = from;
}

/** Hands pdf.js the files it asks for; it asks for nothing else that has to do with text. */
export class CharacterMapFactory {
	async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
		if (kind !== 'cMapUrl' || !source || !/^[\w-]+\.bcmap$/.test(filename))
			throw new Error(`not at hand: ${filename}`);
		return source(filename);
	}
}
