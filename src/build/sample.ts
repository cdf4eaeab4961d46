import fs from 'node:fs/promises';
import path from 'node:path';
import { examine } from '#rules/examine.ts';
import type { Finding } from '#check/finding.ts';
import { findingRows, reportRow } from '#corpus/rows.ts';
import type { FigureId } from '#form/figures.ts';
import type { Reading } from '#form/vocabulary.ts';
import type { CellReading, Identity, Report } from '#report/report.ts';
import { compare } from './csv.ts';
import { readSource, sha256 } from './source.ts';
import { writeCorpus, type CorpusOptions } from './write.ts';

/** The figures of one real report, without its text. */
interface SampleReport extends Omit<Identity, 'title'> {
	file: string;
	sha256: string;
	edition: Report['edition'];
	/** The number read in each cell, or how else the cell was read. */
	cells: Record<string, number | Exclude<Reading, 'number'>>;
	figures: { id: FigureId; value: number; approximate: boolean }[];
	findings: Omit<Finding, 'message'>[];
}

const figures = 'data/sample.json';

/** Writes the corpus of the sample's figures; no document is needed. */
export async function makeSample({
	out = 'static/corpora/sample',
	onWait
}: Partial<Pick<CorpusOptions, 'out' | 'onWait'>> = {}) {
	const { reports }: { reports: SampleReport[] } = JSON.parse(await fs.readFile(figures, 'utf8'));
	const entries = reports.map((one) => ({
		row: reportRow(asReport(one), { ...one, url: null, origin: 'real' }),
		findings: one.findings.map((finding) => ({ ...finding, message: { zh: '', en: '' } }))
	}));
	return writeCorpus({
		out,
		onWait,
		title: { zh: '样本：五份真实年报', en: 'Sample: five real reports' },
		from: {
			zh: '五份公开发布的真实年报中的数字（不含原文）',
			en: 'The figures of five published reports, without their text'
		},
		origin: 'real',
		rows: entries.map(({ row }) => row),
		findings: entries.flatMap(({ row, findings }) => findingRows(String(row.id), findings))
	});
}

/** The figures of some documents, as `data/sample.json` keeps them. Throws when one is refused. */
export async function readSample(files: readonly string[]): Promise<{ reports: SampleReport[] }> {
	const reports: SampleReport[] = [];
	for (const file of files) {
		const { bytes } = await readSource({ path: file });
		const examination = await examine(bytes, path.basename(file));
		if (examination.status === 'refused')
			throw new Error(`${file}: ${examination.reason.code}: ${examination.reason.message}`);
		reports.push(withoutText(examination.file, sha256(bytes), examination.report));
	}
	return { reports: reports.sort((a, b) => compare(a.file, b.file)) };
}

/** Writes `data/sample.json` anew, of some documents. Throws when one is refused. */
export async function takeSample(files: readonly string[]): Promise<void> {
	const sample = await readSample(files);
	await fs.writeFile(figures, JSON.stringify(sample, null, '\t') + '\n');
}

function withoutText(
	file: string,
	sha256: string,
	report: Report & { findings: Finding[] }
): SampleReport {
	const { agency, kind, region, level, sector, year, edition, published } = report;
	const { scope, scope_from } = report;
	const cells = Object.entries(report.cells).map(([id, { value, reading }]) => [
		id,
		value ?? reading
	]);
	return {
		file,
		sha256,
		agency,
		kind,
		region,
		level,
		sector,
		year,
		edition,
		published,
		scope,
		scope_from,
		cells: Object.fromEntries(cells),
		figures: report.figures.map(({ id, value, approximate }) => ({ id, value, approximate })),
		findings: report.findings.map(({ rule, severity, cells, left, right, difference }) => ({
			rule,
			severity,
			cells,
			left,
			right,
			difference
		}))
	};
}

function asReport({ cells, figures, ...identity }: SampleReport): Report {
	const read = Object.entries(cells).map(([id, read]): [string, CellReading] => [
		id,
		typeof read === 'number'
			? { value: read, reading: 'number', text: '', place: null }
			: { value: null, reading: read, text: '', place: null }
	]);
	return {
		...identity,
		title: null,
		cells: Object.fromEntries(read),
		figures: figures.map((figure) => ({ ...figure, text: '', place: {} })),
		notices: []
	};
}
