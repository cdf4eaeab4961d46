import type { Attachment } from 'svelte/attachments';

/** Calls back when an element first comes within a screen of the window: what is costly is asked then. */
export function whenInView(seen: () => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			([entry]) => {
				if (!entry?.isIntersecting) return;
				observer.disconnect();
				seen();
			},
			{ rootMargin: '100% 0px' }
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
