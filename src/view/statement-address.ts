import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { longestStatement } from '#query/statement.ts';
import type { Field } from './url.ts';

/**
 * A statement in an address: a digit for the form, a checksum, the packed text in the letters addresses
 * take as they are. Whoever follows a link finds the text as it was sent, or a message that it is damaged.
 */
const form = '1';

/** Characters it may take: hosts refuse addresses of more than some 8,000. */
const longestPacked = 6000;

/** The choice of a statement, packed, in a page's address; what is longer than any is kept as too long. */
export const statementField: Field<string | null> = {
	key: 'sql',
	initial: null,
	read: (text) => text.slice(0, longestPacked + 1) || null,
	write: (packed) => packed ?? ''
};

/** Why an address has no statement to show. */
export type Unreadable = 'too_long' | 'other_form' | 'damaged';

/** What an address says: a statement, or why it cannot be read. */
export type FromAddress = { text: string } | { problem: Unreadable };

/** The statement as an address has it; null where it is longer than an address can carry. */
export function packedStatement(text: string): string | null {
	if (text.length > longestStatement) return null;
	const packed = inLetters(deflateSync(strToU8(text), { level: 9 }));
	const whole = `${form}.${checksum(text)}.${packed}`;
	return whole.length > longestPacked ? null : whole;
}

/** Reads it back. What is sent is hostile: no more is unpacked than a statement may be long. */
export function statementFrom(packed: string): FromAddress {
	if (packed.length > longestPacked) return { problem: 'too_long' };
	const [version, sum, letters] = packed.split('.');
	if (version !== form && /^\d+$/.test(version ?? '')) return { problem: 'other_form' };
	if (version !== form || letters === undefined) return { problem: 'damaged' };
	try {
		const text = unpacked(fromLetters(letters));
		if (text === null) return { problem: 'too_long' };
		return text.trim() && checksum(text) === sum ? { text } : { problem: 'damaged' };
	} catch {
		return { problem: 'damaged' };
	}
}

/** UTF-8 takes four bytes a sign at most. */
const mostBytes = longestStatement * 4;
/** Of so many packed bytes at once no more than 33 KB come out. */
const step = 32;

/** null of more than a statement may be. Throws on what was not packed, or is cut off. */
function unpacked(bytes: Uint8Array): string | null {
	const parts: Uint8Array[] = [];
	let length = 0;
	const stream = new Inflate((part) => {
		parts.push(part.slice());
		length += part.length;
	});
	for (let at = 0; at < bytes.length; at += step) {
		stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
		if (length > mostBytes) return null;
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	const text = strFromU8(whole);
	return text.length > longestStatement ? null : text;
}

function inLetters(bytes: Uint8Array): string {
	return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws on other letters. */
function fromLetters(letters: string): Uint8Array {
	if (!/^[\w-]+$/.test(letters)) throw new Error('statement: other letters');
	return strToU8(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), true);
}

/** FNV-1a of the text's code units, against letters lost on the way and not against malice. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return hash.toString(36);
}
