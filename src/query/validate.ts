import { DataProblem } from './problem.ts';

/** Validates a value; throws DataProblem `wrong_schema` with the path of the first part that is not valid. */
export type Validator = (value: unknown, path: string) => void;

function validator(what: string, test: (value: unknown) => boolean): Validator {
	return (value, path) => {
		if (!test(value)) throw new DataProblem('wrong_schema', `${path}: ${what} expected`);
	};
}

export const text = validator('text', (value) => typeof value === 'string' && value !== '');
export const whole = validator('a whole number', (value) => Number.isSafeInteger(value));
export const sha256 = validator(
	'a SHA-256',
	(value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
);
/** A path that stays inside its folder. */
export const insidePath = validator(
	'a path inside the corpus',
	(value) =>
		typeof value === 'string' && /^[^/\\:?#]+(\/[^/\\:?#]+)*$/.test(value) && !value.includes('..')
);

export function oneOf(...options: unknown[]): Validator {
	return validator(`one of ${options.join(', ')}`, (value) => options.includes(value));
}

export function optional(shape: Validator): Validator {
	return (value, path) => value === undefined || shape(value, path);
}

export function nullable(shape: Validator): Validator {
	return (value, path) => value === null || shape(value, path);
}

export function listOf(shape: Validator): Validator {
	return (value, path) => {
		if (!Array.isArray(value)) throw new DataProblem('wrong_schema', `${path}: a list expected`);
		value.forEach((item, index) => shape(item, `${path}[${index}]`));
	};
}

export function mapOf(shape: Validator): Validator {
	return (value, path) => {
		for (const [key, item] of Object.entries(asObject(value, path))) shape(item, `${path}.${key}`);
	};
}

/** An object with these fields; others are let through. */
export function fields(shapes: Record<string, Validator>): Validator {
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
