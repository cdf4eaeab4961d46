/** The desk files among files that are dropped, by their names, and the documents. */
export function desksAmong<One extends { name: string }>(
	files: readonly One[]
): { desks: One[]; documents: One[] } {
	const isDesk = ({ name }: One) => /\.ogidesk$/i.test(name);
	return { desks: files.filter(isDesk), documents: files.filter((one) => !isDesk(one)) };
}
