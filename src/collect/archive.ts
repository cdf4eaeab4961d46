import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import { AppendFile } from '#build/append-file.ts';
import { kindHeader, reportHeader } from '#build/warc.ts';
import { agentToken } from './robots.ts';
import type { Answer } from './ask.ts';

/** An earlier record an answer says again. */
export interface Earlier {
	address: string;
	/** When it was captured, ISO 8601. */
	at: string;
}

/**
 * The archive of one host and run: WARC 1.1, each record packed by itself, request and response with
 * digests. What is written is on the disk before `append` returns; what a kill left half-written behind
 * the last offset that was kept is cut off when the file is opened again.
 */
export class Archive {
	readonly file: string;
	readonly #from: number;
	#opened: AppendFile | null = null;

	/** @param end bytes that are whole; 0 for a new file */
	constructor(file: string, end: number) {
		this.file = file;
		this.#from = end;
	}

	/** Bytes of the file that are whole. */
	get end(): number {
		return this.#opened?.size ?? this.#from;
	}

	get #bytes(): AppendFile {
		if (this.#opened) return this.#opened;
		mkdirSync(path.dirname(this.file), { recursive: true });
		const bytes = new AppendFile(this.file);
		if (bytes.size < this.#from) throw new Error(`${this.file} has lost its end`);
		bytes.cut(this.#from);
		return (this.#opened = bytes);
	}

	/**
	 * Writes an answer; as a revisit where it says an earlier one again.
	 * @param kind what its address was asked for
	 * @param isReport whether it turned out to be a report, or a part of one, as far as collecting can know
	 * @returns where the response lies, in bytes
	 */
	async append(
		address: string,
		answer: Answer,
		kind: string,
		earlier: Earlier | null,
		isReport: boolean
	): Promise<{ offset: number; length: number }> {
		if (this.end === 0)
			this.#bytes.append(await packed(infoRecord(path.basename(this.file), answer.at)));
		const date = warcDate(answer.at);
		const revisit = earlier && {
			type: 'revisit' as const,
			refersToUrl: earlier.address,
			refersToDate: earlier.at
		};
		const response = WARCRecord.create(
			{
				url: address,
				date,
				type: 'response' as const,
				warcVersion: 'WARC/1.1' as const,
				...revisit,
				statusline: answer.statusLine,
				httpHeaders: asKept(answer.headers) as unknown as HeadersInit,
				warcHeaders: {
					[kindHeader]: kind,
					...(!isReport && { [reportHeader]: 'no' }),
					...(revisit && {
						'WARC-Profile': `http://netpreserve.org/warc/1.1/revisit/${answer.status === 304 ? 'server-not-modified' : 'identical-payload-digest'}`,
						...(answer.status !== 304 && { 'WARC-Payload-Digest': `sha256:${sha256(answer.body)}` })
					})
				},
				keepHeadersCase: true
			},
			[revisit ? new Uint8Array() : answer.body]
		);
		const offset = this.end;
		const bytes = await packed(response);
		const id = response.warcHeader('WARC-Record-ID')!;
		const request = WARCRecord.create(
			{
				url: address,
				date,
				type: 'request',
				warcVersion: 'WARC/1.1',
				keepHeadersCase: true,
				statusline: answer.request.line,
				httpHeaders: answer.request.headers as unknown as HeadersInit,
				warcHeaders: { 'WARC-Concurrent-To': id }
			},
			[]
		);
		const asked = await packed(request);
		this.#bytes.append(bytes);
		this.#bytes.append(asked);
		this.#bytes.sync();
		return { offset, length: bytes.length };
	}

	close(): void {
		this.#opened?.close();
	}
}

function infoRecord(filename: string, at: Date): WARCRecord {
	return WARCRecord.createWARCInfo(
		{ filename, warcVersion: 'WARC/1.1', date: warcDate(at) },
		{ software: agentToken, format: 'WARC File Format 1.1' }
	);
}

function packed(record: WARCRecord): Promise<Uint8Array> {
	return WARCSerializer.serialize(record, {
		gzip: true,
		digest: { algo: 'sha-256', prefix: 'sha256:' }
	});
}

/** Time as the archive writes it: whole seconds would do, parts of them are kept. */
export function warcDate(at: Date): string {
	return at.toISOString();
}

/** Headers as they were, but for how the body was cut for the way, which is joined here. */
function asKept(headers: readonly [string, string][]): [string, string][] {
	return headers.map(([name, value]) => [
		/^transfer-encoding$/i.test(name) ? 'X-Archive-Orig-Transfer-Encoding' : name,
		value
	]);
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
