import { isJunk } from '#document/junk.ts';

/** Most files taken out of folders that are dropped. */
const most = 50_000;

/** The files of a drop, those in folders too, each under its path. What hides is left out. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
	const files: File[] = [];
	for (const entry of entries) await walk(entry, '', files);
	return files;
}

async function walk(entry: FileSystemEntry, above: string, files: File[]): Promise<void> {
	if (files.length >= most || isJunk(entry.name)) return;
	const path = above ? `${above}/${entry.name}` : entry.name;
	if (entry.isFile) {
		const file = await new Promise<File>((resolve, reject) =>
			(entry as FileSystemFileEntry).file(resolve, reject)
		).catch(() => null);
		if (file) files.push(above ? named(file, path.slice(path.indexOf('/') + 1)) : file);
		return;
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	for (;;) {
		// A folder is handed over a hundred entries at a time.
		const some = await new Promise<FileSystemEntry[]>((resolve) =>
			reader.readEntries(resolve, () => resolve([]))
		);
		if (!some.length) return;
		for (const one of some) await walk(one, path, files);
	}
}

/** The files of a chosen folder, each under its path below it. */
export function filesBelow(files: Iterable<File>): File[] {
	return [...files]
		.filter((file) => !file.webkitRelativePath.split('/').some(isJunk))
		.map((file) => named(file, file.webkitRelativePath.split('/').slice(1).join('/') || file.name));
}

function named(file: File, name: string): File {
	return name === file.name ? file : new File([file], name, { type: file.type });
}

/** What was picked one by one, without what systems and editors leave among the files, which is named. */
export function withoutJunk(files: Iterable<File>): { files: File[]; junk: string[] } {
	const all = [...files];
	return {
		files: all.filter(({ name }) => !isJunk(nameOf(name))),
		junk: all.map(({ name }) => nameOf(name)).filter(isJunk)
	};
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
