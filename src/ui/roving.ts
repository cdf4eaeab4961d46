import type { Attachment } from 'svelte/attachments';

const items = ':scope > button, :scope > a, :scope > details > summary';

/**
 * Makes controls that stand together one stop of the Tab key: arrows, Home and End move among them, and Tab
 * comes back to the one left last. Without a script each is a stop of its own.
 */
export const roving: Attachment<HTMLElement> = (element) => {
	let last: HTMLElement | null = null;
	const all = () =>
		[...element.querySelectorAll<HTMLElement>(items)].filter((one) => !one.matches(':disabled'));

	function settle(): void {
		const now = all();
		const stop = last && now.includes(last) ? last : now[0];
		for (const one of now) {
			const index = one === stop ? 0 : -1;
			if (one.tabIndex !== index) one.tabIndex = index;
		}
	}

	function moved(event: KeyboardEvent): void {
		const now = all();
		const at = now.indexOf(event.target as HTMLElement);
		if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
		const to = {
			ArrowRight: (at + 1) % now.length,
			ArrowLeft: (at - 1 + now.length) % now.length,
			Home: 0,
			End: now.length - 1
		}[event.key];
		if (to === undefined) return;
		event.preventDefault();
		now[to]!.focus();
	}

	function focused(event: FocusEvent): void {
		if (!all().includes(event.target as HTMLElement)) return;
		last = event.target as HTMLElement;
		settle();
	}

	const changes = new MutationObserver(settle);
	changes.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
	element.addEventListener('keydown', moved);
	element.addEventListener('focusin', focused);
	settle();
	return () => {
		changes.disconnect();
		element.removeEventListener('keydown', moved);
		element.removeEventListener('focusin', focused);
	};
};
