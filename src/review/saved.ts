import type { Name } from '#form/vocabulary.ts';
import type { Criterion } from './criteria.ts';
import { emptyInput, type DeskInput } from './desk-input.ts';
import { nothingYet, type Follow } from './follow.ts';
import { noOffice, type Office } from './office.ts';
import { isDesk, isRecord } from './shape.ts';

/** All that an office keeps of a batch: what lies on its desk, what it decided, what it typed once. */
export interface SavedDesk extends DeskInput {
	office: Office;
	criteria: readonly Criterion[];
}

export const emptyDesk: SavedDesk = { ...emptyInput, office: noOffice, criteria: [] };

const format = 'ogi-lens-desk';
/** Raised when an older program could not make sense of a file. */
const version = 1;

/** Why a file is not opened; what lies on the desk stays as it is. */
export class DeskFault extends Error {
	readonly code: keyof typeof deskFaults;

	constructor(code: keyof typeof deskFaults, cause?: unknown) {
		super(deskFaults[code].zh, { cause });
		this.code = code;
	}
}

/** What is said of a file that is not opened. */
export const deskFaults = {
	other: {
		zh: '这不是桌面文件。请选用“保存桌面”得到的文件。',
		en: 'This is no desk file. Choose one that “Save the desk” made.'
	},
	cut: {
		zh: '桌面文件不完整或已损坏，没有打开；桌上原有的内容没有变。请重新拷贝一份。',
		en: 'The desk file is cut short or damaged and was not opened; what lay on the desk is as it was. Copy it again.'
	},
	newer: {
		zh: '这份桌面文件是更新版本的程序保存的，没有打开；桌上原有的内容没有变。请刷新或更新程序再试。',
		en: 'The desk file was saved by a newer version and was not opened; what lay on the desk is as it was. Reload or update the program.'
	}
} as const satisfies Record<string, Name>;

/** The desk as one file: JSON, packed with gzip, which shows when its end is missing. */
export async function packDesk(kept: SavedDesk): Promise<Uint8Array> {
	const text = JSON.stringify({ format, version, ...kept });
	return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** The desk a file holds. Rejects with DeskFault where it holds none. */
export async function openDesk(bytes: Uint8Array): Promise<SavedDesk> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
		throw new DeskFault(bytes.length < 20 ? 'cut' : 'other');
	let held: unknown;
	try {
		const plain = await through(bytes, new DecompressionStream('gzip'));
		held = JSON.parse(new TextDecoder().decode(plain));
	} catch (cause) {
		throw new DeskFault('cut', cause);
	}
	return deskFrom(held);
}

/** A desk out of what was kept as plain data. Throws DeskFault where it is none. */
export function deskFrom(held: unknown): SavedDesk {
	if (!isRecord(held) || held.format !== format) throw new DeskFault('other');
	if (typeof held.version !== 'number' || held.version > version) throw new DeskFault('newer');
	if (!isDesk(held)) throw new DeskFault('cut');
	const known = Object.keys(emptyDesk).filter((name) => name in held);
	const desk = {
		...emptyDesk,
		...(Object.fromEntries(known.map((name) => [name, held[name]])) as Partial<SavedDesk>)
	};
	const whole = (follow: Follow): Follow => ({ ...nothingYet, ...follow });
	return {
		...desk,
		follow: whole(desk.follow),
		lastFollow: desk.lastFollow && whole(desk.lastFollow)
	};
}

/** A desk as plain data, as `deskFrom` takes it. */
export function plainDesk(kept: SavedDesk): Record<string, unknown> {
	return { format, version, ...kept };
}

async function through(
	bytes: Uint8Array,
	stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
	const body = new Response(
		new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream)
	);
	return new Uint8Array(await body.arrayBuffer());
}
