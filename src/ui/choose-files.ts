/** Asks the reader for files; none where they choose none. Made when asked for: a page shows one input of its own. */
export function chooseFiles({
	multiple = false,
	folder = false
}: { multiple?: boolean; folder?: boolean } = {}): Promise<File[]> {
	const input = document.createElement('input');
	input.type = 'file';
	input.multiple = multiple;
	input.webkitdirectory = folder;
	return new Promise((resolve) => {
		input.onchange = () => resolve([...(input.files ?? [])]);
		input.oncancel = () => resolve([]);
		input.click();
	});
}
