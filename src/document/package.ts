import { Refusal, type SourceDocument } from './document.ts';
import { partText, relationsOf } from './opc.ts';
import { ZipArchive } from './zip.ts';

/**
 * Reads an Office document by the Open Packaging Conventions: a ZIP archive whose relations name its
 * main part. A ZIP of any other kind is recognised by the files it holds.
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
	if (archive.entries.has('OFD.xml')) return (await import('./ofd.ts')).readOfd(archive);
	throw openDocument(archive) ?? foreign(archive);
}

/** Kinds of OpenDocument by the end of their media type. */
const openDocuments: [type: RegExp, name: string, better: string][] = [
	[/text/, 'OpenDocument 文本（ODT）', 'docx'],
	[/spreadsheet/, 'OpenDocument 表格（ODS）', 'xlsx'],
	[/./, 'OpenDocument 文件', 'docx']
];

function openDocument(archive: ZipArchive): Refusal | null {
	if (!archive.entries.has('content.xml')) return null;
	const type = partText(archive, 'mimetype') ?? '';
	const [, name, better] = openDocuments.find(([pattern]) => pattern.test(type || ' '))!;
	return new Refusal(
		'unsupported_format',
		`这是 ${name}，目前不能读取。请用 LibreOffice 或 WPS 另存为 ${better} 后再提供。`
	);
}

/** Other things that come as ZIP archives, by a file they hold. */
const kinds: [file: RegExp, name: string][] = [
	[/^xl\/workbook\.bin$/, '二进制 Excel 工作簿（xlsb）'],
	[/^ppt\/presentation\./, 'PowerPoint 演示文稿（pptx）'],
	[/^META-INF\/container\.xml$/, '电子书（epub）'],
	[/^Index\/Document\.iwa$/, 'Pages 文稿'],
	[/^word\/document\.bin$/, '二进制 Word 文档']
];

/** Whether an archive is one document of an office program, not a bundle of files. */
export function isPackage(archive: ZipArchive): boolean {
	const names = [...archive.entries.keys()];
	return names.some(
		(name) =>
			/^(?:\[Content_Types\]\.xml|word\/document\.xml|xl\/workbook\.xml|OFD\.xml|content\.xml)$/.test(
				name
			) || kinds.some(([file]) => file.test(name))
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
