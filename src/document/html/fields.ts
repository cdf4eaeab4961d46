import type { HtmlElement } from './tree.ts';

/** Kinds of input fields that show what is filled in as text. */
const shown = /^(?:|text|number|tel|email|url|search|date|month|week|time|datetime-local)$/i;
/** What a list shows as long as nothing is chosen. */
const unchosen = /^[-—\s]*(?:请?选择|please|select\b)/i;

/** What a form's field shows filled in, blank where nothing is; null for any other element. */
export function filledIn(field: HtmlElement): string | null {
	const { name, attributes } = field;
	if (name === 'input') return shown.test(attributes.type ?? '') ? (attributes.value ?? '') : '';
	if (name === 'textarea') return textOf(field).trim();
	if (name !== 'select') return null;
	const options = optionsOf(field);
	const chosen = options.find((option) => option.attributes.selected !== undefined) ?? options[0];
	if (!chosen || chosen.attributes.value === '') return '';
	const text = textOf(chosen).trim();
	return unchosen.test(text) ? '' : text;
}

function optionsOf({ children }: HtmlElement): HtmlElement[] {
	return children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return child.name === 'option' ? [child] : child.name === 'optgroup' ? optionsOf(child) : [];
	});
}

function textOf({ children }: HtmlElement): string {
	return children.map((child) => (typeof child === 'string' ? child : '')).join('');
}
