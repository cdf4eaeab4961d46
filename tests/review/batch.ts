import fs from 'node:fs';
import path from 'node:path';
import { cellsOf } from '#form/form.ts';
import {
	bodies,
	draftOf,
	inkOf,
	pageOf,
	written,
	type Body,
	type Draft
} from '../generator/county.ts';
import { convert, hasOffice } from '../generator/paper.ts';
import { random } from '../generator/report.ts';
import { plants, type Plant } from './plants.ts';

/** What was done to the report of a body. */
export interface Done {
	body: Body;
	/** Names of its files; none where it is missing. */
	files: string[];
	draft: Draft;
	plant: Plant | null;
	/** Whose report it is copied from: another body, or its own last year. */
	copied: string | null;
}

/** An office's folders, and what is true of them. */
export interface Batch {
	now: string;
	last: string;
	roster: string;
	government: string;
	done: Done[];
	missing: string[];
	twice: string;
	/** The file that is no report. */
	stranger: string;
	/** Bodies the government's report leaves out, or counts twice. */
	off: string[];
	/** The sum of each cell over the reports that count. */
	truth: Map<string, number>;
}

const formats = ['docx', 'pdf', 'html', 'doc'] as const;

/**
 * Sixty bureaus: thirty with a fault each, two copies of a neighbour, three of last year, two missing, one
 * twice, one file that is no report; and a government that left one out and counted another twice.
 */
export function makeBatch(folder: string, seed: number, year = 2024): Batch {
	const next = random(seed);
	const order = bodies
		.slice(0, 60)
		.map((body) => ({ body, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ body }) => body);
	const lasts = new Map(
		order.map((body, at) => [body, draftOf(body, year - 1, seed * 1000 + at, null)])
	);
	const done = order.map((body, at): Done => {
		const draft = draftOf(body, year, seed * 1000 + 500 + at, lasts.get(body)!.values);
		return { body, files: [], draft, plant: null, copied: null };
	});
	const missing = done.splice(0, 2).map(({ body }) => body.name);

	// What few reports offer a hold is planted first.
	const room = (plant: Plant) => done.filter(({ draft }) => plant.fits?.(draft) ?? true).length;
	const planted = [...plants, ...plants].slice(0, 30).sort((a, b) => room(a) - room(b));
	for (const plant of planted) {
		const one = done.find(({ plant: has, draft }) => !has && (plant.fits?.(draft) ?? true));
		if (!one) throw new Error(`no report holds ${plant.kind}`);
		plant.plant(one.draft);
		one.plant = plant;
	}
	const plain = done.filter(({ plant }) => !plant);
	const [model] = plain.filter(({ draft }) => (draft.values.received_total ?? 0) > 20);
	const others = plain.filter((one) => one !== model);
	for (const one of others.slice(0, 2)) copyOf(one, model!.draft, model!.body.name);
	for (const one of others.slice(2, 5)) copyOf(one, lasts.get(one.body)!, one.body.name);
	const twice = others[5]!;

	const [now, last] = ['now', 'last'].map((name) => path.join(folder, name)) as [string, string];
	for (const each of [now, last]) fs.mkdirSync(each, { recursive: true });
	const pages: { file: string; page: string }[] = [];
	const put = (at: number, into: string, draft: Draft, name: string): string => {
		const format = formats[at % formats.length]!;
		if (format === 'doc' && hasOffice) {
			pages.push({ file: path.join(into, `${name}.doc`), page: pageOf(draft) });
			return `${name}.doc`;
		}
		const plain = format === 'doc' ? 'docx' : format;
		fs.writeFileSync(path.join(into, `${name}.${plain}`), written(draft, plain));
		return `${name}.${plain}`;
	};
	done.forEach((one, at) => one.files.push(put(at, now, one.draft, one.body.name)));
	[...lasts.values()].forEach((draft, at) =>
		put(at * 3, last, draft, `${draft.body.name}${year - 1}`)
	);
	twice.files.push(put(2, now, twice.draft, `${twice.body.name}（修改）`));
	const words = convert(
		pages.map(({ page }) => page),
		'doc'
	);
	pages.forEach(({ file }, at) => fs.writeFileSync(file, words[at]!));
	const stranger = '关于召开培训会的通知.html';
	fs.writeFileSync(
		path.join(now, stranger),
		'<html><meta charset="utf-8"><body><p>关于召开培训会的通知</p><p>各单位：请派一人参加。</p></body></html>'
	);
	const roster = path.join(folder, 'roster.csv');
	fs.writeFileSync(roster, ['机关名称', ...order.map(({ name }) => name)].join('\r\n'));

	const truth = new Map<string, number>();
	for (const { draft } of done)
		for (const [id, value] of numbersIn(draft)) truth.set(id, (truth.get(id) ?? 0) + value);
	const [out, double] = others
		.slice(6)
		.filter(({ draft }) => (draft.values.received_total ?? 0) > 5);
	const government = governmentOf(year, truth, out!.draft, double!.draft);
	const file = path.join(folder, '霁川县人民政府.docx');
	fs.writeFileSync(file, written(government, 'docx'));
	return {
		now,
		last,
		roster,
		government: file,
		done,
		missing,
		stranger,
		truth,
		twice: twice.body.name,
		off: [out!.body.name, double!.body.name]
	};
}

function copyOf(one: Done, from: Draft, name: string): void {
	const { body, draft } = one;
	const own = (line: string) =>
		line.replaceAll(from.body.name, body.name).replaceAll(String(from.year), String(draft.year));
	Object.assign(draft, {
		one: from.one.map(own),
		five: from.five.map(own),
		six: from.six.map(own),
		values: { ...from.values }
	});
	one.copied = name;
}

/** The numbers a report prints in its cells. */
function numbersIn(draft: Draft): [string, number][] {
	const ink = inkOf(draft);
	return cellsOf(draft.edition).flatMap(({ id, table }): [string, number][] => {
		const n = { disclosure: 2, requests: 3, challenges: 4, statistics: 0 }[table];
		const text = ink[id]!;
		return draft.without.includes(n) || !/^\d+$/.test(text) ? [] : [[id, Number(text)]];
	});
}

function governmentOf(
	year: number,
	truth: ReadonlyMap<string, number>,
	out: Draft,
	double: Draft
): Draft {
	const body: Body = { name: '霁川县人民政府', we: '本机关', matters: ['民生实事', '重大决策'] };
	const draft = draftOf(body, year, 4, null);
	const [less, more] = [new Map(numbersIn(out)), new Map(numbersIn(double))];
	draft.values = {};
	for (const [id, value] of truth)
		draft.values[id] = value - (less.get(id) ?? 0) + (more.get(id) ?? 0);
	draft.lead = `本报告由霁川县人民政府办公室根据各乡镇人民政府、县政府各部门年度报告汇总编制。`;
	draft.one = [`${year}年，全县做好政府信息公开各项工作。`];
	return { ...draft, values: draft.values };
}
