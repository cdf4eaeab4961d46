import { DataProblem } from './problem.ts';

/** Tells whether a value has a shape; throws DataProblem `wrong_schema` with the path of the first part that has not. */
export type Shape = (value: unknown, path: string) => void;

function fits(what: string, test: (value: unknown) => boolean): Shape {
	return (value, path) => {
		if (!test(value)) throw new DataProblem('wrong_schema', `${path}: ${what} expected`);
	};
}

export const text = fits('text', (value) => typeof value === 'string' && value !== '');
export const whole = fits('a whole number', (value) => Number.isSafeInteger(value));
export const sha256 = fits(
	'a SHA-256',
	(value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
);
/** A path that stays inside its folder. */
export const insidePath = fits(
	'a path inside the corpus',
	(value) =>
		typeof value === 'string' && /^[^/\\:?#]+(\/[^/\\:?#]+)*$/.test(value) && !value.includes('..')
);

export function oneOf(...options: unknown[]): Shape {
	return fits(`one of ${options.join(', ')}`, (value) => options.includes(value));
}

export function optional(shape: Shape): Shape {
	return (value, path) => value === undefined || shape(value, path);
}

export function nullable(shape: Shape): Shape {
	return (value, path) => value === null || shape(value, path);
}

export function listOf(shape: Shape): Shape {
	return (value, path) => {
		if (!Array.isArray(value)) throw new DataProblem('wrong_schema', `${path}: a list expected`);
		value.forEach((item, index) => shape(item, `${path}[${index}]`));
	};
}

export function mapOf(shape: Shape): Shape {
	return (value, path) => {
		for (const [key, item] of Object.entries(asObject(value, path))) shape(item, `${path}.${key}`);
	};
}

/** An object with these fields; others are let through. */
export function fields(shapes: Record<string, Shape>): Shape {
	return (value, path) => {
		const object = asObject(value, path);
		for (const [key, shape] of Object.entries(shapes)) shape(object[key], `${path}.${key}`);
	};
}

function asObject(value: unknown, path: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new DataProblem('wrong_schema', `${path}: an object expected`);
	return value as Record<string, unknown>;
}
