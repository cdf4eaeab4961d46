import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Name } from '#form/vocabulary.ts';

export type Language = keyof Name;
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Whoever reads the page: the language and the theme they chose. */
export class Reader {
	language: Language = $state('zh');
	theme: Theme = $state('auto');
	#systemDark = new MediaQuery('(prefers-color-scheme: dark)', false);
	#paper = new MediaQuery('print', false);

	/** Paper is white whatever the theme. */
	dark = $derived(
		!this.#paper.current &&
			(this.theme === 'auto' ? this.#systemDark.current : this.theme === 'dark')
	);
	locale = $derived(this.language === 'zh' ? 'zh-CN' : 'en');

	/** Takes up what the address and the last visit say; call once, in the browser. */
	recall(search: URLSearchParams): void {
		this.language = search.get('lang') === 'en' ? 'en' : 'zh';
		const root = document.documentElement;
		this.theme = themes.find((theme) => theme === root.dataset.theme) ?? 'auto';
	}

	speak(language: Language): void {
		this.language = language;
		document.documentElement.lang = this.locale;
	}

	dress(theme: Theme): void {
		this.theme = theme;
		const root = document.documentElement;
		if (theme === 'auto') delete root.dataset.theme;
		else root.dataset.theme = theme;
		try {
			localStorage.setItem('theme', theme);
		} catch {
			// Storage may be switched off; the choice then lasts as long as the page.
		}
	}

	/** The words in the reader's language. */
	t = (name: Name): string => name[this.language];
}

export const [useReader, provideReader] = createContext<Reader>();
