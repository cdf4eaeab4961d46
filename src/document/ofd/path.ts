import type { Point } from '../pdf/geometry.ts';

/** A stretch of a path without a break. */
export interface Stretch {
	points: Point[];
	curved: boolean;
}

/** Numbers each command of a path takes. */
const operands: Record<string, number> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/**
 * The straight parts of a path as OFD abbreviates it; of curves only their ends.
 * @param most points that are read
 */
export function strokesOf(data: string, most: number): Stretch[] {
	const words = data.trim().split(/\s+/);
	const found: Stretch[] = [];
	let points = 0;
	for (let i = 0; i < words.length && points < most; i++) {
		const command = words[i]!;
		const count = operands[command];
		if (count === undefined) continue;
		const current = found.at(-1);
		if (command === 'C') {
			if (current) current.points.push(current.points[0]!);
			continue;
		}
		const to: Point = [Number(words[i + count - 1]) || 0, Number(words[i + count]) || 0];
		i += count;
		points++;
		if (command === 'M' || command === 'S') found.push({ points: [to], curved: false });
		else if (!current) continue;
		else if (command === 'L') current.points.push(to);
		else {
			current.curved = true;
			found.push({ points: [to], curved: true });
		}
	}
	return found;
}

/**
 * Steps from one character to the next, as OFD abbreviates them: `g 3 2.5` is 2.5 three times.
 * @param most how many are needed
 */
export function deltasOf(written: string | undefined, most: number): number[] {
	const found: number[] = [];
	const words = (written ?? '').trim().split(/\s+/);
	for (let i = 0; i < words.length && found.length < most; i++) {
		if (words[i] !== 'g') {
			found.push(Number(words[i]) || 0);
			continue;
		}
		const step = Number(words[i + 2]) || 0;
		for (let n = Number(words[i + 1]) || 0; n > 0 && found.length < most; n--) found.push(step);
		i += 2;
	}
	return found;
}

/** How many steps are written. */
export function stepsIn(written: string): number {
	return written
		.replace(/\bg\s+(\d{1,7})\s+\S+/g, (_, times) => '1 '.repeat(Math.min(times, 9999)))
		.trim()
		.split(/\s+/)
		.filter(Boolean).length;
}
