import { missingColumns, soughtColumns } from './missing.ts';
import { findingColumns, reportColumns, type Column } from './schema.ts';
import { editions } from '#form/editions.ts';
import { statedFigures } from '#form/figures.ts';
import { cells, type FormCell, isCellId } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import {
	bases,
	corrections,
	dateSources,
	kinds,
	levels,
	missingStates,
	soughtStates,
	readings,
	scopes,
	scopeSources,
	sectors,
	standings,
	type Name
} from '#form/vocabulary.ts';

/** The names of everything in a corpus as Markdown, for people: derived from form and schema, nothing typed twice. */
export function dataDictionary(): string {
	const figureIds = new Set<string>(statedFigures.map(({ id }) => id));
	const about = reportColumns.filter(({ name }) => !isCellId(name) && !figureIds.has(name));
	return `${[
		'# Data dictionary',
		'Written by `npm run dictionary` from `src/form` and `src/corpus/schema.ts`; a test holds it to them. Every corpus carries the same ' +
			'for programs: `datapackage.json` and `codebook.json`.',
		'A null is never a zero: `readings` says why a cell has no number. No column adds another edition’s cells to its own.',
		'## Editions of the form',
		table(
			['edition', '名称', 'name', 'notice', 'report years'],
			editions.map(({ id, zh, en, notice, years: [from, to] }) => [
				code(id),
				zh,
				en,
				notice,
				`${from}–${to ?? ''}`
			])
		),
		'## `reports`: who, when, whence',
		columnTable(about),
		'## `reports`: table 2, proactive disclosure',
		cellTable(cells.filter((cell) => cell.table === 'disclosure')),
		'## `reports`: table 3, requests',
		`A column a row and applicant: \`ROW_APPLICANT\`, for example \`${requestRows[0]!.id}_${applicants[0]!.id}\`; all count requests.`,
		table(
			['ROW', '行', 'row', 'outcome', 'editions'],
			requestRows.map(({ id, group, zh, en, outcome, editions }) => [
				code(id),
				group ? `${group} ${zh}` : zh,
				en,
				outcome ? code(outcome) : '',
				editions.join(', ')
			])
		),
		termTable('APPLICANT', applicants),
		'## `reports`: table 4, reconsiderations and lawsuits',
		cellTable(cells.filter((cell) => cell.table === 'challenges')),
		'## `reports`: figures told in prose',
		table(
			['column', '指标', 'figure', 'unit'],
			statedFigures.map(({ id, zh, en, unit }) => [code(id), zh, en, unit])
		),
		'## `reports`: the statistics table of 2014–2018',
		[
			'“as …” names the cell that counts the same in later forms. Charts of requests and outcomes take the one the form of the report has, so',
			"that a report counts once: `CASE WHEN edition = '2014' THEN applications_received ELSE received_total END`."
		].join('\n'),
		cellTable(cells.filter((cell) => cell.table === 'statistics')),
		'## `findings`',
		columnTable(findingColumns),
		'## `missing.csv`: reports the corpus does not have',
		columnTable(missingColumns),
		'Only where something was collected:',
		columnTable(soughtColumns),
		'## Closed lists',
		'### `readings`',
		table(
			['letter', '读法', 'reading'],
			readings.map(({ letter, zh, en }) => [code(letter), zh, en])
		),
		'### `level`',
		termTable('level', levels),
		'### `sector`',
		termTable('sector', sectors),
		'### `agency_kind`',
		termTable('agency_kind', kinds),
		'### `state` of a missing report',
		termTable('state', missingStates),
		'### `reason` of a missing report',
		termTable('reason', soughtStates),
		'### `standing`',
		termTable('standing', standings),
		'### `scope`',
		termTable('scope', scopes),
		'### `scope_from`',
		termTable('scope_from', scopeSources),
		'### `published_from`',
		termTable('published_from', dateSources),
		'### `correction`',
		termTable('correction', corrections),
		'### `basis`',
		termTable('basis', bases)
	].join('\n\n')}\n`;
}

function columnTable(columns: readonly Column[]): string {
	return table(
		['column', 'type', '含义', 'meaning'],
		columns.map(({ name, type, label, required }) => [
			code(name),
			required ? `${type}, always there` : type,
			label.zh,
			label.en
		])
	);
}

function cellTable(shown: readonly FormCell[]): string {
	return table(
		['column', '单元格', 'cell', 'unit', 'editions'],
		shown.map(({ id, label, unit, editions, sameAs }) => [
			code(id),
			label.zh,
			sameAs ? `${label.en}; as ${code(sameAs)}` : label.en,
			unit,
			editions.join(', ')
		])
	);
}

function termTable(name: string, terms: readonly (Name & { id: string })[]): string {
	return table(
		[name, '名称', 'name'],
		terms.map(({ id, zh, en }) => [code(id), zh, en])
	);
}

function code(text: string): string {
	return `\`${text}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, header.map(() => '---'), ...rows]
		.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}
