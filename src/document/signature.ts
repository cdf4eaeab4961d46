/** Kinds of file that begin with bytes of their own; everything else is text of some sort. */
export type Signature =
	'pdf' | 'zip' | 'ole' | 'rtf' | 'mhtml' | 'png' | 'jpeg' | 'gif' | 'tiff' | 'gzip' | 'rar' | '7z';

/** How a person knows each kind. */
export const signatureNames: Record<Signature, string> = {
	pdf: 'PDF',
	zip: 'ZIP 或 Office（docx、xlsx）',
	ole: '旧版 Office（doc、xls）',
	rtf: 'RTF',
	mhtml: '网页归档（mht）',
	png: 'PNG 图片',
	jpeg: 'JPEG 图片',
	gif: 'GIF 图片',
	tiff: 'TIFF 图片',
	gzip: 'GZIP',
	rar: 'RAR',
	'7z': '7z'
};

/** In the order they are tried. */
const magic: [Signature, ...bytes: number[]][] = [
	['pdf', 0x25, 0x50, 0x44, 0x46],
	['zip', 0x50, 0x4b, 0x03, 0x04],
	['zip', 0x50, 0x4b, 0x05, 0x06],
	['ole', 0xd0, 0xcf, 0x11, 0xe0],
	['rtf', 0x7b, 0x5c, 0x72, 0x74, 0x66],
	['png', 0x89, 0x50, 0x4e, 0x47],
	['jpeg', 0xff, 0xd8, 0xff],
	['gif', 0x47, 0x49, 0x46, 0x38],
	['tiff', 0x49, 0x49, 0x2a, 0x00],
	['tiff', 0x4d, 0x4d, 0x00, 0x2a],
	['gzip', 0x1f, 0x8b],
	['rar', 0x52, 0x61, 0x72, 0x21],
	['7z', 0x37, 0x7a, 0xbc, 0xaf]
];

/** What a file is by its first bytes, whatever its name says; null when it may be text. */
export function signatureOf(bytes: Uint8Array): Signature | null {
	const found = magic.find(([, ...expected]) => expected.every((byte, i) => bytes[i] === byte));
	if (found) return found[0];
	if (hasPdfMark(bytes)) return 'pdf';
	return hasMailHead(bytes) ? 'mhtml' : null;
}

/** A web archive is a mail message: header lines, one of which states the version of MIME. */
function hasMailHead(bytes: Uint8Array): boolean {
	// Nearly every text begins otherwise, and need not be decoded for it.
	const [first = 0] = bytes;
	if (!(first === 0x20 || first === 0x09 || isLetter(first))) return false;
	const line = /^(?:[A-Za-z][\w-]{0,60}:|[ \t]|MIME-Version:)/;
	const lines = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).split(/\r?\n/);
	const end = lines.findIndex((each) => !line.test(each));
	const head = lines.slice(0, end < 0 ? lines.length : end).join('\n');
	return (
		/^MIME-Version:/im.test(head) && /^Content-Type:\s{0,9}(?:multipart|text\/html)/im.test(head)
	);
}

function isLetter(byte: number): boolean {
	const lower = byte | 0x20;
	return byte < 0x80 && lower >= 0x61 && lower <= 0x7a;
}

/** Mail and download scripts leave bytes before the mark; the PDF specification allows 1024 of them. */
function hasPdfMark(bytes: Uint8Array): boolean {
	const first = bytes.subarray(0, 1024);
	if (!first.includes(0x25)) return false;
	const head = String.fromCharCode(...first);
	return /%PDF-\d\.\d/.test(head);
}
