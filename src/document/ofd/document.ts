import type { Colour } from '../colour.ts';
import { Refusal } from '../document.ts';
import { readMarkup, type Attributes } from '../markup.ts';
import { partText } from '../opc.ts';
import type { ZipArchive } from '../zip.ts';
import { inkColour } from './colour.ts';

/** Most characters of markup that are read of a document, those read again each time. */
const mostMarkup = 128 * 1024 * 1024;
/** Most resources that are looked at. */
const mostResources = 100;

export interface OfdPageEntry {
	id: string;
	part: string;
}

/** How something is painted where it does not say so itself. */
export interface DrawParam {
	fill?: Colour | null;
	stroke?: Colour | null;
	/** The one it takes over from. */
	relative?: string;
}

/** Handles elements by their names without prefix. */
export interface OfdHandler {
	open(name: string, attributes: Attributes): void;
	close(name: string, text: string): void;
}

/** A document in an archive: what its root says, and its parts. */
export class OfdDocument {
	readonly pages: OfdPageEntry[] = [];
	/** Parts of template pages by their identifiers. */
	readonly templates = new Map<string, string>();
	/** Parts that hold what is put onto pages, by the pages' identifiers. */
	readonly annotations = new Map<string, string[]>();
	readonly params = new Map<string, DrawParam>();
	/** Markup of composite graphics, by their identifiers. */
	readonly composites = new Map<string, string>();
	/** Left, top, width and height in millimetres. */
	box: readonly number[] = [0, 0, 210, 297];
	/** Whether all that was read of it is well-formed. */
	isWhole = true;
	readonly #archive: ZipArchive;
	#left = mostMarkup;

	constructor(archive: ZipArchive) {
		this.#archive = archive;
	}

	/** Whether there was such a part; its elements go to the handler. */
	read(part: string, handler: OfdHandler): boolean {
		const xml = this.text(part);
		if (xml !== null) this.readMarkup(xml, handler);
		return xml !== null;
	}

	/** Null where there is no such part. */
	text(part: string): string | null {
		return partText(this.#archive, part);
	}

	/**
	 * Counts work done for the document, in characters of markup read.
	 * @throws {Refusal} `too_large` where a report would not need as much
	 */
	spend(work: number): void {
		this.#left -= work;
		if (this.#left < 0)
			throw new Refusal('too_large', '这份 OFD 的内容太多，不像一份报告。请只保留报告本身。');
	}

	/** Gives the elements of markup to the handler. */
	readMarkup(xml: string, handler: OfdHandler): void {
		this.spend(xml.length);
		let text = '';
		const isWhole = readMarkup(xml, 'xml', (name) => name, {
			open(name, attributes, empty) {
				text = '';
				const local = name.slice(name.indexOf(':') + 1);
				handler.open(local, attributes);
				if (empty) handler.close(local, '');
			},
			close(name) {
				handler.close(name.slice(name.indexOf(':') + 1), text);
				text = '';
			},
			text: (more) => (text += more)
		});
		this.isWhole &&= isWhole;
	}
}

/**
 * Opens the first document of an archive.
 * @throws {Refusal} `corrupt` when it has no pages
 */
export function readDocumentOf(archive: ZipArchive): OfdDocument {
	const document = new OfdDocument(archive);
	let root = '';
	document.read('OFD.xml', {
		open() {},
		close(name, text) {
			if (name === 'DocRoot') root ||= text;
		}
	});
	const at = pathIn('', root);
	const resources: string[] = [];
	let annotations = '';
	document.read(at, {
		open(name, { ID = '', BaseLoc = '' }) {
			if (name === 'Page' && BaseLoc) document.pages.push({ id: ID, part: pathIn(at, BaseLoc) });
			if (name === 'TemplatePage') document.templates.set(ID, pathIn(at, BaseLoc));
		},
		close(name, text) {
			if (name === 'PhysicalBox') document.box = numbers(text);
			if (name === 'PublicRes' || name === 'DocumentRes') resources.push(pathIn(at, text));
			if (name === 'Annotations') annotations = pathIn(at, text);
		}
	});
	if (!document.pages.length)
		throw new Refusal('corrupt', '这份 OFD 已损坏或加了密，读不出页面。请重新下载或另存后再提供。');
	for (const part of resources.slice(0, mostResources)) readResources(document, part);
	if (annotations) readAnnotations(document, annotations);
	return document;
}

function readResources(document: OfdDocument, part: string): void {
	let param: DrawParam | null = null;
	document.read(part, {
		open(name, attributes) {
			const { ID = '', Relative: relative } = attributes;
			if (name === 'DrawParam') document.params.set(ID, (param = relative ? { relative } : {}));
			else if (name === 'FillColor' && param) param.fill = inkColour(attributes);
			else if (name === 'StrokeColor' && param) param.stroke = inkColour(attributes);
		},
		close(name) {
			if (name === 'DrawParam') param = null;
		}
	});
	for (const [unit, id] of compositesIn(document.text(part) ?? ''))
		document.composites.set(id, unit);
}

/** The markup of each composite graphic, with its identifier: a page may show hundreds, each but a small part of the file. */
function* compositesIn(xml: string): Generator<[unit: string, id: string]> {
	for (const { 0: tag, 1: prefix = '', index } of xml.matchAll(compositeTag)) {
		const close = `</${prefix}CompositeGraphicUnit`;
		const end = xml.indexOf(close, index);
		const id = /\sID="([^"]{0,40})"/.exec(tag)?.[1];
		if (id !== undefined && end >= 0) yield [`${xml.slice(index, end)}${close}>`, id];
	}
}

const compositeTag = /<(\w{1,20}:)?CompositeGraphicUnit\b[^>]{0,1000}[^/>]>/g;

function readAnnotations(document: OfdDocument, part: string): void {
	let page = '';
	document.read(part, {
		open(name, { PageID = '' }) {
			if (name === 'Page') page = PageID;
		},
		close(name, text) {
			if (name !== 'FileLoc') return;
			const parts = document.annotations.get(page) ?? [];
			if (parts.length < mostResources) parts.push(pathIn(part, text));
			document.annotations.set(page, parts);
		}
	});
}

/** A path that a part states, as one in the archive; what leads out of the archive leads nowhere. */
function pathIn(part: string, told: string): string {
	const path = told.trim();
	const folder = path.startsWith('/') ? '' : part.slice(0, part.lastIndexOf('/') + 1);
	const steps: string[] = [];
	for (const step of (folder + path).split('/'))
		if (step === '..') steps.pop();
		else if (step && step !== '.') steps.push(step);
	return steps.join('/');
}

export function numbers(text = ''): number[] {
	return text
		.trim()
		.split(/\s+/)
		.map((each) => Number(each) || 0);
}
