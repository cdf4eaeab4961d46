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
/** Votes a shape needs, and the share of them one digit must have. */
const leastVotes = 4;
const clear = 0.85;
/** Where shapes cannot tell, both engines must read the same and be this sure. */
const leastConfidence = 80;

/** How a digit looks, whatever its size; length one, mean zero, so that a product tells likeness. */
export function shapeOf(digit: Picture): Shape {
	const { width, height, grey } = scaled(digit, tall / digit.height);
	const shape = new Float32Array(tall * wide);
	const from = Math.floor((width - wide) / 2);
	for (let y = 0; y < tall && y < height; y++)
		for (let x = 0; x < wide; x++) {
			const at = x + from;
			if (at >= 0 && at < width) shape[y * wide + x] = 255 - grey[y * width + at]!;
		}
	const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length;
	let power = 0;
	for (let i = 0; i < shape.length; i++) power += (shape[i]! -= mean) ** 2;
	const length = Math.sqrt(power) || 1;
	for (let i = 0; i < shape.length; i++) shape[i]! /= length;
	return shape;
}

/**
 * Settles what the numbers of a document are. Its digits are of few fonts, so that each must look like
 * the others read the same: a number stands where that and at least one engine agree, or, where looks
 * do not tell, both engines and their confidence. Sums of the form play no part.
 * @returns for each number its text and confidence, or null where it stays in doubt
 */
export function decideNumbers(numbers: readonly NumberInk[]): (Spoken | null)[] {
	const known = numbers.flatMap((number, n) =>
		number.shapes.map((shape, i) => ({ n, shape, votes: votesOf(number, i) }))
	);
	const look = (shape: Shape, n: number): { digit: string; share: number } | null => {
		const near: { like: number; votes: [string, number][] }[] = [];
		for (const other of known) {
			if (other.n === n || !other.votes.length) continue;
			const like = likeness(shape, other.shape);
			if (like >= alike) near.push({ like, votes: other.votes });
		}
		near.sort((a, b) => b.like - a.like);
		const tally = new Map<string, number>();
		let total = 0;
		for (const { votes } of near.slice(0, mostNeighbours))
			for (const [digit, weight] of votes) {
				tally.set(digit, (tally.get(digit) ?? 0) + weight);
				total += weight;
			}
		const [digit, most] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
		return total >= leastVotes && most >= clear * total ? { digit, share: most / total } : null;
	};
	return numbers.map((number, n) => {
		const [one, other] = number.readings;
		const looks = number.shapes.map((shape) => look(shape, n));
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

function likeness(a: Shape, b: Shape): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}
