import type { Attributes } from '../markup.ts';

/** Namespaces as their addresses end, transitional and strict, with the prefix we call them by. */
const namespaces: [address: RegExp, prefix: string][] = [
	[/\/wordprocessingml(?:\/2006)?\/main$|\/word\/2003\/wordml$/, 'w'],
	[/\/markup-compatibility\/2006$/, 'mc'],
	[/\/math$/, 'm']
];

/** What Word 2003 called elements otherwise. */
const renamed: Record<string, string> = {
	'w:vmerge': 'w:vMerge',
	'w:hmerge': 'w:hMerge'
};

const kept = new Set(
	'val type char ilvl numId abstractNumId styleId fill color fldCharType line lineRule hRule id'.split(
		' '
	)
);

/** Calls elements by the usual prefix of their namespace, whatever a document calls it. */
export class WordNames {
	readonly #prefixes = new Map<string, string>();
	readonly #names = new Map<string, string>();
	readonly #keys = new Map<string, string | null>();
	/** The tag being read declares a prefix. */
	#declares = false;

	/** The key to keep an attribute under: its name without prefix; null where nothing is read from it. */
	readonly keep = (name: string): string | null => {
		if (name.startsWith('xmlns:')) {
			this.#declares = true;
			return name;
		}
		let key = this.#keys.get(name);
		if (key === undefined) {
			const local = name.slice(name.indexOf(':') + 1);
			key = kept.has(local) ? local : null;
			if (this.#keys.size < 1000) this.#keys.set(name, key);
		}
		return key;
	};

	/** The usual name of an element. Prefixes hold for the whole part once they are declared. */
	of(tag: string, attributes: Attributes): string {
		if (this.#declares) this.#declare(attributes);
		let name = this.#names.get(tag);
		if (name !== undefined) return name;
		const [prefix, local] = tag.split(':', 2) as [string, string?];
		name = local === undefined ? tag : `${this.#prefixes.get(prefix) ?? prefix}:${local}`;
		name = renamed[name] ?? name;
		if (this.#names.size < 1000) this.#names.set(tag, name);
		return name;
	}

	#declare(attributes: Attributes): void {
		this.#declares = false;
		for (const key in attributes) {
			if (!key.startsWith('xmlns:')) continue;
			const own = namespaces.find(([address]) => address.test(attributes[key]!));
			if (!own) continue;
			this.#prefixes.set(key.slice(6), own[1]);
			this.#names.clear();
		}
	}
}

/** Whether an on-off property is on: it is when nothing else is said. */
export function isOn({ val }: Attributes): boolean {
	return val === undefined || !/^(?:0|false|off|none)$/.test(val);
}
