/**
 * Posts to the page around a frame how high its panel is, and again whenever that changes, so that the page
 * may fit the frame to it: see static/embed.js.
 */
export function tellHeight(panel: HTMLElement): () => void {
	const tell = () => {
		const height = Math.ceil(panel.getBoundingClientRect().bottom + scrollY);
		// The height is no secret: whoever frames the page may know it.
		parent.postMessage({ ogiLens: 'height', height }, '*');
	};
	const size = new ResizeObserver(tell);
	size.observe(panel);
	return () => size.disconnect();
}
