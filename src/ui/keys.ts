/**
 * Listens to keys that are pressed anywhere on the page but in a field.
 * @param act is given the key; true where it was of use, so that the browser does nothing else with it
 * @returns what stops it
 */
export function onKeys(act: (key: string) => boolean): () => void {
	const press = (event: KeyboardEvent) => {
		const on = event.target as HTMLElement;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (on.matches('textarea, select, input:not([type=radio])')) return;
		if (act(event.key)) event.preventDefault();
	};
	addEventListener('keydown', press);
	return () => removeEventListener('keydown', press);
}
