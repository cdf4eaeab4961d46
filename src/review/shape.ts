import { severities } from '#check/severity.ts';
import { decisions } from '#corpus/decisions.ts';
import { noEntry } from './follow.ts';
import { noOffice } from './office.ts';
import { refusalWords } from './refusals.ts';

/** Whether a value is of a shape. */
type Shape = (value: unknown) => boolean;

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number';
const orNull =
	(shape: Shape): Shape =>
	(value) =>
		value === null || shape(value);
const optional =
	(shape: Shape): Shape =>
	(value) =>
		value === undefined || shape(value);
const listOf =
	(shape: Shape): Shape =>
	(value) =>
		Array.isArray(value) && value.every(shape);
const each =
	(shape: Shape): Shape =>
	(value) =>
		isRecord(value) && Object.values(value).every(shape);
const oneOf =
	(names: readonly string[]): Shape =>
	(value) =>
		typeof value === 'string' && names.includes(value);
const has =
	(shapes: Readonly<Record<string, Shape>>): Shape =>
	(value) =>
		isRecord(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));

const isDetail: Shape = (value) => {
	if (typeof value !== 'string') return false;
	try {
		return isRecord(JSON.parse(value));
	} catch {
		return false;
	}
};

const isSeverity = oneOf(Object.keys(severities));
const isFinding = has({
	rule: isText,
	severity: isSeverity,
	cells: isText,
	detail: optional(orNull(isDetail))
});
const isPaper = has({
	file: isText,
	row: isRecord,
	findings: listOf(isFinding),
	sketch: optional(orNull(has({ prose: isText, problems: isText, claims: optional(isText) }))),
	fingerprint: optional(orNull(isText)),
	signer: optional(isText),
	owner: optional(isText)
});
const isName = has({ zh: isText, en: isText });
/** Whether plain data is what was decided of a problem. */
export const isDecided: Shape = has({
	decision: oneOf(decisions.map(({ id }) => id)),
	note: isText,
	date: isText,
	sides: isText,
	draft: optional(isText)
});
const isFollow = has({
	decided: each(isDecided),
	before: each(
		listOf(has({ id: isText, severity: isSeverity, words: isName, sides: optional(isText) }))
	),
	entries: each(has(all(noEntry, optional(orNull(isText))))),
	counting: listOf(isText),
	notes: optional(each(isText))
});
const days = { due: null, handedIn: null, returned: null, published: null };

/** Whether plain data has the shape of a desk; what older programs did not keep may be missing. */
export const isDesk: Shape = has({
	papers: listOf(isPaper),
	unread: listOf(has({ file: isText, code: oneOf(Object.keys(refusalWords)), message: isText })),
	last: listOf(isPaper),
	listed: optional(orNull(listOf(has({ name: isText, ...all(days, optional(orNull(isText))) })))),
	government: optional(orNull(isPaper)),
	follow: isFollow,
	replaced: optional(each(isText)),
	aside: optional(listOf(isPaper)),
	meant: optional(each(isText)),
	lastFollow: optional(orNull(isFollow)),
	office: optional(has(all(noOffice, isText))),
	criteria: listOf(has({ of: isText, points: isNumber, note: isText }))
});

function all(names: object, shape: Shape): Record<string, Shape> {
	return Object.fromEntries(Object.keys(names).map((name) => [name, shape]));
}
