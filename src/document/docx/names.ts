import type { Attributes } from '../markup.ts';

/** Namespaces as their addresses end, transitional and strict, with the prefix we call them by. */
const namespaces: [address: RegExp, prefix: string][] = [
	[/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
	[/\/markup-compatibility\/2006$/, 'mc'],
	[/\/math$/, 'm']
];

const kept = new Set(
	'val type char ilvl numId abstractNumId styleId Id Type Target TargetMode'.split(' ')
);
const keys = new Map<string, string | null>();

/** The key of an attribute of Word's markup: its name without prefix; null where nothing is read from it. */
export function keepWordAttribute(name: string): string | null {
	let key = keys.get(name);
	if (key === undefined) {
		const local = name.slice(name.indexOf(':') + 1);
		key = name.startsWith('xmlns:') ? name : kept.has(local) ? local : null;
		if (keys.size < 1000) keys.set(name, key);
	}
	return key;
}

/** Calls elements by the usual prefix of their namespace, whatever a document calls it. */
export class WordNames {
	readonly #prefixes = new Map<string, string>();
	readonly #names = new Map<string, string>();

	/** The usual name of an element. Prefixes hold for the whole part once they are declared. */
	of(tag: string, attributes: Attributes): string {
		let name = this.#names.get(tag);
		if (name !== undefined && !this.#declares(attributes)) return name;
		for (const key in attributes)
			if (key.startsWith('xmlns:')) {
				const own = namespaces.find(([address]) => address.test(attributes[key]!));
				const prefix = key.slice(6);
				if (own && this.#prefixes.get(prefix) !== own[1]) {
					this.#prefixes.set(prefix, own[1]);
					this.#names.clear();
				}
			}
		const [prefix, local] = tag.split(':', 2) as [string, string?];
		name = local === undefined ? tag : `${this.#prefixes.get(prefix) ?? prefix}:${local}`;
		if (this.#names.size < 1000) this.#names.set(tag, name);
		return name;
	}

	#declares(attributes: Attributes): boolean {
		for (const key in attributes) if (key.startsWith('xmlns:')) return true;
		return false;
	}
}

/** Whether an on-off property is on: it is when nothing else is said. */
export function isOn({ val }: Attributes): boolean {
	return val === undefined || !/^(?:0|false|off|none)$/.test(val);
}
