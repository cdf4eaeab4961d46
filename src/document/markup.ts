import { QuoteType, Tokenizer } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Called with tags and text in the order they stand. */
export interface MarkupHandler {
	/** `empty` where the tag closes itself (`<a/>`), which only XML means. */
	open(name: string, attributes: Attributes, empty: boolean): void;
	close(name: string): void;
	text(text: string): void;
}

const none: Attributes = {};

/**
 * Cuts markup into tags and text, entities resolved; comments, declarations and processing instructions
 * are left out. Takes time in proportion to the length, whatever the markup is.
 * @param keep the key an attribute is handed on under, by its name; null passes it over
 * @returns whether every tag of XML is closed where it should be; always true for HTML
 */
export function readMarkup(
	source: string,
	mode: 'html' | 'xml',
	keep: (attribute: string) => string | null,
	handler: MarkupHandler
): boolean {
	const xml = mode === 'xml';
	const tagName = (start: number, end: number) => {
		const name = source.slice(start, end);
		return xml ? name : name.toLowerCase();
	};
	let name = '';
	let attributes: Record<string, string> | null = null;
	let attribute: string | null = null;
	let value = '';
	const unclosed: string[] = [];
	let isWellFormed = true;
	const open = (empty: boolean) => {
		if (xml && !empty) unclosed.push(name);
		handler.open(name, attributes ?? none, empty);
		attributes = null;
	};
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{ xmlMode: xml, decodeEntities: true },
		{
			onopentagname(start, end) {
				name = tagName(start, end);
				attributes = null;
			},
			onattribname(start, end) {
				attribute = keep(tagName(start, end));
				value = '';
			},
			onattribdata(start, end) {
				if (attribute) value += source.slice(start, end);
			},
			onattribentity(codePoint) {
				if (attribute) value += String.fromCodePoint(codePoint);
			},
			onattribend(quote) {
				if (!attribute) return;
				attributes ??= {};
				attributes[attribute] ??= quote === QuoteType.NoValue ? '' : value;
			},
			onopentagend: () => open(false),
			onselfclosingtag: () => open(true),
			onclosetag(start, end) {
				const closed = tagName(start, end);
				if (xml && unclosed.pop() !== closed) isWellFormed = false;
				handler.close(closed);
			},
			ontext: (start, end) => handler.text(source.slice(start, end)),
			ontextentity: (codePoint) => handler.text(String.fromCodePoint(codePoint)),
			oncdata: (start, end, offset) => handler.text(source.slice(start, end - offset)),
			oncomment: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onend: ignore
		}
	);
	tokenizer.write(source);
	tokenizer.end();
	return isWellFormed && !unclosed.length;
}
