/** A small line of all years, from nothing to the most there was. */
interface Spark {
	width: number;
	height: number;
	/** One for each stretch of years with a number. */
	paths: string[];
	/** The last point; null where the last year has no number. */
	end: [number, number] | null;
}

const width = 120;
const height = 28;
const edge = 3;

/** Years without a number break the line; the space of every year is the same. */
export function sparkOf(line: readonly { value: number | null }[]): Spark {
	const most = Math.max(...line.map(({ value }) => value ?? 0), 0) || 1;
	const x = (at: number) => edge + (at * (width - 2 * edge)) / Math.max(line.length - 1, 1);
	const y = (value: number) => height - edge - (value / most) * (height - 2 * edge);
	const paths: string[] = [];
	let open = false;
	line.forEach(({ value }, at) => {
		if (value !== null) {
			const point = `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
			if (open) paths[paths.length - 1] += `L${point}`;
			else paths.push(`M${point}`);
		}
		open = value !== null;
	});
	const last = line.at(-1)?.value ?? null;
	return { width, height, paths, end: last === null ? null : [x(line.length - 1), y(last)] };
}
