import { Refusal, type SourceDocument } from './document.ts';
import { readMarkup } from './markup.ts';
import { ZipArchive } from './zip.ts';

/** Largest part that is unpacked, in bytes; a report's main part has a few hundred thousand. */
const largestPart = 64 * 1024 * 1024;

/** A part that another part, or the package itself, points at. */
export interface Relation {
	id: string;
	/** The last word of the relation's type, such as `styles`. */
	kind: string;
	/** Path in the archive. */
	part: string;
}

/**
 * Reads an Office document by the Open Packaging Conventions: a ZIP archive whose relations name its
 * main part. A ZIP of any other kind is told by the files it holds.
 * @throws {Refusal} `unsupported_format`, or what the reader of its kind throws
 */
export async function readPackage(bytes: Uint8Array): Promise<SourceDocument> {
	const archive = new ZipArchive(bytes);
	const root = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument');
	const main = [root?.part, 'word/document.xml', 'xl/workbook.xml'].find(
		(part) => part !== undefined && archive.entries.has(part)
	);
	if (main && /document\d*\.xml$/.test(main))
		return (await import('./docx.ts')).readDocx(archive, main);
	if (main && /workbook\d*\.xml$/.test(main))
		return (await import('./xlsx.ts')).readXlsx(archive, main);
	throw foreign(archive);
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

/** Other things that come as ZIP archives, by a file they hold. */
const kinds: [file: RegExp, name: string][] = [
	[/^xl\/workbook\.bin$/, '二进制 Excel 工作簿（xlsb）'],
	[/^ppt\/presentation\./, 'PowerPoint 演示文稿（pptx）'],
	[/^OFD\.xml$/i, 'OFD 版式文件'],
	[/^content\.xml$/, 'OpenDocument 文件（odt、ods）'],
	[/^META-INF\/container\.xml$/, '电子书（epub）'],
	[/^Index\/Document\.iwa$/, 'Pages 文稿'],
	[/^word\/document\.bin$/, '二进制 Word 文档']
];

/** Whether an archive is one document of an office program, not a bundle of files. */
export function isPackage(archive: ZipArchive): boolean {
	const names = [...archive.entries.keys()];
	return names.some(
		(name) =>
			/^(?:\[Content_Types\]\.xml|word\/document\.xml|xl\/workbook\.xml)$/.test(name) ||
			kinds.some(([file]) => file.test(name))
	);
}

function foreign(archive: ZipArchive): Refusal {
	const names = [...archive.entries.keys()];
	const found = kinds.find(([file]) => names.some((name) => file.test(name)));
	if (found)
		return new Refusal(
			'unsupported_format',
			`这是${found[1]}，目前不能读取。请另存为 docx 后再提供。`
		);
	return names.every((name) => name.endsWith('/'))
		? new Refusal('empty', '压缩包是空的，没有任何文件。')
		: new Refusal('unsupported_format', '这是压缩包，里面的文件没有展开。请解压后逐份提供。');
}
