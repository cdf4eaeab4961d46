import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReport } from '#rules/check.ts';
import { examine } from '#rules/examine.ts';
import type { Finding } from '#check/finding.ts';
import { readText } from '#document/text.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { cellsOf, formCell } from '#form/form.ts';
import type { FaultKind } from '#demo/faults.ts';
import { demoReports, type DemoReport } from '#demo/reports.ts';
import { readReport } from '#report/read.ts';
import { numbers, read, sound } from '#rules/cases/sound.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { balancedDraft, random, textReport, type Draft } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { repeats } from '../repeat.ts';
import { shared } from '../shared.ts';

const grave = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
const brief = ({ rule, severity, message }: Finding) => `${rule} ${severity} ${message.zh}`;

function checked(text: string): Finding[] {
	const document = readText(text);
	return checkReport(readReport(document), document);
}

describe('a clean report raises neither error nor warning', () => {
	test.each(Object.entries(textLayouts))('in text as %s', (_, layout) => {
		for (let seed = 1; seed <= repeats(4, 12); seed++) {
			const draft = balancedDraft('2021', seed);
			expect(checked(textReport(draft, layout)).filter(grave).map(brief)).toEqual([]);
			const trial = textReport(balancedDraft('2019', seed), layout).replaceAll('2023', '2020');
			expect(checked(trial).filter(grave).map(brief)).toEqual([]);
		}
	});

	const pages = Object.keys(htmlPages).flatMap((page) =>
		Object.keys(htmlTables).map((table) => [page, table] as const)
	);
	test.each(pages)('on %s, its tables %s', async (page, table) => {
		const draft = balancedDraft('2021', 3);
		const html = htmlReport(draft, htmlTables[table]!, htmlPages[page]!);
		const result = await examine(new TextEncoder().encode(html), 'clean.html');
		if (result.status === 'refused') throw new Error(result.reason.message);
		expect(result.report.findings.filter(grave).map(brief)).toEqual([]);
	});
});

/** A fault put into a draft: what was changed, and how. */
type Fault = (draft: Draft, next: () => number) => string[] | null;

const table3 = cellsOf('2021').filter(({ table }) => table === 'requests');
const table4 = cellsOf('2021').filter(({ table }) => table === 'challenges');
const columns = applicants.map(({ id }) => id);

/** Changes the number of one cell, chosen among those the change can be made to. */
function misprint(
	change: (ink: string) => string | null,
	among: (id: string) => boolean = () => true,
	cells = table3
): Fault {
	return (draft, next) => {
		const fit = cells.filter(({ id }) => among(id) && change(draft.ink[id]!) !== null);
		const cell = fit[Math.floor(next() * fit.length)];
		if (!cell) return null;
		draft.ink[cell.id] = change(draft.ink[cell.id]!)!;
		return [cell.id];
	};
}

const transposed = (ink: string) =>
	/^\d\d+$/.test(ink) && ink[0] !== ink[1] && ink[1] !== '0'
		? ink[1]! + ink[0]! + ink.slice(2)
		: null;
const dropped = (ink: string) => (/^\d\d+$/.test(ink) ? ink.slice(0, -1) : null);
const isTotal = (id: string) => id.endsWith('_total');
const isSum = (id: string) => /^concluded_/.test(id);

const misprints: Record<string, Fault> = {
	'transposed digits in a part': misprint(transposed, (id) => !isTotal(id) && !isSum(id)),
	'transposed digits in a total of a row': misprint(transposed, isTotal),
	'transposed digits in a total of a column': misprint(transposed, isSum),
	'a dropped digit': misprint(dropped),
	'an added digit': misprint((ink) => `${ink}1`),
	'another number': misprint((ink) => String(Number(ink) + 3)),
	'a lost number': misprint((ink) => (ink === '0' ? null : '0')),
	'transposed digits in table 4': misprint(transposed, () => true, table4)
};

const layout = textLayouts['tabs, merged cells as empty fields']!;
const sums = /^(?:T3-0[123]|T4-01)$/;

function injected(fault: Fault, seed: number): { changed: string[]; found: Finding[] } | null {
	const draft = balancedDraft('2021', seed);
	const changed = fault(draft, random(seed * 7919));
	return changed && { changed, found: checked(textReport(draft, layout)).filter(grave) };
}

describe.each(Object.entries(misprints))('%s', (_, fault) => {
	test('is found and named over many reports, and no other cell is', () => {
		const seeds = repeats(40, 100);
		let made = 0;
		for (let seed = 1; seed <= seeds; seed++) {
			const result = injected(fault, seed);
			if (!result) continue;
			made++;
			const { changed, found } = result;
			expect(found.length, changed[0]).toBeGreaterThan(0);
			for (const { rule, severity, cells, suspect } of found) {
				expect(rule).toMatch(sums);
				expect(severity).toBe('error');
				expect(cells).toContain(changed[0]);
				// In a group of table 4 one sum is all there is: some slips have two explanations, or none.
				if (rule !== 'T4-01' || suspect) expect([seed, suspect]).toEqual([seed, changed[0]]);
			}
		}
		expect(made).toBeGreaterThan(seeds / 5);
	});
});

describe('faults of the made-up country', () => {
	const made = [1, 2].flatMap((seed) => [...demoReports({ reports: 3_500, seed, faults: 3 })]);
	const graveOf = (one: DemoReport) => checkReport(one.report).filter(grave);

	test.each<[FaultKind, RegExp]>([
		['row_sum', /^T3-03$/],
		['balance', /^T3-01$/],
		['transposed_digits', /^(?:T3-0[123]|T4-01)$/],
		['dropped_digit', /^(?:T3-0[123]|T4-01)$/],
		['total_off_by_one', /^(?:T3-0[123]|T4-01)$/]
	])('%s is found in the cell the ledger tells, and nobody else’s cell is named', (kind, rule) => {
		const faulty = made.filter(({ injected }) => injected?.kind === kind);
		expect(faulty.length).toBeGreaterThan(50);
		for (const one of faulty) {
			const { cells } = one.injected!;
			const found = graveOf(one);
			const told = found.filter((each) => rule.test(each.rule));
			expect(told.some((each) => each.cells.some((id) => cells.includes(id)))).toBe(true);
			for (const { severity } of told) expect(severity).toBe('error');
			for (const { suspect } of found) if (suspect) expect(cells).toContain(suspect);
		}
	});

	test.each<[FaultKind, string]>([
		['zero_prose', 'NAR-07 error'],
		['late_form', 'FRM-02 warning'],
		['blank_tables', 'CEL-01 warning'],
		['absent_tables', 'FRM-03 warning'],
		['late_publication', 'PUB-01 warning']
	])('%s is told by %s', (kind, told) => {
		// Of some kinds of bodies no limit is known.
		const faulty = made.filter(
			({ injected, agency }) =>
				injected?.kind === kind &&
				(kind !== 'late_publication' || agency.bureau.sector === 'finance')
		);
		expect(faulty.length).toBeGreaterThan(10);
		for (const one of faulty)
			expect(graveOf(one).map(({ rule, severity }) => `${rule} ${severity}`)).toContain(told);
	});

	test('reports without a fault raise neither error nor warning', () => {
		for (const one of made) if (!one.injected) expect(graveOf(one).map(brief)).toEqual([]);
	});
});

test('a single misprint of any kind in any cell names no other cell', () => {
	const seeds = repeats(100, 300);
	let named = 0;
	for (let seed = 1; seed <= seeds; seed++) {
		const draft = balancedDraft('2021', seed);
		const next = random(seed * 31);
		const fault = misprint(
			(ink) => String((Number(ink) + 1 + Math.floor(next() * 498)) % 499),
			// Larger ones would sometimes be printed as they were.
			(id) => Number(draft.ink[id]) < 499,
			[...table3, ...table4]
		);
		const [changed] = fault(draft, next)!;
		const found = checked(textReport(draft, layout)).filter(grave);
		expect(found.length).toBeGreaterThan(0);
		for (const { suspect, cells, rule } of found) {
			expect(cells).toContain(changed);
			expect(rule).toMatch(sums);
			if (suspect) expect([seed, suspect]).toEqual([seed, changed]);
		}
		if (found.some(({ suspect }) => suspect)) named++;
	}
	expect(named).toBeGreaterThan(0.8 * seeds);
});

test('two misprints in one table are each named', () => {
	let named = 0;
	for (let seed = 1; seed <= 60; seed++) {
		const draft = balancedDraft('2021', seed);
		const next = random(seed);
		const fault = misprint((ink) => String(Number(ink) + 1 + Math.floor(next() * 30)));
		const changed = [...fault(draft, next)!, ...fault(draft, next)!];
		for (const { suspect } of checked(textReport(draft, layout)))
			if (suspect) {
				expect(changed).toContain(suspect);
				named++;
			}
	}
	expect(named).toBeGreaterThan(150);
});

test('rows that have each other’s numbers are told as such', () => {
	for (let seed = 1; seed <= 60; seed++) {
		const draft = balancedDraft('2021', seed);
		const next = random(seed);
		const row = (rows: readonly { id: string }[]) => rows[Math.floor(next() * rows.length)]!.id;
		const a = row(
			requestRows.filter(({ outcome, editions }) => outcome && editions.includes('2021'))
		);
		const b = row(requestRows.filter(({ id }) => /^(?:carried_in|received|carried_out)$/.test(id)));
		if (columns.every((c) => draft.ink[`${a}_${c}`] === draft.ink[`${b}_${c}`])) continue;
		for (const column of columns) {
			const [x, y] = [draft.ink[`${a}_${column}`]!, draft.ink[`${b}_${column}`]!];
			draft.ink[`${a}_${column}`] = y;
			draft.ink[`${b}_${column}`] = x;
		}
		const found = checked(textReport(draft, layout)).filter(grave);
		expect(found.length).toBeGreaterThan(0);
		for (const { suspect, diagnosis } of found) {
			expect(suspect).toBeUndefined();
			expect(diagnosis?.rule).toBe('T3-09');
			for (const id of [a, b])
				expect(diagnosis?.zh).toContain(requestRows.find((each) => each.id === id)!.zh);
		}
	}
});

describe('a row shifted by one column is held to be our reading', () => {
	const shifts: Record<string, (values: string[]) => string[]> = {
		'to the right, its last number first': (values) => [values[6]!, ...values.slice(0, 6)],
		'to the left, its first number last': (values) => [...values.slice(1), values[0]!],
		'to the right, its total lost': (values) => ['', ...values.slice(0, 6)],
		'to the left, its first number lost': (values) => [...values.slice(1), ''],
		'to the right, its total lost, a zero before it': (values) => ['0', ...values.slice(0, 6)],
		'to the left, its first number lost, a zero after it': (values) => [...values.slice(1), '0']
	};
	test.each(Object.entries(shifts))('%s', (_, shift) => {
		for (let seed = 1; seed <= 60; seed++) {
			const draft = balancedDraft('2021', seed);
			const rows = requestRows.filter(({ editions }) => editions.includes('2021'));
			const row = rows[Math.floor(random(seed)() * rows.length)]!;
			const ids = columns.map((column) => `${row.id}_${column}`);
			if (ids.every((id) => draft.ink[id] === '0')) continue;
			const values = shift(ids.map((id) => draft.ink[id]!));
			ids.forEach((id, i) => (draft.ink[id] = values[i]!));
			const found = checked(textReport(draft, layout)).filter(({ rule }) => sums.test(rule));
			expect(found.length).toBeGreaterThan(0);
			for (const { diagnosis, origin, severity, suspect } of found) {
				expect([seed, diagnosis?.rule]).toEqual([seed, 'T3-08']);
				expect(diagnosis?.zh).toContain(row.zh);
				expect([origin, severity, suspect]).toEqual(['parse', 'review', undefined]);
			}
		}
	});
});

test.each([1, 6])('a table whose rows all moved by %i columns is held to be our reading', (by) => {
	for (let seed = 1; seed <= 20; seed++) {
		const draft = balancedDraft('2021', seed);
		for (const { id } of requestRows.filter(({ editions }) => editions.includes('2021'))) {
			const values = columns.map((column) => draft.ink[`${id}_${column}`]!);
			columns.forEach((column, i) => (draft.ink[`${id}_${column}`] = values[(i + by) % 7]!));
		}
		const found = checked(textReport(draft, layout)).filter(({ rule }) => sums.test(rule));
		expect(found.length).toBeGreaterThan(2);
		for (const { diagnosis, origin, severity } of found)
			expect([seed, diagnosis?.rule, origin, severity]).toEqual([seed, 'T3-08', 'parse', 'review']);
	}
});

test('an error on a cell read in doubt is our reading first', () => {
	const { document, report } = read(sound((made) => (made.ink.received_person = '8 0')));
	const found = checkReport(report, document).filter(({ rule }) => sums.test(rule));
	expect(found.length).toBeGreaterThan(0);
	for (const { origin, severity } of found) expect([origin, severity]).toEqual(['parse', 'review']);
});

describe('what the text says is compared', () => {
	/** Rules of findings on the sound report with these numbers and these lines instead of its own. */
	const told = (lines: string[], counts: Record<string, number> = {}) => {
		const { document, report } = read(
			sound((made) => {
				made.ink = numbers(counts);
				made.one = ['2023年，本局做好主动公开、平台建设、信息管理和监督保障。', ...lines];
			})
		);
		return checkReport(report, document).filter(({ severity }) => severity !== 'info');
	};

	test.each([
		['全年新收政府信息公开申请8件。'],
		['全年收到政府信息公开申请9件（含上年结转1件）。'],
		['全年受理依申请公开8件，均已答复。'],
		['共办理政府信息公开申请9件。'],
		['全年答复政府信息公开申请8件。'],
		['全市各级行政机关共收到政府信息公开申请812件，本局收到8件。'],
		['2022年收到政府信息公开申请31件。'],
		['上半年收到政府信息公开申请3件。'],
		['收到政府信息公开申请近10件。'],
		['通过网络渠道收到依申请公开6件，通过信函渠道收到2件。'],
		['办理行政复议、行政诉讼各1件，均与政府信息公开有关。'],
		['未发生因政府信息公开被判决确认违法的行政诉讼案件。'],
		['接听咨询电话207人次，办理信访件15件，办理人大代表建议4件。'],
		['本年度未收取信息处理费，收取行政事业性收费1.2万元。'],
		['发布信息120条，其中通知公告70条等，另转载信息400条。'],
		['公开信息120条，其中网站公开120条，微信公众号公开90条。'],
		['按照全省统一部署，推进全县政府信息公开工作。'],
		['申请人为自然人的，答复率100%。'],
		['2023年收到政府信息公开申请8件，承办建议提案5件，办结5件。'],
		['共收到留言23条，已全部办结。'],
		['上级制定规范性文件5件，我局转发。'],
		['2023年未收到信息公开类信访件。'],
		['我局未收到不服答复的行政复议申请。'],
		['其中，网络申请6件，信函申请2件，未收到当面申请。'],
		['全县行政事业性收费3600万元。'],
		['减免行政事业性收费30万元。'],
		['1至6月未收到政府信息公开申请。'],
		['1月至9月收到政府信息公开申请5件。'],
		['9月，收到政府信息公开申请2件。'],
		['全局系统共收到政府信息公开申请45件，其中局机关8件。'],
		['依申请公开信息320条。'],
		['县政府办公室转来政府信息公开申请1件，不属于本机关职责，已退回。'],
		['作为复议机关，办理信息公开类行政复议案件18件。'],
		['代县政府制定行政规范性文件1件。'],
		['规范处罚程序，全年未发生行政复议、行政诉讼案件。'],
		['共收到政府信息公开申请8件，其中网络申请6件，信函申请2件。'],
		['共收到政府信息公开申请8件，其中网络申请6件（平台申请4件、邮件申请2件），信函申请2件。'],
		['公开信息120条，分别为动态类90条、公告类20条等。'],
		['公开信息120条（其中动态类90条、公告类20条）。'],
		['公开信息120条，具体为动态90条、公告20条、其他10条。'],
		['公开信息120条，分别在网站、公众号公开，其中网站100条。'],
		['公开信息200条，其中动态类51条，占比25%。'],
		['受理工单1200件，办结1180件，办结率98.33%。'],
		['公开信息500条，图解类20条，占政策解读类信息的80%。']
	])('%s is no contradiction', (line) => {
		expect(told([line]).map(brief)).toEqual([]);
	});

	test.each([
		['全年新收政府信息公开申请9件。', 'NAR-01', 'received_total'],
		['收到政府信息公开申请8件，办结11件。', 'NAR-02', 'concluded_total'],
		['2023年，我局政府信息公开申请数为0。', 'NAR-07', 'received_total'],
		['依申请公开：本年度未收到相关申请。', 'NAR-07', 'received_total'],
		['2023年我局未出台行政规范性文件。', 'NAR-10', 'normative_documents_issued'],
		['依申请公开事项全部办结，无结转。', 'NAR-13', 'carried_out_total'],
		['全年因信息公开引发行政复议1件，其中被纠正1件。', 'NAR-06', 'reconsideration_corrected'],
		['全年共收到政府信息公开申请80件。', 'NAR-01', 'received_total'],
		['共办结政府信息公开申请9件。', 'NAR-02', 'concluded_total'],
		['收到政府信息公开申请8件，结转下年度3件。', 'NAR-03', 'carried_out_total'],
		['收到政府信息公开申请8件，其中8件予以公开。', 'NAR-04', 'disclosed_total'],
		['政府信息公开申请中，不予公开2件。', 'NAR-04', 'withheld_state_secret_total'],
		['因政府信息公开引发行政诉讼3件。', 'NAR-06', 'litigation_direct_total'],
		['2023年我局无依申请公开。', 'NAR-07', 'received_total'],
		['收到政府信息公开申请0件。', 'NAR-07', 'received_total'],
		['未发生因政府信息公开引起的行政复议。', 'NAR-09', 'reconsideration_total'],
		['本年度没有制定规范性文件。', 'NAR-10', 'normative_documents_issued'],
		['本年度制发规范性文件5件。', 'NAR-11', 'normative_documents_issued'],
		['截至12月底，我局共收到政府信息公开申请80件。', 'NAR-01', 'received_total'],
		['2023年1月1日至12月31日，我局未收到政府信息公开申请。', 'NAR-07', 'received_total'],
		['01月01日至12月31日，我局未收到政府信息公开申请。', 'NAR-07', 'received_total'],
		['全年未发生行政复议案件。', 'NAR-09', 'reconsideration_total'],
		['本年度未制定规章和规范性文件。', 'NAR-10', 'normative_documents_issued'],
		['政府信息公开网络申请8件，信函申请3件。', 'NAR-05', 'received_total'],
		['收取行政事业性收费1.2元。', 'UNI-01', 'fees_10k_yuan']
	])('%s contradicts the table: %s at %s', (line, rule, cell) => {
		const found = told([line]);
		expect(found.map((finding) => finding.rule)).toEqual([rule]);
		expect(found[0]!.cells).toContain(cell);
		expect(line).toContain(found[0]!.text!.slice(0, 6));
		expect(found[0]!.place?.line).toBeGreaterThan(0);
	});

	test('a contradiction of any number of requests is found, unless words allow the number', () => {
		for (let value = 1; value <= 60; value++) {
			const rules = told([`全年共收到政府信息公开申请${value}件。`]).map(({ rule }) => rule);
			expect([value, rules]).toEqual([value, value === 8 || value === 9 ? [] : ['NAR-01']]);
		}
	});

	test('the text tells which cell of table 4 is wrong', () => {
		const { document, report } = read(sound((made) => (made.ink.reconsideration_total = '2')));
		const finding = checkReport(report, document).find(({ rule }) => rule === 'T4-01')!;
		expect(finding.suspect).toBe('reconsideration_total');
	});
});

test('text made to keep a pattern busy is checked like any other', () => {
	const hostile = [
		'未收到关于'.repeat(400),
		'其中1件'.repeat(400),
		'市县区'.repeat(600),
		'1,'.repeat(900)
	];
	const { document, report } = read(sound((made) => made.one.push(...hostile)));
	expect(checkReport(report, document).filter(grave).map(brief)).toEqual([]);
});

shared('seeds', 'the five real reports', (folder) => {
	/** What a careful reader would say of each, warnings and worse; and what must be among the rest. */
	const expected: Record<string, { grave: string[]; among: string[] }> = {
		'leshan.txt': { grave: [], among: [] },
		'county_office.txt': { grave: [], among: ['FRM-11'] },
		'zibo.txt': { grave: [], among: ['NAR-17'] },
		'erdaojiang.txt': { grave: ['NAR-20'], among: ['CEL-03', 'FRM-08'] },
		'panzhihua.txt': { grave: [], among: [] }
	};
	test.each(Object.entries(expected))('%s', async (file, { grave: worst, among }) => {
		const result = await examine(fs.readFileSync(path.join(folder, file)), file);
		if (result.status === 'refused') throw new Error(result.reason.message);
		const { findings } = result.report;
		expect(findings.filter(grave).map(({ rule }) => rule)).toEqual(worst);
		for (const rule of among) expect(findings.map((finding) => finding.rule)).toContain(rule);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		for (const { cells } of findings) for (const id of cells) expect(formCell(id).id).toBe(id);
	});
});
