/** Stands in for the reader of documents: does to its thread what the bytes say. */
export default async function read({ bytes }) {
	const wish = new TextDecoder().decode(bytes);
	while (wish === 'hang');
	if (wish === 'throw') throw new Error('out of order');
	if (wish === 'grow') for (const hoard = []; ;) hoard.push(new Array(1_000_000).fill(1));
	return { refused: { code: 'empty', message: wish } };
}
