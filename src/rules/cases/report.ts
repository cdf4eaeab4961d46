import type { SourceDocument } from '#document/document.ts';
import { cellsOf } from '#form/form.ts';
import { applicants } from '#form/requests.ts';
import type { Change } from './cases.ts';
import { numbers, type Made } from './sound.ts';

/* What cases do to the sound report. */

/** Adds lines to section one. */
export const add =
	(...lines: string[]): Change =>
	(report) =>
		report.one.push(...lines);

/** Takes lines out of section one, and adds others. */
export const without =
	(pattern: RegExp, ...lines: string[]): Change =>
	(report) => {
		report.one = [...report.one.filter((line) => !pattern.test(line)), ...lines];
	};

/** Prints something else in cells. */
export const printed =
	(values: Record<string, string>): Change =>
	(report) =>
		Object.assign(report.ink, values);

/** Changes numbers together with their totals. */
export const counts =
	(values: Record<string, number>): Change =>
	(report) =>
		(report.ink = numbers(values));

/** One change after the other. */
export const after =
	(...changes: Change[]): Change =>
	(report) =>
		changes.forEach((change) => change(report));

/** Changes the text of the whole report. */
export const last =
	(change: (text: string) => string): Change =>
	(report) =>
		(report.last = change);

/** Takes lines out of the whole report, those of tables too. */
export const lines = (drop: RegExp): Change =>
	last((text) =>
		text
			.split('\n')
			.filter((line) => !drop.test(line))
			.join('\n')
	);

/** No statutory table at all. */
export const prose: Change = lines(/\t/);

/** A report of the trial form. */
export const trial: Change = (report) => {
	report.edition = '2019';
	report.title = report.title.replace('2023', '2020');
	report.lead = '';
	report.ink = {};
};

/** Leaves all cells of tables blank. */
export const blankTable =
	(prefix: RegExp): Change =>
	(report) => {
		for (const { id, table } of cellsOf('2021')) if (prefix.test(table)) report.ink[id] = '';
	};

/** No requests and no challenges. */
export const noCases: Record<string, number> = Object.fromEntries(
	cellsOf('2021')
		.filter(({ table }) => table !== 'disclosure')
		.map(({ id }) => [id, 0])
);

/** A section one that states nothing. */
export const noProse: Change = (report) => (report.one = ['2023年，本局各项工作平稳有序。']);

/** What is done to a report that was read, for what no text can show. */
export const afterReading =
	(change: (made: Made) => void): Change =>
	(report) =>
		(report.later = change);

/** The report as if it had been read from a file of another format. */
export function as(format: SourceDocument['format']): Change {
	return afterReading((made) => (made.document.format = format));
}

/** A report of a year before the forms: no table. */
export function beforeTheForms(): Change {
	return (report) => {
		prose(report);
		report.title = report.title.replace('2023', '2012');
		report.lead = '';
	};
}

/** A subtotal below the first group of reasons that has any request. */
export function subtotal(printed: number): Change {
	return last((text) =>
		text.replace(/^(.*属于行政查询事项.*)$/m, `$1\n\t\t小计\t1\t0\t0\t0\t0\t0\t${printed}`)
	);
}

const columns = applicants.map(({ id }) => id);

/** Moves the numbers of a row by one column, the last one first. */
export function rotated(row: string): Change {
	return (report) => {
		const values = columns.map((column) => report.ink[`${row}_${column}`]!);
		columns.forEach((column, i) => (report.ink[`${row}_${column}`] = values[(i + 6) % 7]!));
	};
}

/** Exchanges the numbers of two rows. */
export function swapped(a: string, b: string): Change {
	return (report) => {
		for (const column of columns) {
			const [x, y] = [report.ink[`${a}_${column}`]!, report.ink[`${b}_${column}`]!];
			Object.assign(report.ink, { [`${a}_${column}`]: y, [`${b}_${column}`]: x });
		}
	};
}

/** Puts the report into a region the gazetteer knows. */
export const leshan: Change = (report) => {
	report.title = report.title.replace('青溪县', '乐山市沙湾区');
	report.end[0] = report.end[0]!.replace('青溪县', '乐山市沙湾区');
};

/** A row of table 3 more than the form has, before the last reasons, all zeros. */
export function foreignRow(label: string): Change {
	return last((text) =>
		text.replace(/^(.*属于行政查询事项.*)$/m, `$1\n\t\t${label}\t0\t0\t0\t0\t0\t0\t0`)
	);
}
