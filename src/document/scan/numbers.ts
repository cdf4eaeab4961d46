import { scaled, type Picture } from './picture.ts';

/** What an engine takes ink for, with how sure it says it is, 0 to 100. */
export interface Spoken {
	text: string;
	confidence: number;
}

/** The ink of one number: what each engine takes it for, and how its digits look. */
export interface NumberInk {
	/** By engines that work in different ways: errors of one are seldom the other's. */
	readings: [Spoken, Spoken];
	/** Each digit as `shapeOf` has it; none where the ink does not fall apart into digits. */
	shapes: readonly Shape[];
}

export type Shape = Float32Array;

/** Height and width digits are brought to before they are compared. */
const [tall, wide] = [28, 24];
/** From this likeness two digits are of one shape; most of a shape's digits that are looked at. */
const alike = 0.92;
const mostNeighbours = 25;
/** How many digits before and after a digit it is compared with: a report has some six hundred. */
const reach = 1500;
/** Digits less alike than this are not aligned more closely. */
const unlike = 0.7;
/** Votes a shape needs, and the share of them one digit must have. */
const leastVotes = 4;
const clear = 0.85;
/** Where shapes do not decide, both engines must read the same and be this sure. */
const leastConfidence = 80;

/** How a digit looks, whatever its size; length one, mean zero, so that a product measures likeness. */
export function shapeOf(digit: Picture): Shape {
	const { width, height, grey } = scaled(digit, tall / digit.height);
	const plain = new Float32Array(tall * wide);
	const from = Math.floor((width - wide) / 2);
	for (let y = 0; y < tall && y < height; y++)
		for (let x = 0; x < wide; x++) {
			const at = x + from;
			if (at >= 0 && at < width) plain[y * wide + x] = 255 - grey[y * width + at]!;
		}
	const shape = blurred(plain);
	const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length;
	let power = 0;
	for (let i = 0; i < shape.length; i++) power += (shape[i]! -= mean) ** 2;
	const length = Math.sqrt(power) || 1;
	for (let i = 0; i < shape.length; i++) shape[i]! /= length;
	return shape;
}

/** Each point mixed with those round it: where a stroke falls between two points of a scan is chance. */
function blurred(plain: Float32Array): Float32Array {
	const shape = new Float32Array(plain.length);
	for (let y = 0; y < tall; y++)
		for (let x = 0; x < wide; x++) {
			let sum = 0;
			for (let dy = -1; dy <= 1; dy++)
				for (let dx = -1; dx <= 1; dx++) {
					const [py, px] = [y + dy, x + dx];
					if (py < 0 || px < 0 || py >= tall || px >= wide) continue;
					sum += plain[py * wide + px]! * (dx ? 1 : 2) * (dy ? 1 : 2);
				}
			shape[y * wide + x] = sum / 16;
		}
	return shape;
}

/**
 * Decides what the numbers of a document are. Its digits are of few fonts, so that each must look like
 * the others read the same: a number stands where that and at least one engine agree, or, where looks
 * do not say, both engines and their confidence. Sums of the form play no part.
 * @returns for each number its text and confidence, or null where it stays in doubt
 */
export function decideNumbers(numbers: readonly NumberInk[]): (Spoken | null)[] {
	const known = numbers.flatMap((number, n) =>
		number.shapes.map((shape, i): Known => ({ n, shape, votes: votesOf(number, i) }))
	);
	const neighbours = neighboursOf(known);
	const look = (at: number): { digit: string; share: number } | null => {
		const near = neighbours[at]!.sort((a, b) => b.like - a.like).slice(0, mostNeighbours);
		const tally = new Map<string, number>();
		let total = 0;
		for (const { other } of near)
			for (const [digit, weight] of other.votes) {
				tally.set(digit, (tally.get(digit) ?? 0) + weight);
				total += weight;
			}
		const [digit, most] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
		return total >= leastVotes && most >= clear * total ? { digit, share: most / total } : null;
	};
	let at = 0;
	return numbers.map((number) => {
		const [one, other] = number.readings;
		const looks = number.shapes.map(() => look(at++));
		const counted = number.shapes.length;
		if (counted && looks.every((found) => found !== null)) {
			const text = looks.map(({ digit }) => digit).join('');
			const said = number.readings.filter((reading) => reading.text === text);
			if (!said.length || !isNumber(text)) return null;
			const share = Math.min(...looks.map((found) => found.share));
			const sure = Math.max(...said.map((reading) => reading.confidence));
			// One engine alone is worth less than two.
			return { text, confidence: Math.round(share * (said.length > 1 ? 100 : (100 + sure) / 2)) };
		}
		const confidence = Math.min(one.confidence, other.confidence);
		if (one.text !== other.text || confidence < leastConfidence || !isNumber(one.text)) return null;
		if (counted && counted !== one.text.length) return null;
		const contradicted = looks.some((found, i) => found && found.digit !== one.text[i]);
		return contradicted ? null : { text: one.text, confidence: Math.round(confidence) };
	});
}

/** A digit of a number of the document, with what the engines say of it. */
interface Known {
	/** Its number. */
	n: number;
	shape: Shape;
	votes: [string, number][];
}

/** For each digit those of other numbers that look like it. */
function neighboursOf(known: readonly Known[]): { like: number; other: Known }[][] {
	const neighbours = known.map((): { like: number; other: Known }[] => []);
	known.forEach((one, i) => {
		for (let k = i + 1; k < Math.min(known.length, i + reach); k++) {
			const other = known[k]!;
			if (other.n === one.n) continue;
			const like = likeness(one.shape, other.shape);
			if (like < alike) continue;
			neighbours[i]!.push({ like, other });
			neighbours[k]!.push({ like, other: one });
		}
	});
	return neighbours;
}

/** A number as it is printed. */
function isNumber(text: string): boolean {
	return /^(?:\d{1,12}|\d{1,9}\.\d{1,4}|\d{1,3}(?:,\d{3}){1,3})$/.test(text);
}

/** What the engines say of one digit: two votes each where they read the whole number the same. */
function votesOf({ readings, shapes }: NumberInk, i: number): [string, number][] {
	const said = readings.filter(({ text }) => text.length === shapes.length);
	const weight = said.length === 2 && said[0]!.text === said[1]!.text ? 2 : 0.5;
	return said.map(({ text }) => [text[i]!, weight / said.length]);
}

/** How alike two digits are where they lie on each other best: their edges are known to a point only. */
function likeness(a: Shape, b: Shape): number {
	let best = product(a, b, 0);
	if (best < unlike) return best;
	for (const shift of [-1, 1, -wide, wide]) best = Math.max(best, product(a, b, shift));
	return best;
}

function product(a: Shape, b: Shape, shift: number): number {
	let sum = 0;
	const end = Math.min(a.length, a.length - shift);
	for (let i = Math.max(0, -shift); i < end; i++) sum += a[i]! * b[i + shift]!;
	return sum;
}
