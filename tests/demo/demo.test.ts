import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#check/finding.ts';
import { checkReport } from '#rules/check.ts';
import type { FindingRow } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import { identitiesOf } from '#form/identities.ts';
import { applicants } from '#form/requests.ts';
import { demoRows, ledgerFile, makeDemo } from '#demo/demo.ts';
import { demoBlocks } from '#demo/blocks.ts';
import { agenciesOf, provinceCodes } from '#demo/country.ts';
import type { FaultKind } from '#demo/faults.ts';
import { faults } from '#demo/faults.ts';
import { inventable, inventStems, provinceStems } from '#demo/names.ts';
import realStems from '#demo/real-stems.json' with { type: 'json' };
import { demoReports, type DemoReport } from '#demo/reports.ts';
import { spoolLine } from '#build/spool.ts';
import table from '#report/identity/gazetteer';
import { regionAt, regionOf } from '#report/identity/regions.ts';
import { sectorOf } from '#report/identity/sector.ts';
import { manifestOf } from '../office.ts';

/** Few reports, many faults: every kind of fault occurs. */
const faulty = [...demoReports({ reports: 3_000, seed: 7, faults: 2 })];

/** What a cell or figure of a report holds; null is no number. */
function value({ report }: DemoReport, id: string): number | null {
	const cell = report.cells[id];
	return cell ? cell.value : (report.figures.find((figure) => figure.id === id)?.value ?? null);
}

/** Pairs of faultless reports of one agency in consecutive years. */
function* consecutive(reports: Iterable<DemoReport>): Generator<[DemoReport, DemoReport]> {
	let last: DemoReport | null = null;
	for (const one of reports) {
		const same = last && last.agency === one.agency && last.covers === one.covers;
		const follows = same && last!.year === one.year - 1;
		if (follows && !last!.injected && !one.injected) yield [last!, one];
		last = one;
	}
}

test('adds up wherever no fault was injected', () => {
	const sums = {
		'2021': identitiesOf('2021'),
		'2019': identitiesOf('2019'),
		'2014': identitiesOf('2014')
	};
	for (const one of faulty) {
		if (one.injected) continue;
		const add = (ids: readonly string[]) =>
			ids.reduce((sum, id) => sum + (value(one, id) ?? Number.NaN), 0);
		for (const { left, right } of sums[one.report.edition!]) expect(add(left)).toBe(add(right));
	}
});

describe('the invented country', () => {
	const agencies = [...agenciesOf(3, 22_000)].slice(0, 6_000);
	const places = new Set(
		agencies.flatMap(({ province, prefecture }) => [province, ...(prefecture ? [prefecture] : [])])
	);

	test('has region codes GB/T 2260 does not have, built PPCCXX by level', () => {
		const shapes = {
			national: /^$/,
			province: /^9\d0000$/,
			prefecture: /^9\d(?!00)\d\d00$/,
			county: /^9\d(?!00)\d\d(?!00)\d\d$/,
			township: /^9\d(?!00)\d\d(?!00)\d\d$/
		};
		for (const { region, level } of agencies) {
			expect(region).toMatch(shapes[level]);
			expect(regionOf(region)).toBeNull();
		}
	});

	test('has provinces enough for a whole country, none of them real', () => {
		expect(new Set(provinceCodes).size).toBe(34);
		expect(new Set(provinceStems).size).toBe(34);
		for (const code of provinceCodes) expect(regionOf(`${code}0000`)).toBeNull();
		for (const stem of provinceStems)
			for (const kind of ['', '省', '市', '县']) expect(regionAt(stem + kind), stem).toBeNull();
	});

	test('at a million reports has the agencies of 34 provinces, some 300 prefectures and 3,000 counties', () => {
		const places = new Map<string, Set<string>>();
		let agencies = 0;
		for (const { region, level } of agenciesOf(1, 1_000_000)) {
			if (++agencies > 152_000) break;
			places.set(level, (places.get(level) ?? new Set()).add(region));
		}
		expect(agencies).toBeGreaterThan(150_000);
		expect(places.get('province')!.size).toBe(34);
		expect(Math.abs(places.get('prefecture')!.size - 340)).toBeLessThan(60);
		expect(Math.abs(places.get('county')!.size - 3_000)).toBeLessThan(400);
	});

	test('has no name of a real place, whole or as the stem of one', () => {
		// Streets and towns are held by their first two characters alone.
		const real = new Set<string>(realStems);
		for (const [, name] of table.matchAll(/^\d{6},(.+)$/gm)) {
			real.add(name!);
			real.add(name!.replace(/(?:[省市县区旗盟州]|地区|自治.)$/, ''));
		}
		for (const name of ['乐山', '梧州', '枫桥']) expect(real.has(name)).toBe(true);
		const found = new Set<string>();
		for (const { name } of agencies)
			for (const [, stem] of name.matchAll(
				/(?<=^|国家税务总局|[省市区县])(..)(?=[省市区县镇乡]|街道)/g
			))
				found.add(stem!);
		expect(found.size).toBeGreaterThan(500);
		for (const name of [...found, ...places]) {
			expect(real.has(name), name).toBe(false);
			for (const kind of ['', '市', '县']) expect(regionAt(name + kind), name).toBeNull();
		}
	});

	test('invents no stem that begins the name of a region', () => {
		const beginnings = new Set([...table.matchAll(/^\d{6},(..)/gm)].map(([, two]) => two!));
		const begun = inventable().filter((stem) => beginnings.has(stem));
		expect(begun.length).toBeGreaterThan(20);
		expect(realStems).toEqual(expect.arrayContaining(begun));
		expect(inventStems(1).filter((stem) => realStems.includes(stem))).toEqual([]);
	});

	test('names every agency once, after its place and its sector', () => {
		expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length);
		for (const { name, level, bureau, province, prefecture } of agencies) {
			if (level === 'province') expect(name).toContain(province);
			if (level === 'prefecture') expect(name).toContain(prefecture);
			const rest = name.replace(/^国家税务总局/, '').replace(/^(?:..[省市])?(?:..[区县市])?/, '');
			expect(sectorOf(rest), name).toBe(bureau.sector);
		}
	});
});

describe('a faultless agency', () => {
	const pairs = [...consecutive(faulty)];

	test('begins a year with the requests it ended the last one with, applicant by applicant', () => {
		const carrying = pairs.filter(([last]) => value(last, 'carried_out_total')! > 0);
		expect(carrying.length).toBeGreaterThan(100);
		for (const [last, next] of pairs)
			for (const { id } of applicants)
				expect(value(next, `carried_in_${id}`)).toBe(value(last, `carried_out_${id}`));
	});

	test('sues after no more reconsiderations than two years had', () => {
		const [reviewed, sued] = ['reconsideration_total', 'litigation_after_reconsideration_total'];
		const suing = pairs.filter(([, next]) => value(next, sued!)! > 0);
		expect(suing.length).toBeGreaterThan(20);
		for (const [last, next] of pairs)
			expect(value(next, sued!)).toBeLessThanOrEqual(
				value(last, reviewed!)! + value(next, reviewed!)!
			);
	});

	test('has no request repeated that nobody made the year before', () => {
		const asked = (report: DemoReport) =>
			value(report, 'received_total')! + value(report, 'carried_in_total')!;
		const begun = pairs.filter(([last, next]) => asked(last) === 0 && asked(next) > 0);
		expect(begun.length).toBeGreaterThan(20);
		for (const [, next] of begun) expect(value(next, 'not_processed_duplicate_total')).toBe(0);
	});

	test.each(['rules', 'normative_documents'])('turns over its stock of %s', (row) => {
		let moved = 0;
		for (const [last, next] of pairs) {
			const [before, issued, repealed, held] = [
				value(last, `${row}_in_force`),
				...['issued', 'repealed', 'in_force'].map((column) => value(next, `${row}_${column}`))
			];
			if (before == null || held == null) continue;
			expect(held).toBe(before + issued! - repealed!);
			if (held !== before) moved++;
		}
		expect(moved).toBeGreaterThan(2);
	});

	test('has rules only where it can make them', () => {
		const rules = cells.filter(({ id }) => id.startsWith('rules_')).map(({ id }) => id);
		const makers = faulty.filter((one) => rules.some((id) => value(one, id)));
		expect(makers.length).toBeGreaterThan(0);
		for (const { agency } of makers) {
			expect(agency.bureau.sector).toBe('government');
			expect(['province', 'prefecture']).toContain(agency.level);
		}
	});

	test('tells no more visitors than visits, no more visits than page views, and its requests', () => {
		for (const one of faulty.filter(({ injected }) => !injected)) {
			const [visitors, visits, views, narrated] = [
				'web_unique_visitors',
				'web_visits',
				'web_page_views',
				'requests_narrated'
			].map((id) => value(one, id));
			if (visitors != null && visits != null) expect(visitors).toBeLessThanOrEqual(visits);
			if (visits != null && views != null) expect(visits).toBeLessThanOrEqual(views);
			if (narrated != null) expect(narrated).toBe(value(one, 'received_total'));
		}
	});

	test('publishes by 31 January, a government by 31 March', () => {
		for (const { agency, year, report, injected } of faulty) {
			if (injected || !report.published) continue;
			const due = agency.bureau.sector === 'government' ? '03-31' : '01-31';
			expect(report.published > `${year}-12-31`).toBe(true);
			expect(report.published <= `${year + 1}-${due}`).toBe(true);
		}
	});
});

describe('an injected fault', () => {
	const arithmetic: FaultKind[] = [
		'row_sum',
		'balance',
		'transposed_digits',
		'dropped_digit',
		'total_off_by_one'
	];
	const of = (kind: FaultKind) => faulty.filter(({ injected }) => injected?.kind === kind);
	const before = (one: DemoReport) =>
		faulty.find(
			({ agency, year, corrected }) => agency === one.agency && year === one.year - 1 && !corrected
		)!;
	const requests = cells.filter(({ table }) => table === 'requests').map(({ id }) => id);
	const asked = (one: DemoReport) => requests.map((id) => value(one, id)).join();

	test.each(Object.keys(faults) as FaultKind[])('%s is in the data as the ledger tells', (kind) => {
		expect(of(kind).length).toBeGreaterThan(0);
		for (const one of of(kind)) {
			const { cells: changed, is, was, tables } = one.injected!;
			for (const [at, id] of changed.entries()) {
				expect(is[at]).not.toBe(was[at]);
				const { published, edition } = one.report;
				const now = id === 'published' ? published : id === 'edition' ? edition : value(one, id);
				expect(now, `${kind} ${id}`).toBe(is[at]);
			}
			if (!tables) expect(changed.length).toBeGreaterThan(0);
			for (const { id, table } of cells) {
				const reading = one.report.cells[id]?.reading;
				if (reading === 'blank' || reading === 'absent') expect(tables).toContain(table);
			}
		}
	});

	/** What a single report tells of the other faults; those it does not are told by years and peers. */
	const told: Partial<Record<FaultKind, RegExp>> = {
		late_publication: /^PUB-01$/,
		late_form: /^FRM-02$/,
		zero_prose: /^NAR-07$/,
		visits_below_visitors: /^NAR-23$/,
		blank_tables: /^CEL-01$/,
		blank_zeros: /^CEL-01$/,
		blank_beside_zero_prose: /^CEL-0[13]$/,
		absent_tables: /^FRM-03$/
	};
	const sums = /^(?:T3-0[123]|T4-01)$/;
	const contradictions = /^NAR-0[16]$/;

	test('of arithmetic is found at its cell; nothing else is found anywhere', () => {
		for (const one of faulty) {
			const { kind, cells: changed = [] } = one.injected ?? {};
			const found: Finding[] = checkReport(one.report);
			const named = `${one.agency.name} ${one.year} ${kind}`;
			const grave = found.filter(({ severity }) => /^(?:error|warning)$/.test(severity));
			if (!kind || !arithmetic.includes(kind)) {
				const rules = grave.map(({ rule }) => rule);
				expect(rules.filter((rule) => !(kind && told[kind]?.test(rule)))).toEqual([]);
				continue;
			}
			expect(
				found.some(({ rule }) => sums.test(rule)),
				named
			).toBe(true);
			for (const finding of grave) {
				expect(finding.rule, named).toMatch(sums.test(finding.rule) ? sums : contradictions);
				expect(finding.cells.some((cell) => changed.includes(cell))).toBe(true);
				if (finding.suspect) expect(changed, named).toContain(finding.suspect);
			}
			if (changed.length === 1 && changed[0] && /^T3/.test(grave[0]!.rule))
				expect(grave.map(({ suspect }) => suspect)).toContain(changed[0]);
		}
	});

	test.each(['zero_prose', 'late_form', 'blank_tables', 'absent_tables'] as const)(
		'%s is always found',
		(kind) => {
			for (const one of of(kind))
				expect(checkReport(one.report).some(({ rule }) => told[kind]!.test(rule))).toBe(true);
		}
	);

	test('of blank or absent tables names the numbers that were lost', () => {
		const clean = new Map(
			[...demoReports({ reports: 3_000, seed: 7, faults: 0 })].map((one) => [
				`${one.agency.name} ${one.year}`,
				one
			])
		);
		let lost = 0;
		for (const one of [...of('blank_tables'), ...of('absent_tables')]) {
			const { cells: named, was, tables } = one.injected!;
			const whole = clean.get(`${one.agency.name} ${one.year}`)!;
			for (const { id, table } of cells)
				if (tables!.includes(table) && value(whole, id)) {
					expect(was[named.indexOf(id)]).toBe(value(whole, id));
					lost++;
				}
		}
		expect(lost).toBeGreaterThan(100);
	});

	const marks: [FaultKind, string, (one: DemoReport) => boolean][] = [
		[
			'carried_over_break',
			'carries in what last year did not carry out',
			(one) => value(one, 'carried_in_total') !== value(before(one), 'carried_out_total')
		],
		[
			'copied_from_last_year',
			"repeats last year's table 3",
			(one) => asked(one) === asked(before(one))
		],
		[
			'copied_from_neighbour',
			"repeats another agency's table 3",
			(one) =>
				faulty.some(
					(other) =>
						other.agency !== one.agency && other.year === one.year && asked(other) === asked(one)
				)
		],
		[
			'zero_prose',
			'denies the requests its table counts',
			(one) => value(one, 'requests_narrated') === 0 && value(one, 'received_total')! > 0
		],
		[
			'visits_below_visitors',
			'tells fewer visits than visitors',
			(one) => value(one, 'web_visits')! < value(one, 'web_unique_visitors')!
		],
		[
			'visits_jump',
			'tells ten times the visits of last year',
			(one) => value(one, 'web_visits')! >= 10 * value(before(one), 'web_visits')!
		],
		[
			'late_publication',
			'is published too late',
			({ report, agency, year }) =>
				report.published! >
				`${year + 1}-${agency.bureau.sector === 'government' ? '03-31' : '01-31'}`
		],
		[
			'late_form',
			'uses the form of 2019 after 2020',
			({ report, year }) => report.edition === '2019' && year > 2020
		],
		[
			'blank_tables',
			'leaves table 3 blank',
			({ report }) => report.cells.received_total!.reading === 'blank'
		],
		[
			'blank_beside_zero_prose',
			'leaves table 3 blank and tells of no request',
			(one) =>
				one.report.cells.received_total!.reading === 'blank' &&
				value(one, 'requests_narrated') === 0
		],
		[
			'absent_tables',
			'lacks whole tables',
			({ report, injected }) =>
				cells
					.filter(({ id, table }) => report.cells[id] && injected!.tables!.includes(table))
					.every(({ id }) => report.cells[id]!.reading === 'absent')
		],
		[
			'blank_zeros',
			'leaves zeros blank beside a total',
			({ report }) =>
				report.cells.withheld_security_business!.reading === 'blank' &&
				report.cells.withheld_security_total!.reading === 'number'
		]
	];
	test.each(marks)('%s %s', (kind, _, shows) => {
		for (const one of of(kind)) expect(shows(one), `${one.agency.name} ${one.year}`).toBe(true);
	});

	test('changes nothing else: without faults the numbers are the same, and nothing is found', () => {
		const clean = [...demoReports({ reports: 3_000, seed: 7, faults: 0 })];
		expect(clean.length).toBe(faulty.length);
		for (const [at, one] of clean.entries()) {
			expect(one.injected).toBeNull();
			const found = checkReport(one.report);
			expect(found.filter(({ severity }) => /^(?:error|warning)$/.test(severity))).toEqual([]);
			if (!faulty[at]!.injected) expect(one.report.cells).toEqual(faulty[at]!.report.cells);
		}
	});

	test.each([-0.1, 4, Number.NaN])('cannot be as frequent as %d', (rate) => {
		expect(() => [...demoReports({ reports: 10, seed: 1, faults: rate })]).toThrow(RangeError);
	});
});

describe('written', () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'));
	const small = { reports: 400, seed: 5, faults: 2 };
	const bytes = (name: string) => {
		const within = path.join(folder, name);
		const files = fs.readdirSync(within, { recursive: true, withFileTypes: true });
		return files
			.filter((file) => file.isFile())
			.map((file) => path.join(file.parentPath, file.name))
			.sort()
			.map((file) => [
				path.relative(within, file),
				createHash('sha256').update(fs.readFileSync(file)).digest('hex')
			]);
	};
	const epoch = process.env.SOURCE_DATE_EPOCH;
	beforeAll(() => {
		process.env.SOURCE_DATE_EPOCH = '1750000000';
	});
	afterAll(() => {
		if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH;
		else process.env.SOURCE_DATE_EPOCH = epoch;
		fs.rmSync(folder, { recursive: true });
	});

	beforeAll(async () => {
		await makeDemo({ ...small, out: path.join(folder, 'a', 'demo') });
	});

	test('every row is marked synthetic and stands in an invented province', () => {
		for (const { row } of demoRows(small)) {
			expect(row.origin).toBe('synthetic');
			expect(row.file).toBe('synthetic');
			const id = String(row.region) + String(row.agency_id).slice(-6) + row.year;
			// A letter more is of one that was corrected later.
			expect(String(row.id).replace(/a$/, '')).toBe(id);
			expect(row.province).toMatch(/^(?:云岚|沧溟)省$/);
			expect(row.sha256).toBeNull();
		}
	});

	test('the same seed gives the same bytes, another seed another corpus', async () => {
		const out = (name: string) => path.join(folder, name, 'demo');
		const first = await makeDemo({ ...small, out: out('b') });
		expect(bytes('a')).toEqual(bytes('b'));
		const other = await makeDemo({ ...small, seed: 6, out: out('c') });
		expect(other.contentHash).not.toBe(first.contentHash);
	});

	test('made in threads it is what it is made one report after the other', async () => {
		const options = { reports: 5_500, seed: 5, faults: 1 };
		const made: string[] = [];
		const findings: FindingRow[] = [];
		const injected: unknown[] = [];
		for await (const block of demoBlocks(options)) {
			for (const { lines } of block.years)
				made.push(...Buffer.from(lines).toString().trimEnd().split('\n'));
			findings.push(...block.findings);
			injected.push(...block.injected);
		}
		const rows = [...demoRows(options)];
		expect(made.length).toBe(rows.length);
		expect(made.sort()).toEqual(rows.map(({ row }) => spoolLine(row).trimEnd()).sort());
		expect(findings).toEqual(rows.flatMap((one) => one.findings));
		expect(injected).toEqual(rows.flatMap((one) => one.injected ?? []));
	});

	test('the manifest says synthetic, and the ledger names reports of the corpus', () => {
		const out = path.join(folder, 'a', 'demo');
		const manifest = manifestOf(out);
		expect(manifest.origin).toBe('synthetic');
		expect(manifest.title).toEqual({ zh: '合成演示数据', en: 'Synthetic demonstration data' });
		expect(manifest.from.zh).toContain(ledgerFile);
		const packed = fs.readFileSync(path.join(out, ledgerFile));
		expect(manifest.files).toContainEqual({
			path: ledgerFile,
			bytes: packed.length,
			sha256: createHash('sha256').update(packed).digest('hex')
		});
		const lines = gunzipSync(packed).toString().trimEnd().split('\n');
		const ledger = lines.map((line) => JSON.parse(line));
		const expected = [...demoRows(small)].flatMap(({ injected }) => injected ?? []);
		expect(ledger).toEqual(JSON.parse(JSON.stringify(expected)));
		const ids = new Set([...demoRows(small)].map(({ row }) => row.id));
		expect(ids.size).toBe(manifest.counts.reports);
		for (const { report } of ledger) expect(ids.has(report)).toBe(true);
	});
});
