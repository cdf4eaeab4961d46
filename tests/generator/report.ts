import type { EditionId } from '#form/editions.ts';
import { cellsOf } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import {
	challengesTable,
	disclosureTable,
	requestsTable,
	type PrintedText,
	type PrintedTable
} from './form-tables.ts';

/** A made-up report: what is printed in each cell, and what a reader must make of it. */
export interface Draft {
	edition: EditionId;
	ink: Record<string, string>;
	/** Order of the columns of table 3; the form's own unless told. */
	applicants?: readonly string[];
}

/** A small seeded source of numbers (mulberry32, public domain, by Tommy Ettinger). */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A draft whose every cell holds a number of its own, so that no two cells can be mistaken for each other. */
export function distinctDraft(edition: EditionId): Draft {
	const ids = cellsOf(edition).map((cell) => cell.id);
	return { edition, ink: Object.fromEntries(ids.map((id, i) => [id, String(1000 + i * 7)])) };
}

/** A draft as reports are: mostly zeros, small numbers, sometimes a blank or a dash. */
export function likelyDraft(edition: EditionId, seed: number, gaps = 0): Draft {
	const next = random(seed);
	const ink = cellsOf(edition).map((cell) => {
		const dice = next();
		if (next() < gaps) return [cell.id, dice < 0.7 ? '' : '/'];
		if (dice < 0.7) return [cell.id, '0'];
		return [cell.id, String(Math.floor(next() * (dice < 0.95 ? 30 : 9000)))];
	});
	return { edition, ink: Object.fromEntries(ink) };
}

/** A draft that adds up as the form demands, with something in most rows. */
export function balancedDraft(edition: EditionId, seed: number): Draft {
	const next = random(seed);
	const count: Record<string, number> = {};
	for (const cell of cellsOf(edition)) count[cell.id] = Math.floor(next() * 40);
	const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + count[id]!, 0);
	const identities = identitiesOf(edition);
	for (const { kind, left, right } of identities)
		if (kind === 'outcomes') count[right[0]!] = sum(left);
	for (const { kind, left, right } of identities)
		if (kind === 'balance') {
			count[right[1]!] = Math.max(0, sum(left) - count[right[0]!]!);
			count[left[0]!] = count[right[0]!]! + count[right[1]!]! - count[left[1]!]!;
		}
	for (const { kind, left, right } of identities)
		if (kind === 'applicants' || kind === 'results') count[right[0]!] = sum(left);
	for (const id of Object.keys(count))
		if (id.endsWith('_in_force')) {
			const stock = id.slice(0, -'_in_force'.length);
			count[id] = Math.max(count[id]!, count[`${stock}_issued`]! - count[`${stock}_repealed`]!);
		}
	return {
		edition,
		ink: Object.fromEntries(Object.entries(count).map(([id, value]) => [id, String(value)]))
	};
}

export function tablesOf(draft: Draft): PrintedTable[] {
	const ink: PrintedText = (id) => draft.ink[id] ?? '';
	return [
		disclosureTable(draft.edition, ink),
		requestsTable(draft.edition, ink, draft.applicants),
		challengesTable(ink)
	];
}

/** A whole report as text, its tables printed by `layout`. */
export function textReport(draft: Draft, layout: (table: PrintedTable) => string): string {
	const [disclosure, requests, challenges] = tablesOf(draft).map(layout);
	return `云溪市档案管理局2023年政府信息公开工作年度报告

一、总体情况
2023年，本局按照要求做好政府信息公开工作。
二、主动公开政府信息情况

${disclosure}

三、收到和处理政府信息公开申请情况

${requests}

四、政府信息公开行政复议、行政诉讼情况

${challenges}

五、存在的主要问题及改进情况
公开形式不够多样，今后将逐步改进。
六、其他需要报告的事项
本年度没有其他需要报告的事项。
`;
}
