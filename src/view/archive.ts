import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { packedOn } from './xlsx.ts';

/** Bytes a ZIP without the later extension holds, which the packer does not write. */
const mostBytes = 0xffff_ffff;

/**
 * Packs files as they come, so that only one is in memory at a time. What is packed already is stored.
 * Throws beyond 4 GiB.
 * @param push takes the packed bytes
 * @param files their names in the archive, and how each is brought; null where it is not there
 */
export async function archive(
	push: (bytes: Uint8Array<ArrayBuffer>) => void,
	files: readonly { name: string; bring: () => Promise<Uint8Array | null> }[],
	onFile: (done: number) => void = () => {}
): Promise<void> {
	let written = 0;
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		written += bytes.length;
		if (written > mostBytes) throw new Error('archive: larger than 4 GiB');
		push(bytes as Uint8Array<ArrayBuffer>);
	});
	for (const [at, { name, bring }] of files.entries()) {
		const content = await bring();
		onFile(at + 1);
		if (!content) continue;
		const entry = /\.(?:parquet|gz)$/.test(name)
			? new ZipPassThrough(name)
			: new ZipDeflate(name, { level: 6 });
		entry.mtime = packedOn;
		zip.add(entry);
		entry.push(content, true);
	}
	zip.end();
}
