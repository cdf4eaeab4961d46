import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Name } from '#form/vocabulary.ts';
import type { ChartLook } from '#view/model.ts';

export type Language = keyof Name;
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Whoever reads the page: the language, theme, size and patterns they chose. */
export class Reader {
	language: Language = $state('zh');
	theme: Theme = $state('auto');
	/** 大字: larger type and stronger contrast. */
	large = $state(false);
	/** Charts have patterns in addition to their colours. */
	patterns = $state(false);
	/** Id of the one panel shown, where the page stands in another site's frame. */
	embedded: string | null = $state(null);
	#systemDark = new MediaQuery('(prefers-color-scheme: dark)', false);
	#still = new MediaQuery('(prefers-reduced-motion: reduce)', false);
	#paper = new MediaQuery('print', false);
	#isPrinting = $state(false);

	/** Paper is white whatever the theme. */
	dark = $derived(
		!this.#isPrinting &&
			!this.#paper.current &&
			(this.theme === 'auto' ? this.#systemDark.current : this.theme === 'dark')
	);
	locale = $derived(this.language === 'zh' ? 'zh-CN' : 'en');
	/** How charts are drawn for this reader. */
	look: ChartLook = $derived({
		language: this.language,
		theme: this.dark ? 'dark' : 'light',
		large: this.large,
		patterns: this.patterns,
		still: this.#still.current
	});

	/** Restores what the address and the last visit say; call once, in the browser. */
	recall(): void {
		// boot.js found it: the address's, the last one chosen, or the browser's.
		this.language = document.documentElement.lang === 'en' ? 'en' : 'zh';
		addEventListener('beforeprint', () => (this.#isPrinting = true));
		addEventListener('afterprint', () => (this.#isPrinting = false));
		const { theme, size, patterns, embed } = document.documentElement.dataset;
		this.embedded = embed ?? null;
		this.theme = themes.find((known) => known === theme) ?? 'auto';
		this.large = size === 'large';
		this.patterns = patterns === 'on';
	}

	speak(language: Language): void {
		this.language = language;
		document.documentElement.lang = this.locale;
		try {
			localStorage.setItem('language', language);
			sessionStorage.removeItem('language');
		} catch {
			// Storage may be switched off; the address still says it.
		}
	}

	dress(theme: Theme): void {
		this.theme = theme;
		keep('theme', theme === 'auto' ? null : theme);
	}

	enlarge(large: boolean): void {
		this.large = large;
		keep('size', large ? 'large' : null);
	}

	pattern(patterns: boolean): void {
		this.patterns = patterns;
		keep('patterns', patterns ? 'on' : null);
	}

	/** The words in the reader's language. */
	t = (name: Name): string => name[this.language];
}

/** Marks the page with a choice and remembers it for the next visit; null is the default. */
function keep(name: 'theme' | 'size' | 'patterns', choice: string | null): void {
	const { dataset } = document.documentElement;
	if (choice) dataset[name] = choice;
	else delete dataset[name];
	try {
		if (choice) localStorage.setItem(name, choice);
		else localStorage.removeItem(name);
	} catch {
		// Storage may be switched off; the choice then lasts as long as the page.
	}
}

export const [useReader, provideReader] = createContext<Reader>();
