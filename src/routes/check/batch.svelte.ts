import { tick } from 'svelte';
import type { Name } from '#form/vocabulary.ts';
import type { Row } from '#review/row.ts';
import type { Drop } from '#review/drop.ts';
import { isPaper, type Paper, type Unread } from '#review/paper.ts';
import { Desk } from './desk.svelte.ts';
import type { Examiner } from './examiner.ts';
import type { Office } from './office.svelte.ts';

/** Documents from which on they are a batch. */
const fewest = 3;

/** An office's batch, in addition to the documents of the visit; its code is fetched once there is one. */
export class Batch {
	/** null while there is no batch. */
	office: Office | null = $state.raw(null);
	/** File of the report that is open. */
	opened: string | null = $state(null);
	/** Why a desk was not opened where none lies; null where nothing is to be said. */
	trouble: Name | null = $state.raw(null);
	/** Reports are being compared with each other. */
	comparing = $state(false);
	row = $derived(this.office?.desk.rows.find(({ file }) => file === this.opened) ?? null);
	/** There is a batch, and nothing is being read. */
	stands = $derived((this.office?.active ?? false) && !this.#laying());

	#desk: Desk;
	#starting: Promise<Office> | null = null;
	/** Files as they were shown when one was opened: what is decided moves it elsewhere. */
	#order: readonly string[] = [];

	constructor(desk: Desk) {
		this.#desk = desk;
	}

	/** Restores what the last visit left; asked of the browser before anything is fetched for it. */
	async recall(): Promise<void> {
		const known = await globalThis.indexedDB?.databases?.().catch(() => []);
		if (known && !known.some(({ name }) => name === 'ogi-lens-office')) return;
		const kept = await this.#start();
		if (!kept.active && !kept.trouble && this.office === kept && !this.#desk.sheets.length)
			this.#end();
	}

	/**
	 * Opens a desk that was saved.
	 * @param sure asks whether the one that lies here may go
	 * @returns whether it lies here now
	 */
	async openDesk(file: File, sure: () => boolean): Promise<boolean> {
		this.trouble = null;
		const office = await this.#start();
		const opened = await office.open(new Uint8Array(await file.arrayBuffer()), sure);
		if (opened) {
			this.#desk.clear();
			this.opened = null;
		}
		if (!office.active) {
			this.trouble = office.trouble;
			this.#end();
		}
		return opened;
	}

	/**
	 * Reads files; many of them, or any where there is a batch, are put on the office's desk.
	 * @param afresh what is at hand goes, such as a sample
	 */
	async lay(files: readonly File[], afresh = false): Promise<void> {
		const desk = this.#desk;
		// What is being read is not lost, nor are several files that are no batch yet.
		const goesOn = desk.busy || (!this.office && desk.sheets.length > 1);
		if (afresh || !goesOn) desk.clear();
		this.opened = null;
		await desk.lay(files);
		if (!this.office && desk.sheets.length < fewest) return;
		const sheets = desk.sheets.filter(({ file }) => !this.office || files.includes(file));
		const read = sheets.flatMap(({ paper }) => paper ?? []);
		this.comparing = true;
		await tick();
		// The page is painted before reports are compared.
		await new Promise((painted) => setTimeout(painted, 30));
		(await this.#start()).drop(dropOf(read));
		this.comparing = false;
		const [first] = read;
		const same = first && isPaper(first) ? first.row.id : null;
		const rows = this.office?.desk.rows ?? [];
		this.open(
			rows.find(({ paper }) => paper && paper.row.id === same)?.file ?? first?.file ?? null
		);
	}

	/** Opens a report of the batch, its document where that is at hand; null closes it. */
	open(file: string | null): void {
		this.opened = file;
		this.#order = this.#shown().map((row) => row.file);
		// Another bureau's file may have the same name.
		const paper = this.office?.desk.rows.find((one) => one.file === file)?.paper;
		const sheet = this.#desk.sheets.find((one) =>
			paper && one.paper && isPaper(one.paper)
				? one.paper.row.id === paper.row.id && one.paper.row.sha256 === paper.row.sha256
				: one.name === file
		);
		if (sheet) void this.#desk.show(sheet.key);
		else this.#desk.shown = null;
	}

	/** Opens the next report of those shown that has something left to decide, in the order shown when this one was. */
	next(): void {
		const rows = this.#shown();
		const here = this.#order.indexOf(this.opened ?? '');
		const after = [...this.#order.slice(here + 1), ...this.#order.slice(0, Math.max(here, 0))];
		const left = [...after.flatMap((file) => rows.find((row) => row.file === file) ?? []), ...rows];
		const others = left.filter(({ file }) => file !== this.opened);
		const open = others.find(({ state }) => state === 'mend' || state === 'look');
		this.open((open ?? others[0])?.file ?? null);
	}

	async clear(): Promise<void> {
		this.#desk.clear();
		this.opened = null;
		await this.office?.clear();
		this.#end();
	}

	/** Stops listening to other windows. */
	close(): void {
		this.office?.close();
	}

	/** The office with what it kept; other windows may have added something since. */
	#start(): Promise<Office> {
		return (this.#starting ??= (async () => {
			const { Office } = await import('./office.svelte.ts');
			const office = new Office();
			await office.recall();
			this.office = office;
			return office;
		})());
	}

	#end(): void {
		this.office?.close();
		this.office = null;
		this.#starting = null;
	}

	#shown(): Row[] {
		return this.office ? this.office.listing.of(this.office.desk.rows) : [];
	}

	#laying(): boolean {
		return this.#desk.busy;
	}
}

/** Reads files that are no part of the batch, by who reads those that are: a second one takes its room, too. */
export async function readApart(examiner: Examiner, files: readonly File[]): Promise<Drop> {
	const apart = new Desk(examiner);
	await apart.lay(files);
	return dropOf(apart.sheets.flatMap(({ paper }) => paper ?? []));
}

/** What was read, for the desk of an office. */
function dropOf(read: readonly (Paper | Unread)[]): Drop {
	return {
		papers: read.filter(isPaper),
		unread: read.filter((one): one is Unread => !isPaper(one))
	};
}
