/**
 * Listens to keys that are pressed anywhere on the page but in a field.
 * A key that is held down is pressed once, or a single press would decide many things.
 * @param act is given the key; true where it was of use, so that the browser does nothing else with it
 * @param held whether a key that is held down goes on, as one that only moves may
 * @returns what stops it
 */
export function onKeys(
	act: (key: string) => boolean,
	held: 'once' | 'repeats' = 'once'
): () => void {
	const press = (event: KeyboardEvent) => {
		const on = event.target as HTMLElement;
		if (event.repeat && held === 'once') return;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (on.matches('textarea, select, input:not([type=radio])')) return;
		if (act(event.key)) event.preventDefault();
	};
	addEventListener('keydown', press);
	return () => removeEventListener('keydown', press);
}
